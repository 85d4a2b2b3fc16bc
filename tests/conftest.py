"""What several test modules use."""

import pytest

import techtalent


@pytest.fixture(scope="session")
def catalogue() -> techtalent.Catalogue:
    """The packaged content; nothing can change it, so that all tests share it."""
    return techtalent.load_catalogue()


@pytest.fixture(autouse=True)
def outside_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see the command as a person does, also where they run in a job of GitHub, whose summary is not theirs."""
    for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
