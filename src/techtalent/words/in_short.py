"""A regulation in a line: how much, for whom, and until when."""

import datetime as dt
from collections.abc import Sequence
from types import MappingProxyType

from techtalent.model.amounts import FreeOfCharge
from techtalent.model.common import Fact, NotResearched
from techtalent.model.plan import Availability, DatedWindow, Eligibility
from techtalent.model.regulations import Edition, FundingRegulation
from techtalent.model.text import Language, Text
from techtalent.words.moments import window_days, window_end
from techtalent.words.names import FACT_WORDS, PARTY_NAMES, written_day, written_last_day
from techtalent.words.phrases import PHRASES
from techtalent.words.ranks import DIVIDED, Money, written_sum
from techtalent.words.saying import in_all_languages, listed, say

_PHRASES = MappingProxyType(
    {
        "old": Text(nl="{range} (zoals het was tot en met {day})", en="{range} (as it was until {day})"),
        "free": Text(nl="gratis", en="free"),
        "ask_amount": Text(nl="vraag naar het bedrag", en="ask for the amount"),
        "for": Text(nl="geld voor {whom}", en="money for {whom}"),
        "applies": Text(nl="{whom} vraagt aan", en="{whom} applies"),
        "once-you-start": Text(nl="zodra je ermee begint", en="once you start with it"),
        "undetermined": Text(nl="vertel ons eerst {facts}", en="first tell us {facts}"),
        "until": Text(nl="aanvragen tot en met {last}", en="apply until {last}"),
        "days": Text(nl="aanvragen {days}", en="apply {days}"),
        "expected": Text(nl="{when} (verwacht)", en="{when} (expected)"),
        "still_runs": Text(
            nl="{when} (vraag na of de regeling nog loopt)", en="{when} (ask whether the regulation still runs)"
        ),
        "edition": Text(
            nl="de regels zijn van {edition}: vraag na of ze nog gelden",
            en="the rules date from {edition}: ask whether they still hold",
        ),
        "ask_both": Text(
            nl="vraag na of dit nog bestaat, en hoeveel het is", en="ask whether it still exists, and how much it is"
        ),
        "ask": Text(nl="vraag na of het nog kan", en="ask whether it can still be had"),
        "runs": Text(nl="loopt tot en met {day}", en="runs until {day}"),
    }
)


def in_short(
    regulation: FundingRegulation,
    money: Money | None,
    until: dt.date | None,
    eligibility: Eligibility,
    missing: Sequence[Fact],
    availability: Availability,
    window: DatedWindow | None,
    last_day: dt.date | None,
) -> Text:
    """Return what a regulation that may pay comes to, whether this company gets it, and when it can be had.

    `until` is the last day for which the money is known, None where it holds now; `missing` are the facts that decide,
    and `last_day` is the last day of the regulation.
    """

    def write(language: Language) -> str:
        said = [_amount(regulation, money, until, language)]
        if regulation.allocation is not None:
            said.append(DIVIDED[regulation.allocation.kind].in_language(language))
        if "company" not in regulation.applicants:
            parties = [PARTY_NAMES[party].in_language(language) for party in regulation.applicants]
            said.append(say(_PHRASES["applies"], language, whom=listed(parties, PHRASES["or_"].in_language(language))))
        if eligibility == "once-you-start":
            said.append(say(_PHRASES["once-you-start"], language))
        if eligibility == "undetermined":
            facts = [FACT_WORDS[fact].in_sentence.in_language(language) for fact in missing]
            said.append(
                say(_PHRASES["undetermined"], language, facts=listed(facts, PHRASES["and_"].in_language(language)))
            )
        when = _when(regulation, availability, window, last_day, language)
        if when == say(_PHRASES["ask"], language) and said[0] == say(_PHRASES["ask_amount"], language):
            return "; ".join([*said[1:], say(_PHRASES["ask_both"], language)])
        return "; ".join([*said, when] if when else said)

    return in_all_languages(write)


def _amount(regulation: FundingRegulation, money: Money | None, until: dt.date | None, language: Language) -> str:
    if regulation.beneficiary != "company":
        return say(_PHRASES["for"], language, whom=PARTY_NAMES[regulation.beneficiary].in_language(language))
    if money is None:
        is_free = any(isinstance(amount, FreeOfCharge) for amount in regulation.amounts)
        return say(_PHRASES["free" if is_free else "ask_amount"], language)
    written = written_sum(money, language)
    if until is not None:
        written = say(_PHRASES["old"], language, range=written, day=written_last_day(until, language))
    return written


def _when(
    regulation: FundingRegulation,
    availability: Availability,
    window: DatedWindow | None,
    last_day: dt.date | None,
    language: Language,
) -> str | None:
    if window is not None:
        return written_window(regulation, window, availability, language)
    if availability == "unconfirmed":
        if isinstance(regulation.validity, Edition):
            return say(_PHRASES["edition"], language, edition=regulation.validity.phrase.in_language(language))
        return say(_PHRASES["ask"], language)
    return None if last_day is None else say(_PHRASES["runs"], language, day=written_day(last_day, language))


def written_window(
    regulation: FundingRegulation, window: DatedWindow, availability: Availability, language: Language
) -> str:
    """Return when one can apply in a window, in a few words: apply in April and May 2027 (expected).

    Nothing is expected of a regulation of which nobody knows whether it runs then: that is to be asked first.
    """
    days = window_days(window)
    if days is None or availability == "open":
        written = say(_PHRASES["until"], language, last=window_end(window).in_language(language))
    else:
        written = say(_PHRASES["days"], language, days=days.in_language(language))
    if window.basis != "inferred":
        return written
    may_be_over = availability == "unconfirmed" and isinstance(regulation.validity, NotResearched | Edition)
    return say(_PHRASES["still_runs" if may_be_over else "expected"], language, when=written)
