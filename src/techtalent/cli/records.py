"""The record or the kind of content that was typed."""

from techtalent.catalogue.catalogue import Catalogue
from techtalent.cli.given import CannotRunError
from techtalent.errors import nearest
from techtalent.model.kinds import KINDS, Kind, Record


def kind_named(name: str) -> Kind:
    """Return the kind with this name, or with this folder. Raises CannotRunError with the nearest one."""
    names = {name: kind for kind in KINDS for name in (kind.name, kind.folder)}
    if name not in names:
        # A kind that is right needs no hints.
        from techtalent.words.synonyms import meanings

        hint = nearest(name, names, meanings(names)) or f"one of {', '.join(kind.name for kind in KINDS)}"
        raise CannotRunError(f"{name!r} is no kind of content ({hint})")
    return names[name]


def kind_and_id(typed: str) -> tuple[Kind | None, str]:
    """Return the kind and the id of `kind/id`; the kind is None where only an id was typed."""
    kind, slash, name = typed.rpartition("/")
    return (kind_named(kind) if slash else None), name


def record_named(typed: str, catalogue: Catalogue) -> Record:
    """Return the record with an id, or with an earlier id. Raises CannotRunError where there is none, or several."""
    kind, name = kind_and_id(typed)
    kinds = KINDS if kind is None else (kind,)
    found = {each.name: records[name] for each in kinds if name in (records := catalogue._collection(each))}
    if not found:
        current = {each: catalogue.current_ids[each.collection].get(name) for each in kinds}
        found = {each.name: catalogue._collection(each)[new] for each, new in current.items() if new is not None}
    if len(found) > 1:
        places = " or ".join(f"{each}/{name}" for each in found)
        raise CannotRunError(f"several records have the id {name!r}: {places}")
    if not found:
        raise CannotRunError(
            f"there is no {'record' if kind is None else kind.name} {name!r}{_meant(name, kinds, catalogue)}"
        )
    record: Record = next(iter(found.values()))
    return record


def _meant(name: str, kinds: tuple[Kind, ...], catalogue: Catalogue) -> str:
    """Return the id that is nearest to the one that was typed, in brackets; an empty text where no id is like it."""
    from techtalent.catalogue.hints import known_records

    # Records of two kinds may share an id: for a hint, either will do.
    records = {name: record for kind in kinds for name, record in catalogue._collection(kind).items()}
    hint = known_records(records).nearest(name, few=0)
    return f" ({hint})" if hint else ""
