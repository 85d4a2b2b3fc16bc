"""What JSON says, in a form that can be compared; and the entries of lists that may be no lists."""

from collections.abc import Hashable, Iterator
from typing import Any

# What an entry rests on. Two entries that differ only in it say the same.
_GROUNDS = frozenset(["source", "basis", "note"])


def wording(text: Any) -> str | None:
    """Return the Dutch of a text without capitals and doubled spaces, since a reader takes no notice of them."""
    words = text.get("nl") if isinstance(text, dict) else None
    return " ".join(words.casefold().split()) if isinstance(words, str) else None


def said(value: Any) -> Hashable:
    """Return what a value says, whatever it rests on: equal for values between which a reader sees no difference."""
    if isinstance(value, list):
        return tuple(map(said, value))
    if not isinstance(value, dict):
        return value if not isinstance(value, str) else " ".join(value.casefold().split())
    if "nl" in value:
        return wording(value)
    # Of what nobody has looked up, the note is all that is said.
    left_out = frozenset(["source"]) if value.get("kind") == "not-researched" else _GROUNDS
    return frozenset((key, said(part)) for key, part in value.items() if key not in left_out)


def entries(value: Any, key: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the objects of the list under a key, each with its position; nothing where there is no such list."""
    found = value.get(key) if isinstance(value, dict) else None
    for at, entry in enumerate(found if isinstance(found, list) else ()):
        if isinstance(entry, dict):
            yield at, entry


def all_requirements(regulation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every requirement after its pointer, those of amounts, groups and the parts of groups too."""
    ahead = [(f"/requirements/{at}", requirement) for at, requirement in entries(regulation, "requirements")]
    for at, amount in entries(regulation, "amounts"):
        if isinstance(amount.get("when"), dict):
            ahead.append((f"/amounts/{at}/when", amount["when"]))
    for pointer, requirement in ahead:
        yield pointer, requirement
        if is_group(requirement):
            ahead += [(f"{pointer}/of/{at}", part) for at, part in entries(requirement, "of")]


def is_group(requirement: dict[str, Any]) -> bool:
    """Return whether a requirement is a group of others."""
    return requirement.get("kind") in ("any", "all")


def single_requirements(regulation: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every requirement that asks one thing after its pointer, those in groups and of amounts too."""
    return (found for found in all_requirements(regulation) if not is_group(found[1]))
