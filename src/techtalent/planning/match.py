"""From what a company says of itself to its plan: one pure function.

The choices give what fits, what nearly does, and the regulations that pay for it (`fitting`, by way of `index`). Each
of these is judged for the company and the day (`funding`). Which of them may pay decides the order of what fits, and
so the coverage of the goals. Contacts and steps follow from the company (`guidance`), and the questions from all that
is open.
"""

import bisect
import datetime as dt

import attrs

from techtalent._version import SCHEMA_VERSION, __version__
from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.plan import Plan, Receipt
from techtalent.model.profile import CompanyProfile
from techtalent.planning.choices import choose
from techtalent.planning.contacts import Guidance
from techtalent.planning.fitting import Fittings
from techtalent.planning.funding import Regulations
from techtalent.planning.questions import ask
from techtalent.planning.speed.memo import Memo


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
    fittings, guidance, regulations, receipt = catalogue._derived(_days)[as_of]
    fitting = fittings.of(choices)
    funding, paying = regulations.funding(fitting.payers, profile, as_of)
    ranked = fittings.ranked(fitting, paying)
    contacts, unsettled = guidance.contacts(choices)
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
        questions=ask(fitting.not_told, ranked.activities, funding, unsettled),
        coverage=ranked.coverage,
        contacts=contacts,
        steps=guidance.steps(choices),
        tips=fitting.tips,
        cases=fitting.cases,
        receipt=receipt,
    )


# What plans of one day have in common.
_Day = tuple[Fittings, Guidance, Regulations, Receipt]

# So many days are kept, and stretches of days on which the same is in use: one is today's, and few ask for many.
_KEPT = 8


def _days(catalogue: Catalogue) -> Memo[dt.date, _Day]:
    retired = (record.retired for record in catalogue.records())
    # What is in use changes on these days: between two of them all is shared but the receipt.
    retirements = sorted({each.since for each in retired if each is not None})
    regulations = catalogue._derived(Regulations)

    def shared(as_of: dt.date) -> tuple[Fittings, Guidance]:
        guidance = Guidance(catalogue, as_of)
        return Fittings(catalogue, as_of, guidance), guidance

    stretches: Memo[dt.date, tuple[Fittings, Guidance]] = Memo(shared, limit=_KEPT)

    def day(as_of: dt.date) -> _Day:
        passed = bisect.bisect_right(retirements, as_of)
        receipt = Receipt(
            library_version=__version__,
            catalogue_digest=catalogue.digest,
            schema_version=SCHEMA_VERSION,
            as_of=as_of,
            pooled=(),
        )
        return *stretches[retirements[passed - 1] if passed else dt.date.min], regulations, receipt

    return Memo(day, limit=_KEPT)
