"""The tips of a plan: few, and those for which most speaks, each with its reasons."""

import datetime as dt
import operator
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Literal, NamedTuple, get_args

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.advice import Choice
from techtalent.model.common import Link, Situation
from techtalent.model.plan import TipMatch
from techtalent.model.reasons import Reason
from techtalent.model.steps import Tip
from techtalent.planning.fits import Chosen, choosable
from techtalent.planning.reasons import meant, not_told
from techtalent.planning.shortcuts import remembered, tips_for

FIRST = 3
"""So many activities, from the first on, are what a company begins with: tips are about these."""

MOST_TIPS = 3
"""A plan has so many tips at most."""

AgainstTip = Choice | Literal["activities", "situation"]
"""What can speak against a tip, or for it: a choice, the activities that a company begins with, or its situation."""

Telling = Mapping[AgainstTip, Collection[str] | None]
"""The ids, or the names of situations, that can speak for tips; None for a choice that was not told."""


def telling(chosen: Chosen, first: Collection[str], situations: Sequence[Situation]) -> Telling:
    """Return what can speak for tips, given the ids of the activities that companies begin with."""
    return {
        "goals": chosen.goals,
        "target_groups": chosen.target_groups,
        "time_tier": None if chosen.time_tier is None else (chosen.time_tier,),
        "activities": first,
        "situation": situations,
    }


Named = Sequence[tuple[AgainstTip, frozenset[str]]]
"""The kinds of what a tip is for, each with the ids, or the names of situations, that the tip names."""


class Speaking(NamedTuple):
    """What speaks for a tip, and what against it. It is for companies against which nothing speaks."""

    common: tuple[frozenset[str] | None, ...]
    """What it names that was told, for each kind that it names; None for a choice that was not told."""
    against: tuple[AgainstTip, ...]
    """The kinds of which something was told, and nothing that it names."""

    @property
    def strength(self) -> int:
        """How many kinds speak for it."""
        return len(self.common) - self.common.count(None) - len(self.against)

    @property
    def says_something(self) -> bool:
        """Whether a plan can have it: nothing speaks against it, and something for it, if it is not for everyone."""
        return not self.against and (bool(self.strength) or not self.common)


def speaking(named: Named, told: Telling) -> Speaking:
    """Return what speaks for and against a tip that names this: the one rule for plans and for `compare`."""
    common: list[frozenset[str] | None] = []
    against: list[AgainstTip] = []
    for kind, ids in named:
        chosen = told[kind]
        if chosen is None:
            common.append(None)
            continue
        found = ids.intersection(chosen)
        common.append(found)
        if not found:
            against.append(kind)
    return Speaking(tuple(common), tuple(against))


def named_by(tip: Tip) -> Named:
    """Return what a tip is for."""
    kinds: tuple[tuple[AgainstTip, tuple[Link, ...]], ...] = (
        ("goals", tip.goals),
        ("target_groups", tip.target_groups),
        ("time_tier", tip.time_tiers),
        ("activities", tip.activities),
        ("situation", tip.situations),
    )
    return tuple([(kind, frozenset([link.to for link in links])) for kind, links in kinds if links])


def tips(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, first: tuple[str, ...], situations: tuple[Situation, ...]
) -> tuple[TipMatch, ...]:
    """Return the tips that say most for these companies, at most `MOST_TIPS`: first the one for which most speaks.

    What speaks for a tip is what it is for: a choice that was told, an activity that they begin with, and a situation.
    A tip for which nothing of it speaks is left out, unless it is for everyone. Tips for which equally much speaks
    stand in the guide's order. `first` are the ids of the activities that they begin with; without any there are no
    tips, since there is nothing to go about.
    """
    if not first:
        return ()
    return _tips(catalogue, as_of, chosen, _named_by_tips(catalogue, as_of).intersection(first), situations)


@remembered
def _named_by_tips(catalogue: Catalogue, as_of: dt.date) -> frozenset[str]:
    return frozenset([link.to for tip in in_use(catalogue.tips, as_of) for link in tip.activities])


@remembered
def _tips(
    catalogue: Catalogue, as_of: dt.date, chosen: Chosen, first: frozenset[str], situations: tuple[Situation, ...]
) -> tuple[TipMatch, ...]:
    told = telling(chosen, first, situations)
    found = []
    for number, name, named in _tips_for(catalogue, as_of, chosen.target_groups):
        of_tip = speaking(named, told)
        if of_tip.says_something:
            found.append((-of_tip.strength, number, name, of_tip.common))
    found.sort(key=_PLACE)
    return tuple([_tip_match(catalogue, name, common) for _, _, name, common in found[:MOST_TIPS]])


_PLACE = operator.itemgetter(0, 1, 2)


# The number and the id of a tip, and the kinds and records that the tip is for.
_TipFor = tuple[int, str, Named]


@remembered
def _tips_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> tuple[_TipFor, ...]:
    return tuple([(tip.number, tip.id, named_by(tip)) for tip in tips_for(catalogue, as_of, target_groups)])


@remembered
def _tip_match(catalogue: Catalogue, name: str, common: tuple[frozenset[str] | None, ...]) -> TipMatch:
    """Return a tip with its reasons, given what it names that was told, as in `Speaking`."""
    tip = catalogue.tips[name]
    kinds = [kind for kind, _ in named_by(tip)]
    reasons = [found for pair in zip(kinds, common, strict=True) for found in _tip_reasons(*pair, catalogue)]
    return TipMatch(tip=tip, reasons=tuple(reasons))


def _tip_reasons(kind: AgainstTip, ids: frozenset[str] | None, catalogue: Catalogue) -> Iterator[Reason]:
    if kind == "situation":
        yield from (Reason(kind=situation) for situation in get_args(Situation) if situation in (ids or ()))
    elif kind == "activities":
        yield Reason(kind=kind, records=tuple([catalogue.activities[name] for name in sorted(ids or ())]))
    elif ids is None:
        yield not_told("not-told", kind)
    else:
        yield Reason(kind=kind, records=meant(ids, None, choosable(catalogue)[kind]))
