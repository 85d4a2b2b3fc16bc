"""What has to hold between records: nothing is a part of itself."""

import time

from hypothesis import given, strategies as st
from support.networks import linked, school

from techtalent import Catalogue
from techtalent.catalogue.checks import check


def circles(parents: dict[str, str | None]) -> dict[str, str]:
    """Return what is found of the circles among these school types, by the file that it is found in."""
    unchecked = Catalogue._unchecked(school(name, parent=parent) for name, parent in parents.items())
    return {str(finding.file): finding.message for finding in check(unchecked._collections())}


def test_a_circle_is_found_at_each_of_its_members() -> None:
    """Each record of a circle says how it comes back to itself; one that only leads into it says nothing."""
    assert circles({"a": "b", "b": "c", "c": "b", "d": None, "e": "e"}) == {
        "school-types/b.json": "'b' is a part of itself: b > c > b",
        "school-types/c.json": "'c' is a part of itself: c > b > c",
        "school-types/e.json": "'e' is a part of itself: e > e",
    }


@given(st.lists(st.none() | st.integers(0, 7), max_size=8))
def test_all_circles_are_found(drawn: list[int | None]) -> None:
    """A record is found wherever going up from it comes back to it, and nowhere else."""
    parents = {f"type-{at}": None if up is None or up >= len(drawn) else f"type-{up}" for at, up in enumerate(drawn)}
    expected = {}
    for name, parent in parents.items():
        above: list[str] = []
        up = parent
        while up is not None and up not in above:
            above.append(up)
            up = parents[up]
        if name in above:
            expected[f"school-types/{name}.json"] = f"{name!r} is a part of itself: {' > '.join([name, *above])}"
    assert circles(parents) == expected


def test_long_chains_take_time_in_proportion() -> None:
    """Sixteen times as long a chain of parts takes no square of the time."""

    def seconds(count: int) -> float:
        names = [f"part-{at:04}" for at in range(count)]
        routes: dict[str, list[str]] = {name: [] for name in names}
        taken = []
        for _ in range(3):
            begun = time.process_time()
            linked(routes, dict(zip(names[1:], names, strict=False)))
            taken.append(time.process_time() - begun)
        return min(taken)

    assert seconds(3_200) < 80 * seconds(200)
