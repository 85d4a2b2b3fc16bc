"""How `match` grows with the catalogue: with an answer of the same size, and with an answer that grows along."""

import statistics
from collections.abc import Iterator, Sequence
from functools import partial

from benchmarks.figures import Bound, Figure
from benchmarks.floor import compiled, owned_tuples
from benchmarks.larger import of_catalogue, with_more_that_fits, with_others
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import Work, quartiles, ratios, rounds, single_pass
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match

PART = "growth"

# So many profiles are asked for at a time.
_BATCH = 20

# For a catalogue 1,000 times as large.
_BOUND = Bound("at most", 1.5)


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield the time of a plan in larger catalogues against that in the packaged one."""
    catalogue = load_catalogue()
    sizes = (1_000,) if quick else (10, 100, 1_000)
    # A profile without goals or groups means all of them, also those of the copies: then the answer does grow.
    sampled = profiles(catalogue, 400 if quick else 1_200, with_choices=True)
    larger = {times: with_others(catalogue, times) for times in sizes}
    yield from _same_answer("catalogue {} x, same answer", catalogue, larger, sampled)
    del larger
    if not quick:
        larger = {100: with_others(catalogue, 100, own_choices=True)}
        yield from _same_answer("catalogue {} x, same answer, also {} x the choices", catalogue, larger, sampled)
        del larger
    for times in (10,) if quick else sizes:
        yield _growing_answer(catalogue, times, sampled[:5], quick)


def _plans(catalogue: Catalogue, sampled: Sequence[CompanyProfile]) -> list[Plan]:
    return [match(profile, catalogue, as_of=AS_OF) for profile in sampled]


def _batches(catalogue: Catalogue, sampled: Sequence[CompanyProfile]) -> list[Work]:
    return [partial(_plans, catalogue, sampled[begin : begin + _BATCH]) for begin in range(0, len(sampled), _BATCH)]


def _same_answer(
    what: str, catalogue: Catalogue, larger: dict[int, Catalogue], sampled: Sequence[CompanyProfile]
) -> Iterator[Figure]:
    """Yield the time in each larger catalogue, for profiles of which no catalogue has kept anything."""
    first, others = sampled[:_BATCH], sampled[_BATCH:]
    # The same catalogue, made anew: nothing is kept in it.
    catalogue = Catalogue._unchecked(list(catalogue.records()))
    expected = _plans(catalogue, first)
    work: dict[str, Sequence[Work]] = {"1": _batches(catalogue, others)}
    for times, large in larger.items():
        work[str(times)] = _batches(large, others)
        found = [of_catalogue(plan, same) for plan, same in zip(_plans(large, first), expected, strict=True)]
        if found != expected:
            raise AssertionError("a copy that nobody chose changes a plan")
    taken = single_pass(work)
    for times, large in larger.items():
        ratio = ratios(taken[str(times)], taken["1"])
        yield Figure(
            part=PART,
            what=what.format(f"{times:,}", f"{times:,}"),
            value=statistics.median(ratio),
            unit="x",
            bound=_BOUND if times == 1_000 else None,
            quartiles=quartiles(ratio),
            note=f"{len(large.activities):,} activities, {len(large.goals):,} goals",
        )


def _growing_answer(catalogue: Catalogue, times: int, sampled: Sequence[CompanyProfile], quick: bool) -> Figure:
    """Return the time in a catalogue of more that fits, against bare construction of that larger answer."""
    large = with_more_that_fits(catalogue, times)
    owned = owned_tuples(large)
    plans = _plans(large, sampled)
    floors = [compiled(plan, owned) for plan in plans]
    if [build() for build in floors] != plans:
        raise AssertionError("the floor does not build the plans that match returns")
    fits = sum(len(plan.activities) for plan in plans) / len(plans)
    del plans
    taken = rounds(
        {"match": partial(_plans, large, sampled), "floor": lambda: [build() for build in floors]},
        20,
        at_least=5,
        budget=3.0 if quick else 15.0,
    )
    return Figure(
        part=PART,
        what=f"answer {times:,} x, match against bare construction",
        value=min(taken["match"]) / min(taken["floor"]),
        unit="x",
        quartiles=quartiles(ratios(taken["match"], taken["floor"])),
        note=f"{1e3 * min(taken['match']) / len(sampled):,.1f} ms a plan with {fits:,.0f} activities",
    )
