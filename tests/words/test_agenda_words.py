"""Every kind of event and every moment of an evaluation has its words."""

from typing import get_args

from techtalent.plans import EventKind
from techtalent.records import MomentAt
from techtalent.words.agenda import EVENT_KIND_NAMES, EVENT_PHRASES


def test_every_kind_of_event_has_a_name() -> None:
    """A calendar sorts events by kinds, all of which have a name."""
    assert EVENT_KIND_NAMES.keys() == set(get_args(EventKind))


def test_every_evaluation_has_a_title() -> None:
    """There is a title for each moment at which a step can ask for an evaluation, and for no other."""
    titles = {name.partition(":")[2] for name in EVENT_PHRASES if name.startswith("evaluation:")}
    assert titles == set(get_args(MomentAt))
