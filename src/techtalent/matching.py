"""From what a company says of itself to its plan: one pure function."""

import bisect
import datetime as dt

import attrs

from techtalent._memo import Memo
from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue import Catalogue
from techtalent.choices import choose
from techtalent.fitting import Fittings
from techtalent.funding import Regulations
from techtalent.guidance import Guidance
from techtalent.plan import Plan, Receipt
from techtalent.profile import CompanyProfile
from techtalent.questions import ask


def match(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> Plan:
    """Return the plan of a company on the day `as_of`: same input, same output, nothing read and nothing changed.

    Raises `ProfileError` where the profile names ids that the catalogue does not have, and TypeError where `profile`
    is no `CompanyProfile` or `as_of` is not a date (a datetime is none: which day it is depends on a time zone).

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], affiliations=[], employees=40)
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> [(each.regulation.id, each.eligibility, each.availability) for each in plan.funding][0]
    ('slim', 'eligible', 'open')
    """
    if type(as_of) is not dt.date:
        raise TypeError(f"as_of is a datetime.date, not {as_of!r}")
    if not isinstance(profile, CompanyProfile):
        raise TypeError(f"a profile is a CompanyProfile (read_profile makes one of JSON), not {type(profile).__name__}")
    choices = choose(profile, catalogue, as_of)
    profile = choices.profile
    fittings, guidance, regulations, receipt = catalogue.derived(_days)[as_of]
    fitting = fittings.of(choices)
    funding, paying = regulations.funding(fitting.payers, profile, as_of)
    ranked = fittings.ranked(fitting, paying)
    contacts, waiting = guidance.contacts(choices)
    if profile.members:
        receipt = attrs.evolve(receipt, pooled=regulations.contributions(profile, funding))
    return Plan(
        profile=profile,
        goals=choices.goals,
        target_groups=choices.target_groups,
        time_tier=choices.time_tier,
        affiliations=choices.affiliations,
        activities=ranked.matches,
        near_misses=fitting.near_misses,
        funding=funding,
        questions=ask(fitting.not_told, ranked.activities, funding, waiting),
        coverage=ranked.coverage,
        contacts=contacts,
        steps=guidance.steps(choices),
        tips=fitting.tips,
        cases=fitting.cases,
        receipt=receipt,
    )


#: What plans of one day have in common.
_Day = tuple[Fittings, Guidance, Regulations, Receipt]


def _days(catalogue: Catalogue) -> Memo[dt.date, _Day]:
    # What is in use changes on the days on which a record retires: between two such days all else is shared.
    retirements = sorted({record.retired.since for record in catalogue.records() if record.retired is not None})
    guidances: Memo[dt.date, Guidance] = Memo(lambda as_of: Guidance(catalogue, as_of))
    all_fittings: Memo[dt.date, Fittings] = Memo(lambda as_of: Fittings(catalogue, as_of, guidances[as_of]))
    regulations = catalogue.derived(Regulations)

    def day(as_of: dt.date) -> _Day:
        passed = bisect.bisect_right(retirements, as_of)
        since = retirements[passed - 1] if passed else dt.date.min
        receipt = Receipt(
            library_version=__version__,
            catalogue_digest=catalogue.digest,
            schema_version=SCHEMA_VERSION,
            as_of=as_of,
            pooled=(),
        )
        return all_fittings[since], guidances[since], regulations, receipt

    return Memo(day)
