"""What follows from the choices, and from what the company does already."""

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from techtalent.catalogue.catalogue import Catalogue
from techtalent.model.advice import AlreadyMatch, MeetAgain, NearMiss
from techtalent.planning.already import (
    DoneByCompanies,
    already,
    done_among,
    done_by_all,
    with_claims,
)
from techtalent.planning.fits import Chosen, Fit
from techtalent.planning.meet_again import meet_again
from techtalent.planning.near_misses import Change, fitting_changes, near_misses, not_done
from techtalent.planning.payers import Paid, paid_for
from techtalent.planning.shortcuts import remembered, weighed


@frozen(kw_only=True, eq=False, repr=False)
class Fitting:
    """What follows from the choices and from what the company does already."""

    done: tuple[str, ...]
    """The ids of the activities that it does already and that fit."""
    done_by_all: tuple[str, ...]
    """The ids of all activities that every company does already, whether or not they fit."""
    already: tuple[AlreadyMatch, ...]
    fits: Mapping[str, Fit]
    """What fits the choices, whether or not it is done already, by the activity's id, in id order."""
    changes: tuple[Change, ...]
    """What makes something fit that is not done already."""
    near_misses: tuple[NearMiss, ...]
    meet_again: MeetAgain | None
    paid: Paid
    """The regulations that pay for what fits or is done already."""


def fitting(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, by_company: DoneByCompanies) -> Fitting:
    """Return what follows from the choices and from what each company does already."""
    if not any(of_company.found for of_company in by_company):
        return fitting_alone(catalogue, as_of, chosen)
    return _fitting_beside(catalogue, as_of, chosen, by_company)


@remembered
def _fitting_beside(catalogue: Catalogue, as_of: dt.date, chosen: Chosen, by_company: DoneByCompanies) -> Fitting:
    chosen_alone = fitting_alone(catalogue, as_of, chosen)
    matches = already(catalogue, as_of, chosen.target_groups, by_company)
    done, by_all = done_among(chosen_alone.fits, by_company), done_by_all(by_company)
    changes = not_done(chosen_alone.changes, by_all, by_company)
    return Fitting(
        done=done,
        done_by_all=by_all,
        already=matches,
        fits=chosen_alone.fits,
        changes=changes,
        near_misses=chosen_alone.near_misses if changes is chosen_alone.changes else near_misses(catalogue, changes),
        meet_again=chosen_alone.meet_again,
        paid=with_claims(catalogue, chosen_alone.paid, matches, by_company),
    )


@remembered
def fitting_alone(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> Fitting:
    """Return what follows from the choices alone.

    What is done already counts for the money like all else that fits, so that telling it changes nothing for the rest.
    """
    found = weighed(catalogue, as_of, chosen)
    fits = {fit.activity.id: fit for fit in found if not fit.against}
    changes = fitting_changes(catalogue, as_of, chosen, found)
    return Fitting(
        done=(),
        done_by_all=(),
        already=(),
        fits=fits,
        changes=changes,
        near_misses=near_misses(catalogue, changes),
        meet_again=meet_again(catalogue, as_of, fits.values()),
        paid=paid_for(catalogue, as_of, fits.values()),
    )
