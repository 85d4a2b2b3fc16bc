"""Typical mistakes in profiles and in content: one message for each, in its place, with a hint that is right."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from techtalent import Finding, ProfileError, Text, read_profile, validate
from techtalent.reading.packaged import resource_folder
from techtalent.words.names import PROVINCE_NAMES
from techtalent.words.synonyms import meanings
from techtalent.words.synonyms_of_names import place_codes

CONTENT = Path(resource_folder("content"))

PLACES = "a region is one of FME's five; which places belong to it is not published, and FME can say"
NO_WO = "no activities are known for university education (wo)"
DIGITS = "write digits only, without quotes or points"
ROUND = "round it, and say in the text how exact it is"
ALSO_CHECK = "a condition that no kind covers goes to 'also_check'"
A_SHARE = "only a maximum has a condition; of a share, 'of' says what it is a share of, and for whom"
LEAVE_OUT = "fill it in, or leave the key out where it may be left out"
LAST_DAY = "the last day of a regulation is the 'last_day' of its 'validity'"
FIRST_DAY = "the first day of a regulation is the 'first_day' of its 'validity'"
A_PLACE = "a country by its code in ISO 3166-1, such as NL, or a province by its code in ISO 3166-2, such as NL-GE"
AN_ID = "a record's id: lower case, words joined by hyphens"
KEYS = (
    "one of $schema, activity_region, affiliations, does, employees, goals, hours_per_month, legal_form, members, "
    "name, offers, partners, partnership, province, region, sector, target_groups, time_tier, training_company"
)
GROUPS = "one of hbo, mbo, po, vo"


def meant(*names: str) -> str:
    """Return the hint that asks about these names."""
    return f"did you mean {' or '.join(map(repr, names))}?"


def refused(text: str) -> tuple[Finding, ...]:
    """Return the findings of a profile that is wrong."""
    with pytest.raises(ProfileError) as error:
        read_profile(text)
    return error.value.findings


# A profile with one mistake, the pointer to it, and its hint.
PROFILES: list[tuple[str, str, str | None]] = [
    # Keys.
    ('{"medewerkers": 40}', "/medewerkers", meant("employees")),
    ('{"werknemers": 40}', "/werknemers", meant("employees")),
    ('{"staff": 40}', "/staff", meant("employees")),
    ('{"fte": 40}', "/fte", meant("employees")),
    ('{"uren": 8}', "/uren", meant("hours_per_month")),
    ('{"Hours": 8}', "/Hours", meant("hours_per_month")),
    ('{"tijd": "weinig"}', "/tijd", meant("hours_per_month", "time_tier")),
    ('{"regio": "oost"}', "/regio", meant("region")),
    ('{"doelen": []}', "/doelen", meant("goals")),
    ('{"goal": []}', "/goal", meant("goals")),
    ('{"doelgroepen": []}', "/doelgroepen", meant("target_groups")),
    ('{"targetGroups": []}', "/targetGroups", meant("target_groups")),
    ('{"lidmaatschap": []}', "/lidmaatschap", meant("affiliations")),
    ('{"cao": "metalektro"}', "/cao", meant("affiliations")),
    ('{"fonds": "oom"}', "/fonds", meant("affiliations")),
    ('{"stage": true}', "/stage", meant("offers")),
    ('{"leerwerkplek": 2}', "/leerwerkplek", meant("offers")),
    ('{"partner": 2}', "/partner", meant("partners")),
    ('{"pps": true}', "/pps", meant("partnership")),
    ('{"naam": "Ons bedrijf"}', "/naam", meant("name")),
    ('{"regoin": "east"}', "/regoin", meant("region")),
    ('{"sbi": "25"}', "/sbi", meant("sector")),
    ('{"provincie": "NL-GE"}', "/provincie", meant("province")),
    ('{"rechtsvorm": "bv"}', "/rechtsvorm", meant("legal_form")),
    ('{"legal_form": "BV"}', "/legal_form", meant("private-limited-company")),
    ('{"leerbedrijf": true}', "/leerbedrijf", meant("training_company")),
    ('{"kleur": "blauw"}', "/kleur", KEYS),
    ('{"employees": {"at_least": 50, "maximaal": 99}}', "/employees/maximaal", meant("at_most")),
    # Regions.
    ('{"region": "oost"}', "/region", meant("east")),
    ('{"region": "Noord West"}', "/region", meant("north-west")),
    ('{"activity_region": "zuid"}', "/activity_region", meant("south")),
    ('{"region": "west"}', "/region", meant("north-west", "south-west")),
    ('{"region": "Twente"}', "/region", PLACES),
    ('{"region": "Overijssel"}', "/region", PLACES),
    ('{"region": "Utrecht"}', "/region", PLACES),
    ('{"region": "Noord-Holland"}', "/region", PLACES),
    ('{"region": "noordoost"}', "/region", PLACES),
    ('{"region": "Wallonië"}', "/region", None),
    ('{"goals": [null]}', "/goals/0", LEAVE_OUT),
    # Provinces.
    ('{"province": "Gelderland"}', "/province", meant("NL-GE")),
    ('{"province": "Noord-Holland"}', "/province", meant("NL-NH")),
    ('{"province": "zuid holland"}', "/province", meant("NL-ZH")),
    ('{"province": "North Brabant"}', "/province", meant("NL-NB")),
    ('{"province": "Fryslân"}', "/province", meant("NL-FR")),
    ('{"province": "Holland"}', "/province", meant("NL-NH", "NL-ZH")),
    ('{"province": "Nederland"}', "/province", "a province by its code in ISO 3166-2, such as NL-GE"),
    # Education.
    ('{"target_groups": ["vmbo"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["havo"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["vmbo-tl"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["gymnasium"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["praktijkonderwijs"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["middelbaar"]}', "/target_groups/0", meant("vo")),
    ('{"target_groups": ["Middelbaar beroepsonderwijs"]}', "/target_groups/0", meant("mbo")),
    ('{"target_groups": ["basisschool"]}', "/target_groups/0", meant("po")),
    ('{"target_groups": ["primair"]}', "/target_groups/0", meant("po")),
    ('{"target_groups": ["ROC"]}', "/target_groups/0", meant("mbo")),
    ('{"target_groups": ["bbl"]}', "/target_groups/0", meant("mbo")),
    ('{"target_groups": ["mbo-4"]}', "/target_groups/0", meant("mbo")),
    ('{"target_groups": ["hogeschool"]}', "/target_groups/0", meant("hbo")),
    ('{"target_groups": ["HBO"]}', "/target_groups/0", meant("hbo")),
    ('{"target_groups": ["wo"]}', "/target_groups/0", NO_WO),
    ('{"target_groups": ["universiteit"]}', "/target_groups/0", NO_WO),
    ('{"target_groups": ["master"]}', "/target_groups/0", "no target group is of the school type 'master'"),
    ('{"target_groups": ["kinderopvang"]}', "/target_groups/0", GROUPS),
    ('{"offers": [{"type": "stage", "education": "hbo"}]}', "/offers/0/type", meant("internship")),
    ('{"offers": [{"type": "leerbaan", "education": "hbo"}]}', "/offers/0/type", meant("work-study-place")),
    ('{"offers": [{"type": "internship", "education": "bol"}]}', "/offers/0/education", meant("mbo-bol")),
    ('{"offers": [{"type": "internship", "education": "mbo"}]}', "/offers/0/education", meant("mbo-bbl", "mbo-bol")),
    ('{"offers": [{"type": "internship", "education": "vmbo"}]}', "/offers/0/education", meant("vo")),
    ('{"offers": [{"type": "internship", "education": "universiteit"}]}', "/offers/0/education", meant("wo")),
    # Other ids.
    ('{"goals": ["Innovatie een boost geven"]}', "/goals/0", meant("boost-innovation")),
    ('{"goals": ["Ontdek jong talent"]}', "/goals/0", meant("discover-young-talent")),
    ('{"goals": ["leercultuur"]}', "/goals/0", meant("strong-learning-culture")),
    ('{"time_tier": "Weinig tijd"}', "/time_tier", meant("little-time")),
    ('{"time_tier": "veel"}', "/time_tier", meant("much-time")),
    ('{"affiliations": ["A+O"]}', "/affiliations/0", meant("ao-metalektro")),
    ('{"affiliations": ["Metaalunie"]}', "/affiliations/0", meant("koninklijke-metaalunie")),
    (
        '{"affiliations": ["VNO-NCW"]}',
        "/affiliations/0",
        "one of ao-metalektro, fme, koninklijke-metaalunie, oom, wij-techniek",
    ),
    # Numbers.
    ('{"employees": "40"}', "/employees", "write it without quotes: 40"),
    ('{"employees": 12.5}', "/employees", "round it"),
    ('{"employees": 1.500}', "/employees", DIGITS),
    ('{"employees": "1.500"}', "/employees", DIGITS),
    ('{"employees": "veel"}', "/employees", "write a number, without quotes"),
    ('{"partners": 2.5}', "/partners", "round it"),
    ('{"hours_per_month": "7,5"}', "/hours_per_month", "write it without quotes: 7.5"),
]


@pytest.mark.parametrize(("text", "pointer", "hint"), PROFILES, ids=[row[0] for row in PROFILES])
def test_a_mistake_in_a_profile_has_the_right_hint(text: str, pointer: str, hint: str | None) -> None:
    """One mistake in a profile is one finding, where it stands, with what was meant in the subject."""
    assert [(finding.pointer, finding.hint) for finding in refused(text)] == [(pointer, hint)]
    (finding,) = refused(text)
    assert finding.column is not None
    rest = text[finding.column - 1 :]
    assert json.loads(text) is not None
    assert rest.startswith(('"', "{", "[", "n", *"0123456789"))


def test_a_mistake_in_a_member_has_the_right_hint() -> None:
    """The words for facts are known in each company of a pool too."""
    findings = refused('{"members": [{"medewerkers": 4}, {"region": "oost"}]}')
    assert [(finding.pointer, finding.hint) for finding in findings] == [
        ("/members/0/medewerkers", meant("employees")),
        ("/members/1/region", meant("east")),
    ]


@pytest.mark.parametrize("typed", ["2.50", "25e-1", "0.25E1"])
def test_a_number_of_a_profile_is_shown_as_it_was_typed(typed: str) -> None:
    """A number that is not right stands in the message as it stands in the text."""
    (finding,) = refused(f'{{"partners": {typed}}}')
    assert finding.message == f"{typed} is not a whole number or a list"


def test_what_was_parsed_already_is_shown_as_python_writes_it() -> None:
    """A mapping has no text of its own."""
    with pytest.raises(ProfileError) as error:
        read_profile({"partners": 2.50})
    assert [finding.message for finding in error.value.findings] == ["2.5 is not a whole number or a list"]


# A regulation in which one thing is changed: the pointer, its JSON as it is typed, the code, the hint.
SHARE = '{"kind": "share", "percent": 60, "of": {"nl": "de kosten"}, "source": SOURCE}'
SIZE = '{"kind": "company-size", "fewer_than": 250, "text": {"nl": "klein"}, "basis": "stated", "source": SOURCE}'


def share(percent: str) -> str:
    """Return the JSON of amounts that have a share, with the percentage as it is typed."""
    return f"[{SHARE.replace('60', percent)}]"


def place(name: str) -> str:
    """Return the JSON of requirements that ask for one place."""
    return json.dumps([{"kind": "place", "any_of": [name], "text": {"nl": "Daar."}, "basis": "stated"}])


REGULATIONS: list[tuple[str, str, str, str, str | None]] = [
    ("applicants", '["employer"]', "/applicants/0", "unknown-value", meant("company")),
    ("applicants", '["werkgever"]', "/applicants/0", "unknown-value", meant("company")),
    ("beneficiary", '"stagiair"', "/beneficiary", "unknown-value", meant("intern")),
    ("beneficiary", '"werknemer"', "/beneficiary", "unknown-value", meant("employee")),
    ("beneficiary", '"compny"', "/beneficiary", "unknown-value", meant("company")),
    ("beneficiary", '"gemeente"', "/beneficiary", "unknown-value", meant("public-authority")),
    ("amounts", f"[{SHARE.replace('share', 'percentage', 1)}]", "/amounts/0/kind", "unknown-kind", meant("share")),
    ("amounts", f"[{SHARE.replace('share', 'procent', 1)}]", "/amounts/0/kind", "unknown-kind", meant("share")),
    ("amounts", '[{"kind": "fixed", "euros": 500}]', "/amounts/0/kind", "unknown-kind", meant("maximum")),
    ("amounts", '[{"kind": "vast", "euros": 500}]', "/amounts/0/kind", "unknown-kind", meant("maximum")),
    ("amounts", '[{"kind": "bedrag", "euros": 500}]', "/amounts/0/kind", "unknown-kind", meant("maximum")),
    ("amounts", '[{"kind": "gratis"}]', "/amounts/0/kind", "unknown-kind", meant("free")),
    ("amounts", '[{"kind": "korting"}]', "/amounts/0/kind", "unknown-kind", None),
    ("amounts", share("66.667"), "/amounts/0/percent", "decimals", "round it: 66.67"),
    ("amounts", share("1.500"), "/amounts/0/percent", "decimals", "round it: 1.50"),
    ("amounts", share('"60"'), "/amounts/0/percent", "wrong-type", "write it without quotes: 60"),
    ("amounts", share('"66,7%"'), "/amounts/0/percent", "wrong-type", "write it without quotes: 66.7"),
    ("amounts", share('"1.500"'), "/amounts/0/percent", "wrong-type", DIGITS),
    ("amounts", share("3.000"), "/amounts/0/percent", "decimals", "round it: 3.00"),
    ("amounts", f'[{SHARE[:-1]}, "voorwaarde": {{}}}}]', "/amounts/0/voorwaarde", "unknown-key", meant("condition")),
    ("amounts", f'[{SHARE[:-1]}, "grens": "exactly"}}]', "/amounts/0/grens", "unknown-key", meant("bound")),
    ("amounts", f'[{SHARE[:-1]}, "bound": "vast"}}]', "/amounts/0/bound", "unknown-value", meant("exactly")),
    ("cumulatie", "{}", "/cumulatie", "unknown-key", meant("excludes_all")),
    ("requirements", '[{"kind": "revenue"}]', "/requirements/0/kind", "unknown-kind", ALSO_CHECK),
    ("requirements", '[{"kind": "sbi"}]', "/requirements/0/kind", "unknown-kind", meant("sector")),
    ("requirements", '[{"kind": "or"}]', "/requirements/0/kind", "unknown-kind", meant("any")),
    ("requirements", '[{"kind": "mkb"}]', "/requirements/0/kind", "unknown-kind", meant("company-size")),
    ("requirements", '[{"kind": "lidmaatschap"}]', "/requirements/0/kind", "unknown-kind", meant("affiliation")),
    ("requirements", f'[{SIZE[:-1]}, "minimaal": 50}}]', "/requirements/0/minimaal", "unknown-key", meant("at_least")),
    ("eisen", "[]", "/eisen", "unknown-key", meant("requirements")),
    ("aanvrager", '"bedrijf"', "/aanvrager", "unknown-key", meant("applicants")),
    ("titel", '"SLIM"', "/titel", "unknown-key", meant("title")),
    ("colour", '"blue"', "/colour", "unknown-key", None),
    ("einddatum", '"2026-12-31"', "/einddatum", "unknown-key", LAST_DAY),
    ("end_date", '"2026-12-31"', "/end_date", "unknown-key", LAST_DAY),
    ("begindatum", '"2026-01-01"', "/begindatum", "unknown-key", FIRST_DAY),
    ("projectperiode", "[]", "/projectperiode", "unknown-key", meant("project_days")),
    ("requirements", place("gelderland"), "/requirements/0/any_of/0", "wrong-form", meant("NL-GE")),
    ("requirements", place("Duitsland"), "/requirements/0/any_of/0", "wrong-form", meant("DE")),
    ("requirements", place("the Netherlands"), "/requirements/0/any_of/0", "wrong-form", meant("NL")),
    ("requirements", place("nl-ge"), "/requirements/0/any_of/0", "wrong-form", meant("NL-GE")),
    ("requirements", place("Twente"), "/requirements/0/any_of/0", "wrong-form", A_PLACE),
    ("providers", '["OCW"]', "/providers/0", "wrong-form", meant("ministry-of-education")),
    ("providers", '["ocw"]', "/providers/0", "dangling-reference", meant("ministry-of-education")),
    ("providers", '["Ministerie van OCW"]', "/providers/0", "wrong-form", meant("ministry-of-education")),
    ("providers", '["SZW"]', "/providers/0", "wrong-form", meant("ministry-of-social-affairs")),
    ("providers", '["EZ"]', "/providers/0", "wrong-form", meant("ministry-of-economic-affairs")),
    ("providers", '["RVO"]', "/providers/0", "wrong-form", meant("rvo")),
    ("providers", '["A+O"]', "/providers/0", "wrong-form", meant("ao-metalektro")),
    ("providers", '["Ons Fonds"]', "/providers/0", "wrong-form", f"{AN_ID}: ons-fonds"),
    ("activities", '[{"to": "Gastles", "basis": "stated"}]', "/activities/0/to", "wrong-form", meant("guest-lesson")),
]


def with_change(key: str, typed: str) -> str:
    """Return the text of a regulation in which a key has another value, or is new."""
    record: dict[str, Any] = json.loads((CONTENT / "funding-regulations" / "slim.json").read_bytes())
    source = json.dumps(record["source"])
    record = {**record, "replaces": True, key: "CHANGED"}
    return json.dumps(record, ensure_ascii=False).replace('"CHANGED"', typed.replace("SOURCE", source))


@pytest.mark.parametrize(
    ("key", "typed", "pointer", "code", "hint"), REGULATIONS, ids=[f"{row[0]}: {row[1]}" for row in REGULATIONS]
)
def test_a_mistake_in_a_regulation_has_the_right_hint(
    tmp_path: Path, key: str, typed: str, pointer: str, code: str, hint: str | None
) -> None:
    """One mistake in a regulation is one finding, where it stands, with what was meant in the subject."""
    (tmp_path / "funding-regulations").mkdir()
    (tmp_path / "funding-regulations" / "slim.json").write_text(with_change(key, typed), encoding="utf-8")
    errors = [finding for finding in validate(tmp_path) if finding.severity == "error"]
    assert [(finding.pointer, finding.code, finding.hint) for finding in errors] == [(pointer, code, hint)]


@pytest.mark.parametrize("typed", ["66.700", "1.500", "66512e-3"])
def test_a_number_of_content_is_shown_as_it_was_typed(tmp_path: Path, typed: str) -> None:
    """A number that is not right stands in the message as it stands in the file."""
    (tmp_path / "funding-regulations").mkdir()
    text = with_change("amounts", share(typed))
    (tmp_path / "funding-regulations" / "slim.json").write_text(text, encoding="utf-8")
    (finding,) = validate(tmp_path)
    assert finding.message == f"{typed} has more than two decimals"


@pytest.mark.parametrize(
    ("to", "code", "hint"),
    [
        ("vmbo", "wrong-kind", meant("vo")),
        ("wo", "wrong-kind", NO_WO),
        ("basisschool", "dangling-reference", meant("po")),
        ("fme", "wrong-kind", GROUPS),
    ],
)
def test_a_link_to_a_target_group_has_the_right_hint(tmp_path: Path, to: str, code: str, hint: str) -> None:
    """Links of content know the words for education as a profile does."""
    record = json.loads((CONTENT / "activities" / "company-open-day.json").read_bytes())
    record |= {"replaces": True, "target_groups": [{"to": to, "basis": "stated"}]}
    (tmp_path / "activities").mkdir()
    (tmp_path / "activities" / "company-open-day.json").write_text(json.dumps(record), encoding="utf-8")
    errors = [finding for finding in validate(tmp_path) if finding.severity == "error"]
    assert [(finding.pointer, finding.code, finding.hint) for finding in errors] == [
        ("/target_groups/0/to", code, hint)
    ]


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("doelen", meant("goals")),
        ("regelingen", meant("funding-regulations")),
        ("activiteiten", meant("activities")),
        ("contactpunten", meant("contact-points")),
        ("contact_points", meant("contact-points")),
        ("schoolsoorten", meant("school-types")),
        ("stappen", meant("steps")),
        ("subsidies", meant("funding-regulations")),
        ("goalz", meant("goals")),
        ("content", "the folders of the kinds lie in it: check that folder by itself"),
        ("images", None),
    ],
)
def test_a_folder_has_the_right_hint(tmp_path: Path, folder: str, hint: str | None) -> None:
    """A folder of content that is named in Dutch, or otherwise, is told the kind that was meant."""
    (tmp_path / folder).mkdir()
    (finding,) = validate(tmp_path)
    assert (finding.code, finding.hint) == ("unknown-folder", hint)


@pytest.mark.parametrize(("code", "names"), PROVINCE_NAMES.items())
def test_every_province_is_known_by_its_names(code: str, names: Text) -> None:
    """The Dutch and the English name of every province, in whatever capitals, stand for its code."""
    for name in (names.nl, names.in_language("en"), names.nl.upper(), f"Provincie {names.nl}", code.lower()):
        assert place_codes(name, countries=False) == (code,)


def test_a_window_has_its_last_day() -> None:
    """In a window the last day is meant, and not that of a regulation."""
    assert meanings(["first_day", "last_day", "project_days"])["einddatum"] == ("last_day",)


def test_a_word_stands_only_for_what_is_known_there() -> None:
    """A word that stands for other things elsewhere has nothing where those are not known."""
    assert meanings(["employees", "region"])["medewerkers"] == ("employees",)
    assert meanings(["company-size", "partners"])["medewerkers"] == ("company-size",)
    assert meanings(["north", "south"])["medewerkers"] == ()


def test_what_is_right_needs_no_synonyms(tmp_path: Path) -> None:
    """Reading a profile that is right loads neither the synonyms nor what makes hints of them."""
    code = """import sys, techtalent
techtalent.read_profile('{"target_groups": ["mbo"], "employees": 40, "region": "east"}')
assert not {"techtalent.words.synonyms", "techtalent.catalogue.hints"} & set(sys.modules)"""
    subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True)
