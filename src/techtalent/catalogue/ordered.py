"""The records of one kind by id, in the guide's order where it has one; a KeyError says which id was meant."""

from collections.abc import Iterable, Mapping
from typing import Any, NoReturn, TypeVar

from techtalent.model.goals import Goal, TargetGroup, TimeTier
from techtalent.model.kinds import Record
from techtalent.model.steps import Step, Tip

_Record = TypeVar("_Record", bound=Record)


def place_in_order(record: Record) -> tuple[int, str]:
    """Return the sort key of a record among those of its kind: the guide's number or order, then the id."""
    if isinstance(record, Goal | Step | Tip):
        return record.number, record.id
    return (record.order if isinstance(record, TargetGroup | TimeTier) else 0), record.id


def by_id(records: Iterable[_Record]) -> Mapping[str, _Record]:
    """Return records of one kind by id, in their order; of two with one id, the last."""
    last = {record.id: record for record in records}
    return _Records((record.id, record) for record in sorted(last.values(), key=place_in_order))


class UnknownIdError(KeyError):
    """Raised where no record of a kind has an id; its text says which id is nearest, or which one took its place.

    What it says is only looked for when somebody reads it: whoever asks whether there is a record does not wait for it.
    """

    def __init__(self, name: object, records: Mapping[str, Record]) -> None:
        super().__init__(name)
        self._records = records

    def __str__(self) -> str:
        from techtalent.catalogue.named import missing_record

        return missing_record(self.args[0], self._records)

    def __reduce__(self) -> tuple[Any, ...]:
        # Pickled with what it says, and without the records.
        return KeyError, (str(self),)


class _Records(dict[str, _Record]):
    def __missing__(self, name: object) -> NoReturn:
        raise UnknownIdError(name, self)
