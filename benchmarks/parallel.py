"""100,000 different profiles on one core and on two, handing back ids: whole plans cost more to send than to make.

They are asked in their order, a slice at a time, and then all over again. A loop that adds numbers is handed out in the
same shares, in the same rounds: it gives what the machine gives.
"""

import gc
import multiprocessing
import random
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from multiprocessing.pool import Pool
from typing import TypeVar

from attrs import frozen

from benchmarks.figures import Bound, Figure
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import Work, no_collector, quartiles, ratios
from techtalent import Catalogue, CompanyProfile, load_catalogue, match

PART = "cores"

#: A worker is never handed fewer at a time, but for the last.
_LEAST = 50

#: So many numbers are added in the place of a plan, so that both take about as long.
_ADDED = 400

_Made = TypeVar("_Made")

#: The ids of a plan's activities, then those of its regulations, in its order.
Ids = list[str]


@frozen
class _Job:
    """What a worker needs; it is made in the worker itself, before the clock starts."""

    catalogue: Catalogue
    sampled: Sequence[CompanyProfile]

    def ids(self, begin: int, end: int) -> list[Ids]:
        """Return the ids of the plans of these profiles."""
        found = []
        for profile in self.sampled[begin:end]:
            plan = match(profile, self.catalogue, as_of=AS_OF)
            found.append([each.activity.id for each in plan.activities] + [each.regulation.id for each in plan.funding])
        return found


#: A pool hands its workers nothing but arguments, so each keeps its job here.
_JOBS: list[_Job] = []


def _start(count: int) -> None:
    catalogue = load_catalogue()
    _JOBS.append(_Job(catalogue, profiles(catalogue, count)))
    _JOBS[0].ids(0, 100)
    # As in the process that hands the work out, where `no_collector` sees to it.
    gc.collect()
    gc.freeze()
    gc.disable()


def _ids(begin: int, end: int) -> list[Ids]:
    return _JOBS[0].ids(begin, end)


def _sums(begin: int, end: int) -> list[int]:
    sums = []
    for at in range(begin, end):
        total = 0
        for number in range(at, at + _ADDED):
            total += number
        sums.append(total)
    return sums


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how many times as fast two cores are as one."""
    count, in_slice = (4_000, 1_000) if quick else (100_000, 20_000)
    catalogue = load_catalogue()
    job = _Job(catalogue, profiles(catalogue, count))
    job.ids(0, 100)
    # Workers that are started afresh behave alike on every system.
    with multiprocessing.get_context("spawn").Pool(2, _start, (count,)) as pool:
        slices = [(begin, begin + in_slice) for begin in range(0, count, in_slice)]
        works: list[dict[str, Work]] = [
            {
                "one": partial(job.ids, *each),
                "two": partial(_on_two, pool, _ids, *each),
                "bare one": partial(_sums, *each),
                "bare two": partial(_on_two, pool, _sums, *each),
            }
            for each in slices
        ]
        taken = _least(works, 3 if quick else 12)
    one, two = taken["one"], taken["two"]
    yield Figure(
        part=PART,
        what="two cores against one, handing back ids",
        value=sum(one) / sum(two),
        unit="x",
        bound=Bound("at least", 1.8),
        quartiles=quartiles(ratios(one, two)),
        note=f"{count:,} different profiles",
    )
    bare_one, bare_two = taken["bare one"], taken["bare two"]
    machine = sum(bare_one) / sum(bare_two)
    yield Figure(
        part=PART,
        what="the same for a loop that adds numbers",
        value=machine,
        unit="x",
        quartiles=quartiles(ratios(bare_one, bare_two)),
        note="" if machine >= 1.9 else "the machine itself gives no more now",
    )
    for name, seconds in (("one core", one), ("two cores", two)):
        each_second = [in_slice / each for each in seconds]
        yield Figure(
            part=PART,
            what=f"plans a second on {name}",
            value=count / sum(seconds),
            unit="plans",
            quartiles=quartiles(each_second),
        )


def _on_two(pool: Pool, make: Callable[[int, int], list[_Made]], begin: int, end: int) -> list[_Made]:
    return [each for some in pool.starmap(make, shares(begin, end), chunksize=1) for each in some]


def shares(begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what to hand out at a time: a quarter of what is left, so that there are few messages and no long wait."""
    while begin < end:
        until = min(begin + max((end - begin) // 4, _LEAST), end)
        yield begin, until
        begin = until


def _least(works: list[dict[str, Work]], some_rounds: int) -> dict[str, list[float]]:
    """Return the least seconds of each slice's works, by name; on one core and on two they have to give the same."""
    dice = random.Random(0)
    taken = {name: [float("inf")] * len(works) for name in works[0]}
    with no_collector():
        for _ in range(some_rounds):
            for place, named in enumerate(works):
                found = {}
                for name in dice.sample(list(named), len(named)):
                    begin = time.perf_counter()
                    found[name] = named[name]()
                    taken[name][place] = min(taken[name][place], time.perf_counter() - begin)
                if found["one"] != found["two"] or found["bare one"] != found["bare two"]:
                    raise AssertionError("two cores give something else than one")
    return taken
