"""A guard without a clock: what `match` does for 500 fixed profiles, in bytecode instructions."""

import pytest

from benchmarks.work_done import VERSION, WorkDone, expected, in_new_process

# More than a tenth over what was written is too much.
MARGIN = 1.10


@pytest.fixture(scope="module")
def done() -> WorkDone:
    """What is done now."""
    return in_new_process()


def test_match_does_no_more_than_it_did(done: WorkDone) -> None:
    """For each record in the plans, no more than a tenth more instructions are executed than was written."""
    written = expected().get(VERSION)
    if written is None:
        pytest.skip(f"no numbers for Python {VERSION}: python -m benchmarks.work_done --write")
    assert done.instructions_a_record <= MARGIN * written.instructions_a_record


def test_match_constructs_no_more_than_it_did(done: WorkDone) -> None:
    """For each record in the plans, no more than a tenth more records are constructed than was written."""
    written = expected().get(VERSION)
    if written is None:
        pytest.skip(f"no numbers for Python {VERSION}: python -m benchmarks.work_done --write")
    assert done.constructed / done.records <= MARGIN * written.constructed / written.records


def test_the_count_is_exact() -> None:
    """Two processes that hash strings otherwise count the same to the digit."""
    assert in_new_process(20, hash_seed="1") == in_new_process(20, hash_seed="2")


def test_more_profiles_are_more_work() -> None:
    """What is counted is the work for the profiles, and nothing that is done only once."""
    few, many = in_new_process(20), in_new_process(40)
    assert 1.5 < many.instructions / few.instructions < 2.5
    assert 1.5 < many.records / few.records < 2.5
