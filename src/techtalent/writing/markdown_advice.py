"""What a company does already, and why something is advised, as Markdown."""

from collections.abc import Container, Iterator, Mapping
from types import MappingProxyType

from techtalent.model.advice import ActivityMatch, AlreadyMatch, GoalServed
from techtalent.model.plan import Eligibility, Plan
from techtalent.words.names import EDUCATION_NAMES
from techtalent.writing.markdown_funding import company_name
from techtalent.writing.writer import Writer, bullets, sentence


def already_section(writer: Writer, plan: Plan) -> Iterator[str]:
    """Yield the section with what the company does already, the money to claim for it and the steps up from it."""
    if plan.already:
        paying = {match.regulation.id: match.eligibility for match in plan.funding if match.may_pay}
        yield f"## {writer.say('already')}"
        yield bullets(_already_line(writer, match, plan, paying) for match in plan.already)


def _already_line(writer: Writer, match: AlreadyMatch, plan: Plan, paying: Mapping[str, Eligibility]) -> str:
    named = [company_name(writer, plan.profile.members[at], at + 1) for at in match.members]
    known = [EDUCATION_NAMES[part].in_language(writer.language) for part in match.education]
    about = "; ".join(writer.listed(parts) for parts in (known, named) if parts)
    line = f"**{writer.title(match.activity)}**{f' ({about})' if about else ''}."
    for phrase, eligibilities in _CLAIMS.items():
        regulations = [each for each in match.funding if paying.get(each.id) in eligibilities]
        if regulations:
            line += f" {sentence(writer.say(phrase, regulations=writer.titles(regulations)))}."
    if match.next:
        line += f" {writer.say('next')}: {writer.names([step.activity for step in match.next], 'or_')}."
    return line


# How sure it is that a company can claim money for what it does.
_CLAIMS: MappingProxyType[str, Container[Eligibility | None]] = MappingProxyType(
    {
        "claim": ("eligible", "eligible-so-far"),
        "claim_perhaps": ("once-you-start", "undetermined"),
    }
)


def written_reasons(writer: Writer, match: ActivityMatch) -> str:
    """Return the goals that an activity serves and the groups for which it does, with what is our judgement."""
    by_groups: dict[tuple[str, ...], list[GoalServed]] = {}
    for served in match.goals:
        by_groups.setdefault(tuple([group.id for group in served.target_groups]), []).append(served)
    if len(by_groups) == 1:
        # All of it is true of all of the groups.
        return "; ".join([*_goals(writer, match.goals), writer.say("reaches", groups=_groups(writer, match))])
    return "; ".join(
        writer.say("for_groups", goals=goals, groups=_groups(writer, match, ids))
        for ids, served in by_groups.items()
        for goals in _goals(writer, served)
    )


def _goals(writer: Writer, goals: list[GoalServed] | tuple[GoalServed, ...]) -> Iterator[str]:
    """Yield what it is done for, and what it helps with as well."""
    for phrase, weight in (("serves", "main"), ("serves_too", "side")):
        names = [_judged(writer, writer.named(each.goal), each.basis) for each in goals if each.weight == weight]
        if names:
            yield writer.say(phrase, goals=writer.listed(names))


def _groups(writer: Writer, match: ActivityMatch, ids: Container[str] | None = None) -> str:
    return writer.listed(
        [
            _judged(writer, writer.named(reached.target_group), reached.basis)
            for reached in match.target_groups
            if ids is None or reached.target_group.id in ids
        ]
    )


def _judged(writer: Writer, title: str, basis: str) -> str:
    return title if basis == "stated" else f"{title} ({writer.say('judged')})"
