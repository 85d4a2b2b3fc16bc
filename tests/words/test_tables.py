"""All that is said stands in every language, with the same parts, and nothing is kept that nobody says."""

import ast
import importlib
import pkgutil
import string
from collections.abc import Iterator, Mapping
from itertools import chain
from pathlib import Path

import techtalent.words
from techtalent import Text
from techtalent.model.text import LANGUAGES
from techtalent.words.agenda import CALENDAR_PHRASES, EVENT_PHRASES
from techtalent.words.answers import ANSWER_PHRASES
from techtalent.words.due import DUE_NAMES, DUE_PHRASES
from techtalent.words.lists import LIST_PHRASES
from techtalent.words.page import PAGE_PHRASES
from techtalent.words.phrases import PHRASES

PACKAGE = Path(techtalent.__file__).parent


def texts_in(value: object, where: str) -> Iterator[tuple[str, Text]]:
    """Yield every text in a value with the place where it stands."""
    if isinstance(value, Text):
        yield where, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from texts_in(part, f"{where}[{key}]")
    elif isinstance(value, tuple):
        for number, part in enumerate(value):
            yield from texts_in(part, f"{where}[{number}]")


def texts() -> dict[str, Text]:
    """Return every text of the wing by the place where it stands."""
    found: dict[str, Text] = {}
    for module in pkgutil.iter_modules(techtalent.words.__path__):
        for name, value in vars(importlib.import_module(f"techtalent.words.{module.name}")).items():
            found.update(texts_in(value, f"{module.name}.{name}"))
    return found


TEXTS = texts()


def parts_of(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def test_the_texts_are_found() -> None:
    """Looking through the modules finds phrases, rows of facts and months, so that what follows is about them."""
    assert TEXTS["page.PAGE_PHRASES[title]"] == PAGE_PHRASES["title"]
    assert TEXTS["names.MONTH_NAMES[0]"] == Text(nl="januari", en="January")
    assert TEXTS["names.FACT_WORDS[region][0]"] == Text(nl="Regio", en="Region")
    assert len(TEXTS) > 250


def test_every_text_is_in_every_language() -> None:
    """No text of our own waits for a translation, and none is blank."""
    missing = [
        (where, language)
        for where, text in TEXTS.items()
        for language in LANGUAGES
        if not (getattr(text, language) or "").strip()
    ]
    assert missing == []


def test_every_language_has_the_same_parts() -> None:
    """What is filled in is filled in in each language, by its name."""
    for where, text in TEXTS.items():
        parts = [parts_of(getattr(text, language)) for language in LANGUAGES]
        assert all(found == parts[0] for found in parts), where
        assert all(name and name.isidentifier() for name in parts[0]), where


def test_an_answer_hides_no_phrase_of_a_plan() -> None:
    """The phrases of plans, of pages and of answers are used together, so that no name is in two of them."""
    assert PHRASES.keys() & ANSWER_PHRASES.keys() == set()
    assert PHRASES.keys() & PAGE_PHRASES.keys() == set()
    assert PHRASES.keys() & LIST_PHRASES.keys() == set()


def trees(*modules: str) -> Iterator[ast.AST]:
    for module in modules:
        yield from ast.walk(ast.parse((PACKAGE / module).read_bytes()))


AGENDA = tuple(f"answers/{path.name}" for path in sorted((PACKAGE / "answers").glob("agenda*.py")))

# What the command says by itself, of lists and of what is due.
COMMANDS = ("answers/due.py", "cli/due.py", "cli/list.py", "cli/routes.py")

WRITERS = tuple(f"writing/{path.name}" for path in sorted((PACKAGE / "writing").glob("*.py")))


def test_every_phrase_is_said() -> None:
    """No phrase is left over: the modules that say phrases hold its name, or the part of it before a colon."""
    nodes = trees(*AGENDA, *WRITERS, *COMMANDS)
    names = {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}
    lists = (LIST_PHRASES, DUE_PHRASES, DUE_NAMES)
    for phrase in chain(PHRASES, PAGE_PHRASES, ANSWER_PHRASES, EVENT_PHRASES, CALENDAR_PHRASES, *lists):
        subject = phrase.partition(":")[0]
        assert names & {phrase, subject, f"{subject}:"}, phrase


def test_what_is_said_has_a_phrase() -> None:
    """Every phrase that the modules which write Markdown ask for exists, by its name or by the part before a colon."""
    phrases = PHRASES.keys() | PAGE_PHRASES.keys() | ANSWER_PHRASES.keys() | LIST_PHRASES.keys()
    asked = set()
    for node in trees(*WRITERS):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "say":
            name = node.args[0]
            names = [name.body, name.orelse] if isinstance(name, ast.IfExp) else [name]
            asked |= {part.value for part in names if isinstance(part, ast.Constant)}
            for part in names:
                if isinstance(part, ast.JoinedStr) and isinstance(part.values[0], ast.Constant):
                    subject = str(part.values[0].value)
                    assert subject.endswith(":"), ast.unparse(name)
                    assert any(phrase.startswith(subject) for phrase in phrases), ast.unparse(name)
    assert {"title", "receipt", "yes", "no", "what_changed", "weeks:one"} <= asked
    assert asked <= phrases
