"""Sets as whole numbers."""

from hypothesis import given, strategies as st

from techtalent.planning.speed.sets import places, union


@given(st.lists(st.frozensets(st.integers(0, 200)), max_size=5))
def test_a_set_gives_back_what_is_in_it(sets: list[frozenset[int]]) -> None:
    """`places` has what is in the sets that `union` joined, the lowest first."""
    joined = union(sum(1 << place for place in each) for each in sets)
    assert places(joined) == sorted(frozenset().union(*sets))
