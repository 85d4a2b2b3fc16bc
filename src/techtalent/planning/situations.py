"""How a company stands to schools and to other companies: the one rule for points of steps and for tips."""

from collections.abc import Iterable, Sequence

from techtalent.model.advice import AlreadyMatch
from techtalent.model.common import Situation
from techtalent.model.company import partner_count
from techtalent.model.profile import CompanyProfile


def situations_of(
    profile: CompanyProfile, companies: Sequence[CompanyProfile], already: Iterable[AlreadyMatch]
) -> tuple[Situation, ...]:
    """Return the situations that the companies of a profile are in, as far as they told, given what they do already.

    Of companies that join forces, one that is new to schools is enough, and so is one that is not.
    """
    # What a company does that is asked alone names no members.
    doing = {at for match in already for at in match.members or (0,)}
    found: list[Situation] = []
    if len(doing) < len(companies):
        found.append("newcomer")
    if doing:
        found.append("experienced")
    partners = None if profile.partners is None else partner_count(profile.partners)
    if not profile.members and not profile.partnership and not partners:
        found.append("alone")
    return tuple(found)
