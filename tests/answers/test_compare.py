"""What changed between two plans, held against the plans themselves."""

import datetime as dt
from typing import Any, NamedTuple, get_args

import attrs
import pytest
from hypothesis import given, settings, strategies as st
from support.strategies import DAYS, NOTE, SOURCE, catalogues, companies, profiles, regulation, telling, text

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Offer,
    Plan,
    compare,
    load_catalogue,
    match,
    pool,
    render_markdown,
)
from techtalent.model.kinds import KIND_OF
from techtalent.plans import Choice, EntryChange, PlanChange
from techtalent.records import (
    Activity,
    AnyTime,
    Closed,
    CompanySizeRequirement,
    ContactPoint,
    FundingRegulation,
    Goal,
    GoalLink,
    Initiative,
    Link,
    Period,
    Retired,
    TargetGroup,
    TimeTier,
    Tip,
)

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


class Made(NamedTuple):
    """What two plans were made with."""

    before: tuple[Catalogue, CompanyProfile, dt.date]
    after: tuple[Catalogue, CompanyProfile, dt.date]

    def plans(self) -> tuple[Plan, Plan]:
        return _plan(*self.before), _plan(*self.after)


def _plan(catalogue: Catalogue, profile: CompanyProfile, day: dt.date) -> Plan:
    return match(profile, catalogue, as_of=day)


@st.composite
def versions(draw: st.DrawFn, catalogue: Catalogue) -> Catalogue:
    """Return a later version of a catalogue: records that nothing points to removed, others changed or retired."""
    records: list[Any] = []
    following = {name for record in catalogue.records() if record.retired for name in record.retired.successors}
    called = {name for activity in catalogue.activities.values() for each in activity.begin for name in each.contacts}
    for record in catalogue.records():
        change = draw(st.sampled_from(("same", "same", "same", "gone", "retired", "renamed", "narrowed")))
        if change == "retired" and record.id not in following:
            records.append(attrs.evolve(record, retired=Retired(since=draw(DAYS), reason=NOTE)))
        elif change == "renamed":
            records.append(attrs.evolve(record, title=text("Renamed")))
        elif change == "narrowed" and isinstance(record, Activity):
            # A goal is served for no group that the activity does not reach.
            goals = tuple(attrs.evolve(link, target_groups=()) for link in record.goals)
            records.append(attrs.evolve(record, goals=goals, target_groups=record.target_groups[:1]))
        elif change == "narrowed" and isinstance(record, Initiative):
            records.append(attrs.evolve(record, target_groups=record.target_groups[:1]))
        elif change == "narrowed" and isinstance(record, FundingRegulation):
            narrowed: dict[str, Any] = {"requirements": record.requirements[1:], "activities": record.activities[1:]}
            records.append(attrs.evolve(record, **narrowed))
        elif (
            change != "gone"
            or not isinstance(record, ContactPoint | Tip | Initiative)
            or record.id in {"contact-0", *called, *following}
        ):
            # All target groups point to the first contact point, beginnings to some, and a retired record to what
            # follows it.
            records.append(record)
    if draw(st.booleans()):
        goal, group, tier = (
            Link(to=next(iter(each)), basis="stated")
            for each in (catalogue.goals, catalogue.target_groups, catalogue.time_tiers)
        )
        records.append(
            Activity(
                id="new",
                title=text("New"),
                summary=NOTE,
                time_tier=tier,
                goals=(GoalLink(to=goal.to, weight="main", basis="stated"),),
                target_groups=(group,),
                audiences=(),
                source=SOURCE,
            )
        )
    return Catalogue.of(records)


@st.composite
def pairs(draw: st.DrawFn, *, one_catalogue: bool = False) -> Made:
    """Return what two plans are made with: another profile, day or catalogue, or several of these, or none."""
    catalogue = draw(st.just(PACKAGED) | catalogues())
    profile, day = draw(companies(catalogue)), draw(DAYS)
    other = catalogue
    if not one_catalogue and catalogue is not PACKAGED and draw(st.booleans()):
        other = draw(versions(catalogue))
    later = draw(st.just(profile) | companies(catalogue))
    return Made((catalogue, profile, day), (other, later, draw(st.just(day) | DAYS)))


def key(record: Any) -> tuple[str, str]:
    return KIND_OF[type(record)].name, record.id


def held(plan: Plan) -> set[tuple[str, str]]:
    """Return all that a plan can gain or lose."""
    return {
        *(key(each.activity) for each in plan.activities),
        *(key(each.goal) for each in plan.coverage if each.served or each.already),
        *(key(each.regulation) for each in plan.funding),
        *(key(initiative) for each in plan.activities for initiative in each.initiatives),
        *(key(each.contact_point) for each in plan.contacts),
        *(key(each.step) for each in plan.steps),
        *(key(each.tip) for each in plan.tips),
        *(key(each.case) for each in plan.cases),
    }


def undone(change: PlanChange) -> PlanChange:
    """Return the change the other way round."""
    return PlanChange(
        before=change.after,
        after=change.before,
        causes=change.causes,
        gained=change.lost,
        lost=change.gained,
        changed=tuple(attrs.evolve(each, before=each.after, after=each.before) for each in change.changed),
    )


def without_fields(change: PlanChange) -> tuple[PlanChange, list[tuple[object, object]]]:
    """Return the change without the places of fields, and the values of these: a place is one of the later record."""
    values = [(field.before, field.after) for each in change.changed for field in each.fields]
    bare = attrs.evolve(change, changed=tuple(attrs.evolve(each, fields=()) for each in change.changed))
    return bare, sorted(values, key=repr)


@settings(max_examples=40, deadline=None)
@given(pairs())
def test_a_plan_does_not_differ_from_itself(made: Made) -> None:
    """Between two plans made with the same there are no causes, and nothing came, went or stands otherwise."""
    change = compare(_plan(*made.before), _plan(*made.before))
    assert (change.causes, change.gained, change.lost, change.changed) == ((), (), (), ())


@settings(max_examples=40, deadline=None)
@given(pairs())
def test_the_other_way_round_undoes_it(made: Made) -> None:
    """Comparing the other way round gives the same change, with before and after in each other's place."""
    before, after = made.plans()
    change, values = without_fields(compare(before, after))
    back, others = without_fields(compare(after, before))
    assert undone(change) == back
    assert sorted(((new, old) for old, new in values), key=repr) == others


@settings(max_examples=40, deadline=None)
@given(pairs())
def test_what_came_and_went_is_what_one_plan_has(made: Made) -> None:
    """All that only the later plan has was gained, once, all that only the earlier has was lost, and each for reasons.

    A catalogue is no reason where there is one, and every difference has a cause that the plans differ in.
    """
    before, after = made.plans()
    change = compare(before, after)
    gained, lost = ([key(each.record) for each in found] for found in (change.gained, change.lost))
    assert len(set(gained)) == len(gained)
    assert set(gained) == held(after) - held(before)
    assert set(lost) == held(before) - held(after)
    for presence in (*change.gained, *change.lost):
        assert presence.reasons
        assert len(set(presence.reasons)) == len(presence.reasons)
        assert "catalogue" not in presence.reasons or "catalogue" in change.causes
        if change.causes == ("profile",):
            assert "retired" not in presence.reasons
            assert not {choice for choice in get_args(Choice) if getattr(before, choice) == getattr(after, choice)} & {
                *presence.reasons
            }
    for each in change.changed:
        assert each.differences
        for difference in each.differences:
            assert difference.causes
            assert set(difference.causes) <= set(change.causes)


@settings(max_examples=40, deadline=None)
@given(pairs())
def test_where_nothing_changed_the_plans_are_alike(made: Made) -> None:
    """An empty change means the same activities, funding, contacts, steps, tips and cases."""
    before, after = made.plans()
    change = compare(before, after)
    same = {each.regulation.id: _funding(each) for each in before.funding}
    changed = {each.record.id for each in change.changed if isinstance(each.record, FundingRegulation)}
    for funding in after.funding:
        if funding.regulation.id in same and funding.regulation.id not in changed:
            assert _funding(funding) == same[funding.regulation.id]
    serving = {each.activity.id: each for each in before.activities}
    moved = {each.record.id for each in change.changed if isinstance(each.record, Activity)}
    for fitting in after.activities:
        if fitting.activity.id in serving and fitting.activity.id not in moved:
            assert fitting.activity == serving[fitting.activity.id].activity
            assert _served(fitting) == _served(serving[fitting.activity.id])
    if not (change.gained or change.lost):
        assert held(before) == held(after)


def _funding(each: Any) -> tuple[object, ...]:
    # What the advised activity would bring, of what nobody knows yet, changes nothing that is said.
    verdicts = [outcome.verdict for outcome in each.outcomes]
    return each.regulation, each.eligibility, each.availability, each.window, each.may_pay, verdicts, each.missing


def _served(each: Any) -> tuple[list[str], ...]:
    return (
        [one.goal.id for one in each.goals],
        [one.target_group.id for one in each.target_groups],
        [one.id for one in each.initiatives],
    )


# The facts that a reason for which an activity is lost rests on.
ANSWERS = {
    "goals": ("goals",),
    "target_groups": ("target_groups",),
    "time_tier": ("time_tier", "hours_per_month"),
    "already": ("does", "offers", "partnership"),
}


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_telling_the_old_answer_again_brings_an_activity_back(catalogue: Catalogue, data: st.DataObject) -> None:
    """What was lost for its goals, groups or time, or since it is done, comes back where these are told as before."""
    old, new = data.draw(profiles(catalogue)), data.draw(profiles(catalogue))
    day = data.draw(DAYS)
    before, after = _plan(catalogue, old, day), _plan(catalogue, new, day)
    for presence in compare(before, after).lost:
        if not isinstance(presence.record, Activity):
            continue
        facts: dict[str, Any] = {}
        for reason in presence.reasons:
            assert reason in ANSWERS
            facts |= {name: getattr(old, name) for name in ANSWERS[reason]}
        again = _plan(catalogue, telling(new, **facts), day)
        assert presence.record in [each.activity for each in again.activities]
        for left_out in presence.reasons:
            fewer = {name: value for name, value in facts.items() if name not in ANSWERS[left_out]}
            # Each reason is one: without it the activity stays away.
            still = _plan(catalogue, telling(new, **fewer), day)
            assert presence.record not in [each.activity for each in still.activities]


@settings(max_examples=40, deadline=None)
@given(st.just(PACKAGED) | catalogues(), st.data())
def test_telling_the_old_answer_again_brings_a_contact_back(catalogue: Catalogue, data: st.DataObject) -> None:
    """What was lost for the region, the affiliations or the groups comes back where these are told as before."""
    old, new = data.draw(profiles(catalogue)), data.draw(profiles(catalogue))
    day = data.draw(DAYS)
    before, after = _plan(catalogue, old, day), _plan(catalogue, new, day)
    for presence in compare(before, after).lost:
        if isinstance(presence.record, ContactPoint):
            facts = {reason: getattr(old, reason) for reason in presence.reasons}
            again = _plan(catalogue, telling(new, **facts), day)
            assert presence.record in [each.contact_point for each in again.contacts]


@settings(max_examples=40, deadline=None)
@given(pairs(), st.sampled_from(("nl", "en")))
def test_every_change_can_be_written(made: Made, language: Any) -> None:
    """Whatever changed becomes lines that name it, without a phrase that was not filled in."""
    change = compare(*made.plans())
    written = render_markdown(change, language)
    assert written.count("\n- ") >= len(change.gained) + len(change.lost) + len(change.changed)
    assert "{" not in written
    assert "None" not in written
    assert ("Nothing changed." in written or "Er veranderde niets." in written) == (
        not (change.gained or change.lost or change.changed)
    )


# Examples


def between(before: Plan, after: Plan, language: Any = "en") -> list[str]:
    return render_markdown(compare(before, after), language).splitlines()


def packaged(day: dt.date = AS_OF, **facts: Any) -> Plan:
    return match(CompanyProfile(**facts), PACKAGED, as_of=day)


def about(change: PlanChange, name: str) -> EntryChange:
    (found,) = (each for each in change.changed if each.record.id == name)
    return found


def test_a_regulation_ends_overnight() -> None:
    """SLIM, if one could ask for it at any time, is open on its last day and has ended the day after."""
    always = {"slim": attrs.evolve(PACKAGED.funding_regulations["slim"], applications=AnyTime())}
    catalogue = Catalogue.of([always.get(each.id, each) for each in PACKAGED.records()])
    days = (dt.date(2029, 12, 31), dt.date(2030, 1, 1))
    last, next_day = (match(CompanyProfile(), catalogue, as_of=day) for day in days)
    change = compare(last, next_day)
    assert change.causes == ("day",)
    assert (change.gained, change.lost) == ((), ())
    ended = about(change, "slim")
    assert [(each.aspect, each.causes) for each in ended.differences] == [("availability", ("day",))]
    dutch = between(last, next_day, "nl")
    assert dutch[0] == "# Wat er veranderde"
    assert dutch[2] == "Van het plan op 31 december 2029 naar dat op 1 januari 2030."
    (line,) = (each for each in dutch if "SLIM" in each and "open tot" in each)
    assert line.endswith(": open tot en met 31 december 2029, nu beëindigd.")
    (line,) = (each for each in between(last, next_day) if "open until" in each)
    assert line.endswith(": open until 31 December 2029 inclusive, now ended.")


def test_what_ends_overnight_was_not_open_where_nobody_knew_when_one_could_apply() -> None:
    """Promoot de techniek ran until its last day; whether one could apply then, nobody has looked up."""
    last, next_day = packaged(dt.date(2025, 7, 31)), packaged(dt.date(2025, 8, 1))
    assert [each.aspect for each in about(compare(last, next_day), "promoot-de-techniek").differences] == [
        "availability"
    ]
    (line,) = (each for each in between(last, next_day) if "but when you can apply is not known" in each)
    assert line.endswith(
        ": before: runs until 31 July 2025 inclusive, but when you can apply is not known: ask; "
        "now: ended: ran until 31 July 2025 inclusive."
    )


def test_what_was_open_in_its_windows_was_not_open_until_its_last_day() -> None:
    """RIF's last window closes half a year before the fund does: it is not said to have been open until then."""
    inside, after = packaged(dt.date(2027, 6, 30)), packaged(dt.date(2028, 1, 1))
    lines = between(inside, after)
    assert not [each for each in lines if "RIF" in each and "open until 31 December 2027" in each]
    assert [each for each in lines if "RIF" in each and "now: ended: ran until 31 December 2027 inclusive" in each]


def test_a_regulation_that_closes_early_ends_by_that() -> None:
    """One that closed before its last day does not say that it was open until that day."""
    period = Period(last_day=dt.date(2030, 12, 31), phrase=NOTE, source=SOURCE)
    catalogue = paying(regulation(period, AnyTime(source=SOURCE), Closed(since=AS_OF, why="budget-spent", text=NOTE)))
    before = match(CompanyProfile(), catalogue, as_of=AS_OF - dt.timedelta(days=1))
    for day in (AS_OF, dt.date(2031, 1, 1)):
        assert (
            "- made up: before: runs until 22 November 2026 inclusive; "
            "now: closed since 23 November 2026: the budget is spent (made up)."
        ) in between(before, match(CompanyProfile(), catalogue, as_of=day))


def test_a_regulation_that_is_retired_is_lost_by_that() -> None:
    """One that was retired before its last day is in no plan from that day on, whatever its last day is."""
    period = Period(last_day=dt.date(2030, 12, 31), phrase=NOTE, source=SOURCE)
    catalogue = paying(
        attrs.evolve(regulation(period, AnyTime(source=SOURCE)), retired=Retired(since=AS_OF, reason=NOTE))
    )
    before = match(CompanyProfile(), catalogue, as_of=AS_OF - dt.timedelta(days=1))
    for day in (AS_OF, dt.date(2031, 1, 1)):
        change = compare(before, match(CompanyProfile(), catalogue, as_of=day))
        assert [(each.record.id, each.reasons) for each in change.lost] == [("made-up", ("retired",))]
        assert [each.record.id for each in change.changed] == ["activity"]


def paying(*regulations: FundingRegulation) -> Catalogue:
    """Return a catalogue of one activity that these regulations pay for."""
    shared: dict[str, Any] = {"title": NOTE, "summary": NOTE, "source": SOURCE}
    return Catalogue.of(
        [
            Goal(id="goal", number=1, **shared),
            TargetGroup(id="group", order=1, approach=NOTE, what_works=(), contact_points=(), **shared),
            TimeTier(id="tier", order=1, hours_from=0, goals=(), **shared),
            Activity(
                id="activity",
                time_tier=Link(to="tier", basis="stated"),
                goals=(GoalLink(to="goal", weight="main", basis="stated"),),
                target_groups=(Link(to="group", basis="stated"),),
                audiences=(),
                **shared,
            ),
            *(attrs.evolve(each, activities=(Link(to="activity", basis="stated"),)) for each in regulations),
        ]
    )


def test_joining_a_fund_changes_its_regulations() -> None:
    """A company that joins A+O is eligible where it was not, and can call its regional managers."""
    before, after = packaged(affiliations=[]), packaged(affiliations=["ao-metalektro"])
    change = compare(before, after)
    assert change.causes == ("profile",)
    assert [(each.record.id, each.reasons) for each in change.gained] == [("ao-regional-managers", ("affiliations",))]
    assert change.lost == ()
    development = about(change, "ao-employee-development")
    assert [(each.aspect, each.causes) for each in development.differences] == [("eligibility", ("profile",))]
    # What excludes it can be told from now on that it may pay.
    assert [(each.aspect, each.causes) for each in about(change, "slim-training-grant").differences] == [
        ("combinations", ("profile",))
    ]
    assert any(
        line.endswith(
            ": before: not eligible; now: eligible as far as can be judged (this holds now: your company is affiliated "
            "with A+O Metalektro (Metalektro collective labour agreement))."
        )
        for line in between(before, after)
    )
    other = PACKAGED.funding_regulations["ao-digital-skills"].title.nl
    dutch = between(before, after, "nl")
    assert any(
        "SLIM-scholingssubsidie" in line and line.endswith(f": gaat anders samen met *{other}*.") for line in dutch
    )


def test_more_time_gains_activities() -> None:
    """A company that has more time gains what takes more, for that reason, and loses nothing."""
    before, after = packaged(time_tier="little-time"), packaged(time_tier="more-time")
    change = compare(before, after)
    gained = {each.record.id: each.reasons for each in change.gained if isinstance(each.record, Activity)}
    expected = {each.id for each in PACKAGED.activities.values() if each.time_tier.to == "more-time"}
    assert gained == dict.fromkeys(expected, ("time_tier",))
    assert not any(isinstance(each.record, Activity) for each in change.lost)
    assert "### Activities" in between(before, after)
    assert "- *Offer internships* (other time)" in between(before, after)
    assert "- *Bied stages aan* (andere tijd)" in between(before, after, "nl")


def test_another_version_of_the_catalogue() -> None:
    """A record that was taken away, changed or retired in another version is told so."""
    internships = PACKAGED.activities["internships"]
    slim = PACKAGED.funding_regulations["slim"]
    changed: dict[str, Any] = {
        "internships": attrs.evolve(internships, title=text("Internships!")),
        "slim": attrs.evolve(slim, requirements=()),
        "tailor-it": attrs.evolve(PACKAGED.tips["tailor-it"], retired=Retired(since=AS_OF, reason=NOTE)),
    }
    records: list[Any] = [changed.get(each.id, each) for each in PACKAGED.records() if each.id != "metaalunie-desk"]
    before = packaged(employees=300, partners=0)
    after = match(CompanyProfile(employees=300, partners=0), Catalogue.of(records), as_of=AS_OF)
    change = compare(before, after)
    assert change.causes == ("catalogue",)
    assert [(each.record.id, each.reasons) for each in change.lost] == [
        ("metaalunie-desk", ("catalogue",)),
        ("tailor-it", ("catalogue",)),
    ]
    assert [(each.record.id, each.reasons) for each in compare(after, before).lost] == []
    assert [each.aspect for each in about(change, "internships").differences] == ["record"]
    assert [each.aspect for each in about(change, "slim").differences] == ["record", "eligibility"]
    assert [each.causes for each in about(change, "slim").differences] == [("catalogue",), ("catalogue",)]
    lines = between(before, after)
    assert "- Internships!: title: before: “Offer internships”; now: “Internships!”." in lines
    assert any(line.endswith(": before: not eligible; now: eligible as far as can be judged.") for line in lines)


def test_a_record_that_is_the_same_changes_by_no_catalogue() -> None:
    """A regulation that two catalogues have alike ended by the day, also where the catalogues differ in something."""
    internships = attrs.evolve(PACKAGED.activities["internships"], title=text("Internships!"))
    records = [internships if each.id == "internships" else each for each in PACKAGED.records()]
    after = match(CompanyProfile(), Catalogue.of(records), as_of=dt.date(2025, 8, 1))
    change = compare(packaged(dt.date(2025, 7, 31)), after)
    assert change.causes == ("catalogue", "day")
    ended = about(change, "promoot-de-techniek")
    assert [(each.aspect, each.causes) for each in ended.differences] == [("availability", ("day",))]


def test_a_retired_record_is_lost_by_the_day() -> None:
    """An activity that is retired is lost on that day, and gained the other way round, for the same reason."""
    catalogue = Catalogue.of(
        attrs.evolve(each, retired=Retired(since=AS_OF, reason=NOTE)) if each.id == "internships" else each
        for each in PACKAGED.records()
    )
    day_before, day = (match(CompanyProfile(), catalogue, as_of=AS_OF - dt.timedelta(days=gap)) for gap in (1, 0))
    assert [
        (each.record.id, each.reasons)
        for each in compare(day_before, day).lost
        if isinstance(each.record, Activity | FundingRegulation)
    ] == [
        ("internships", ("retired",)),
        *(
            (each.regulation.id, ("activities",))
            for each in day_before.funding
            if {link.to for link in each.regulation.activities} == {"internships"}
        ),
    ]
    assert "- *Bied stages aan* (geldt niet op beide dagen)" in between(day_before, day, "nl")


def test_what_is_for_retired_goals_is_lost_by_the_day() -> None:
    """An activity whose only goal is retired is lost by that, not because of another catalogue."""
    catalogue = paying()
    goal = attrs.evolve(catalogue.goals["goal"], retired=Retired(since=AS_OF, reason=NOTE))
    catalogue = Catalogue.of(goal if each.id == "goal" else each for each in catalogue.records())
    before, after = (match(CompanyProfile(), catalogue, as_of=AS_OF - dt.timedelta(days=gap)) for gap in (1, 0))
    assert {each.record.id: each.reasons for each in compare(before, after).lost} == {
        "activity": ("retired",),
        "goal": ("retired",),
    }


INTERNSHIP = Offer(type="internship", education="mbo-bol")


@pytest.mark.parametrize(
    ("old", "new", "name", "reasons"),
    [
        ({}, {"goals": ["boost-innovation"]}, "guest-lesson", ("goals",)),
        ({}, {"goals": ["boost-innovation"], "time_tier": "more-time"}, "guest-lesson", ("goals",)),
        ({}, {"target_groups": ["hbo"]}, "school-entrance-po", ("target_groups",)),
        ({"region": "east"}, {"region": "south"}, "fme-bdm-east", ("region",)),
        (
            {"region": "east", "affiliations": ["fme"]},
            {"region": "south", "affiliations": []},
            "fme-bdm-east",
            ("region", "affiliations"),
        ),
        ({}, {"goals": ["boost-innovation"]}, "discover-young-talent", ("goals",)),
        ({"time_tier": "more-time"}, {"time_tier": "little-time"}, "ao-internship-allowance-vo", ("activities",)),
        ({}, {"target_groups": ["hbo"]}, "technasium", ("target_groups",)),
        # A step of which nothing is left: all is told, and the company works with schools already.
        (
            {"goals": ["boost-innovation"], "target_groups": ["mbo"]},
            {"goals": ["boost-innovation"], "target_groups": ["mbo"], "time_tier": "more-time", "offers": [INTERNSHIP]},
            "make-a-clear-plan",
            ("points",),
        ),
        ({}, {"partners": 2}, "work-together", ("points",)),
        # Tips: for newcomers, for what one begins with, for a goal, and with others that say more.
        ({}, {"offers": [INTERNSHIP]}, "know-that-it-takes-effort", ("situation",)),
        ({}, {"goals": ["strong-learning-culture"], "target_groups": ["mbo"]}, "tailor-it", ("activities",)),
        (
            {"goals": ["influence-education-quality"], "target_groups": ["mbo"]},
            {"goals": ["boost-innovation"], "target_groups": ["mbo"]},
            "commit-for-longer",
            ("goals",),
        ),
        (
            {"goals": ["discover-young-talent"], "time_tier": "little-time"},
            {"goals": ["discover-young-talent", "influence-education-quality"], "time_tier": "little-time"},
            "tailor-it",
            ("others",),
        ),
        # Cases: of another size, of another time, and with others that are more alike.
        ({"employees": 900}, {"employees": 8}, "kone", ("employees",)),
        (
            {"time_tier": "little-time", "target_groups": ["po"], "goals": ["influence-education-quality"]},
            {"time_tier": "more-time", "target_groups": ["po"], "goals": ["influence-education-quality"]},
            "zuidberg",
            ("time_tier",),
        ),
        ({}, {"goals": ["discover-young-talent"]}, "awl", ("others",)),
    ],
)
def test_each_reason(old: dict[str, Any], new: dict[str, Any], name: str, reasons: tuple[str, ...]) -> None:
    """What is lost says which of the new answers speaks against it."""
    lost = {each.record.id: each.reasons for each in compare(packaged(**old), packaged(**new)).lost}
    assert lost[name] == reasons


def test_a_regulation_for_what_is_done_with_other_learners() -> None:
    """Who moves work-study places from mbo to vo loses money for mbo: it does the same with other learners."""
    in_mbo, in_vo = (
        packaged(time_tier="little-time", offers=[Offer(type="work-study-place", education=education)])
        for education in ("mbo-bbl", "vo")
    )
    lost = {each.record.id: each.reasons for each in compare(in_mbo, in_vo).lost}
    assert lost["practical-learning-subsidy"] == ("already",)
    assert any("you do it with other learners" in line for line in between(in_mbo, in_vo))
    assert any("je doet het met andere leerlingen" in line for line in between(in_mbo, in_vo, "nl"))


def test_an_initiative_in_a_group_in_which_the_activity_serves_no_goal() -> None:
    """Hybrid teachers of Sterk Techniekonderwijs are of no use to whom only innovation brings to a hybrid teacher."""
    change = compare(packaged(), packaged(goals=["boost-innovation"]))
    lost = {each.record.id: each.reasons for each in change.lost}
    assert lost["hybrid-teachers-sto"] == ("goals",)
    assert "retired" not in {reason for each in (*change.gained, *change.lost) for reason in each.reasons}


def test_a_regulation_in_education_in_which_the_activity_serves_no_goal() -> None:
    """Interns from vo bring money for vo no more where only innovation is the goal: the target groups stay the same."""
    groups = ["vo", "mbo"]
    change = compare(packaged(target_groups=groups), packaged(target_groups=groups, goals=["boost-innovation"]))
    lost = {each.record.id: each.reasons for each in change.lost}
    assert lost["practical-learning-subsidy-vo"] == ("goals",)


def test_a_pool_that_moves_away() -> None:
    """A contact is lost where none of the companies is in its region any more."""
    east, south = (CompanyProfile(region=each, affiliations=["fme"]) for each in ("east", "south"))
    before, after = (match(pool(told), PACKAGED, as_of=AS_OF) for told in ([east, south], [south, south]))
    lost = [each for each in compare(before, after).lost if isinstance(each.record, ContactPoint)]
    assert [(each.record.id, each.reasons) for each in lost] == [("fme-bdm-east", ("region",))]


def test_a_pool_of_which_no_company_has_all_that_a_contact_is_for() -> None:
    """A contact is lost for all that keeps one of the companies out, where each is kept out by something else."""
    alone = CompanyProfile(region="east", affiliations=["fme"])
    there = CompanyProfile(region="east", affiliations=[])
    elsewhere = CompanyProfile(region="south", affiliations=["fme"])
    before, after = (match(each, PACKAGED, as_of=AS_OF) for each in (alone, pool([there, elsewhere])))
    change = compare(before, after)
    assert change.causes == ("profile",)
    assert {each.record.id: set(each.reasons) for each in change.lost if isinstance(each.record, ContactPoint)} == {
        "fme-bdm-east": {"region", "affiliations"}
    }


def test_judged_otherwise_with_the_same_result() -> None:
    """A regulation that stays open, with another requirement settled, says that, and not that it became what it was."""
    asked = [
        CompanySizeRequirement(fewer_than=bound, text=text(f"Fewer than {bound}."), basis="stated", source=SOURCE)
        for bound in (100, 300)
    ]
    period = Period(last_day=dt.date(2030, 12, 31), phrase=NOTE, source=SOURCE)
    catalogue = paying(attrs.evolve(regulation(period), requirements=tuple(asked)))
    before, after = (
        match(CompanyProfile(employees=each), catalogue, as_of=AS_OF)
        for each in (None, EmployeeBand(at_least=50, at_most=200))
    )
    assert "- made up: cannot be said yet, but judged differently (this holds now: fewer than 300)." in between(
        before, after
    )
    assert "- bedacht: nog niet te zeggen, maar anders beoordeeld (dit klopt nu: fewer than 300)." in between(
        before, after, "nl"
    )


def test_what_serves_otherwise_is_said() -> None:
    """An activity that serves one goal more, and one less, names both."""
    before, after = (
        packaged(goals=[each, "boost-innovation"]) for each in ("discover-young-talent", "strong-learning-culture")
    )
    assert (
        "- Offer internships: serves other goals: now with *Create a strong learning culture* and without "
        "*Discover young talent*." in between(before, after)
    )
    assert (
        "- Bied stages aan: past bij andere doelen: nu met *Sterke leercultuur creëren* en zonder *Jong talent "
        "ontdekken*." in between(before, after, "nl")
    )


def test_a_retired_goal_that_was_chosen_is_no_goal_of_an_activity() -> None:
    """An activity that serves a chosen goal only on paper, since that is retired, is gained by telling other goals."""
    day = dt.date(2026, 11, 23)
    gone = attrs.evolve(PACKAGED.goals["boost-innovation"], retired=Retired(since=day, reason=NOTE))
    catalogue = Catalogue.of(gone if each == PACKAGED.goals[gone.id] else each for each in PACKAGED.records())
    before, after = (match(CompanyProfile(goals=goals), catalogue, as_of=day) for goals in (["boost-innovation"], None))
    change = compare(before, after)
    assert {each.reasons for each in change.gained if isinstance(each.record, Activity)} == {("goals",)}
    assert change.causes == ("profile",)


def test_two_plans_of_one_day() -> None:
    """Two plans of one day are not said to be of two."""
    before, after = packaged(), packaged(goals=["boost-innovation"])
    assert between(before, after)[2] == "From one plan on 23 November 2026 to the other."
    assert between(before, after, "nl")[2] == "Van het ene plan op 23 november 2026 naar het andere."


def test_nothing_changed_in_words() -> None:
    """Two plans of two days between which nothing happens say so."""
    days = (packaged(dt.date(2026, 11, day)) for day in (23, 24))
    assert between(*days) == [
        "# What changed",
        "",
        "From the plan on 23 November 2026 to that on 24 November 2026.",
        "",
        "Nothing changed.",
    ]


def test_another_start_is_told() -> None:
    """An activity with which the company starts in another way, since it is affiliated or elsewhere, is told so."""
    base: dict[str, Any] = {"target_groups": ["hbo"], "time_tier": "much-time", "affiliations": []}
    plans = [
        match(CompanyProfile(**base, region="east"), PACKAGED, as_of=AS_OF),
        match(CompanyProfile(**base, region="south"), PACKAGED, as_of=AS_OF),
        match(CompanyProfile(**base | {"affiliations": ["fme"]}, region="south"), PACKAGED, as_of=AS_OF),
    ]
    # Perron038 and the Brainport Industries Campus change places: one is an example now, the other no longer.
    moved = about(compare(plans[0], plans[1]), "hybrid-technology-centre")
    assert [(each.aspect, each.causes) for each in moved.differences] == [("start", ("profile",))]
    joined = about(compare(plans[1], plans[2]), "guest-lesson")
    assert [(each.aspect, each.causes) for each in joined.differences] == [("start", ("profile",))]
    assert "- Give a guest lesson or workshop: you start with it in another way." in between(plans[1], plans[2])
    assert "guest-lesson" not in {each.record.id for each in compare(plans[0], plans[1]).changed}


def test_another_estimate_is_told_with_both() -> None:
    """What a regulation may pay is told as it was reckoned in either plan: for one learner, and for three."""
    before, after = (
        packaged(offers=[Offer(type="work-study-place", education="mbo-bbl", places=places)]) for places in (1, 3)
    )
    estimates = [
        {each.regulation.id: each.estimate for each in plan.funding}["practical-learning-subsidy"]
        for plan in (before, after)
    ]
    (line,) = [line for line in between(before, after, "nl") if "ander bedrag" in line and "eerst" in line][:1]
    assert ": een ander bedrag voor jou: eerst: " in line
    said = "\n".join(between(before, after, "nl"))
    for estimate in estimates:
        assert estimate is not None
        assert estimate.how.nl.removesuffix(".") in said
