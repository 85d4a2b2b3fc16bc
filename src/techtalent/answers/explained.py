"""The record that is to be explained, found by its id."""

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.named import record_named
from techtalent.model.activities import Activity, Initiative
from techtalent.model.kinds import KIND_OF
from techtalent.model.regulations import FundingRegulation

Explained = Activity | Initiative | FundingRegulation
"""A record that can be explained."""

# The kinds of records that can be explained.
_EXPLAINED = tuple(KIND_OF[record_type] for record_type in (Activity, Initiative, FundingRegulation))


def record_to_explain(name: str, kind: str | None, catalogue: Catalogue) -> Explained:
    """Return the record with this id, which may be an earlier one, of the kind or of any kind that can be explained.

    Raises `RecordError` where there is none, or more than one.
    """
    record: Explained = record_named(
        catalogue._collections(), name, kind, _EXPLAINED, "is no kind that can be explained"
    )
    return record
