"""The plan: one pure function from a profile, a catalogue and a day to a plan.

The choices decide which activities fit and which nearly do (`fits`); what the company does already (`already`) is no
advice. Regulations pay for either; their standing depends on the company and the day (`funding`). `ranking` puts the
activities in order, and the coverage of the goals has the same order. Contacts and steps depend on the company,
and the questions on all that is open.
"""

import datetime as dt
from collections.abc import Mapping

import attrs
from attrs import frozen

from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Activity
from techtalent.model.advice import ActivityMatch, AlreadyMatch, GoalCoverage, MeetAgain, NearMiss
from techtalent.model.common import Fact, Situation
from techtalent.model.conditions import ConditionMatch
from techtalent.model.days import plain_date
from techtalent.model.plan import CaseMatch, Plan, Receipt, StepMatch, TipMatch
from techtalent.model.profile import CompanyProfile
from techtalent.model.starts import Start
from techtalent.planning.already import (
    DoneByCompanies,
    already,
    done_among,
    done_by_all,
    done_by_companies,
    with_claims,
)
from techtalent.planning.cases import Sizes, cases, sizes
from techtalent.planning.choices import choose, not_told
from techtalent.planning.conditions import conditions
from techtalent.planning.contacts import contacts
from techtalent.planning.coverage import coverage
from techtalent.planning.documents import documents
from techtalent.planning.first_steps import first_steps
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.for_whom import Home, homes
from techtalent.planning.funding import contributions, fund
from techtalent.planning.meet_again import meet_again
from techtalent.planning.money import Available
from techtalent.planning.near_misses import Change, fitting_changes, near_misses, not_done
from techtalent.planning.notices import notices
from techtalent.planning.payers import Paid, paid_for
from techtalent.planning.questions import ask
from techtalent.planning.ranking import ranked
from techtalent.planning.shortcuts import remembered, same_in_use, weighed
from techtalent.planning.situations import situations_of
from techtalent.planning.starts import starts
from techtalent.planning.steps import facts_of_steps, steps
from techtalent.planning.tips import FIRST, tips
from techtalent.planning.together import best_together
from techtalent.planning.years import school_years


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same plan; nothing is read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `profile`
    is no `CompanyProfile` or `as_of` is no date (a datetime is none: its day depends on a time zone).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], affiliations=[], employees=40)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> [(match.regulation.id, match.eligibility, match.availability) for match in plan.funding][0]
    ('slim-training-grant', 'eligible-so-far', 'open')
    """
    as_of = plain_date(as_of, "as_of")
    if not isinstance(profile, CompanyProfile):
        raise TypeError(f"a profile is a CompanyProfile (read_profile makes one of JSON), not {type(profile).__name__}")
    choices = choose(profile, catalogue, as_of)
    profile, chosen = choices.profile, choices.chosen
    companies = profile.companies()
    # All but the funding depends on the day only by what is in use, so days on which the same is in use share it.
    day = same_in_use(catalogue, as_of)
    found = fitting(catalogue, day, chosen, done_by_companies(catalogue, day, companies))
    funded = fund(catalogue, as_of, found.paid, companies)
    funding = tuple([regulation.match for regulation in funded])
    money = tuple([regulation.money for regulation in funded if regulation.money is not None])
    paying = tuple(sorted([regulation.match.regulation.id for regulation in funded if regulation.may_pay]))
    advice = _advice(catalogue, day, chosen, found.done, money)
    at = homes(profile)
    guided = _guided(
        catalogue,
        day,
        chosen,
        advice.first,
        situations_of(profile, companies, found.already),
        not_told(facts_of_steps(catalogue, day), choices),
        at,
        tuple([sizes(catalogue, company.employees) for company in companies]),
        not advice.first and not found.already,
    )
    calls = contacts(catalogue, day, at, profile.target_groups)
    starts = _starts(catalogue, day, advice, chosen.target_groups is not None, at, found.done_by_all)
    receipt = _receipt(catalogue, as_of)
    if profile.members:
        receipt = attrs.evolve(receipt, pooled=contributions(profile, funding, found.paid))
    return Plan(
        profile=profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        notices=notices(profile, catalogue, day, chosen),
        already=found.already,
        activities=advice.matches,
        starts=starts,
        conditions=advice.conditions,
        first_steps=first_steps(
            catalogue, as_of, profile, found.already, funded, zip(advice.matches, starts, strict=True)
        ),
        near_misses=found.near_misses,
        funding=funding,
        documents=documents(catalogue, day, paying),
        together=best_together(catalogue, funded),
        questions=ask(chosen.not_told, advice.activities, funding, calls.waiting),
        coverage=advice.coverage,
        contacts=calls.matches,
        steps=guided.steps,
        tips=guided.tips,
        cases=guided.cases,
        meet_again=found.meet_again,
        school_years=school_years(catalogue, as_of),
        receipt=receipt,
    )


@frozen(kw_only=True, eq=False)
class Fitting:
    """What follows from the choices and from what the company does already."""

    done: tuple[str, ...]
    """The ids of the activities that it does already and that fit."""
    done_by_all: tuple[str, ...]
    """The ids of all activities that every company does already, whether or not they fit."""
    already: tuple[AlreadyMatch, ...]
    fits: Mapping[str, Fit]
    """What fits the choices, whether or not it is done already, by the activity's id, in id order."""
    changes: tuple[Change, ...]
    """What makes something fit that is not done already."""
    near_misses: tuple[NearMiss, ...]
    meet_again: MeetAgain | None
    paid: Paid
    """The regulations that pay for what fits or is done already."""


def fitting(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, by_company: DoneByCompanies) -> Fitting:
    """Return what follows from the choices and from what each company does already."""
    if not any(of_company.found for of_company in by_company):
        return _fitting(catalogue, as_of, chosen)
    return _fitting_beside(catalogue, as_of, chosen, by_company)


@remembered
def _fitting_beside(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, by_company: DoneByCompanies) -> Fitting:
    chosen_alone = _fitting(catalogue, as_of, chosen)
    matches = already(catalogue, as_of, chosen.target_groups, by_company)
    done, by_all = done_among(chosen_alone.fits, by_company), done_by_all(by_company)
    changes = not_done(chosen_alone.changes, by_all, by_company)
    return Fitting(
        done=done,
        done_by_all=by_all,
        already=matches,
        fits=chosen_alone.fits,
        changes=changes,
        near_misses=chosen_alone.near_misses if changes is chosen_alone.changes else near_misses(catalogue, changes),
        meet_again=chosen_alone.meet_again,
        paid=with_claims(chosen_alone.paid, matches, by_company),
    )


@remembered
def _fitting(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> Fitting:
    """Return what follows from the choices alone.

    What is done already counts for the money like all else that fits, so that telling it changes nothing for the rest.
    """
    found = weighed(catalogue, as_of, chosen)
    fits = {fit.activity.id: fit for fit in found if not fit.against}
    changes = fitting_changes(catalogue, as_of, chosen, found)
    return Fitting(
        done=(),
        done_by_all=(),
        already=(),
        fits=fits,
        changes=changes,
        near_misses=near_misses(catalogue, changes),
        meet_again=meet_again(catalogue, as_of, fits.values()),
        paid=paid_for(catalogue, as_of, fits.values()),
    )


@frozen(kw_only=True, eq=False)
class _Advice:
    """What depends on the money that can be had: the order of activities, and so of all that follows from them."""

    matches: tuple[ActivityMatch, ...]
    """The activities that are advised, in the plan's order."""
    reached: tuple[tuple[str, ...], ...]
    """The ids of the target groups that each of them reaches."""
    activities: tuple[Activity, ...]
    """The same activities as records."""
    first: tuple[str, ...]
    """The ids of the activities to begin with."""
    conditions: tuple[ConditionMatch, ...]
    coverage: tuple[GoalCoverage, ...]


@remembered
def _advice(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, done: tuple[str, ...], money: tuple[Available, ...]
) -> _Advice:
    """Return the activities that are advised in their order, with what follows, where this money can be had."""
    found = _fitting(catalogue, as_of, chosen)
    advised = [fit for name, fit in found.fits.items() if name not in done]
    places = ranked(catalogue, as_of, advised, chosen, money, found.paid)
    matches = tuple([place.match for place in places])
    return _Advice(
        matches=matches,
        reached=tuple([place.reached for place in places]),
        activities=tuple([match.activity for match in matches]),
        first=tuple([match.activity.id for match in matches[:FIRST]]),
        conditions=conditions(catalogue, as_of, matches),
        coverage=coverage(catalogue, as_of, chosen, advised, [found.fits[name] for name in done]),
    )


@remembered
def _starts(
    catalogue: Catalogue,
    as_of: dt.date,
    advice: _Advice,
    groups_told: bool,
    companies: tuple[Home, ...],
    done: tuple[str, ...],
) -> tuple[Start, ...]:
    advised = zip(advice.activities, advice.reached, strict=True)
    return starts(catalogue, as_of, advised, groups_told, companies, done)


@frozen(kw_only=True, eq=False)
class _Guided:
    """How to begin: all of it is chosen for the company."""

    steps: tuple[StepMatch, ...]
    tips: tuple[TipMatch, ...]
    cases: tuple[CaseMatch, ...]


@remembered
def _guided(
    catalogue: Catalogue,
    as_of: dt.date,
    chosen: Chosen,
    first: tuple[str, ...],
    situations: tuple[Situation, ...],
    still_open: tuple[Fact, ...],
    at: tuple[Home, ...],
    of_companies: tuple[Sizes, ...],
    idle: bool,
) -> _Guided:
    fits = tuple(_fitting(catalogue, as_of, chosen).fits.values())
    return _Guided(
        steps=steps(catalogue, as_of, still_open, chosen.target_groups, at, situations, idle),
        tips=tips(catalogue, as_of, chosen, first, situations),
        cases=cases(catalogue, as_of, chosen, fits, of_companies),
    )


@remembered
def _receipt(catalogue: Catalogue, as_of: dt.date) -> Receipt:
    return Receipt(
        library_version=__version__,
        catalogue_digest=catalogue.digest,
        schema_version=SCHEMA_VERSION,
        as_of=as_of,
        pooled=(),
    )
