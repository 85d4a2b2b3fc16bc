"""What a company says to a regulation: all that the regulation's standing for the company depends on."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.amounts import Amount, MaximumAmount
from techtalent.model.common import NotResearched
from techtalent.model.company import Offer
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import AllRequirement, Requirement
from techtalent.planning.eligibility import Answers, RequirementRule, rule_of
from techtalent.planning.payers import Learner

# A plain tuple, since many are made for each plan: the answers to the requirements of the regulation; the answers to
# those of its amounts that have one; and the offers that it pays for, None where the company told none. Where no money
# is reckoned, the last two say nothing.
Reply = tuple[Answers, Answers, tuple[Offer, ...] | None]


class Demands(NamedTuple):
    """What a regulation asks of a company: requirements, each after the rule of its kind."""

    requirements: tuple[tuple[RequirementRule, Requirement | AllRequirement], ...]
    whens: tuple[tuple[RequirementRule, Requirement], ...]
    """What amounts require."""
    reckons: bool
    """Whether money is reckoned for it, or an amount requires something."""


def demands(catalogue: Catalogue) -> Mapping[str, Demands]:
    """Return, by regulation, what it asks."""
    whens = catalogue._derived(whens_of)
    return {
        name: Demands(
            tuple([(rule_of(requirement), requirement) for requirement in regulation.requirements]),
            tuple([(rule_of(when), when) for when in whens.get(name, ()) if when is not None]),
            name in whens,
        )
        for name, regulation in catalogue.funding_regulations.items()
    }


def replies(asked: Demands, companies: Sequence[CompanyProfile], paid: frozenset[Learner]) -> tuple[Reply, ...]:
    """Return what each company says to a regulation that pays for these learners."""
    if len(companies) == 1:
        return (_reply(asked, companies[0], paid),)
    return tuple([_reply(asked, company, paid) for company in companies])


def _reply(asked: Demands, company: CompanyProfile, paid: frozenset[Learner]) -> Reply:
    requirements, whens, reckons = asked
    answers = tuple([rule(requirement, company) for rule, requirement in requirements])
    if not reckons:
        return answers, (), None
    offers = company.offers
    if offers:
        offers = tuple([offer for offer in offers if (offer.type, offer.education) in paid])
    return answers, tuple([rule(when, company) for rule, when in whens]) if whens else (), offers


def whens_of(catalogue: Catalogue) -> Mapping[str, tuple[Requirement | None, ...]]:
    """Return the requirement of each amount, by regulation of which an amount can be reckoned with or has one."""
    found = {}
    for name, regulation in catalogue.funding_regulations.items():
        whens = tuple([when_of(amount) for amount in regulation.amounts])
        reckons = is_for_the_company(regulation) and any(
            isinstance(amount, MaximumAmount) for amount in regulation.amounts
        )
        if reckons or any(whens):
            found[name] = whens
    return found


def is_for_the_company(regulation: FundingRegulation) -> bool:
    """Return whether the company gets the money. What a school, an intern or a whole consortium gets is not its own."""
    return regulation.beneficiary == "company"


def when_of(amount: Amount) -> Requirement | None:
    """Return the requirement that an amount depends on; None where it depends on none."""
    return None if isinstance(amount, NotResearched) else amount.when
