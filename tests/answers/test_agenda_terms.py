"""The terms of money for what a company does already: only it knows when that began, so no day is made up."""

import datetime as dt
from typing import Any

import attrs
import pytest
from support.strategies import NOTE, SOURCE

from techtalent import Catalogue, CompanyProfile, Offer, Plan, Text, agenda, load_catalogue, match, pool, to_icalendar
from techtalent.plans import Event
from techtalent.records import FundingRegulation, Period

PACKAGED = load_catalogue()
AS_OF = dt.date(2026, 11, 26)
BBL = Offer(type="work-study-place", education="mbo-bbl", places=2)
BOL = Offer(type="internship", education="mbo-bol", places=2, weeks=20)
VO = Offer(type="internship", education="vo")


def day(written: str) -> dt.date:
    return dt.date.fromisoformat(written)


def planned(as_of: dt.date = AS_OF, catalogue: Catalogue = PACKAGED, **facts: Any) -> Plan:
    return match(CompanyProfile(goals=["discover-young-talent"], **facts), catalogue, as_of=as_of)


def of(events: tuple[Event, ...], regulation: str) -> list[tuple[str, str]]:
    """Return the kind and the day of the events of a regulation that are about its terms."""
    found = [each for each in events if each.regulation is not None and each.regulation.id == regulation]
    return [(each.kind, str(each.first_day)) for each in found if each.kind in ("check", "term")]


def check(events: tuple[Event, ...], regulation: str) -> Event:
    (found,) = (each for each in events if each.kind == "check" and each.subject.id == regulation)
    return found


def with_regulation(regulation: FundingRegulation) -> Catalogue:
    """Return the packaged catalogue with this regulation in the place of its own."""
    return Catalogue.of([*(each for each in PACKAGED.records() if each.id != regulation.id), regulation])


STIP = "wij-techniek-stip"
STIP_FACTS: dict[str, Any] = {"affiliations": ["wij-techniek"], "offers": [BBL], "target_groups": ["mbo"]}


def test_a_term_of_places_that_exist_is_a_rule_to_reckon() -> None:
    """An installer with work-study places is told the rule of STIP, at once, and no day reckoned from today."""
    events = agenda(planned(**STIP_FACTS), start=AS_OF)
    assert of(events, STIP) == [("check", "2026-11-26")]
    event = check(events, STIP)
    assert event.title == Text(
        nl="Controleer de termijn: Stimuleringsregeling Praktijkbegeleiding (STIP, Wij Techniek)",
        en="Check the deadline: Practice guidance incentive (STIP, Wij Techniek)",
    )
    assert event.text.nl == (
        "De tegemoetkoming aanvragen, gerekend vanaf het begin van de praktijk; een aanvraag die te laat is, doet niet "
        "mee: binnen 6 maanden na het begin. Reken zelf na wanneer dat is. Vraag na hoelang de regeling loopt, en of "
        "ze dan nog geldt."
    )
    assert "within 6 months after the start. Work out yourself when that is." in (event.text.en or "")
    assert [activity.id for activity in event.activities] == ["work-study-places"]
    assert event.basis == "inferred"
    assert event.note == Text(
        nl="Je doet dit al, en alleen jij weet wanneer het begon of eindigt. Daarom staat hier niet de laatste dag, "
        "maar een dag om die na te rekenen.",
        en="You do this already, and only you know when it began or ends. That is why this is not the last day, but a "
        "day on which to work it out.",
    )


def test_the_end_of_what_is_done_is_as_little_known() -> None:
    """An allowance for interns who are there has two terms, of the start and of the end: both are rules."""
    events = agenda(planned(affiliations=["ao-metalektro"], offers=[BOL], target_groups=["mbo"]), start=AS_OF)
    assert of(events, "ao-internship-allowance-mbo-hbo-wo") == [("check", "2026-11-26")]
    assert check(events, "ao-internship-allowance-mbo-hbo-wo").text.nl.startswith(
        "De stagiair aanmelden in Mijn A+O, terwijl de stage loopt: binnen 6 maanden na het begin. De vergoeding "
        "declareren in Mijn A+O: binnen 6 maanden na het einde. Reken zelf na wanneer dat is."
    )


def test_what_is_new_is_reckoned_from_the_start() -> None:
    """Whoever tells when work-study places begin has the day of the term, and nothing to reckon."""
    events = agenda(planned(**STIP_FACTS | {"offers": []}), start=day("2027-02-01"))
    assert of(events, STIP) == [("term", "2027-08-01")]


def test_what_is_advised_today_has_not_begun_today() -> None:
    """A term from the start of a place that is only advised has no day before the place is there."""
    plan = planned(**STIP_FACTS | {"offers": []})
    assert of(agenda(plan, start=AS_OF), STIP) == []
    assert of(agenda(plan, start=AS_OF + dt.timedelta(days=1)), STIP) == [("term", "2027-05-27")]
    begun = agenda(plan, start=AS_OF - dt.timedelta(days=1))
    assert of(begun, STIP) == [("term", "2027-05-25")]


def test_interns_of_another_school_are_new() -> None:
    """Whoever has interns of mbo and not of vo is to register those of vo before they start."""
    plan = planned(affiliations=["ao-metalektro"], offers=[BOL], target_groups=["vo", "mbo"])
    events = agenda(plan, start=dt.date(2027, 2, 1))
    assert of(events, "ao-internship-allowance-vo") == [("term", "2027-01-31"), ("term", "2028-01-31")]
    assert of(events, "ao-internship-allowance-mbo-hbo-wo") == [("check", "2026-11-26")]


def test_companies_that_join_forces_have_both() -> None:
    """Where one of two companies has places already, and the other begins, the rule and the day are there."""
    members = [
        CompanyProfile(name="A", affiliations=["wij-techniek"], offers=[BBL], goals=["discover-young-talent"]),
        CompanyProfile(name="B", affiliations=["wij-techniek"], offers=[], goals=["discover-young-talent"]),
    ]
    events = agenda(match(pool(members), PACKAGED, as_of=AS_OF), start=day("2027-02-01"))
    assert of(events, STIP) == [("check", "2026-11-26"), ("term", "2027-08-01")]


def test_rules_of_an_edition_that_is_over_say_so() -> None:
    """The contribution of OOM is known by the rules of a school year that is over."""
    events = agenda(planned(affiliations=["oom"], offers=[BOL], target_groups=["mbo"]), start=AS_OF)
    assert check(events, "oom-internship-contribution").text.nl == (
        "De bijdrage aanvragen: binnen 6 maanden na het begin. Reken zelf na wanneer dat is. Dit zijn eerdere regels "
        "(over schooljaar 2022-2023): vraag na of ze nog gelden."
    )


@pytest.mark.parametrize(("start", "end"), [("2026-11-26", None), ("2027-03-01", None), ("2026-12-01", "2026-12-31")])
def test_a_deadline_of_the_study_year_is_that_of_the_plan(start: str, end: str | None) -> None:
    """What the page says to claim by 1 February is in the agenda, also of activities that start after that day."""
    plan = planned(affiliations=["ao-metalektro"], offers=[BBL], target_groups=["mbo"])
    assert plan.first_steps[0].when is not None
    assert plan.first_steps[0].when.last_day == dt.date(2027, 2, 1)
    events = agenda(plan, start=day(start), end=None if end is None else day(end))
    assert ("term", "2027-02-01") in of(events, "ao-financing-rules")


@pytest.mark.parametrize(
    ("as_of", "expected"),
    [
        # A Saturday; Christmas on a Friday; a Monday in the Christmas holiday, on which people work.
        ("2026-11-28", "2026-11-30"),
        ("2026-12-25", "2026-12-28"),
        ("2026-12-28", "2026-12-28"),
    ],
)
def test_one_reckons_on_a_working_day(as_of: str, expected: str) -> None:
    """The day is the first one from the plan's day on that is no Saturday, Sunday or public holiday."""
    events = agenda(planned(as_of=day(as_of), **STIP_FACTS), start=dt.date(2027, 2, 1))
    assert of(events, STIP) == [("check", expected)]


@pytest.mark.parametrize(
    ("first", "last", "as_of", "expected"),
    [
        # Before its first day nothing is to be reckoned; it ends on the Saturday of the plan.
        ("2027-01-05", "2029-12-31", "2026-11-26", "2027-01-05"),
        ("2026-01-01", "2026-11-28", "2026-11-28", "2026-11-28"),
        ("2026-01-01", "2026-11-30", "2026-11-28", "2026-11-30"),
    ],
)
def test_one_reckons_while_the_regulation_runs(first: str, last: str, as_of: str, expected: str) -> None:
    """The day lies within the days of the regulation."""
    validity = Period(first_day=day(first), last_day=day(last), phrase=NOTE, source=SOURCE)
    catalogue = with_regulation(attrs.evolve(PACKAGED.funding_regulations[STIP], validity=validity))
    events = agenda(planned(as_of=day(as_of), catalogue=catalogue, **STIP_FACTS), start=day(as_of))
    assert of(events, STIP)[0] == ("check", expected)


def uids(plan: Plan, as_of: dt.date) -> dict[str, str]:
    """Return the days of the entries of a calendar by their UIDs."""
    import icalendar

    calendar: Any = icalendar.Calendar.from_ical(to_icalendar(agenda(plan, start=as_of), as_of=as_of))
    return {str(each["UID"]): str(each["DTSTART"].dt) for each in calendar.walk("VEVENT")}


def test_corrected_days_and_titles_keep_their_uids() -> None:
    """A rule, a title, a window and a season that were corrected bring the calendar up to date, and add nothing."""
    facts = STIP_FACTS | {"hours_per_month": 60}
    stip, grant = PACKAGED.funding_regulations[STIP], PACKAGED.funding_regulations["practical-learning-subsidy"]
    assignments = PACKAGED.activities["practice-assignments"]
    applications: Any = grant.applications
    *earlier, coming, last = applications.rounds
    mended: list[Any] = [
        attrs.evolve(stip, title=Text(nl="STIP"), terms=tuple(attrs.evolve(term, months=3) for term in stip.terms)),
        attrs.evolve(
            grant,
            applications=attrs.evolve(
                applications, rounds=(*earlier, attrs.evolve(coming, last_day=day("2027-09-10")), last)
            ),
        ),
        attrs.evolve(assignments, seasons=tuple(attrs.evolve(each, months=(3,)) for each in assignments.seasons)),
    ]
    rest = [each for each in PACKAGED.records() if each.id not in [record.id for record in mended]]
    before = planned(**facts)
    after = planned(catalogue=Catalogue.of([*rest, *mended]), **facts)
    old, new = uids(before, AS_OF), uids(after, AS_OF)
    assert new.keys() == old.keys()
    assert {(old[uid], new[uid]) for uid in old if old[uid] != new[uid]} == {
        ("2027-09-17", "2027-09-10"),
        # The good moment, and the first step in it: in February it is the second one.
        ("2027-02-01", "2027-03-01"),
        ("2027-02-08", "2027-03-01"),
    }
    # The same plan made a week later moves what is to be reckoned.
    assert check(agenda(planned(dt.date(2026, 12, 3), **facts), start=AS_OF), STIP).id == "check/wij-techniek-stip/2026"
    assert check(agenda(before, start=AS_OF), STIP).id == "check/wij-techniek-stip/2026"
