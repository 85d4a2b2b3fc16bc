"""What a public function says of an argument that it does not take: a plain sentence, and nothing of its inside."""

import datetime as dt
import inspect
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import techtalent
from techtalent import Catalogue, CompanyProfile, Text

DAY = dt.date(2026, 11, 23)
PROFILE = CompanyProfile()

# What is called with each wrong argument, by function; a catalogue and a plan are put in where a call takes them.
CALLS: dict[str, list[Callable[[Any, Any], Any]]] = {
    "agenda": [
        lambda _, __: techtalent.agenda({}, start=DAY),  # type: ignore[arg-type]
        lambda _, plan: techtalent.agenda(plan, start="soon"),  # type: ignore[arg-type]
    ],
    "answer": [
        lambda _, __: techtalent.answer({}, "region", "east"),  # type: ignore[arg-type]
        lambda _, __: techtalent.answer(PROFILE, 5, "east"),  # type: ignore[arg-type]
        lambda _, __: techtalent.answer(PROFILE, "region", "east", {}),  # type: ignore[arg-type]
    ],
    "changes": [
        lambda catalogue, _: techtalent.changes(catalogue, {}),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.changes(None, catalogue),  # type: ignore[arg-type]
    ],
    "compare": [
        lambda _, plan: techtalent.compare(plan, {}),  # type: ignore[arg-type]
        lambda _, plan: techtalent.compare(None, plan),  # type: ignore[arg-type]
        lambda _, plan: techtalent.compare(plan, plan, {}),  # type: ignore[arg-type]
    ],
    "explain": [
        lambda catalogue, _: techtalent.explain(catalogue, PROFILE, "internships", as_of=DAY),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.explain({}, catalogue, "internships", as_of=DAY),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.explain(PROFILE, catalogue, 5, as_of=DAY),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.explain(PROFILE, catalogue, "internships", as_of=DAY, kind=5),  # type: ignore[arg-type]
    ],
    "load_catalogue": [lambda _, __: techtalent.load_catalogue(None), lambda _, __: techtalent.load_catalogue(b"x")],  # type: ignore[arg-type]
    "match": [
        lambda catalogue, _: techtalent.match(catalogue, PROFILE, as_of=DAY),  # type: ignore[arg-type]
        lambda _, __: techtalent.match(PROFILE, {}, as_of=DAY),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.match(PROFILE, catalogue, as_of=dt.datetime(2026, 11, 23, tzinfo=dt.UTC)),
    ],
    "pathways": [
        lambda _, __: techtalent.pathways({}, "vmbo"),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.pathways(catalogue, 5),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.pathways(catalogue, "vmbo", limit="all"),  # type: ignore[arg-type]
    ],
    "pool": [lambda _, __: techtalent.pool(PROFILE), lambda _, __: techtalent.pool([{}, {}])],  # type: ignore[arg-type,list-item]
    "profile_from_query": [lambda _, __: techtalent.profile_from_query(b"region=east")],  # type: ignore[arg-type]
    "profile_schema": [lambda _, __: techtalent.profile_schema(PROFILE)],  # type: ignore[arg-type]
    "profile_to_query": [
        lambda _, __: techtalent.profile_to_query({}),  # type: ignore[arg-type]
        lambda _, __: techtalent.profile_to_query(PROFILE, {}),  # type: ignore[arg-type]
    ],
    "read_plan": [lambda _, __: techtalent.read_plan(None), lambda _, __: techtalent.read_plan("{}", {})],  # type: ignore[arg-type]
    "read_profile": [lambda _, __: techtalent.read_profile(5), lambda _, __: techtalent.read_profile("{}", {})],  # type: ignore[arg-type]
    "render_markdown": [
        lambda _, __: techtalent.render_markdown({}),  # type: ignore[arg-type]
        lambda catalogue, _: techtalent.render_markdown(techtalent.unlock(PROFILE, catalogue, as_of=DAY)),  # type: ignore[arg-type]
    ],
    "render_text": [lambda _, __: techtalent.render_text({})],  # type: ignore[arg-type]
    "to_dict": [lambda _, __: techtalent.to_dict(None)],  # type: ignore[arg-type]
    "to_icalendar": [
        lambda _, __: techtalent.to_icalendar([5], as_of=DAY),  # type: ignore[list-item]
        lambda _, __: techtalent.to_icalendar(5, as_of=DAY),  # type: ignore[arg-type]
    ],
    "to_json": [lambda _, __: techtalent.to_json({"a": 1})],  # type: ignore[arg-type]
    "to_json_bytes": [lambda _, __: techtalent.to_json_bytes({"a": 1})],  # type: ignore[arg-type]
    "to_mermaid": [lambda _, __: techtalent.to_mermaid(5), lambda _, __: techtalent.to_mermaid([5])],  # type: ignore[arg-type,list-item]
    "unlock": [
        lambda catalogue, _: techtalent.unlock({}, catalogue, as_of=DAY),  # type: ignore[arg-type]
        lambda _, __: techtalent.unlock(PROFILE, None, as_of=DAY),  # type: ignore[arg-type]
    ],
    "validate": [lambda _, __: techtalent.validate(5)],  # type: ignore[arg-type]
}

# It takes nothing.
WITHOUT = {"installed_content"}


def test_every_function_is_here() -> None:
    """No public function that takes something is left out."""
    functions = {name for name in techtalent.__all__ if inspect.isfunction(getattr(techtalent, name))}
    assert functions - WITHOUT == CALLS.keys()


@pytest.mark.parametrize(("name", "at"), [(name, at) for name, calls in CALLS.items() for at in range(len(calls))])
def test_a_wrong_argument_is_a_type_error(name: str, at: int, catalogue: Catalogue) -> None:
    """The sentence says what is taken, and then what was given."""
    plan = techtalent.match(PROFILE, catalogue, as_of=DAY)
    with pytest.raises(TypeError, match=r"^[A-Za-z_ ]+ (is|are) .+, not [^ ]") as caught:
        CALLS[name][at](catalogue, plan)
    assert "object has no attribute" not in str(caught.value)


LONG: dict[str, Callable[[Catalogue, str], Any]] = {
    "language": lambda _, text: Text(nl="x").in_language(text),  # type: ignore[arg-type]
    "length": lambda catalogue, text: techtalent.render_markdown(
        techtalent.match(PROFILE, catalogue, as_of=DAY),
        "nl",
        text,  # type: ignore[arg-type]
    ),
    "explain": lambda catalogue, text: techtalent.explain(PROFILE, catalogue, text, as_of=DAY),
    "kind": lambda catalogue, text: catalogue.get("slim", text),
    "pathways": techtalent.pathways,
    "day": lambda catalogue, text: techtalent.match(PROFILE, catalogue, as_of=text),  # type: ignore[arg-type]
    "fact": lambda _, text: techtalent.answer(PROFILE, text, "x"),  # type: ignore[arg-type]
    "mapping": lambda catalogue, text: catalogue.activities[text],
    "profile": lambda _, text: CompanyProfile(region=text, goals=text, name="", sector=text),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", LONG)
def test_a_message_does_not_repeat_all_that_was_given(name: str, catalogue: Catalogue) -> None:
    """A log keeps its size, whatever somebody sends."""
    with pytest.raises(Exception) as caught:  # noqa: PT011
        LONG[name](catalogue, "x" * 100_000)
    assert len(str(caught.value)) < 1_000


def test_an_empty_folder_is_refused() -> None:
    """A setting that was not set is no folder: it would be the one that the program happens to stand in."""
    for call in (techtalent.load_catalogue, techtalent.validate):
        with pytest.raises(ValueError, match="the name of a folder is empty"):
            call("")


@pytest.mark.parametrize("name", ["a\0b", "\ud800"])
def test_a_path_that_no_file_has_is_an_os_error(name: str) -> None:
    """As a file that is not there: that is what is promised of a path that cannot be read."""
    for read in (techtalent.read_profile, techtalent.read_plan):
        with pytest.raises(OSError, match=r"no file can have this name|No such file"):
            read(Path(name))
    with pytest.raises(techtalent.ContentError, match="unreadable"):
        techtalent.load_catalogue(name)
