"""How `match` grows with the catalogue: with an answer of the same size, and with an answer that grows along."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

import attrs

from benchmarks.figures import Bound, Figure
from benchmarks.floor import compiled, owned_tuples
from benchmarks.larger import with_more_that_fits, with_others
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import quartiles, ratios, rounds
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match

PART = "growth"

#: For a catalogue 1,000 times as large.
_BOUND = Bound("at most", 1.5)


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield the time of a plan in larger catalogues against that in the packaged one."""
    catalogue = load_catalogue()
    sizes = (10, 100) if quick else (10, 100, 1_000)
    # Who leaves out the goals or the groups means all of them, also those of the copies: then the answer does grow.
    sampled = profiles(catalogue, 20, choices_told=True)
    larger = {times: with_others(catalogue, times) for times in sizes}
    yield from _same_answer("catalogue {} x, same answer", catalogue, larger, sampled, quick)
    if quick:
        what = "catalogue 1,000 x, same answer"
        yield Figure(part=PART, what=what, value=None, unit="x", bound=_BOUND, note="not in a quick run")
    del larger
    larger = {100: with_others(catalogue, 100, own_choices=True)}
    yield from _same_answer("catalogue {} x, same answer, also {} x the choices", catalogue, larger, sampled, quick)
    del larger
    for times in sizes:
        yield _growing_answer(catalogue, times, sampled[:5], quick)


def _plans(catalogue: Catalogue, sampled: Sequence[CompanyProfile]) -> list[Plan]:
    return [match(profile, catalogue, as_of=AS_OF) for profile in sampled]


def _same_answer(
    what: str, catalogue: Catalogue, larger: dict[int, Catalogue], sampled: Sequence[CompanyProfile], quick: bool
) -> Iterator[Figure]:
    """Yield the time in each larger catalogue, all timed in the same rounds."""
    expected = _plans(catalogue, sampled)
    work: dict[str, Callable[[], object]] = {"1": partial(_plans, catalogue, sampled)}
    for times, large in larger.items():
        work[str(times)] = partial(_plans, large, sampled)
        # The digest in the receipt is the catalogue's.
        found = _plans(large, sampled)
        if [attrs.evolve(plan, receipt=once.receipt) for plan, once in zip(found, expected, strict=True)] != expected:
            raise AssertionError("a copy that nobody chose changes a plan")
    taken = rounds(work, 20 if quick else 60, budget=5.0 if quick else 60.0)
    for times, large in larger.items():
        yield Figure(
            part=PART,
            what=what.format(f"{times:,}", f"{times:,}"),
            value=min(taken[str(times)]) / min(taken["1"]),
            unit="x",
            bound=_BOUND if times == 1_000 else None,
            quartiles=quartiles(ratios(taken[str(times)], taken["1"])),
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
