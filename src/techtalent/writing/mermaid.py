"""Pathways as a flowchart in Mermaid, which many editors and websites draw."""

from collections.abc import Iterable

from techtalent.catalogue.routes import Pathway
from techtalent.errors import expect
from techtalent.model.text import Language
from techtalent.writing.writer import one_line


def to_mermaid(ways: Iterable[Pathway], language: Language = "nl") -> str:
    """Return the pathways as a Mermaid flowchart: a box for each school type, an arrow for each route.

    The label of an arrow is what the route asks. Boxes and arrows stand in the order of the ids of their school types.

    Raises ValueError where there is no such language, and TypeError for what is no pathway.

    >>> import techtalent
    >>> ways = techtalent.pathways(techtalent.load_catalogue(), "practical-education", "mbo-entree")
    >>> print(techtalent.to_mermaid(ways, "en").splitlines()[0])
    flowchart LR
    """
    boxes: dict[str, str] = {}
    arrows: set[tuple[str, str, str]] = set()
    expect(ways, Iterable, "what is drawn are pathways (pathways finds them)")
    for way in ways:
        expect(way, Pathway, "a way is a Pathway (pathways finds them)")
        here = way.start
        boxes[here.id] = here.title.in_language(language)
        for step in way.steps:
            there = step.school_type
            boxes[there.id] = there.title.in_language(language)
            asks = step.route.asks.in_language(language) if step.route.asks is not None else ""
            arrows.add((here.id, there.id, asks))
            here = there
    lines = ["flowchart LR"]
    lines.extend(f"  {name}[{_quoted(title)}]" for name, title in sorted(boxes.items()))
    lines.extend(
        f"  {here_id} --> {'|' + _quoted(asks) + '| ' if asks else ''}{there_id}"
        for here_id, there_id, asks in sorted(arrows)
    )
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a text as a label of Mermaid, which has no escapes but HTML's."""
    escaped = one_line(text).replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
    return f'"{escaped}"'
