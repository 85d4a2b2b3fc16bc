"""The plan: one pure function from a profile, a catalogue and a day to a plan.

The choices decide which activities fit and which nearly do (`fits`), and so which regulations pay for them. The
standing of a regulation depends on the company and the day (`funding`). `ranking` puts the activities in order by the
regulations that may pay, and the coverage of the goals has the same order. Contacts and steps depend on the company,
and the questions on all that is open.
"""

import datetime as dt

import attrs
from attrs import frozen

from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.activities import Activity
from techtalent.model.days import plain_date
from techtalent.model.plan import ActivityMatch, CaseMatch, GoalCoverage, NearMiss, Plan, Receipt, TipMatch
from techtalent.model.profile import CompanyProfile
from techtalent.model.starts import Start
from techtalent.planning.choices import choose
from techtalent.planning.contacts import contacts
from techtalent.planning.coverage import coverage
from techtalent.planning.documents import documents
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.for_whom import Home, homes
from techtalent.planning.funding import Paid, contributions, fund
from techtalent.planning.guidance import cases, steps, tips
from techtalent.planning.payers import paid_for
from techtalent.planning.questions import ask
from techtalent.planning.ranking import ranked
from techtalent.planning.shortcuts import remembered, same_in_use, weighed
from techtalent.planning.starts import start
from techtalent.planning.together import best_together


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same plan; nothing is read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `profile`
    is no `CompanyProfile` or `as_of` is no date (a datetime is none: its day depends on a time zone).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], affiliations=[], employees=40)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> [(match.regulation.id, match.eligibility, match.availability) for match in plan.funding][0]
    ('slim', 'eligible-so-far', 'open')
    """
    as_of = plain_date(as_of, "as_of")
    if not isinstance(profile, CompanyProfile):
        raise TypeError(f"a profile is a CompanyProfile (read_profile makes one of JSON), not {type(profile).__name__}")
    choices = choose(profile, catalogue, as_of)
    profile, chosen = choices.profile, choices.chosen
    # All but the funding depends on the day only by what is in use, so days on which the same is in use share it.
    day = same_in_use(catalogue, as_of)
    found = fitting(catalogue, day, chosen)
    funding = fund(catalogue, as_of, found.paid, profile.companies())
    paying = tuple(sorted([match.regulation.id for match in funding if match.may_pay]))
    advice = _advice(catalogue, day, chosen, paying)
    companies = homes(profile)
    calls = contacts(catalogue, day, companies, profile.target_groups)
    receipt = _receipt(catalogue, as_of)
    if profile.members:
        receipt = attrs.evolve(receipt, pooled=contributions(profile, funding, found.paid))
    return Plan(
        profile=profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        activities=advice.matches,
        starts=_starts(catalogue, day, advice, chosen.target_groups is not None, companies),
        near_misses=found.near_misses,
        funding=funding,
        documents=documents(catalogue, day, paying),
        together=best_together(catalogue, funding),
        questions=ask(chosen.not_told, advice.activities, funding, calls.waiting),
        coverage=advice.coverage,
        contacts=calls.matches,
        steps=steps(catalogue, day, choices, companies),
        tips=found.tips,
        cases=found.cases,
        receipt=receipt,
    )


@frozen(kw_only=True, eq=False)
class Fitting:
    """What follows from the choices alone: what fits and nearly fits, and the regulations that pay for it."""

    fits: tuple[Fit, ...]
    """The activities that fit, in id order."""
    near_misses: tuple[NearMiss, ...]
    tips: tuple[TipMatch, ...]
    cases: tuple[CaseMatch, ...]
    paid: Paid
    """The regulations that pay for the activities."""


@remembered
def fitting(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> Fitting:
    """Return what follows from the choices alone."""
    found = weighed(catalogue, as_of, chosen)
    fits = tuple(fit for fit in found if not fit.against)
    return Fitting(
        fits=fits,
        near_misses=tuple(fit.near_miss for fit in found if fit.near_miss is not None),
        tips=tips(catalogue, as_of, chosen),
        cases=cases(catalogue, as_of, chosen, [fit.activity for fit in fits]),
        paid=paid_for(catalogue, as_of, fits),
    )


@frozen(kw_only=True, eq=False)
class _Advice:
    """What depends on which regulations may pay: the order of activities, and so the coverage of goals."""

    matches: tuple[ActivityMatch, ...]
    """The activities that fit, in the plan's order."""
    activities: tuple[Activity, ...]
    """The same activities as records."""
    coverage: tuple[GoalCoverage, ...]


@remembered
def _advice(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, paying: tuple[str, ...]) -> _Advice:
    """Return the activities that fit in their order, and the coverage, where the regulations `paying` may pay."""
    fits = fitting(catalogue, as_of, chosen).fits
    matches = ranked(catalogue, as_of, fits, chosen.not_told, paying)
    return _Advice(
        matches=matches,
        activities=tuple([found.activity for found in matches]),
        coverage=coverage(catalogue, as_of, chosen, matches),
    )


@remembered
def _starts(
    catalogue: Catalogue, as_of: dt.date, advice: _Advice, groups_told: bool, companies: tuple[Home, ...]
) -> tuple[Start, ...]:
    return tuple([start(catalogue, as_of, found, groups_told, companies) for found in advice.matches])


@remembered
def _receipt(catalogue: Catalogue, as_of: dt.date) -> Receipt:
    return Receipt(
        library_version=__version__,
        catalogue_digest=catalogue.digest,
        schema_version=SCHEMA_VERSION,
        as_of=as_of,
        pooled=(),
    )
