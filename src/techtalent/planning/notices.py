"""What a plan tells back about its profile: what is unlikely there, or leads nowhere. A notice refuses nothing."""

import datetime as dt
from collections.abc import Iterator, Sequence

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_order
from techtalent.model.common import Fact
from techtalent.model.company import partner_count
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.notices import Notice, NoticeKind
from techtalent.model.profile import CompanyProfile
from techtalent.planning.fits import Chosen
from techtalent.planning.shortcuts import remembered, weighed
from techtalent.words.notices import NOTICES
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import fill, quoted


def notices(profile: CompanyProfile, catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> tuple[Notice, ...]:
    """Return what to look at again in a profile: its choices first, then its facts, company by company."""
    found = list(of_choices(catalogue, as_of, chosen))
    if profile.hours_per_month == 0:
        found.append(_notice("no-time", ("time_tier",)))
    if profile.partnership and profile.partners is not None and not partner_count(profile.partners):
        found.append(_notice("no-partners", ("partnership", "partners")))
    if profile.members:
        for place, member in enumerate(profile.members, start=1):
            found.extend(_of_company(member, catalogue, place))
    else:
        found.extend(_of_company(profile, catalogue, None))
    return tuple(found)


@remembered
def of_choices(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> tuple[Notice, ...]:
    """Return the chosen goals that no activity serves in the chosen groups, however much time there is.

    And the chosen groups that no activity reaches for the chosen goals.
    """
    if chosen.goals is None or chosen.target_groups is None:
        return ()
    fits = [found for found in weighed(catalogue, as_of, chosen._replace(time_tier=None)) if not found.against]
    served = {served.goal.id for found in fits for served in found.goals}
    reached = {reached.target_group.id for found in fits for reached in found.target_groups}
    goals = in_order(catalogue.goals[name] for name in chosen.goals)
    groups = in_order(catalogue.target_groups[name] for name in chosen.target_groups)
    missed = [goal for goal in goals if goal.id not in served]
    left_out = [group for group in groups if group.id not in reached]
    found = []
    if missed:
        found.append(_of_goals("goal-not-served", missed, groups))
    # Where nothing fits at all, the first notice has said so.
    if left_out and fits:
        found.append(_of_goals("target-group-not-reached", goals, left_out))
    return tuple(found)


def _of_company(company: CompanyProfile, catalogue: Catalogue, member: int | None) -> Iterator[Notice]:
    """Yield what to look at again in the facts of one company; `member` is its place in a pool."""
    organisations = [catalogue.organisations[name] for name in company.affiliations or ()]
    funds = tuple(organisation for organisation in organisations if organisation.type == "training-fund")
    if len(funds) > 1:
        named = quoted([fund.title for fund in funds], PHRASES["and_"])
        text = fill(NOTICES["several-funds"], funds=named)
        yield Notice(kind="several-funds", text=text, facts=("affiliations",), records=funds, member=member)
    if company.training_company is False and any(offer.education.startswith("mbo") for offer in company.offers or ()):
        yield _notice("not-recognised", ("training_company", "offers"), member)


def _of_goals(kind: NoticeKind, goals: Sequence[Goal], groups: Sequence[TargetGroup]) -> Notice:
    text = fill(
        NOTICES[kind],
        goals=quoted([goal.title for goal in goals], PHRASES["or_"]),
        groups=quoted([group.title for group in groups], PHRASES["or_"]),
    )
    about: Sequence[Goal | TargetGroup] = goals if kind == "goal-not-served" else groups
    return Notice(kind=kind, text=text, facts=("goals", "target_groups"), records=tuple(about), member=None)


def _notice(kind: NoticeKind, facts: tuple[Fact, ...], member: int | None = None) -> Notice:
    return Notice(kind=kind, text=NOTICES[kind], facts=facts, records=(), member=member)
