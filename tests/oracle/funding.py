"""Who pays: the regulations for fitting activities, judged, dated, and held against each other."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from typing import get_args

import attrs

from oracle.days import available
from oracle.eligibility import Started, judge_joined
from oracle.money import amount_outcomes, estimate, required_by
from techtalent import Catalogue, CompanyProfile, Text
from techtalent.catalogue.lookup import in_use
from techtalent.planning.availability import own_days
from techtalent.plans import (
    CombinationKind,
    CombinationMatch,
    Contribution,
    DocumentMatch,
    Eligibility,
    FundingMatch,
    Outcome,
    Sentence,
)
from techtalent.records import (
    Activity,
    Combination,
    Education,
    Fact,
    FundingRegulation,
    OfferEducation,
    OfferType,
    ShownByPartnership,
    TargetGroup,
)
from techtalent.words.conditions import sentence_of
from techtalent.words.in_short import in_short
from techtalent.words.ranks import Money

# How a regulation goes together with another one, and the rule that says so.
_Rule = tuple[CombinationKind, FundingRegulation, Combination]

# What a company offers.
Offered = frozenset[tuple[OfferType, OfferEducation]]

# The order in which funding stands in a plan: what can be had now by this company first.
_ELIGIBILITY_ORDER = ("eligible", "eligible-so-far", "once-you-start", "undetermined", "ineligible")
_AVAILABILITY_ORDER = ("open", "upcoming", "unconfirmed", "ended")


def choose_funding(
    fitting: Mapping[Activity, Iterable[TargetGroup]],
    claims: Mapping[Activity, tuple[Iterable[FundingRegulation], Offered]],
    profile: CompanyProfile,
    catalogue: Catalogue,
    as_of: dt.date,
) -> tuple[FundingMatch, ...]:
    """Return a match for every regulation that pays for what fits or is done, the ineligible and ended ones included.

    `claims` are the activities that are done, each with the regulations that pay for it and with what is offered.
    """
    found = starting(fitting, claims, catalogue, as_of)
    paid = {name: sorted(activities, key=lambda each: each.id) for name, (activities, _) in found.items()}
    started = {name: had for name, (_, had) in found.items()}
    judged = {
        name: _judged(catalogue, catalogue.funding_regulations[name], tuple(activities), profile, started, as_of)
        for name, activities in paid.items()
    }
    rules = catalogue._derived(_rules)
    matches = [
        _combined(match, judged, rules.get(name, ()), lambda other: may_pay(other, profile, started, catalogue, as_of))
        for name, match in judged.items()
    ]
    matches = [
        attrs.evolve(
            match,
            amount_outcomes=amount_outcomes(
                match.regulation, _able(match.regulation, profile, started, catalogue), started[match.regulation.id]
            ),
            estimate=estimate(
                match.regulation,
                _able(match.regulation, profile, started, catalogue),
                started[match.regulation.id],
                as_of,
            ),
        )
        if match.may_pay
        else match
        for match in matches
    ]
    matches = [attrs.evolve(match, in_short=_in_short(match)) for match in matches]
    matches.sort(
        key=lambda each: (
            each.availability == "ended",
            _ELIGIBILITY_ORDER.index(each.eligibility),
            _AVAILABILITY_ORDER.index(each.availability),
            -len(each.activities),
            each.regulation.id,
        )
    )
    # A regulation and its variants stand together, where the first of them stands.
    families = list(dict.fromkeys(each.regulation.part_of or each.regulation.id for each in matches))
    matches.sort(key=lambda each: families.index(each.regulation.part_of or each.regulation.id))
    return tuple(matches)


def starting(
    fitting: Mapping[Activity, Iterable[TargetGroup]],
    claims: Mapping[Activity, tuple[Iterable[FundingRegulation], Offered]],
    catalogue: Catalogue,
    as_of: dt.date,
) -> dict[str, tuple[set[Activity], Started]]:
    """Return what each regulation pays for, and what a company has once it does what fits of it."""
    paid: dict[str, set[Activity]] = {}
    offered: dict[str, set[tuple[OfferType, OfferEducation]]] = {}
    for activity, groups in fitting.items():
        for regulation in paying(activity, groups, catalogue, as_of):
            paid.setdefault(regulation.id, set()).add(activity)
    fits = {
        name: started_with(
            {activity: fitting[activity] for activity in activities}, catalogue.funding_regulations[name].education
        )
        for name, activities in paid.items()
    }
    for activity, (regulations, offers) in claims.items():
        for regulation in regulations:
            paid.setdefault(regulation.id, set()).add(activity)
            offered.setdefault(regulation.id, set()).update(offers)
    return {
        name: (
            activities,
            attrs.evolve(fits.get(name, Started()), offered=frozenset(offered.get(name, ()))),
        )
        for name, activities in paid.items()
    }


def choose_documents(
    funding: Iterable[FundingMatch], catalogue: Catalogue, as_of: dt.date
) -> tuple[DocumentMatch, ...]:
    """Return each paper in use once, in id order, with the regulations that may pay and ask for it."""
    found = []
    for document in in_use(catalogue.documents, as_of):
        asking = [
            match.regulation
            for match in funding
            if match.may_pay and document.id in [each.to for each in match.regulation.documents]
        ]
        if asking:
            asking.sort(key=lambda each: each.id)
            found.append(DocumentMatch(document=document, regulations=tuple(asking)))
    return tuple(found)


def education_of(groups: Iterable[TargetGroup]) -> set[Education] | None:
    """Return the parts of education of some groups; None where one of them does not say."""
    named = [group.education for group in groups]
    return {part for parts in named for part in parts} if all(named) else None


def paying(
    activity: Activity, groups: Iterable[TargetGroup], catalogue: Catalogue, as_of: dt.date
) -> tuple[FundingRegulation, ...]:
    """Return the regulations in use that pay for an activity for these groups."""
    return of_education(activity, education_of(groups), catalogue, as_of)


def of_education(
    activity: Activity, education: set[Education] | None, catalogue: Catalogue, as_of: dt.date
) -> tuple[FundingRegulation, ...]:
    """Return the regulations in use that pay for an activity in one of these parts of education; None for any."""
    return tuple(
        each
        for each in catalogue.regulations_for[activity.id]
        if (each.retired is None or as_of < each.retired.since)
        and (not each.education or education is None or education & set(each.education))
    )


def started_with(fitting: Mapping[Activity, Iterable[TargetGroup]], of: Iterable[Education]) -> Started:
    """Return what a company has once it does these activities for these groups; `of` is for whom a regulation is."""
    offers: set[tuple[OfferType, OfferEducation]] = set()
    partnership = recognised = False
    for activity, groups in fitting.items():
        education = education_of(groups)
        recognised |= any(
            each.brings == "training_company"
            and (not each.target_groups or group.id in each.target_groups)
            and (not of or not group.education or set(of) & set(group.education))
            for each in activity.conditions
            for group in groups
        )
        for each in activity.shown_by:
            if isinstance(each, ShownByPartnership):
                partnership = True
            else:
                taught = set(each.education or get_args(OfferEducation))
                offers |= {(each.type, part) for part in (taught if education is None else taught & education)}
    return Started(frozenset(offers), partnership, recognised)


def _judged(
    catalogue: Catalogue,
    regulation: FundingRegulation,
    activities: tuple[Activity, ...],
    profile: CompanyProfile,
    started: Mapping[str, Started],
    as_of: dt.date,
) -> FundingMatch:
    eligibility, outcomes, missing = _judge(regulation, profile, started, catalogue)
    availability, window = available(regulation, as_of)
    return FundingMatch(
        regulation=regulation,
        part_of=catalogue.funding_regulations[regulation.part_of] if regulation.part_of else None,
        providers=tuple(catalogue.organisations[name] for name in regulation.providers),
        activities=activities,
        eligibility=eligibility,
        availability=availability,
        window=window,
        outcomes=outcomes,
        missing=missing,
        combinations=(),
        amount_outcomes=(),
        estimate=None,
        sentences=tuple(
            Sentence(part=f"/{name}/{at}", text=sentence_of(each))
            for name in ("learners", "partner_places", "themes", "limits", "costs")
            for at, each in enumerate(getattr(regulation, name))
            if each.text is None
        ),
        in_short=None,
    )


def _judge(
    regulation: FundingRegulation, profile: CompanyProfile, started: Mapping[str, Started], catalogue: Catalogue
) -> tuple[Eligibility, tuple[Outcome, ...], tuple[Fact, ...]]:
    """Return the judgement of a regulation with all that it requires."""
    asked = [regulation, *required_by(regulation, catalogue)]
    return judge_joined([(each, started.get(each.id, Started())) for each in asked], profile)


def _able(
    regulation: FundingRegulation, profile: CompanyProfile, started: Mapping[str, Started], catalogue: Catalogue
) -> tuple[CompanyProfile, ...]:
    return tuple(
        each for each in profile.companies() if _judge(regulation, each, started, catalogue)[0] != "ineligible"
    )


def _in_short(match: FundingMatch) -> Text | None:
    """Return the match in a line; None where the company is ineligible or the regulation has ended."""
    if match.eligibility == "ineligible" or match.availability == "ended":
        return None
    found = match.estimate
    until = found.last_known_until if found else None
    eligibility, missing, availability = match.eligibility, match.missing, match.availability
    ends = own_days(match.regulation)[1]
    return in_short(match.regulation, money(match), until, eligibility, missing, availability, match.window, ends)


def money(match: FundingMatch) -> Money | None:
    """Return what the estimate of a regulation comes to, as it is said; None without one."""
    found, regulation = match.estimate, match.regulation
    if found is None:
        return None
    is_example = found.is_example and found.learners is not None
    open_facts = tuple(fact for fact in found.missing if fact != "offers")
    return Money(
        regulation=regulation.id,
        title=regulation.title,
        least=found.least,
        most=found.most,
        most_settled=found.most_settled,
        currency=found.currency,
        per=found.per,
        learners=found.learners,
        is_example=is_example,
        depends_on=open_facts,
        divided=regulation.allocation.kind if regulation.allocation else None,
    )


def _combined(
    match: FundingMatch,
    judged: Mapping[str, FundingMatch],
    rules: Iterable[_Rule],
    paid: Callable[[FundingRegulation], bool],
) -> FundingMatch:
    """Return the match with how it goes together with others: of the plan, required, or to be had beside it."""
    combinations = []
    for kind, other, rule in rules:
        beside = judged.get(other.id)
        shared = tuple(each for each in match.activities if beside is not None and each in beside.activities)
        # Two regulations that pay for no fitting activity together have no costs in common here.
        can_be_had = kind == "stacks-with" and (beside is not None or paid(other))
        if kind == "requires" or can_be_had or (beside is not None and shared):
            combinations.append(
                CombinationMatch(kind=kind, regulation=other, activities=shared, rule=rule, may_pay=paid(other))
            )
    return attrs.evolve(match, combinations=tuple(combinations)) if combinations else match


def may_pay(
    regulation: FundingRegulation,
    profile: CompanyProfile,
    started: Mapping[str, Started],
    catalogue: Catalogue,
    as_of: dt.date,
) -> bool:
    """Return whether a regulation may pay, whatever it pays for: as `FundingMatch.may_pay` has it."""
    return (
        (regulation.retired is None or as_of < regulation.retired.since)
        and _judge(regulation, profile, started, catalogue)[0] != "ineligible"
        and available(regulation, as_of)[0] != "ended"
        and all(
            may_pay(catalogue.funding_regulations[rule.to], profile, started, catalogue, as_of)
            for rule in regulation.requires
        )
    )


def _rules(catalogue: Catalogue) -> Mapping[str, tuple[_Rule, ...]]:
    """Return, for each regulation that has any, how it goes together with others: both see a rule that one states."""
    found: dict[str, list[_Rule]] = {}
    for regulation in catalogue.funding_regulations.values():
        for rule in regulation.requires:
            found.setdefault(regulation.id, []).append(("requires", catalogue.funding_regulations[rule.to], rule))
        both_ways: tuple[tuple[CombinationKind, tuple[Combination, ...]], ...] = (
            ("excludes", regulation.excludes),
            ("stacks-with", regulation.stacks_with),
        )
        for kind, rules in both_ways:
            for rule in rules:
                other = catalogue.funding_regulations[rule.to]
                found.setdefault(regulation.id, []).append((kind, other, rule))
                found.setdefault(other.id, []).append((kind, regulation, rule))
    # `excludes` before `requires` before `stacks-with`; two that name each other are told once.
    return {
        name: tuple({(kind, other.id): (kind, other, rule) for kind, other, rule in sorted(rules, key=_place)}.values())
        for name, rules in found.items()
    }


def _place(rule: _Rule) -> tuple[str, str, str]:
    kind, other, combination = rule
    return kind, other.id, combination.to


def contributions(
    profile: CompanyProfile, funding: Iterable[FundingMatch], having: Mapping[str, Started], catalogue: Catalogue
) -> tuple[Contribution, ...]:
    """Return what each of several companies brings to the plan; nothing for one company alone.

    `having` is what a company has, by regulation, once it does what the regulation pays for.
    """
    paying = [match.regulation for match in funding if match.may_pay]
    found = []
    for told, company in zip(profile.members, profile.companies(), strict=False):
        judged = [(each, _judge(each, company, having, catalogue)[0]) for each in paying]
        found.append(
            Contribution(
                company=told,
                brings=tuple(regulation for regulation, eligibility in judged if eligibility.startswith("eligible")),
                may_bring=tuple(
                    each for each, eligibility in judged if eligibility in ("once-you-start", "undetermined")
                ),
            )
        )
    return tuple(found)
