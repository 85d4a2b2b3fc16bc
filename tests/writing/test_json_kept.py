"""The fast way to a plan's JSON says what the plain way says, whatever was written before, and keeps only so much."""

import copy
import datetime as dt
import json
from concurrent.futures import ThreadPoolExecutor

import attrs
import pytest

from benchmarks.sampling import profiles
from techtalent import CompanyProfile, Plan, Text, load_catalogue, match, pool, to_dict, to_json, to_json_bytes
from techtalent.writing.json_kept import Kept, PartText, plan_bytes

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()
SAMPLE = profiles(PACKAGED, 40)


def plainly(plan: Plan, *, records: bool = True) -> str:
    """Return the plan's JSON in the plain way."""
    return json.dumps(to_dict(plan, records=records), ensure_ascii=False, separators=(",", ":"))


def some_plans() -> list[Plan]:
    """Return plans that share most of their parts, pooled ones among them, of two catalogues."""
    pooled = [pool(SAMPLE[at : at + 2]) for at in range(0, 10, 2)]
    return [
        match(profile, catalogue, as_of=AS_OF)
        for catalogue in (PACKAGED, load_catalogue())
        for profile in [*SAMPLE, *pooled]
    ]


def test_the_fast_way_says_what_the_plain_way_says() -> None:
    """Plan after plan, with parts that were kept from others before, the text is the same to the byte."""
    for plan in some_plans():
        assert to_json(plan) == plainly(plan)
        assert to_json(plan, records=False) == plainly(plan, records=False)
        assert to_json_bytes(plan) == plan_bytes(plan, records=True) == plainly(plan).encode()
        assert to_json_bytes(plan, records=False) == plainly(plan, records=False).encode()


def test_plans_that_are_gone_leave_nothing_wrong_behind() -> None:
    """What was kept of one plan is never taken for a part of a later one, in whose memory the earlier ones lay."""
    for at in range(60):
        (goal,) = [attrs.evolve(PACKAGED.goals["boost-innovation"], title=Text(nl=f"Doel {at}"))]
        plan = match(SAMPLE[at % 5], PACKAGED, as_of=AS_OF)
        covered = tuple(attrs.evolve(each, goal=goal) for each in plan.coverage if each.goal.id == goal.id)
        changed = attrs.evolve(plan, goals=(goal,), coverage=covered, activities=(), near_misses=(), tips=(), cases=())
        changed = attrs.evolve(changed, contacts=(), receipt=copy.copy(plan.receipt))
        assert to_json(changed) == plainly(changed)
        assert f'"title":{{"nl":"Doel {at}"}}' in to_json(changed)


def test_a_record_that_stands_twice_is_written_once() -> None:
    """Two equal records, of which the plan holds each somewhere, are one record in its JSON."""
    plan = match(CompanyProfile(goals=["boost-innovation"]), PACKAGED, as_of=AS_OF)
    again = attrs.evolve(plan, goals=copy.deepcopy(plan.goals))
    assert again.goals is not None
    assert plan.goals is not None
    assert again.goals[0] is not plan.goals[0]
    assert plan_bytes(again, records=True) == to_json_bytes(plan) == plainly(again).encode()


def test_two_records_that_differ_cannot_have_one_id() -> None:
    """Where two records differ and have one id, it is for the plain way to say so."""
    plan = match(CompanyProfile(goals=["boost-innovation"]), PACKAGED, as_of=AS_OF)
    goal = attrs.evolve(PACKAGED.goals["boost-innovation"], title=Text(nl="Anders"))
    changed = attrs.evolve(plan, goals=(goal,))
    assert plan_bytes(changed, records=True) is None
    for write in (to_json, to_json_bytes):
        with pytest.raises(ValueError, match="two records of kind goal"):
            write(changed)
    assert to_json(changed, records=False) == to_json(plan, records=False)


def test_a_plan_that_holds_nothing_has_no_records() -> None:
    """A plan of an empty catalogue has an empty object of records."""
    plan = match(CompanyProfile(), type(PACKAGED).of([]), as_of=AS_OF)
    assert to_json(plan) == plainly(plan)
    assert to_json(plan).endswith('"records":{}}')


def test_what_is_written_may_be_no_text_that_can_be_encoded() -> None:
    """Half a character in a text is written as it is, in both ways."""
    plan = match(CompanyProfile(), PACKAGED, as_of=AS_OF)
    question = attrs.evolve(plan.questions[0], text=Text(nl="\ud800 \N{EURO SIGN}"))
    spoilt = attrs.evolve(plan, questions=(question, *plan.questions[1:]))
    assert to_json(spoilt) == plainly(spoilt)


def test_many_at_once_write_the_same() -> None:
    """Plans that are written at one time by several threads are written as by one."""
    plans = some_plans()
    expected = [plainly(plan) for plan in plans]
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(to_json, plans)) == expected


def words(value: str) -> PartText:
    return PartText(text=value, records=())


def test_a_text_is_made_once() -> None:
    """The text of one value is made once; that of an equal one is another."""
    made: list[list[str]] = []

    def make(value: list[str]) -> PartText:
        made.append(value)
        return words(value[0])

    kept = Kept(make)
    one, equal = ["a"], ["a"]
    assert kept(one) is kept(one)
    assert kept(equal) is not kept(one)
    assert [each is one for each in made] == [True, False]


@pytest.mark.parametrize("most", [0, 5, 30, 1000])
def test_so_much_is_kept_and_no_more(most: int) -> None:
    """Once the texts are longer than is kept, the oldest are dropped; all are right all the same."""
    kept = Kept(words, most)
    values = [f"{at:010}" for at in range(20)]
    for _ in range(2):
        assert [kept(value).text for value in values] == values
    held = [value for value in values if id(value) in kept._found]
    assert held == values[len(values) - min(most // 10, 20) :]
    assert kept._total == 10 * len(held)
