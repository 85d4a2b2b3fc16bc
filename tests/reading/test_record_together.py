"""Requirements that no company meets together: by every kind, in groups, and of amounts beside them."""

from typing import Any

import pytest

from techtalent.reading.record_regulations import regulation_meaning
from techtalent.reading.record_together import never_together

Requirement = dict[str, Any]


def asks(kind: str, **lists: object) -> Requirement:
    """Return a requirement, in words that differ from those of any other."""
    return {"kind": kind, "text": {"nl": f"{kind} {lists}"}, **lists}


def group(kind: str, *of: Requirement) -> Requirement:
    """Return a group of requirements."""
    return {"kind": kind, "of": list(of)}


INTERN = {"type": "internship", "education": "vo"}
NORTH, SOUTH = asks("region", any_of=["north"]), asks("region", any_of=["south"])
SMALL, LARGE = asks("company-size", fewer_than=50), asks("company-size", at_least=250)


@pytest.mark.parametrize(
    ("requirements", "pointers"),
    [
        ([NORTH, SOUTH], ["/requirements/1"]),
        ([NORTH, asks("region", any_of=["north", "south"])], []),
        ([NORTH, asks("region", any_of=["own"])], []),
        ([NORTH, asks("region", none_of=["north"])], ["/requirements/0"]),
        ([asks("region", none_of=["north", "own"]), asks("region", any_of=["own"])], ["/requirements/1"]),
        (
            [asks("region", none_of=["north", "east", "south"]), asks("region", none_of=["north-west", "south-west"])],
            ["/requirements/1"],
        ),
        ([asks("region", none_of=["north", "east", "south"]), asks("region", none_of=["north-west"])], []),
        ([asks("place", any_of=["NL-GE"]), asks("place", any_of=["NL-UT"])], ["/requirements/1"]),
        ([asks("place", any_of=["NL"]), asks("place", any_of=["DE"])], ["/requirements/1"]),
        ([asks("place", any_of=["NL"]), asks("place", any_of=["NL-GE"])], []),
        (
            [asks("place", any_of=["NL"]), asks("place", any_of=["NL-GE"]), asks("place", any_of=["NL-UT"])],
            ["/requirements/2"],
        ),
        ([asks("place", any_of=["NL-GE"]), asks("place", none_of=["NL"])], ["/requirements/0"]),
        ([asks("place", any_of=["NL"]), asks("place", none_of=["NL-GE"])], []),
        ([asks("sector", any_of=["25"]), asks("sector", any_of=["41"])], ["/requirements/1"]),
        ([asks("sector", any_of=["25"]), asks("sector", any_of=["2562"])], []),
        ([asks("sector", any_of=["C"]), asks("sector", any_of=["F"])], ["/requirements/1"]),
        ([asks("sector", any_of=["2562"]), asks("sector", none_of=["25"])], ["/requirements/0"]),
        ([asks("legal-form", any_of=["foundation"]), asks("legal-form", none_of=["foundation"])], ["/requirements/0"]),
        ([asks("affiliation", any_of=["oom"]), asks("affiliation", any_of=["fme"])], []),
        ([asks("affiliation", any_of=["oom"]), asks("affiliation", none_of=["oom", "fme"])], ["/requirements/0"]),
        ([asks("affiliation", any_of=["oom", "fme"]), asks("affiliation", none_of=["oom"])], []),
        ([asks("offer", any_of=[INTERN]), asks("offer", none_of=[INTERN])], ["/requirements/0"]),
        ([SMALL, LARGE], ["/requirements/1"]),
        ([SMALL, asks("company-size", at_least=49)], []),
        ([group("any", group("all", NORTH, SOUTH), asks("partnership"))], ["/requirements/0/of/0/of/1"]),
        ([NORTH, group("any", SOUTH, group("all", SMALL, LARGE))], ["/requirements/1/of/1/of/1"]),
        ([NORTH, group("any", SOUTH, group("all", SMALL, SOUTH))], ["/requirements/1"]),
        ([NORTH, group("any", SOUTH, SMALL)], []),
        ([group("any"), group("all")], []),
    ],
)
def test_what_never_holds_together_is_told_once(requirements: list[Requirement], pointers: list[str]) -> None:
    """Of requirements that exclude each other there is one finding; what some company meets has none."""
    assert [found.pointer for found in never_together({"requirements": requirements})] == pointers


@pytest.mark.parametrize(
    ("when", "pointers"),
    [
        (SMALL, ["/amounts/0/when"]),
        (asks("company-size", at_least=500), []),
        (NORTH, []),
        (group("any", SMALL, asks("company-size", fewer_than=10)), ["/amounts/0/when"]),
        (group("any", SMALL, NORTH), []),
        (group("any", group("all", NORTH, SOUTH), NORTH), ["/amounts/0/when/of/0/of/1"]),
    ],
)
def test_an_amount_is_paid_to_somebody(when: Requirement, pointers: list[str]) -> None:
    """Some company that meets the requirements of a regulation meets that of an amount too."""
    regulation = {"requirements": [LARGE], "amounts": [{"when": when}]}
    assert [found.pointer for found in never_together(regulation)] == pointers


@pytest.mark.parametrize(
    ("when", "code", "pointer"),
    [
        (asks("company-size"), "no-bound", ""),
        (asks("company-size", at_least=9, fewer_than=9), "bounds-reversed", "/at_least"),
        (asks("region"), "one-list", ""),
        (group("any", NORTH, asks("region", any_of=["east"], none_of=["north"])), "one-list", "/of/1"),
    ],
)
def test_the_requirement_of_an_amount_is_a_requirement(when: Requirement, code: str, pointer: str) -> None:
    """The requirement of an amount has a bound, or one list, as any other."""
    regulation = {"amounts": [{"kind": "free", "when": when}]}
    found = [(each.code, each.pointer) for each in regulation_meaning(regulation)]
    assert found == [(code, f"/amounts/0/when{pointer}")]


@pytest.mark.parametrize("odd", [None, [], {}, "x", True, 7, [[]], [{}], ["x"], [None]])
@pytest.mark.parametrize("kind", ["region", "place", "sector", "company-size", "any", "all", None, []])
def test_any_requirement_is_looked_at(kind: object, odd: object) -> None:
    """Whatever the values of requirements are, to look at them is no exception."""
    for key in ("any_of", "none_of", "of", "at_least", "fewer_than", "kind"):
        requirement = {"kind": kind, key: odd}
        regulation = {"requirements": [requirement, NORTH, {**requirement, "of": [requirement, odd]}]}
        regulation["amounts"] = [{"when": odd}, {"when": requirement}]
        assert list(never_together(regulation)) is not None
