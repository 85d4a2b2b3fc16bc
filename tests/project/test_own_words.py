"""The check that content is in our own words, run as a command on a guide and a content folder made up here."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "own_words.py"

# The words are broken at the ends of lines as a text layer breaks them: with a soft hyphen, or with nothing.
GUIDE = """ Hoofdstuk 1

De zeven geiten eten elke ochtend hun hooi in een ron\u00ad
de kring bij de oude boe
renschuur, en \u2018s middags slapen zij.
 Wendelmoet van der Proefkonijn, Senior Adviseur
Geiten bij Schuur & Zonen BV:

Een geit is geen schaap. Let op: ook een ezel is geen schaap.
"""


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A folder with the guide, and beside it an empty content folder."""
    (tmp_path / "guide.txt").write_text(GUIDE, encoding="utf-8")
    (tmp_path / "repository" / "content" / "tips").mkdir(parents=True)
    return tmp_path


def _write(place: Path, nl: str, en: str = "Something else.") -> None:
    record = {"id": "a", "points": [{"nl": "Iets anders."}, {"nl": nl, "en": en}]}
    (place / "repository" / "content" / "tips" / "a.json").write_text(json.dumps(record), encoding="utf-8")


def _run(place: Path, *options: str) -> tuple[int, list[str]]:
    """Return the exit code of the command and the lines that it printed."""
    command = [sys.executable, str(SCRIPT), "guide.txt", *options, "repository/content"]
    ran = subprocess.run(command, cwd=place, capture_output=True, text=True, encoding="utf-8", check=False)
    return ran.returncode, (ran.stdout or ran.stderr).splitlines()


def test_eight_shared_words_are_found(place: Path) -> None:
    """A run of eight words that stands in the guide is found, with its file and place."""
    _write(place, "Bij ons geldt: de zeven GEITEN eten elke ochtend, hun hooi!")
    assert _run(place) == (
        1,
        [
            "content/tips/a.json: /points/1/nl: shared with the guide: 'de zeven geiten eten elke ochtend hun hooi'",
            "1 finding",
        ],
    )


def test_seven_shared_words_are_not_found(place: Path) -> None:
    """A run of seven words is no finding, nor is one whose eighth word only begins as one of the guide does."""
    _write(place, "De zeven geiten eten elke ochtend hun brood.", "De zeven geiten eten elke ochtend hun hooiberg.")
    assert _run(place) == (0, ["0 findings"])


def test_half_a_word_of_the_guide_is_none(place: Path) -> None:
    """A run does not count the beginning of one of the guide's words as a word."""
    _write(place, "zeven geiten eten elke ochtend hun hooi i")
    assert _run(place) == (0, ["0 findings"])


def test_the_number_of_words_can_be_told(place: Path) -> None:
    """With `--words 7` a run of seven words is found."""
    _write(place, "De zeven geiten eten elke ochtend hun brood.")
    code, lines = _run(place, "--words", "7")
    assert (code, lines[-1]) == (1, "1 finding")


def test_english_texts_are_read_too(place: Path) -> None:
    """A run in an English text is found."""
    _write(place, "Iets.", "De zeven geiten eten elke ochtend hun hooi.")
    assert [line.split(": ")[1] for line in _run(place)[1][:-1]] == ["/points/1/en"]


def test_a_long_run_is_one_finding(place: Path) -> None:
    """A longer run is told once, as long as it goes, also across words that the guide's lines break in two."""
    _write(place, "Kijk: hun hooi in een ronde kring bij de oude boerenschuur, en 's middags niet.")
    assert _run(place)[1] == [
        "content/tips/a.json: /points/1/nl: shared with the guide: "
        "'hun hooi in een ronde kring bij de oude boerenschuur en s middags'",
        "1 finding",
    ]


def test_two_runs_are_two_findings(place: Path) -> None:
    """Two runs in one text, with other words between them, are both told."""
    run = "de zeven geiten eten elke ochtend hun hooi"
    _write(place, f"{run} maar {run}")
    assert _run(place)[1][-1] == "2 findings"


def test_a_reference_is_a_text_like_the_guide(place: Path) -> None:
    """What is shared with another text is found under its name; without the option nobody looks at it."""
    reference = "| cows | de drie koeien drinken elke avond water uit emmers | a page |"
    (place / "notes.md").write_text(reference, encoding="utf-8")
    (place / "more.md").write_text("Niets bijzonders.", encoding="utf-8")
    _write(place, "De drie koeien drinken elke avond water uit emmers.")
    assert _run(place) == (0, ["0 findings"])
    assert _run(place, "--reference", "notes.md", "--reference", "more.md") == (
        1,
        [
            "content/tips/a.json: /points/1/nl: shared with notes.md: "
            "'de drie koeien drinken elke avond water uit emmers'",
            "1 finding",
        ],
    )
    assert _run(place, "--reference", "none.md")[0] == 2


@pytest.mark.parametrize("file", ["content/tips/a.json", "docs/about/us.md", "README.md"])
@pytest.mark.parametrize("name", ["Wendelmoet van der Proefkonijn", "mevrouw van der Proefkonijn"])
def test_a_name_is_found(place: Path, file: str, name: str) -> None:
    """A person whom the guide interviews is found by the family name in content/, in docs/ and in README.md."""
    path = place / "repository" / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'{{\n"nl": "Vraag het {name}."}}', encoding="utf-8")
    assert _run(place) == (
        1,
        [f"{file}:2: names a person of the guide: 'Wendelmoet van der Proefkonijn'", "1 finding"],
    )


def test_only_an_interview_names_a_person(place: Path) -> None:
    """Capitals and colons elsewhere in the guide name nobody, and neither does an interviewee's company."""
    _write(place, "Een Geit, een Schaap en Schuur & Zonen: de Senior Adviseur in Hoofdstuk 1 let op.")
    assert _run(place) == (0, ["0 findings"])


@pytest.mark.parametrize("broken", ["guide", "no guide", "content", "no content", "words"])
def test_what_cannot_run_says_so(place: Path, broken: str) -> None:
    """Without a guide that can be read, content that is JSON, or a number of words that makes sense, the code is 2."""
    options: tuple[str, ...] = ()
    if broken == "guide":
        (place / "guide.txt").write_text(" \n", encoding="utf-8")
    elif broken == "no guide":
        (place / "guide.txt").unlink()
    elif broken == "content":
        (place / "repository" / "content" / "tips" / "a.json").write_text("{", encoding="utf-8")
    elif broken == "no content":
        (place / "repository" / "content" / "tips").rmdir()
        (place / "repository" / "content").rmdir()
    else:
        options = ("--words", "0")
    code, lines = _run(place, *options)
    assert (code, lines[0].split(":")[0]) == (2, "own_words")
