"""What a change of one fact would gain: it is found by matching again, so that it agrees with plans."""

import datetime as dt
from collections.abc import Iterator
from typing import NamedTuple

import attrs
from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.activities import Activity
from techtalent.model.common import Fact
from techtalent.model.company import Offer, Partners, partner_count
from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.organisations import Organisation
from techtalent.model.plan import Plan
from techtalent.model.profile import CompanyProfile
from techtalent.model.regulations import FundingRegulation
from techtalent.model.requirements import OfferRequirement, PartnersRequirement, RequiredOffer
from techtalent.model.walk import parts
from techtalent.planning.already import done_by_companies
from techtalent.planning.fits import Chosen
from techtalent.planning.fitting import fitting
from techtalent.planning.match import match
from techtalent.planning.near_misses import Change, all_changes
from techtalent.planning.shortcuts import same_in_use


@frozen(kw_only=True)
class Unlock:
    """A change of one fact of a profile, and what it gains."""

    fact: Fact
    """The fact that changes."""
    to: TimeTier | Goal | TargetGroup | Organisation | Offer | bool | int
    """What it changes to: the tier to move up to; the goal, target group, organisation or offer to add; True for
    becoming a training company or entering a partnership; or the number of partners to have."""
    company: CompanyProfile | None
    """The company that changes, as it told of itself, where it is one of several that join forces; None where the
    change is for all of them, and for a company alone."""
    profile: CompanyProfile
    """The profile with the change."""
    activities: tuple[Activity, ...]
    """The activities that fit after the change and not before, in the order of the new plan."""
    goals: tuple[Goal, ...]
    """The chosen goals that an activity serves after the change, and none before."""
    regulations: tuple[FundingRegulation, ...]
    """The regulations that may pay after the change and not before, in the order of the new plan."""


def unlock(profile: CompanyProfile, catalogue: Catalogue, *, as_of: dt.date) -> tuple[Unlock, ...]:
    """Return every change of one told fact that gains something on the day `as_of`, the smallest step first.

    The changes are a higher time tier, one more goal or target group, membership of one more association, one more
    offer that a regulation asks for, becoming a training company, entering a partnership, and as many partners as a
    regulation asks for. A training fund is none of them: a company's collective agreement decides about it. A fact that
    was not told restricts nothing: to tell it is no change, but the answer to a question of the plan.

    A step is as large as the number of tiers or partners that it adds; entering a partnership is as large as two, and
    every other change as one. Of equal steps the largest gain comes first: by the goals newly served, then by the
    activities, then by the regulations. What is equal stands in the order of the facts and of their values. A goal that
    gains no activity and no regulation is no change: what fits serves it already, chosen or not.

    The changes of the three choices, and the activities that they make fit, are those of `Plan.near_misses`, which
    tells a plan as many of them as it takes.

    Raises `ProfileError` and TypeError as `match` does.

    >>> import datetime, techtalent
    >>> profile = techtalent.CompanyProfile(target_groups=["mbo"], time_tier="little-time")
    >>> found = techtalent.unlock(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> found[0].fact, found[0].to.id
    ('time_tier', 'more-time')
    """
    before = match(profile, catalogue, as_of=as_of)
    found: list[tuple[tuple[int, ...], Unlock]] = []
    for change in _changes(before, catalogue, as_of):
        gain = _gain(change, before, match(change.profile, catalogue, as_of=as_of))
        gained = (len(gain.goals), len(gain.activities), len(gain.regulations))
        # To choose what fits already as a goal gains nothing.
        if any(gained[1:] if change.fact == "goals" else gained):
            found.append(((change.step, *(-number for number in gained)), gain))
    # Sorting keeps the order in which equal gains were found.
    found.sort(key=lambda pair: pair[0])
    return tuple(gain for _, gain in found)


_To = TimeTier | Goal | TargetGroup | Organisation | Offer | bool | int

# Several parties have to agree before there is a partnership.
_PARTNERSHIP_STEP = 2


class _Change(NamedTuple):
    fact: Fact
    to: _To
    profile: CompanyProfile
    company: CompanyProfile | None = None
    step: int = 1
    """How large the change is: the smallest is proposed first."""


def _changes(before: Plan, catalogue: Catalogue, as_of: dt.date) -> Iterator[_Change]:
    """Yield every change of one told fact, in the order of the facts."""
    profile, day = before.profile, same_in_use(catalogue, as_of)
    chosen = Chosen.of(profile, before.time_tier)
    found = fitting(catalogue, day, chosen, done_by_companies(catalogue, day, profile.companies()))
    for choice in all_changes(catalogue, day, chosen, found.changes):
        yield _Change(choice.choice, choice.takes, _with(profile, choice), step=choice.step)
    if not profile.members:
        yield from _own_changes(profile, catalogue, as_of)
    for at, member in enumerate(profile.members):
        for change in _own_changes(member, catalogue, as_of):
            members = (*profile.members[:at], change.profile, *profile.members[at + 1 :])
            yield change._replace(profile=attrs.evolve(profile, members=members), company=member)
    if profile.partners is not None:
        for number in sorted(_numbers_asked_for(catalogue)):
            more = number - partner_count(profile.partners)
            if more > 0:
                partnered = attrs.evolve(profile, partners=_partners(profile.partners, number))
                yield _Change("partners", number, partnered, step=more)


def _with(profile: CompanyProfile, change: Change) -> CompanyProfile:
    """Return the profile with the change of a choice."""
    if change.choice == "time_tier":
        return attrs.evolve(profile, time_tier=change.takes.id, hours_per_month=None)
    if change.choice == "goals":
        return attrs.evolve(profile, goals=(*(profile.goals or ()), change.takes.id))
    return attrs.evolve(profile, target_groups=(*(profile.target_groups or ()), change.takes.id))


def _own_changes(company: CompanyProfile, catalogue: Catalogue, as_of: dt.date) -> Iterator[_Change]:
    """Yield the changes of facts that a company tells for itself, also where it joins forces with others."""
    if company.affiliations is not None:
        for organisation in in_use(catalogue.organisations, as_of):
            # Nobody chooses a training fund: it follows from the collective agreement.
            choosable = organisation.joinable and organisation.type != "training-fund"
            if choosable and organisation.id not in company.affiliations:
                joined = (*company.affiliations, organisation.id)
                yield _Change("affiliations", organisation, attrs.evolve(company, affiliations=joined))
    if company.offers is not None:
        told = {(offer.type, offer.education) for offer in company.offers}
        for asked in sorted(_offers_asked_for(catalogue)):
            if (asked.type, asked.education) not in told:
                offer = Offer(type=asked.type, education=asked.education)
                yield _Change("offers", offer, attrs.evolve(company, offers=(*company.offers, offer)))
    if company.training_company is False:
        yield _Change("training_company", True, attrs.evolve(company, training_company=True))
    if company.partnership is False:
        yield _Change("partnership", True, attrs.evolve(company, partnership=True), step=_PARTNERSHIP_STEP)


def _partners(told: int | tuple[Partners, ...], number: int) -> int | tuple[Partners, ...]:
    """Return so many partners: the told ones, and others of which nothing is known."""
    if isinstance(told, int):
        return number
    unknown = sum(part.number for part in told if part.kind is None)
    others = Partners(number=unknown + number - partner_count(told))
    return (*(part for part in told if part.kind is not None), others)


def _numbers_asked_for(catalogue: Catalogue) -> set[int]:
    return {
        requirement.at_least
        for regulation in catalogue.funding_regulations.values()
        for _, requirement in parts(regulation, PartnersRequirement)
    }


def _offers_asked_for(catalogue: Catalogue) -> set[RequiredOffer]:
    return {
        offer
        for regulation in catalogue.funding_regulations.values()
        for _, requirement in parts(regulation, OfferRequirement)
        for offer in requirement.any_of
    }


def _gain(change: _Change, before: Plan, after: Plan) -> Unlock:
    fitted = {match.activity.id for match in before.activities}
    paid = {match.regulation.id for match in before.funding if match.may_pay}
    served = {covered.goal.id for covered in before.coverage if covered.served or covered.already}
    return Unlock(
        fact=change.fact,
        to=change.to,
        company=change.company,
        profile=change.profile,
        activities=tuple(match.activity for match in after.activities if match.activity.id not in fitted),
        goals=tuple(
            covered.goal
            for covered in after.coverage
            if (covered.served or covered.already) and covered.goal.id not in served
        ),
        regulations=tuple(
            match.regulation for match in after.funding if match.may_pay and match.regulation.id not in paid
        ),
    )
