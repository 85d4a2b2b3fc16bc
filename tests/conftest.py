"""What several test modules use, and how Hypothesis draws for all of them."""

import pytest
from hypothesis import HealthCheck, settings

import techtalent

# How long it takes to draw a catalogue says how busy the machine is, and nothing of the code. All else is as Hypothesis
# has it where the tests run: on a developer's machine examples by chance, in CI the same ones every time.
settings.register_profile("techtalent", settings(deadline=None, suppress_health_check=[HealthCheck.too_slow]))
settings.load_profile("techtalent")


@pytest.fixture(scope="session")
def catalogue() -> techtalent.Catalogue:
    """The packaged content; nothing can change it, so that all tests share it."""
    return techtalent.load_catalogue()


@pytest.fixture(autouse=True)
def outside_a_job(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see the command as a person does, also where they run in a job of GitHub, whose summary is not theirs."""
    for name in ("GITHUB_WORKSPACE", "GITHUB_STEP_SUMMARY"):
        monkeypatch.delenv(name, raising=False)
