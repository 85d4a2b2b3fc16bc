"""The standing of a regulation: whether companies can get it, whether it is open, and what it may pay to them.

All of it depends on the day, on what the regulation pays for, and on what each company says to it (`Reply`).
Companies that say the same have the same standing, so it is found once for all of them.
"""

import datetime as dt
from collections.abc import Sequence

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import is_in_use
from techtalent.model.plan import Availability, DatedWindow
from techtalent.model.profile import CompanyProfile
from techtalent.planning.availability import available
from techtalent.planning.eligibility import Answers, Brings, Judgement, Needed, answers, judge
from techtalent.planning.estimates import NOT_RECKONED, Reckoned, reckon
from techtalent.planning.payers import PAYS_NOTHING, Learner, Paid
from techtalent.planning.replies import Reply, demands, replies
from techtalent.planning.required import needed_for
from techtalent.planning.shortcuts import remembered


@frozen(kw_only=True, eq=False, repr=False)
class Standing:
    """The eligibility and the availability of a regulation for some companies on a day, and its money."""

    judgement: Judgement
    availability: Availability
    window: DatedWindow | None
    may_pay: bool
    """Whether it may pay, provided that no regulation that it requires has ended or is retired."""
    money: Reckoned
    """What it may pay, provided the same; nothing is reckoned of a regulation that may not pay."""


def standing(
    catalogue: Catalogue, as_of: dt.date, name: str, companies: Sequence[CompanyProfile], paid: Paid
) -> Standing:
    """Return the standing of a regulation for companies on a day; `paid` is all that pays for something."""
    pays = paid.get(name, PAYS_NOTHING)
    told = replies(catalogue._derived(demands)[name], companies, pays.learners)
    needed = tuple(
        [
            (required.id, tuple([answers(required, company) for company in companies]), brings)
            for required, brings in needed_for(catalogue, name, paid)
        ]
    )
    return standing_of(catalogue, as_of, name, told, pays.brings, pays.learners, needed)


@remembered
def standing_of(
    catalogue: Catalogue,
    as_of: dt.date,
    name: str,
    companies: tuple[Reply, ...],
    brings: Brings,
    learners: frozenset[Learner],
    required: tuple[tuple[str, tuple[Answers, ...], Brings], ...] = (),
) -> Standing:
    """Return the standing of a regulation that pays for these learners, given what each company says to it.

    `required` are the ids of the regulations that it requires, with what each company answers and what starting brings.
    """
    regulations = catalogue.funding_regulations
    regulation = regulations[name]
    needed = [(Needed(regulations[other], has), given) for other, given, has in required]
    judgement = judge(regulation, [given for given, _, _ in companies], brings, needed)
    availability, window = available(regulation, as_of)
    may_pay = judgement.eligibility != "ineligible" and availability != "ended" and is_in_use(regulation, as_of)
    return Standing(
        judgement=judgement,
        availability=availability,
        window=window,
        may_pay=may_pay,
        money=reckon(catalogue, as_of, name, companies, brings, learners, needed) if may_pay else NOT_RECKONED,
    )
