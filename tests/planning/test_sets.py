"""Sets as whole numbers, and what is found with them, against looking at each thing."""

from collections.abc import Mapping

from hypothesis import given, strategies as st

from techtalent.planning.speed.sets import MeantFor, places, union

# For which words a thing is, by fact: none, for any.
WORDS = st.fixed_dictionaries({fact: st.frozensets(st.sampled_from("abcd"), max_size=2) for fact in ("one", "other")})

# What somebody told of each fact: None stands for nothing.
TOLD = st.fixed_dictionaries(
    {fact: st.none() | st.frozensets(st.sampled_from("abcdef"), max_size=3) for fact in ("one", "other")}
)


@given(st.lists(st.frozensets(st.integers(0, 200)), max_size=5))
def test_a_set_gives_back_what_is_in_it(sets: list[frozenset[int]]) -> None:
    """`places` has what is in the sets that `union` joined, the lowest first."""
    joined = union(sum(1 << place for place in each) for each in sets)
    assert places(joined) == sorted(frozenset().union(*sets))


@given(st.lists(WORDS, max_size=12), TOLD)
def test_those_are_found_that_nothing_told_speaks_against(
    things: list[dict[str, frozenset[str]]], told: Mapping[str, frozenset[str] | None]
) -> None:
    """`MeantFor` finds, in their order, the things that looking at each one finds."""
    numbered = list(enumerate(things))
    expected = [
        (at, thing)
        for at, thing in numbered
        if all(words is None or not thing[fact] or thing[fact] & words for fact, words in told.items())
    ]
    assert MeantFor(numbered, lambda pair: pair[1]).those(told) == expected


@given(st.lists(WORDS, max_size=12))
def test_known_are_the_words_that_something_is_for(things: list[dict[str, frozenset[str]]]) -> None:
    """`known` has every word of a fact that a thing is for, and no other."""
    meant = MeantFor(things, lambda words: words)
    for fact in ("one", "other"):
        assert set(meant.known(fact)) == frozenset().union(*(thing[fact] for thing in things))
