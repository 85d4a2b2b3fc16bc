"""What to do first: at most three things that a director can do now.

Money to claim for what the company does already comes first, where it has to be claimed within half a year; then what
stands first in the plan, with the first thing to do that no earlier step says; and where there is room, other money to
claim, one regulation for an activity: what else pays for it is told with the money.
"""

import datetime as dt
import itertools
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.activities import Activity, Hours
from techtalent.model.advice import ActivityMatch, AlreadyMatch
from techtalent.model.common import Basis
from techtalent.model.first_steps import FirstStep, When
from techtalent.model.organisations import ContactPoint, reach
from techtalent.model.plan import CLOSES_IN_MONTH
from techtalent.model.starts import Start
from techtalent.model.text import Text
from techtalent.planning.availability import old_edition
from techtalent.planning.days import months_later, runs
from techtalent.planning.deadlines import claimed_until, own_terms, shared_term_days
from techtalent.planning.eligibility import ELIGIBLE
from techtalent.planning.funding import Funded
from techtalent.planning.money import Available, money_of
from techtalent.planning.school_days import closed_days
from techtalent.planning.shortcuts import remembered
from techtalent.words import first_steps as words
from techtalent.words.moments import written_rules

MOST = 3
"""So many first steps there are at most."""

# So many of them are about money for what is done already, where there is something new to begin with.
_MOST_CLAIMS = 2

# What begins sooner than so many days from now leaves no time to call a school before it.
_DAYS_TO_CALL = 7

_WEEKS_IN_A_MONTH = 52 / 12


class _Claim(NamedTuple):
    """Money to claim for what the company does already."""

    activity: Activity
    funded: Funded
    when: When | None
    """By when it has to be claimed, where that is known and lies within half a year."""

    @property
    def worth(self) -> tuple[bool, Decimal, str]:
        """What claims are sorted by: the most that the money may come to, as far as that is known, and the id."""
        estimate = self.funded.match.estimate
        return estimate is None, Decimal(0) if estimate is None else -estimate.most, self.funded.match.regulation.id

    @property
    def urgency(self) -> tuple[dt.date, tuple[bool, Decimal, str]]:
        """What claims that cannot wait are sorted by."""
        return (self.when and self.when.last_day) or dt.date.max, self.worth


def first_steps(
    catalogue: Catalogue,
    as_of: dt.date,
    hours_per_month: float | None,
    provinces: tuple[str | None, ...],
    already: Sequence[AlreadyMatch],
    funding: Iterable[Funded],
    advised: Iterable[tuple[ActivityMatch, Start]],
) -> tuple[FirstStep, ...]:
    """Return what to do first, at most three things, given the hours that there are and where the companies are.

    `funding` is all of the plan, and `advised` are its activities in their order, each with how to start with it.
    """
    by_id = {funded.match.regulation.id: funded for funded in funding}
    claims = list(_claims(catalogue, as_of, already, by_id))
    urgent = sorted([claim for claim in claims if claim.when is not None], key=lambda claim: claim.urgency)
    found = [_claim_step(catalogue, as_of, claim.activity.id, claim.funded) for claim in urgent[:_MOST_CLAIMS]]
    done = {match.activity.id for match in already}
    beginnings = _begin_steps(catalogue, as_of, hours_per_month, provinces, advised, by_id, done)
    found.extend(itertools.islice(beginnings, MOST - len(found)))
    if claims:
        waiting = sorted([claim for claim in claims if claim.when is None], key=lambda claim: claim.worth)
        best = {claim.activity.id: claim for claim in reversed([*urgent, *waiting])}
        others = [claim for claim in waiting if best[claim.activity.id] is claim]
        for claim in [*urgent[_MOST_CLAIMS:], *others][: MOST - len(found)]:
            found.append(_claim_step(catalogue, as_of, claim.activity.id, claim.funded))
    return tuple(found)


# Money to claim


def _claims(
    catalogue: Catalogue, as_of: dt.date, already: Iterable[AlreadyMatch], funding: Mapping[str, Funded]
) -> Iterator[_Claim]:
    """Yield the money for what is done already that the company can claim, each regulation once."""
    claimed: set[str] = set()
    for match in already:
        for regulation in match.funding:
            funded = funding.get(regulation.id)
            if funded is None or regulation.id in claimed:
                continue
            if funded.may_pay and funded.match.eligibility in ELIGIBLE and "company" in regulation.applicants:
                claimed.add(regulation.id)
                yield _Claim(match.activity, funded, _deadline(catalogue, as_of, funded))


@remembered
def _deadline(catalogue: Catalogue, as_of: dt.date, funded: Funded) -> When | None:
    """Return the first day by which the money has to be claimed, where it lies within half a year."""
    last = claimed_until(as_of)
    found = [when for when in _deadlines(funded, as_of, last) if when.last_day is not None and when.last_day <= last]
    return min(found, key=lambda when: when.last_day or last, default=None)


def _deadlines(funded: Funded, as_of: dt.date, last: dt.date) -> Iterator[When]:
    regulation, window = funded.match.regulation, funded.match.window
    for found in shared_term_days(regulation, as_of, last):
        if found.term.timing != "not-before":
            yield When(
                timing="deadline",
                first_day=None,
                last_day=found.day,
                basis="stated" if found.old_rules is None else "inferred",
                text=words.deadline(
                    found.day,
                    None if found.old_rules is None else written_rules(found.term, found.old_rules),
                    is_month=False,
                    is_expected=False,
                ),
            )
    if window is not None:
        opens = window.first_day
        yield When(
            timing="deadline",
            first_day=opens if opens is not None and opens > as_of else None,
            last_day=window.last_day,
            basis=window.basis,
            text=words.deadline(
                window.last_day,
                None,
                is_month=window.precision in CLOSES_IN_MONTH,
                is_expected=window.basis == "inferred",
            ),
        )


@remembered
def _claim_step(catalogue: Catalogue, as_of: dt.date, name: str, funded: Funded) -> FirstStep:
    activity, regulation, estimate = catalogue.activities[name], funded.match.regulation, funded.match.estimate
    when, edition = _deadline(catalogue, as_of, funded), old_edition(regulation, funded.match.availability)
    terms = own_terms(regulation) if when is None else ()
    rules = None
    if edition is not None and when is None:
        rules = written_rules(terms[0], edition) if terms else edition.phrase
    return FirstStep(
        kind="claim",
        activity=activity,
        regulation=regulation,
        begin=None,
        contacts=(),
        effort=None,
        when=when,
        title=words.claim_title(regulation.title),
        text=words.claim_text(
            activity.title,
            None if estimate is None else money_of(regulation, estimate),
            None if estimate is None else estimate.last_known_until,
            None if regulation.apply is None else regulation.apply.text,
            rules,
            terms,
        ),
    )


# Activities to begin with


def _begin_steps(
    catalogue: Catalogue,
    as_of: dt.date,
    hours_per_month: float | None,
    provinces: tuple[str | None, ...],
    advised: Iterable[tuple[ActivityMatch, Start]],
    funding: Mapping[str, Funded],
    done: Container[str],
) -> Iterator[FirstStep]:
    """Yield the first things to do with activities, none of which is said twice.

    `done` are the activities that a company does already: what is paid for its learners is no money for a new one.
    """
    said: set[str] = set()
    for found, start in advised:
        activity, paying = found.activity, found.rank.paying
        money = funding[paying[0].id].money if paying else None
        if money is not None and activity.id in done and not money.money.is_example:
            money = None
        for match in start.begin:
            what = activity.begin[match.position].text.nl
            if what not in said:
                said.add(what)
                effort = next((at for at in start.effort if isinstance(activity.effort[at], Hours)), None)
                yield _begin_step(
                    catalogue,
                    as_of,
                    activity.id,
                    match.position,
                    tuple([contact.id for contact in match.contacts]),
                    effort,
                    _too_few(activity, effort, hours_per_month),
                    money,
                    provinces,
                )
                break


@remembered
def _begin_step(
    catalogue: Catalogue,
    as_of: dt.date,
    name: str,
    position: int,
    contacts: tuple[str, ...],
    effort: int | None,
    too_few: float | None,
    money: Available | None,
    provinces: tuple[str | None, ...],
) -> FirstStep:
    activity = catalogue.activities[name]
    called = [catalogue.contact_points[contact] for contact in contacts]
    hours = None if effort is None else activity.effort[effort]
    return FirstStep(
        kind="begin",
        activity=activity,
        regulation=None if money is None else catalogue.funding_regulations[money.money.regulation],
        begin=position,
        contacts=tuple(called),
        effort=effort,
        when=_season(activity, as_of) or _soon(catalogue, as_of, provinces),
        title=activity.title,
        text=words.begin_text(
            activity.begin[position].text,
            dict(_telephones(catalogue, called)).items(),
            hours if isinstance(hours, Hours) else None,
            too_few,
            None if money is None else money.money,
        ),
    )


def _telephones(catalogue: Catalogue, contacts: Iterable[ContactPoint]) -> Iterator[tuple[Text, str]]:
    """Yield the numbers to call, after whose they are: a role that has none is reached by that of its organisation."""
    for contact in contacts:
        organisation = None if contact.organisation is None else catalogue.organisations[contact.organisation]
        telephone = reach(contact, organisation).telephone
        if telephone is not None:
            yield (contact if organisation is None or contact.telephone is not None else organisation).title, telephone


def _too_few(activity: Activity, effort: int | None, available: float | None) -> float | None:
    """Return the hours that there are in a month, where they are known to be fewer than the activity asks."""
    # That there are no hours at all is told once, in a notice.
    if effort is None or not available:
        return None
    hours = activity.effort[effort]
    if not isinstance(hours, Hours) or hours.at_least is None:
        return None
    # It is done once, or for one learner, at least.
    units = set(hours.per) - {"time", "learner"}
    if not units <= {"week", "month"}:
        return None
    asked = hours.at_least * (_WEEKS_IN_A_MONTH if "week" in units else 1)
    return available if asked > available else None


def _season(activity: Activity, as_of: dt.date) -> When | None:
    """Return the next good moment for an activity, within a year; None where no season is known."""
    until = months_later(as_of, 12) or dt.date.max
    found = [run for season in activity.seasons for run in runs(season.months, as_of, until)]
    if not found:
        return None
    first_day, last_day = min(found)
    return When(
        timing="season", first_day=first_day, last_day=last_day, basis="stated", text=words.season(first_day, last_day)
    )


@remembered
def _soon(catalogue: Catalogue, as_of: dt.date, provinces: tuple[str | None, ...]) -> When | None:
    """Return the school holiday before which there is time to call a school, or after which there is again.

    Where it is not known in which school region a company is, it is before the holiday of all that it may be in begins,
    and after the last of them has ended. None where the holidays are not known.
    """
    years = [year for year in in_use(catalogue.school_years, as_of) if year.ends >= as_of]
    holidays = sorted(closed_days(years, provinces), key=lambda found: found.first_day)
    for holiday in holidays:
        if holiday.last_day < as_of:
            continue
        basis: Basis = "stated" if holiday.is_fixed else "inferred"
        if (holiday.first_day - as_of).days >= _DAYS_TO_CALL:
            return When(
                timing="before-holiday",
                first_day=None,
                last_day=holiday.first_day - dt.timedelta(days=1),
                basis=basis,
                text=words.soon("before-holiday", holiday.title, holiday.first_day),
            )
        reopens = holiday.last_day + dt.timedelta(days=1)
        return When(
            timing="after-holiday",
            first_day=reopens,
            last_day=None,
            basis=basis,
            text=words.soon("after-holiday", holiday.title, reopens),
        )
    return None
