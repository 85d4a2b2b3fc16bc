"""The regulations that a regulation requires: a company can get it only where it can get each of them too."""

import datetime as dt

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.plan import Verdict
from techtalent.model.profile import CompanyProfile
from techtalent.planning.availability import available
from techtalent.planning.eligibility import NOTHING, Brings, Judgement, Needed, judge_all
from techtalent.planning.payers import Paid
from techtalent.planning.shortcuts import remembered


@remembered
def all_required(catalogue: Catalogue, name: str) -> tuple[str, ...]:
    """Return the ids of a regulation, of the regulations that it requires, and of all that these require in turn."""
    found = {name: None}
    ahead = [name]
    while ahead:
        for rule in catalogue.funding_regulations[ahead.pop()].requires:
            if rule.to not in found:
                found[rule.to] = None
                ahead.append(rule.to)
    return tuple(found)


def brings_of(paid: Paid, name: str) -> Brings:
    """Return what a company has once it does what a regulation pays for; nothing where that is not in the plan."""
    return paid[name].brings if name in paid else NOTHING


def needed_for(catalogue: Catalogue, name: str, paid: Paid) -> tuple[Needed, ...]:
    """Return all that a regulation requires, of whatever others, with what starting brings for each."""
    regulations = catalogue.funding_regulations
    if not regulations[name].requires:
        return ()
    _, *others = all_required(catalogue, name)
    return tuple([Needed(regulations[other], brings_of(paid, other)) for other in others])


def judge_with_required(catalogue: Catalogue, name: str, profile: CompanyProfile, paid: Paid) -> Judgement:
    """Return the judgement of a regulation for all companies of a profile, with the regulations that it requires."""
    regulation = catalogue.funding_regulations[name]
    return judge_all(regulation, profile, brings_of(paid, name), needed_for(catalogue, name, paid))


def required_verdict(catalogue: Catalogue, as_of: dt.date, name: str, company: CompanyProfile, paid: Paid) -> Verdict:
    """Return whether a company can get a regulation that another one requires; unknown where that is not settled."""
    regulations = [catalogue.funding_regulations[required] for required in all_required(catalogue, name)]
    availabilities = {available(regulation, as_of)[0] for regulation in regulations}
    eligibility = judge_with_required(catalogue, name, company, paid).eligibility
    in_use = all(is_in_use(regulation, as_of) for regulation in regulations)
    if eligibility == "ineligible" or "ended" in availabilities or not in_use:
        return "not-met"
    return "met" if eligibility == "eligible" and "unconfirmed" not in availabilities else "unknown"
