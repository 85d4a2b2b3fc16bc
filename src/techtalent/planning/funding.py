"""Who pays: the regulations for fitting activities, with their standing and how they go together."""

import datetime as dt
import operator
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.common import Fact
from techtalent.model.plan import (
    Availability,
    CombinationKind,
    CombinationMatch,
    Contribution,
    Eligibility,
    FundingMatch,
)
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import Combination, FundingRegulation
from techtalent.model.sentences import Sentence
from techtalent.model.text import Text
from techtalent.planning.availability import own_days
from techtalent.planning.eligibility import ELIGIBILITIES, ELIGIBLE
from techtalent.planning.estimates import NOT_RECKONED, Reckoned
from techtalent.planning.money import Available, money_of, money_to_have
from techtalent.planning.payers import Paid, PaidFor
from techtalent.planning.replies import Reply, demands, replies
from techtalent.planning.required import all_required, judge_with_required
from techtalent.planning.shortcuts import remembered
from techtalent.planning.standings import Standing, standing, standing_of
from techtalent.words.conditions import sentences
from techtalent.words.in_short import in_short

# The order of funding in a plan: what this company can have now comes first, what has ended comes last.
_AVAILABILITIES: tuple[Availability, ...] = ("open", "upcoming", "unconfirmed", "ended")

# What matches are sorted by: whether it has ended, eligibility, availability, number of activities (the most first),
# id.
_SortKey = tuple[bool, int, int, int, str]
_SORT_KEY = operator.attrgetter("sort_key")


@frozen(kw_only=True, eq=False, repr=False)
class Funded:
    """A regulation that pays for something in a plan."""

    match: FundingMatch
    family: str
    """The id of the regulation that it is a variant of; its own id where it is a variant of none."""
    may_pay: bool
    """`FundingMatch.may_pay`."""
    sort_key: _SortKey
    money: Available | None
    """The money that can be had; None where there is none to count on."""
    asks: tuple[Fact, ...]
    """The facts that decide about it: those that a requirement misses, unless it has ended, and its estimate."""
    is_known: bool
    """Whether it is known how much it may pay now."""


class Rule(NamedTuple):
    """A rule about how a regulation goes together with another one."""

    kind: CombinationKind
    other: FundingRegulation
    """The other regulation."""
    stated: Combination
    """The rule, in whichever of the two regulations it is written."""


def fund(catalogue: Catalogue, as_of: dt.date, paid: Paid, companies: Sequence[CompanyProfile]) -> tuple[Funded, ...]:
    """Return every regulation that pays for what fits or is done already, ineligible and ended ones too, in order."""
    found = []
    related: dict[str, Standing] = {}
    asked, related_ids = catalogue._derived(demands), catalogue._derived(_related_ids)
    for name, pays in paid.items():
        if name in related_ids:
            related[name] = standing(catalogue, as_of, name, companies, paid)
        else:
            told = replies(asked[name], companies, pays.learners)
            found.append(_funded_alone(catalogue, as_of, name, told, pays))
    paying = {name for name, of in related.items() if of.may_pay}
    for name in related:
        for rule in catalogue.funding_regulations[name].requires:
            if may_pay(catalogue, as_of, rule.to, companies, paid):
                paying.add(rule.to)
            else:
                paying.discard(name)
    for name, of in related.items():
        others = related_ids[name]
        beside = tuple([(other, paid[other].activities) for other in others if other in paid])
        with_money = tuple(
            [
                other
                for other in others
                if other in paying or (other not in paid and may_pay(catalogue, as_of, other, companies, paid))
            ]
        )
        money = of.money if name in paying else NOT_RECKONED
        found.append(_funded(catalogue, name, paid[name].activities, of, beside, with_money, money))
    found.sort(key=_SORT_KEY)
    return _with_variants(found)


@remembered
def _funded_alone(
    catalogue: Catalogue, as_of: dt.date, name: str, companies: tuple[Reply, ...], pays: PaidFor
) -> Funded:
    """Return a regulation that no rule puts beside another one, given what each company says to it."""
    found = standing_of(catalogue, as_of, name, companies, pays.brings, pays.learners)
    return _funded(catalogue, name, pays.activities, found, (), (), found.money)


def _with_variants(funding: Sequence[Funded]) -> tuple[Funded, ...]:
    """Return regulations with the variants of one, and that regulation, right behind the first of them."""
    families: dict[str, list[Funded]] = {}
    for funded in funding:
        families.setdefault(funded.family, []).append(funded)
    if len(families) == len(funding):
        return tuple(funding)
    return tuple([funded for family in families.values() for funded in family])


def may_pay(catalogue: Catalogue, as_of: dt.date, name: str, companies: Sequence[CompanyProfile], paid: Paid) -> bool:
    """Return whether a regulation may pay, as `FundingMatch.may_pay` says, whether or not an activity fits."""
    return all(
        is_in_use(catalogue.funding_regulations[required], as_of)
        and standing(catalogue, as_of, required, companies, paid).may_pay
        for required in all_required(catalogue, name)
    )


def contributions(
    catalogue: Catalogue, profile: CompanyProfile, funding: Iterable[FundingMatch], paid: Paid
) -> tuple[Contribution, ...]:
    """Return what each company of a pool brings to the plan; nothing for one company alone."""
    if not profile.members:
        return ()
    paying = [match.regulation for match in funding if match.may_pay]
    found = []
    for member, company in zip(profile.members, profile.companies(), strict=True):
        judged = [
            (regulation, judge_with_required(catalogue, regulation.id, company, paid).eligibility)
            for regulation in paying
        ]
        found.append(
            Contribution(
                company=member,
                brings=tuple(regulation for regulation, eligibility in judged if eligibility in ELIGIBLE),
                may_bring=tuple(regulation for regulation, eligibility in judged if eligibility in _MAY),
            )
        )
    return tuple(found)


# What a company may bring to a pool.
_MAY: tuple[Eligibility, ...] = ("once-you-start", "undetermined")


@remembered
def _funded(
    catalogue: Catalogue,
    name: str,
    activities: tuple[str, ...],
    standing: Standing,
    beside: tuple[tuple[str, tuple[str, ...]], ...],
    paying: tuple[str, ...],
    money: Reckoned,
) -> Funded:
    """Return a regulation that pays for these activities.

    `beside` are the ids of the plan's other regulations that it has a rule about, each with those of the activities
    that they pay for, and `paying` the ids of the regulations that it has a rule about and that may pay.
    """
    regulation = catalogue.funding_regulations[name]
    others = dict(beside)
    combinations = []
    for rule in catalogue._derived(_rules).get(name, ()):
        also_paid = others.get(rule.other.id, ())
        shared = tuple(catalogue.activities[activity] for activity in activities if activity in also_paid)
        # Two regulations that pay for no fitting activity together have no costs in common in this plan.
        # What can be had beside it, a company may have for something that this plan does not advise.
        beside_it = rule.kind == "stacks-with" and (rule.other.id in others or rule.other.id in paying)
        if shared or rule.kind == "requires" or beside_it:
            combinations.append(
                CombinationMatch(
                    kind=rule.kind,
                    regulation=rule.other,
                    activities=shared,
                    rule=rule.stated,
                    may_pay=rule.other.id in paying,
                )
            )
    match = FundingMatch(
        regulation=regulation,
        part_of=None if regulation.part_of is None else catalogue.funding_regulations[regulation.part_of],
        providers=tuple([catalogue.organisations[provider] for provider in regulation.providers]),
        activities=tuple(catalogue.activities[activity] for activity in activities),
        eligibility=standing.judgement.eligibility,
        availability=standing.availability,
        window=standing.window,
        outcomes=standing.judgement.outcomes,
        missing=standing.judgement.missing,
        combinations=tuple(combinations),
        amount_outcomes=money.outcomes,
        estimate=money.estimate,
        sentences=catalogue._derived(_sentences)[name],
        in_short=_in_short(catalogue, name, standing, money),
    )
    place = (
        match.availability == "ended",
        ELIGIBILITIES.index(match.eligibility),
        _AVAILABILITIES.index(match.availability),
        -len(activities),
        name,
    )
    return Funded(
        match=match,
        family=regulation.family,
        may_pay=match.may_pay,
        sort_key=place,
        money=money_to_have(catalogue, match),
        asks=_asks(match),
        is_known=match.estimate is not None and match.estimate.last_known_until is None,
    )


def _asks(match: FundingMatch) -> tuple[Fact, ...]:
    missing = () if match.availability == "ended" else match.missing
    of_estimate = () if match.estimate is None else match.estimate.missing
    return (*missing, *[fact for fact in of_estimate if fact not in match.missing])


@remembered
def _in_short(catalogue: Catalogue, name: str, standing: Standing, money: Reckoned) -> Text | None:
    """Return a regulation in a line; None where the company is ineligible or the regulation has ended."""
    regulation, estimate, judgement = catalogue.funding_regulations[name], money.estimate, standing.judgement
    if judgement.eligibility == "ineligible" or standing.availability == "ended":
        return None
    return in_short(
        regulation,
        None if estimate is None else money_of(regulation, estimate),
        None if estimate is None else estimate.last_known_until,
        judgement.eligibility,
        judgement.missing,
        standing.availability,
        standing.window,
        own_days(regulation)[1],
    )


def _sentences(catalogue: Catalogue) -> Mapping[str, tuple[Sentence, ...]]:
    """Return, by regulation, what its values say."""
    return {name: sentences(regulation) for name, regulation in catalogue.funding_regulations.items()}


def _related_ids(catalogue: Catalogue) -> Mapping[str, tuple[str, ...]]:
    """Return, by regulation that has a rule about another one, the ids of those; none by one that is only required."""
    rules = catalogue._derived(_rules)
    required = {rule.to: () for regulation in catalogue.funding_regulations.values() for rule in regulation.requires}
    return required | {
        name: tuple(dict.fromkeys(rule.other.id for rule in of_regulation)) for name, of_regulation in rules.items()
    }


def _rules(catalogue: Catalogue) -> Mapping[str, tuple[Rule, ...]]:
    """Return the rules of each regulation about others; a rule that holds both ways is a rule of both.

    `excludes` comes before `requires` and `stacks-with`. Of two rules of a kind between the same two regulations the
    first counts.
    """
    found: dict[str, dict[tuple[CombinationKind, str], Rule]] = {}
    regulations = catalogue.funding_regulations

    def add(kind: CombinationKind, name: str, other: str, stated: Combination) -> None:
        found.setdefault(name, {}).setdefault((kind, other), Rule(kind, regulations[other], stated))

    for name, regulation in regulations.items():
        for stated in regulation.requires:
            add("requires", name, stated.to, stated)
        for stated in regulation.excludes:
            add("excludes", name, stated.to, stated)
            add("excludes", stated.to, name, stated)
        for stated in regulation.stacks_with:
            add("stacks-with", name, stated.to, stated)
            add("stacks-with", stated.to, name, stated)
    return {name: tuple(rules[key] for key in sorted(rules)) for name, rules in found.items()}
