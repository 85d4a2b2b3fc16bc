"""From what a company says of itself to its plan: one pure function."""

import datetime as dt
import operator
from collections.abc import Iterable

import attrs

from techtalent._memo import Memo
from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue import Catalogue
from techtalent.choices import Choices, choose
from techtalent.coverage import cover
from techtalent.funding import choose_funding, contributions
from techtalent.guidance import Guidance, choose_cases
from techtalent.index import EVERY, Bits, Index, Shown, Sorted, index_of
from techtalent.plan import Choice, FundingMatch, NearMiss, Plan, Receipt
from techtalent.profile import CompanyProfile
from techtalent.questions import ask
from techtalent.records import Activity


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same output, nothing read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `as_of`
    is not a date (a datetime is none: which day it is depends on a time zone).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], affiliations=[], employees=40)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> [(each.regulation.id, each.eligibility, each.availability) for each in plan.funding][0]
    ('slim', 'eligible', 'open')
    """
    if type(as_of) is not dt.date:
        raise TypeError(f"as_of is a datetime.date, not {as_of!r}")
    choices = choose(profile, catalogue, as_of)
    index = index_of(catalogue, as_of)
    guidance = catalogue.derived(Guidance)
    goals = EVERY if choices.goals is None else sum([index.goal_bits[goal.id] for goal in choices.goals])
    groups = EVERY
    if choices.target_groups is not None:
        groups = sum([index.group_bits[group.id] for group in choices.target_groups])
    # A higher tier includes the lower ones (guide, chapter 3: the activities of chapter 2 remain possible).
    within = index.every if choices.time_tier is None else index.within[choices.time_tier.order]
    serving, reaching = index.serving[goals], index.reaching[groups]
    fitting = sorted(index.activities(serving & reaching & within), key=_PLACE)
    funding = choose_funding(_paid(fitting), choices.profile, catalogue, as_of)
    ranked = _ranked(fitting, goals, groups, funding)
    not_told = _not_told(choices)
    contacts, waiting = guidance.contacts(choices, index.as_of)
    receipt = catalogue.derived(_receipts)[as_of]
    if choices.profile.members:
        receipt = attrs.evolve(receipt, pooled=contributions(choices.profile, funding, catalogue))
    return Plan(
        profile=choices.profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        activities=tuple(
            [
                shown.matches[not_told, position, -paying]
                for position, (_, paying, _, _, _, shown) in enumerate(ranked, start=1)
            ]
        ),
        near_misses=_near_misses(index, serving, reaching, within),
        funding=funding,
        questions=ask(not_told, tuple([each.activity for *_, each, _ in ranked]), funding, waiting),
        coverage=cover(
            index.goals_in_use if choices.goals is None else choices.goals,
            [(each.activity, shown.goals) for *_, each, shown in ranked],
            index,
            reaching,
            within,
        ),
        contacts=contacts,
        steps=guidance.steps(choices, index.as_of),
        tips=guidance.tips(choices, index.as_of),
        cases=choose_cases(choices, fitting),
        receipt=receipt,
    )


#: A fitting activity with what its place follows from, the first reason first; its own place settles what is equal.
_Ranked = tuple[tuple[int, int, int, int], int, int, int, Sorted, Shown]


_PLACE = operator.attrgetter("place")


def _not_told(choices: Choices) -> tuple[Choice, ...]:
    told: tuple[tuple[Choice, object], ...] = (
        ("goals", choices.goals),
        ("target_groups", choices.target_groups),
        ("time_tier", choices.time_tier),
    )
    return tuple([choice for choice, chosen in told if chosen is None])


def _paid(fitting: Iterable[Sorted]) -> dict[str, list[Activity]]:
    """Return the activities that each regulation pays for, in id order."""
    paid: dict[str, list[Activity]] = {}
    for each in fitting:
        for regulation in each.regulations:
            paid.setdefault(regulation.id, []).append(each.activity)
    return paid


def _ranked(fitting: Iterable[Sorted], goals: Bits, groups: Bits, funding: Iterable[FundingMatch]) -> list[_Ranked]:
    """Return the fitting activities in the plan's order, which `Rank` explains."""
    may_pay = {each.regulation.id for each in funding if each.may_pay}
    ranked = []
    for each in fitting:
        shown = each.shown[each.goals & goals, each.target_groups & groups]
        paying = 0
        for regulation in each.regulations:
            paying += regulation.id in may_pay
        ranked.append((shown.first, -paying, each.tier_order, each.place, each, shown))
    ranked.sort()
    return ranked


def _near_misses(index: Index, serving: Bits, reaching: Bits, within: Bits) -> tuple[NearMiss, ...]:
    """Return what has exactly one choice in its way, in id order."""
    found = [
        *[(each.place, each.other_goals) for each in index.activities((index.every ^ serving) & reaching & within)],
        *[(each.place, each.other_groups) for each in index.activities(serving & (index.every ^ reaching) & within)],
        *[(each.place, each.more_time) for each in index.activities(serving & reaching & (index.every ^ within))],
    ]
    found.sort(key=_first)
    return tuple([near_miss for _, near_miss in found])


def _first(pair: tuple[int, NearMiss]) -> int:
    return pair[0]


def _receipts(catalogue: Catalogue) -> Memo[dt.date, Receipt]:
    """Return the receipts of plans for one company, by day."""
    return Memo(
        lambda as_of: Receipt(
            library_version=__version__,
            catalogue_digest=catalogue.digest,
            schema_version=SCHEMA_VERSION,
            as_of=as_of,
            pooled=(),
        )
    )
