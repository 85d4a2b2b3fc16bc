"""What an estimate comes to and how it was reckoned, in words of both languages."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from types import MappingProxyType
from typing import Literal, NamedTuple

from techtalent.model.amounts import Unit
from techtalent.model.estimates import EstimatePer
from techtalent.model.text import Language, Text
from techtalent.words.names import UNIT_NAMES, written_last_day, written_money, written_number
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import in_all_languages, listed, say

_PHRASES = MappingProxyType(
    {
        "exactly": Text(nl="{most}", en="{most}"),
        "at_most": Text(nl="hoogstens {most}", en="at most {most}"),
        "range": Text(nl="{least} tot hoogstens {most}", en="{least} to at most {most}"),
        "per": Text(nl="{range} per {unit}", en="{range} per {unit}"),
        "parts": Text(nl="{range}: {parts}", en="{range}: {parts}"),
        "learners": Text(nl="{number} leerlingen × {amount}", en="{number} learners × {amount}"),
        "learner": Text(nl="1 leerling × {amount}", en="1 learner × {amount}"),
        "companies": Text(nl="{number} bedrijven × {amount}", en="{number} companies × {amount}"),
        "share": Text(nl="{weeks}/{full} van {amount}", en="{weeks}/{full} of {amount}"),
        "weeks": Text(nl="samen {weeks} weken, {amount} per {unit}", en="{weeks} weeks in all, {amount} per {unit}"),
        "hours": Text(
            nl="samen {hours} uur, {amount} per {unit} van {full} uur",
            en="{hours} hours in all, {amount} per {unit} of {full} hours",
        ),
        "example": Text(nl="{range} voor 1 leerling, als voorbeeld", en="{range} for 1 learner, as an example"),
        "bounded": Text(nl="{how}; meer is er niet voor iedereen samen", en="{how}; there is no more for all together"),
        "last_known": Text(
            nl="{how}; zo was het tot en met {day}, en wat nu geldt, is niet bekend",
            en="{how}; so it was until {day} inclusive, and what holds now is not known",
        ),
    }
)


def written_range(least: Decimal, most: Decimal, currency: str, per: EstimatePer, language: Language) -> str:
    """Return a range of money, and the unit that it is paid for: € 500 tot hoogstens € 1.500 per leerling."""
    parts = {"least": written_money(least, currency, language), "most": written_money(most, currency, language)}
    phrase = "exactly" if least == most else "range" if least else "at_most"
    written = say(_PHRASES[phrase], language, **parts)
    if per == "once":
        return written
    return say(_PHRASES["per"], language, range=written, unit=UNIT_NAMES[per].in_language(language))


class PaidPart(NamedTuple):
    """A part of what an estimate comes to: an amount, and how often it is paid."""

    amount: Decimal
    of: Literal["learner", "company"]
    """Whether it is paid for a learner, or to a company whatever learners it has."""
    number: int = 1
    """For how many learners, or to how many companies, it is paid."""
    weeks: int | None = None
    """How many weeks all learners have together, where it is paid by the week; how many of the `full_weeks` a learner
    has, where it is paid in proportion to them; else None."""
    unit: Unit | None = None
    """The weeks that it is paid for, as a unit; None where it is not paid by the week."""
    full_weeks: int | None = None
    """The weeks for which the whole amount is paid, where a learner has fewer; times the hours of a full week, where
    these are fewer too; else None."""
    hours: int | None = None
    """How many hours all learners have together, where a limit on hours decides what is paid by the week; else None."""
    full_hours: int | None = None
    """The hours of the unit for which the whole amount is paid, where there are `hours`; else None."""


def reckoning(
    least: Decimal,
    most: Decimal,
    currency: str,
    per: EstimatePer,
    *,
    parts: Sequence[PaidPart],
    is_example: bool,
    is_bounded: bool,
    until: dt.date | None,
) -> Text:
    """Return how an estimate was reckoned, in one sentence: its range, and the parts of the most."""

    def write(language: Language) -> str:
        how = written_range(least, most, currency, per, language)
        if is_example:
            how = say(_PHRASES["example"], language, range=how)
        elif not is_bounded and (len(parts) > 1 or any(part.of == "learner" or part.number > 1 for part in parts)):
            written = listed([_part(part, currency, language) for part in parts], PHRASES["and_"].in_language(language))
            how = say(_PHRASES["parts"], language, range=how, parts=written)
        if is_bounded:
            how = say(_PHRASES["bounded"], language, how=how)
        return say(_PHRASES["last_known"], language, how=how, day=written_last_day(until, language)) if until else how

    return in_all_languages(write)


def _part(part: PaidPart, currency: str, language: Language) -> str:
    amount = written_money(part.amount, currency, language)
    if part.of == "company":
        return amount if part.number == 1 else say(_PHRASES["companies"], language, number=part.number, amount=amount)
    if part.unit is not None and part.hours is not None:
        unit, hours = UNIT_NAMES[part.unit].in_language(language), written_number(part.hours, language)
        return say(_PHRASES["hours"], language, hours=hours, amount=amount, unit=unit, full=part.full_hours)
    if part.unit is not None and part.weeks is not None:
        unit = UNIT_NAMES[part.unit].in_language(language)
        return say(_PHRASES["weeks"], language, weeks=part.weeks, amount=amount, unit=unit)
    who = "learner" if part.number == 1 else "learners"
    if part.full_weeks is None:
        return say(_PHRASES[who], language, number=part.number, amount=amount)
    share = say(_PHRASES["share"], language, weeks=part.weeks, full=part.full_weeks, amount=amount)
    return say(_PHRASES[who], language, number=part.number, amount=share)
