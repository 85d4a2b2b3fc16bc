"""What a regulation asks that no profile tells, limits and pays for, has its sentence in both languages."""

from decimal import Decimal
from typing import Any, get_args

import attrs
import pytest
from hypothesis import given
from support.conditions import COSTS, LEARNERS, PARTNER_PLACES, THEMES
from support.money import LIMITS
from support.strategies import regulation

from techtalent import Text
from techtalent.plans import Sentence
from techtalent.records import (
    Check,
    Cost,
    CostKind,
    CourseRecognition,
    EarlierTraining,
    EnrolledAt,
    Framework,
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
    Limit,
    LimitEach,
    LimitOf,
    LimitPer,
    NoLimit,
    PartnerKind,
    PartnerPlaces,
    StatusKind,
    Themes,
)
from techtalent.words.conditions import COST_NAMES, PER_NAMES, sentence_of, sentences
from techtalent.words.countries import written_place
from techtalent.words.counts import COUNTED_NAMES, EACH_NAMES
from techtalent.words.learners import (
    _WORDS,
    ENROLLED_NAMES,
    FRAMEWORK_NAMES,
    RECOGNITION_NAMES,
    STATUS_NAMES,
    TRAINING_NAMES,
    WHO_NAMES,
)
from techtalent.words.names import PARTNERS_NAMES

DUAL = Text(nl="wie duaal leert", en="those in dual training")
A, B = Text(nl="techniek", en="technology"), Text(nl="Zorg.", en="Care.")

SENTENCES: list[tuple[Any, str, str]] = [
    (LearnerAge(at_least=16), "De leerling is minstens 16 jaar.", "The learner is at least 16 years old."),
    (
        LearnerAge(under=25, as_a_rule=True),
        "De leerling is in de regel jonger dan 25 jaar.",
        "As a rule the learner is under 25 years old.",
    ),
    (
        LearnerAge(who="intern", at_least=5, under=19),
        "De stagiair is minstens 5 en jonger dan 19 jaar.",
        "The intern is at least 5 and under 19 years old.",
    ),
    (
        LearnerHours(who="employee", of="work", at_least=15, each="week"),
        "Je medewerker werkt minstens 15 uur per week.",
        "Your employee works at least 15 hours per week.",
    ),
    (
        LearnerHours(of="course", at_least=400, each="half-year"),
        "De opleiding van de leerling telt minstens 400 uur per half jaar.",
        "The learner's course takes at least 400 hours per half-year.",
    ),
    (
        LearnerHours(of="practice", at_least=640, at_most=1280, each="school-year"),
        "De leerling leert 640 tot en met 1.280 uur per schooljaar in de praktijk.",
        "The learner spends 640 to 1,280 hours per school year in practice.",
    ),
    (
        LearnerHours(of="lessons", at_most=1),
        "De leerling heeft hoogstens 1 uur les.",
        "The learner spends at most 1 hour in lessons.",
    ),
    (
        LearnerHours(of="lessons", at_least=8, at_most=8, each="term"),
        "De leerling heeft precies 8 uur per schoolperiode les.",
        "The learner spends exactly 8 hours per school term in lessons.",
    ),
    (
        LearnerPractice(percent=Decimal(70), as_a_rule=True),
        "De leerling leert in de regel minstens 70% van de tijd in de praktijk.",
        "As a rule the learner spends at least 70% of the time in practice.",
    ),
    (
        LearnerPractice(bound="more-than", percent=Decimal("37.5")),
        "De leerling leert meer dan 37,5% van de tijd in de praktijk.",
        "The learner spends more than 37.5% of the time in practice.",
    ),
    (
        LearnerPractice(bound="at-most", percent=Decimal(80)),
        "De leerling leert hoogstens 80% van de tijd in de praktijk.",
        "The learner spends at most 80% of the time in practice.",
    ),
    (
        LearnerLevel(of="course", framework="mbo", at_least=2, at_most=4),
        "De opleiding is van mbo-niveau 2 tot en met 4.",
        "The course is of mbo level 2 to 4.",
    ),
    (
        LearnerLevel(of="course", framework="nlqf", at_least=5, at_most=5),
        "De opleiding is van NLQF-niveau 5.",
        "The course is of NLQF level 5.",
    ),
    (
        LearnerLevel(who="participant", of="learner", framework="mbo", at_least=4),
        "De deelnemer heeft minstens mbo-niveau 4.",
        "The participant has at least mbo level 4.",
    ),
    (
        LearnerLevel(of="course", framework="national", at_most=4, applies_to=DUAL),
        "Dit geldt voor wie duaal leert: de opleiding is van hoogstens niveau 4 van het kwalificatiekader van het "
        "land.",
        "This holds for those in dual training: the course is of at most level 4 of the country's own qualifications "
        "framework.",
    ),
    (
        LearnerLevel(of="course", framework="eqf", any_of=(1, 3)),
        "De opleiding is van EQF-niveau 1 of 3.",
        "The course is of EQF level 1 or 3.",
    ),
    (
        LearnerCourse(recognised="national"),
        "De opleiding leidt tot een erkende kwalificatie of een erkend beroep.",
        "The course leads to a recognised qualification or occupation.",
    ),
    (
        LearnerCourse(recognised="register"),
        "De opleiding staat in een openbaar register van opleidingen.",
        "The course is in a public register of courses.",
    ),
    (LearnerCourse(recognised="accredited"), "De opleiding is geaccrediteerd.", "The course is accredited."),
    (
        LearnerCourse(recognised="accredited", name=Text(nl="de NVAO", en="NVAO")),
        "De opleiding is geaccrediteerd door de NVAO.",
        "The course is accredited by NVAO.",
    ),
    (
        LearnerCourse(recognised="own-list", name=Text(nl="de lijst van Colland", en="Colland's list")),
        "De opleiding staat op de lijst van Colland.",
        "The course is on Colland's list.",
    ),
    (
        LearnerCourse(any_of=(A, B)),
        "De opleiding is een van deze: techniek; Zorg.",
        "The course is one of these: technology; Care.",
    ),
    (LearnerCourse(any_of=(A,)), "De opleiding is techniek.", "The course is technology."),
    (
        LearnerCourse(none_of=(A, B)),
        "De opleiding is geen van deze: techniek; Zorg.",
        "The course is none of these: technology; Care.",
    ),
    (LearnerCourse(none_of=(A,)), "De opleiding is niet techniek.", "The course is not technology."),
    (
        LearnerEnrolment(at="course"),
        "De leerling staat ingeschreven voor de opleiding.",
        "The learner is enrolled in the course.",
    ),
    (
        LearnerEnrolment(at="register", name=Text(nl="de ROD", en="the ROD")),
        "De leerling staat in de ROD.",
        "The learner is in the ROD.",
    ),
    (
        LearnerEnrolment(at="agency", name=Text(nl="UWV", en="UWV")),
        "De leerling staat ingeschreven bij UWV.",
        "The learner is registered with UWV.",
    ),
    (
        LearnerEarlierWork(employer="this", months=36),
        "De leerling werkte in de 3 jaar vóór de start niet bij jou.",
        "The learner did not work for you in the 3 years before the start.",
    ),
    (
        LearnerEarlierWork(employer="any", months=12),
        "De leerling had in de 12 maanden vóór de start geen werk.",
        "The learner had no job in the 12 months before the start.",
    ),
    (
        LearnerEarlierWork(employer="this"),
        "De leerling werkte niet eerder bij jou.",
        "The learner did not work for you before.",
    ),
    (LearnerEarlierWork(employer="any"), "De leerling had niet eerder werk.", "The learner had no job before."),
    (
        LearnerEarlierTraining(none_of=("vocational-training", "degree"), years=2),
        "De leerling heeft geen beroepsopleiding van minstens 2 jaar en geen studie in het hoger onderwijs afgerond.",
        "The learner has completed no vocational training of at least 2 years and no degree of higher education.",
    ),
    (
        LearnerEarlierTraining(none_of=("basic-qualification",)),
        "De leerling heeft geen opleiding met een startkwalificatie afgerond.",
        "The learner has completed no course that gives a basic qualification.",
    ),
    (
        LearnerGraduate(months=12),
        "De leerling kan tot 12 maanden na het afstuderen ook meedoen.",
        "The learner can take part until 12 months after graduating too.",
    ),
    (
        LearnerStatus(any_of=("without-training-place", "disadvantaged")),
        "Alleen voor wie nog zonder opleidingsplaats of kansarm is.",
        "Only for somebody who is still without a training place or disadvantaged.",
    ),
    (
        LearnerStatus(none_of=("full-time-schooling",), as_a_rule=True),
        "In de regel niet voor wie voltijds leerplichtig is.",
        "As a rule not for somebody who is in full-time compulsory schooling.",
    ),
    (
        LearnerStatus(may_be=("temporary-worker", "secondee")),
        "Ook voor wie uitzendkracht of gedetacheerd is.",
        "For somebody who is a temporary worker or on secondment too.",
    ),
    (
        Limit(at_most=3, what="grants", per="company", years=5),
        "Hoogstens 3 subsidies per bedrijf in elke periode van 5 jaar.",
        "At most 3 grants per company in any period of 5 years.",
    ),
    (
        Limit(at_most=1, what="applications", per="school", years=1),
        "Hoogstens 1 aanvraag per school in elke periode van 1 jaar.",
        "At most 1 application per school in any period of 1 year.",
    ),
    (
        Limit(at_least=6, at_most=18, what="months", per="project"),
        "6 tot en met 18 maanden per project.",
        "6 to 18 months per project.",
    ),
    (
        Limit(at_least=1, what="terms", per="project"),
        "Minstens 1 schoolperiode per project.",
        "At least 1 school term per project.",
    ),
    (
        Limit(at_most=5, what="learners", per="company", each="school-year"),
        "Hoogstens 5 leerlingen per bedrijf per schooljaar.",
        "At most 5 learners per company per school year.",
    ),
    (
        Limit(at_most=1500, what="hours", per="learner", each="half-year"),
        "Hoogstens 1.500 uur per leerling per half jaar.",
        "At most 1,500 hours per learner per half-year.",
    ),
    (
        Limit(at_least=2, at_most=2, what="days", per="employee", each="week"),
        "Precies 2 dagen per medewerker per week.",
        "Exactly 2 days per employee per week.",
    ),
    (
        Cost(of=("travel", "vat"), paid=True),
        "Betaald: reiskosten en btw die je kunt terugvragen.",
        "Paid: travel and VAT that you can reclaim.",
    ),
    (Cost(of=("travel",), paid=False), "Niet betaald: reiskosten.", "Not paid: travel."),
    (Themes(points=(A,)), "Wat je doet, past hierbij: techniek.", "What you do fits this: technology."),
    (
        Themes(points=(A, B)),
        "Wat je doet, past bij minstens 1 van deze punten: techniek; Zorg.",
        "What you do fits at least 1 of these points: technology; Care.",
    ),
    (
        Themes(points=(A, B), at_least=2),
        "Wat je doet, past bij al deze punten: techniek; Zorg.",
        "What you do fits all of these points: technology; Care.",
    ),
    (
        PartnerPlaces(at_least=5, of_kinds=("small-company",), any_of=("NL",)),
        "Van wie meedoen, zitten minstens 5 mkb-bedrijven in Nederland.",
        "Of those that take part, at least 5 companies with fewer than 250 employees are in the Netherlands.",
    ),
    (
        PartnerPlaces(at_least=1, of_kinds=("school-vo", "school-mbo"), any_of=("GB", "NL-GE")),
        "Van wie meedoen, zit minstens 1 vo-school of mbo-school in het Verenigd Koninkrijk of Gelderland.",
        "Of those that take part, at least 1 secondary school or mbo school is in the United Kingdom or Gelderland.",
    ),
    (
        PartnerPlaces(none_of=("BE-VLG",)),
        "Van wie meedoen, zitten alle organisaties buiten BE-VLG.",
        "Of those that take part, all organisations are outside BE-VLG.",
    ),
]


@pytest.mark.parametrize(("condition", "dutch", "english"), SENTENCES, ids=[row[2] for row in SENTENCES])
def test_values_are_said_in_a_sentence(condition: Any, dutch: str, english: str) -> None:
    """What the values say is a sentence in each language."""
    assert sentence_of(condition) == Text(nl=dutch, en=english)


@pytest.mark.parametrize("condition", [row[0] for row in SENTENCES])
def test_a_text_stands_in_place_of_the_sentence(condition: Any) -> None:
    """Where the values do not say it all, the text does, and it alone is shown."""
    own = Text(nl="Zoals het er staat.", en="As it stands there.")
    assert sentence_of(attrs.evolve(condition, text=own)) == own


@given(LEARNERS | COSTS | THEMES | PARTNER_PLACES | LIMITS)
def test_any_values_make_a_sentence(condition: Any) -> None:
    """Whatever the values: one capital in front, one full stop behind, nothing left to fill in."""
    said = sentence_of(attrs.evolve(condition, text=None))
    for words in (said.nl, said.en or ""):
        assert words[0].isupper() or words[0].isdigit()
        assert words.endswith(".")
        assert not words.endswith("..")
        assert "  " not in words
        assert "{" not in words
        assert "None" not in words


def test_every_kind_of_condition_has_its_words() -> None:
    """Each class of the union is written, and no other."""
    assert set(_WORDS) == set(get_args(LearnerCondition))


@pytest.mark.parametrize(
    ("names", "values"),
    [
        (WHO_NAMES, LearnerWho),
        (FRAMEWORK_NAMES, Framework),
        (STATUS_NAMES, StatusKind),
        (TRAINING_NAMES, EarlierTraining),
        (ENROLLED_NAMES, EnrolledAt),
        (COST_NAMES, CostKind),
        (COUNTED_NAMES, LimitOf),
        (EACH_NAMES, LimitEach),
        (PER_NAMES, LimitPer),
        (PARTNERS_NAMES, PartnerKind),
    ],
)
def test_every_value_has_its_name(names: Any, values: Any) -> None:
    """Every value that a field can have has a name, in the order in which it is defined."""
    assert tuple(names) == get_args(values)


def test_only_accreditation_needs_no_name() -> None:
    """What a course leads to or stands in has a name where the regulation gives none."""
    assert set(get_args(CourseRecognition)) - set(RECOGNITION_NAMES) == {"accredited"}


def test_a_place_without_a_name_is_its_code() -> None:
    """Countries and Dutch provinces have names; of other places the code is said."""
    assert [written_place(code, "en") for code in ("GB", "NL-GE", "BE-VLG")] == [
        "the United Kingdom",
        "Gelderland",
        "BE-VLG",
    ]


def test_a_regulation_says_each_part_without_a_text() -> None:
    """The sentences of a regulation name their part; what has a text of its own is not said twice."""
    own = Text(nl="Zoals het er staat.", en="As it stands there.")
    made_up = attrs.evolve(
        regulation(NoLimit()),
        learners=(LearnerAge(at_least=16, text=own), LearnerGraduate(months=2)),
        partner_places=(PartnerPlaces(any_of=("NL",)),),
        themes=(Themes(points=(A,)),),
        limits=(Limit(at_most=5, what="learners", per="company"),),
        costs=(Cost(of=("travel",), paid=False, text=own), Cost(of=("vat",), paid=False)),
        also_check=(Check(text=own, about="other"),),
    )
    assert [sentence.part for sentence in sentences(made_up)] == [
        "/learners/1",
        "/partner_places/0",
        "/themes/0",
        "/limits/0",
        "/costs/1",
    ]
    assert sentences(made_up)[4] == Sentence(
        part="/costs/1",
        text=Text(nl="Niet betaald: btw die je kunt terugvragen.", en="Not paid: VAT that you can reclaim."),
    )
