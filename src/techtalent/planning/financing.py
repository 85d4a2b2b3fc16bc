"""The money of a plan: what each regulation comes to for the companies, and what follows from all of them together."""

import datetime as dt
import operator
from collections.abc import Sequence

from attrs import field, frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.common import Fact
from techtalent.model.estimates import Together
from techtalent.model.papers import DocumentMatch
from techtalent.model.plan import FundingMatch
from techtalent.model.profile import FACTS, CompanyProfile
from techtalent.model.regulations import FundingRegulation
from techtalent.planning.documents import documents
from techtalent.planning.fitting import Fitting
from techtalent.planning.funding import Funded, fund
from techtalent.planning.money import Available
from techtalent.planning.shortcuts import remembered
from techtalent.planning.together import best_together

# What decides about the activities decides about the money through them alone; a regulation may ask all other facts.
_OF_ACTIVITIES = ("goals", "target_groups", "time_tier", "does")
_FACTS = operator.attrgetter(*[fact for fact in FACTS if fact not in _OF_ACTIVITIES])


@frozen
class Applicants:
    """The companies of a profile, as far as regulations can ask: equal where they told the same facts."""

    companies: Sequence[CompanyProfile] = field(eq=False)
    facts: tuple[object, ...]

    @classmethod
    def of(cls, companies: Sequence[CompanyProfile]) -> "Applicants":
        """Return these companies, with the facts that they told."""
        return cls(companies, tuple([_FACTS(company) for company in companies]))


@frozen(kw_only=True, eq=False, repr=False)
class Financing:
    """The money of a plan."""

    funded: tuple[Funded, ...]
    """Every regulation that pays for what fits or is done already, in order."""
    funding: tuple[FundingMatch, ...]
    """The same as the plan has them."""
    available: tuple[Available, ...]
    """The money that can be had."""
    asking: tuple[tuple[FundingRegulation, tuple[Fact, ...]], ...]
    """The regulations about which facts decide that were not told, with these facts."""
    documents: tuple[DocumentMatch, ...]
    together: Together | None


@remembered
def financing(catalogue: Catalogue, as_of: dt.date, day: dt.date, found: Fitting, applicants: Applicants) -> Financing:
    """Return the money for what fits or is done already; `day` is one on which the same is in use as on `as_of`."""
    funded = fund(catalogue, as_of, found.paid, applicants.companies)
    paying = tuple(sorted([regulation.match.regulation.id for regulation in funded if regulation.may_pay]))
    return Financing(
        funded=funded,
        funding=tuple([regulation.match for regulation in funded]),
        available=tuple([regulation.money for regulation in funded if regulation.money is not None]),
        asking=tuple([(regulation.match.regulation, regulation.asks) for regulation in funded if regulation.asks]),
        documents=documents(catalogue, day, paying),
        together=best_together(catalogue, funded),
    )
