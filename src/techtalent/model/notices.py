"""What a plan tells back about the profile: what is unlikely there, or leads nowhere."""

from typing import Literal

from attrs import frozen

from techtalent.model.common import Fact
from techtalent.model.goals import Goal, TargetGroup
from techtalent.model.organisations import Organisation
from techtalent.model.text import Text

NoticeKind = Literal[
    "goal-not-served",
    "target-group-not-reached",
    "no-time",
    "several-funds",
    "no-partners",
    "not-recognised",
]
"""What a notice is about: a goal that nothing serves in the chosen target groups; a target group that nothing reaches
for the chosen goals; no hours at all; more than one training fund; a partnership of nobody; places for mbo students in
a company that is no recognised training company."""


@frozen(kw_only=True)
class Notice:
    """Something in the profile to look at again, because it is unlikely or leads nowhere. It refuses nothing."""

    kind: NoticeKind
    """What is unlikely, or leads nowhere."""
    text: Text
    """What it is, and what to do about it."""
    facts: tuple[Fact, ...]
    """The facts to look at again."""
    records: tuple[Goal | TargetGroup | Organisation, ...]
    """The goals, target groups or training funds that it is about; empty where it is about none."""
    member: int | None
    """The place of the company among the members of a pool, from 1; None where it is about the whole profile."""
