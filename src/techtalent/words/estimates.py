"""What an estimate comes to and how it was reckoned, in words of both languages."""

import datetime as dt
from decimal import Decimal
from types import MappingProxyType

from techtalent.model.amounts import Unit
from techtalent.model.estimates import EstimatePer
from techtalent.model.text import Language, Text
from techtalent.words.names import UNIT_NAMES, written_last_day, written_money
from techtalent.words.saying import in_all_languages, say

_PHRASES = MappingProxyType(
    {
        "exactly": Text(nl="{most}", en="{most}"),
        "at_most": Text(nl="hoogstens {most}", en="at most {most}"),
        "range": Text(nl="{least} tot hoogstens {most}", en="{least} to at most {most}"),
        "per": Text(nl="{range} per {unit}", en="{range} per {unit}"),
        "learners": Text(nl="{range}: {learners} leerlingen × {amount}", en="{range}: {learners} learners × {amount}"),
        "learner": Text(nl="{range}: 1 leerling × {amount}", en="{range}: 1 learner × {amount}"),
        "weeks": Text(
            nl="{range}: samen {weeks} weken, {amount} per {unit}",
            en="{range}: {weeks} weeks in all, {amount} per {unit}",
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


def reckoning(
    least: Decimal,
    most: Decimal,
    currency: str,
    per: EstimatePer,
    *,
    amount: Decimal,
    unit: Unit,
    learners: int | None,
    weeks: int | None,
    is_example: bool,
    is_bounded: bool,
    until: dt.date | None,
) -> Text:
    """Return how an estimate was reckoned, in one sentence.

    `amount` is what is paid for each `unit` to a learner, and `weeks` how many weeks all learners have together, where
    weeks were reckoned with.
    """

    def write(language: Language) -> str:
        how, paid = written_range(least, most, currency, per, language), written_money(amount, currency, language)
        parts = {"range": how, "amount": paid, "learners": learners, "weeks": weeks}
        if is_example:
            how = say(_PHRASES["example"], language, **parts)
        elif weeks is not None:
            how = say(_PHRASES["weeks"], language, unit=UNIT_NAMES[unit].in_language(language), **parts)
        elif learners is not None and not is_bounded:
            how = say(_PHRASES["learner" if learners == 1 else "learners"], language, **parts)
        if is_bounded:
            how = say(_PHRASES["bounded"], language, how=how)
        return say(_PHRASES["last_known"], language, how=how, day=written_last_day(until, language)) if until else how

    return in_all_languages(write)
