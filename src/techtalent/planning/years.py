"""The school years that a plan's agenda can need."""

import datetime as dt
import operator

from techtalent.catalogue.catalogue import Catalogue
from techtalent.catalogue.lookup import in_use
from techtalent.model.years import SchoolYear
from techtalent.planning.shortcuts import remembered

_in_time = operator.attrgetter("first_day", "id")


@remembered
def school_years(catalogue: Catalogue, as_of: dt.date) -> tuple[SchoolYear, ...]:
    """Return the school years in use that are not over on `as_of`, nor their last holiday, the earliest first."""
    years = in_use(catalogue.school_years, as_of)
    return tuple(sorted((year for year in years if year.ends >= as_of), key=_in_time))
