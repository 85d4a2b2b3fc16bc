"""A plan as Markdown says what the plan says, in both languages, and never more."""

import datetime as dt
import json
import unicodedata
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from support.at_length import at_length
from support.strategies import DAYS, NOTE, SOURCE, profiles, regulation

from techtalent import (
    Catalogue,
    CompanyProfile,
    EmployeeBand,
    Language,
    Offer,
    Text,
    compare,
    explain,
    load_catalogue,
    match,
    pool,
    read_plan,
    render_markdown,
    to_json,
)
from techtalent.model.text import LANGUAGES
from techtalent.planning.availability import available
from techtalent.records import (
    AnyTime,
    ApplicationWindow,
    Closed,
    DatedProjectDays,
    Decision,
    DecisionOnDay,
    Edition,
    FundingRegulation,
    NoLimit,
    NotResearched,
    Period,
    Round,
    Rounds,
    Source,
    Windows,
    YearlyProjectDays,
)
from techtalent.words.conditions import sentence_of
from techtalent.writing.markdown_funding import availability
from techtalent.writing.writer import Writer

AS_OF = dt.date(2026, 11, 23)
PACKAGED = load_catalogue()


def rendered(language: Language = "nl", as_of: dt.date = AS_OF, **facts: Any) -> str:
    return render_markdown(match(CompanyProfile(**facts), PACKAGED, as_of=as_of), language, "full")


def said_at_length(name: str, language: Language, catalogue: Catalogue = PACKAGED, **facts: Any) -> str:
    """Return what there is to know of a regulation for a company."""
    as_of = facts.pop("as_of", AS_OF)
    return at_length(match(CompanyProfile(**facts), catalogue, as_of=as_of), name, language)


def test_the_plan_says_how_each_regulation_stands_on_23_november_2026() -> None:
    """Promoot de techniek has ended, the 2025 rules are not confirmed, RIF waits for January, SLIM runs.

    The LLO-Katalysator runs until 30 December, and when one can apply is not known.
    """
    facts: dict[str, Any] = {"affiliations": ["ao-metalektro"], "partnership": True, "employees": 80}
    assert "ended: ran until 31 July 2025 inclusive" in said_at_length("promoot-de-techniek", "en", **facts)
    rules = said_at_length("ao-financing-rules", "en", **facts)
    assert "not confirmed for this day: the known rules are those of 2025" in rules
    rif = said_at_length("regionaal-investeringsfonds-mbo", "en", **facts)
    assert (
        "runs until 31 December 2027 inclusive; expected application window: from 1 January to 31 January 2027" in rif
    )
    assert "runs until 31 December 2029 inclusive" in said_at_length("slim", "en", **facts)
    llo = said_at_length("llo-professionalisation", "en", **facts)
    assert "runs until 30 December 2026 inclusive, but when you can apply is not known: ask." in llo
    assert "**Ended:** Promote technology" in rendered("en", **facts)


def test_promoot_de_techniek_ran_before_it_ended() -> None:
    """On its last day it has an amount and a last day."""
    facts: dict[str, Any] = {"as_of": dt.date(2025, 7, 31), "affiliations": ["ao-metalektro"]}
    said = said_at_length("promoot-de-techniek", "nl", **facts)
    assert "ten hoogste € 3.000 per activiteit" in said
    assert "loopt tot en met 31 juli 2025" in said


@pytest.mark.parametrize("language", ["de", "NL", "", None])
def test_there_are_two_languages(language: Any) -> None:
    """Any other language is refused, and not read as Dutch."""
    with pytest.raises(ValueError, match="the languages are nl and en"):
        rendered(language)


@pytest.mark.parametrize(("language", "written"), [("nl", "1 uur per maand"), ("en", "1 hour a month")])
def test_one_hour(language: Language, written: str) -> None:
    """One hour is no hours."""
    assert written in rendered(language, hours_per_month=1)
    assert written not in rendered(language, hours_per_month=1.5)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_no_regulation_with_conditions_reads_as_plainly_eligible(
    language: Language, profile: CompanyProfile, day: dt.date
) -> None:
    """Where something has to be checked by hand, a regulation at length says so and lists each condition."""
    plan = match(profile, PACKAGED, as_of=day)
    plainly = {"nl": "je komt in aanmerking.", "en": "you are eligible."}[language]
    so_far = {"nl": "voor zover dat hier te beoordelen is", "en": "as far as can be judged here"}[language]
    for found in plan.funding:
        said = at_length(plan, found.regulation.id, language)
        assert (plainly in said) is (found.eligibility == "eligible")
        assert (so_far in said) is (found.eligibility == "eligible-so-far")
        if found.eligibility != "ineligible":
            for condition in found.regulation.to_check:
                assert sentence_of(condition).in_language(language).removesuffix(".") in said


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=60)
@given(profile=profiles(PACKAGED), day=DAYS)
def test_everything_in_the_plan_is_in_the_text(language: Language, profile: CompanyProfile, day: dt.date) -> None:
    """In full every activity, regulation that may pay, step, tip and case is named; no placeholder is left.

    What is done already is told in other words than its title.
    """
    plan = match(profile, PACKAGED, as_of=day)
    markdown = render_markdown(plan, language, "full")
    named: list[Text] = [
        *(found.activity.title for found in plan.activities),
        *(found.regulation.title for found in plan.funding if found.may_pay),
        *(found.step.title for found in plan.steps),
        *(found.tip.title for found in plan.tips),
        *(found.case.title for found in plan.cases),
    ]
    # A telephone number is told in the first of the steps that have it.
    steps = [part for found in plan.first_steps for part in found.text.in_language(language).split(". ")]
    assert all(part.removesuffix(".") in markdown for part in steps)
    for title in named:
        assert title.in_language(language).removesuffix(".").lower() in markdown.lower()
    for written in (markdown, render_markdown(plan, language)):
        assert "{" not in written
        assert "None" not in written
        assert written.endswith("\n")
        assert not written.endswith("\n\n")


def test_what_was_told_is_repeated() -> None:
    """A director sees at once what the plan rests on, and that "none" was told."""
    told = rendered(
        "nl",
        goals=["discover-young-talent"],
        target_groups=["vo", "mbo"],
        hours_per_month=7.5,
        region="south-west",
        affiliations=[],
        employees=EmployeeBand(at_least=50, at_most=99),
        offers=[],
    ).splitlines()[2]
    assert told == (
        "23 november 2026. Jong talent ontdekken; voortgezet onderwijs en middelbaar beroepsonderwijs (mbo); 7,5 uur "
        "per maand; Zuidwest; niet aangesloten bij een fonds of vereniging; 50 tot en met 99 medewerkers; nog geen "
        "stages of leer-werkplekken."
    )


def test_open_ends_are_told_as_such() -> None:
    """A band without an upper end, one number, and an empty list of offers each have their own words."""
    assert "250 or more employees." in rendered("en", employees=EmployeeBand(at_least=250))
    assert "3 employees; no internships or work-study places yet." in rendered("en", employees=3, offers=[])
    assert "23 November 2026. You told us nothing yet." in rendered("en")


@pytest.mark.parametrize(
    ("language", "places", "weeks", "written"),
    [
        ("nl", None, None, "stage vo"),
        ("nl", 0, 0, "stage vo (0 plaatsen, 0 weken)"),
        ("nl", 1, 1, "stage vo (1 plaats, 1 week)"),
        ("en", None, 20, "internship vo (20 weeks)"),
        ("en", 1, 1, "internship vo (1 place, 1 week)"),
        ("en", 2, None, "internship vo (2 places)"),
    ],
)
def test_an_offer_is_told_with_its_places_and_weeks(
    language: Language, places: int | None, weeks: int | None, written: str
) -> None:
    """An answer that repeats an offer says how many places and weeks were told, and nothing where none were."""
    offer = Offer(type="internship", education="vo", places=places, weeks=weeks)
    assert Writer(language).offer(offer) == written


def test_a_plan_without_activities_says_so() -> None:
    """Where nothing fits, the page says what one more choice would make fit, and the annex what serves the goal."""
    plan = rendered("en", goals=["boost-innovation"], target_groups=["po"], time_tier="little-time")
    assert "Nothing fits what you chose yet." in plan
    assert "these fit too: *" in plan
    assert "nothing yet; this would help:" in plan


def test_markup_in_content_is_harmless() -> None:
    """Signs that Markdown would read as markup are shown as they are."""
    writer = Writer("nl")
    assert writer.text(Text(nl="a*b_c [x](y) <b> `q` |\n z")) == r"a\*b\_c \[x\](y) \<b\> \`q\` \| z"


# A terminal's escape and its 8-bit form, a null, half a character, and all that turns the direction of writing.
HARMFUL = "\x1b\x9b\x00\x7f\ud800\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


@pytest.mark.parametrize("character", HARMFUL)
def test_what_a_terminal_obeys_is_left_out(character: str) -> None:
    """A control character, half a character and what turns the direction of writing are left out of a text."""
    writer = Writer("nl")
    assert writer.text(Text(nl=f"{character}a{character}b {character} c\n{character}# d")) == "ab c # d"
    assert writer.text(Text(nl=f"{character}# a")) == r"\# a"


@pytest.mark.parametrize("text", ["co\xadöperatie", "می\u200cشود", "👩\u200d🔧", "\ue000"])
def test_what_is_not_seen_and_harms_nobody_stays(text: str) -> None:
    """A soft hyphen, joiners within words and emoji, and characters that only some fonts have are left as they are."""
    assert Writer("nl").text(Text(nl=text)) == text


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.org/a_(b)?c=d&e=%20", "https://example.org/a_(b)?c=d&e=%20"),
        ("https://example.org/>[x](y", "https://example.org/%3E[x](y"),
        ("https://example.org/<a\\", "https://example.org/%3Ca%5C"),
        ("https://example.org/ a\nb\xa0c", "https://example.org/%20a%0Ab%C2%A0c"),
        ("https://example.org/\x1b\u202e\ud800", "https://example.org/%1B%E2%80%AE%3F"),
    ],
)
def test_an_address_stays_an_address(address: str, shown: str) -> None:
    """What would end an address, or what a terminal obeys, is percent-encoded in it; all else stays."""
    assert Writer("nl").link("x", address) == f"[x](<{shown}>)"


def spoilt(value: Any) -> Any:
    """Return a record with a harmful end to each of its texts, titles of documents and addresses."""
    if isinstance(value, Text):
        return Text(nl=value.nl + HARMFUL, en=(value.en or value.nl) + HARMFUL)
    if isinstance(value, tuple):
        return tuple(spoilt(item) for item in value)
    if not attrs.has(type(value)):
        return value
    fields = {field.name: getattr(value, field.name) for field in attrs.fields(type(value)) if field.init}
    changed = {name: spoilt(item) for name, item in fields.items()}
    for name in {"document", "address", "website"} & fields.keys():
        if fields[name] is not None:
            changed[name] = fields[name] + HARMFUL
    return type(value)(**changed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_page_is_obeyed(language: Language) -> None:
    """Whatever stands in any text of content or in a company's name, a page has nothing that a terminal obeys."""
    catalogue = Catalogue._unchecked(spoilt(record) for record in PACKAGED.records())
    companies = [
        CompanyProfile(
            name=name + HARMFUL.replace("\ud800", ""), employees=80, region="east", affiliations=["ao-metalektro"]
        )
        for name in ("Zo", "Zus")
    ]
    for profile in (*companies, pool(companies)):
        pages = [render_markdown(match(profile, catalogue, as_of=AS_OF), language)]
        for name in catalogue.funding_regulations:
            found = explain(profile, catalogue, name, kind="funding-regulation", as_of=AS_OF)
            pages.append(render_markdown(found, language))
        for page in pages:
            seen = set(page) - {"\n"}
            assert {character for character in seen if unicodedata.category(character) in ("Cc", "Cs")} == set()
            assert not seen & set(HARMFUL)
    later = match(companies[0], catalogue, as_of=dt.date(2027, 11, 23))
    changed = render_markdown(compare(match(companies[0], catalogue, as_of=AS_OF), later), language)
    assert not set(changed) & set(HARMFUL)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("12) no list", r"12\) no list"),
        ("&lt; no entity", r"\&lt; no entity"),
        ("Metaal & Techniek", "Metaal & Techniek"),
        ("~~no line~~", r"\~\~no line\~\~"),
    ],
)
def test_the_start_of_a_text_is_no_markup(text: str, shown: str) -> None:
    """What Markdown would read as a heading, a list or an entity is shown as it is."""
    assert Writer("nl").text(Text(nl=text)) == shown


def test_an_end_is_told_as_it_came() -> None:
    """What has no window left is not said to have run until a day that is still to come; what is closed says why."""
    said = said_at_length("regionaal-investeringsfonds-mbo", "en", as_of=dt.date(2027, 7, 1), partnership=True)
    # Its windows are those of 2025, and of 2027 nobody knows more.
    assert "the last application window that we expect has closed: ask whether there is another one" in said
    assert "ran until 31 December 2027" not in said
    slim = attrs.evolve(
        PACKAGED.funding_regulations["slim"],
        closed=Closed(since=dt.date(2026, 10, 1), why="withdrawn", text=Text(nl="Gestopt.", en="Stopped.")),
    )
    catalogue = Catalogue._unchecked([*PACKAGED.records(), slim])
    assert "withdrawn on 1 October 2026 (Stopped)." in said_at_length("slim", "en", catalogue, employees=3)


def test_the_annex_says_why_a_regulation_was_closed() -> None:
    """The page names what has ended; what a company should know of it stands in the annex, once."""
    slim = attrs.evolve(
        PACKAGED.funding_regulations["slim"],
        closed=Closed(since=dt.date(2026, 10, 1), why="budget-spent", text=Text(nl="Wacht op 2027.", en="Await 2027.")),
    )
    catalogue = Catalogue._unchecked([*PACKAGED.records(), slim])
    plan = match(CompanyProfile(employees=3, goals=["strong-learning-culture"]), catalogue, as_of=AS_OF)
    nl, en = (render_markdown(plan, language, length="full") for language in ("nl", "en"))
    assert nl.count("gesloten sinds 1 oktober 2026: het budget is op (Wacht op 2027).") == 1
    assert en.count("closed since 1 October 2026: the budget is spent (Await 2027).") == 1
    assert "Wacht op 2027" not in render_markdown(plan, "nl")


def test_what_has_not_begun_says_when_it_does() -> None:
    """A regulation with windows that begins later says when, and not that it runs."""
    slim = PACKAGED.funding_regulations["slim"]
    assert isinstance(slim.validity, Period)
    later = attrs.evolve(slim, validity=attrs.evolve(slim.validity, first_day=dt.date(2027, 1, 1)))
    catalogue = Catalogue._unchecked([*PACKAGED.records(), later])
    said = said_at_length("slim", "en", catalogue, employees=3)
    when = next(line for line in said.splitlines() if "**When:**" in line)
    assert "begins on 1 January 2027; expected application window: in April and May 2027" in when


def test_dutch_stands_in_for_missing_english() -> None:
    """A text that nobody translated yet is shown in Dutch."""
    assert Text(nl="stage").in_language("en") == "stage"


YEAR_2025 = Edition(
    first_day=dt.date(2025, 1, 1), last_day=dt.date(2025, 12, 31), phrase=Text(nl="2025", en="2025"), source=SOURCE
)
BUDGET_SPENT = Closed(since=dt.date(2027, 1, 1), why="budget-spent", text=NOTE)
ONE_ROUND = Rounds(
    rounds=(
        Round(
            first_day=dt.date(2026, 6, 2),
            last_day=dt.date(2026, 9, 17),
            opens_at="09:00",
            closes_at="17:00",
            applicant=NOTE,
        ),
    ),
    expected=(ApplicationWindow(first_day="06", last_day="09", applicant=NOTE),),
    complete=False,
)
FOR_EVER = NoLimit(source=SOURCE)
SINCE_2023 = Period(first_day=dt.date(2023, 9, 1), phrase=NOTE)
ONLY_LAST_DAYS = Rounds(
    rounds=(Round(last_day=dt.date(2027, 3, 3), closes_at="14:00", applicant=NOTE),),
    expected=(ApplicationWindow(last_day="03", applicant=NOTE),),
    complete=False,
)


def until_december(source: Source = SOURCE) -> Windows:
    return Windows(windows=(ApplicationWindow(last_day="12-31", applicant=NOTE, source=source),), complete=True)


def in_march(source: Source = SOURCE) -> Windows:
    window = ApplicationWindow(first_day="03-01", last_day="03-31", applicant=NOTE, source=source)
    return Windows(windows=(window,), complete=True)


def when(made_up: FundingRegulation, as_of: dt.date, language: Language) -> str:
    """Return what Markdown says of the days of a regulation."""
    status, window = available(made_up, as_of)
    return availability(Writer(language), made_up, status, window, as_of)


PAGE = Source(document="page", address="https://example.org", date=dt.date(2025, 12, 31))


@pytest.mark.parametrize(
    ("made_up", "as_of", "dutch", "english"),
    [
        pytest.param(
            regulation(FOR_EVER, NotResearched()),
            dt.date(2025, 3, 1),
            "loopt zonder einddatum, maar wanneer je kunt aanvragen, is niet bekend: vraag het na",
            "runs without a last day, but when you can apply is not known: ask",
            id="nobody-knows-when-one-can-apply",
        ),
        pytest.param(
            regulation(YEAR_2025, NotResearched()),
            dt.date(2025, 12, 31),
            "loopt tot en met 31 december 2025, maar wanneer je kunt aanvragen, is niet bekend: vraag het na",
            "runs until 31 December 2025 inclusive, but when you can apply is not known: ask",
            id="nobody-knows-when-one-can-apply-in-an-edition",
        ),
        pytest.param(
            regulation(YEAR_2025, NotResearched()),
            dt.date(2026, 1, 1),
            "niet bevestigd voor deze dag: de bekende regels zijn die van 2025",
            "not confirmed for this day: the known rules are those of 2025",
            id="after-an-edition",
        ),
        pytest.param(
            regulation(FOR_EVER, in_march(source=PAGE)),
            dt.date(2025, 3, 31),
            "loopt zonder einddatum; aanvragen kan nu, tot en met 31 maart 2025 (bedacht)",
            "runs without a last day; applications are open until 31 March 2025 inclusive (made up)",
            id="a-window-that-the-page-speaks-for",
        ),
        pytest.param(
            regulation(FOR_EVER, in_march(source=PAGE)),
            dt.date(2025, 4, 1),
            "loopt zonder einddatum; verwachte aanvraagperiode: van 1 maart tot en met 31 maart 2026 (bedacht); "
            "niet bevestigd",
            "runs without a last day; expected application window: from 1 March to 31 March 2026 (made up); "
            "not confirmed",
            id="a-window-after-the-page",
        ),
        pytest.param(
            regulation(FOR_EVER, in_march(source=PAGE)),
            dt.date(2026, 3, 1),
            "loopt zonder einddatum; verwachte aanvraagperiode: nu, tot en met 31 maart 2026 (bedacht); niet bevestigd",
            "runs without a last day; expected application window: now, until 31 March 2026 inclusive (made up); not "
            "confirmed",
            id="in-a-window-after-the-page",
        ),
        pytest.param(
            regulation(YEAR_2025, in_march()),
            dt.date(2025, 4, 1),
            "de aanvraagperiode van 2025 is voorbij; wat daarna geldt, is niet bevestigd; verwachte aanvraagperiode: "
            "van 1 maart tot en met 31 maart 2026 (bedacht); niet bevestigd",
            "the application window of 2025 has closed; what holds after it is not confirmed; expected application "
            "window: from 1 March to 31 March 2026 (made up); not confirmed",
            id="after-the-window-of-an-edition",
        ),
        pytest.param(
            regulation(FOR_EVER, AnyTime(source=SOURCE), BUDGET_SPENT),
            dt.date(2026, 12, 31),
            "loopt tot en met 31 december 2026",
            "runs until 31 December 2026 inclusive",
            id="before-it-closes",
        ),
        pytest.param(
            regulation(FOR_EVER, AnyTime(source=SOURCE), BUDGET_SPENT),
            dt.date(2027, 1, 1),
            "gesloten sinds 1 januari 2027: het budget is op (bedacht)",
            "closed since 1 January 2027: the budget is spent (made up)",
            id="closed",
        ),
        pytest.param(
            regulation(
                Period(last_day=dt.date(2029, 12, 31), phrase=NOTE, source=SOURCE),
                AnyTime(source=SOURCE),
                BUDGET_SPENT,
            ),
            dt.date(2026, 12, 31),
            "loopt tot en met 31 december 2026",
            "runs until 31 December 2026 inclusive",
            id="before-it-closes-in-its-period",
        ),
        pytest.param(
            regulation(
                FOR_EVER,
                Windows(
                    windows=(ApplicationWindow(first_day="02-01", last_day="02-28", applicant=NOTE, source=SOURCE),),
                    complete=True,
                ),
            ),
            dt.date(2028, 2, 29),
            "loopt zonder einddatum; aanvragen kan nu, tot en met 29 februari 2028 (bedacht)",
            "runs without a last day; applications are open until 29 February 2028 inclusive (made up)",
            id="the-end-of-february",
        ),
        pytest.param(
            regulation(FOR_EVER, AnyTime(source=SOURCE), attrs.evolve(BUDGET_SPENT, reopens=dt.date(2027, 3, 1))),
            dt.date(2027, 1, 1),
            "gesloten sinds 1 januari 2027, en weer open vanaf 1 maart 2027: bedacht",
            "closed since 1 January 2027, and open again from 1 March 2027: made up",
            id="closed-for-a-while",
        ),
        pytest.param(
            regulation(FOR_EVER, ONE_ROUND),
            dt.date(2026, 6, 2),
            "loopt zonder einddatum; aanvragen kan nu, tot en met 17 september 2026, 17.00 uur (bedacht)",
            "runs without a last day; applications are open until 17 September 2026, 17:00 inclusive (made up)",
            id="in-a-round",
        ),
        pytest.param(
            regulation(FOR_EVER, ONE_ROUND),
            dt.date(2026, 6, 1),
            "loopt zonder einddatum; de volgende aanvraagperiode is van 2 juni 2026, 9.00 uur tot en met 17 "
            "september 2026, 17.00 uur (bedacht)",
            "runs without a last day; the next application window is from 2 June 2026, 09:00 to 17 September 2026, "
            "17:00 (made up)",
            id="before-a-round",
        ),
        pytest.param(
            regulation(FOR_EVER, attrs.evolve(ONE_ROUND, expected=())),
            dt.date(2026, 9, 18),
            "loopt zonder einddatum; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de volgende",
            "runs without a last day; the last round whose days are known has closed: ask for the next one",
            id="after-the-last-known-round",
        ),
        pytest.param(
            regulation(FOR_EVER, ONE_ROUND),
            dt.date(2026, 9, 18),
            "loopt zonder einddatum; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de "
            "volgende; verwachte aanvraagperiode: van juni tot en met september 2027 (bedacht); niet bevestigd",
            "runs without a last day; the last round whose days are known has closed: ask for the next one; expected "
            "application window: from June to September 2027 (made up); not confirmed",
            id="a-round-is-expected",
        ),
        *(
            pytest.param(
                regulation(FOR_EVER, ONLY_LAST_DAYS),
                day,
                "loopt zonder einddatum; de laatste dag om aan te vragen is 3 maart 2027, 14.00 uur (bedacht); vanaf "
                "welke dag het kan, is niet bekend: vraag het na bij de uitvoerder",
                "runs without a last day; the last day to apply is 3 March 2027, 14:00 (made up); the day on which "
                "it opens is not known: ask the body that carries it out",
                id=f"the-last-day-of-a-round-alone-{name}",
            )
            for name, day in (("before", dt.date(2027, 3, 2)), ("on", dt.date(2027, 3, 3)))
        ),
        pytest.param(
            regulation(FOR_EVER, attrs.evolve(ONLY_LAST_DAYS, expected=())),
            dt.date(2027, 3, 4),
            "loopt zonder einddatum; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de volgende",
            "runs without a last day; the last round whose days are known has closed: ask for the next one",
            id="after-the-last-day-of-a-round-alone",
        ),
        pytest.param(
            regulation(FOR_EVER, ONLY_LAST_DAYS),
            dt.date(2027, 3, 4),
            "loopt zonder einddatum; de laatste ronde waarvan de dagen bekend zijn, is voorbij: vraag naar de "
            "volgende; verwachte laatste dag om aan te vragen: maart 2028 (bedacht); niet bevestigd, en vanaf welke "
            "dag het kan, is niet bekend: vraag het na bij de uitvoerder",
            "runs without a last day; the last round whose days are known has closed: ask for the next one; expected "
            "last day to apply: March 2028 (made up); not confirmed, and the day on which it opens is not known: ask "
            "the body that carries it out",
            id="the-last-month-of-an-expected-round-alone",
        ),
        pytest.param(
            regulation(FOR_EVER, until_december(source=PAGE)),
            dt.date(2025, 12, 31),
            "loopt zonder einddatum; de laatste dag om aan te vragen is 31 december 2025 (bedacht); vanaf welke dag "
            "het kan, is niet bekend: vraag het na bij de uitvoerder",
            "runs without a last day; the last day to apply is 31 December 2025 (made up); the day on which it opens "
            "is not known: ask the body that carries it out",
            id="the-last-day-of-a-yearly-window-alone",
        ),
        pytest.param(
            regulation(FOR_EVER, until_december(source=PAGE)),
            dt.date(2026, 1, 1),
            "loopt zonder einddatum; verwachte laatste dag om aan te vragen: 31 december 2026 (bedacht); niet "
            "bevestigd, en vanaf welke dag het kan, is niet bekend: vraag het na bij de uitvoerder",
            "runs without a last day; expected last day to apply: 31 December 2026 (made up); not confirmed, and the "
            "day on which it opens is not known: ask the body that carries it out",
            id="the-last-day-of-a-yearly-window-after-the-page",
        ),
        pytest.param(
            regulation(attrs.evolve(YEAR_2025, last_day=dt.date(2026, 3, 31)), until_december()),
            dt.date(2025, 12, 31),
            "loopt tot en met 31 maart 2026; de laatste dag om aan te vragen is 31 december 2025 (bedacht); vanaf "
            "welke dag het kan, is niet bekend: vraag het na bij de uitvoerder",
            "runs until 31 March 2026 inclusive; the last day to apply is 31 December 2025 (made up); the day on "
            "which it opens is not known: ask the body that carries it out",
            id="the-last-day-of-a-window-in-an-edition",
        ),
        pytest.param(
            regulation(attrs.evolve(YEAR_2025, last_day=dt.date(2026, 3, 31)), until_december()),
            dt.date(2026, 1, 1),
            "de aanvraagperiode van 2025 is voorbij; wat daarna geldt, is niet bevestigd; verwachte laatste dag om "
            "aan te vragen: 31 december 2026 (bedacht); niet bevestigd, en vanaf welke dag het kan, is niet bekend: "
            "vraag het na bij de uitvoerder",
            "the application window of 2025 has closed; what holds after it is not confirmed; expected last day to "
            "apply: 31 December 2026 (made up); not confirmed, and the day on which it opens is not known: ask the "
            "body that carries it out",
            id="after-the-last-day-of-a-window-in-an-edition",
        ),
        pytest.param(
            regulation(SINCE_2023, AnyTime(source=SOURCE)),
            dt.date(2023, 8, 31),
            "begint op 1 september 2023",
            "begins on 1 September 2023",
            id="before-a-period-without-a-known-last-day",
        ),
        *(
            pytest.param(
                regulation(SINCE_2023, AnyTime(source=SOURCE)),
                day,
                "loopt sinds 1 september 2023; tot wanneer, is niet bekend: vraag het na bij de uitvoerder",
                "has run since 1 September 2023; until when is not known: ask the body that carries it out",
                id=f"in-a-period-without-a-known-last-day-{day.year}",
            )
            for day in (dt.date(2023, 9, 1), dt.date(2026, 11, 27))
        ),
        pytest.param(
            regulation(SINCE_2023, NotResearched()),
            dt.date(2023, 9, 1),
            "loopt sinds 1 september 2023; tot wanneer, en wanneer je kunt aanvragen, is niet bekend: vraag het na "
            "bij de uitvoerder",
            "has run since 1 September 2023; until when, and when you can apply, is not known: ask the body that "
            "carries it out",
            id="nobody-knows-until-when-or-when-one-can-apply",
        ),
        pytest.param(
            regulation(SINCE_2023, AnyTime(source=SOURCE), attrs.evolve(BUDGET_SPENT, why="unknown")),
            dt.date(2026, 12, 31),
            "loopt tot en met 31 december 2026",
            "runs until 31 December 2026 inclusive",
            id="before-it-closes-nobody-knows-why",
        ),
        pytest.param(
            regulation(SINCE_2023, AnyTime(source=SOURCE), attrs.evolve(BUDGET_SPENT, why="unknown")),
            dt.date(2027, 1, 1),
            "gesloten sinds 1 januari 2027; waarom, is niet bekend (bedacht)",
            "closed since 1 January 2027; why is not known (made up)",
            id="closed-nobody-knows-why",
        ),
    ],
)
def test_what_is_said_of_time_was_confirmed(
    made_up: FundingRegulation, as_of: dt.date, dutch: str, english: str
) -> None:
    """What nobody confirmed is said to be unknown or expected; what is to be retired runs until the day before."""
    assert when(made_up, as_of, "nl") == dutch
    assert when(made_up, as_of, "en") == english


# Days of a project, and the decision


IN_DECEMBER = Decision(heard=DecisionOnDay(day="12"), paid=DecisionOnDay(day="12"))
FROM_OCTOBER = YearlyProjectDays(first_start="10-01")
OF_THE_ROUND = DatedProjectDays(first_start=dt.date(2027, 7, 1), last_start=dt.date(2028, 1, 1))


def said_of(made_up: FundingRegulation, language: Language) -> str:
    """Return what a plan says of a regulation that takes the place of a packaged one."""
    catalogue = Catalogue._unchecked([*PACKAGED.records(), made_up])
    return f"{said_at_length(made_up.id, language, catalogue, employees=3)}\n"


def in_rounds(**of_round: Any) -> FundingRegulation:
    """Return SLIM with one round of which only the last day is known."""
    slim = PACKAGED.funding_regulations["slim"]
    one = Round(last_day=dt.date(2027, 3, 3), applicant=NOTE, **of_round)
    return attrs.evolve(slim, applications=Rounds(rounds=(one,), complete=True))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "nl",
            "- **Wanneer het gebeurt:** begint op 1 oktober of later.\n"
            "- **Uitslag en betaling:** de uitslag komt in december; het geld komt in december.\n",
        ),
        (
            "en",
            "- **When it takes place:** starts on 1 October or later.\n"
            "- **Decision and payment:** the decision comes in December; the money comes in December.\n",
        ),
    ],
)
def test_a_plan_says_when_a_project_starts_and_when_one_hears(language: Language, lines: str) -> None:
    """What holds always has one line each, in both languages."""
    slim = attrs.evolve(in_rounds(), project_days=(FROM_OCTOBER,), decision=IN_DECEMBER)
    assert lines in said_of(slim, language)


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "nl",
            "- **Wanneer het gebeurt:**\n"
            "    - begint op 1 oktober of later\n"
            "    - begint van 1 juli 2027 tot en met 1 januari 2028, voor wie aanvraagt tot en met 3 maart 2027\n"
            "- **Uitslag en betaling:** de uitslag komt in december; het geld komt in december, voor wie aanvraagt tot "
            "en met 3 maart 2027.\n",
        ),
        (
            "en",
            "- **When it takes place:**\n"
            "    - starts on 1 October or later\n"
            "    - starts from 1 July 2027 to 1 January 2028 inclusive, for applications until 3 March 2027\n"
            "- **Decision and payment:** the decision comes in December; the money comes in December, for applications "
            "until 3 March 2027.\n",
        ),
    ],
)
def test_what_holds_in_a_round_says_so(language: Language, lines: str) -> None:
    """Days of a project in the round stand beside those that always hold; the decision of the round in their place."""
    ask = Decision(text=Text(nl="Vraag het na.", en="Ask."))
    made_up = attrs.evolve(
        in_rounds(project_days=(OF_THE_ROUND,), decision=IN_DECEMBER), project_days=(FROM_OCTOBER,), decision=ask
    )
    assert lines in said_of(made_up, language)
    always = {"nl": "**Uitslag en betaling:** Vraag het na.", "en": "**Decision and payment:** Ask."}[language]
    assert always in said_of(attrs.evolve(in_rounds(), decision=ask), language)
    assert always not in said_of(made_up, language)


def test_a_plan_with_all_of_it_comes_back_from_json() -> None:
    """What a window says of a project and of the decision stands in the plan's JSON, and the equal plan is read."""
    made_up = attrs.evolve(in_rounds(project_days=(OF_THE_ROUND,), decision=IN_DECEMBER), project_days=(FROM_OCTOBER,))
    catalogue = Catalogue._unchecked([*PACKAGED.records(), made_up])
    plan = match(CompanyProfile(employees=3), catalogue, as_of=AS_OF)
    written = json.loads(to_json(plan))
    (window,) = (each["window"] for each in written["funding"] if each["regulation"] == "slim")
    assert (window["first_day"], window["last_day"]) == (None, "2027-03-03")
    assert window["project_days"] == [{"kind": "dated", "first_start": "2027-07-01", "last_start": "2028-01-01"}]
    assert window["decision"] == {
        "heard": {"kind": "on-day", "day": "12"},
        "paid": {"kind": "on-day", "day": "12"},
    }
    assert written["records"]["funding-regulation"]["slim"]["project_days"] == [
        {"kind": "yearly", "first_start": "10-01"}
    ]
    assert read_plan(to_json(plan)) == plan
