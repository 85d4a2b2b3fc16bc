"""Why something is in a plan or not: the conditions, with what each asks, what was told, and where it is stated."""

import datetime as dt
from collections.abc import Iterable, Iterator
from types import MappingProxyType
from typing import Literal

from techtalent.answers.explained import Explained, record_to_explain
from techtalent.answers.explanation import Condition, ConditionKind, Explanation, ToldFact
from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.endings import ending
from techtalent.catalogue.lookup import is_in_use
from techtalent.errors import A_CATALOGUE, expect
from techtalent.model.activities import Activity, Initiative
from techtalent.model.advice import Choice
from techtalent.model.common import AnyLink, Basis, Fact, NotResearched, Source
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.kinds import KIND_OF
from techtalent.model.organisations import Organisation
from techtalent.model.plan import Availability, Outcome, Plan, Verdict
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import AffiliationRequirement, RequirementPart
from techtalent.planning.already import done_among, done_by_companies
from techtalent.planning.availability import available
from techtalent.planning.eligibility import judge_all, nearest_company
from techtalent.planning.fits import Chosen, fit
from techtalent.planning.fitting import fitting
from techtalent.planning.for_whom import homes
from techtalent.planning.match import match
from techtalent.planning.reasons import meant
from techtalent.planning.required import brings_of, needed_for, required_verdict
from techtalent.planning.shortcuts import same_in_use
from techtalent.planning.starts import is_elsewhere
from techtalent.words.conditions import sentence_of

_Choosable = Goal | TargetGroup | TimeTier

# The records that were told for a choice; None where it was not told.
_Given = tuple[Goal, ...] | tuple[TargetGroup, ...] | TimeTier | None


def explain(
    profile: CompanyProfile,
    catalogue: Catalogue,
    id: str,  # noqa: A002
    *,
    as_of: dt.date,
    kind: Literal["activity", "initiative", "funding-regulation"] | None = None,
) -> Explanation:
    """Return why the plan of a company on the day `as_of` has a record, or why it does not have it.

    `id` is that of an activity, an initiative or a funding regulation; `kind` says which, where several have the same
    id. What has to be checked by hand (`FundingRegulation.to_check`) is a condition too, and always unknown.

    Raises `RecordError` where the catalogue has no such record or several, and `ProfileError` and TypeError as `match`
    does.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(time_tier="little-time")
    >>> catalogue = techtalent.load_catalogue()
    >>> found = techtalent.explain(profile, catalogue, "internships", as_of=datetime.date(2026, 11, 23))
    >>> found.in_plan, [(condition.kind, condition.verdict) for condition in found.conditions]
    (False, [('goals', 'unknown'), ('target_groups', 'unknown'), ('time_tier', 'not-met')])
    """
    expect(catalogue, Catalogue, A_CATALOGUE)
    record = record_to_explain(id, kind, catalogue)
    plan = match(profile, catalogue, as_of=as_of)
    if isinstance(record, Activity):
        conditions = tuple(_activity_conditions(record, plan, catalogue))
        in_plan = all(condition.verdict != "not-met" for condition in conditions)
    elif isinstance(record, Initiative):
        conditions = tuple(_initiative_conditions(record, plan, catalogue))
        # In another region it is in the plan as an example.
        in_plan = all(condition.verdict == "met" for condition in conditions if condition.kind != "region")
    else:
        conditions = tuple(_regulation_conditions(record, plan, catalogue))
        # An activity that it pays for fits, in an education that it is for.
        in_plan = all(condition.verdict == "met" for condition in conditions if condition.kind in _IN_PLAN)
    successors = tuple(_successors(record, catalogue, as_of))
    return Explanation(record=record, as_of=as_of, in_plan=in_plan, conditions=conditions, successors=successors)


# The conditions that decide whether a plan has a regulation.
_IN_PLAN: tuple[ConditionKind, ...] = ("in-use", "activities", "education")


def _activity_conditions(activity: Activity, plan: Plan, catalogue: Catalogue) -> Iterator[Condition]:
    as_of, companies = plan.receipt.as_of, plan.profile.companies()
    found = fit(activity, Chosen.of(plan.profile, plan.time_tier), catalogue, as_of)
    # Where it serves a chosen goal for other groups only, the goal is met and the group is not.
    chosen = {goal.id for goal in plan.goals or () if is_in_use(goal, as_of)}
    goals = tuple(served.goal for served in found.goals) or meant(activity.goals, chosen, catalogue.goals)
    groups = tuple(reached.target_group for reached in found.target_groups) or tuple(
        group for group in found.takes_target_groups if group in (plan.target_groups or ())
    )
    # A retired tier is asked for too: it is why the activity does not fit.
    asked = (catalogue.time_tiers[activity.time_tier.to],)
    yield from _in_use_conditions(activity, as_of)
    if done_among({activity.id: found}, done_by_companies(catalogue, same_in_use(catalogue, as_of), companies)):
        (match,) = (match for match in plan.already if match.activity == activity)
        told = tuple(_told_fact(fact, companies[0], catalogue) for fact in match.told_by)
        yield Condition(kind="already", verdict="not-met", told=told)
    rows: tuple[tuple[Choice, Iterable[AnyLink], tuple[_Choosable, ...], tuple[_Choosable, ...], _Given], ...] = (
        ("goals", activity.goals, found.takes("goals"), goals, plan.goals),
        ("target_groups", activity.target_groups, found.takes("target_groups"), groups, plan.target_groups),
        ("time_tier", (activity.time_tier,), asked, asked, plan.time_tier),
    )
    for choice, links, asks, meets, given in rows:
        verdict: Verdict = "met" if given is not None else "unknown"
        if choice in found.against:
            verdict = "not-met"
        yield _choice_condition(choice, activity, links, verdict, asks, meets if verdict == "met" else (), given)


def _successors(record: Explained, catalogue: Catalogue, as_of: dt.date) -> Iterator[Explained]:
    """Yield the records that follow a record that is retired on a day."""
    if record.retired is not None and not is_in_use(record, as_of):
        records = catalogue._collection(KIND_OF[type(record)])
        for name in record.retired.successors:
            yield records[name]


def _in_use_conditions(record: Explained, as_of: dt.date) -> Iterator[Condition]:
    if record.retired is not None:
        verdict: Verdict = "met" if is_in_use(record, as_of) else "not-met"
        yield Condition(kind="in-use", verdict=verdict, text=record.retired.reason)


def _choice_condition(
    choice: Choice,
    record: Activity | Initiative,
    links: Iterable[AnyLink],
    verdict: Verdict,
    asks: tuple[_Choosable, ...],
    meets: tuple[_Choosable, ...],
    given: _Given,
) -> Condition:
    """Return the condition that a record links to something that was chosen, or that is reached."""
    return Condition(
        kind=choice,
        verdict=verdict,
        asks=asks,
        meets=meets,
        told=(ToldFact(fact=choice, value=given),),
        basis=_best_basis(links, meets or asks),
        source=record.source,
    )


def _best_basis(links: Iterable[AnyLink], records: Iterable[Activity | _Choosable]) -> Basis | None:
    """Return `stated` where a source states the link to one of the records: one stated link is enough."""
    ids = {record.id for record in records}
    found = {link.basis for link in links if link.to in ids}
    if not found:
        return None
    return "stated" if "stated" in found else "inferred"


def _activities_condition(record: Initiative | FundingRegulation, plan: Plan, catalogue: Catalogue) -> Condition:
    """Return the condition that an activity that the record is for is advised; a regulation pays for done ones, too."""
    asks = tuple(catalogue.activities[link.to] for link in record.activities)
    there = [match.activity for match in plan.activities]
    if isinstance(record, FundingRegulation):
        there += [match.activity for match in plan.already]
    meets = tuple(activity for activity in there if activity in asks)
    return Condition(
        kind="activities",
        verdict="met" if meets else "not-met",
        asks=asks,
        meets=meets,
        basis=_best_basis(record.activities, meets or asks),
        source=record.source,
    )


def _initiative_conditions(initiative: Initiative, plan: Plan, catalogue: Catalogue) -> Iterator[Condition]:
    yield from _in_use_conditions(initiative, plan.receipt.as_of)
    activities = _activities_condition(initiative, plan, catalogue)
    yield activities
    yield from _region_conditions(initiative, plan)
    if not initiative.target_groups:
        return
    asks = meant(initiative.target_groups, None, catalogue.target_groups)
    # An initiative helps in the groups that a fitting activity reaches; where no activity fits, the chosen groups
    # count.
    counting = plan.target_groups
    if activities.meets:
        counting = tuple(
            reached.target_group
            for match in plan.activities
            if match.activity in activities.meets
            for reached in match.target_groups
        )
    meets = tuple(group for group in asks if counting is not None and group in counting)
    verdict: Verdict = "met" if meets else "unknown" if asks and counting is None else "not-met"
    yield _choice_condition(
        "target_groups", initiative, initiative.target_groups, verdict, asks, meets, plan.target_groups
    )


def _region_conditions(initiative: Initiative, plan: Plan) -> Iterator[Condition]:
    """Yield the condition that a company is where it can use or join an initiative that is not everywhere."""
    if initiative.regions:
        companies, regions = homes(plan.profile), {link.to for link in initiative.regions}
        here = [home.region for home in companies if home.region in regions]
        elsewhere = is_elsewhere(initiative, companies)
        yield Condition(
            kind="region",
            verdict="met" if here else "not-met" if elsewhere else "unknown",
            told=(ToldFact(fact="region", value=here[0] if here else companies[0].region if elsewhere else None),),
            text=initiative.place,
            basis="stated" if any(link.basis == "stated" for link in initiative.regions) else "inferred",
            source=initiative.source,
        )


def _regulation_conditions(regulation: FundingRegulation, plan: Plan, catalogue: Catalogue) -> Iterator[Condition]:
    as_of = plan.receipt.as_of
    yield from _in_use_conditions(regulation, as_of)
    activities = _activities_condition(regulation, plan, catalogue)
    yield activities
    day, companies = same_in_use(catalogue, as_of), plan.profile.companies()
    paid = fitting(
        catalogue, day, Chosen.of(plan.profile, plan.time_tier), done_by_companies(catalogue, day, companies)
    ).paid
    if regulation.education and is_in_use(regulation, as_of):
        verdict: Verdict = "met" if not activities.meets or regulation.id in paid else "not-met"
        yield Condition(kind="education", verdict=verdict, basis="stated", source=regulation.source)
    brings, needed = brings_of(paid, regulation.id), needed_for(catalogue, regulation.id, paid)
    company = nearest_company(regulation, plan.profile, brings, needed)
    for outcome in judge_all(regulation, plan.profile, brings, needed).outcomes:
        yield _requirement_condition(outcome, company, regulation, catalogue)
    for rule in regulation.requires:
        other = catalogue.funding_regulations[rule.to]
        gets = required_verdict(catalogue, as_of, rule.to, company, paid)
        yield Condition(
            kind="requires",
            verdict=gets,
            asks=(other,),
            meets=(other,) if gets == "met" else (),
            text=rule.text,
            basis=rule.basis,
            source=rule.source or regulation.source,
        )
    availability, window = available(regulation, as_of)
    yield Condition(
        kind="availability",
        verdict=_VERDICTS[availability],
        availability=availability,
        window=window,
        source=_availability_source(regulation, as_of),
    )
    for check in regulation.to_check:
        source = check.source or regulation.source
        yield Condition(kind="also-check", verdict="unknown", text=sentence_of(check), basis="stated", source=source)


_VERDICTS: MappingProxyType[Availability, Verdict] = MappingProxyType(
    {"open": "met", "upcoming": "met", "unconfirmed": "unknown", "ended": "not-met"}
)


def _requirement_condition(
    outcome: Outcome, company: CompanyProfile, regulation: FundingRegulation, catalogue: Catalogue
) -> Condition:
    requirement = outcome.requirement
    organisations: tuple[Organisation, ...] = ()
    if isinstance(requirement, AffiliationRequirement):
        named = requirement.any_of or requirement.none_of
        organisations = tuple(catalogue.organisations[name] for name in named)
    return Condition(
        kind="requirement",
        verdict=outcome.verdict,
        asks=organisations,
        meets=tuple(found for found in organisations if _meets(found, requirement, company)),
        told=tuple(_told_fact(fact, company, catalogue) for fact in requirement.facts),
        requirement=requirement,
        brought=outcome.brought,
        of=outcome.of,
        text=requirement.text,
        basis=requirement.basis,
        source=requirement.source or regulation.source,
    )


def _meets(organisation: Organisation, requirement: RequirementPart, company: CompanyProfile) -> bool:
    """Return whether an organisation is one that makes the company meet a requirement of affiliation."""
    affiliations = company.affiliations
    if affiliations is None or not isinstance(requirement, AffiliationRequirement):
        return False
    return (organisation.id in affiliations) is bool(requirement.any_of)


def _availability_source(regulation: FundingRegulation, as_of: dt.date) -> Source | None:
    """Return where the availability on a day is stated; None where nobody looked it up."""
    validity, end, closed = regulation.validity, ending(regulation), regulation.closed
    if closed is not None and end is not None and end.by == "closed" and as_of > end.last_day:
        return closed.source or regulation.source
    return None if isinstance(validity, NotResearched) else validity.source or regulation.source


def _told_fact(fact: Fact, company: CompanyProfile, catalogue: Catalogue) -> ToldFact:
    value = getattr(company, fact)
    if value is not None and fact in ("affiliations", "does"):
        records = catalogue.organisations if fact == "affiliations" else catalogue.activities
        value = tuple(records[name] for name in value)
    return ToldFact(fact=fact, value=value)
