"""`compare` says why by the rules by which plans are made: where such a rule changes, both follow."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from support.packaged import PACKAGED

from techtalent import Catalogue, CompanyProfile, Plan, compare, match
from techtalent.answers import absence
from techtalent.model.kinds import KIND_OF
from techtalent.planning import cases, fits, tips

AS_OF = dt.date(2026, 11, 26)
INNOVATION: dict[str, Any] = {"goals": ["boost-innovation"], "target_groups": ["mbo"]}


def plan_of(**facts: Any) -> Plan:
    # A catalogue of its own remembers nothing of the rule as it is.
    return match(CompanyProfile(**facts), Catalogue.of(PACKAGED.records()), as_of=AS_OF)


def lost(before: Plan, after: Plan) -> dict[str, tuple[str, ...]]:
    """Return what the second plan does not have, as `kind/id`, each with the reasons."""
    return {f"{KIND_OF[type(gone.record)].name}/{gone.record.id}": gone.reasons for gone in compare(before, after).lost}


def in_both(monkeypatch: pytest.MonkeyPatch, home: Any, name: str, rule: Callable[..., Any]) -> None:
    """Put another rule in place of one, where plans ask it and where `compare` does."""
    monkeypatch.setattr(home, name, rule)
    monkeypatch.setattr(absence, name, rule)


def test_what_speaks_against_a_tip_is_one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a situation speaks against every tip that is about goals, plans leave it out and `compare` says why."""
    goals: dict[str, Any] = {"goals": ["influence-education-quality"], "target_groups": ["mbo"]}
    before, after = plan_of(**goals), plan_of(**INNOVATION)
    assert "commit-for-longer" in [found.tip.id for found in before.tips]
    assert lost(before, after)["tip/commit-for-longer"] == ("goals",)

    def speaking(named: tips.Named, told: tips.Telling) -> tips.Speaking:
        said = rule(named, told)
        return said._replace(against=("situation",)) if "goals" in dict(named) else said

    rule = tips.speaking
    in_both(monkeypatch, tips, "speaking", speaking)
    assert "commit-for-longer" not in [found.tip.id for found in plan_of(**goals).tips]
    assert lost(before, after)["tip/commit-for-longer"] == ("situation",)


def test_whether_an_activity_fits_is_one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where goals count for nothing, plans have what serves others, and `compare` finds no goal against it."""
    before, after = plan_of(), plan_of(**INNOVATION)
    assert "guest-lesson" not in [found.activity.id for found in after.activities]
    assert lost(before, after)["activity/guest-lesson"] == ("goals",)

    def pairing(pairs: Any, goals: Any, groups: Any, *, asked: int | None, available: int | None) -> fits.Pairing:
        return rule(pairs, None, groups, asked=asked, available=available)

    rule = fits.pairing
    in_both(monkeypatch, fits, "pairing", pairing)
    assert "guest-lesson" in [found.activity.id for found in plan_of(**INNOVATION).activities]
    assert lost(before, after)["activity/guest-lesson"] != ("goals",)


def test_which_cases_can_be_shown_is_one_rule(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nothing in common is enough, plans show no case, and `compare` does not say that others are more alike."""
    before, after = plan_of(), plan_of(goals=["discover-young-talent"])
    assert lost(before, after)["case/awl"] == ("others",)

    def in_common(links: cases.Linked, fitting: Any, chosen: fits.Chosen) -> cases.Linked:
        return rule(links, fitting, chosen)._replace(activities=frozenset(), time_tiers=frozenset())

    rule = cases.in_common
    in_both(monkeypatch, cases, "in_common", in_common)
    assert plan_of().cases == ()
    assert lost(before, after)["case/awl"] == ("activities",)
