"""What a company does already: it is no advice, and the money for it is to be claimed whatever else fits."""

import datetime as dt
from collections.abc import Container, Iterable, Mapping, Sequence
from typing import NamedTuple, get_args

from attrs import field, frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order, in_use, is_in_use
from techtalent.model.activities import Activity, ShownByOffer
from techtalent.model.advice import AlreadyMatch
from techtalent.model.common import Education, Fact, OfferEducation, OfferType
from techtalent.model.goals import TargetGroup
from techtalent.model.profile import CompanyProfile
from techtalent.model.requirements import RequiredOffer
from techtalent.planning.fits import Fit, education_of
from techtalent.planning.payers import PAYS_NOTHING, Paid, payers_of, pays_for
from techtalent.planning.shortcuts import remembered
from techtalent.planning.starts import done_after, steps_up


class DoneActivity(NamedTuple):
    """That a company does an activity."""

    activity: str
    """The id of the activity."""
    told_by: tuple[Fact, ...]
    """The facts that tell it."""
    offers: tuple[RequiredOffer, ...]
    """The offers that tell it."""

    @property
    def is_whole(self) -> bool:
        """Whether the company does it whatever the education: it says so itself, or is in a partnership."""
        return self.told_by != ("offers",)


@frozen(kw_only=True, eq=False, repr=False)
class DoneByCompany:
    """What one company does."""

    found: tuple[DoneActivity, ...]
    """In id order."""
    by_name: Mapping[str, DoneActivity] = field(init=False)
    """The same by the id of the activity."""

    @by_name.default
    def _by_name(self) -> Mapping[str, DoneActivity]:
        return {doing.activity: doing for doing in self.found}


# What each company of a profile does.
DoneByCompanies = tuple[DoneByCompany, ...]


def done_by_companies(catalogue: Catalogue, as_of: dt.date, companies: Sequence[CompanyProfile]) -> DoneByCompanies:
    """Return what each company does, of the activities in use."""
    return tuple(
        [
            _done_by_company(
                catalogue,
                as_of,
                company.does or (),
                _offers(company),
                bool(company.partnership),
            )
            for company in companies
        ]
    )


@remembered
def _done_by_company(
    catalogue: Catalogue,
    as_of: dt.date,
    does: tuple[str, ...],
    offers: tuple[tuple[OfferType, OfferEducation], ...],
    partnership: bool,
) -> DoneByCompany:
    shown = _shown_by(catalogue, as_of)
    names = {name for name in does if is_in_use(catalogue.activities[name], as_of)}
    names.update(name for kind, _ in offers for name in shown.get(kind, ()))
    if partnership:
        names.update(shown.get("partnership", ()))
    found = [_done_activity(catalogue.activities[name], does, offers, partnership) for name in sorted(names)]
    return DoneByCompany(found=tuple([doing for doing in found if doing.told_by]))


@remembered
def _shown_by(catalogue: Catalogue, as_of: dt.date) -> Mapping[str, tuple[str, ...]]:
    """Return the ids of the activities that offers of a type may show, and those that a partnership shows."""
    found: dict[str, dict[str, None]] = {}
    for activity in in_use(catalogue.activities, as_of):
        for shown in activity.shown_by:
            key = shown.type if isinstance(shown, ShownByOffer) else "partnership"
            found.setdefault(key, {})[activity.id] = None
    return {key: tuple(names) for key, names in found.items()}


def _done_activity(
    activity: Activity, does: Container[str], offers: Iterable[tuple[OfferType, OfferEducation]], partnership: bool
) -> DoneActivity:
    """Return what tells that a company does an activity; no fact where nothing does."""
    showing = [shown for shown in activity.shown_by if isinstance(shown, ShownByOffer)]
    offered = [
        RequiredOffer(type=kind, education=education)
        for kind, education in offers
        if any(kind == shown.type and (not shown.education or education in shown.education) for shown in showing)
    ]
    told: list[Fact] = []
    if activity.id in does:
        told.append("does")
    if offered:
        told.append("offers")
    if partnership and len(showing) < len(activity.shown_by):
        told.append("partnership")
    return DoneActivity(activity.id, tuple(told), tuple(offered))


def done_among(fits: Mapping[str, Fit], by_company: DoneByCompanies) -> tuple[str, ...]:
    """Return the ids of the activities that every company does already, for learners whom they reach here; in id order.

    `fits` are activities by id, how they fit or would fit.
    """
    found = _done_among(fits, by_company[0])
    for of_company in by_company[1:]:
        too = _done_among(fits, of_company)
        found = [name for name in found if name in too]
    return tuple(found)


def _done_among(fits: Mapping[str, Fit], done: DoneByCompany) -> list[str]:
    # An activity that does not fit is done where it would reach learners with whom it is.
    return [
        doing.activity
        for doing in done.found
        if doing.activity in fits and _is_done(doing, fits[doing.activity].education)
    ]


def done_by_all(by_company: DoneByCompanies) -> tuple[str, ...]:
    """Return the ids of the activities that every company does already, whatever the education; in id order."""
    found = [doing.activity for doing in by_company[0].found]
    for of_company in by_company[1:]:
        too = {doing.activity for doing in of_company.found}
        found = [name for name in found if name in too]
    return tuple(found)


def is_done_by_all(activity: str, education: frozenset[Education] | None, by_company: DoneByCompanies) -> bool:
    """Return whether every company does an activity already, in one of some parts of education; None for any."""
    for of_company in by_company:
        doing = of_company.by_name.get(activity)
        if doing is None or not _is_done(doing, education):
            return False
    return True


def is_done(activity: Activity, groups: Iterable[TargetGroup], companies: Iterable[CompanyProfile]) -> bool:
    """Return whether every company does an activity already, with one of these target groups."""
    education = education_of(groups)
    return all(
        _is_done(_done_activity(activity, company.does or (), _offers(company), bool(company.partnership)), education)
        for company in companies
    )


def _is_done(doing: DoneActivity, education: frozenset[Education] | None) -> bool:
    """Return whether a company does an activity in one of some parts of education; None for any.

    Whoever offers internships in secondary education, and asks for mbo, does not offer these yet.
    """
    if not doing.told_by:
        return False
    return doing.is_whole or education is None or any(offer.education in education for offer in doing.offers)


def _offers(company: CompanyProfile) -> tuple[tuple[OfferType, OfferEducation], ...]:
    return tuple([(offer.type, offer.education) for offer in company.offers or ()])


def already(
    catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None, by_company: DoneByCompanies
) -> tuple[AlreadyMatch, ...]:
    """Return what the companies do already, in id order, whether or not it fits, given the chosen target groups."""
    found: dict[str, list[tuple[int, DoneActivity]]] = {}
    for at, done in enumerate(by_company):
        for doing in done.found:
            found.setdefault(doing.activity, []).append((at, doing))
    alone, by_all = len(by_company) == 1, frozenset(done_by_all(by_company))
    return tuple(
        [
            _match(
                catalogue,
                as_of,
                tuple([doing for _, doing in found[name]]),
                target_groups,
                () if alone else tuple([at for at, _ in found[name]]),
                done_after(catalogue.activities[name], by_all),
            )
            for name in sorted(found)
        ]
    )


@remembered
def _match(
    catalogue: Catalogue,
    as_of: dt.date,
    done: tuple[DoneActivity, ...],
    target_groups: tuple[str, ...] | None,
    members: tuple[int, ...],
    steps_done: tuple[str, ...],
) -> AlreadyMatch:
    """Return that companies do an activity; `steps_done` are the steps up from it that they all do as well."""
    activity = catalogue.activities[done[0].activity]
    groups = _groups(activity, catalogue, as_of)
    told_by = {fact for doing in done for fact in doing.told_by}
    education = {offer.education for doing in done for offer in doing.offers}
    concerned: frozenset[Education] | None = frozenset(education)
    if not all(doing.offers for doing in done):
        # Whoever does not tell for which learners does it for those who were chosen, or else for all whom it is for.
        chosen = [group for group in groups if target_groups is not None and group.id in target_groups]
        known = education_of(chosen or groups)
        concerned = None if known is None else frozenset({*education, *known})
    return AlreadyMatch(
        activity=activity,
        told_by=tuple([fact for fact in get_args(Fact) if fact in told_by]),
        education=tuple([part for part in get_args(OfferEducation) if part in education]),
        target_groups=tuple(
            [group for group in groups if any(_is_done(doing, education_of([group])) for doing in done)]
        ),
        members=members,
        next=steps_up(catalogue, as_of, activity.id, steps_done),
        funding=payers_of(catalogue, as_of, activity.id, concerned),
    )


def _groups(activity: Activity, catalogue: Catalogue, as_of: dt.date) -> tuple[TargetGroup, ...]:
    """Return the target groups in use that an activity reaches, from young to old."""
    groups = [catalogue.target_groups[link.to] for link in activity.target_groups]
    return in_order([group for group in groups if is_in_use(group, as_of)])


def with_claims(catalogue: Catalogue, paid: Paid, done: Iterable[AlreadyMatch], by_company: DoneByCompanies) -> Paid:
    """Return what each regulation pays for, what is done already included. That brings nothing which is not there."""
    offered: dict[str, set[RequiredOffer]] = {}
    for of_company in by_company:
        for doing in of_company.found:
            offered.setdefault(doing.activity, set()).update(doing.offers)
    found = dict(paid)
    for match in done:
        name = match.activity.id
        told = offered[name]
        for regulation in match.funding:
            before = found.get(regulation.id, PAYS_NOTHING)
            activities = before.activities
            if name not in activities:
                activities = tuple(sorted([*activities, name]))
            elif before.offers.issuperset(told):
                continue
            found[regulation.id] = pays_for(catalogue, regulation.id, activities, before.brings, before.offers | told)
    return found
