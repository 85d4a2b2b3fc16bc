"""Who pays: the regulations for fitting activities, judged, dated, and held against each other."""

import datetime as dt
import functools
import operator
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

import attrs
from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Activity
from techtalent.model.common import Fact
from techtalent.model.plan import (
    Availability,
    CombinationKind,
    CombinationMatch,
    Contribution,
    DatedWindow,
    Eligibility,
    FundingMatch,
    Outcome,
)
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import Combination, FundingRegulation
from techtalent.planning.availability import available
from techtalent.planning.eligibility import Judge, Judged, Told
from techtalent.planning.speed.memo import Memo
from techtalent.planning.speed.sets import Bits, union

_ELIGIBILITIES: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")
_AVAILABILITIES: tuple[Availability, ...] = ("open", "upcoming", "unconfirmed", "ended")

# The order in which funding stands in a plan: what can be had now by this company first, what has ended last.
_ORDER: MappingProxyType[tuple[Availability, Eligibility], tuple[bool, int, int]] = MappingProxyType(
    {
        (availability, eligibility): (availability == "ended", second, third)
        for second, eligibility in enumerate(_ELIGIBILITIES)
        for third, availability in enumerate(_AVAILABILITIES)
    }
)


@frozen(kw_only=True, eq=False)
class _Standing:
    """How a regulation stands for a company on a day."""

    eligibility: Eligibility
    outcomes: tuple[Outcome, ...]
    missing: tuple[Fact, ...]
    availability: Availability
    window: DatedWindow | None
    may_pay: bool
    """Whether it may pay, as long as it requires no other."""


# How a regulation stands on a day, by what a company told of what it asks.
_Standings = Memo[Told, _Standing]


@frozen(kw_only=True, eq=False)
class Payer:
    """A regulation that pays for some of the activities that fit."""

    regulation: FundingRegulation
    bit: Bits
    """The regulation as a set."""
    told: Callable[[CompanyProfile], tuple[Judged, ...]]
    """What of a profile it turns on whether a company can get it."""
    activities: tuple[Activity, ...]
    """The activities that it pays for, in id order."""
    required: tuple[str, ...]
    """The ids of the regulations that it requires."""
    others: Bits
    """Those that it goes together with, or not: all together, and each with what a plan says where it may pay and where
    it may not."""
    combinations: tuple[tuple[Bits, CombinationMatch, CombinationMatch], ...]


# How a regulation goes together with another one, and the rule that says so.
_Rule = tuple[CombinationKind, FundingRegulation, Combination]

# A match after what its place in a plan follows from; the id settles what is equal.
_Placed = tuple[bool, int, int, int, str, FundingMatch]
_MATCH = operator.itemgetter(5)


class Regulations:
    """The regulations of one catalogue, for any company and any day. What is said of one is made once, and shared."""

    __slots__ = (
        "_asked",
        "_bits",
        "_catalogue",
        "_dated",
        "_judges",
        "_payers",
        "_placed",
        "_rules",
        "_stacks",
        "_standings",
    )

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._bits = {name: 1 << at for at, name in enumerate(catalogue.funding_regulations)}
        self._judges = {name: Judge(regulation) for name, regulation in catalogue.funding_regulations.items()}
        self._rules = _rules(catalogue)
        self._stacks = {
            name: tuple(other.id for kind, other, _ in self._rules.get(name, ()) if kind == "stacks-with")
            for name in catalogue.funding_regulations
        }
        self._asked = {name: _all_required(name, catalogue) for name in catalogue.funding_regulations}
        self._standings: Memo[tuple[str, Availability, DatedWindow | None], _Standings] = Memo(
            lambda key: Memo(functools.partial(_stands, self._judges[key[0]], *key[1:]))
        )
        self._dated: Memo[dt.date, Memo[str, _Standings]] = Memo(lambda as_of: Memo(functools.partial(self._on, as_of)))
        self._payers: Memo[tuple[str, tuple[str, ...], tuple[str, ...]], Payer] = Memo(self._payer)
        self._placed: Memo[tuple[Payer, _Standing, Bits], _Placed] = Memo(_place)

    def funding(
        self, payers: Iterable[Payer], profile: CompanyProfile, as_of: dt.date
    ) -> tuple[tuple[FundingMatch, ...], Bits]:
        """Return a match for each payer, the ineligible and ended ones included, and the payers that may pay."""
        dated, placed = self._dated[as_of], self._placed
        companies = profile.companies() if profile.members else (profile,)
        if not profile.members:
            # As for several, at half the cost: this is what nearly everybody asks.
            standing = [(payer, dated[payer.regulation.id][(payer.told(profile),)]) for payer in payers]
        else:
            standing = [(payer, dated[payer.regulation.id][tuple(map(payer.told, companies))]) for payer in payers]
        may_pay = needed = 0
        for payer, stands in standing:
            pays = stands.may_pay
            for each in payer.required:
                if self._may_pay(each, companies, as_of):
                    needed |= self._bits[each]
                else:
                    pays = False
            if pays:
                may_pay |= payer.bit
        known = may_pay | needed
        found = [placed[payer, stands, known & payer.others] for payer, stands in standing]
        found.sort()
        return tuple(map(_MATCH, found)), may_pay

    def may_pay(self, regulation: FundingRegulation, profile: CompanyProfile, as_of: dt.date) -> bool:
        """Return whether a regulation may pay, whatever it pays for: as `FundingMatch.may_pay` has it."""
        return self._may_pay(regulation.id, profile.companies(), as_of)

    def _may_pay(self, name: str, companies: tuple[CompanyProfile, ...], as_of: dt.date) -> bool:
        dated, judges = self._dated[as_of], self._judges
        return all(dated[each][tuple(map(judges[each].told, companies))].may_pay for each in self._asked[name])

    def bits(self, regulations: Iterable[FundingRegulation]) -> Bits:
        """Return the regulations as a set."""
        return union(self._bits[each.id] for each in regulations)

    def payers(self, paid: Mapping[str, Iterable[Activity]]) -> tuple[Payer, ...]:
        """Return the regulations that pay, given the fitting activities that each pays for, in id order, by its id."""
        found = []
        for name, activities in paid.items():
            # A rule of another kind is told for the activities that both pay for, and these are among its own.
            beside = tuple(each for each in self._stacks[name] if each in paid)
            found.append(self._payers[name, tuple(each.id for each in activities), beside])
        return tuple(found)

    def contributions(self, profile: CompanyProfile, funding: Iterable[FundingMatch]) -> tuple[Contribution, ...]:
        """Return what each of several companies that join forces brings to the plan."""
        paying = [match.regulation for match in funding if match.may_pay]
        found = []
        for told, company in zip(profile.members, profile.companies(), strict=True):
            judged = [(regulation, self._judges[regulation.id](company)[0]) for regulation in paying]
            found.append(
                Contribution(
                    company=told,
                    brings=tuple(regulation for regulation, eligibility in judged if eligibility == "eligible"),
                    may_bring=tuple(regulation for regulation, eligibility in judged if eligibility == "undetermined"),
                )
            )
        return tuple(found)

    def _on(self, as_of: dt.date, name: str) -> _Standings:
        """Return how a regulation stands on a day; days on which it stands the same share it."""
        return self._standings[name, *available(self._catalogue.funding_regulations[name], as_of)]

    def _payer(self, key: tuple[str, tuple[str, ...], tuple[str, ...]]) -> Payer:
        """Return a regulation that pays for these activities, beside these of the others that it can be had with."""
        name, ids, beside = key
        regulation = self._catalogue.funding_regulations[name]
        activities = tuple(self._catalogue.activities[one] for one in ids)
        combinations = []
        for kind, other, rule in self._rules.get(name, ()):
            both = {link.to for link in other.activities}
            shared = tuple(each for each in activities if each.id in both)
            # Two regulations that pay for no fitting activity together have no costs in common here.
            if shared or kind == "requires" or other.id in beside:
                match = CombinationMatch(kind=kind, regulation=other, activities=shared, rule=rule, may_pay=True)
                combinations.append((self._bits[other.id], match, attrs.evolve(match, may_pay=False)))
        return Payer(
            regulation=regulation,
            bit=self._bits[name],
            told=self._judges[name].told,
            activities=activities,
            required=tuple(rule.to for rule in regulation.requires),
            others=self.bits(match.regulation for _, match, _ in combinations),
            combinations=tuple(combinations),
        )


def _stands(judge: Judge, availability: Availability, window: DatedWindow | None, told: Told) -> _Standing:
    eligibility, outcomes, missing = judge.judgement(told)
    return _Standing(
        eligibility=eligibility,
        outcomes=outcomes,
        missing=missing,
        availability=availability,
        window=window,
        may_pay=eligibility != "ineligible" and availability != "ended",
    )


def _place(key: tuple[Payer, _Standing, Bits]) -> _Placed:
    """Return what a plan says of a regulation, given which of the others that it goes together with may pay."""
    payer, standing, may_pay = key
    regulation, activities = payer.regulation, payer.activities
    eligibility, availability = standing.eligibility, standing.availability
    match = FundingMatch(
        regulation=regulation,
        activities=activities,
        eligibility=eligibility,
        availability=availability,
        window=standing.window,
        outcomes=standing.outcomes,
        missing=standing.missing,
        combinations=tuple([where if bit & may_pay else where_not for bit, where, where_not in payer.combinations]),
    )
    return *_ORDER[availability, eligibility], -len(activities), regulation.id, match


def _all_required(name: str, catalogue: Catalogue) -> tuple[str, ...]:
    """Return the ids of a regulation, of those that it requires, of those that these require, and so on."""
    found = {name: None}
    ahead = [name]
    while ahead:
        for rule in catalogue.funding_regulations[ahead.pop()].requires:
            if rule.to not in found:
                found[rule.to] = None
                ahead.append(rule.to)
    return tuple(found)


def _rules(catalogue: Catalogue) -> Mapping[str, tuple[_Rule, ...]]:
    """Return, for each regulation that has any, how it goes together with others: both see a rule that one states.

    `excludes` comes before `requires` and `stacks-with`; two that name each other are told once.
    """
    found: dict[str, dict[tuple[CombinationKind, str], _Rule]] = {}
    regulations = catalogue.funding_regulations

    def add(kind: CombinationKind, one: FundingRegulation, other: FundingRegulation, stated: Combination) -> None:
        found.setdefault(one.id, {}).setdefault((kind, other.id), (kind, other, stated))

    for regulation in regulations.values():
        for stated in regulation.requires:
            add("requires", regulation, regulations[stated.to], stated)
        for stated in regulation.excludes:
            add("excludes", regulation, regulations[stated.to], stated)
            add("excludes", regulations[stated.to], regulation, stated)
        for stated in regulation.stacks_with:
            add("stacks-with", regulation, regulations[stated.to], stated)
            add("stacks-with", regulations[stated.to], regulation, stated)
    return {name: tuple(rules[key] for key in sorted(rules)) for name, rules in found.items()}
