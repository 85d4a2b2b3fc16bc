"""Which regulations go together best: exact, by looking at every set to which nothing can be added."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.estimates import Estimate, EstimatePer, RunnerUp, Together
from techtalent.model.plan import FundingMatch
from techtalent.planning.funding import Funded
from techtalent.planning.shortcuts import remembered

# So many regulations are looked at: of more, those that may pay most.
MOST = 16


def best_together(catalogue: Catalogue, funding: Iterable[Funded]) -> Together | None:
    """Return what goes together best among regulations that may pay, with amounts that hold now, in one unit.

    Of several units that with most regulations is taken. Where facts that were not told decide about the most of an
    estimate, what is settled counts. None where no regulation has an estimate.
    """
    known = [funded for funded in funding if funded.is_known]
    return _best(catalogue, tuple(known)) if known else None


@remembered
def _best(catalogue: Catalogue, known: tuple[Funded, ...]) -> Together:
    """Return what goes together best among regulations with amounts that hold now."""
    groups: dict[tuple[str, EstimatePer], list[tuple[FundingMatch, Estimate]]] = {}
    for funded in known:
        estimate = funded.match.estimate
        assert estimate is not None
        groups.setdefault((estimate.currency, estimate.per), []).append((funded.match, estimate))
    currency, per = min(groups, key=lambda of: (-len(groups[of]), get_args(EstimatePer).index(of[1]), of[0]))
    entries = sorted(groups[currency, per], key=lambda entry: (-_counted(entry[1]), entry[0].regulation.id))[:MOST]
    entries.sort(key=lambda entry: entry[0].regulation.id)
    matches = [match for match, _ in entries]
    free = [
        sum(1 << at for at, other in enumerate(matches) if other is not match and not _exclude(catalogue, match, other))
        for match in matches
    ]
    sets = [_members(matches, chosen) for chosen in _maximal(0, (1 << len(matches)) - 1, 0, free)]
    sets.sort(key=_order)
    best = sets[0]
    runner_up = None
    if len(sets) > 1:
        second = sets[1]
        runner_up = RunnerUp(regulations=tuple([match.regulation for match in second]), most=_most(second))
    return Together(
        regulations=tuple([match.regulation for match in best]),
        least=_least(best),
        most=_most(best),
        currency=currency,
        per=per,
        is_example=any(estimate.is_example for estimate in _estimates(best)),
        runner_up=runner_up,
    )


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
    if "stacks-with" in kinds:
        return False
    shared = {activity.id for activity in match.activities} & {activity.id for activity in other.activities}
    education, others = match.regulation.education, other.regulation.education
    if education and others and set(education).isdisjoint(others):
        return False
    return bool(shared) and (_excludes_all(catalogue, match, other) or _excludes_all(catalogue, other, match))


def _excludes_all(catalogue: Catalogue, match: FundingMatch, other: FundingMatch) -> bool:
    rule = match.regulation.excludes_all
    return rule is not None and (rule.of == "any" or _is_public(catalogue, other.regulation.id))


@remembered
def _is_public(catalogue: Catalogue, name: str) -> bool:
    """Return whether a public body offers a regulation."""
    providers = catalogue.funding_regulations[name].providers
    return any(catalogue.organisations[provider].type == "government" for provider in providers)
