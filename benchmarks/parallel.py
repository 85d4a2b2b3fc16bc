"""100,000 different profiles on one core and on two, handing back ids: whole plans cost more to send than to make.

They are timed in slices, each some rounds on one core and on two, in an order that is shuffled.
"""

import gc
import multiprocessing
import random
import time
from collections.abc import Iterator, Sequence
from functools import partial
from multiprocessing.pool import Pool

from attrs import frozen

from benchmarks.figures import Bound, Figure
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import Work, no_collector, quartiles, ratios
from techtalent import Catalogue, CompanyProfile, load_catalogue, match

PART = "cores"

#: A worker is handed so many at a time.
_CHUNK = 500

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


def _ids(begin: int) -> list[Ids]:
    return _JOBS[0].ids(begin, begin + _CHUNK)


def _spin(loops: int) -> int:
    total = 0
    for number in range(loops):
        total += number
    return total


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how many times as fast two cores are as one."""
    count, in_slice = (4_000, 1_000) if quick else (100_000, 10_000)
    catalogue = load_catalogue()
    job = _Job(catalogue, profiles(catalogue, count))
    job.ids(0, 100)
    # Workers that are started afresh behave alike on every system.
    with multiprocessing.get_context("spawn").Pool(2, _start, (count,)) as pool:
        _on_two(pool, 0, 2 * _CHUNK)
        slices = [(begin, begin + in_slice) for begin in range(0, count, in_slice)]
        some_rounds = 3 if quick else 9
        one, two = _compared([(partial(job.ids, *each), partial(_on_two, pool, *each)) for each in slices], some_rounds)
        loops = [200_000] * 20
        bare = (lambda: list(map(_spin, loops)), lambda: pool.map(_spin, loops, chunksize=1))
        bare_one, bare_two = _compared([bare] * len(slices), some_rounds)
    yield Figure(
        part=PART,
        what="two cores against one, handing back ids",
        value=sum(one) / sum(two),
        unit="x",
        bound=Bound("at least", 1.8),
        quartiles=quartiles(ratios(one, two)),
        note=f"{count:,} different profiles",
    )
    machine = sum(bare_one) / sum(bare_two)
    yield Figure(
        part=PART,
        what="the same for a loop that adds numbers",
        value=machine,
        unit="x",
        quartiles=quartiles(ratios(bare_one, bare_two)),
        note="" if machine >= 1.9 else "the machine itself gives no more now, so the line above says nothing of match",
    )
    for name, taken in (("one core", one), ("two cores", two)):
        each = [in_slice / seconds for seconds in taken]
        yield Figure(
            part=PART, what=f"plans a second on {name}", value=max(each), unit="plans", quartiles=quartiles(each)
        )


def _on_two(pool: Pool, begin: int, end: int) -> list[Ids]:
    return [ids for some in pool.map(_ids, range(begin, end, _CHUNK), chunksize=1) for ids in some]


def _compared(pairs: Sequence[tuple[Work, Work]], some_rounds: int) -> tuple[list[float], list[float]]:
    """Return the least seconds of each pair's first and second way, which have to give the same."""
    dice = random.Random(0)
    taken = [(float("inf"), float("inf"))] * len(pairs)
    with no_collector():
        for _ in range(some_rounds):
            for place, pair in enumerate(pairs):
                found: dict[int, object] = {}
                seconds = list(taken[place])
                for at in dice.sample((0, 1), 2):
                    begin = time.perf_counter()
                    found[at] = pair[at]()
                    seconds[at] = min(seconds[at], time.perf_counter() - begin)
                if found[0] != found[1]:
                    raise AssertionError("two cores give something else than one")
                taken[place] = seconds[0], seconds[1]
    return [one for one, _ in taken], [two for _, two in taken]
