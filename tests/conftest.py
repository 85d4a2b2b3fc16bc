"""What several test modules use."""

import pytest

import techtalent


@pytest.fixture(scope="session")
def catalogue() -> techtalent.Catalogue:
    """The packaged content; nothing can change it, so that all tests share it."""
    return techtalent.load_catalogue()
