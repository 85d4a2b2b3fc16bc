"""How a company stands to schools and to other companies: the one rule for points of steps and for tips."""

from collections.abc import Collection, Sequence

from techtalent.model.advice import AlreadyMatch
from techtalent.model.common import Situation
from techtalent.model.company import partner_count
from techtalent.model.profile import CompanyProfile


def situations_of(
    profile: CompanyProfile, companies: Sequence[CompanyProfile], already: Collection[AlreadyMatch]
) -> tuple[Situation, ...]:
    """Return the situations that the companies of a profile are in, as far as they told, given what they do already.

    Of companies that join forces, one that is new to schools is enough, and so is one that is not.
    """
    found: list[Situation] = []
    if not profile.members:
        found.append("experienced" if already else "newcomer")
        if not profile.partnership and not (profile.partners and partner_count(profile.partners)):
            found.append("alone")
        return tuple(found)
    # Where only one of them is asked for, what is done names no members.
    doing = {at for match in already for at in match.members or (0,)}
    if doing:
        found.append("experienced")
    if len(doing) < len(companies):
        found.append("newcomer")
    return tuple(found)
