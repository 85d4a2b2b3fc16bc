"""What a regulation asks of the learner whom it pays for: a class for each kind of condition, told apart by `kind`.

A profile tells nothing of a learner, so no condition is ever judged: whoever applies has to check it. A condition says
its rule by values. Where these do not say it all, it has a text too.
"""

from decimal import Decimal
from typing import Literal

from attrs import frozen

from techtalent.model.amounts import LimitEach
from techtalent.model.common import Source
from techtalent.model.text import Text

LearnerWho = Literal["learner", "intern", "employee", "participant"]
"""What a regulation calls whoever learns."""

HoursOf = Literal["work", "course", "practice", "lessons"]
"""Hours of the job, of the whole course, of practice at the company, or of lessons at school."""

PracticeBound = Literal["at-least", "more-than", "at-most"]
"""Whether practice is at least a share of the time, more than it, or at most it."""

LevelOf = Literal["course", "learner"]
"""Whether a level is that of the course, or of what the learner has completed."""

Framework = Literal["mbo", "nlqf", "eqf", "national"]
"""What the numbers of levels are: levels of mbo (1 to 4), of the Dutch NLQF or the European EQF (1 to 8), or of the
framework of the regulation's own country."""

CourseRecognition = Literal["national", "register", "accredited", "own-list"]
"""By whom a course is recognised: it leads to a qualification or an occupation that the country recognises, stands in a
public register, is accredited, or stands on a list of the regulation's own provider."""

EnrolledAt = Literal["course", "register", "agency"]
"""Where a learner is enrolled: in the course, in a register of participants in education, or at an employment
agency."""

EarlierEmployer = Literal["this", "any"]
"""With whom a learner did not work before: with this employer, or with any."""

EarlierTraining = Literal["vocational-training", "degree", "basic-qualification", "same-level"]
"""What a learner has not completed: vocational training, a degree of higher education, a basic qualification
(startkwalificatie), or anything of the same or a higher level."""

StatusKind = Literal[
    "employee",
    "temporary-worker",
    "secondee",
    "self-employed",
    "intern",
    "job-seeker",
    "benefit-recipient",
    "without-training-place",
    "not-ready-for-training",
    "disadvantaged",
    "disabled",
    "newcomer",
    "full-time-schooling",
    "family-of-employer",
]
"""What somebody is whom a regulation pays for, or not. An employee is employed by whoever applies."""


@frozen(kw_only=True)
class LearnerAge:
    """How old the learner is."""

    kind: Literal["age"] = "age"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    at_least: int | None = None
    """The least age; None where there is none."""
    under: int | None = None
    """The least age that is too old; None where there is none."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerHours:
    """How many hours the learner works or learns."""

    kind: Literal["hours"] = "hours"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    of: HoursOf
    """What the hours are of."""
    at_least: int | None = None
    """The least number of hours; None where there is none."""
    at_most: int | None = None
    """The greatest number of hours; None where there is none."""
    each: LimitEach = "in-all"
    """In what time they are counted."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerPractice:
    """Which part of the time is practice at the workplace."""

    kind: Literal["practice"] = "practice"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    bound: PracticeBound = "at-least"
    """Whether it is at least this share, more than it, or at most it."""
    percent: Decimal
    """The share in percent, with at most two decimals."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerLevel:
    """The level of the course, or of what the learner has completed: between two bounds, or one of a list."""

    kind: Literal["level"] = "level"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant, where it is the level of what a learner has completed."""
    of: LevelOf
    """Whose level it is."""
    framework: Framework
    """What the numbers are."""
    at_least: int | None = None
    """The lowest level; None where there is none."""
    at_most: int | None = None
    """The highest level; None where there is none."""
    any_of: tuple[int, ...] = ()
    """The levels, where they are not all those between two; empty where there are bounds."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerCourse:
    """Which course the learner takes: by whom it is recognised, or which it is or is not. One of the three is told."""

    kind: Literal["course"] = "course"
    """What tells this condition from the other kinds."""
    recognised: CourseRecognition | None = None
    """By whom it is recognised; None where courses are named."""
    any_of: tuple[Text, ...] = ()
    """The courses by name, one of which it is; empty where another is told."""
    none_of: tuple[Text, ...] = ()
    """The courses by name, none of which it is; empty where another is told."""
    name: Text | None = None
    """What the qualification, the register, the list or the accrediting body is called, as a part of a sentence; None
    where it needs no name."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerEnrolment:
    """Where the learner is enrolled or registered."""

    kind: Literal["enrolment"] = "enrolment"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    at: EnrolledAt
    """Where."""
    name: Text | None = None
    """What the course, register or agency is called, as a part of a sentence; None where it needs no name."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerEarlierWork:
    """The learner did not work for this employer, or for any, before."""

    kind: Literal["earlier-work"] = "earlier-work"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    employer: EarlierEmployer
    """For whom the learner did not work."""
    months: int | None = None
    """In so many months before the start; None where it is never before."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerEarlierTraining:
    """The learner has completed none of these."""

    kind: Literal["earlier-training"] = "earlier-training"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    none_of: tuple[EarlierTraining, ...]
    """What the learner has not completed."""
    years: int | None = None
    """Vocational training that takes at least so many years counts; None where all of it counts."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerGraduate:
    """Somebody who has graduated may take part too, for a while."""

    kind: Literal["graduate"] = "graduate"
    """What tells this condition from the other kinds."""
    who: LearnerWho = "learner"
    """Who is meant."""
    months: int
    """For so many months after graduating."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class LearnerStatus:
    """What the learner is, is not, or may be as well: one of the three lists is told."""

    kind: Literal["status"] = "status"
    """What tells this condition from the other kinds."""
    any_of: tuple[StatusKind, ...] = ()
    """It is only for somebody who is one of these; empty where another list is told."""
    none_of: tuple[StatusKind, ...] = ()
    """It is not for somebody who is one of these; empty where another list is told."""
    may_be: tuple[StatusKind, ...] = ()
    """It is also for somebody who is one of these, which excludes nobody else; empty where another list is told."""
    as_a_rule: bool = False
    """Whether there are exceptions."""
    applies_to: Text | None = None
    """Whom it is for, as a part of a sentence; None where it is for all."""
    text: Text | None = None
    """The condition as a company would read it; None where the values say it all."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


LearnerCondition = (
    LearnerAge
    | LearnerHours
    | LearnerPractice
    | LearnerLevel
    | LearnerCourse
    | LearnerEnrolment
    | LearnerEarlierWork
    | LearnerEarlierTraining
    | LearnerGraduate
    | LearnerStatus
)
"""Anything that a regulation asks of a learner; `kind` tells which."""
