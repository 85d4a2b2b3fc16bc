"""The parts that records of several kinds share: where a fact comes from, and what a link rests on."""

import datetime as dt
import re
from typing import Any, Literal

from attrs import field, frozen

from techtalent.model.text import Text

Basis = Literal["stated", "inferred"]
"""Whether a source *states* a fact or a link, or an editor *inferred* it."""

Weight = Literal["main", "side"]
"""How much a goal counts for an activity: *main* is what one would do it for, *side* what it brings as well."""

Region = Literal["north", "north-west", "east", "south-west", "south"]
"""The five regions in which FME's business development managers work (guide, chapter 5, step 5)."""

OfferType = Literal["internship", "work-study-place"]
"""What a company offers to learners: an internship (stage), or a job in which one learns (leer-werkplek)."""

OfferEducation = Literal["vo", "mbo-bol", "mbo-bbl", "hbo", "wo"]
"""The education that an offer is for: a sector, and for mbo the route, since bol and bbl are paid for differently."""

PartnerKind = Literal[
    "company",
    "small-company",
    "large-company",
    "school-vo",
    "school-mbo",
    "school-hbo",
    "university",
    "association",
    "public-authority",
    "other",
]
"""What a partner is. A small company has fewer than 250 employees, a large one more; a `company` is either."""

LegalForm = Literal[
    "sole-proprietorship",
    "partnership",
    "private-limited-company",
    "public-limited-company",
    "cooperative",
    "association",
    "foundation",
    "public-body",
]
"""The legal form of a company: eenmanszaak; vof, maatschap or cv; bv; nv; coöperatie; vereniging; stichting; or a
public body."""

Education = Literal["po", "vo", "mbo-bol", "mbo-bbl", "hbo", "wo"]
"""A part of education: a sector, and for mbo the route, since bol and bbl are paid for differently."""

Fact = Literal[
    "goals",
    "target_groups",
    "time_tier",
    "region",
    "province",
    "affiliations",
    "does",
    "offers",
    "training_company",
    "partnership",
    "partners",
    "employees",
    "sector",
    "legal_form",
    "activity_region",
]
"""The facts of a profile that a plan can depend on, in the order in which a person would be asked for them."""

Situation = Literal["newcomer", "experienced", "alone"]
"""How a company stands to schools and to other companies: a *newcomer* does nothing with schools yet, as far as it
told, and an *experienced* company does; who is *alone* joins forces with no other company, as far as it told."""

REFERS_TO = "techtalent.refers_to"
"""The metadata key under which a field names the collection that its ids belong to."""


OWN_KIND = "own-kind"
"""In the place of a collection: the one of the record that the field is a part of."""


def refers_to(kind: str) -> dict[str, Any]:
    """Return the metadata of a field whose ids, or whose links' ids, are those of records in the collection `kind`.

    With `OWN_KIND` they are those of records of the same kind as the record that the field is a part of.
    """
    return {REFERS_TO: kind}


# A year in how a page words its age, with what stands before it and a second year behind it: vóór 2025, 2023-24.
_YEAR = re.compile(r"(?P<before>\bv[oó][oó]r\s+)?\b(?P<year>(?:19|20)[0-9]{2})(?:\s*[-–/]\s*(?P<next>[0-9]{2})\b)?")


@frozen(kw_only=True)
class Source:
    """Where a record or one of its facts was read: a passage of the guide, or a page with its age.

    Raises ValueError where it names neither a chapter of the guide nor the address and the age of a page, and where it
    names the age twice.
    """

    document: str
    """The name of the document or page."""
    chapter: int | None = None
    """The chapter of the guide: 1 to 7, and 0 for its introduction."""
    passage: str | None = None
    """Where in the chapter, in a few words of our own."""
    address: str | None = None
    """The address of the page; None for the guide."""
    date: dt.date | None = None
    """The day that the page bears; None where it bears no day."""
    date_phrase: Text | None = None
    """What is known of the age of a page that bears no day, as a reader sees it: undated, before 2025."""
    read_on: dt.date | None = None
    """The last day on which the page was read; of a stored copy, the day on which the copy was read."""

    def __attrs_post_init__(self) -> None:
        ages = [age for age in (self.date, self.date_phrase) if age is not None]
        if len(ages) > 1:
            raise ValueError("a page bears a day, or its age is told in a phrase; a source has no use for both")
        if self.chapter is None and (self.address is None or not ages):
            raise ValueError("a source names a chapter of the guide, or a page's address and its date or date phrase")

    @property
    def is_guide(self) -> bool:
        """Whether it is a passage of the guide."""
        return self.chapter is not None

    @property
    def speaks_until(self) -> dt.date | None:
        """The last day that the source can speak for; None where it speaks for every day, as the guide does.

        That is the day that a page bears; else the end of the last year that the Dutch phrase names, where `voor 2025`
        names 2024; else the day on which the page was read; else the first day of all.
        """
        if self.date is not None or self.date_phrase is None:
            return self.date
        years = named_years(self.date_phrase)
        return dt.date(max(years), 12, 31) if years else self.read_on or dt.date.min


def named_years(phrase: Text) -> tuple[int, ...]:
    """Return the years that a Dutch phrase names, of `2023-24` the last, where `voor 2025` names 2024."""
    return tuple(_last_year(found) for found in _YEAR.finditer(phrase.nl))


def _last_year(found: re.Match[str]) -> int:
    """Return the last year that a part of a phrase allows: 2024 for `vóór 2025`, and 2024 for `2023-24`."""
    year = int(found["year"])
    if found["before"]:
        return year - 1
    return year if found["next"] is None else max(year, year // 100 * 100 + int(found["next"]))


@frozen(kw_only=True)
class Link:
    """A link from a record to another record or to an audience, and whether a source states it.

    Raises ValueError where the link was inferred and has no note that says why.
    """

    to: str
    """The id of the record that is meant."""
    basis: Basis
    """Whether the source states the link or an editor inferred it."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the link to {self.to!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class GoalLink:
    """A goal that an activity serves: how much the goal counts for it, and for which target groups that is true.

    Raises ValueError where the link was inferred and has no note that says why.
    """

    to: str
    """The id of the goal."""
    weight: Weight
    """Whether it is what one would do the activity for, or something that the activity brings as well."""
    basis: Basis
    """Whether the source states the link or an editor inferred it. It says nothing of the weight."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups of the activity for which it serves the goal; empty for all of them."""
    note: Text | None = None
    """Why an editor inferred it, or judged the weight or the groups so."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the link to {self.to!r} is inferred: a note has to say why")


@frozen(kw_only=True)
class ActivityLink:
    """An activity that the company of a case does, and with which target groups.

    Raises ValueError where the link was inferred and has no note that says why.
    """

    to: str
    """The id of the activity."""
    basis: Basis
    """Whether the source states the link or an editor inferred it."""
    target_groups: tuple[str, ...] = field(default=(), metadata=refers_to("target_groups"))
    """Ids of the target groups of the case with which the company does it; empty for all of them."""
    note: Text | None = None
    """Why an editor inferred it."""

    def __attrs_post_init__(self) -> None:
        if self.basis == "inferred" and self.note is None:
            raise ValueError(f"the link to {self.to!r} is inferred: a note has to say why")


AnyLink = Link | GoalLink | ActivityLink
"""A link of any class."""


@frozen(kw_only=True)
class Statement:
    """A fact or a condition as a text, with its own source where that is not the record's."""

    text: Text
    """What is stated."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Point:
    """What to do, or who helps, as a text: for every company, or only for those affiliated with an organisation."""

    text: Text
    """The point as a company reads it."""
    for_affiliates_of: str | None = field(default=None, metadata=refers_to("organisations"))
    """Id of the organisation that a company has to be affiliated with; None where the point is for every company."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class WayToFind:
    """How to find whom to turn to, where nobody can be named."""

    text: Text
    """What to look for, and where."""
    address: str | None = None
    """The page to look on; None where there is no page for it."""
    source: Source | None = None
    """Where it was read; None where that is the source of the record."""


@frozen(kw_only=True)
class Retired:
    """Since when a record is no longer in use, and why. Its id is never used again."""

    since: dt.date
    """The first day on which the record no longer counts."""
    reason: Text
    """Why it was retired."""
    successors: tuple[str, ...] = field(default=(), metadata=refers_to(OWN_KIND))
    """Ids of the records of the same kind that follow it; none of them is retired itself."""


@frozen(kw_only=True)
class NotResearched:
    """A value that nobody has looked up yet. It means neither that there is none nor that there is no limit."""

    kind: Literal["not-researched"] = "not-researched"
    """What tells it from a value that is known."""
    note: Text | None = None
    """What is known all the same."""
