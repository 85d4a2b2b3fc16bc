"""The cases in tests/packaged/plan_cases/: how a file is read, and what it expects that the plan does not keep."""

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from support.case_files import explained, validator, with_hint
from techtalent import Catalogue, CompanyProfile, Plan, ProfileError, match, read_profile
from techtalent.errors import nearest
from techtalent.reading.strict_json import read_json

FOLDER = Path(__file__).parents[1] / "packaged" / "plan_cases"

SCHEMA: dict[str, Any] = json.loads((FOLDER.parent / "plan-case.schema.json").read_bytes())

_VALIDATOR = validator(SCHEMA)

# The collections of the catalogue that the ids under a key are looked up in, wherever in a case the key stands.
_COLLECTIONS: dict[str, tuple[str, ...]] = {
    "time_tier": ("time_tiers",),
    "first": ("activities",),
    "already": ("activities",),
    "activities": ("activities",),
    "near_misses": ("activities",),
    "takes": ("goals", "target_groups", "time_tiers"),
    "funding": ("funding_regulations",),
    "contacts": ("contact_points",),
    "cases": ("cases",),
    "initiatives": ("initiatives",),
    "helps_with": ("activities",),
    "goals_served": ("goals",),
    "goals_not_served": ("goals",),
    "alternatives": ("activities",),
    "activity": ("activities",),
    "target_groups": ("target_groups",),
    "tips": ("tips",),
}

# What a case may tell in part; any other list is told whole.
_AMONG_OTHERS = frozenset({"requirements", "helps_with", "alternatives"})

# What an entry of a plan says of itself, in the words of a case.
Details = dict[str, Any]


@frozen(kw_only=True)
class Case:
    """One file: a profile, a day, and what the plan must and must not hold."""

    name: str
    why: str
    profile: CompanyProfile
    as_of: dt.date
    says: Mapping[str, Any]
    """The whole file."""

    @property
    def has(self) -> Mapping[str, Any]:
        """What the plan must hold."""
        has: Mapping[str, Any] = self.says["has"]
        return has

    @property
    def told(self) -> Mapping[str, Any]:
        """The profile as it stands in the file."""
        told: Mapping[str, Any] = self.says["profile"]
        return told


def case_files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of the cases, in order of name."""
    return sorted(folder.glob("*.json"))


def read_case(path: Path, catalogue: Catalogue) -> tuple[Case | None, list[str]]:
    """Return the case in a file, or None with everything that is wrong with the file."""
    document = read_json(path.read_bytes())
    if document.findings:
        return None, [str(finding) for finding in document.findings]
    says = document.value
    errors = list(_VALIDATOR.iter_errors(says))
    profile, of_profile = None, []
    if isinstance(says, dict) and isinstance(says.get("profile"), dict):
        try:
            profile = read_profile(json.dumps(says["profile"]), catalogue)
        except ProfileError as error:
            # These say more than the schema does.
            of_profile = [f"profile{each.pointer}: {with_hint(each.message, each.hint)}" for each in error.findings]
            errors = [each for each in errors if list(each.absolute_path)[:1] != ["profile"]]
    wrong = sorted(f"{error.json_path}: {explained(error)}" for error in errors) + of_profile
    as_of = None
    if not errors:
        if next(iter(says)) != "$schema":
            wrong.append("$schema comes first, so that an editor finds it")
        try:
            as_of = dt.date.fromisoformat(says["as_of"])
        except ValueError:
            wrong.append(f"as_of: there is no day {says['as_of']}")
        wrong.extend(_unknown_ids({key: says[key] for key in ("has", "has_not", "only") if key in says}, catalogue))
    if wrong or profile is None or as_of is None:
        return None, wrong
    return Case(name=path.stem, why=says["why"], profile=profile, as_of=as_of, says=says), []


def complaint(path: Path, catalogue: Catalogue) -> str:
    """Return one message with all that is wrong with a case, or with the plan that it gets; empty where all holds."""
    case, wrong = read_case(path, catalogue)
    if case is None:
        return "\n  - ".join([f"{path.name} is no case:", *wrong])
    broken = list(unkept(case, match(case.profile, catalogue, as_of=case.as_of)))
    return "\n  - ".join([f"{path.name} does not hold:", *broken]) + f"\nWhy it should: {case.why}" if broken else ""


def unkept(case: Case, plan: Plan) -> Iterator[str]:
    """Yield, in words, every expectation of the case that the plan does not keep."""
    there = _entries(plan)
    for key, expected in case.has.items():
        if key in _SINGLE:
            found = _SINGLE[key](plan)
            if found != expected:
                yield f"{key}: expected {_shown(expected)}, the plan has {_shown(found)}"
        elif key == "questions":
            asked = list(there[key])
            if asked[: len(expected)] != expected:
                yield f"questions: expected first {_listed(expected)}, the plan asks {_listed(asked)}"
        else:
            for entry in expected:
                yield from _unkept_entry(key, entry, there[key])
    for key, unwanted in case.says.get("has_not", {}).items():
        yield from (f"{key}: {each!r} is in the plan, and must not be" for each in unwanted if each in there[key])
    for key, expected in case.says.get("only", {}).items():
        if set(there[key]) != set(expected):
            yield f"{key}: expected only {_listed(expected)}, the plan has {_listed(there[key])}"


def _unkept_entry(key: str, entry: Any, there: Mapping[str, Details]) -> Iterator[str]:
    """Yield what is expected of one entry and not so: that it is there, and each of its details."""
    name, expected = (entry["id"], entry) if isinstance(entry, dict) else (entry, {})
    if name not in there:
        yield f"{key}: expected {name!r}, the plan has {_listed(there)}"
        return
    for detail, value in expected.items():
        if detail == "id":
            continue
        found = there[name][detail]
        among_others = detail in _AMONG_OTHERS
        if any(each not in found for each in value) if among_others else _sorted(found) != _sorted(value):
            yield f"{key} {name!r}: expected {detail} {_shown(value)}, the plan has {_shown(found)}"


def _first(plan: Plan) -> str | None:
    return plan.activities[0].activity.id if plan.activities else None


def _tier(plan: Plan) -> str | None:
    return None if plan.time_tier is None else plan.time_tier.id


_SINGLE = {"time_tier": _tier, "first": _first}


def _entries(plan: Plan) -> dict[str, dict[str, Details]]:
    """Return what is in the plan under each key of a case, by id and in the plan's order, with its details.

    A new part of a plan comes here, and in plan-case.schema.json; nothing else of the runner knows it.
    """
    helped: dict[str, list[str]] = {}
    for each in plan.activities:
        for initiative in each.initiatives:
            helped.setdefault(initiative.id, []).append(each.activity.id)
    return {
        "already": {each.activity.id: {} for each in plan.already},
        "activities": {each.activity.id: {} for each in plan.activities},
        "near_misses": {
            activity.id: {"takes": [miss.takes.id for miss in plan.near_misses if activity in miss.activities]}
            for each in plan.near_misses
            for activity in each.activities
        },
        "conditions": {found.condition.title.nl: {} for found in plan.conditions},
        "funding": {
            funding.regulation.id: {
                "eligibility": funding.eligibility,
                "availability": funding.availability,
                "may_pay": funding.may_pay,
                "beyond_guide": funding.beyond_guide,
                "missing": list(funding.missing),
                "requirements": [
                    {"kind": outcome.requirement.kind, "verdict": outcome.verdict} for outcome in funding.outcomes
                ],
                "window": None
                if funding.window is None
                else {
                    "first_day": funding.window.first_day and funding.window.first_day.isoformat(),
                    "last_day": funding.window.last_day.isoformat(),
                },
                "activities": _ids(funding.activities),
            }
            for funding in plan.funding
        },
        "questions": {question.fact: {} for question in plan.questions},
        "contacts": {contact.contact_point.id: {} for contact in plan.contacts},
        "cases": {case.case.id: {} for case in plan.cases},
        "initiatives": {initiative: {"helps_with": activities} for initiative, activities in helped.items()},
        "goals_served": {covered.goal.id: {} for covered in plan.coverage if covered.served or covered.already},
        "goals_not_served": {
            covered.goal.id: {
                "alternatives": [
                    {"activity": alternative.activity.id}
                    | ({} if alternative.time_tier is None else {"time_tier": alternative.time_tier.id})
                    | ({"target_groups": _ids(alternative.target_groups)} if alternative.target_groups else {})
                    for alternative in covered.alternatives
                ]
            }
            for covered in plan.coverage
            if not (covered.served or covered.already)
        },
        "alternatives": {
            alternative.activity.id: {} for covered in plan.coverage for alternative in covered.alternatives
        },
        "tips": {tip.tip.id: {} for tip in plan.tips},
    }


def condition_titles(catalogue: Catalogue) -> set[str]:
    """Return what a case may name under `conditions`: the Dutch titles of what activities ask."""
    return {condition.title.nl for activity in catalogue.activities.values() for condition in activity.conditions}


def _unknown_ids(says: Any, catalogue: Catalogue) -> Iterator[str]:
    """Yield a message for every id that the catalogue does not have, so that a typo cannot pass under `has_not`."""
    if isinstance(says, list):
        for each in says:
            yield from _unknown_ids(each, catalogue)
    elif isinstance(says, dict):
        for key, value in says.items():
            known = {name for one in _COLLECTIONS.get(key, ()) for name in getattr(catalogue, one)}
            if key == "conditions":
                known = condition_titles(catalogue)
            aliases = {old: now for one in _COLLECTIONS.get(key, ()) for old, now in catalogue.current_ids[one].items()}
            for each in value if isinstance(value, list) else [value]:
                name = each.get("id") if isinstance(each, dict) else each
                if known and isinstance(name, str) and name not in known:
                    hint = f"it is {aliases[name]!r} now" if name in aliases else nearest(name, known)
                    yield f"{key} {name!r} is no record" + (f": {hint}" if hint else "")
            yield from _unknown_ids(value, catalogue)


def _ids(records: Iterable[Any]) -> list[str]:
    return [record.id for record in records]


def _sorted(value: Any) -> Any:
    return sorted(value, key=json.dumps) if isinstance(value, list) else value


def _shown(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def _listed(names: Iterable[str] | Sequence[str]) -> str:
    return ", ".join(names) or "none"
