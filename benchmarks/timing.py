"""Time several ways of doing the same: shuffled rounds, no collector, results held until the clock stops."""

import contextlib
import gc
import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence

# Something to time. What it returns is held until the clock stops, so that freeing it is not timed.
Work = Callable[[], object]

# Something that returns seconds.
Clock = Callable[[], float]

# The processor's time for this process: other programs do not count, which share the machine. On Windows it only moves
# on 64 times a second.
PROCESSOR: Clock = time.perf_counter if sys.platform == "win32" else time.process_time


@contextlib.contextmanager
def no_collector() -> Iterator[None]:
    """Let the garbage collector neither run nor look at what there is already."""
    gc.collect()
    gc.freeze()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()
        gc.unfreeze()


def seconds(work: Work, clock: Clock = PROCESSOR) -> float:
    """Return how long the work takes, without the time that freeing its result takes."""
    begin = clock()
    result = work()
    taken = clock() - begin
    del result
    return taken


def rounds(
    contenders: Mapping[str, Work],
    count: int,
    *,
    at_least: int = 2,
    budget: float = 60.0,
    seed: int = 0,
    clock: Clock = PROCESSOR,
) -> dict[str, list[float]]:
    """Return the seconds of each contender in each round; the order is shuffled anew in every round.

    Once the `budget` (in seconds) is spent no round begins, but `at_least` so many are always done.
    """
    dice = random.Random(seed)
    order = list(contenders)
    taken: dict[str, list[float]] = {name: [] for name in order}
    end = time.perf_counter() + budget
    with no_collector():
        for number in range(count):
            if number >= at_least and time.perf_counter() > end:
                break
            dice.shuffle(order)
            for name in order:
                taken[name].append(seconds(contenders[name], clock))
    return taken


def single_pass(contenders: Mapping[str, Sequence[Work]], *, seed: int = 0) -> dict[str, list[float]]:
    """Return the seconds of each contender's pieces of work, each piece done once.

    The first piece of every contender is done, then the second, and so on, with the contenders in shuffled order.
    Nothing is done twice, so that nothing can be kept from the first time.
    """
    dice = random.Random(seed)
    order = list(contenders)
    taken: dict[str, list[float]] = {name: [] for name in order}
    with no_collector():
        for number in range(min(map(len, contenders.values()))):
            dice.shuffle(order)
            for name in order:
                taken[name].append(seconds(contenders[name][number]))
    return taken


def quartiles(values: Sequence[float]) -> tuple[float, float] | None:
    """Return the lower and upper quartile; None of fewer than three values."""
    if len(values) < 3:
        return None
    low, _, high = statistics.quantiles(values, n=4, method="inclusive")
    return low, high


def ratios(above: Sequence[float], below: Sequence[float]) -> list[float]:
    """Return the ratio of two contenders, pair by pair."""
    return [numerator / denominator for numerator, denominator in zip(above, below, strict=True)]
