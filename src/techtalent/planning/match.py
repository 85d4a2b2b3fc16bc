"""The plan: one pure function from a profile, a catalogue and a day to a plan.

Each stage rests on those before it. The choices decide which activities fit, and what the company does already is no
advice (`fitting`). Regulations pay for either; their standing depends on the company and the day (`financing`).
`ranking` puts the activities in order, and the coverage of the goals has the same order. Contacts and steps depend on
the company, and the questions on all that is open.
"""

import datetime as dt

import attrs
from attrs import frozen

from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.catalogue import Catalogue
from techtalent.errors import A_CATALOGUE, A_PROFILE, expect
from techtalent.model.activities import Activity
from techtalent.model.advice import ActivityMatch, GoalCoverage
from techtalent.model.conditions import ConditionMatch
from techtalent.model.days import plain_date
from techtalent.model.plan import Plan, Receipt
from techtalent.model.profile import CompanyProfile
from techtalent.planning.already import done_by_companies
from techtalent.planning.cases import cases, sizes
from techtalent.planning.choices import choose, not_told
from techtalent.planning.conditions import conditions
from techtalent.planning.contacts import contacts
from techtalent.planning.coverage import coverage
from techtalent.planning.financing import Applicants, financing
from techtalent.planning.first_steps import first_steps
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.fitting import fitting, fitting_alone
from techtalent.planning.for_whom import homes
from techtalent.planning.funding import contributions
from techtalent.planning.money import Available
from techtalent.planning.notices import notices
from techtalent.planning.questions import ask
from techtalent.planning.ranking import ranked
from techtalent.planning.shortcuts import remembered, same_in_use
from techtalent.planning.situations import situations_of
from techtalent.planning.starts import starts
from techtalent.planning.steps import facts_of_steps, steps
from techtalent.planning.tips import FIRST, tips
from techtalent.planning.years import school_years


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same plan; nothing is read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `profile`
    is no `CompanyProfile`, `catalogue` no `Catalogue`, or `as_of` no date (a datetime is none: its day depends on a
    time zone).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], affiliations=[], employees=40)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> [(match.regulation.id, match.eligibility, match.availability) for match in plan.funding][0]
    ('slim-training-grant', 'eligible-so-far', 'open')
    """
    as_of = plain_date(as_of, "as_of")
    expect(profile, CompanyProfile, A_PROFILE)
    expect(catalogue, Catalogue, A_CATALOGUE)
    choices = choose(profile, catalogue, as_of)
    profile, chosen = choices.profile, choices.chosen
    companies = profile.companies()
    # All but the funding depends on the day only by what is in use, so days on which the same is in use share it.
    day = same_in_use(catalogue, as_of)
    found = fitting(catalogue, day, chosen, done_by_companies(catalogue, day, companies))
    money = financing(catalogue, as_of, day, found, Applicants.of(companies))
    advice = _advice(catalogue, day, chosen, found.done, money.available)
    at = homes(profile)
    situations = situations_of(profile, companies, found.already)
    still_open = not_told(facts_of_steps(catalogue, day), choices)
    started = starts(catalogue, day, advice.fits, chosen.target_groups is not None, at, found.done_by_all)
    calls = contacts(catalogue, day, at, profile.target_groups)
    idle = not advice.first and not found.already
    provinces = tuple(dict.fromkeys([company.province for company in companies]))
    receipt = _receipt(catalogue, as_of)
    if profile.members:
        receipt = attrs.evolve(receipt, pooled=contributions(catalogue, profile, money.funding, found.paid))
    return Plan(
        profile=profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        notices=notices(profile, catalogue, day, chosen),
        already=found.already,
        activities=advice.matches,
        starts=started,
        conditions=advice.conditions,
        first_steps=first_steps(
            catalogue,
            as_of,
            profile.hours_per_month,
            provinces,
            found.already,
            money.funded,
            zip(advice.matches, started, strict=True),
        ),
        near_misses=found.near_misses,
        funding=money.funding,
        documents=money.documents,
        together=money.together,
        questions=ask(catalogue, day, chosen.not_told, advice.activities, money.asking, calls.waiting),
        coverage=advice.coverage,
        contacts=calls.matches,
        steps=steps(catalogue, day, still_open, chosen.target_groups, at, situations, idle),
        tips=tips(catalogue, day, chosen, advice.first, situations),
        cases=cases(
            catalogue,
            day,
            chosen,
            tuple(found.fits.values()),
            tuple([sizes(catalogue, company.employees) for company in companies]),
        ),
        meet_again=found.meet_again,
        school_years=school_years(catalogue, as_of),
        receipt=receipt,
    )


@frozen(kw_only=True, eq=False, repr=False)
class _Advice:
    """What depends on the money that can be had: the order of activities, and so of all that follows from them."""

    matches: tuple[ActivityMatch, ...]
    """The activities that are advised, in the plan's order."""
    fits: tuple[Fit, ...]
    """How each of them fits."""
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
    found = fitting_alone(catalogue, as_of, chosen)
    advised = [fit for name, fit in found.fits.items() if name not in done]
    places = ranked(catalogue, as_of, advised, chosen, money, found.paid)
    matches = tuple([place.match for place in places])
    return _Advice(
        matches=matches,
        fits=tuple([place.fit for place in places]),
        activities=tuple([match.activity for match in matches]),
        first=tuple([match.activity.id for match in matches[:FIRST]]),
        conditions=conditions(catalogue, as_of, matches),
        coverage=coverage(catalogue, as_of, chosen, advised, [found.fits[name] for name in done]),
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
