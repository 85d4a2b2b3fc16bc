"""What to do first, in words of both languages: what to do, when, how much time it takes, and what it may bring."""

import datetime as dt
from collections.abc import Iterable, Sequence
from types import MappingProxyType

import attrs

from techtalent.model.activities import EffortUnit, Hours
from techtalent.model.first_steps import WhenTiming
from techtalent.model.regulations import Term
from techtalent.model.text import Language, Text
from techtalent.words.counts import written_count, written_range as written_hours
from techtalent.words.moments import own_moments
from techtalent.words.names import written_last_day, written_month, written_number
from techtalent.words.ranks import Money, written_chance, written_sum, written_title
from techtalent.words.saying import fill, in_all_languages, lowered, say

_PHRASES = MappingProxyType(
    {
        "claim": Text(nl="Vraag geld aan: {regulation}", en="Claim money: {regulation}"),
        "claim_for": Text(
            nl="Dit is voor wat je al doet: “{activity}”.", en="This is for what you do already: “{activity}”."
        ),
        "reach": Text(nl="{contact}: {telephone}.", en="{contact}: {telephone}."),
        "hours": Text(nl="Tijd: {hours}.", en="Time: {hours}."),
        "too_much": Text(
            nl="Tijd: {hours}. Dat is meer dan je {available} uur per maand: verdeel het over meer maanden, of doe het "
            "samen met een ander bedrijf.",
            en="Time: {hours}. That is more than your {available} hours a month: spread it over several months, or do "
            "it with another company.",
        ),
        "money": Text(nl="Kan opleveren: {range} ({regulation}).", en="May bring: {range} ({regulation})."),
        "claim_money": Text(nl="Kan opleveren: {range}.", en="May bring: {range}."),
        "claim_money_old": Text(
            nl="{money} Dat bedrag gold tot en met {day}: vraag na wat nu geldt.",
            en="{money} That amount applied until {day}: ask what it is now.",
        ),
        "deadline": Text(nl="Doe dit uiterlijk op {last}.", en="Do this by {last}."),
        "deadline_month": Text(nl="Doe dit uiterlijk in {month}.", en="Do this in {month} at the latest."),
        "deadline_old": Text(
            nl="Doe dit uiterlijk op {last}, volgens een eerdere regel ({rules}). Vraag na of die nog geldt.",
            en="Do this by {last}, by an earlier rule ({rules}). Ask whether it still holds.",
        ),
        "old_rules": Text(
            nl="Dit zijn eerdere regels ({rules}): vraag na of ze nog gelden.",
            en="These are earlier rules ({rules}): ask whether they still hold.",
        ),
        "deadline_expected": Text(
            nl="Doe dit uiterlijk op {last}. Die dag is nog niet bevestigd: vraag hem na.",
            en="Do this by {last}. That day is not confirmed yet: ask.",
        ),
        "two": Text(nl="{first} en {last}", en="{first} and {last}"),
        "several": Text(nl="{first} tot en met {last}", en="{first} to {last}"),
        "season": Text(nl="Goed moment: {months}.", en="A good moment: {months}."),
        "before-holiday": Text(
            nl="Begin hiermee vóór de {holiday}, dus vóór {day}.", en="Begin before the {holiday}, so before {day}."
        ),
        "after-holiday": Text(
            nl="Begin hiermee na de {holiday}, vanaf {day}.", en="Begin after the {holiday}, from {day}."
        ),
    }
)

# How often hours are asked.
_PER: MappingProxyType[EffortUnit, Text] = MappingProxyType(
    {
        "time": Text(nl="per keer", en="each time"),
        "day": Text(nl="per dag", en="a day"),
        "week": Text(nl="per week", en="a week"),
        "month": Text(nl="per maand", en="a month"),
        "school-year": Text(nl="per schooljaar", en="a school year"),
        "learner": Text(nl="per leerling", en="for each learner"),
        "teacher": Text(nl="per docent", en="for each teacher"),
        "partner": Text(nl="per partner", en="for each partner"),
    }
)


def claim_title(regulation: Text) -> Text:
    """Return that money is to be claimed by a regulation, given its title."""
    return fill(_PHRASES["claim"], regulation=regulation)


def claim_text(
    activity: Text,
    money: Money | None,
    until: dt.date | None,
    way: Text | None,
    rules: Text | None,
    terms: Sequence[Term],
) -> Text:
    """Return what the money is for, what it comes to, how one applies, and by when, where that has to be reckoned.

    `until` is the last day for which the amount is known, None where it holds now; `way` is the way to apply, if one is
    known, and `rules` of when the rules are that are known, where the current ones are not. `terms` are counted from a
    day that only the company knows.
    """
    reckoned = own_moments(terms) if terms else None

    def write(language: Language) -> str:
        said = [say(_PHRASES["claim_for"], language, activity=activity.in_language(language))]
        if money is not None:
            amount = say(_PHRASES["claim_money"], language, range=written_chance(money, language))
            if until is not None:
                amount = say(_PHRASES["claim_money_old"], language, money=amount, day=written_last_day(until, language))
            said.append(amount)
        if way is not None:
            # How to apply may take a page: the first sentence says where to begin.
            said.append(f"{way.in_language(language).partition('. ')[0].removesuffix('.')}.")
        if reckoned is not None:
            said.append(reckoned.in_language(language))
        if rules is not None:
            said.append(old_rules(rules).in_language(language))
        return " ".join(said)

    return in_all_languages(write)


def old_rules(rules: Text) -> Text:
    """Return that the rules are earlier ones, given of when they are."""
    return fill(_PHRASES["old_rules"], rules=rules)


def begin_text(
    what: Text,
    reach: Iterable[tuple[Text, str]],
    hours: Hours | None,
    available: float | None,
    money: Money | None,
) -> Text:
    """Return what to do first with an activity, whom to call, how much time it takes, and what it may bring.

    `reach` has the titles of those to call with their telephone numbers; `available` are the hours that there are in a
    month, where these are fewer than the activity asks, and else None.
    """
    numbers = tuple(reach)

    def write(language: Language) -> str:
        said = [what.in_language(language)]
        said += [
            say(_PHRASES["reach"], language, contact=title.in_language(language), telephone=number)
            for title, number in numbers
        ]
        if hours is not None:
            written = _said_hours(hours, language)
            if available is None:
                said.append(say(_PHRASES["hours"], language, hours=written))
            else:
                told = written_number(available, language)
                said.append(say(_PHRASES["too_much"], language, hours=written, available=told))
        if money is not None:
            title = written_title(money, language)
            said.append(say(_PHRASES["money"], language, range=written_sum(money, language), regulation=title))
        return " ".join(said)

    return in_all_languages(write)


def _said_hours(hours: Hours, language: Language) -> str:
    least, most = hours.at_least, hours.at_most
    if least is not None and least == most:
        number = written_count(least, "hours", language)
    else:
        number = written_hours(least, most, "hours", language)
    return " ".join([number, *(_PER[unit].in_language(language) for unit in hours.per)])


def deadline(day: dt.date, rules: Text | None, *, is_month: bool, is_expected: bool) -> Text:
    """Return by which day something has to be done; with earlier rules, given of when they are, by these."""
    if rules is not None:
        return fill(_PHRASES["deadline_old"], last=day, rules=rules)
    if is_expected:
        return fill(_PHRASES["deadline_expected"], last=day)
    if is_month:
        month = in_all_languages(lambda language: f"{written_month(day.month, language)} {day.year}")
        return fill(_PHRASES["deadline_month"], month=month)
    return fill(_PHRASES["deadline"], last=day)


def season(first: dt.date, last: dt.date) -> Text:
    """Return the months of a season; the year is said once where they lie in one."""

    def write(language: Language) -> str:
        number = (last.year - first.year) * 12 + last.month - first.month
        begins, ends = written_month(first.month, language), f"{written_month(last.month, language)} {last.year}"
        if first.year != last.year:
            begins = f"{begins} {first.year}"
        phrase = _PHRASES["two" if number == 1 else "several"]
        months = say(phrase, language, first=begins, last=ends) if number else ends
        return say(_PHRASES["season"], language, months=months)

    return in_all_languages(write)


def soon(kind: WhenTiming, holiday: Text, day: dt.date) -> Text:
    """Return that something is to be done before a holiday that begins on a day, or after it, from a day."""
    # English writes Christmas with a capital, Dutch no holiday.
    return fill(_PHRASES[kind], holiday=attrs.evolve(holiday, nl=lowered(holiday.nl)), day=day)
