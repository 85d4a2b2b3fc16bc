"""`match` and the plan's whole answer, against bare construction of the same plan."""

import datetime as dt
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from benchmarks.figures import Bound, Figure
from benchmarks.floor import compiled, owned_tuples, records_in
from benchmarks.sampling import AS_OF, profiles
from benchmarks.timing import once_each, quartiles, ratios, rounds
from techtalent import Catalogue, CompanyProfile, Plan, load_catalogue, match

PART = "match"

# So few plans at a time that the code of all their floors stays hot, as that of `match` does.
_BATCH = 20


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield the figures of `match` on the packaged catalogue."""
    catalogue = load_catalogue()
    count = 400 if quick else 5_000
    both = profiles(catalogue, 2 * count)
    # What is made once for a catalogue and a day is in the start of a process that makes one plan.
    match(profiles(catalogue, 1, seed=1)[0], catalogue, as_of=AS_OF)
    batches = [both[begin : begin + _BATCH] for begin in range(0, 2 * count, _BATCH)]
    new = once_each({"match": [partial(_match_all, batch, catalogue) for batch in batches]})["match"]
    batches = batches[: len(batches) // 2]
    first, later = new[: len(batches)], new[len(batches) :]
    owned = owned_tuples(catalogue)
    matched, built, records = [], [], 0
    for begin, batch in enumerate(batches):
        plans = [match(profile, catalogue, as_of=AS_OF) for profile in batch]
        floors = [compiled(plan, owned) for plan in plans]
        if [build() for build in floors] != plans:
            raise AssertionError("the floor does not build the plans that match returns")
        records += sum(map(records_in, plans))
        taken = rounds(
            {"match": partial(_match_all, batch, catalogue), "floor": partial(_build_all, floors)},
            15 if quick else 25,
            budget=5.0,
            seed=begin,
        )
        matched.append(min(taken["match"]))
        built.append(min(taken["floor"]))
    yield Figure(
        part=PART,
        what="match against bare construction of the same plan",
        value=sum(matched) / sum(built),
        unit="x",
        bound=Bound("at most", 1.0),
        quartiles=quartiles(ratios(matched, built)),
        note=f"{count:,} profiles, {records / count:.0f} records a plan",
    )
    yield Figure(
        part=PART,
        what="the same, the first profiles that a catalogue is asked for",
        value=sum(first) / sum(built),
        unit="x",
        quartiles=quartiles(ratios(first, built)),
        note="one pass",
    )
    for what, taken_by in (
        ("match, a plan", matched),
        (f"match, a plan for a new profile, after {count:,} others", later),
        (f"match, a plan for the first {count:,} profiles", first),
    ):
        each = [1e6 * seconds / _BATCH for seconds in taken_by]
        yield Figure(part=PART, what=what, value=sum(each) / len(each), unit="µs", quartiles=quartiles(each))
    each = [1e6 * seconds / _BATCH for seconds in built]
    yield Figure(
        part=PART, what="bare construction, a plan", value=sum(each) / len(each), unit="µs", quartiles=quartiles(each)
    )
    yield _new_days(quick)


def _new_days(quick: bool) -> Figure:
    """Return what the first plan of another day costs, where an index may have to be made for the day."""
    catalogue = load_catalogue()
    profile = profiles(catalogue, 1)[0]
    match(profile, catalogue, as_of=AS_OF)
    days = [AS_OF + dt.timedelta(days=at) for at in range(1, 31 if quick else 366)]
    taken = rounds({str(day): partial(match, profile, catalogue, as_of=day) for day in days}, 1)
    each = [1e6 * seconds for (seconds,) in taken.values()]
    return Figure(
        part=PART,
        what="match, the first plan of a new day",
        value=sorted(each)[len(each) // 2],
        unit="µs",
        quartiles=quartiles(each),
        note=f"median of {len(days)} days",
    )


def _match_all(batch: Sequence[CompanyProfile], catalogue: Catalogue) -> object:
    return [match(profile, catalogue, as_of=AS_OF) for profile in batch]


def _build_all(floors: Sequence[Callable[[], Plan]]) -> object:
    return [build() for build in floors]
