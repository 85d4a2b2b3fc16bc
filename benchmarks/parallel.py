"""100,000 different profiles on one core and on two, handing back ids: whole plans cost more to send than to make.

Every round asks for all of them and begins at another profile, so that what is kept from the round before helps one
process as much as two. In other rounds nothing is kept. A loop that adds numbers is handed out in the same shares in
the same rounds: it shows how much a second core brings on this machine.
"""

import gc
import multiprocessing
import random
import time
from collections.abc import Callable, Iterator, Mapping
from multiprocessing.pool import Pool
from typing import Any, TypeVar

from attrs import define, frozen

from benchmarks.figures import Bound, Figure
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import no_collector, quartiles, ratios
from techtalent import Catalogue, CompanyProfile, load_catalogue, match

PART = "cores"

_BOUND = Bound("at least", 1.8)

# A worker is never handed fewer profiles at a time, but for the last share.
_LEAST = 50

# So many numbers are added in the place of a plan, so that both take about as long.
_ADDED = 400

# Every round begins so many profiles further on than the one before it.
_FURTHER = 7_919

_Made = TypeVar("_Made")

# The ids of a plan's activities, then those of its regulations, in its order.
Ids = list[str]

# Something to do in a round, with the profiles from one place to another.
_Work = Callable[[int, int, int], list[Any]]


@define
class _Job:
    """What a process needs to make plans; it is made there, before the clock starts."""

    sampled: list[CompanyProfile]
    catalogue: Catalogue
    empty: Catalogue
    """The catalogue of a round in which nothing is kept from the round before."""
    round_of_empty: int = -1

    def ids(self, number: int, begin: int, end: int) -> list[Ids]:
        """Return the ids of the plans of the profiles at these places of the round."""
        return self._ids(self.catalogue, number, begin, end)

    def ids_with_nothing_kept(self, number: int, begin: int, end: int) -> list[Ids]:
        """Return the same, with nothing kept from the round before."""
        if self.round_of_empty != number:
            # What is kept is kept with its catalogue.
            self.empty, self.round_of_empty = Catalogue.of(self.empty.records()), number
        return self._ids(self.empty, number, begin, end)

    def _ids(self, catalogue: Catalogue, number: int, begin: int, end: int) -> list[Ids]:
        found = []
        for place in range(begin, end):
            profile = self.sampled[(place + number * _FURTHER) % len(self.sampled)]
            plan = match(profile, catalogue, as_of=AS_OF)
            activities = [entry.activity.id for entry in plan.activities]
            found.append(activities + [entry.regulation.id for entry in plan.funding])
        return found


def _job(count: int) -> _Job:
    catalogue = load_catalogue()
    job = _Job(profiles(catalogue, count), catalogue, catalogue)
    job.ids(0, 0, 100)
    return job


# A pool hands its workers nothing but arguments, so a worker keeps its job here.
_JOBS: list[_Job] = []


def _start(count: int) -> None:
    _JOBS.append(_job(count))
    # As in the process that hands the work out, where `no_collector` sees to it.
    gc.collect()
    gc.freeze()
    gc.disable()


def _ids(number: int, begin: int, end: int) -> list[Ids]:
    return _JOBS[0].ids(number, begin, end)


def _ids_with_nothing_kept(number: int, begin: int, end: int) -> list[Ids]:
    return _JOBS[0].ids_with_nothing_kept(number, begin, end)


def _sums(_: int, begin: int, end: int) -> list[int]:
    sums = []
    for place in range(begin, end):
        total = 0
        for number in range(place, place + _ADDED):
            total += number
        sums.append(total)
    return sums


@frozen
class _Contest:
    """The same work for one process, and for workers that have a job of their own."""

    alone: _Work
    shared: _Work


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how many times as fast two cores are as one."""
    count = 25_000 if quick else 100_000
    job = _job(count)
    contests = {"kept": _Contest(job.ids, _ids), "loop": _Contest(_sums, _sums)}
    if not quick:
        contests["nothing kept"] = _Contest(job.ids_with_nothing_kept, _ids_with_nothing_kept)
    # Workers that are started afresh behave alike on every system.
    with multiprocessing.get_context("spawn").Pool(2, _start, (count,)) as pool:
        taken = _taken(pool, contests, count, 4 if quick else 12)
    best = {name: min(alone) / min(shared) for name, (alone, shared) in taken.items()}
    # Where a plain loop does not reach the bound, something else was running and no code could reach it.
    judged = _BOUND.holds(best["loop"])
    machine = f"{count:,} different profiles; a loop that adds numbers got {best['loop']:.2f}"
    for what, name, bound, note in (
        ("two cores against one, handing back ids", "kept", _BOUND, machine),
        (
            "the same, where nothing was asked before",
            "nothing kept",
            None,
            "both processes make what plans share",
        ),
        ("the same for a loop that adds numbers", "loop", None, "what the machine gives"),
    ):
        if name in taken:
            yield Figure(
                part=PART,
                what=what,
                value=best[name],
                unit="x",
                bound=bound,
                judged=judged,
                quartiles=quartiles(ratios(*taken[name])),
                note=note,
            )
    for cores, seconds in zip(("one core", "two cores"), taken["kept"], strict=True):
        rates = [count / second for second in seconds]
        what = f"plans a second on {cores}"
        yield Figure(part=PART, what=what, value=max(rates), unit="plans", quartiles=quartiles(rates))


def shares(begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what to hand out at a time: a quarter of what is left, so that there are few messages and no long wait."""
    while begin < end:
        until = min(begin + max((end - begin) // 4, _LEAST), end)
        yield begin, until
        begin = until


def _on_two(pool: Pool, work: Callable[[int, int, int], list[_Made]], number: int, count: int) -> list[_Made]:
    handed_out = [(number, *share) for share in shares(0, count)]
    return [made for share in pool.starmap(work, handed_out, chunksize=1) for made in share]


def _taken(
    pool: Pool, contests: Mapping[str, _Contest], count: int, some_rounds: int
) -> dict[str, tuple[list[float], list[float]]]:
    """Return the seconds of every round, on one core and on two; both have to give the same."""
    dice = random.Random(0)
    taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in contests}
    with no_collector():
        for number in range(some_rounds):
            found: dict[str, list[object]] = {name: [None, None] for name in contests}
            order = [(name, cores) for name in contests for cores in (1, 2)]
            for name, cores in dice.sample(order, len(order)):
                begin = time.perf_counter()
                if cores == 1:
                    made = contests[name].alone(number, 0, count)
                else:
                    made = _on_two(pool, contests[name].shared, number, count)
                taken[name][cores - 1].append(time.perf_counter() - begin)
                found[name][cores - 1] = made
            if any(alone != shared for alone, shared in found.values()):
                raise AssertionError("two cores give something else than one")
    return taken
