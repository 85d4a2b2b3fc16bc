"""What every type checker has to accept, and the types that it has to infer."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, assert_type

import techtalent
from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Finding,
    Language,
    Offer,
    Plan,
    PlanError,
    ProfileError,
    Text,
)
from techtalent.plans import (
    ActivityMatch,
    Availability,
    CatalogueChange,
    DatedWindow,
    Eligibility,
    Event,
    Explanation,
    FieldChange,
    FundingMatch,
    Outcome,
    Pathway,
    PlanChange,
    Question,
    Unlock,
    Verdict,
)
from techtalent.records import (
    Activity,
    Amount,
    Budget,
    Fact,
    FundingRegulation,
    Goal,
    GoalLink,
    MaximumAmount,
    Record,
    RequirementPart,
)

day = dt.date(2026, 11, 23)
internship = Offer(type="internship", education="mbo-bol")


def told(goals: list[str], groups: set[str], funds: Iterable[str], offers: Iterator[Offer]) -> CompanyProfile:
    """A profile takes ids and offers in any collection, and whatever else yields them."""
    CompanyProfile()
    CompanyProfile(goals=None, target_groups=None, affiliations=None, offers=None, employees=None, partners=None)
    CompanyProfile(members=None, does=[])
    CompanyProfile(goals=[], affiliations=(), offers=())
    CompanyProfile(goals=("a", "b"), target_groups=frozenset({"mbo"}), affiliations={"fme": 1}.keys())
    CompanyProfile(goals=(goal for goal in goals), target_groups=map(str, goals), offers={internship})
    CompanyProfile(hours_per_month=8, employees=40, partners=2, partnership=True, region="east")
    CompanyProfile(hours_per_month=7.5, employees=EmployeeBand(at_least=10, at_most=49), activity_region="south")
    CompanyProfile(time_tier="little-time", name="Van Raam", members=[CompanyProfile(), CompanyProfile()])
    return CompanyProfile(goals=goals, target_groups=groups, affiliations=funds, offers=offers)


def kept(profile: CompanyProfile) -> None:
    """What was taken in any collection is kept as a tuple."""
    assert_type(profile.goals, tuple[str, ...] | None)
    assert_type(profile.offers, tuple[Offer, ...] | None)
    assert_type(profile.hours_per_month, int | float | None)
    assert_type(profile.employees, int | EmployeeBand | None)
    assert_type(profile.members, tuple[CompanyProfile, ...])
    assert_type(profile.companies(), tuple[CompanyProfile, ...])
    assert_type(techtalent.pool([profile, profile]), CompanyProfile)


def looked_up(catalogue: Catalogue) -> None:
    """A record of a catalogue has the type of its kind, down to its texts and the members of its unions."""
    assert_type(techtalent.load_catalogue("our-content"), Catalogue)
    assert_type(techtalent.load_catalogue("their-content", alone=True), Catalogue)
    assert_type(catalogue.digest, str)
    assert_type(catalogue.goals, Mapping[str, Goal])
    assert_type(catalogue.goals["x"], Goal)
    assert_type(catalogue.goals["x"].title, Text)
    assert_type(catalogue.goals["x"].title.en, str | None)
    assert_type(catalogue.goals["x"].title.in_language("en"), str)
    assert_type(catalogue.activities["x"].goals, tuple[GoalLink, ...])
    assert_type(catalogue.regulations_for["x"], tuple[FundingRegulation, ...])
    assert_type(next(catalogue.records()), Record)
    for amount in catalogue.funding_regulations["x"].amounts:
        assert_type(amount, Amount)
        if amount.kind == "maximum":
            assert_type(amount, MaximumAmount)
        elif isinstance(amount, Budget):
            assert_type(amount.euros, Decimal)


def planned(profile: CompanyProfile, catalogue: Catalogue) -> None:
    """A plan has the types that its fields say, and properties have types of their own."""
    plan = techtalent.match(profile, catalogue, as_of=day)
    assert_type(plan, Plan)
    assert_type(plan.activities[0], ActivityMatch)
    assert_type(plan.activities[0].activity, Activity)
    assert_type(plan.funding[0], FundingMatch)
    assert_type(plan.funding[0].may_pay, bool)
    assert_type(plan.funding[0].regulation, FundingRegulation)
    assert_type(plan.funding[0].eligibility, Eligibility)
    assert_type(plan.funding[0].availability, Availability)
    assert_type(plan.funding[0].window, DatedWindow | None)
    assert_type(plan.funding[0].missing, tuple[Fact, ...])
    assert_type(plan.funding[0].outcomes[0], Outcome)
    assert_type(plan.funding[0].outcomes[0].requirement, RequirementPart)
    assert_type(plan.funding[0].outcomes[0].verdict, Verdict)
    assert_type(plan.questions[0], Question)
    assert_type(plan.questions[0].fact, Fact)
    assert_type(plan.receipt.as_of, dt.date)


def asked(profile: CompanyProfile, catalogue: Catalogue, plan: Plan, language: Language) -> None:
    """The questions about plans, and what writes the answers."""
    assert_type(techtalent.unlock(profile, catalogue, as_of=day), tuple[Unlock, ...])
    assert_type(techtalent.unlock(profile, catalogue, as_of=day)[0].regulations, tuple[FundingRegulation, ...])
    assert_type(techtalent.explain(profile, catalogue, "slim", as_of=day, kind="activity"), Explanation)
    assert_type(techtalent.explain(profile, catalogue, "slim", as_of=day).verdict, Verdict)
    assert_type(techtalent.compare(plan, plan), PlanChange)
    assert_type(techtalent.compare(plan, plan, catalogue).changed[0].fields, tuple[FieldChange, ...])
    assert_type(techtalent.changes(catalogue, catalogue), CatalogueChange)
    assert_type(techtalent.render_markdown(techtalent.changes(catalogue, catalogue), "en"), str)
    assert_type(techtalent.agenda(plan, start=day), tuple[Event, ...])
    assert_type(techtalent.to_icalendar(techtalent.agenda(plan, start=day), as_of=day, language=language), bytes)
    assert_type(techtalent.render_markdown(plan, "en"), str)
    assert_type(techtalent.render_markdown(techtalent.compare(plan, plan), language), str)
    assert_type(techtalent.to_json(plan, indent=2), str)
    assert_type(techtalent.to_json(techtalent.unlock(profile, catalogue, as_of=day)[0]), str)
    assert_type(techtalent.to_dict(profile), dict[str, Any])
    assert_type(techtalent.to_dict(catalogue), dict[str, Any])
    assert_type(techtalent.pathways(catalogue, "vmbo", "hbo")[0], Pathway)
    assert_type(techtalent.to_mermaid(techtalent.pathways(catalogue, "vmbo"), language), str)


def read(catalogue: Catalogue) -> None:
    """What reads takes JSON as bytes and text, and the path of a file; what is wrong is told in findings."""
    assert_type(techtalent.validate("our-content", as_of=day), tuple[Finding, ...])
    try:
        assert_type(techtalent.read_profile(b"{}", catalogue), CompanyProfile)
        assert_type(techtalent.read_plan(Path("plan.json")), Plan)
    except (PlanError, ProfileError) as error:
        assert_type(error.findings, tuple[Finding, ...])
        assert_type(error.findings[0].hint, str | None)
