"""100,000 different profiles on one core and on two, handing back ids: whole plans cost more to send than to make.

All are asked in each round, and each round begins at another of them: how much of what is asked is kept from the round
before is a matter of chance, for one process as for two. Other rounds begin with nothing kept. A loop that adds numbers
is handed out in the same shares, in the same rounds: it gives what the machine gives.
"""

import gc
import multiprocessing
import random
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from multiprocessing.pool import Pool
from typing import Any, TypeVar

from attrs import define

from benchmarks.figures import Bound, Figure
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import no_collector, quartiles, ratios
from techtalent import Catalogue, CompanyProfile, load_catalogue, match

PART = "cores"

# A worker is never handed fewer at a time, but for the last.
_LEAST = 50

# So many numbers are added in the place of a plan, so that both take about as long.
_ADDED = 400

# So much further on than the one before it a round begins.
_FURTHER = 7_919

_Made = TypeVar("_Made")

# The ids of a plan's activities, then those of its regulations, in its order.
Ids = list[str]


# Something to do with all profiles, in a round.
_Work = Callable[[int], object]


@define
class _Job:
    """What a process needs to make plans; it is made there, before the clock starts."""

    sampled: Sequence[CompanyProfile]
    catalogue: Catalogue
    anew: Catalogue
    """The catalogue of a round in which nothing is kept from another."""
    round_of_anew: int = -1

    def ids(self, at_round: int, begin: int, end: int) -> list[Ids]:
        """Return the ids of the plans of the profiles at these places of a round."""
        return self._ids(self.catalogue, at_round, begin, end)

    def ids_anew(self, at_round: int, begin: int, end: int) -> list[Ids]:
        """Return the same, with nothing kept from the round before."""
        if self.round_of_anew != at_round:
            # What is kept is kept with its catalogue.
            self.anew, self.round_of_anew = Catalogue.of(self.anew.records()), at_round
        return self._ids(self.anew, at_round, begin, end)

    def _ids(self, catalogue: Catalogue, at_round: int, begin: int, end: int) -> list[Ids]:
        found = []
        for at in range(begin, end):
            profile = self.sampled[(at + at_round * _FURTHER) % len(self.sampled)]
            plan = match(profile, catalogue, as_of=AS_OF)
            found.append([each.activity.id for each in plan.activities] + [each.regulation.id for each in plan.funding])
        return found


def _job(count: int) -> _Job:
    catalogue = load_catalogue()
    job = _Job(profiles(catalogue, count), catalogue, catalogue)
    job.ids(0, 0, 100)
    return job


# A pool hands its workers nothing but arguments, so each keeps its job here.
_JOBS: list[_Job] = []


def _start(count: int) -> None:
    _JOBS.append(_job(count))
    # As in the process that hands the work out, where `no_collector` sees to it.
    gc.collect()
    gc.freeze()
    gc.disable()


def _ids(at_round: int, begin: int, end: int) -> list[Ids]:
    return _JOBS[0].ids(at_round, begin, end)


def _ids_anew(at_round: int, begin: int, end: int) -> list[Ids]:
    return _JOBS[0].ids_anew(at_round, begin, end)


def _sums(_: int, begin: int, end: int) -> list[int]:
    sums = []
    for at in range(begin, end):
        total = 0
        for number in range(at, at + _ADDED):
            total += number
        sums.append(total)
    return sums


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how many times as fast two cores are as one."""
    count = 100_000
    job = _job(count)
    # Workers that are started afresh behave alike on every system.
    with multiprocessing.get_context("spawn").Pool(2, _start, (count,)) as pool:

        def pair(one: Callable[[int, int, int], object], two: Callable[[int, int, int], list[Any]]) -> list[_Work]:
            return [lambda at_round: one(at_round, 0, count), lambda at_round: _on_two(pool, two, at_round, count)]

        works = {"kept": pair(job.ids, _ids), "anew": pair(job.ids_anew, _ids_anew), "bare": pair(_sums, _sums)}
        taken = _taken(works, 2 if quick else 12)
    # In the first round nothing is kept, and the other one alone is too few.
    held = None if quick else Bound("at least", 1.8)
    for what, name, bound, note in (
        ("two cores against one, handing back ids", "kept", held, f"{count:,} different profiles"),
        ("the same, where nothing was asked before", "anew", None, "what plans share is made by each process"),
        ("the same for a loop that adds numbers", "bare", None, "what the machine gives"),
    ):
        one, two = taken[name]
        yield Figure(
            part=PART,
            what=what,
            value=min(one) / min(two),
            unit="x",
            bound=bound,
            quartiles=quartiles(ratios(one, two)),
            note=note,
        )
    for cores, seconds in zip(("one core", "two cores"), taken["kept"], strict=True):
        each_second = [count / each for each in seconds]
        yield Figure(
            part=PART,
            what=f"plans a second on {cores}",
            value=max(each_second),
            unit="plans",
            quartiles=quartiles(each_second),
        )


def _on_two(pool: Pool, make: Callable[[int, int, int], list[_Made]], at_round: int, count: int) -> list[_Made]:
    handed_out = [(at_round, *share) for share in shares(0, count)]
    return [each for some in pool.starmap(make, handed_out, chunksize=1) for each in some]


def shares(begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what to hand out at a time: a quarter of what is left, so that there are few messages and no long wait."""
    while begin < end:
        until = min(begin + max((end - begin) // 4, _LEAST), end)
        yield begin, until
        begin = until


def _taken(works: Mapping[str, Sequence[_Work]], some_rounds: int) -> dict[str, tuple[list[float], list[float]]]:
    """Return the seconds that each takes in each round, on one core and on two, which have to give the same."""
    dice = random.Random(0)
    taken: dict[str, tuple[list[float], list[float]]] = {name: ([], []) for name in works}
    with no_collector():
        for at_round in range(some_rounds):
            found: dict[str, dict[int, object]] = {name: {} for name in works}
            order = [(name, at) for name in works for at in (0, 1)]
            for name, at in dice.sample(order, len(order)):
                begin = time.perf_counter()
                found[name][at] = works[name][at](at_round)
                taken[name][at].append(time.perf_counter() - begin)
            if any(each[0] != each[1] for each in found.values()):
                raise AssertionError("two cores give something else than one")
    return taken
