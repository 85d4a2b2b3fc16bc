"""Who pays: the regulations for fitting activities, judged, dated, and held against each other."""

import datetime as dt
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from attrs import frozen

from techtalent._memo import Memo
from techtalent.availability import available
from techtalent.catalogue import Catalogue
from techtalent.eligibility import Judge
from techtalent.plan import (
    Availability,
    CombinationKind,
    CombinationMatch,
    Contribution,
    DatedWindow,
    Eligibility,
    FundingMatch,
)
from techtalent.profile import CompanyProfile
from techtalent.records import Activity, Combination, FundingRegulation


@frozen(kw_only=True, eq=False)
class _Rule:
    """How a regulation goes together with another one."""

    kind: CombinationKind
    other: FundingRegulation
    #: The ids of the activities that both pay for.
    both: frozenset[str]
    #: What a plan says of it: by the ids of these activities that fit, and whether the other one may pay.
    matches: Memo[tuple[tuple[str, ...], bool], CombinationMatch]


_NONE: tuple[str, ...] = ()

_ELIGIBILITIES: tuple[Eligibility, ...] = ("eligible", "undetermined", "ineligible")
_AVAILABILITIES: tuple[Availability, ...] = ("open", "upcoming", "unconfirmed", "ended")

#: The order in which funding stands in a plan: what can be had now by this company first, what has ended last.
_ORDER: MappingProxyType[tuple[Availability, Eligibility], tuple[bool, int, int]] = MappingProxyType(
    {
        (availability, eligibility): (availability == "ended", second, third)
        for second, eligibility in enumerate(_ELIGIBILITIES)
        for third, availability in enumerate(_AVAILABILITIES)
    }
)


@frozen(eq=False)
class Regulations:
    """What is known of a catalogue's regulations before any company comes: made once for a catalogue."""

    judges: Mapping[str, Judge]
    #: The availability and window of a regulation on a day.
    availabilities: Memo[tuple[str, dt.date], tuple[Availability, DatedWindow | None]]
    #: How each regulation that has rules goes together with others.
    rules: Mapping[str, tuple[_Rule, ...]]

    @classmethod
    def of(cls, catalogue: Catalogue) -> "Regulations":
        """Return what is known of the regulations of a catalogue."""
        known = catalogue.funding_regulations
        return cls(
            judges={name: Judge(regulation) for name, regulation in known.items()},
            availabilities=Memo(lambda key: available(known[key[0]], key[1])),
            rules=_rules(catalogue),
        )


def choose_funding(
    paid: Mapping[str, Iterable[Activity]], profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date
) -> tuple[FundingMatch, ...]:
    """Return a match for each regulation in `paid`, the ineligible and ended ones included.

    `paid` has the fitting activities that a regulation pays for, in id order, by the regulation's id.
    """
    regulations = catalogue.derived(Regulations.of)
    judged = {name: (regulations.judges[name](profile), regulations.availabilities[name, as_of]) for name in paid}
    paying = {
        name
        for name, ((eligibility, _, _), (availability, _)) in judged.items()
        if eligibility != "ineligible" and availability != "ended"
    }
    matches = []
    for name, ((eligibility, outcomes, missing), (availability, window)) in judged.items():
        regulation, activities = catalogue.funding_regulations[name], tuple(paid[name])
        combinations = []
        for rule in regulations.rules.get(name, ()):
            other, shared = rule.other.id, _NONE
            in_plan = other in judged
            if in_plan:
                shared = tuple([each.id for each in activities if each.id in rule.both])
            # Two regulations that pay for no fitting activity together have no costs in common here.
            if shared or rule.kind == "requires" or (rule.kind == "stacks-with" and in_plan):
                if in_plan and not rule.other.requires:
                    combinations.append(rule.matches[shared, other in paying])
                else:
                    combinations.append(rule.matches[shared, may_pay(rule.other, profile, catalogue, as_of)])
        matches.append(
            FundingMatch(
                regulation=regulation,
                activities=activities,
                eligibility=eligibility,
                availability=availability,
                window=window,
                outcomes=outcomes,
                missing=missing,
                also_check=regulation.also_check,
                combinations=tuple(combinations),
            )
        )
    matches.sort(key=_place)
    return tuple(matches)


def _place(match: FundingMatch) -> tuple[tuple[bool, int, int], int, str]:
    return _ORDER[match.availability, match.eligibility], -len(match.activities), match.regulation.id


def may_pay(regulation: FundingRegulation, profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> bool:
    """Return whether a regulation may pay, whatever it pays for: as `FundingMatch.may_pay` has it."""
    known = catalogue.derived(Regulations.of)
    required = (catalogue.funding_regulations[rule.to] for rule in regulation.requires)
    return (
        known.judges[regulation.id](profile)[0] != "ineligible"
        and known.availabilities[regulation.id, as_of][0] != "ended"
        and all(may_pay(each, profile, catalogue, as_of) for each in required)
    )


def _rules(catalogue: Catalogue) -> Mapping[str, tuple[_Rule, ...]]:
    """Return, for each regulation that has any, how it goes together with others: both see a rule that one states.

    `excludes` comes before `requires` and `stacks-with`; two that name each other are told once.
    """
    found: dict[str, dict[tuple[CombinationKind, str], _Rule]] = {}
    regulations = catalogue.funding_regulations

    def add(kind: CombinationKind, one: FundingRegulation, other: FundingRegulation, stated: Combination) -> None:
        found.setdefault(one.id, {}).setdefault((kind, other.id), _rule(kind, one, other, stated, catalogue))

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


def _rule(
    kind: CombinationKind, one: FundingRegulation, other: FundingRegulation, stated: Combination, catalogue: Catalogue
) -> _Rule:
    def matched(key: tuple[tuple[str, ...], bool]) -> CombinationMatch:
        activities = tuple(catalogue.activities[name] for name in key[0])
        return CombinationMatch(kind=kind, regulation=other, activities=activities, rule=stated, may_pay=key[1])

    both = {link.to for link in one.activities} & {link.to for link in other.activities}
    return _Rule(kind=kind, other=other, both=frozenset(both), matches=Memo(matched))


def contributions(
    profile: CompanyProfile, funding: Iterable[FundingMatch], catalogue: Catalogue
) -> tuple[Contribution, ...]:
    """Return what each of several companies brings to the plan; nothing for one company alone."""
    judges = catalogue.derived(Regulations.of).judges
    paying = [match.regulation for match in funding if match.may_pay]
    found = []
    for told, company in zip(profile.members, profile.companies(), strict=False):
        judged = [(regulation, judges[regulation.id](company)[0]) for regulation in paying]
        found.append(
            Contribution(
                company=told,
                brings=tuple(regulation for regulation, eligibility in judged if eligibility == "eligible"),
                may_bring=tuple(regulation for regulation, eligibility in judged if eligibility == "undetermined"),
            )
        )
    return tuple(found)
