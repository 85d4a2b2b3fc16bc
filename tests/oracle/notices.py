"""What to look at again in a profile: what nothing serves, and facts that are unlikely together."""

import datetime as dt
from collections.abc import Iterator, Sequence

from techtalent import Catalogue, CompanyProfile, Language, Text
from techtalent.catalogue.lookup import in_use
from techtalent.planning.choices import Choices
from techtalent.plans import Notice, NoticeKind
from techtalent.records import Goal, Organisation, TargetGroup
from techtalent.words.notices import NOTICES


def choose_notices(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> tuple[Notice, ...]:
    """Return the notices about the choices, then about time and partners, then about each company."""
    profile = choices.profile
    found = list(_about_choices(choices, catalogue, as_of))
    if profile.hours_per_month == 0:
        found.append(Notice(kind="no-time", text=NOTICES["no-time"], facts=("time_tier",), records=(), member=None))
    partners = profile.partners
    number = partners if partners is None or isinstance(partners, int) else sum(kind.number for kind in partners)
    if profile.partnership is True and number == 0:
        found.append(
            Notice(
                kind="no-partners",
                text=NOTICES["no-partners"],
                facts=("partnership", "partners"),
                records=(),
                member=None,
            )
        )
    if not profile.members:
        found.extend(_about_company(profile, catalogue, None))
    for place, member in enumerate(profile.members, start=1):
        found.extend(_about_company(member, catalogue, place))
    return tuple(found)


def _about_choices(choices: Choices, catalogue: Catalogue, as_of: dt.date) -> Iterator[Notice]:
    goals, groups = choices.goals, choices.target_groups
    if goals is None or groups is None:
        return
    pairs = set()
    for activity in in_use(catalogue.activities, as_of):
        if catalogue.time_tiers[activity.time_tier.to] not in in_use(catalogue.time_tiers, as_of):
            continue
        reached = [group.to for group in activity.target_groups]
        pairs |= {(goal.to, group) for goal in activity.goals for group in goal.target_groups or reached}
    usable = [
        (goal, group)
        for goal in goals
        for group in groups
        if (goal.id, group.id) in pairs
        and goal in in_use(catalogue.goals, as_of)
        and group in in_use(catalogue.target_groups, as_of)
    ]
    missed = tuple(goal for goal in goals if not any(served is goal for served, _ in usable))
    left_out = tuple(group for group in groups if not any(reached is group for _, reached in usable))
    if missed:
        yield _of_goals("goal-not-served", missed, groups, missed)
    if left_out and usable:
        yield _of_goals("target-group-not-reached", goals, left_out, left_out)


def _of_goals(
    kind: NoticeKind, goals: Sequence[Goal], groups: Sequence[TargetGroup], about: tuple[Goal | TargetGroup, ...]
) -> Notice:
    phrase = NOTICES[kind]
    text = Text(
        nl=phrase.in_language("nl").format(goals=_quoted(goals, "nl", "of"), groups=_quoted(groups, "nl", "of")),
        en=phrase.in_language("en").format(goals=_quoted(goals, "en", "or"), groups=_quoted(groups, "en", "or")),
    )
    return Notice(kind=kind, text=text, facts=("goals", "target_groups"), records=about, member=None)


def _quoted(records: Sequence[Goal | TargetGroup | Organisation], language: Language, last: str) -> str:
    titles = [f"“{record.title.in_language(language)}”" for record in records]
    return titles[0] if len(titles) == 1 else f"{', '.join(titles[:-1])} {last} {titles[-1]}"


def _about_company(company: CompanyProfile, catalogue: Catalogue, member: int | None) -> Iterator[Notice]:
    funds = tuple(
        catalogue.organisations[name]
        for name in company.affiliations or ()
        if catalogue.organisations[name].type == "training-fund"
    )
    if len(funds) >= 2:
        phrase = NOTICES["several-funds"]
        text = Text(
            nl=phrase.in_language("nl").format(funds=_quoted(funds, "nl", "en")),
            en=phrase.in_language("en").format(funds=_quoted(funds, "en", "and")),
        )
        yield Notice(kind="several-funds", text=text, facts=("affiliations",), records=funds, member=member)
    offers = company.offers or ()
    if company.training_company is False and any(offer.education in ("mbo-bol", "mbo-bbl") for offer in offers):
        yield Notice(
            kind="not-recognised",
            text=NOTICES["not-recognised"],
            facts=("training_company", "offers"),
            records=(),
            member=member,
        )
