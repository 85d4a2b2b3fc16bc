"""Who pays: regulations and funds, with their amounts, dates and requirements."""

import datetime as dt
from typing import Literal

from attrs import field, frozen

from techtalent.model.amounts import Allocation, Amount, Cost, ExcludesAll, Limit
from techtalent.model.applying import Apply, RequiredDocument
from techtalent.model.common import Basis, Education, Link, NotResearched, Retired, Source, Statement, refers_to
from techtalent.model.dates import (
    DatedProjectDays,
    Decision,
    ProjectDays,
    YearlyProjectDays,
    refuse_no_day,
)
from techtalent.model.learners import LearnerCondition
from techtalent.model.project import PartnerPlaces, Themes
from techtalent.model.requirements import Requirement
from techtalent.model.shown import by_id
from techtalent.model.text import Text

Party = Literal["company", "intern", "employee", "school", "consortium", "association", "public-authority"]
"""Who applies for the money, or who receives it."""

Timing = Literal["before", "within", "not-before"]
"""Whether something has to be done *before* a moment or *within* some months after it, or can only be done after it."""

Anchor = Literal["start", "end", "study-year-start", "study-year-end", "application", "award", "graduation"]
"""The moment that a term is counted from: the start or the end of the activity or of the study year, the day on which
the application is received, the award, or the learner's graduation."""


def _refuse_reversed(first_day: dt.date | None, last_day: dt.date | None) -> None:
    if first_day is not None and last_day is not None and first_day > last_day:
        raise ValueError(f"the first day, {first_day}, comes after the last, {last_day}")


@frozen(kw_only=True)
class Period:
    """A regulation runs from the first day to the last, both included.

    Raises ValueError where neither day is known, and where the first day comes after the last.
    """

    kind: Literal["period"] = "period"
    """What tells this validity from the other kinds."""
    first_day: dt.date | None = None
    """The first day; None where the regulation began before anyone looked it up."""
    last_day: dt.date | None = None
    """The last day on which the regulation still runs; None where nobody knows until when it runs. That there is none
    is said by `NoLimit`."""
    phrase: Text
    """How the source puts it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if self.first_day is None and self.last_day is None:
            raise ValueError("neither the first day nor the last is known")
        _refuse_reversed(self.first_day, self.last_day)


@frozen(kw_only=True)
class Edition:
    """A regulation has one edition for a year or another span; nobody has confirmed its rules for other days.

    Raises ValueError where the first day comes after the last.
    """

    kind: Literal["edition"] = "edition"
    """What tells this validity from the other kinds."""
    first_day: dt.date
    """The first day of the edition."""
    last_day: dt.date
    """The last day of the edition."""
    phrase: Text
    """How the source puts it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        _refuse_reversed(self.first_day, self.last_day)


@frozen(kw_only=True)
class NoLimit:
    """A regulation has no last day, as its source says."""

    kind: Literal["no-limit"] = "no-limit"
    """What tells this validity from the other kinds."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


Validity = Period | Edition | NoLimit | NotResearched
"""On which days a regulation runs; `kind` tells which."""


@frozen(kw_only=True)
class ApplicationWindow:
    """The part of every year in which one can apply, both days included. It may run over New Year.

    Raises ValueError for a day or a month that does not exist in every year.
    """

    first_day: str | None = None
    """The first day as MM-DD; the month alone, MM, where no more is known; None where nothing is known of it."""
    last_day: str
    """The last day on which one can still apply, as MM-DD; the month alone, MM, where no more is known."""
    opens_at: str | None = None
    """The hour of the first day, as HH:MM; None where it is not known."""
    closes_at: str | None = None
    """The hour of the last day, as HH:MM; None where it is not known."""
    applicant: Text
    """Who can apply in this window."""
    project_days: tuple[YearlyProjectDays, ...] = ()
    """On which days what is applied for in this window may start and has to end."""
    decision: Decision | None = None
    """When one hears and is paid after this window; None where nothing is known of that."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        refuse_no_day(self.first_day, self.last_day)


@frozen(kw_only=True)
class Windows:
    """One applies in windows that come every year."""

    kind: Literal["windows"] = "windows"
    """What tells these applications from the other kinds."""
    windows: tuple[ApplicationWindow, ...]
    """The windows of every year."""
    complete: bool
    """Whether there are no other windows. Only then is the regulation closed between them."""
    note: Text | None = None
    """What is known of windows that are not listed."""


@frozen(kw_only=True)
class Round:
    """A round of applications: some days of one year, both included.

    Raises ValueError where the first day comes after the last.
    """

    first_day: dt.date | None = None
    """The first day on which one can apply; None where it is not known."""
    last_day: dt.date
    """The last day on which one can still apply."""
    opens_at: str | None = None
    """The hour of the first day, as HH:MM; None where it is not known."""
    closes_at: str | None = None
    """The hour of the last day, as HH:MM; None where it is not known."""
    applicant: Text
    """Who can apply in this round."""
    project_days: tuple[DatedProjectDays, ...] = ()
    """On which days what is applied for in this round may start and has to end."""
    decision: Decision | None = None
    """When one hears and is paid after this round; None where nothing is known of that."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        _refuse_reversed(self.first_day, self.last_day)


@frozen(kw_only=True)
class Rounds:
    """One applies in rounds, each with days of its own."""

    kind: Literal["rounds"] = "rounds"
    """What tells these applications from the other kinds."""
    rounds: tuple[Round, ...]
    """The rounds of which the days are known."""
    complete: bool
    """Whether there are no other rounds, now or later. Only then nobody can apply after the last one."""
    expected: tuple[ApplicationWindow, ...] = ()
    """The windows in which a round is expected in the years after the known ones; a plan says that nobody confirmed
    them."""
    note: Text | None = None
    """What is known of rounds that are not listed."""


@frozen(kw_only=True)
class AnyTime:
    """One can apply at any time, as the source says."""

    kind: Literal["any-time"] = "any-time"
    """What tells these applications from the other kinds."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


Applications = Windows | Rounds | AnyTime | NotResearched
"""When one can apply; `kind` tells which."""

ClosedBecause = Literal["budget-spent", "withdrawn", "superseded", "unknown"]
"""Why a regulation closed before its last day: its budget is spent, it was withdrawn, another one took its place, or
nobody knows."""


@frozen(kw_only=True)
class Closed:
    """Since when a regulation is closed before its last day, and why.

    Raises ValueError where it opens again before it closes.
    """

    since: dt.date
    """The first day on which one can no longer apply."""
    why: ClosedBecause
    """Why it closed."""
    reopens: dt.date | None = None
    """The first day on which one can apply again; None where it stays closed, or nobody knows."""
    text: Text
    """What a company should know of it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""

    def __attrs_post_init__(self) -> None:
        if self.reopens is not None and self.reopens <= self.since:
            raise ValueError(f"it opens again on {self.reopens}, and closes on {self.since}")


@frozen(kw_only=True)
class Term:
    """What has to be done before a moment or within some months after it, or cannot be done before it."""

    action: Text
    """What has to be done, or can be done."""
    timing: Timing
    """Whether it is to be done before the moment, or within `months` months after it, or not before `months` months
    after it."""
    months: int
    """The number of months. With `before`, 0 means at any time before the moment; with `not-before`, at any time after
    it."""
    anchor: Anchor
    """The moment."""
    applies_to: Text | None = None
    """Whom the term is for; None for everyone."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


CheckAbout = Literal["limit", "double-funding", "learner", "costs", "procedure", "budget", "theme", "other"]
"""What a condition is about that whoever applies has to check."""


@frozen(kw_only=True)
class Check:
    """A condition that no other field covers: whoever applies has to check it."""

    text: Text
    """The condition as a company would read it."""
    about: CheckAbout
    """What it is about."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Combination:
    """A rule of a regulation about another regulation: how the two go together."""

    to: str = field(metadata=refers_to("funding_regulations"))
    """The id of the other regulation."""
    text: Text
    """The rule as a company would read it."""
    basis: Basis
    """Whether the source states the rule or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""
    note: Text | None = None
    """Why an editor inferred it, or what differs between sources."""


ToCheck = LearnerCondition | PartnerPlaces | Themes | Limit | Cost | Check | ExcludesAll | Statement
"""Something that whoever applies has to check by hand."""


@frozen(kw_only=True)
class FundingRegulation:
    """A regulation or fund that pays for activities."""

    id: str
    """The name that other records use for it."""
    title: Text
    """The name that people read."""
    summary: Text
    """What it pays for, and for whom."""
    part_of: str | None = field(default=None, metadata=refers_to("funding_regulations"))
    """The id of the regulation that it is a variant of, with rules of its own; None where it is none of any. That
    regulation is no variant itself."""
    providers: tuple[str, ...] = field(metadata=refers_to("organisations"))
    """Ids of the organisations that offer it (in CPSV-AP: the competent authority, or the provider of the service)."""
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    """The activities that it pays for."""
    applicants: tuple[Party, ...]
    """Who can apply: any one of these."""
    beneficiary: Party
    """Who receives the money or the benefit."""
    education: tuple[Education, ...] = ()
    """The parts of education that it is for; empty where it is not bound to any."""
    amounts: tuple[Amount, ...]
    """What it pays."""
    limits: tuple[Limit, ...] = ()
    """How many learners, applications, weeks and the like there may be. They refuse nobody."""
    costs: tuple[Cost, ...] = ()
    """Which costs it pays for, and which not. Of a kind of cost that stands in none nothing is known."""
    allocation: Allocation | None = None
    """How the money is divided where there is not enough for all; None where nothing is known of it."""
    validity: Validity
    """On which days it runs."""
    applications: Applications
    """When one can apply."""
    closed: Closed | None = None
    """Since when it is closed before its last day; None where it is not."""
    project_days: tuple[ProjectDays, ...] = ()
    """On which days what it pays for may start and has to end, whenever one applies; a round or a window may have days
    of its own."""
    decision: Decision | None = None
    """When an applicant hears and is paid; a round or a window may have a decision of its own. None where nothing is
    known of it."""
    requirements: tuple[Requirement, ...]
    """The requirements that a company has to meet, all of them."""
    learners: tuple[LearnerCondition, ...] = ()
    """What it asks of the learner whom it pays for. A profile tells nothing of a learner, so none is ever judged."""
    partner_places: tuple[PartnerPlaces, ...] = ()
    """Where those who take part have to be. A profile does not tell where partners are, so none is ever judged."""
    themes: tuple[Themes, ...] = ()
    """What it has to be about: points, and how many of them it has to fit. None is ever judged."""
    also_check: tuple[Check, ...]
    """The conditions that no other field covers: whoever applies has to check them."""
    excludes_all: ExcludesAll | None = None
    """Says that it pays nothing for costs that another subsidy pays for; None where no source says so."""
    de_minimis: Statement | None = None
    """Says that the money counts as de minimis aid of the European Union; None where no source says so."""
    terms: tuple[Term, ...] = ()
    """What has to be done before a moment or within some months after it, or cannot be done before it."""
    apply: Apply | None = None
    """How one applies; None where nobody has looked it up."""
    documents: tuple[RequiredDocument, ...] = ()
    """The papers that it asks for, as far as they are known."""
    excludes: tuple[Combination, ...] = ()
    """The regulations that cannot pay for the same costs. The rule holds both ways, and is written in one of the
    two."""
    requires: tuple[Combination, ...] = ()
    """The regulations that one needs to have to get this one."""
    stacks_with: tuple[Combination, ...] = ()
    """The regulations that a source says can be had beside this one. The rule holds both ways, and is written in one of
    the two."""
    website: str | None = None
    """Its own page, as the source gives it; None where the source names no page."""
    source: Source
    """Where the record was read."""
    note: Text | None = None
    """What an editor wants to say about the record: a doubt, a difference between sources, a trap."""
    aliases: tuple[str, ...] = ()
    """Earlier ids of the record; profiles that still use one keep working."""
    retired: Retired | None = None
    """Since when the record is no longer in use, and why; None where it is not retired."""

    def __repr__(self) -> str:
        return by_id(self)

    @property
    def to_check(self) -> tuple[ToCheck, ...]:
        """All that whoever applies has to check by hand: what it asks and no profile tells, and what is text only."""
        rest = (self.excludes_all, self.de_minimis)
        return (
            *self.learners,
            *self.partner_places,
            *self.themes,
            *self.limits,
            *self.costs,
            *self.also_check,
            *(rule for rule in rest if rule is not None),
        )

    @property
    def leaves_checks(self) -> bool:
        """Whether something has to be checked by hand, whatever the requirements come to."""
        asked = self.learners or self.partner_places or self.themes or self.limits or self.costs
        return bool(asked or self.also_check or self.excludes_all or self.de_minimis)

    @property
    def family(self) -> str:
        """The id of the regulation that it is a variant of; its own id where it is a variant of none."""
        return self.id if self.part_of is None else self.part_of
