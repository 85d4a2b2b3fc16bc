"""What a regulation asks of a learner, in a sentence of one language."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from techtalent.model.learners import (
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
    StatusKind,
)
from techtalent.model.text import Language, Text
from techtalent.words.counts import EACH_NAMES, written_count, written_range
from techtalent.words.names import written_percent
from techtalent.words.phrases import PHRASES
from techtalent.words.saying import listed, say

WHO_NAMES: MappingProxyType[LearnerWho, Text] = MappingProxyType(
    {
        "learner": Text(nl="de leerling", en="the learner"),
        "intern": Text(nl="de stagiair", en="the intern"),
        "employee": Text(nl="je medewerker", en="your employee"),
        "participant": Text(nl="de deelnemer", en="the participant"),
    }
)

FRAMEWORK_NAMES: MappingProxyType[Framework, Text] = MappingProxyType(
    {
        "mbo": Text(nl="{bound}mbo-niveau {levels}", en="{bound}mbo level {levels}"),
        "nlqf": Text(nl="{bound}NLQF-niveau {levels}", en="{bound}NLQF level {levels}"),
        "eqf": Text(nl="{bound}EQF-niveau {levels}", en="{bound}EQF level {levels}"),
        "national": Text(
            nl="{bound}niveau {levels} van het kwalificatiekader van het land",
            en="{bound}level {levels} of the country's own qualifications framework",
        ),
    }
)

RECOGNITION_NAMES: MappingProxyType[CourseRecognition, Text] = MappingProxyType(
    {
        "national": Text(
            nl="een erkende kwalificatie of een erkend beroep", en="a recognised qualification or occupation"
        ),
        "register": Text(nl="een openbaar register van opleidingen", en="a public register of courses"),
        "own-list": Text(nl="de lijst van de regeling", en="the regulation's own list"),
    }
)
"""What a course leads to, or where it stands, where that has no other name."""

ENROLLED_NAMES: MappingProxyType[EnrolledAt, Text] = MappingProxyType(
    {
        "course": Text(nl="de opleiding", en="the course"),
        "register": Text(nl="een register van deelnemers aan onderwijs", en="a register of participants in education"),
        "agency": Text(nl="een arbeidsbureau", en="an employment agency"),
    }
)
"""Where a learner is enrolled, where that has no other name."""

STATUS_NAMES: MappingProxyType[StatusKind, Text] = MappingProxyType(
    {
        "employee": Text(nl="bij jou in dienst", en="employed by you"),
        "temporary-worker": Text(nl="uitzendkracht", en="a temporary worker"),
        "secondee": Text(nl="gedetacheerd", en="on secondment"),
        "self-employed": Text(nl="zzp'er", en="self-employed"),
        "intern": Text(nl="stagiair", en="an intern"),
        "job-seeker": Text(nl="werkzoekend", en="looking for work"),
        "benefit-recipient": Text(nl="uitkeringsgerechtigd", en="entitled to a benefit"),
        "without-training-place": Text(nl="nog zonder opleidingsplaats", en="still without a training place"),
        "not-ready-for-training": Text(nl="nog niet aan een opleiding toe", en="not ready for training yet"),
        "disadvantaged": Text(nl="kansarm", en="disadvantaged"),
        "disabled": Text(nl="arbeidsbeperkt", en="disabled"),
        "newcomer": Text(nl="nieuwkomer", en="a newcomer to the country"),
        "full-time-schooling": Text(nl="voltijds leerplichtig", en="in full-time compulsory schooling"),
        "family-of-employer": Text(nl="familie van de werkgever", en="family of the employer"),
    }
)
"""What somebody is, as it stands beside 'is'."""

TRAINING_NAMES: MappingProxyType[EarlierTraining, Text] = MappingProxyType(
    {
        "vocational-training": Text(nl="geen beroepsopleiding", en="no vocational training"),
        "degree": Text(nl="geen studie in het hoger onderwijs", en="no degree of higher education"),
        "basic-qualification": Text(
            nl="geen opleiding met een startkwalificatie", en="no course that gives a basic qualification"
        ),
        "same-level": Text(
            nl="geen opleiding van hetzelfde of een hoger niveau", en="no course of the same or a higher level"
        ),
    }
)
"""What somebody has not completed, as it stands beside 'has completed'."""

_PHRASES = MappingProxyType(
    {
        "as_a_rule": Text(nl="in de regel ", en="as a rule "),
        "age:at_least": Text(nl="{who} is {rule}minstens {least} jaar", en="{rule}{who} is at least {least} years old"),
        "age:under": Text(nl="{who} is {rule}jonger dan {under} jaar", en="{rule}{who} is under {under} years old"),
        "age:both": Text(
            nl="{who} is {rule}minstens {least} en jonger dan {under} jaar",
            en="{rule}{who} is at least {least} and under {under} years old",
        ),
        "hours:work": Text(nl="{who} werkt {rule}{hours}", en="{rule}{who} works {hours}"),
        "hours:course": Text(nl="de opleiding van {who} telt {rule}{hours}", en="{rule}{who}'s course takes {hours}"),
        "hours:practice": Text(
            nl="{who} leert {rule}{hours} in de praktijk", en="{rule}{who} spends {hours} in practice"
        ),
        "hours:lessons": Text(nl="{who} heeft {rule}{hours} les", en="{rule}{who} spends {hours} in lessons"),
        "practice:at-least": Text(
            nl="{who} leert {rule}minstens {percent}% van de tijd in de praktijk",
            en="{rule}{who} spends at least {percent}% of the time in practice",
        ),
        "practice:more-than": Text(
            nl="{who} leert {rule}meer dan {percent}% van de tijd in de praktijk",
            en="{rule}{who} spends more than {percent}% of the time in practice",
        ),
        "practice:at-most": Text(
            nl="{who} leert {rule}hoogstens {percent}% van de tijd in de praktijk",
            en="{rule}{who} spends at most {percent}% of the time in practice",
        ),
        "level:course": Text(nl="de opleiding is {rule}van {level}", en="{rule}the course is of {level}"),
        "level:learner": Text(nl="{who} heeft {rule}{level}", en="{rule}{who} has {level}"),
        "level_at_least": Text(nl="minstens ", en="at least "),
        "level_at_most": Text(nl="hoogstens ", en="at most "),
        "level_between": Text(nl="{least} tot en met {most}", en="{least} to {most}"),
        "course:national": Text(nl="de opleiding leidt {rule}tot {name}", en="{rule}the course leads to {name}"),
        "course:register": Text(nl="de opleiding staat {rule}in {name}", en="{rule}the course is in {name}"),
        "course:accredited": Text(nl="de opleiding is {rule}geaccrediteerd", en="{rule}the course is accredited"),
        "course:accredited_by": Text(
            nl="de opleiding is {rule}geaccrediteerd door {name}", en="{rule}the course is accredited by {name}"
        ),
        "course:own-list": Text(nl="de opleiding staat {rule}op {name}", en="{rule}the course is on {name}"),
        "course:any_of": Text(
            nl="de opleiding is {rule}een van deze: {name}", en="{rule}the course is one of these: {name}"
        ),
        "course:none_of": Text(
            nl="de opleiding is {rule}geen van deze: {name}", en="{rule}the course is none of these: {name}"
        ),
        "course:is": Text(nl="de opleiding is {rule}{name}", en="{rule}the course is {name}"),
        "course:is_not": Text(nl="de opleiding is {rule}niet {name}", en="{rule}the course is not {name}"),
        "enrolment:course": Text(
            nl="{who} staat {rule}ingeschreven voor {name}", en="{rule}{who} is enrolled in {name}"
        ),
        "enrolment:register": Text(nl="{who} staat {rule}in {name}", en="{rule}{who} is in {name}"),
        "enrolment:agency": Text(
            nl="{who} staat {rule}ingeschreven bij {name}", en="{rule}{who} is registered with {name}"
        ),
        "earlier-work:this": Text(
            nl="{who} werkte {rule}in de {length} vóór de start niet bij jou",
            en="{rule}{who} did not work for you in the {length} before the start",
        ),
        "earlier-work:any": Text(
            nl="{who} had {rule}in de {length} vóór de start geen werk",
            en="{rule}{who} had no job in the {length} before the start",
        ),
        "earlier-work-ever:this": Text(
            nl="{who} werkte {rule}niet eerder bij jou", en="{rule}{who} did not work for you before"
        ),
        "earlier-work-ever:any": Text(nl="{who} had {rule}niet eerder werk", en="{rule}{who} had no job before"),
        "earlier-training": Text(nl="{who} heeft {rule}{none} afgerond", en="{rule}{who} has completed {none}"),
        "training_of_years": Text(nl="{training} van minstens {length}", en="{training} of at least {length}"),
        "graduate": Text(
            nl="{who} kan {rule}tot {length} na het afstuderen ook meedoen",
            en="{rule}{who} can take part until {length} after graduating too",
        ),
        "status:any_of": Text(nl="{rule}alleen voor wie {status} is", en="{rule}only for somebody who is {status}"),
        "status:none_of": Text(nl="{rule}niet voor wie {status} is", en="{rule}not for somebody who is {status}"),
        "status:may_be": Text(nl="{rule}ook voor wie {status} is", en="{rule}for somebody who is {status} too"),
        "applies_to": Text(nl="dit geldt voor {whom}: {sentence}", en="this holds for {whom}: {sentence}"),
    }
)


def written_learner(condition: LearnerCondition, language: Language) -> str:
    """Return what the values of a condition say, as a sentence without its capital and its full stop."""
    rule = _say("as_a_rule", language) if condition.as_a_rule else ""
    who = "" if isinstance(condition, LearnerCourse | LearnerStatus) else _name(WHO_NAMES[condition.who], language)
    phrase, parts = _WORDS[type(condition)](condition, language)
    sentence = _say(phrase, language, who=who, rule=rule, **parts)
    if condition.applies_to is None:
        return sentence
    return _say("applies_to", language, whom=_name(condition.applies_to, language), sentence=sentence)


def _say(phrase: str, language: Language, /, **parts: str) -> str:
    return say(_PHRASES[phrase], language, **parts)


def _name(name: Text, language: Language) -> str:
    return name.in_language(language).removesuffix(".")


# The name of a phrase, and what is filled in.
_Words = tuple[str, dict[str, str]]


def _age(condition: LearnerAge, _: Language) -> _Words:
    parts = {"least": str(condition.at_least), "under": str(condition.under)}
    if condition.at_least is None or condition.under is None:
        return "age:under" if condition.at_least is None else "age:at_least", parts
    return "age:both", parts


def _hours(condition: LearnerHours, language: Language) -> _Words:
    hours = written_range(condition.at_least, condition.at_most, "hours", language)
    if condition.each != "in-all":
        hours = f"{hours} {_name(EACH_NAMES[condition.each], language)}"
    return f"hours:{condition.of}", {"hours": hours}


def _practice(condition: LearnerPractice, language: Language) -> _Words:
    return f"practice:{condition.bound}", {"percent": written_percent(condition.percent, language)}


def _level(condition: LearnerLevel, language: Language) -> _Words:
    least, most = condition.at_least, condition.at_most
    bound = ""
    if condition.any_of:
        levels = listed([str(level) for level in condition.any_of], _name(PHRASES["or_"], language))
    elif least is not None and most is not None:
        levels = str(least) if least == most else _say("level_between", language, least=str(least), most=str(most))
    else:
        levels, bound = str(most if least is None else least), "level_at_most" if least is None else "level_at_least"
    written = say(
        FRAMEWORK_NAMES[condition.framework], language, levels=levels, bound=_say(bound, language) if bound else ""
    )
    return f"level:{condition.of}", {"level": written}


def _course(condition: LearnerCourse, language: Language) -> _Words:
    if condition.recognised is None:
        names = [_name(course, language) for course in condition.any_of or condition.none_of]
        phrases = ("any_of", "none_of") if len(names) > 1 else ("is", "is_not")
        return f"course:{phrases[not condition.any_of]}", {"name": "; ".join(names)}
    if condition.recognised == "accredited":
        if condition.name is None:
            return "course:accredited", {}
        return "course:accredited_by", {"name": _name(condition.name, language)}
    return f"course:{condition.recognised}", {
        "name": _name(condition.name or RECOGNITION_NAMES[condition.recognised], language)
    }


def _enrolment(condition: LearnerEnrolment, language: Language) -> _Words:
    return f"enrolment:{condition.at}", {"name": _name(condition.name or ENROLLED_NAMES[condition.at], language)}


def _earlier_work(condition: LearnerEarlierWork, language: Language) -> _Words:
    if condition.months is None:
        return f"earlier-work-ever:{condition.employer}", {}
    return f"earlier-work:{condition.employer}", {"length": _months(condition.months, language)}


def _earlier_training(condition: LearnerEarlierTraining, language: Language) -> _Words:
    names = {training: _name(TRAINING_NAMES[training], language) for training in condition.none_of}
    if condition.years is not None and "vocational-training" in names:
        length = written_count(condition.years, "years", language)
        training = names["vocational-training"]
        names["vocational-training"] = _say("training_of_years", language, training=training, length=length)
    return "earlier-training", {"none": listed(list(names.values()), _name(PHRASES["and_"], language))}


def _graduate(condition: LearnerGraduate, language: Language) -> _Words:
    return "graduate", {"length": _months(condition.months, language)}


def _status(condition: LearnerStatus, language: Language) -> _Words:
    lists = {"any_of": condition.any_of, "none_of": condition.none_of, "may_be": condition.may_be}
    name, told = next(((name, told) for name, told in lists.items() if told), ("any_of", ()))
    names = [_name(STATUS_NAMES[status], language) for status in told]
    return f"status:{name}", {"status": listed(names, _name(PHRASES["or_"], language))}


def _months(months: int, language: Language) -> str:
    """Return a number of months, in years where it is two or more."""
    if months % 12 or months == 12:
        return written_count(months, "months", language)
    return written_count(months // 12, "years", language)


_WORDS: MappingProxyType[type, Callable[[Any, Language], _Words]] = MappingProxyType(
    {
        LearnerAge: _age,
        LearnerHours: _hours,
        LearnerPractice: _practice,
        LearnerLevel: _level,
        LearnerCourse: _course,
        LearnerEnrolment: _enrolment,
        LearnerEarlierWork: _earlier_work,
        LearnerEarlierTraining: _earlier_training,
        LearnerGraduate: _graduate,
        LearnerStatus: _status,
    }
)
