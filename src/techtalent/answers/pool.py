"""Companies that join forces: one profile of several (guide, chapter 5, step 3; chapter 7, tip 2; case Zuidberg)."""

from collections.abc import Iterable, Iterator

from techtalent.errors import A_PROFILE, Finding, ProfileError, expect
from techtalent.model.common import PartnerKind, Region
from techtalent.model.company import COMPANIES, Partners
from techtalent.model.profile import CompanyProfile, added


def pool(profiles: Iterable[CompanyProfile]) -> CompanyProfile:
    """Return the profile of companies that join forces, given in any order; of one company, its own profile.

    - Goals and target groups are united: companies together serve more goals and reach a larger group (tip 2). A
      company without goals leaves the choice to the others.
    - Hours are added (step 3: companies together can do more). Where several companies told their time, some as a tier,
      `match` takes the highest tier that was told, or the tier that all hours together come to where that is higher. In
      that sum a tier counts as the hours that it begins with. A company that told no time leaves it to the others.
    - What a company is and has stays its own, under `members`: a fund asks an applicant for its own affiliation
      (chapters 2 and 3), and a scheme for its own size. A regulation may pay where one company meets all requirements;
      `Receipt.pooled` says which company brings it.
    - The companies are each other's partners (Promoot de techniek, chapter 2: together with partners of the sector).
      Companies alone are no public-private partnership: that takes a school (chapter 4).
    - The region of the activities is told where all companies that tell it name the same region.

    Raises `ProfileError` where there is no profile, and TypeError where something is none.

    >>> import techtalent
    >>> small = techtalent.CompanyProfile(goals=["discover-young-talent"], hours_per_month=5)
    >>> other = techtalent.CompanyProfile(goals=["boost-innovation"], hours_per_month=4)
    >>> both = techtalent.pool([small, other])
    >>> both.goals, both.hours_per_month, both.partners
    (('boost-innovation', 'discover-young-talent'), 9, 1)
    """
    expect(profiles, Iterable, "what is pooled is a list of profiles")
    companies = tuple(profiles)
    for company in companies:
        expect(company, CompanyProfile, A_PROFILE)
    if not companies:
        message = "there is no company to pool: give at least one"
        raise ProfileError(findings=(Finding(code="empty-choice", pointer="", message=message),))
    if len(companies) == 1:
        return companies[0]
    members = tuple(member for profile in companies for member in (profile.members or (profile,)))
    regions = {region for profile in companies for region in _regions(profile)}
    hours, time_tier = _time(companies)
    return CompanyProfile(
        goals=_united(profile.goals for profile in companies),
        target_groups=_united(profile.target_groups for profile in companies),
        time_tier=time_tier,
        hours_per_month=hours,
        partners=_partners([told for profile in companies for told in _told_partners(profile)], len(members) - 1),
        activity_region=regions.pop() if len(regions) == 1 else None,
        members=members,
    )


def _regions(profile: CompanyProfile) -> set[Region]:
    """Return the regions told for the activities: the profile's own, or those of its members where it has none."""
    companies = profile.members if profile.activity_region is None and profile.members else (profile,)
    return {company.activity_region for company in companies if company.activity_region is not None}


def _told_partners(profile: CompanyProfile) -> Iterator[int | tuple[Partners, ...] | None]:
    """Yield what a profile tells of its partners: of a pool to which nobody told others, what each company told.

    The companies of such a pool are each other's partners, and may be those of whoever joins: they count once.
    """
    told = [member.partners for member in profile.members]
    if told and _alike(_partners(told, len(told) - 1)) == _alike(profile.partners):
        yield from told
    else:
        yield profile.partners


def _alike(partners: int | tuple[Partners, ...] | None) -> int | frozenset[Partners] | None:
    return frozenset(partners) if isinstance(partners, tuple) else partners


def _partners(of_companies: Iterable[int | tuple[Partners, ...] | None], others: int) -> int | tuple[Partners, ...]:
    """Return the partners of companies that join forces: each other, and whoever one of them told beside that.

    Of each kind it is the largest number that a company told, since two companies may speak of the same partner.
    """
    told = [partners for partners in of_companies if partners is not None]
    numbers = [partners for partners in told if isinstance(partners, int)]
    by_kind: dict[PartnerKind | None, int] = {}
    for partners in told:
        for part in () if isinstance(partners, int) else partners:
            by_kind[part.kind] = max(part.number, by_kind.get(part.kind, 0))
    least = max([others, *numbers])
    if not by_kind:
        return least
    # The other companies are companies, and no schools.
    may_be_others = sum(number for kind, number in by_kind.items() if kind is None or kind in COMPANIES)
    missing = max(least - sum(by_kind.values()), others - may_be_others)
    if missing > 0:
        by_kind[None] = by_kind.get(None, 0) + missing
    return tuple(Partners(kind=kind, number=number) for kind, number in by_kind.items())


def _united(choices: Iterable[tuple[str, ...] | None]) -> tuple[str, ...] | None:
    """Return the ids of all choices together; None where no company chose."""
    ids = {name for chosen in choices if chosen is not None for name in chosen}
    return tuple(ids) or None


def _time(companies: Iterable[CompanyProfile]) -> tuple[int | float | None, str | None]:
    """Return the hours of all together, or the only tier; neither where it takes a catalogue to compare them."""
    companies = tuple(_with_time_to_weigh(companies))
    tiers = [profile.time_tier for profile in companies if profile.time_tier is not None]
    hours = [profile.hours_per_month for profile in companies if profile.hours_per_month is not None]
    if not tiers:
        return (added(hours) if hours else None), None
    return None, (tiers[0] if len(tiers) == 1 and not hours else None)


def _with_time_to_weigh(companies: Iterable[CompanyProfile]) -> Iterator[CompanyProfile]:
    """Yield the profiles whose time counts: a pool that told no time is replaced by its members."""
    for profile in companies:
        if profile.members and profile.time_tier is None and profile.hours_per_month is None:
            yield from profile.members
        else:
            yield profile
