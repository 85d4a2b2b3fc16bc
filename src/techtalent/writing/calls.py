"""Whom to call, each in a line: schools together, and organisations with a way to reach them."""

from collections.abc import Collection, Iterable
from typing import NamedTuple

from techtalent.model.common import Fact
from techtalent.model.organisations import reach
from techtalent.model.plan import ContactMatch, Plan
from techtalent.words.saying import lowered
from techtalent.writing.markdown_contacts import site
from techtalent.writing.writer import Writer, clause, one_line, plain


class Call(NamedTuple):
    """Whom to call."""

    text: str
    find: str = ""
    """How to find somebody whom nobody can name."""


def calls(writer: Writer, plan: Plan) -> list[Call]:
    """Return whom to call: the schools that the first steps need, then organisations, whoever has a number first.

    An organisation whose region was not told is named once. A step tells the number that it says to call.
    """
    in_steps = {contact.id for step in plan.first_steps for contact in step.contacts}
    schools = [match for match in plan.contacts if match.organisation is None]
    lines = [_schools(writer, [match for match in schools if match.contact_point.id in in_steps or not in_steps])]
    said: set[str] = set()
    for match in sorted(plan.contacts, key=_has_no_number):
        contact, organisation = match.contact_point, match.organisation
        facts = {fact for reason in match.reasons for fact in reason.facts}
        name = organisation.id if "region" in facts and organisation is not None else contact.id
        is_told = contact.id in in_steps and not _has_no_number(match)
        if organisation is not None and name not in said and not is_told:
            said.add(name)
            lines.append(_organisation(writer, match, facts))
    return [line for line in lines if line is not None]


def _has_no_number(match: ContactMatch) -> bool:
    return reach(match.contact_point, match.organisation).telephone is None


def _schools(writer: Writer, matches: list[ContactMatch]) -> Call | None:
    """Return whom to ask for at schools, and how to find one."""
    roles = _roles(writer, matches)
    finds = [match.contact_point.find for match in matches if match.contact_point.find is not None]
    if not roles:
        return None
    find = [writer.text(finds[0].text)] if finds else []
    if finds and finds[0].address is not None:
        find.append(site(writer, finds[0].address))
    text = f"**{writer.say('schools')}:** {writer.say('ask_for', roles=writer.listed(roles, 'or_'))}."
    return Call(text, " ".join(find))


def _roles(writer: Writer, matches: Iterable[ContactMatch]) -> list[str]:
    """Return whom to ask for, a role that several kinds of schools have once: the teacher (primary, secondary)."""
    found: dict[str, list[str]] = {}
    for match in matches:
        role, bracket, school = match.contact_point.title.in_language(writer.language).partition(" (")
        found.setdefault(lowered(plain(role)), []).extend([plain(school.removesuffix(")"))] if bracket else [])
    return [f"{role} ({writer.listed(schools)})" if schools else role for role, schools in found.items()]


def _organisation(writer: Writer, match: ContactMatch, facts: Collection[Fact]) -> Call | None:
    contact, organisation = match.contact_point, match.organisation
    assert organisation is not None
    ways = reach(contact, organisation)
    title, conditions = contact.title, []
    if "region" in facts:
        title = organisation.title
        conditions.append(writer.say("any_region"))
    found = [one_line(ways.telephone)] if ways.telephone is not None else []
    if ways.website is not None:
        shown = site(writer, ways.website)
        if not found:
            found.append(writer.say("by_site", site=shown))
        elif organisation.type == "training-fund" and "affiliations" not in facts:
            # What the company's own fund pays for, its site says.
            found.append(shown)
    if not found and contact.find is not None:
        found.append(lowered(clause(writer.text(contact.find.text))))
    if not found:
        return None
    if "affiliations" in facts:
        is_fund = organisation.type == "training-fund"
        conditions.append(writer.say("affiliates_only" if is_fund else "members_only"))
    bracket = f" ({', '.join(conditions)})" if conditions else ""
    return Call(f"**{writer.text(title)}**{bracket}: {', '.join(found)}.")
