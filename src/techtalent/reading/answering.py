"""The next profile: what was told, and the answer to one question."""

from collections.abc import Iterable, Mapping
from typing import Any

from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import expect, nearest, shown
from techtalent.model.common import Fact
from techtalent.model.company import EmployeeBand, Offer, Partners
from techtalent.model.conversion import unstructure
from techtalent.model.plan import Question
from techtalent.model.profile import FACTS, CompanyProfile
from techtalent.reading.profiles import read_profile

AnswerValue = (
    str
    | bool
    | int
    | float
    | EmployeeBand
    | Iterable[str | Offer | Partners | Mapping[str, str | int]]
    | Mapping[str, int]
    | None
)
"""What a question can be answered with."""

_YES_NO = {"yes": True, "no": False}


def answer(
    profile: CompanyProfile, question: Question | Fact, value: AnswerValue, catalogue: Catalogue | None = None
) -> CompanyProfile:
    """Return the profile with the answer to a question of its plan, or with a fact told anew; None tells it no longer.

    `value` is made of the values of `Question.options`: one of them, or a list of them where the question's `answer` is
    `many`; for `numbers` an object from values to numbers. It may also be what a profile has for the fact, as JSON or
    as a record, such as an `Offer` with its places. For the time a number is the hours a month.

    Ids are looked up in `catalogue`, or in the packaged one where none is given. Raises `ProfileError` where that is no
    answer to the question, as `read_profile` does; ValueError for a fact that there is not, and TypeError where
    `profile` or `question` is none.

    >>> import datetime, techtalent
    >>> catalogue, profile = techtalent.load_catalogue(), techtalent.CompanyProfile(target_groups=["mbo"])
    >>> question = techtalent.match(profile, catalogue, as_of=datetime.date(2026, 11, 23)).questions[0]
    >>> question.fact, question.answer, question.options[0].value
    ('affiliations', 'many', 'ao-metalektro')
    >>> techtalent.answer(profile, question, ["ao-metalektro"], catalogue)
    CompanyProfile(target_groups=('mbo',), affiliations=('ao-metalektro',))
    """
    expect(profile, CompanyProfile, "a profile is a CompanyProfile")
    fact = question.fact if isinstance(question, Question) else question
    if not isinstance(fact, str):
        raise TypeError(f"a question is a Question or the name of a fact, not {type(question).__name__}")
    if fact not in FACTS:
        hint = nearest(fact, FACTS, few=0)
        raise ValueError(f"{shown(fact)} is no fact" + (f" ({hint})" if hint else ""))
    told = unstructure(profile) | {fact: _as_json(fact, value)}
    if fact == "time_tier":
        is_hours = isinstance(value, int | float) and not isinstance(value, bool)
        told |= {"time_tier": None, "hours_per_month": value} if is_hours else {"hours_per_month": None}
    return read_profile(told, catalogue)


def _as_json(fact: Fact, value: Any) -> Any:
    """Return an answer as a profile's JSON has it; what is none is handed on, for the reader to refuse."""
    if isinstance(value, EmployeeBand | Offer | Partners):
        return unstructure(value)
    if fact in ("training_company", "partnership") and isinstance(value, str):
        return _YES_NO.get(value, value)
    if fact == "partners" and isinstance(value, Mapping):
        return [{"kind": kind, "number": number} for kind, number in value.items()]
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Iterable):
        return value
    return [_offer(part) if fact == "offers" else _as_json(fact, part) for part in value]


def _offer(value: Any) -> Any:
    """Return an offer by its option, `internship/hbo`, or as it was told."""
    if isinstance(value, str) and "/" in value:
        type_, _, education = value.partition("/")
        return {"type": type_, "education": education}
    return unstructure(value) if isinstance(value, Offer) else value
