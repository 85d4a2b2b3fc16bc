"""What regulations pay, as Hypothesis makes it up: amounts, limits, and what excludes other money."""

import datetime as dt
from decimal import Decimal
from typing import Any, get_args

from hypothesis import strategies as st

from techtalent import Text
from techtalent.records import (
    Allocation,
    AllocationKind,
    Amount,
    Bound,
    Budget,
    CostShare,
    Excluded,
    ExcludesAll,
    FreeOfCharge,
    Limit,
    LimitEach,
    LimitOf,
    LimitPer,
    MaximumAmount,
    NotResearched,
    Requirement,
    Source,
    Statement,
    Unit,
)

NOTE = Text(nl="bedacht", en="made up")

EUROS = st.integers(100, 900_000).map(lambda cents: Decimal(cents) / 100) | st.integers(1, 5_000).map(Decimal)

# The units that occur most, several together among them.
_PER: tuple[tuple[Unit, ...], ...] = (
    ("learner", "study-year"),
    ("study-year", "learner"),
    ("learner", "4-weeks"),
    ("learner", "week"),
    ("learner",),
    ("company",),
    ("application",),
    ("activity",),
    ("study-year",),
)
PER = st.sampled_from((*_PER, *((unit,) for unit in get_args(Unit))))

CURRENCIES = st.sampled_from(("EUR", "EUR", "EUR", "CHF"))

# An edition is over on some of the days for which plans are drawn.
LAST_DAYS = st.sampled_from((None, None, dt.date(2025, 7, 31), dt.date(2027, 7, 31)))

# Pages of all ages: with a day, with years in a phrase, and with a phrase that names none.
_PHRASES = ("editie 2021-2023", "ongedateerd, van voor 2025", "schooljaar 2025/26", "ongedateerd")
_PAGES: tuple[dict[str, Any], ...] = (
    {"date": dt.date(2024, 12, 31)},
    *({"date_phrase": Text(nl=phrase, en=phrase)} for phrase in _PHRASES),
    {"date_phrase": NOTE, "read_on": dt.date(2025, 3, 1)},
)
SOURCES = st.sampled_from(
    (None, *(Source(document="made up", address="https://example.org/", **ages) for ages in _PAGES))
)

# Counted in each of some time, or in any so many years.
LIMITS = st.sampled_from((None, None, 1, 5)).flatmap(
    lambda years: st.builds(
        Limit,
        at_least=st.sampled_from((None, None, 1)),
        at_most=st.integers(1, 6),
        what=st.sampled_from(("learners", "learners", "weeks", *get_args(LimitOf))),
        per=st.sampled_from(("company", "learner", *get_args(LimitPer))),
        each=st.sampled_from(get_args(LimitEach)) if years is None else st.just("in-all"),
        years=st.just(years),
        text=st.sampled_from((None, NOTE)),
    )
)

ALLOCATIONS = st.none() | st.builds(Allocation, kind=st.sampled_from(get_args(AllocationKind)), text=st.just(NOTE))
EXCLUDES_ALL = st.sampled_from((None, None, *(ExcludesAll(of=of, text=NOTE) for of in get_args(Excluded))))
DE_MINIMIS = st.sampled_from((None, None, Statement(text=NOTE)))


def amounts(requirements: st.SearchStrategy[Requirement]) -> st.SearchStrategy[tuple[Amount, ...]]:
    """Return one to three amounts of any kind, of which some depend on a requirement."""
    common: dict[str, Any] = {
        "condition": st.sampled_from((None, NOTE)),
        "when": st.none() | st.none() | requirements,
        "last_day": LAST_DAYS,
        "source": SOURCES,
    }
    maximum = st.builds(
        MaximumAmount,
        bound=st.sampled_from(get_args(Bound)),
        euros=EUROS,
        minimum_euros=st.sampled_from((None, None, Decimal(1))),
        currency=CURRENCIES,
        per=PER,
        full_weeks=st.sampled_from((None, None, 40)),
        full_hours=st.sampled_from((None, None, 3, 40)),
        on_top=st.sampled_from((False, False, True)),
        costs=st.sampled_from(((), (), ("travel", "wages"))),
        **common,
    )
    several = st.lists(
        st.one_of(
            maximum,
            maximum,
            st.builds(
                CostShare,
                bound=st.sampled_from(get_args(Bound)),
                percent=st.sampled_from((Decimal(60), Decimal("37.5"))),
                of=st.just(NOTE),
                **common,
            ),
            st.builds(FreeOfCharge, what=st.just(NOTE), **common),
            st.builds(Budget, euros=EUROS, currency=CURRENCIES, what=st.just(NOTE), **common),
        ),
        min_size=1,
        max_size=3,
    ).map(tuple)
    return st.just((NotResearched(),)) | several
