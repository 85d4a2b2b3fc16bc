"""The judgements in tests/packaged/advice/: how a file is read, and what the plan decides otherwise."""

import datetime as dt
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from attrs import frozen

from support.case_files import explained, validator, with_hint
from techtalent import Catalogue, CompanyProfile, Plan, ProfileError, match, read_profile
from techtalent.errors import nearest
from techtalent.reading.strict_json import read_json

FOLDER = Path(__file__).parents[1] / "packaged" / "advice"

SCHEMA: dict[str, Any] = json.loads((FOLDER.parent / "advice.schema.json").read_bytes())

_VALIDATOR = validator(SCHEMA)

# The keys of each form that a judgement can have; a judgement has one form, whole.
FORMS: tuple[tuple[str, ...], ...] = (
    ("above", "below"),
    ("first_any_of",),
    ("top3_none_of",),
    ("funding_absent_or_not_payable",),
    ("funding_payable_any",),
)

_SHOWN = 4


@frozen(kw_only=True)
class Judgement:
    """One file: a company, a day, and what advisers decide alike for it."""

    name: str
    profile: CompanyProfile
    as_of: dt.date
    says: Mapping[str, Any]
    """The whole file."""

    @property
    def form(self) -> tuple[str, ...]:
        """The keys of its form."""
        return next(form for form in FORMS if form[0] in self.says)

    @property
    def expects(self) -> Mapping[str, Any]:
        """What the form holds: ids, by its keys."""
        return {key: self.says[key] for key in self.form}

    @property
    def rests_on(self) -> str:
        """Who or what it rests on, in one line."""
        rests_on = self.says["rests_on"]
        return "; ".join(
            [
                *(f"interview {each['company']}, chapter {each['chapter']}" for each in rests_on.get("interviews", ())),
                *(f"chapter {chapter}" for chapter in rests_on.get("chapters", ())),
                *(
                    f"{each['document']}, {each['address']}, read on {each['read_on']}"
                    for each in rests_on.get("pages", ())
                ),
            ]
        )


def advice_files(folder: Path = FOLDER) -> list[Path]:
    """Return the files of the judgements, in order of name."""
    return sorted(folder.glob("*.json"))


def read_judgement(path: Path, catalogue: Catalogue) -> tuple[Judgement | None, list[str]]:
    """Return the judgement in a file, or None with everything that is wrong with the file."""
    document = read_json(path.read_bytes())
    if document.findings:
        return None, [str(finding) for finding in document.findings]
    says = document.value
    if not isinstance(says, dict):
        return None, ["the file holds no object"]
    errors = [error for error in _VALIDATOR.iter_errors(says) if error.validator != "oneOf" or error.absolute_path]
    profile, of_profile = None, []
    if isinstance(says.get("profile"), dict):
        try:
            profile = read_profile(json.dumps(says["profile"]), catalogue)
        except ProfileError as error:
            # These say more than the schema does.
            of_profile = [f"profile{each.pointer}: {with_hint(each.message, each.hint)}" for each in error.findings]
            errors = [each for each in errors if list(each.absolute_path)[:1] != ["profile"]]
    wrong = sorted(f"{error.json_path}: {explained(error)}" for error in errors) + of_profile + list(_wrong_form(says))
    as_of = None
    if not wrong:
        if next(iter(says)) != "$schema":
            wrong.append("$schema comes first, so that an editor finds it")
        try:
            as_of = dt.date.fromisoformat(says["as_of"])
        except ValueError:
            wrong.append(f"as_of: there is no day {says['as_of']}")
        wrong.extend(_unknown_ids(says, catalogue))
        wrong.extend(_other_chapters(says["rests_on"].get("interviews", ()), catalogue))
    if wrong or profile is None or as_of is None:
        return None, wrong
    return Judgement(name=path.stem, profile=profile, as_of=as_of, says=says), []


def complaint(path: Path, catalogue: Catalogue) -> str:
    """Return one message with what is wrong with a file, or with the plan that it judges; empty where all holds."""
    judgement, wrong = read_judgement(path, catalogue)
    if judgement is None:
        return "\n  - ".join([f"{path.name} is no judgement:", *wrong])
    otherwise = decided_otherwise(judgement, match(judgement.profile, catalogue, as_of=judgement.as_of), catalogue)
    if otherwise is None:
        return ""
    reason = judgement.says["reason"]
    lines = [f"{path.stem} does not hold: {otherwise}", reason["nl"], reason["en"], f"Rests on: {judgement.rests_on}"]
    return "\n  ".join(lines)


def decided_otherwise(judgement: Judgement, plan: Plan, catalogue: Catalogue) -> str | None:
    """Return, in words, what the plan decides otherwise than the judgement; None where both agree."""
    order = [fit.activity.id for fit in plan.activities]
    says = {
        key: [_now(each, _collection(key), catalogue) for each in (ids if isinstance(ids, list) else [ids])]
        for key, ids in judgement.expects.items()
    }
    match judgement.form:
        case ("above", "below"):
            return _not_above(says["above"][0], says["below"][0], order)
        case ("first_any_of",):
            return None if set(order[:1]) & set(says["first_any_of"]) else f"the advice {_begins(order)}"
        case ("top3_none_of",):
            found = [each for each in order[:3] if each in says["top3_none_of"]]
            return f"{', '.join(found)}: among the first three; the advice {_begins(order)}" if found else None
    # A regulation stands once in a plan; the money for what a company does already stands there too.
    funding = {each.regulation.id: each for each in plan.funding}
    if "funding_absent_or_not_payable" in says:
        found = [each for each in says["funding_absent_or_not_payable"] if each in funding and funding[each].may_pay]
        return f"{', '.join(found)}: may be had, the plan says" if found else None
    wanted = says["funding_payable_any"]
    if any(each in funding and funding[each].may_pay for each in wanted):
        return None
    return "none may be had: " + ", ".join(
        f"{each} is {funding[each].eligibility}, {funding[each].availability}"
        if each in funding
        else f"{each} is not in the plan"
        for each in wanted
    )


def _not_above(above: str, below: str, order: Sequence[str]) -> str | None:
    if above not in order:
        return f"{above} is not in the advice, which {_begins(order)}"
    if below in order and order.index(below) < order.index(above):
        places = f"{below} is no. {order.index(below) + 1}, {above} no. {order.index(above) + 1}"
        return f"{places}; the advice {_begins(order)}"
    return None


def _begins(order: Sequence[str]) -> str:
    return f"begins with {', '.join(order[:_SHOWN])}" if order else "is empty"


def _wrong_form(says: Mapping[str, Any]) -> Iterator[str]:
    """Yield a message where the file has no form, half a form, or more than one."""
    there = {key for form in FORMS for key in form if key in says}
    if there not in [set(form) for form in FORMS]:
        forms = "; ".join(" and ".join(form) for form in FORMS)
        found = ", ".join(sorted(there)) or "none"
        yield f"it judges one thing, with the keys of one of these: {forms}. It has {found}"


def _collection(key: str) -> str:
    return "funding_regulations" if key.startswith("funding") else "activities"


def _now(name: str, collection: str, catalogue: Catalogue) -> str:
    """Return the id that a record has now; an old id stays right in a judgement."""
    return catalogue.current_ids[collection].get(name, name)


def _unknown_ids(says: Mapping[str, Any], catalogue: Catalogue) -> Iterator[str]:
    """Yield a message for every id that the catalogue does not have: a typo would hold for ever."""
    for key in (key for form in FORMS for key in form if key in says):
        known = getattr(catalogue, _collection(key))
        for name in says[key] if isinstance(says[key], list) else [says[key]]:
            if _now(name, _collection(key), catalogue) not in known:
                yield with_hint(f"{key}: {name!r} is no record", nearest(name, known))


def _other_chapters(interviews: Sequence[Mapping[str, Any]], catalogue: Catalogue) -> Iterator[str]:
    """Yield a message for every interview that is none, or is in another chapter."""
    for each in interviews:
        company, chapter = each["company"], each["chapter"]
        case = catalogue.cases.get(company)
        if case is None:
            yield with_hint(f"interviews: {company!r} is no case", nearest(company, catalogue.cases))
        elif case.source.chapter != chapter:
            yield f"interviews: {company} is in chapter {case.source.chapter}, not in {chapter}"
