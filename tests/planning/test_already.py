"""What a company does already is no advice: it stands apart, with the money to claim for it."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from techtalent import (
    CompanyProfile,
    Offer,
    Plan,
    ProfileError,
    agenda,
    compare,
    explain,
    load_catalogue,
    match,
    pool,
    read_plan,
    read_profile,
    render_markdown,
    to_dict,
    to_json,
    unlock,
)
from techtalent.records import OfferEducation

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 26)


def plan_of(**facts: Any) -> Plan:
    return match(CompanyProfile(**facts), PACKAGED, as_of=AS_OF)


def advised(plan: Plan) -> list[str]:
    return [each.activity.id for each in plan.activities]


def done(plan: Plan) -> dict[str, list[str]]:
    """Return what is done already, with the ids of the regulations that pay for it."""
    return {each.activity.id: [regulation.id for regulation in each.funding] for each in plan.already}


GROUPS = {name: [link.to for link in activity.target_groups] for name, activity in PACKAGED.activities.items()}


def internship(education: OfferEducation, **numbers: int) -> Offer:
    return Offer(type="internship", education=education, **numbers)


BBL = Offer(type="work-study-place", education="mbo-bbl")


def test_places_are_not_advised_to_who_offers_them() -> None:
    """A lift company with bbl places and bol interns is told neither to offer places nor to offer internships."""
    plan = plan_of(
        goals=["discover-young-talent", "put-yourself-and-sector-on-the-map"],
        target_groups=["po", "vo", "mbo"],
        hours_per_month=40,
        affiliations=["ao-metalektro", "fme"],
        employees=900,
        offers=[internship("mbo-bol"), BBL],
    )
    nearly = {activity.id for miss in plan.near_misses for activity in miss.activities}
    assert not {"internships", "work-study-places"} & {*advised(plan), *nearly}
    assert done(plan) == {
        "internships": [
            "ao-internship-allowance-intern",
            "ao-internship-allowance-mbo-hbo-wo",
            "oom-internship-contribution",
            "wij-techniek-other-allowances",
        ],
        "work-study-places": [
            "ao-financing-rules",
            "oom-learner-contribution",
            "practical-learning-subsidy",
            "wij-techniek-stip",
        ],
    }
    assert [(each.told_by, each.education) for each in plan.already] == [
        (("offers",), ("mbo-bol",)),
        (("offers",), ("mbo-bbl",)),
    ]


def test_a_partnership_is_not_advised_to_who_is_in_one() -> None:
    """A company in a public-private partnership is not told to join one; its money is to be claimed."""
    facts: dict[str, Any] = {
        "goals": ["stronger-regional-position"],
        "target_groups": ["mbo"],
        "time_tier": "much-time",
    }
    assert advised(plan_of(**facts))[0] == "public-private-partnership"
    plan = plan_of(**facts, partnership=True)
    assert "public-private-partnership" not in advised(plan)
    assert done(plan) == {"public-private-partnership": ["regionaal-investeringsfonds-mbo"]}
    assert plan.already[0].told_by == ("partnership",)


def test_money_for_what_is_done_is_there_whatever_fits() -> None:
    """Who chose primary schools and has bbl places still reads what A+O pays for these."""
    plan = plan_of(
        goals=["discover-young-talent"],
        target_groups=["po"],
        hours_per_month=16,
        affiliations=["ao-metalektro"],
        employees=80,
        offers=[BBL, internship("mbo-bol", places=10, weeks=20)],
    )
    money = {each.regulation.id: each for each in plan.funding if each.may_pay}
    assert {"ao-financing-rules", "ao-internship-allowance-mbo-hbo-wo"} <= set(money)
    allowance = money["ao-internship-allowance-mbo-hbo-wo"]
    assert (allowance.eligibility, [each.id for each in allowance.activities]) == ("eligible-so-far", ["internships"])
    assert allowance.estimate is not None
    assert (allowance.estimate.learners, allowance.estimate.most) == (10, Decimal(8000))
    # What is for other learners than those who are there is no claim.
    assert "ao-internship-allowance-vo" not in money


def test_internships_for_other_learners_are_advice() -> None:
    """Who offers internships in secondary education and asks for mbo does not offer these yet."""
    facts: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo"], "time_tier": "more-time"}
    plan = plan_of(**facts, affiliations=["ao-metalektro"], offers=[internship("vo")])
    assert advised(plan)[0] == "internships"
    assert done(plan) == {
        "internships": [
            "ao-internship-allowance-intern",
            "ao-internship-allowance-vo",
            "oom-internship-contribution",
            "practical-learning-subsidy-vo",
            "wij-techniek-other-allowances",
        ]
    }
    assert [group.id for group in plan.already[0].target_groups] == ["vo"]
    assert "internships" not in advised(plan_of(**facts, offers=[internship("mbo-bbl")]))


def test_what_is_told_by_does_is_done() -> None:
    """`does` names activities of any kind; what it says is true whatever the education."""
    facts: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo"], "time_tier": "more-time"}
    before, plan = plan_of(**facts), plan_of(**facts, does=["guest-lesson", "internships"])
    assert advised(plan) == [name for name in advised(before) if name not in ("guest-lesson", "internships")]
    assert [(each.activity.id, each.told_by, each.education) for each in plan.already] == [
        ("guest-lesson", ("does",), ()),
        ("internships", ("does",), ()),
    ]
    # Of the learners nothing was told: they are those who were chosen.
    assert done(plan)["internships"] == [
        "ao-internship-allowance-intern",
        "ao-internship-allowance-mbo-hbo-wo",
        "oom-internship-contribution",
        "wij-techniek-other-allowances",
    ]


def test_an_empty_list_tells_nothing() -> None:
    """Who does nothing has told as little as who left it out."""
    assert CompanyProfile(does=[]) == CompanyProfile() == read_profile('{"does": []}')
    assert to_json(CompanyProfile(does=[])) == "{}"


def test_an_unknown_activity_is_refused_with_the_nearest_one() -> None:
    """An id under `does` is one of an activity; earlier ids and words of the subject are understood."""
    with pytest.raises(ProfileError) as caught:
        match(CompanyProfile(does=["guest-lessons"]), PACKAGED, as_of=AS_OF)
    (finding,) = caught.value.findings
    assert (finding.pointer, finding.code, finding.hint) == ("/does/0", "unknown-id", "did you mean 'guest-lesson'?")


def test_a_goal_that_is_served_already_needs_no_alternatives() -> None:
    """What serves a goal and is done already is named under the goal, and nothing is proposed in its place."""
    plan = plan_of(
        goals=["strong-learning-culture"],
        target_groups=["hbo"],
        time_tier="little-time",
        does=["employee-training"],
    )
    assert advised(plan) == []
    (covered,) = plan.coverage
    assert ([each.id for each in covered.already], covered.alternatives) == (["employee-training"], ())
    assert "You do all that fits what you chose already." in render_markdown(plan, "en")


def test_of_companies_together_all_have_to_do_it() -> None:
    """What one company of a pool does is advice for the others; who does it is told by its place."""
    facts: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo"], "time_tier": "more-time"}
    one = CompanyProfile(name="A", affiliations=["ao-metalektro"], offers=[internship("mbo-bol")], **facts)
    other = CompanyProfile(name="B", affiliations=["oom"], offers=[])
    plan = match(pool([one, other]), PACKAGED, as_of=AS_OF)
    assert "internships" in advised(plan)
    (found,) = plan.already
    assert [plan.profile.members[at].name for at in found.members] == ["A"]
    assert "**You already do:** internships (mbo-bol) by A." in render_markdown(plan, "en")
    both = match(pool([one, CompanyProfile(name="B", offers=[internship("mbo-bbl")])]), PACKAGED, as_of=AS_OF)
    assert "internships" not in advised(both)
    assert both.already[0].members == (0, 1)


def test_it_is_explained() -> None:
    """An activity that is done is said to be done, with what tells it, and not to be unfit."""
    profile = CompanyProfile(target_groups=["mbo"], time_tier="little-time", offers=[internship("mbo-bol")])
    found = explain(profile, PACKAGED, "internships", as_of=AS_OF)
    assert not found.in_plan
    assert (found.conditions[0].kind, found.conditions[0].verdict) == ("already", "not-met")
    assert render_markdown(found, "en") == (
        "*Offer internships*: you do this already: you offer: internship mbo-bol.\n"
    )
    told = explain(CompanyProfile(does=["guest-lesson"]), PACKAGED, "guest-lesson", as_of=AS_OF)
    assert render_markdown(told, "nl") == "*Geef een gastles of workshop*: doe je al.\n"


def test_money_for_what_is_done_is_explained() -> None:
    """A regulation that pays for what is done belongs to the plan, although nothing of it fits."""
    profile = CompanyProfile(target_groups=["po"], affiliations=["ao-metalektro"], offers=[BBL])
    found = explain(profile, PACKAGED, "ao-financing-rules", as_of=AS_OF)
    assert found.in_plan
    (condition,) = (each for each in found.conditions if each.kind == "activities")
    assert [each.id for each in condition.meets] == ["work-study-places"]


def test_telling_it_is_a_change_with_its_reason() -> None:
    """A comparison says that an activity went because it is done, and is right the other way round."""
    facts: dict[str, Any] = {"goals": ["discover-young-talent"], "target_groups": ["mbo"], "time_tier": "more-time"}
    before, after = plan_of(**facts), plan_of(**facts, does=["guest-lesson"])
    change = compare(before, after)
    assert [(each.record.id, each.reasons) for each in change.lost if each.record.id == "guest-lesson"] == [
        ("guest-lesson", ("already",))
    ]
    assert "guest-lesson" in {each.record.id for each in compare(after, before).gained}
    assert "(you do it already)" in render_markdown(change, "en")


def test_the_reasons_are_the_fewest_answers_to_change() -> None:
    """A comparison names what would have to be told as before, and nothing that would change nothing."""

    def lost(old: dict[str, Any], new: dict[str, Any], name: str) -> tuple[str, ...]:
        (found,) = (each for each in compare(plan_of(**old), plan_of(**new)).lost if each.record.id == name)
        return found.reasons

    # In primary schools, a sector school serves no learning culture: the group is the same as before, and the goal not.
    old: dict[str, Any] = {"target_groups": ["po"]}
    assert lost(old, {"goals": ["strong-learning-culture"], **old}, "sector-school-partnership") == ("goals",)
    # Interns of mbo are no interns of vo; whoever asks for both offers internships already.
    old = {"target_groups": ["vo"], "offers": [internship("hbo")]}
    assert lost(old, {"target_groups": ["vo", "mbo"], "offers": [internship("mbo-bol")]}, "internships") == (
        "target_groups",
    )
    assert lost(old, {"target_groups": ["vo"], "offers": [internship("vo")]}, "internships") == ("already",)
    assert lost(old, {"target_groups": ["hbo"], "offers": [internship("vo"), internship("hbo")]}, "internships") == (
        "target_groups",
        "already",
    )
    assert lost(old, {"target_groups": ["po"], "offers": [internship("hbo")]}, "internships") == ("target_groups",)
    assert lost(old, {"target_groups": ["po"], "does": ["internships"]}, "internships") == ("target_groups", "already")


def test_what_is_done_is_no_gain() -> None:
    """More time gains no internships for who offers them."""
    profile = CompanyProfile(target_groups=["mbo"], time_tier="little-time", offers=[internship("mbo-bol")])
    gained = {activity.id for each in unlock(profile, PACKAGED, as_of=AS_OF) for activity in each.activities}
    assert "internships" not in gained
    assert "practice-assignments" in gained


def test_its_deadlines_and_seasons_are_in_the_agenda() -> None:
    """An agenda has the days of what is done already, also where nothing else fits."""
    plan = plan_of(
        goals=["boost-innovation"],
        target_groups=["po"],
        affiliations=["ao-metalektro"],
        offers=[internship("mbo-bol")],
    )
    assert plan.activities == ()
    events = agenda(plan, start=AS_OF)
    assert {each.kind for each in events} >= {"season", "check"}
    assert {activity.id for each in events for activity in each.activities} == {"internships"}


def steps_up(plan: Plan) -> dict[str, list[str]]:
    """Return the steps up from what is done and from what is advised, by the activity."""
    found = {match.activity.id: match.next for match in plan.already}
    found |= {start.activity.id: start.next for start in plan.starts}
    return {name: [step.activity.id for step in steps] for name, steps in found.items()}


def english(*names: str) -> list[str]:
    """Return the English titles of activities."""
    return [PACKAGED.activities[name].title.in_language("en") for name in names]


def test_what_is_done_has_its_step_up() -> None:
    """What is done already leads on, in the order of the activity, and never to what is done as well."""
    assert steps_up(plan_of(does=["guest-lesson"]))["guest-lesson"] == ["company-visit", "internships"]
    found = steps_up(plan_of(does=["guest-lesson", "company-visit"]))
    assert (found["guest-lesson"], found["company-visit"]) == (["internships"], ["internships"])
    both = plan_of(does=["guest-lesson", "company-visit"], offers=[internship("mbo-bol")])
    assert (steps_up(both)["guest-lesson"], steps_up(both)["internships"]) == (
        [],
        ["work-study-places", "teaching-material"],
    )
    # Nor does what is advised.
    assert "guest-lesson" in steps_up(plan_of())["school-fair"]
    assert "guest-lesson" not in steps_up(both)["school-fair"]
    written = render_markdown(plan_of(does=["guest-lesson"]), "en", "full").splitlines()
    (line,) = (line for line in written if line.startswith("- **Give a guest lesson"))
    assert line.endswith(
        "After that: " + " or ".join(f"*{title}*" for title in english("company-visit", "internships")) + "."
    )


def test_a_step_up_for_one_of_several_companies_stays() -> None:
    """Of companies that join forces, all have to do what is no step up any more."""
    alone = pool([CompanyProfile(does=["guest-lesson", "company-visit"]), CompanyProfile(does=["guest-lesson"])])
    together = pool([CompanyProfile(does=["guest-lesson", "company-visit"])] * 2)
    assert steps_up(match(alone, PACKAGED, as_of=AS_OF))["guest-lesson"] == ["company-visit", "internships"]
    assert steps_up(match(together, PACKAGED, as_of=AS_OF))["guest-lesson"] == ["internships"]


def test_it_can_be_stored() -> None:
    """A plan with what is done says so in JSON, and is read back equal."""
    one = CompanyProfile(name="A", offers=[internship("mbo-bol")], does=["guest-lesson"])
    plan = match(pool([one, CompanyProfile(name="B", partnership=True)]), PACKAGED, as_of=AS_OF)
    assert read_plan(to_json(plan)) == plan
    assert to_dict(plan)["already"] == [
        {
            "activity": "guest-lesson",
            "told_by": ["does"],
            "education": [],
            "target_groups": GROUPS["guest-lesson"],
            "members": [0],
            "next": [
                {"activity": "company-visit", "basis": "inferred"},
                {"activity": "internships", "basis": "stated"},
            ],
            "funding": [],
        },
        {
            "activity": "internships",
            "told_by": ["offers"],
            "education": ["mbo-bol"],
            "target_groups": ["mbo"],
            "members": [0],
            "next": [
                {"activity": "work-study-places", "basis": "inferred"},
                {"activity": "teaching-material", "basis": "inferred"},
            ],
            "funding": [
                "ao-internship-allowance-intern",
                "ao-internship-allowance-mbo-hbo-wo",
                "oom-internship-contribution",
                "wij-techniek-other-allowances",
            ],
        },
        {
            "activity": "public-private-partnership",
            "told_by": ["partnership"],
            "education": [],
            "target_groups": GROUPS["public-private-partnership"],
            "members": [1],
            "next": [
                {"activity": "hybrid-technology-centre", "basis": "stated"},
                {"activity": "teacher-professionalisation", "basis": "stated"},
            ],
            "funding": ["regionaal-investeringsfonds-mbo"],
        },
    ]
