"""Hints at the record that was meant by an id that none has. Only what is wrong needs them."""

from collections.abc import Iterator, Mapping

from techtalent.errors import KnownNames
from techtalent.model.education import SchoolType, StudyProfile
from techtalent.model.kinds import Record
from techtalent.model.text import LANGUAGES
from techtalent.words.synonyms import meanings

Meaning = Mapping[str, tuple[str, ...]]
"""What each word stands for: ids of records, or a sentence."""


def known_records(known: Mapping[str, Record], school_types: Mapping[str, SchoolType] | None = None) -> KnownNames:
    """Return the names of the records, for hints, with their titles, aliases and other words for them.

    `school_types` are handed over where target groups are meant: a school type says which group it belongs to.
    """
    return KnownNames(known, _meanings(known, school_types or {}), within=True)


def _meanings(known: Mapping[str, Record], school_types: Mapping[str, SchoolType]) -> Meaning:
    """Return what titles, aliases and other words for the records stand for, the surest last."""
    # A word that stands for no record may all the same be a part of a title.
    words = {word: meant for word, meant in meanings(known).items() if meant}
    return {**_of_school_types(known, school_types), **words, **_of_titles(known)}


def _of_titles(known: Mapping[str, Record]) -> dict[str, tuple[str, ...]]:
    """Return the ids that each title, part of a title before or in brackets, alias or abbreviation stands for."""
    found: dict[str, tuple[str, ...]] = {}
    for record in known.values():
        for word in {
            *record.aliases,
            *abbreviations(record),
            *(form for title in _titles(record) for form in _forms(title)),
        }:
            found[word] = (*found.get(word, ()), record.id)
    return found


def _titles(record: Record) -> Iterator[str]:
    for language in LANGUAGES:
        yield record.title.in_language(language).lower()


def abbreviations(record: Record) -> tuple[str, ...]:
    """Return the abbreviations of a record: of a school type, or of a profile of secondary education."""
    if isinstance(record, SchoolType):
        return record.abbreviations
    return (record.abbreviation,) if isinstance(record, StudyProfile) and record.abbreviation else ()


def _forms(title: str) -> Iterator[str]:
    yield title
    before, bracket, within = title.rstrip(")").partition(" (")
    if bracket:
        yield before
        yield within


def _of_school_types(known: Mapping[str, Record], school_types: Mapping[str, SchoolType]) -> dict[str, tuple[str, ...]]:
    """Return the target groups that the names of school types stand for."""
    found: dict[str, tuple[str, ...]] = {}
    for school_type in school_types.values():
        groups = {group for group in school_type.target_groups if group in known}
        advice = f"no target group is of the school type {school_type.id!r}"
        for word in {school_type.id, *school_type.abbreviations, *_titles(school_type)}:
            found[word.lower()] = tuple(sorted({*found.get(word.lower(), ()), *groups})) if groups else (advice,)
    return found
