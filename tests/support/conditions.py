"""What regulations ask of learners, partners and projects, and pay for, as Hypothesis makes it up."""

from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from techtalent import Text
from techtalent.records import (
    Cost,
    CostKind,
    CourseRecognition,
    EarlierEmployer,
    EarlierTraining,
    EnrolledAt,
    Framework,
    HoursOf,
    LearnerAge,
    LearnerCondition,
    LearnerCourse,
    LearnerEarlierTraining,
    LearnerEarlierWork,
    LearnerEnrolment,
    LearnerGraduate,
    LearnerHours,
    LearnerLevel,
    LearnerPractice,
    LearnerStatus,
    LearnerWho,
    LevelOf,
    LimitEach,
    PartnerKind,
    PartnerPlaces,
    PracticeBound,
    StatusKind,
    Themes,
)

NOTE = Text(nl="bedacht", en="made up")
TEXTS = st.sampled_from((None, None, NOTE))


def _of(values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(values))


def _some(values: Any, most: int = 3) -> st.SearchStrategy[Any]:
    return st.lists(_of(values), min_size=1, max_size=most, unique=True).map(tuple)


COMMON: dict[str, Any] = {"as_a_rule": st.booleans(), "applies_to": TEXTS, "text": TEXTS}
WHO = COMMON | {"who": _of(LearnerWho)}

# One bound or both, in their order.
BOUNDS = st.sampled_from(((2, None), (None, 3), (2, 3), (3, 3)))


def _bounded(kind: Any, upper: str, **fields: Any) -> st.SearchStrategy[Any]:
    return BOUNDS.flatmap(
        lambda ends: st.builds(kind, at_least=st.just(ends[0]), **{upper: st.just(ends[1])}, **fields)
    )


LEARNERS: st.SearchStrategy[LearnerCondition] = st.one_of(
    _bounded(LearnerAge, "under", **WHO),
    _bounded(LearnerHours, "at_most", of=_of(HoursOf), each=_of(LimitEach), **WHO),
    st.builds(
        LearnerPractice, percent=st.sampled_from((Decimal(50), Decimal("37.5"))), bound=_of(PracticeBound), **WHO
    ),
    _bounded(LearnerLevel, "at_most", of=_of(LevelOf), framework=_of(Framework), **WHO),
    st.builds(LearnerLevel, of=_of(LevelOf), framework=_of(Framework), any_of=st.just((1, 3)), **WHO),
    st.builds(LearnerCourse, recognised=_of(CourseRecognition), name=TEXTS, **COMMON),
    st.builds(LearnerCourse, any_of=st.just((NOTE,)), **COMMON),
    st.builds(LearnerCourse, none_of=st.just((NOTE, Text(nl="nog een", en="another"))), **COMMON),
    st.builds(LearnerEnrolment, at=_of(EnrolledAt), name=TEXTS, **WHO),
    st.builds(LearnerEarlierWork, employer=_of(EarlierEmployer), months=st.none() | st.integers(1, 36), **WHO),
    st.builds(LearnerEarlierTraining, none_of=_some(EarlierTraining), years=st.none() | st.integers(1, 4), **WHO),
    st.builds(LearnerGraduate, months=st.integers(1, 36), **WHO),
    st.builds(LearnerStatus, any_of=_some(StatusKind), **COMMON),
    st.builds(LearnerStatus, none_of=_some(StatusKind), **COMMON),
    st.builds(LearnerStatus, may_be=_some(StatusKind), **COMMON),
)

COSTS = st.builds(Cost, of=_some(CostKind), paid=st.booleans(), text=TEXTS)

_PLACES = st.lists(st.sampled_from(("NL", "NL-GE", "GB", "BE-VLG")), min_size=1, max_size=3, unique=True).map(tuple)
_PARTNERS: dict[str, Any] = {
    "at_least": st.none() | st.integers(1, 3),
    "of_kinds": st.just(()) | _some(PartnerKind),
    "text": TEXTS,
}
PARTNER_PLACES = st.builds(PartnerPlaces, any_of=_PLACES, **_PARTNERS) | st.builds(
    PartnerPlaces, none_of=_PLACES, **_PARTNERS
)

THEMES = st.lists(st.sampled_from("abcd"), min_size=1, max_size=4, unique=True).flatmap(
    lambda points: st.builds(
        Themes,
        at_least=st.integers(1, len(points)),
        points=st.just(tuple(Text(nl=f"{point}.", en=point) for point in points)),
        text=TEXTS,
    )
)
