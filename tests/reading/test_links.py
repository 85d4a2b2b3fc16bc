"""A link carries what a company told, and not what it is called."""

from typing import Any

import attrs
import pytest

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Offer,
    Partners,
    ProfileError,
    profile_from_query,
    profile_to_query,
)

TOLD: list[dict[str, Any]] = [
    {},
    {"goals": ["boost-innovation", "discover-young-talent"], "target_groups": ["mbo"], "time_tier": "little-time"},
    {"hours_per_month": 7.5, "affiliations": [], "does": ["internships"], "offers": []},
    {"hours_per_month": 1e-7, "affiliations": ["fme"], "partners": []},
    {"partners": 3, "employees": 40, "sector": "C", "legal_form": "foundation", "province": "NL-GE"},
    {"partners": 10**20, "employees": EmployeeBand(at_least=250), "region": "east", "activity_region": "south"},
    {"partners": [Partners(kind="company", number=2), Partners(number=1)], "partnership": True},
    {"training_company": False, "employees": EmployeeBand(at_least=10, at_most=49)},
    {
        "offers": [
            Offer(type="internship", education="hbo"),
            Offer(type="internship", education="vo", weeks=2),
            Offer(type="work-study-place", education="mbo-bbl", places=3),
            Offer(type="internship", education="mbo-bol", places=3, weeks=10),
        ]
    },
    {"members": [CompanyProfile(region="east", offers=[]), CompanyProfile(employees=4)], "goals": ["boost-innovation"]},
]


@pytest.mark.parametrize("told", TOLD)
def test_a_link_is_read_again(told: dict[str, Any]) -> None:
    """All but the name comes back, and the link has no sign that an address writes otherwise."""
    profile = CompanyProfile(**told)
    query = profile_to_query(attrs.evolve(profile, name="Geheim & Zn"))
    assert profile_from_query(query) == profile_from_query(f"?{query}") == profile
    assert "Geheim" not in query
    assert query.isascii()
    assert not set(query) & set(' "<>#[]{}|\\^`')


def test_a_link_looks_like_this(catalogue: Catalogue) -> None:
    """The versions first, and then what was told, in few and plain signs."""
    members = [CompanyProfile(name="Geheim", region="east"), CompanyProfile(offers=[])]
    profile = CompanyProfile(goals=["boost-innovation"], members=members)
    assert profile_to_query(profile, catalogue) == (
        f"schema=2&catalogue={catalogue.digest[:12]}&goals=boost-innovation&member=region%3Deast&member=offers%3D"
    )


def test_a_form_without_a_script_makes_a_link() -> None:
    """A browser writes a key for each box that is ticked, and a site has keys of its own."""
    query = "goals=boost-innovation&goals=discover-young-talent&region=east&utm_source=mail&name=Geheim"
    goals = ["boost-innovation", "discover-young-talent"]
    assert profile_from_query(query) == CompanyProfile(goals=goals, region="east")


@pytest.mark.parametrize(
    ("query", "code", "pointer"),
    [
        ("schema=3", "other-schema", "/schema"),
        ("region=east&region=south", "duplicate-key", "/region"),
        ("member=region%3Deast%26region%3Deast&member=", "duplicate-key", "/members/0/region"),
        ("region=%ff", "encoding", ""),
        ("goals=" + "x" * 9_000, "too-large", ""),
        ("employees=many", "wrong-type", "/employees"),
        ("employees=50-10", "out-of-range", "/employees"),
        ("employees=" + "9" * 5_000, "wrong-type", "/employees"),
        ("hours_per_month=1e999", "not-a-number", "/hours_per_month"),
        ("partnership=maybe", "wrong-type", "/partnership"),
        ("offers=stage", "unknown-value", "/offers/0/type"),
        ("partners=school-mbo:x", "wrong-type", "/partners/0/number"),
        ("goals=vmbo", "unknown-id", "/goals/0"),
        ("region=", "unknown-value", "/region"),
    ],
)
def test_a_wrong_link_is_one_error(query: str, code: str, pointer: str) -> None:
    """Whatever somebody writes there, there are findings with the codes and places of a profile."""
    with pytest.raises(ProfileError) as caught:
        profile_from_query(query)
    assert (code, pointer) in [(finding.code, finding.pointer) for finding in caught.value.findings]
    assert len(str(caught.value)) < 1_000


def test_a_link_of_another_catalogue_says_so(catalogue: Catalogue) -> None:
    """An id that is gone is told with the reason; what is still there is read, and an alias is, too."""
    goals = list(catalogue.goals.values())
    renamed = attrs.evolve(goals[0], id="renamed", aliases=(goals[0].id,))
    other = Catalogue._unchecked([record for record in catalogue if record not in goals] + [renamed])
    assert profile_from_query(profile_to_query(CompanyProfile(goals=[goals[0].id])), other).goals == (goals[0].id,)
    with pytest.raises(ProfileError) as caught:
        profile_from_query(profile_to_query(CompanyProfile(goals=[goals[1].id])), other)
    (finding,) = caught.value.findings
    assert finding.hint == "the link was made with another catalogue; one of renamed"


def test_what_is_no_link_or_profile_is_told() -> None:
    """In a plain sentence."""
    with pytest.raises(TypeError, match="a query is a text, not bytes"):
        profile_from_query(b"region=east")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="a profile is a CompanyProfile, not dict"):
        profile_to_query({})  # type: ignore[arg-type]
