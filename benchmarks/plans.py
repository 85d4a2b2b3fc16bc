"""`match` and the plan's whole answer, against bare construction of the same plan."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from attrs import Factory, define

from benchmarks.figures import Bound, Figure, ratio
from benchmarks.floor import compiled, owned_tuples, records_in
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import quartiles, rounds, single_pass
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match

PART = "match"

# So many profiles are asked for first, and so many after them.
_HALF = 5_000

# So few plans at a time that the code of all their floors stays hot, as that of `match` does.
_BATCH = 20


@define
class _Taken:
    """The seconds of each batch that is compared, and how many records there are in all of their plans."""

    new: list[float]
    """`match`, in a catalogue that was not asked for them before."""
    warm: list[float] = Factory(list)
    """`match`, with the parts of these plans kept."""
    floor: list[float] = Factory(list)
    records: int = 0


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield the figures of `match` on the packaged catalogue."""
    catalogue = load_catalogue()
    sampled = profiles(catalogue, 2 * _HALF)
    batches = [sampled[begin : begin + _BATCH] for begin in range(0, len(sampled), _BATCH)]
    # All batches are asked for, since what is kept depends on it; some of them are compared.
    taken = _taken(batches, catalogue, every=10 if quick else 2)
    count = len(taken.floor) * _BATCH
    half = len(taken.floor) // 2
    new, floor = taken.new, taken.floor
    yield ratio(
        PART,
        "match against bare construction of the same plan",
        taken.warm,
        floor,
        Bound("at most", 0.5),
        f"{count:,} profiles, {taken.records / count:.0f} records a plan",
    )
    yield ratio(
        PART,
        "the same, for a profile never asked before",
        new[half:],
        floor[half:],
        Bound("at most", 1.0),
        f"{count // 2:,} profiles, after {_HALF:,} others",
    )
    yield ratio(
        PART,
        "the same, for the first profiles that a catalogue is asked for",
        new[:half],
        floor[:half],
        None,
        f"{count // 2:,} of the first {_HALF:,} profiles",
    )
    for what, seconds in (
        ("match, a plan", taken.warm),
        (f"match, a plan for a new profile, after {_HALF:,} others", new[half:]),
        (f"match, a plan for the first {_HALF:,} profiles", new[:half]),
        ("bare construction, a plan", floor),
    ):
        microseconds = [1e6 * batch / _BATCH for batch in seconds]
        mean = sum(microseconds) / len(microseconds)
        yield Figure(part=PART, what=what, value=mean, unit="µs", quartiles=quartiles(microseconds))
    yield _new_days(quick)


def _taken(batches: Sequence[Sequence[CompanyProfile]], catalogue: Catalogue, *, every: int) -> _Taken:
    passes = [_first_time(batches, catalogue) for _ in range(5)]
    taken = _Taken([min(batch) for batch in zip(*passes, strict=True)][::every])
    owned = owned_tuples(catalogue)
    for number, batch in enumerate(batches[::every]):
        plans = [match(profile, catalogue, as_of=AS_OF) for profile in batch]
        floors = [compiled(plan, owned) for plan in plans]
        if [build() for build in floors] != plans:
            raise AssertionError("the floor does not build the plans that match returns")
        taken.records += sum(map(records_in, plans))
        seconds = rounds(
            {"match": partial(_match_all, batch, catalogue), "floor": partial(_build_all, floors)},
            20,
            budget=5.0,
            seed=number,
        )
        taken.warm.append(min(seconds["match"]))
        taken.floor.append(min(seconds["floor"]))
    return taken


def _first_time(batches: Sequence[Sequence[CompanyProfile]], catalogue: Catalogue) -> list[float]:
    """Return the seconds of each batch in a catalogue that was asked for none of these profiles before."""
    # What is kept is kept with its catalogue, so another one with the same records has nothing.
    empty = Catalogue.of(catalogue.records())
    # What is made once for a catalogue and a day is in the start of a process that makes one plan.
    match(profiles(catalogue, 1, seed=1)[0], empty, as_of=AS_OF)
    return single_pass({"match": [partial(_match_all, batch, empty) for batch in batches]})["match"]


def _new_days(quick: bool) -> Figure:
    """Return what the first plan of another day costs, where an index may have to be made for the day."""
    catalogue = load_catalogue()
    profile = profiles(catalogue, 1)[0]
    match(profile, catalogue, as_of=AS_OF)
    days = [AS_OF + dt.timedelta(days=number) for number in range(1, 31 if quick else 366)]
    taken = rounds({str(day): partial(match, profile, catalogue, as_of=day) for day in days}, 1)
    microseconds = [1e6 * seconds for (seconds,) in taken.values()]
    return Figure(
        part=PART,
        what="match, the first plan of a new day",
        value=sorted(microseconds)[len(microseconds) // 2],
        unit="µs",
        quartiles=quartiles(microseconds),
        note=f"median of {len(days)} days",
    )


def _match_all(batch: Sequence[CompanyProfile], catalogue: Catalogue) -> object:
    return [match(profile, catalogue, as_of=AS_OF) for profile in batch]


def _build_all(floors: Sequence[Callable[[], Plan]]) -> object:
    return [build() for build in floors]
