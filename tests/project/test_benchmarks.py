"""The benchmark compares like with like: the floors build the same, the peers decide the same."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any, get_args

import attrs
import pytest

from benchmarks import plan_json, request
from benchmarks.cold_start import floor_code, floor_load, modules
from benchmarks.decisions import PEERS
from benchmarks.figures import Bound, Figure, table
from benchmarks.floor import PLAN_RECORDS, compiled, owned_tuples, records_in
from benchmarks.larger import of_catalogue, with_more_that_fits, with_others
from benchmarks.parallel import shares
from benchmarks.rules_of import decided, for_peers, rules_of, telling_no_deeds
from benchmarks.sampling import AS_OF, facts, profiles
from benchmarks.timing import rounds
from techtalent import Catalogue, CompanyProfile, Plan, match
from techtalent.model.kinds import KINDS
from techtalent.model.profile import FACTS
from techtalent.records import Requirement

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def sampled(catalogue: Catalogue) -> list[CompanyProfile]:
    """Profiles as the benchmark draws them."""
    return profiles(catalogue, 1_000)


@pytest.fixture(scope="module")
def plans(catalogue: Catalogue, sampled: list[CompanyProfile]) -> list[Plan]:
    """Their plans."""
    return [match(profile, catalogue, as_of=AS_OF) for profile in sampled]


def records_of(value: Any) -> dict[int, Any]:
    """Return every record of `techtalent.model.plan` in a plan, by identity."""
    if isinstance(value, tuple):
        return {key: found for part in value for key, found in records_of(part).items()}
    if type(value) not in PLAN_RECORDS:
        return {}
    parts = (records_of(getattr(value, field.name)) for field in attrs.fields(type(value)))
    return {id(value): value} | {key: found for part in parts for key, found in part.items()}


def plain(value: Any) -> Any:
    """Return a record as its class's name and its fields, so that records of two modules can be compared."""
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if attrs.has(type(value)):
        names = sorted(field.name for field in attrs.fields(type(value)))
        return type(value).__name__, {name: plain(getattr(value, name)) for name in names}
    return value


def test_the_sample_is_the_same_each_time(catalogue: Catalogue, sampled: list[CompanyProfile]) -> None:
    """The profiles are all different, and drawn again they are the same."""
    assert len(set(sampled)) == 1_000
    assert profiles(catalogue, 1_000) == sampled


@pytest.mark.parametrize("fact", [*FACTS, "hours_per_month"])
def test_the_sample_has_every_fact_and_leaves_it_out(sampled: list[CompanyProfile], fact: str) -> None:
    """At least an eighth of the profiles has the fact, and at least an eighth leaves it out."""
    present = sum(getattr(profile, fact) is not None for profile in sampled)
    assert 125 <= present <= 875


def test_choices_are_drawn_where_that_is_asked(catalogue: Catalogue) -> None:
    """All of these profiles have goals and target groups."""
    assert all(profile.goals and profile.target_groups for profile in profiles(catalogue, 50, with_choices=True))


def test_the_floor_builds_the_same_plans(catalogue: Catalogue, plans: list[Plan]) -> None:
    """The function that is compiled for a plan returns an equal one."""
    owned = owned_tuples(catalogue)
    for plan in plans[:60]:
        assert compiled(plan, owned)() == plan


def test_the_floor_builds_every_record_anew(catalogue: Catalogue, plans: list[Plan]) -> None:
    """No record of the plan itself stands in the one that is built, and none stands there twice."""
    owned = owned_tuples(catalogue)
    for plan in plans[:60]:
        built = compiled(plan, owned)()
        assert len(records_of(built)) == records_in(plan)
        assert not records_of(built).keys() & records_of(plan).keys()


def test_the_floor_shares_the_catalogues_records(catalogue: Catalogue, plans: list[Plan]) -> None:
    """What belongs to the catalogue is taken as it is."""
    built = [compiled(plan, owned_tuples(catalogue))() for plan in plans[:60]]
    funding = [entry for plan in built for entry in plan.funding]
    assert funding
    assert all(entry.regulation is catalogue.funding_regulations[entry.regulation.id] for entry in funding)
    assert all(entry.also_check is entry.regulation.also_check for entry in funding)


@pytest.mark.parametrize("whole", [True, False], ids=["all ids", "what fits and pays"])
@pytest.mark.parametrize("name", PEERS)
def test_a_peer_decides_the_same(catalogue: Catalogue, sampled: list[CompanyProfile], name: str, whole: bool) -> None:
    """A peer that is installed returns the ids that stand in the plans."""
    catalogue = for_peers(catalogue)
    sampled = telling_no_deeds(sampled)
    found = PEERS[name].decider(rules_of(catalogue, AS_OF, whole=whole))
    if found is None:
        pytest.skip(f"{name} is not installed (benchmarks/requirements.txt)")
    decide, _ = found
    for profile in sampled:
        plan = match(profile, catalogue, as_of=AS_OF)
        assert decide(facts(profile, catalogue, AS_OF)) == decided(plan, whole=whole), profile


def test_there_is_something_to_decide(plans: list[Plan]) -> None:
    """Every kind of verdict occurs in the sample, and near misses and contact points do."""
    whole = [decided(plan, whole=True) for plan in plans]
    verdicts = {verdict for decisions in whole for pair in decisions.funding.values() for verdict in pair}
    assert verdicts >= {"eligible", "ineligible", "undetermined", "ended", "unconfirmed"}
    assert all(any(getattr(decisions, name) for decisions in whole) for name in ("near_misses", "contacts"))


def test_the_kinds_of_requirements_are_named_in_a_single_file() -> None:
    """A new kind of requirement changes `requirement_kinds`, and nothing else of the benchmarks."""
    names = {record.__name__ for record in get_args(Requirement)}
    sources = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "benchmarks").rglob("*.py")}
    naming = {file for file, text in sources.items() if any(name in text for name in names)}
    assert naming == {"requirement_kinds.py"}


def test_a_request_is_answered_with_its_plan() -> None:
    """What is timed from bytes to bytes is the plan's whole JSON; a wrong answer would be an error and no figure."""
    told = list(request.figures(20, before=0))
    assert [figure.value is not None and figure.value > 0 for figure in told] == [True] * len(told)
    assert {figure.bound for figure in told} >= {Bound("at most", 0.6), Bound("at most", 1.5)}


def test_a_plan_as_json_is_measured() -> None:
    """The part `json` measures the two functions that it is given, and checks that they say the same."""

    def to_dict(plan: Plan) -> Any:
        return {"activities": [entry.activity.id for entry in plan.activities]}

    def to_json(plan: Plan, *, records: bool = True) -> str:
        return json.dumps(to_dict(plan)) if records else "{}"

    writers = plan_json.Writers(to_json=to_json, to_dict=to_dict)
    figures = {figure.what: figure for figure in plan_json.figures(writers, 20)}
    assert [figure.unit for figure in figures.values()] == ["x", "x", "x", "kB", "kB"]
    assert figures["a plan's JSON without records, median"].value == 0.002
    assert sum(figure.bound is not None for figure in figures.values()) == 3
    wrong = plan_json.Writers(to_json=to_json, to_dict=lambda plan: {})
    with pytest.raises(AssertionError, match="something else"):
        list(plan_json.figures(wrong, 20))


@pytest.mark.parametrize("own_choices", [False, True])
def test_others_change_no_plan(catalogue: Catalogue, own_choices: bool) -> None:
    """A larger catalogue is a right one, and leaves the plan of who tells goals and groups as it is."""
    larger = Catalogue.of(with_others(catalogue, 3, own_choices=own_choices).records())
    assert len(larger.activities) == 3 * len(catalogue.activities)
    assert len(larger.goals) == (3 if own_choices else 2) * len(catalogue.goals)
    for profile in profiles(catalogue, 50, with_choices=True):
        plan = match(profile, larger, as_of=AS_OF)
        expected = match(profile, catalogue, as_of=AS_OF)
        assert of_catalogue(plan, expected) == expected


def nearly(plan: Plan) -> set[str]:
    return {activity.id for miss in plan.near_misses for activity in miss.activities}


def test_more_that_fits_is_in_the_plans(catalogue: Catalogue, sampled: list[CompanyProfile]) -> None:
    """In a catalogue of more that fits, every plan has three times the activities, near misses and funding."""
    larger = Catalogue.of(with_more_that_fits(catalogue, 3).records())
    for profile in telling_no_deeds(sampled[:50]):
        plan, expected = match(profile, larger, as_of=AS_OF), match(profile, catalogue, as_of=AS_OF)
        assert len(plan.activities) == 3 * len(expected.activities)
        assert len(nearly(plan)) == 3 * len(nearly(expected))
        assert len(plan.funding) == 3 * len(expected.funding)


def test_the_floor_of_the_start_reads_the_same(catalogue: Catalogue) -> None:
    """The script that the start is compared with makes the same records, with the same fields."""
    loaded = floor_load(str(ROOT / "content"))
    for kind in KINDS:
        expected = {id_: plain(record) for id_, record in catalogue._collection(kind).items()}
        assert {id_: plain(record) for id_, record in loaded[kind.folder].items()} == expected


def test_the_floor_of_the_start_is_independent(tmp_path: Path) -> None:
    """The script that the start is compared with imports attrs and json, and nothing of the library or cattrs."""
    code = floor_code(tmp_path, str(ROOT / "content"))
    imported = {name.partition(".")[0] for name in modules(code)}
    assert {"attrs", "json"} <= imported
    assert not imported & {"techtalent", "cattrs", "jsonschema"}


def test_bounds_are_held_or_not() -> None:
    """A figure on its bound holds and a figure beyond it does not, unless nothing was measured or could be judged."""

    def verdict(value: float | None, bound: Bound | None, judged: bool = True) -> str:
        return Figure(part="p", what="w", value=value, unit="x", bound=bound, judged=judged).verdict

    assert [verdict(value, Bound("at most", 1.5)) for value in (1.4, 1.5, 1.6)] == ["held", "held", "not held"]
    assert [verdict(value, Bound("at least", 3)) for value in (2.9, 3.0, 3.1)] == ["not held", "held", "held"]
    assert verdict(None, Bound("at least", 3)) == "not measured"
    assert verdict(1.0, None) == ""
    assert verdict(1.0, Bound("at least", 1.8), judged=False) == "not judged"


def test_every_line_of_the_table_is_as_wide() -> None:
    """The table is Markdown, and its columns stand under each other."""
    lines = table(
        [
            Figure(part="match", what="a", value=1234.5, unit="µs", quartiles=(1.0, 25.04), note="more"),
            Figure(
                part="peers", what="longer", value=None, unit="x", bound=Bound("at least", 30), note="not installed"
            ),
        ]
    ).splitlines()
    assert len({len(line) for line in lines}) == 1
    assert [cell.strip() for cell in lines[2].split("|")[1:-1]] == [
        "match",
        "a",
        "1,234 µs",
        "1 to 25.0",
        "",
        "",
        "more",
    ]
    assert "at least 30 x | not measured" in lines[3]


def test_rounds_hold_every_contender() -> None:
    """All contenders are timed in every round, whatever the order, and the least rounds are done over budget too."""
    seen: list[str] = []
    taken = rounds({"first": lambda: seen.append("first"), "second": lambda: seen.append("second")}, 5)
    assert {name: len(seconds) for name, seconds in taken.items()} == {"first": 5, "second": 5}
    assert sorted(seen) == ["first"] * 5 + ["second"] * 5
    taken = rounds({"only": lambda: None}, 5, at_least=2, budget=-1.0)
    assert len(taken["only"]) == 2


@pytest.mark.parametrize("until", [0, 1, 49, 50, 51, 1_000, 20_000])
def test_two_cores_are_handed_every_profile_once(until: int) -> None:
    """What is handed out is every profile, once and in order, and never more than half of what is left."""
    handed_out = list(shares(0, until))
    assert [at for begin, end in handed_out for at in range(begin, end)] == list(range(until))
    assert all(end - begin <= max((until - begin) / 2, 50) for begin, end in handed_out)


def test_the_command_prints_one_table() -> None:
    """The command measures the parts that are named and prints one table with the machine above it."""
    ran = subprocess.run(
        [sys.executable, "-m", "benchmarks", "--quick", "--only", "memory"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert ran.stdout.startswith("cpu: ")
    assert len([line for line in ran.stdout.splitlines() if line.startswith("| memory ")]) == 4
