"""The plain functions in place of those of `speed`: nothing is remembered, and every record is looked at."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Concatenate, ParamSpec, TypeVar

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.activities import Activity
from techtalent.model.organisations import ContactPoint
from techtalent.model.steps import Tip
from techtalent.planning.fits import Chosen, Fit, fit

_Rest = ParamSpec("_Rest")
_Made = TypeVar("_Made")


def remembered(make: Callable[Concatenate[Catalogue, _Rest], _Made]) -> Callable[Concatenate[Catalogue, _Rest], _Made]:
    """Return the function unchanged."""
    return make


def same_in_use(catalogue: Catalogue, as_of: dt.date) -> dt.date:
    """Return `as_of`: a day on which the same records are in use as on `as_of`."""
    return as_of


def weighed(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> Sequence[Fit]:
    """Return the activities in use that have at most one choice against them, in id order."""
    return [found for found in _fits(catalogue, as_of, chosen) if len(found.against) <= 1]


def serving(catalogue: Catalogue, as_of: dt.date, goal: str, chosen: Chosen) -> Sequence[Fit]:
    """Return the activities in use that serve a goal, and how they stand to it and to the other choices."""
    found = _fits(catalogue, as_of, chosen._replace(goals=(goal,)))
    return [fit for fit in found if "goals" not in fit.against]


def fit_with(catalogue: Catalogue, as_of: dt.date, activity: Activity, chosen: Chosen) -> Fit:
    """Return how an activity, which some profile fits, stands to other choices."""
    return fit(activity, chosen, catalogue, as_of)


def _fits(catalogue: Catalogue, as_of: dt.date, chosen: Chosen) -> list[Fit]:
    return [fit(activity, chosen, catalogue, as_of) for activity in in_use(catalogue.activities, as_of)]


def contacts_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> Sequence[ContactPoint]:
    """Return all contact points in use; those for other target groups may be among them."""
    return in_use(catalogue.contact_points, as_of)


def tips_for(catalogue: Catalogue, as_of: dt.date, target_groups: tuple[str, ...] | None) -> Sequence[Tip]:
    """Return all tips in use; those for other target groups may be among them."""
    return in_use(catalogue.tips, as_of)
