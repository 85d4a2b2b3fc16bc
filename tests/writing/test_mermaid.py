"""Pathways as a Mermaid flowchart."""

from typing import Any

import attrs
import pytest
from support.networks import school
from support.strategies import text

from techtalent import Catalogue, load_catalogue, pathways, to_mermaid

PACKAGED = load_catalogue()


def test_a_flowchart_has_each_box_and_arrow_once() -> None:
    """Mermaid gets one box a school type and one arrow a route, with what it asks, and its own signs made harmless."""
    catalogue = Catalogue.of(
        [
            attrs.evolve(school("a", "b", "c"), title=text('A "first" & <one>')),
            school("b", "c"),
            school("c"),
        ]
    )
    assert to_mermaid(pathways(catalogue, "a", "c")) == (
        'flowchart LR\n  a["A &quot;first&quot; &amp; &lt;one>"]\n  b["b"]\n  c["c"]\n  a --> b\n  a --> c\n  b --> c\n'
    )
    chart = to_mermaid(pathways(PACKAGED, "vmbo-bb", "mbo-3"), "nl")
    assert '  mbo-2 --> |"Een mbo-diploma op niveau 2."| mbo-3\n' in chart


def test_any_ways_are_drawn() -> None:
    """No ways are an empty flowchart, and some of the ways, or ways in another order, are drawn as well."""
    assert to_mermaid(()) == "flowchart LR\n"
    ways = pathways(PACKAGED, "vmbo-bb", "hbo")
    assert to_mermaid(reversed(ways)) == to_mermaid(ways)
    assert to_mermaid(ways[:1]) == to_mermaid(iter(ways[:1])) != to_mermaid(ways)


@pytest.mark.parametrize("language", ["de", "NL", ""])
def test_there_are_two_languages(language: Any) -> None:
    """Any other language is refused, and not read as Dutch."""
    with pytest.raises(ValueError, match="the languages are nl and en"):
        to_mermaid(pathways(PACKAGED, "vmbo-bb", "mbo-3"), language)
