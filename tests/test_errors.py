"""Errors that carry what is wrong as data, hints at the nearest name, and texts in two languages."""

import copy
import pickle
from types import MappingProxyType
from typing import Any

import attrs
import pytest

from techtalent import ContentError, Finding, ProfileError, TechtalentError, Text
from techtalent.errors import nearest, printable, printed_line
from techtalent.model.text import LANGUAGES

FINDING = Finding(
    file="goals/ours.json", line=3, column=5, code="unknown-key", pointer="/titel", message="there is no 'titel' here"
)
OTHER = Finding(code="syntax", pointer="", message="it is not JSON")

# --- Findings


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({}, "goals/ours.json:3:5 /titel: unknown-key: there is no 'titel' here"),
        ({"hint": "do"}, "goals/ours.json:3:5 /titel: unknown-key: there is no 'titel' here (do)"),
        ({"severity": "warning"}, "goals/ours.json:3:5 /titel: warning: unknown-key: there is no 'titel' here"),
        ({"pointer": ""}, "goals/ours.json:3:5: unknown-key: there is no 'titel' here"),
        ({"file": None}, "3:5 /titel: unknown-key: there is no 'titel' here"),
        ({"line": None, "column": None}, "goals/ours.json /titel: unknown-key: there is no 'titel' here"),
        ({"file": None, "line": None, "column": None}, "/titel: unknown-key: there is no 'titel' here"),
        (
            {"file": None, "line": None, "column": None, "pointer": "", "hint": "do"},
            "unknown-key: there is no 'titel' here (do)",
        ),
        (
            {"file": None, "line": None, "column": None, "pointer": "", "severity": "warning"},
            "warning: unknown-key: there is no 'titel' here",
        ),
    ],
)
def test_a_finding_is_written_on_a_line(changes: dict[str, Any], text: str) -> None:
    """A finding is written as its place, code, message and hint, as far as it has them."""
    assert str(attrs.evolve(FINDING, **changes)) == text


@pytest.mark.parametrize("field", [field.name for field in attrs.fields(Finding)])
def test_findings_are_equal_where_all_is_equal(field: str) -> None:
    """Findings that say the same are equal with equal hashes; a difference in any field is a difference."""
    assert attrs.evolve(FINDING) == FINDING
    assert hash(attrs.evolve(FINDING)) == hash(FINDING)
    changed: dict[str, Any] = {field: 7 if field in ("line", "column") else "other"}
    assert attrs.evolve(FINDING, **changed) != FINDING


def test_a_finding_cannot_be_changed() -> None:
    """No field of a finding can be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        FINDING.code = "other"  # type: ignore[misc]


@pytest.mark.parametrize("control", ["\n", "\r", "\x1b[31m", "\x9b31m", "\u2028", "\u202e"])
@pytest.mark.parametrize("field", ["file", "pointer", "message", "hint"])
def test_a_finding_stays_on_its_line(field: str, control: str) -> None:
    """Whatever a file's name, a key or a value holds, a finding is one line that no terminal obeys."""
    changes: dict[str, Any] = {field: f"é{control}x"}
    written = str(attrs.evolve(FINDING, **changes))
    assert written.isprintable()
    assert f"é{control.encode('unicode_escape').decode()}x" in written


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("goals/é 1.json", "goals/é 1.json"),
        ("a\n::error::b", r"a\n::error::b"),
        ("\t\x00\x1b\x7f\x9b", r"\t\x00\x1b\x7f\x9b"),
        ("\u202e\u2066\u2028\ufeff", r"\u202e\u2066\u2028\ufeff"),
        ("\udcff\U000e0001", r"\udcff\U000e0001"),
        (r"C:\new", r"C:\new"),
    ],
)
def test_what_is_printed_is_seen(text: str, shown: str) -> None:
    """A character that is not seen is written as Python's escape, and nothing else is changed."""
    assert printable(text) == shown
    assert printable(shown) == shown


def test_what_is_not_seen_may_be_written_otherwise() -> None:
    """Whoever prints may say what stands in the place of a character that is not seen."""
    assert printable("a\x1bb\n", lambda hidden: "?" if hidden == "\x1b" else "") == "a?b"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a::b", "a::b"),
        (":a", ":a"),
        ("::error::b", r"\x3a:error::b"),
        ("  ::error::b", r"  \x3a:error::b"),
        ("\n::error::b", r"\n::error::b"),
        ("::", r"\x3a:"),
        ("a##[error]b", r"a#\x23[error]b"),
        ("##vso[task]", r"#\x23vso[task]"),
        ("###[a] ##[b]", r"##\x23[a] #\x23[b]"),
        ("# [a] ## [b] #[c] ##d", "# [a] ## [b] #[c] ##d"),
        ("::##[", r"\x3a:#\x23["),
    ],
)
def test_a_printed_line_is_no_command(text: str, shown: str) -> None:
    """A line that a CI system would take for a command has the sign escaped that makes it one."""
    assert printed_line(text) == shown
    assert str(attrs.evolve(OTHER, file=text)) == f"{shown}: syntax: it is not JSON"


def test_a_finding_is_an_error_where_nothing_is_said() -> None:
    """A finding is an error unless it says that it is a warning."""
    assert OTHER.severity == "error"


@pytest.mark.parametrize("missing", ["code", "pointer", "message"])
def test_a_finding_says_what_is_wrong(missing: str) -> None:
    """A finding has a code, a pointer and a message; the file, its place and a hint may be left out."""
    given: dict[str, Any] = {"code": "syntax", "pointer": "", "message": "it is not JSON"}
    assert Finding(**given) == OTHER
    del given[missing]
    with pytest.raises(TypeError, match=missing):
        Finding(**given)


# --- Errors


@pytest.mark.parametrize("kind", [ContentError, ProfileError])
def test_one_clause_catches_every_error(kind: type[ContentError | ProfileError]) -> None:
    """Every error that the library raises for data is a `TechtalentError`, and no ValueError."""
    with pytest.raises(TechtalentError) as caught:
        raise kind(findings=(FINDING,))
    assert not isinstance(caught.value, ValueError)


@pytest.mark.parametrize("kind", [ContentError, ProfileError])
def test_an_error_is_its_findings(kind: type[ContentError | ProfileError]) -> None:
    """Errors of one kind with the same findings are equal, with equal hashes; other findings make another error."""
    assert kind(findings=(FINDING, OTHER)) == kind(findings=(attrs.evolve(FINDING), OTHER))
    assert hash(kind(findings=(FINDING, OTHER))) == hash(kind(findings=(attrs.evolve(FINDING), OTHER)))
    assert kind(findings=(FINDING,)) != kind(findings=(OTHER,))
    assert kind(findings=(FINDING, OTHER)) != kind(findings=(OTHER, FINDING))


def test_errors_of_two_kinds_differ() -> None:
    """A `ContentError` is no `ProfileError`, whatever both find, and neither is anything else."""
    errors: list[object] = [ContentError(findings=(FINDING,)), ProfileError(findings=(FINDING,)), (FINDING,), FINDING]
    assert len(set(errors)) == len(errors)
    assert errors[0] != errors[1]


@pytest.mark.parametrize("kind", [ContentError, ProfileError])
@pytest.mark.parametrize("protocol", range(pickle.HIGHEST_PROTOCOL + 1))
def test_an_error_can_be_sent(kind: type[ContentError | ProfileError], protocol: int) -> None:
    """An error that was raised is the same error with the same text after pickling, by every protocol."""
    with pytest.raises(kind) as caught:
        raise kind(findings=(FINDING, OTHER))
    sent = pickle.loads(pickle.dumps(caught.value, protocol))
    assert type(sent) is kind
    assert sent == caught.value
    assert str(sent) == str(caught.value)


@pytest.mark.parametrize("kind", [ContentError, ProfileError])
def test_an_error_can_be_copied(kind: type[ContentError | ProfileError]) -> None:
    """A copy of an error, shallow or deep, is equal to it."""
    error = kind(findings=(FINDING, OTHER))
    assert copy.copy(error) == copy.deepcopy(error) == error


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (
            ContentError(findings=(FINDING, OTHER)),
            "the content is not right: 2 findings\n"
            "  goals/ours.json:3:5 /titel: unknown-key: there is no 'titel' here\n"
            "  syntax: it is not JSON",
        ),
        (
            ProfileError(findings=(OTHER,)),
            "the profile is not right: 1 finding\n  syntax: it is not JSON",
        ),
    ],
    ids=["content", "profile"],
)
def test_an_error_is_written_with_all_findings(error: TechtalentError, text: str) -> None:
    """An error's text says what is not right and how many findings there are, and shows each on its line."""
    assert str(error) == text


# --- Hints

KNOWN = ("mbo-bol", "mbo-bbl", "hbo", "little-time")


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("mbo-bbll", "did you mean 'mbo-bbl'?"),
        ("LITTLE-TIME", "did you mean 'little-time'?"),
        ("litle time", "did you mean 'little-time'?"),
        ("mbo", "did you mean 'mbo-bbl' or 'mbo-bol'?"),
        ("little", "did you mean 'little-time'?"),
        ("qqqq", "one of hbo, little-time, mbo-bbl, mbo-bol"),
        ("", "one of hbo, little-time, mbo-bbl, mbo-bol"),
        (7, "one of hbo, little-time, mbo-bbl, mbo-bol"),
        (["hbo"], "did you mean 'hbo'?"),
    ],
)
def test_the_nearest_name_is_a_hint(name: object, hint: str | None) -> None:
    """What begins as the name does is the hint, or else what is most like it, or else all names where they are few."""
    assert nearest(name, KNOWN) == hint


def test_many_names_are_not_listed() -> None:
    """Where none is like it and there are many, no hint is better than a long list."""
    assert nearest("zzz", [f"name-{at}" for at in range(13)]) is None
    assert nearest("zzz", [f"name-{at}" for at in range(12)]) is not None


def test_a_list_that_the_message_has_is_not_a_hint() -> None:
    """Where the names are told already, only what is like one of them is a hint."""
    assert nearest("qqqq", KNOWN, few=0) is None
    assert nearest("mbo-bbll", KNOWN, few=0) == "did you mean 'mbo-bbl'?"
    assert nearest("qqqq", KNOWN, few=4) == "one of hbo, little-time, mbo-bbl, mbo-bol"
    assert nearest("qqqq", KNOWN, few=3) is None


def test_nothing_is_near_to_nothing_known() -> None:
    """Where nothing is known there is no hint."""
    assert nearest("mbo", ()) is None


def test_a_hint_says_what_the_name_stands_for() -> None:
    """Where names stand for something, the hint is at that."""
    meaning = MappingProxyType({"basisonderwijs": ("po",), "roc": ("mbo-bbl", "mbo-bol")})
    assert nearest("Basisonderwys", ["po", "hbo"], meaning) == "did you mean 'po'?"
    assert nearest("ROC", KNOWN, meaning) == "did you mean 'mbo-bbl' or 'mbo-bol'?"


def test_a_hint_may_be_a_sentence() -> None:
    """Where a word stands for no known name but for something to do, that is the hint."""
    meaning = {"wo": ("there is no university here",)}
    assert nearest("WO", ["vo", "po"], meaning) == "there is no university here"


def test_a_word_that_means_something_else_is_like_nothing() -> None:
    """A word that is known to stand for something else has no hint at a name that is written much like it."""
    assert nearest("employer", ["employee", "school"], few=0) == "did you mean 'employee'?"
    assert nearest("employer", ["employee", "school"], {"employer": ()}, few=0) is None
    assert nearest("employer", ["employer-size", "school"], {"employer": ()}, few=0) == "did you mean 'employer-size'?"


def test_what_a_word_means_goes_before_how_it_is_written() -> None:
    """A name itself goes first, then what a word means, then beginnings and parts, and likeness of letters last."""
    meaning = {"vmbo": ("vo",), "mbo-bbl": ("vo",), "middelbaar beroepsonderwijs": ("mbo",), "middelbaar": ("vo",)}
    known = ("vo", "mbo", "hbo")
    hints = {name: nearest(name, known, meaning, few=0) for name in ("VMBO", "middelbaar", "middelb", "HBO", "mbo")}
    assert hints == {
        "VMBO": "did you mean 'vo'?",
        "middelbaar": "did you mean 'vo'?",
        "middelb": "did you mean 'mbo' or 'vo'?",
        "HBO": "did you mean 'hbo'?",
        "mbo": "did you mean 'mbo'?",
    }


# What was written and what was meant: a hand slipped.
SLIPS = """
regoin region             emplyees employees        employes employees        affilliations affiliations
partnres partners         ofers offers              gaols goals               target_grups target_groups
targetgrops target_groups hours_per_moth hours_per_month                      activty_region activity_region
titel title               sumary summary            sorce source              websit website
nubmer number             requirments requirements  benificiary beneficiary   aplicant applicant
amouts amounts            stackswith stacks_with    percnt percent            conditon condition
maximun maximum           budgt budget              widows windows            afiliation affiliation
compny-size company-size  boost-inovation boost-innovation                    interships internships
discover-yong-talent discover-young-talent          guest-leson guest-lesson  ao-metalelektro ao-metalektro
wij-tecniek wij-techniek  koninklijke-metalunie koninklijke-metaalunie        litle-time little-time
much-tme much-time        nort-west north-west      soutwest south-west       internshp internship
work-study-palce work-study-place                   compagny company          consorcium consortium
programe programme        netwrok network           basisonderwys basisonderwijs
goalz goals               gaol goal                 shcool school             slimm slim
activitys activities      activity activities       regulation regulations    activities activity
"""

# Two words that are written much alike and mean different things: most of them were hints once.
STRANGERS = """
mbp mbo                   wo vo                     vmbo mbo                  at_least text
twente south-west         utrecht south             randstad east             medewerkers members
uren region               content contact-points    for_affiliates_of aliases students subjects
hands_on handicrafts      north south               northeast northwest       noordoost noordwest
zuidoost zuidwest         east west                 month moments             present percent
company company-size      offer order               stages steps              start state
source course             titel tiers               tier tip                  phone place
roc-midden-nederland roc-rijnland                   little-time more-time     fme oom
universiteit-utrecht universiteit-twente            mbo-4 mbo-3               hours hbo
period person             goals girls               plan place                edition condition
internship partnership    partner parents           pupils rules              sector source
loan plan                 fixed field               vast last                 sbi nbi
"""


def pairs(table: str) -> list[tuple[str, str]]:
    """Return the pairs of words in a table."""
    words = table.split()
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize(("written", "meant"), pairs(SLIPS))
def test_a_slip_of_the_hand_is_recognised(written: str, meant: str) -> None:
    """A letter or two that are wrong, missing, too many or doubled, or that changed places, are forgiven."""
    assert nearest(written, [meant], few=0) == f"did you mean {meant!r}?"


@pytest.mark.parametrize(("written", "other"), [pair for pair in pairs(STRANGERS) if pair[0] not in pair[1].split("-")])
def test_strangers_are_not_taken_for_each_other(written: str, other: str) -> None:
    """A word that is written much like a name and means something else has no hint by its letters."""
    assert nearest(written, [other], few=0) is None


def test_no_name_is_compared_at_length() -> None:
    """What is much longer than a name has no hint, and takes no time."""
    assert nearest("hbo" * 300_000, KNOWN, few=0) is None


def test_known_names_may_come_one_by_one() -> None:
    """The known names may be anything that can be gone through once."""
    assert nearest("hbo", iter(KNOWN)) == "did you mean 'hbo'?"


# --- Texts


@pytest.mark.parametrize(
    ("text", "nl", "en"),
    [(Text(nl="Doel", en="Goal"), "Doel", "Goal"), (Text(nl="Doel"), "Doel", "Doel"), (Text(nl="x", en=""), "x", "")],
    ids=["both", "dutch-only", "empty-english"],
)
def test_a_text_is_read_in_a_language(text: Text, nl: str, en: str) -> None:
    """A text is read in the language that is asked, and in Dutch where nobody has written the English one."""
    assert (text.in_language("nl"), text.in_language("en")) == (nl, en)


def test_texts_are_in_two_languages() -> None:
    """The languages are those that a text has, Dutch first."""
    assert tuple(field.name for field in attrs.fields(Text)) == LANGUAGES == ("nl", "en")


def test_a_text_cannot_be_changed() -> None:
    """No language of a text can be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        Text(nl="Doel").nl = "x"  # type: ignore[misc]


def test_a_text_is_told_by_language() -> None:
    """A text is told by the name of its language, not by its place."""
    with pytest.raises(TypeError):
        Text("Doel")  # type: ignore[call-arg]


def test_a_text_has_dutch() -> None:
    """There is no text without Dutch."""
    with pytest.raises(TypeError, match="nl"):
        Text(en="Goal")  # type: ignore[call-arg]
