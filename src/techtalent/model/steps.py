"""How to go about it: the six steps, the eight tips, and four companies that do it (guide, chapters 1, 5 and 7)."""

from typing import Literal

from attrs import field, frozen

from techtalent.model.common import Basis, Fact, Link, Retired, Source, Statement, refers_to
from techtalent.model.text import Text

MomentAt = Literal["start", "halfway", "end"]
"""When in a cooperation a moment is."""


@frozen(kw_only=True)
class Moment:
    """A moment of a cooperation to put in the diary (guide, chapter 5, step 4: evaluations).

    Raises ValueError where the moment was inferred and has no note that says why.
    """

    at: MomentAt
    text: Text
    """What to do then."""
    basis: Basis
    """Whether the source names the moment or an editor inferred it."""
    source: Source | None = None
    """Where it was read; None for the source of the record itself."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the moment at {self.at!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class Step:
    """One of the steps to working together (guide, chapter 5)."""

    id: str
    number: int
    """The step's number in the guide."""
    title: Text
    summary: Text
    points: tuple[Text, ...]
    """What to do, a line each."""
    settles: tuple[Fact, ...] = ()
    """The facts of a profile that the step settles; where one is not told, the plan says that it is still open."""
    moments: tuple[Moment, ...] = ()
    """When to look at how it goes."""
    contact_points: tuple[str, ...] = field(default=(), metadata=refers_to("contact_points"))
    initiatives: tuple[str, ...] = field(default=(), metadata=refers_to("initiatives"))
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None


@frozen(kw_only=True)
class Tip:
    """One of the tips (guide, chapter 7). Where it names goals, groups or tiers, it is for those; else for everyone."""

    id: str
    number: int
    """The tip's number in the guide."""
    title: Text
    points: tuple[Text, ...]
    """The points under the tip, a line each; the guide gives the last tip none."""
    goals: tuple[Link, ...] = field(default=(), metadata=refers_to("goals"))
    target_groups: tuple[Link, ...] = field(default=(), metadata=refers_to("target_groups"))
    time_tiers: tuple[Link, ...] = field(default=(), metadata=refers_to("time_tiers"))
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None


@frozen(kw_only=True)
class CaseStudy:
    """A company that the guide interviewed, and what it does with schools. No person is named."""

    id: str
    title: Text
    """The company and what its story shows."""
    company: str
    """The company's name."""
    role: Text
    """The function of the person who was interviewed."""
    summary: Text
    facts: tuple[Statement, ...]
    advice: tuple[Text, ...]
    """What the company advises others."""
    activities: tuple[Link, ...] = field(metadata=refers_to("activities"))
    """What the company does, as far as it is an activity of the catalogue."""
    goals: tuple[Link, ...] = field(metadata=refers_to("goals"))
    target_groups: tuple[Link, ...] = field(metadata=refers_to("target_groups"))
    organisations: tuple[str, ...] = field(default=(), metadata=refers_to("organisations"))
    initiatives: tuple[str, ...] = field(default=(), metadata=refers_to("initiatives"))
    source: Source
    note: Text | None = None
    aliases: tuple[str, ...] = ()
    retired: Retired | None = None
