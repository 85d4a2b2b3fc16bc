"""Which regulations go together best: exact, by looking at every set to which nothing can be added."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.estimates import Estimate, EstimatePer, RunnerUp, Together
from techtalent.model.plan import FundingMatch
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.funding import Funded
from techtalent.planning.required import all_required
from techtalent.planning.shortcuts import remembered

# So many regulations are looked at: of more, those that may pay most.
MOST = 16


def best_together(catalogue: Catalogue, funding: Sequence[Funded]) -> Together | None:
    """Return what goes together best among regulations that may pay, with amounts that hold now, in one unit.

    Of several units that with most regulations is taken. Where facts that were not told decide about the most of an
    estimate, what is settled counts. What a regulation requires goes with it, whatever is known of its amounts. None
    where no regulation has an estimate.
    """
    known = [funded for funded in funding if funded.is_known]
    if not known:
        return None
    beside: tuple[Funded, ...] = ()
    if any(funded.match.regulation.requires for funded in known):
        required = {name for funded in known for name in all_required(catalogue, funded.match.regulation.id)}
        beside = tuple([other for other in funding if other.match.regulation.id in required and other not in known])
    return _best(catalogue, tuple(known), beside)


@remembered
def _best(catalogue: Catalogue, known: tuple[Funded, ...], beside: tuple[Funded, ...]) -> Together | None:
    """Return what goes together best among regulations with amounts that hold now.

    `beside` are the other regulations of the plan that one of these requires. None where each requires regulations
    that exclude each other.
    """
    groups: dict[tuple[str, EstimatePer], list[tuple[FundingMatch, Estimate]]] = {}
    for funded in known:
        estimate = funded.match.estimate
        assert estimate is not None
        groups.setdefault((estimate.currency, estimate.per), []).append((funded.match, estimate))
    currency, per = min(groups, key=lambda of: (-len(groups[of]), get_args(EstimatePer).index(of[1]), of[0]))
    entries = sorted(groups[currency, per], key=lambda entry: (-_counted(entry[1]), entry[0].regulation.id))[:MOST]
    entries.sort(key=lambda entry: entry[0].regulation.id)
    there = {funded.match.regulation.id: funded.match for funded in (*known, *beside)}
    wholes = [_whole(catalogue, match, there) for match, _ in entries]
    wholes = [whole for whole in wholes if _go_together(catalogue, whole, whole)]
    free = [
        sum(1 << at for at, other in enumerate(wholes) if other is not whole and _go_together(catalogue, whole, other))
        for whole in wholes
    ]
    matches = [whole[0] for whole in wholes]
    sets = [_members(matches, chosen) for chosen in _maximal(0, (1 << len(matches)) - 1, 0, free)]
    sets.sort(key=_order)
    best = sets[0]
    if not best:
        return None
    runner_up = None
    if len(sets) > 1:
        second = sets[1]
        runner_up = RunnerUp(regulations=_with_required(catalogue, second), most=_most(second))
    return Together(
        regulations=_with_required(catalogue, best),
        least=_least(best),
        most=_most(best),
        currency=currency,
        per=per,
        is_example=any(estimate.is_example for estimate in _estimates(best)),
        runner_up=runner_up,
    )


def _whole(catalogue: Catalogue, match: FundingMatch, there: Mapping[str, FundingMatch]) -> list[FundingMatch]:
    """Return a regulation of the plan, and behind it those of the plan that it requires."""
    return [there[name] for name in all_required(catalogue, match.regulation.id) if name in there]


def _with_required(catalogue: Catalogue, matches: Iterable[FundingMatch]) -> tuple[FundingRegulation, ...]:
    """Return regulations with all that they require, in id order."""
    names = {name for match in matches for name in all_required(catalogue, match.regulation.id)}
    return tuple([catalogue.funding_regulations[name] for name in sorted(names)])


def _go_together(catalogue: Catalogue, matches: Iterable[FundingMatch], others: Sequence[FundingMatch]) -> bool:
    """Return whether none of some regulations excludes one of some others."""
    return not any(match is not other and _exclude(catalogue, match, other) for match in matches for other in others)


def _members(matches: Sequence[FundingMatch], chosen: int) -> tuple[FundingMatch, ...]:
    return tuple([match for at, match in enumerate(matches) if chosen >> at & 1])


def _maximal(chosen: int, may_join: int, left_out: int, free: Sequence[int]) -> Iterator[int]:
    """Yield every set of regulations that go together and to which none can be added (Bron and Kerbosch)."""
    if not may_join and not left_out:
        yield chosen
    at = 0
    while may_join >> at:
        bit = 1 << at
        if may_join & bit:
            yield from _maximal(chosen | bit, may_join & free[at], left_out & free[at], free)
            may_join &= ~bit
            left_out |= bit
        at += 1


def _estimates(matches: Iterable[FundingMatch]) -> list[Estimate]:
    return [match.estimate for match in matches if match.estimate is not None]


def _least(matches: Iterable[FundingMatch]) -> Decimal:
    return sum([min(estimate.least, _counted(estimate)) for estimate in _estimates(matches)], Decimal(0))


def _most(matches: Iterable[FundingMatch]) -> Decimal:
    return sum([_counted(estimate) for estimate in _estimates(matches)], Decimal(0))


def _counted(estimate: Estimate) -> Decimal:
    """Return the most of an estimate, as far as no fact that was not told decides about it."""
    return estimate.most if estimate.most_settled is None else estimate.most_settled


def _order(matches: Sequence[FundingMatch]) -> tuple[Decimal, Decimal, list[str]]:
    """Return what sets are sorted by: the most, the least, and the ids."""
    return -_most(matches), -_least(matches), [match.regulation.id for match in matches]


def _exclude(catalogue: Catalogue, match: FundingMatch, other: FundingMatch) -> bool:
    """Return whether two regulations cannot pay for the same costs, and pay for an activity in the same education.

    An intern of mbo and a pupil of vo are two people, whose costs are not the same.
    """
    kinds = {combination.kind for combination in match.combinations if combination.regulation.id == other.regulation.id}
    if "excludes" in kinds:
        return True
    if "stacks-with" in kinds or _requires(catalogue, match, other) or _requires(catalogue, other, match):
        return False
    shared = {activity.id for activity in match.activities} & {activity.id for activity in other.activities}
    education, others = match.regulation.education, other.regulation.education
    if education and others and set(education).isdisjoint(others):
        return False
    return bool(shared) and (_excludes_all(catalogue, match, other) or _excludes_all(catalogue, other, match))


def _requires(catalogue: Catalogue, match: FundingMatch, other: FundingMatch) -> bool:
    return bool(match.regulation.requires) and other.regulation.id in all_required(catalogue, match.regulation.id)


def _excludes_all(catalogue: Catalogue, match: FundingMatch, other: FundingMatch) -> bool:
    rule = match.regulation.excludes_all
    return rule is not None and (rule.of == "any" or _is_public(catalogue, other.regulation.id))


@remembered
def _is_public(catalogue: Catalogue, name: str) -> bool:
    """Return whether a public body offers a regulation."""
    providers = catalogue.funding_regulations[name].providers
    return any(catalogue.organisations[provider].type == "government" for provider in providers)
