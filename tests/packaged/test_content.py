"""The packaged content: what a schema cannot say of it. Each finding names the file and the place."""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from support.schema_nodes import root

import techtalent
from techtalent import Catalogue, CompanyProfile
from techtalent.model.kinds import KIND_OF, KINDS, Kind
from techtalent.model.walk import references
from techtalent.records import Region

ROOT = Path(__file__).parents[2]
CONTENT = ROOT / "content"

# The day on which the content was last gone through as a whole: no source can be younger.
REVIEWED = dt.date(2026, 11, 27)

# The tier that each chapter is about, and the goals that it states for all its activities.
CHAPTERS = {
    2: ("little-time", {"discover-young-talent", "put-yourself-and-sector-on-the-map"}),
    3: (
        "more-time",
        {"discover-young-talent", "put-yourself-and-sector-on-the-map", "influence-education-quality"},
    ),
    4: (
        "much-time",
        {"discover-young-talent", "put-yourself-and-sector-on-the-map", "influence-education-quality"}
        | {"stronger-regional-position", "boost-innovation", "connect-organisational-goals", "strong-learning-culture"},
    ),
}


def _files() -> Iterator[tuple[Kind, Path]]:
    folders = {kind.folder: kind for kind in KINDS}
    for path in sorted(CONTENT.glob("*/*")):
        yield folders[path.parent.name], path


# Every content file by its place, such as `goals/boost-innovation.json`, with its kind and its text.
FILES: dict[str, tuple[Kind, str]] = {
    f"{kind.folder}/{path.name}": (kind, path.read_bytes().decode("utf-8")) for kind, path in _files()
}

RECORDS: dict[str, dict[str, Any]] = {place: json.loads(written) for place, (_, written) in FILES.items()}


def _values(value: Any, pointer: str = "") -> Iterator[tuple[str, Any]]:
    """Yield the JSON pointer and the value of everything in a JSON value, itself included."""
    yield pointer, value
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _values(each, f"{pointer}/{key}")
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _values(each, f"{pointer}/{at}")


# Every value of the content, with its file and pointer.
VALUES = [
    (f"{place}#{pointer}", value) for place, record in RECORDS.items() for pointer, value in _values(record) if pointer
]

TEXTS = [(place, value) for place, value in VALUES if isinstance(value, str)]


# The files


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.folder)
def test_a_file_is_in_canonical_form(kind: Kind) -> None:
    """A file has two spaces an indent, no escapes, one newline at its end, and no carriage return."""
    assert [
        place
        for place, (kind_of_file, written) in FILES.items()
        if kind_of_file is kind and written != json.dumps(RECORDS[place], indent=2, ensure_ascii=False) + "\n"
    ] == []


def test_a_file_names_its_schema_first() -> None:
    """The first key of every file is the path of its kind's schema."""
    assert [
        f"{place}: {next(iter(record.items()))}"
        for place, record in RECORDS.items()
        if next(iter(record.items())) != ("$schema", f"../../schema/{FILES[place][0].name}.schema.json")
    ] == []


def test_a_file_has_its_keys_in_the_order_of_the_schema() -> None:
    """The keys of a record stand in the order in which its schema has them."""
    orders = {kind.name: list(root(kind.name).properties()) for kind in KINDS}
    assert [
        f"{place}: {', '.join(record)}"
        for place, record in RECORDS.items()
        if list(record) != sorted(record, key=orders[FILES[place][0].name].index)
    ] == []


def test_an_id_is_the_name_of_its_file() -> None:
    """A record's id is its file's name without `.json`."""
    assert [
        f"{place}: {record['id']}"
        for place, record in RECORDS.items()
        if place != f"{FILES[place][0].folder}/{record['id']}.json"
    ] == []


def test_no_packaged_record_replaces_another() -> None:
    """No packaged record says `replaces`: there is nothing before it."""
    assert [place for place, record in RECORDS.items() if "replaces" in record] == []


def test_the_catalogue_has_every_file(catalogue: Catalogue) -> None:
    """Each content file is a record of the catalogue, and the other way round."""
    kinds = [(KIND_OF[type(record)].folder, record.id) for record in catalogue.records()]
    assert sorted(f"{folder}/{record_id}.json" for folder, record_id in kinds) == sorted(FILES)


def test_validating_finds_nothing() -> None:
    """The packaged content has no findings."""
    assert techtalent.validate() == ()


# The texts


def test_every_text_has_english() -> None:
    """Every text has both languages, and nothing but these."""
    texts = [(place, value) for place, value in VALUES if isinstance(value, dict) and value.keys() & {"nl", "en"}]
    assert texts != []
    assert [f"{place}: {', '.join(value)}" for place, value in texts if list(value) != ["nl", "en"]] == []


def test_no_text_has_stray_spaces() -> None:
    """No text begins or ends with a space, has two in a row, or has another kind of space than the plain one."""
    assert [
        f"{place}: {text!r}" for place, text in TEXTS if text != " ".join(text.split()) or re.search(r"[^\S ]", text)
    ] == []


def test_no_text_has_a_character_nobody_sees() -> None:
    """No text has a soft hyphen, a zero-width character or a replacement character from a wrong decoding."""
    unseen = "[\u00ad\u200b-\u200f\u2028-\u202e\u2060\ufeff\ufffd]"
    assert [f"{place}: {text!r}" for place, text in TEXTS if re.search(unseen, text)] == []


# Numbers and counts


@pytest.mark.parametrize(("folder", "last"), [("goals", 7), ("steps", 6), ("tips", 8)])
def test_numbers_are_those_of_the_guide(folder: str, last: int) -> None:
    """Goals, steps and tips are numbered from 1, each number once."""
    assert sorted(record["number"] for record in _in(folder)) == list(range(1, last + 1))


def test_tiers_are_ordered() -> None:
    """The time tiers are ordered from little time to much."""
    tiers = sorted(_in("time-tiers"), key=lambda tier: int(tier["order"]))
    assert [(tier["order"], tier["id"], tier["hours_from"]) for tier in tiers] == [
        (1, "little-time", 0),
        (2, "more-time", 8),
        (3, "much-time", None),
    ]


def test_target_groups_are_ordered() -> None:
    """There are four target groups, from young to old."""
    groups = sorted(_in("target-groups"), key=lambda group: int(group["order"]))
    assert [(group["order"], group["id"]) for group in groups] == [(1, "po"), (2, "vo"), (3, "mbo"), (4, "hbo")]


def test_every_region_has_one_contact_point() -> None:
    """Each of the five regions has exactly one contact point."""
    regions = Counter(record["region"] for record in _in("contact-points") if "region" in record)
    assert regions == dict.fromkeys(get_args(Region), 1)


def test_every_target_group_has_an_entrance() -> None:
    """Each target group names the contact point that opens the door, and that one names the group."""
    entrances = {record["id"]: record for record in _in("contact-points")}
    for group in _in("target-groups"):
        assert group["contact_points"] == [f"school-entrance-{group['id']}"]
        linked = [link["to"] for link in entrances[group["contact_points"][0]]["target_groups"]]
        assert linked == [group["id"]]


def test_study_profiles_are_those_of_the_guide() -> None:
    """There are ten profiles of vmbo, four of its theoretical track, and four of havo and vwo."""
    counts = Counter(tuple(record["school_types"]) for record in _in("study-profiles"))
    assert counts == {("havo", "vwo"): 4, ("vmbo-bb", "vmbo-kb", "vmbo-gl"): 10, ("vmbo-tl",): 4}


def test_cases_are_the_companies_of_the_guide() -> None:
    """There is a case for each of the four companies that the guide interviews."""
    assert [record["id"] for record in _in("cases")] == ["awl", "kone", "van-raam", "zuidberg"]


def _in(folder: str) -> list[dict[str, Any]]:
    return [record for place, record in RECORDS.items() if place.startswith(f"{folder}/")]


# The links


def test_nothing_is_linked_twice() -> None:
    """No list names the same record, or the same text, twice."""
    named = [
        (place, [each["to"] if isinstance(each, dict) and "to" in each else json.dumps(each) for each in value])
        for place, value in VALUES
        if isinstance(value, list)
    ]
    assert [f"{place}: {to}" for place, each in named for to, times in Counter(each).items() if times > 1] == []


def test_every_inferred_link_says_why() -> None:
    """What an editor inferred has a note in both languages, and what is stated is not called an inference.

    The basis of a school holiday is another one: the minister has fixed it, or advised it.
    """
    inferred = [
        (place, value)
        for place, value in VALUES
        if isinstance(value, dict) and "basis" in value and not place.startswith("school-years/")
    ]
    assert {value["basis"] for _, value in inferred} == {"stated", "inferred"}
    assert [place for place, value in inferred if value["basis"] == "inferred" and "note" not in value] == []


def test_everything_that_helps_is_pointed_to(catalogue: Catalogue) -> None:
    """Another record points to every organisation and initiative, or it points to an activity itself."""
    pointed_to = {
        (collection, to)
        for record in catalogue.records()
        for _, collection, to in references(record)
        if (collection, to) != (KIND_OF[type(record)].collection, record.id)
    }
    organisations = [each for each in catalogue.organisations if ("organisations", each) not in pointed_to]
    initiatives = [
        each.id
        for each in catalogue.initiatives.values()
        if ("initiatives", each.id) not in pointed_to and not each.activities
    ]
    assert (organisations, initiatives) == ([], [])


def test_every_goal_is_served(catalogue: Catalogue) -> None:
    """Each goal is served by an activity."""
    served = {link.to for activity in catalogue.activities.values() for link in activity.goals}
    assert sorted(catalogue.goals.keys() - served) == []


def test_every_activity_can_be_reached(catalogue: Catalogue) -> None:
    """For each activity there is a profile whose plan has it, with as little time as the activity asks."""
    unreached = []
    for activity in catalogue.activities.values():
        profile = CompanyProfile(
            goals=(activity.goals[0].to,),
            target_groups=(activity.target_groups[0].to,),
            time_tier=activity.time_tier.to,
        )
        plan = techtalent.match(profile, catalogue, as_of=REVIEWED)
        if activity not in [each.activity for each in plan.activities]:
            unreached.append(activity.id)
    assert unreached == []


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_a_tier_has_the_goals_of_its_chapter(chapter: int, catalogue: Catalogue) -> None:
    """A time tier states exactly the goals that its chapter names."""
    tier, goals = CHAPTERS[chapter]
    links = catalogue.time_tiers[tier].goals
    assert ({link.to for link in links}, {link.basis for link in links}) == (goals, {"stated"})
    assert catalogue.time_tiers[tier].source.chapter == chapter


@pytest.mark.parametrize("chapter", CHAPTERS)
def test_an_activity_has_the_goals_of_its_chapter(chapter: int, catalogue: Catalogue) -> None:
    """An activity of chapters 2 to 4 is of its chapter's tier, and its chapter's goals are stated for it."""
    tier, goals = CHAPTERS[chapter]
    activities = [
        each
        for each in catalogue.activities.values()
        if each.source.chapter == chapter and each.time_tier.basis == "stated"
    ]
    assert activities != []
    assert [f"{each.id}: {each.time_tier.to}" for each in activities if each.time_tier.to != tier] == []
    assert [
        f"{each.id}: {', '.join(missing)}"
        for each in activities
        if (missing := sorted(goals - {link.to for link in each.goals if link.basis == "stated"}))
    ] == []


@pytest.mark.parametrize(("folder", "key"), [("school-types", "parent"), ("initiatives", "part_of")])
def test_parents_form_no_circle(folder: str, key: str) -> None:
    """Whoever goes from a record to what it is a part of, and on, arrives at one that is part of nothing."""
    parents = {record["id"]: record.get(key) for record in _in(folder)}
    assert any(parents.values())
    for start in parents:
        above = [start]
        while (parent := parents[above[-1]]) is not None:
            assert parent not in above, " > ".join([*above, parent])
            above.append(parent)


# People, addresses, days


def test_no_mailbox_of_a_person() -> None:
    """The only mailbox in the content is the general one of the guide's publisher."""
    mailboxes = {(place, found) for place, text in TEXTS for found in re.findall(r"\S+@\S+", text)}
    assert sorted(each for each in mailboxes if each[1].strip(".,;:()") != "info@fme.nl") == []
    assert mailboxes != set()


def test_no_number_of_a_person() -> None:
    """No text has a Dutch mobile number."""
    mobile = re.compile(r"(?<!\d)(?:\+31|0031|0)[\s().-]*(?:0[\s().-]*)?6(?:[\s.-]*\d){8}(?!\d)")
    # What might be somebody's number is put together here.
    numbers = (f"06-{'12345678'}", f"+31 (0)6 {'12 34 56 78'}", "079 353 11 00")
    assert [mobile.search(each) is not None for each in numbers] == [True, True, False]
    assert [f"{place}: {text}" for place, text in TEXTS if mobile.search(text)] == []


def test_every_address_is_one_of_the_web() -> None:
    """Every website and every source's address begins with http:// or https:// and has no space in it."""
    addresses = [(place, text) for place, text in TEXTS if place.rsplit("/", 1)[1] in ("website", "address")]
    assert addresses != []
    assert [each for each in addresses if not re.fullmatch(r"https?://[^\s/]+\.[^\s/]+(/\S*)?", each[1])] == []


def test_no_source_is_younger_than_the_review() -> None:
    """No source has a day after the day on which the content was gone through."""
    days = [(place, text) for place, text in TEXTS if re.search(r"[#/]source/date$", place)]
    assert days != []
    assert [each for each in days if dt.date.fromisoformat(each[1]) > REVIEWED] == []


# The table of the guide's passages


def _named_in_coverage() -> Mapping[str, int]:
    """Return the records that the table names, as `folder/id`, with how often."""
    table = (ROOT / "docs" / "coverage.md").read_text(encoding="utf-8")
    return Counter(re.findall(r"`([a-z-]+/[^`\s]+)`", table))


def test_the_table_names_only_records() -> None:
    """Every `folder/id` in docs/coverage.md is a record."""
    assert sorted(each for each in _named_in_coverage() if f"{each}.json" not in FILES) == []


def test_the_table_names_every_record() -> None:
    """Every record is named in docs/coverage.md."""
    assert sorted(FILES.keys() - {f"{each}.json" for each in _named_in_coverage()}) == []
