"""Profiles and catalogues as Hypothesis makes them up."""

import datetime as dt
from typing import Any, get_args

import attrs
from hypothesis import strategies as st

from support.conditions import COSTS, LEARNERS, PARTNER_PLACES, THEMES
from support.money import ALLOCATIONS, DE_MINIMIS, EXCLUDES_ALL, LIMITS, amounts
from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, Partners, Text, pool
from techtalent.model.profile import FACTS
from techtalent.records import (
    Activity,
    ActivityCondition,
    ActivityLink,
    AffiliationRequirement,
    AllRequirement,
    Anchor,
    AnyRequirement,
    AnyTime,
    ApplicationWindow,
    Apply,
    ApplyBy,
    Audience,
    Basis,
    Beginning,
    Bound,
    CaseStudy,
    Check,
    Closed,
    ClosedBecause,
    Combination,
    CompanySizeRequirement,
    ContactPoint,
    DatedProjectDays,
    Decision,
    DecisionAfter,
    DecisionAnchor,
    DecisionOnDay,
    DecisionUnit,
    Document,
    Duration,
    Edition,
    Education,
    Effort,
    FundingRegulation,
    Goal,
    GoalLink,
    HolidayBasis,
    HolidayDays,
    Hours,
    Initiative,
    LegalForm,
    LegalFormRequirement,
    Link,
    Moment,
    MomentAt,
    NoLimit,
    NotResearched,
    OfferEducation,
    OfferRequirement,
    OfferType,
    Organisation,
    PartnerKind,
    PartnershipRequirement,
    PartnersRequirement,
    Period,
    PlaceRequirement,
    Point,
    PublicHoliday,
    Record,
    Region,
    RegionRequirement,
    RequiredDocument,
    RequiredOffer,
    RequiredRegion,
    Requirement,
    Retired,
    Round,
    Rounds,
    Route,
    SchoolHoliday,
    SchoolRegionArea,
    SchoolType,
    SchoolYear,
    Season,
    SectorRequirement,
    ShownBy,
    ShownByOffer,
    ShownByPartnership,
    SingleRequirement,
    Situation,
    Source,
    Statement,
    Step,
    StepPoint,
    TargetGroup,
    Term,
    TimeTier,
    Timing,
    Tip,
    TrainingCompanyRequirement,
    UsualWay,
    WayToFind,
    Weight,
    Windows,
    YearlyProjectDays,
)

SOURCE = Source(document="made up", chapter=1)
PAGE = Source(document="a page", address="https://page.example", date=dt.date(2025, 3, 3))
NOTE = Text(nl="bedacht", en="made up")
REGIONS = get_args(Region)

DAYS = st.dates(min_value=dt.date(2023, 1, 1), max_value=dt.date(2029, 12, 31))

_OFFERED: dict[str, Any] = {
    "type": st.sampled_from(get_args(OfferType)),
    "education": st.sampled_from(get_args(OfferEducation)),
}
REQUIRED_OFFERS = st.builds(RequiredOffer, **_OFFERED)
OFFERS = st.builds(Offer, **_OFFERED, places=st.none() | st.integers(0, 5), weeks=st.none() | st.integers(0, 52))

PARTNERS: st.SearchStrategy[int | list[Partners]] = st.integers(0, 4) | st.lists(
    st.builds(Partners, kind=st.none() | st.sampled_from(get_args(PartnerKind)), number=st.integers(0, 3)),
    max_size=3,
    unique_by=lambda each: each.kind,
)

PROVINCES = ("NL-GE", "NL-OV", "NL-ZH", "DE-NW")
SECTORS = ("C", "25", "2562", "F", "43", "62", "J")

BANDS = st.tuples(st.integers(0, 400), st.none() | st.integers(0, 400)).map(
    lambda ends: EmployeeBand(at_least=ends[0], at_most=None if ends[1] is None else ends[0] + ends[1])
)


EDUCATIONS: st.SearchStrategy[tuple[Education, ...]] = st.lists(
    st.sampled_from(get_args(Education)), max_size=3, unique=True
).map(tuple)

SHOWN_BY: st.SearchStrategy[tuple[ShownBy, ...]] = st.lists(
    st.just(ShownByPartnership())
    | st.builds(
        ShownByOffer,
        type=st.sampled_from(get_args(OfferType)),
        education=st.lists(st.sampled_from(get_args(OfferEducation)), max_size=2, unique=True).map(tuple),
    ),
    max_size=2,
    unique=True,
).map(tuple)


def telling(profile: CompanyProfile, **facts: Any) -> CompanyProfile:
    """Return the profile with these facts told, or told otherwise."""
    return attrs.evolve(profile, **facts)


def text(words: str) -> Text:
    """Return a text that says the same in both languages."""
    return Text(nl=words, en=words)


def regulation(
    validity: Period | Edition | NoLimit | NotResearched,
    applications: Windows | Rounds | AnyTime | NotResearched | None = None,
    closed: Closed | None = None,
) -> FundingRegulation:
    """Return a regulation that says nothing else."""
    return FundingRegulation(
        id="made-up",
        title=NOTE,
        summary=NOTE,
        providers=(),
        activities=(),
        applicants=("company",),
        beneficiary="company",
        amounts=(),
        validity=validity,
        applications=applications or NotResearched(),
        requirements=(),
        also_check=(),
        source=SOURCE,
        closed=closed,
    )


def profiles(catalogue: Catalogue) -> st.SearchStrategy[CompanyProfile]:
    """Return profiles that name this catalogue's ids; every fact may be left out."""
    joinable = [each.id for each in catalogue.organisations.values() if each.joinable]

    def some(ids: list[str], least: int) -> st.SearchStrategy[list[str] | None]:
        return st.none() | st.lists(st.sampled_from(ids), min_size=least, max_size=4) if ids else st.none()

    time: st.SearchStrategy[dict[str, Any]] = st.one_of(
        st.just({}),
        st.sampled_from(list(catalogue.time_tiers)).map(lambda tier: {"time_tier": tier}),
        st.one_of(st.integers(0, 200), st.sampled_from([7.5, 7.99, 8.0])).map(lambda hours: {"hours_per_month": hours}),
    )
    rest = st.fixed_dictionaries(
        {
            "goals": some(list(catalogue.goals), 1),
            "target_groups": some(list(catalogue.target_groups), 1),
            "region": st.none() | st.sampled_from(REGIONS),
            "activity_region": st.none() | st.sampled_from(REGIONS),
            "affiliations": some(joinable, 0),
            "employees": st.none() | st.integers(0, 1000) | BANDS,
            "partnership": st.none() | st.booleans(),
            "partners": st.none() | PARTNERS,
            "does": some(list(catalogue.activities), 0),
            "offers": st.none() | st.lists(OFFERS, max_size=3, unique_by=lambda each: (each.type, each.education)),
            "province": st.none() | st.sampled_from(PROVINCES),
            "training_company": st.none() | st.booleans(),
            "sector": st.none() | st.sampled_from(SECTORS),
            "legal_form": st.none() | st.sampled_from(get_args(LegalForm)),
        }
    )
    return st.builds(lambda one, other: CompanyProfile(**one, **other), time, rest)


def pools(catalogue: Catalogue) -> st.SearchStrategy[CompanyProfile]:
    """Return profiles of two or three companies that join forces."""
    return st.lists(profiles(catalogue), min_size=2, max_size=3).map(pool)


def companies(catalogue: Catalogue) -> st.SearchStrategy[CompanyProfile]:
    """Return profiles of one company or of several."""
    return profiles(catalogue) | pools(catalogue)


@st.composite
def conditions(draw: st.DrawFn, groups: list[str], organisations: list[str]) -> tuple[ActivityCondition, ...]:
    """Return conditions of an activity: those of several activities often say the same."""
    return tuple(
        ActivityCondition(
            title=text(title),
            text=NOTE,
            target_groups=tuple(draw(st.lists(st.sampled_from(groups), max_size=2, unique=True))),
            organisation=draw(st.none() | st.sampled_from(organisations)),
            brings=draw(st.sampled_from((None, "training_company"))),
            basis="stated",
            source=draw(st.none() | st.just(PAGE)),
        )
        for title in draw(st.lists(st.sampled_from("ab"), max_size=2, unique=True))
    )


@st.composite
def links(draw: st.DrawFn, ids: list[str], least: int = 1) -> tuple[Link, ...]:
    """Return links to some of the ids, each at most once."""
    chosen = draw(st.lists(st.sampled_from(ids), min_size=least, max_size=3, unique=True)) if ids else []
    return tuple(
        Link(to=to, basis="stated") if draw(st.booleans()) else Link(to=to, basis="inferred", note=NOTE)
        for to in chosen
    )


@st.composite
def goal_links(draw: st.DrawFn, goals: list[str], groups: list[str]) -> tuple[GoalLink, ...]:
    """Return links to some of the goals, each for all of an activity's groups or for some of them."""
    return tuple(
        GoalLink(
            to=link.to,
            weight=draw(st.sampled_from(get_args(Weight))),
            basis=link.basis,
            target_groups=draw(st.just(()) | some_of(groups)),
            note=link.note,
        )
        for link in draw(links(goals))
    )


@st.composite
def activity_links(draw: st.DrawFn, activities: list[str], groups: list[str]) -> tuple[ActivityLink, ...]:
    """Return links to some of the activities, each with all of a case's groups or with some of them."""
    return tuple(
        ActivityLink(to=link.to, basis=link.basis, target_groups=draw(st.just(()) | some_of(groups)), note=link.note)
        for link in draw(links(activities))
    )


def some_of(ids: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    """Return one of the ids or more, each at most once."""
    return st.lists(st.sampled_from(ids), min_size=1, max_size=2, unique=True).map(tuple)


def single_requirements(organisations: list[str]) -> st.SearchStrategy[SingleRequirement]:
    """Return requirements of every kind that asks one thing."""
    common: dict[str, Any] = {"text": NOTE, "basis": "stated"}

    def listed(kind: Any, values: st.SearchStrategy[Any], **none_of: Any) -> st.SearchStrategy[Any]:
        some = st.lists(values, min_size=1, max_size=2, unique=True).map(tuple)
        others = st.lists(none_of.get("none_of", values), min_size=1, max_size=2, unique=True).map(tuple)
        return some.map(lambda any_of: kind(any_of=any_of, **common)) | others.map(
            lambda none_of: kind(none_of=none_of, **common)
        )

    bounds = st.tuples(st.none() | st.integers(1, 100), st.none() | st.integers(101, 300)).filter(any)
    return st.one_of(
        listed(AffiliationRequirement, st.sampled_from(organisations)),
        bounds.map(lambda ends: CompanySizeRequirement(at_least=ends[0], fewer_than=ends[1], **common)),
        st.just(PartnershipRequirement(**common)),
        st.builds(
            lambda least, kinds: PartnersRequirement(at_least=least, of_kinds=tuple(kinds), **common),
            st.integers(1, 3),
            st.lists(st.sampled_from(get_args(PartnerKind)), max_size=2, unique=True),
        ),
        listed(RegionRequirement, st.sampled_from(get_args(RequiredRegion))),
        listed(PlaceRequirement, st.sampled_from(("NL", "DE", *PROVINCES))),
        st.just(TrainingCompanyRequirement(**common)),
        listed(SectorRequirement, st.sampled_from(SECTORS)),
        listed(LegalFormRequirement, st.sampled_from(get_args(LegalForm))),
        listed(OfferRequirement, REQUIRED_OFFERS),
    )


def requirements(organisations: list[str]) -> st.SearchStrategy[Requirement]:
    """Return requirements of any kind, groups among them."""
    single = single_requirements(organisations)
    several = st.lists(single, min_size=2, max_size=3).map(tuple)
    both = several.map(lambda of: AllRequirement(of=of, text=NOTE, basis="stated"))
    branches = st.lists(single | both, min_size=2, max_size=3).map(tuple)
    return single | branches.map(lambda of: AnyRequirement(of=of, text=NOTE, basis="stated"))


@st.composite
def validities(draw: st.DrawFn) -> Period | Edition | NoLimit | NotResearched:
    """Return a validity of any kind."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    known = draw(st.sampled_from(((first, last), (None, last), (first, None))))
    kinds: tuple[Period | Edition | NoLimit | NotResearched, ...] = (
        Period(first_day=known[0], last_day=known[1], phrase=NOTE, source=SOURCE),
        Edition(first_day=first, last_day=last, phrase=NOTE, source=SOURCE),
        NoLimit(source=SOURCE),
        NotResearched(),
    )
    return draw(st.sampled_from(kinds))


MONTH_DAYS = st.dates(dt.date(2001, 1, 1), dt.date(2001, 12, 31)).map(lambda day: f"{day:%m-%d}")
MONTHS = st.integers(1, 12).map(lambda month: f"{month:02}")
DAYS_OF_YEAR = MONTH_DAYS | MONTHS

_SAID: dict[str, Any] = {"text": st.none() | st.just(NOTE), "source": st.none() | st.just(SOURCE)}

_OF_PROJECT = ("first_obligation", "first_start", "last_start", "last_end")
_KNOWN = st.lists(st.sampled_from(_OF_PROJECT), min_size=1, max_size=4, unique=True)


def _drawn(draw: st.DrawFn, strategies: dict[str, Any]) -> dict[str, Any]:
    return {name: draw(strategy) for name, strategy in strategies.items()}


@st.composite
def yearly_project_days(draw: st.DrawFn) -> YearlyProjectDays:
    """Return days of every year of a project, of which some are known."""
    days: dict[str, Any] = {name: draw(DAYS_OF_YEAR) for name in draw(_KNOWN)}
    return YearlyProjectDays(**days, applies_to=draw(st.none() | st.just(NOTE)), **_drawn(draw, _SAID))


@st.composite
def dated_project_days(draw: st.DrawFn) -> DatedProjectDays:
    """Return days of a project, in order, of which some are known."""
    names = sorted(draw(_KNOWN), key=_OF_PROJECT.index)
    days = sorted(draw(st.lists(DAYS, min_size=len(names), max_size=len(names))))
    known: dict[str, Any] = dict(zip(names, days, strict=True))
    return DatedProjectDays(**known, **_drawn(draw, _SAID))


_DECISION_TIMES = st.builds(
    DecisionAfter,
    number=st.integers(0, 26),
    unit=st.sampled_from(get_args(DecisionUnit)),
    anchor=st.sampled_from(get_args(DecisionAnchor)),
    bound=st.sampled_from(get_args(Bound)),
) | st.builds(DecisionOnDay, day=DAYS_OF_YEAR, bound=st.sampled_from(get_args(Bound)))

DECISIONS = st.none() | st.builds(Decision, heard=_DECISION_TIMES, paid=st.none() | _DECISION_TIMES, **_SAID)


@st.composite
def rounds(draw: st.DrawFn) -> Round:
    """Return a round of some days, with or without hours, of which the first day may not be known."""
    first, last = sorted((draw(DAYS), draw(DAYS)))
    last = min(last, first + dt.timedelta(days=draw(st.integers(0, 60))))
    known = draw(st.booleans())
    return Round(
        first_day=first if known else None,
        last_day=last,
        opens_at=draw(st.none() | st.just("09:00")) if known else None,
        closes_at=draw(st.none() | st.just("17:00")),
        applicant=NOTE,
        project_days=tuple(draw(st.lists(dated_project_days(), max_size=1))),
        decision=draw(DECISIONS),
    )


@st.composite
def applications(draw: st.DrawFn) -> Windows | Rounds | AnyTime | NotResearched:
    """Return a way to apply of any kind."""
    windows = st.builds(
        ApplicationWindow,
        first_day=st.none() | DAYS_OF_YEAR,
        last_day=DAYS_OF_YEAR,
        closes_at=st.none() | st.just("12:00"),
        applicant=st.just(NOTE),
        project_days=st.lists(yearly_project_days(), max_size=1).map(tuple),
        decision=DECISIONS,
        source=st.none() | st.just(SOURCE),
    )
    some = st.lists(windows, min_size=1, max_size=3).map(tuple)
    return draw(
        st.one_of(
            st.builds(Windows, windows=some, complete=st.booleans()),
            st.builds(
                Rounds,
                rounds=st.lists(rounds(), min_size=1, max_size=3).map(tuple),
                expected=st.just(()) | some,
                complete=st.booleans(),
            ),
            st.just(AnyTime(source=SOURCE)),
            st.just(NotResearched()),
        )
    )


@st.composite
def closures(draw: st.DrawFn) -> Closed:
    """Return a closure for good or for a while."""
    since = draw(DAYS)
    reopens = draw(st.none() | st.integers(1, 400).map(lambda days: since + dt.timedelta(days=days)))
    return Closed(since=since, why=draw(st.sampled_from(get_args(ClosedBecause))), reopens=reopens, text=NOTE)


@st.composite
def combinations(draw: st.DrawFn, others: list[str]) -> tuple[Combination, ...]:
    """Return rules about some of the other regulations."""
    named = draw(st.lists(st.sampled_from(others), max_size=2, unique=True)) if others else []
    return tuple(Combination(to=to, text=text(f"with {to}"), basis="stated", source=SOURCE) for to in named)


APPLYING = st.none() | st.builds(
    Apply,
    by=st.sampled_from(get_args(ApplyBy)),
    text=st.just(NOTE),
    address=st.none() | st.just("https://fund.example/apply"),
    source=st.none() | st.just(SOURCE),
)


@st.composite
def required_documents(draw: st.DrawFn, papers: list[str]) -> tuple[RequiredDocument, ...]:
    """Return some of the papers, each at most once."""
    named = draw(st.lists(st.sampled_from(papers), max_size=2, unique=True)) if papers else []
    return tuple(RequiredDocument(to=to, text=draw(st.none() | st.just(NOTE))) for to in named)


DURATIONS: st.SearchStrategy[Duration | NotResearched] = st.one_of(
    st.just(NotResearched()),
    st.integers(1, 4).map(lambda years: Duration(years=years, usually=False)),
    st.integers(1, 3).map(lambda years: Duration(years=years, at_most=years + 1, usually=True)),
)

# Some months of the year, in any order.
SEASONS = st.builds(
    Season,
    months=st.lists(st.integers(1, 12), min_size=1, max_size=12, unique=True).map(tuple),
    text=st.just(NOTE),
    source=st.none() | st.just(SOURCE),
)

TERMS = st.builds(
    Term,
    action=st.just(NOTE),
    timing=st.sampled_from(get_args(Timing)),
    months=st.integers(0, 30),
    anchor=st.sampled_from(get_args(Anchor)),
    applies_to=st.none() | st.just(NOTE),
    source=st.just(SOURCE),
)

MOMENTS = st.builds(
    Moment,
    at=st.sampled_from(get_args(MomentAt)),
    text=st.just(NOTE),
    basis=st.sampled_from(get_args(Basis)),
    source=st.none() | st.just(SOURCE),
    note=st.just(NOTE),
)

AREAS = (
    SchoolRegionArea(region="noord", provinces=("NL-GR",), parts_of=("NL-GE",)),
    SchoolRegionArea(region="midden", provinces=("NL-ZH",), parts_of=("NL-GE",)),
    SchoolRegionArea(region="zuid", provinces=("NL-LI",)),
)


@st.composite
def school_years(draw: st.DrawFn) -> list[SchoolYear]:
    """Return some school years that follow each other; the holidays of a region have no day in common."""
    first = draw(st.integers(2024, 2028))
    return [draw(school_year(year)) for year in range(first, first + draw(st.integers(0, 2)))]


@st.composite
def school_year(draw: st.DrawFn, year: int) -> SchoolYear:
    """Return a school year with some holidays, whose last one may end after it, and some public holidays."""
    begins = dt.date(year, 8, 1)
    holidays = []
    for at, month in enumerate(sorted(draw(st.sets(st.integers(0, 5), max_size=2)))):
        first, length = begins + dt.timedelta(days=62 * month + draw(st.integers(0, 10))), draw(st.integers(1, 40))
        later = draw(st.sampled_from(((0, 0, 0), (7, 7, 0), (0, 7, 14))))
        days = [first + dt.timedelta(days=wait) for wait in later]
        holidays.append(
            SchoolHoliday(
                title=text(f"holiday {at}"),
                basis=draw(st.sampled_from(get_args(HolidayBasis))),
                days=tuple(
                    HolidayDays(regions=(area.region,), first_day=day, last_day=day + dt.timedelta(days=length))
                    for area, day in zip(AREAS, days, strict=True)
                ),
            )
        )
    public = sorted(draw(st.sets(st.integers(0, 364), max_size=3)))
    return SchoolYear(
        id=f"{year}-{year + 1}",
        title=text(f"school year {year}"),
        first_day=begins,
        last_day=dt.date(year + 1, 7, 31),
        education=("po", "vo"),
        areas=AREAS,
        holidays=tuple(holidays),
        public_holidays=tuple(
            PublicHoliday(title=text(f"day {day}"), day=begins + dt.timedelta(days=day)) for day in public
        ),
        source=SOURCE,
        retired=draw(SOMETIMES_RETIRED),
    )


RETIREMENTS = st.none() | st.builds(Retired, since=DAYS, reason=st.just(NOTE))

# Most records are in use.
SOMETIMES_RETIRED = st.integers(0, 5).flatmap(lambda dice: RETIREMENTS if dice == 0 else st.none())


USUAL = st.none() | st.just(UsualWay(basis="stated"))

# Every generated catalogue has so many contact points: beginnings name them.
CONTACTS = 2


def points(funds: list[str], least: int = 0) -> st.SearchStrategy[tuple[Point, ...]]:
    """Return points for everybody and for affiliates of these funds."""
    whom = st.none() | st.sampled_from(funds)
    return st.lists(st.builds(Point, text=st.just(NOTE), for_affiliates_of=whom), min_size=least, max_size=2).map(tuple)


def step_points(funds: list[str], groups: list[str]) -> st.SearchStrategy[tuple[StepPoint, ...]]:
    """Return points of a step: for everybody, or for whom any of their fields says."""
    point = st.builds(
        StepPoint,
        text=st.just(NOTE),
        for_affiliates_of=st.none() | st.sampled_from(funds),
        target_groups=st.just(()) | some_of(groups),
        situation=st.none() | st.sampled_from(get_args(Situation)),
        until_told=st.just(()) | st.lists(st.sampled_from(FACTS), min_size=1, max_size=2, unique=True).map(tuple),
    )
    return st.lists(point, min_size=1, max_size=3).map(tuple)


def _some(names: list[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(st.sampled_from(names), max_size=2, unique=True).map(tuple)


def efforts(groups: list[str]) -> st.SearchStrategy[tuple[Effort, ...]]:
    """Return hours for some target groups or for all, and what nobody has looked up."""
    hours = st.builds(Hours, at_most=st.integers(1, 8), text=st.just(NOTE), target_groups=_some(groups))
    return st.lists(hours | st.just(NotResearched(note=NOTE)), max_size=3).map(tuple)


def beginnings(groups: list[str], funds: list[str]) -> st.SearchStrategy[tuple[Beginning, ...]]:
    """Return first things to do: for some or all groups and companies, with contact points or a way to find some."""
    ways = st.just({"find": WayToFind(text=NOTE)}) | st.lists(
        st.sampled_from([f"contact-{at}" for at in range(CONTACTS)]), min_size=1, max_size=2, unique=True
    ).map(lambda names: {"contacts": tuple(names)})
    whom = st.tuples(_some(groups), st.none() | st.sampled_from(funds), ways)
    return st.lists(
        whom.map(lambda drawn: Beginning(text=NOTE, target_groups=drawn[0], for_affiliates_of=drawn[1], **drawn[2])),
        max_size=3,
    ).map(tuple)


@st.composite
def catalogues(draw: st.DrawFn, most: int = 8) -> Catalogue:
    """Return a small catalogue in which every kind of link, requirement, validity, window and term can occur.

    Its records keep to their schemas.
    """
    goals = [f"goal-{at}" for at in range(draw(st.integers(1, 4)))]
    groups = [f"group-{at}" for at in range(draw(st.integers(1, 4)))]
    tiers = [f"tier-{at}" for at in range(draw(st.integers(1, 3)))]
    funds = [f"fund-{at}" for at in range(draw(st.integers(1, 3)))]
    activities = [f"activity-{at}" for at in range(draw(st.integers(0, most)))]
    records: list[Record] = []
    for at, each in enumerate(goals):
        records.append(
            Goal(
                id=each,
                number=at + 1,
                title=text(each),
                summary=NOTE,
                for_own_people=draw(st.booleans()) and draw(st.booleans()),
                source=SOURCE,
                retired=draw(SOMETIMES_RETIRED),
            )
        )
    for at, each in enumerate(groups):
        records.append(
            TargetGroup(
                id=each,
                order=at + 1,
                title=text(each),
                summary=NOTE,
                approach=NOTE,
                what_works=(NOTE,),
                contact_points=("contact-0",),
                education=draw(EDUCATIONS),
                source=SOURCE,
                retired=draw(SOMETIMES_RETIRED),
            )
        )
    for at, each in enumerate(tiers):
        hours = (0, 8, None)[at]
        records.append(
            TimeTier(
                id=each,
                order=at + 1,
                title=text(each),
                summary=NOTE,
                hours_from=hours,
                goals=(Link(to=goals[0], basis="stated"),),
                source=SOURCE,
                retired=draw(SOMETIMES_RETIRED),
            )
        )
    for each in funds:
        records.append(
            Organisation(
                id=each,
                type="training-fund",
                title=text(each),
                summary=NOTE,
                joinable=True,
                source=SOURCE,
                retired=draw(SOMETIMES_RETIRED),
            )
        )
    for at, each in enumerate(activities):
        reached = draw(links(groups))
        # Of an activity before it, so that none lies within itself.
        within = draw(st.none() | st.sampled_from(activities[:at])) if at else None
        records.append(
            Activity(
                id=each,
                title=text(each),
                summary=NOTE,
                time_tier=Link(to=draw(st.sampled_from(tiers)), basis="stated"),
                goals=draw(goal_links(goals, [link.to for link in reached])),
                target_groups=reached,
                audiences=draw(links(list(get_args(Audience)))),
                seasons=tuple(draw(st.lists(SEASONS, max_size=2))),
                shown_by=draw(SHOWN_BY),
                conditions=draw(conditions(groups, funds)),
                within=None if within is None else Link(to=within, basis="stated"),
                effort=draw(efforts(groups)),
                begin=draw(beginnings(groups, funds)),
                next=draw(links(activities[activities.index(each) + 1 :], 0)),
                who_helps=draw(points(funds)),
                source=SOURCE,
                retired=draw(RETIREMENTS),
            )
        )
    for at, each in enumerate(groups):
        # Two school types a group, with ways on to those of the groups after it.
        ahead = [f"school-{later}-{part}" for later in range(at + 1, len(groups)) for part in "ab"]
        for part in "ab":
            routes = draw(st.lists(st.sampled_from(ahead), max_size=2, unique=True)) if ahead else []
            records.append(
                SchoolType(
                    id=f"school-{at}-{part}",
                    title=text(f"school {at} {part}"),
                    summary=NOTE,
                    sector="vo",
                    target_groups=(each,),
                    ages=NotResearched(),
                    duration=draw(DURATIONS),
                    routes=tuple(Route(to=to, basis="stated", usual=draw(USUAL), source=SOURCE) for to in routes),
                    source=SOURCE,
                )
            )
    if activities:
        regulations = [f"regulation-{at}" for at in range(draw(st.integers(0, 5)))]
        papers = [f"paper-{at}" for at in range(draw(st.integers(0, 2)))]
        for each in papers:
            records.append(
                Document(id=each, title=text(each), summary=NOTE, source=SOURCE, retired=draw(SOMETIMES_RETIRED))
            )
        variants = set(draw(st.lists(st.sampled_from(regulations[1:]), max_size=3))) if regulations[1:] else set()
        parents = [name for name in regulations if name not in variants]
        # Regulations that require others exclude none, so that no catalogue contradicts itself.
        requiring = draw(st.booleans())
        for at, name in enumerate(regulations):
            records.append(
                FundingRegulation(
                    id=name,
                    title=text(name),
                    summary=NOTE,
                    part_of=draw(st.sampled_from(parents)) if name in variants else None,
                    providers=(funds[0],),
                    activities=draw(links(activities)),
                    applicants=("company",),
                    beneficiary=draw(st.sampled_from(("company", "company", "company", "school"))),
                    amounts=draw(amounts(single_requirements(funds))),
                    limits=tuple(draw(st.lists(LIMITS, max_size=2))),
                    costs=tuple(draw(st.lists(COSTS, max_size=1))),
                    allocation=draw(ALLOCATIONS),
                    validity=draw(validities()),
                    applications=draw(applications()),
                    closed=draw(closures()) if draw(st.integers(0, 4)) == 0 else None,
                    project_days=tuple(draw(st.lists(yearly_project_days() | dated_project_days(), max_size=2))),
                    decision=draw(DECISIONS),
                    requirements=tuple(draw(st.lists(requirements(funds), max_size=3))),
                    learners=tuple(draw(st.lists(LEARNERS, max_size=2))),
                    partner_places=tuple(draw(st.lists(PARTNER_PLACES, max_size=1))),
                    themes=tuple(draw(st.lists(THEMES, max_size=1))),
                    also_check=draw(st.sampled_from(((), (Check(text=NOTE, about="other"),)))),
                    excludes_all=draw(EXCLUDES_ALL),
                    de_minimis=draw(DE_MINIMIS),
                    education=draw(EDUCATIONS),
                    requires=draw(combinations(regulations[:at])) if requiring else (),
                    excludes=() if requiring else draw(combinations(regulations[:at:2])),
                    stacks_with=() if requiring else draw(combinations(regulations[1:at:2])),
                    terms=tuple(draw(st.lists(TERMS, max_size=3))),
                    apply=draw(APPLYING),
                    documents=draw(required_documents(papers)),
                    source=SOURCE,
                    retired=draw(SOMETIMES_RETIRED),
                )
            )
        for at in range(draw(st.integers(0, 3))):
            records.append(
                Initiative(
                    id=f"initiative-{at}",
                    type="programme",
                    title=NOTE,
                    summary=NOTE,
                    activities=draw(links(activities)),
                    target_groups=draw(links(groups, 0)),
                    regions=draw(links(list(REGIONS), 0)),
                    place=NOTE,
                    source=SOURCE,
                    retired=draw(RETIREMENTS),
                )
            )
        for at in range(draw(st.integers(0, 3))):
            with_groups = draw(links(groups))
            records.append(
                CaseStudy(
                    id=f"case-{at}",
                    title=NOTE,
                    company=f"Company {at}",
                    role=NOTE,
                    summary=NOTE,
                    facts=(Statement(text=NOTE),),
                    advice=(),
                    activities=draw(activity_links(activities, [link.to for link in with_groups])),
                    goals=draw(links(goals)),
                    target_groups=with_groups,
                    time_tiers=draw(links(tiers, 0)),
                    employees=draw(st.none() | st.sampled_from([8, 40, 250, 900])),
                    source=SOURCE,
                    retired=draw(SOMETIMES_RETIRED),
                )
            )
    for at in range(CONTACTS):
        records.append(
            ContactPoint(
                id=f"contact-{at}",
                title=NOTE,
                summary=NOTE,
                region=draw(st.none() | st.sampled_from(REGIONS)),
                target_groups=draw(links(groups, 0)),
                for_affiliates_of=draw(st.none() | st.sampled_from(funds)),
                organisation=draw(st.none() | st.sampled_from(funds)),
                source=SOURCE,
                retired=draw(SOMETIMES_RETIRED),
            )
        )
    for at in range(draw(st.integers(0, 5))):
        records.append(
            Tip(
                id=f"tip-{at}",
                number=at + 1,
                title=NOTE,
                points=(),
                goals=draw(st.just(()) | links(goals, 0)),
                target_groups=draw(st.just(()) | links(groups, 0)),
                time_tiers=draw(st.just(()) | links(tiers, 0)),
                activities=draw(st.just(()) | links(activities, 0)),
                situations=draw(st.just(()) | links(list(get_args(Situation)), 0)),
                source=SOURCE,
            )
        )
    for at in range(draw(st.integers(0, 2))):
        records.append(
            Step(
                id=f"step-{at}",
                number=at + 1,
                title=NOTE,
                summary=NOTE,
                points=draw(step_points(funds, groups)),
                settles=tuple(draw(st.lists(st.sampled_from(FACTS), max_size=2, unique=True))),
                moments=tuple(draw(st.lists(MOMENTS, max_size=3))),
                source=SOURCE,
            )
        )
    records += draw(school_years())
    return Catalogue.of([_followed(draw, record, records) for record in records])


def _followed(draw: st.DrawFn, record: Record, records: list[Record]) -> Record:
    """Return a record that, where it is retired, may name a record of its kind that follows it."""
    following = [each.id for each in records if type(each) is type(record) and each.retired is None]
    if record.retired is None or not following:
        return record
    successors = tuple(draw(st.lists(st.sampled_from(following), max_size=1)))
    return attrs.evolve(record, retired=attrs.evolve(record.retired, successors=successors))
