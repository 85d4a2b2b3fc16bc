"""Numbers of things within bounds, and in what time they are counted: at least 400 hours per half-year."""

from types import MappingProxyType

from techtalent.model.amounts import LimitEach, LimitOf
from techtalent.model.text import Language, Text
from techtalent.words.names import written_number
from techtalent.words.saying import say

COUNTED_NAMES: MappingProxyType[LimitOf, tuple[Text, Text]] = MappingProxyType(
    {
        "learners": (Text(nl="leerling", en="learner"), Text(nl="leerlingen", en="learners")),
        "employees": (Text(nl="medewerker", en="employee"), Text(nl="medewerkers", en="employees")),
        "teachers": (Text(nl="docent", en="teacher"), Text(nl="docenten", en="teachers")),
        "applications": (Text(nl="aanvraag", en="application"), Text(nl="aanvragen", en="applications")),
        "grants": (Text(nl="subsidie", en="grant"), Text(nl="subsidies", en="grants")),
        "hours": (Text(nl="uur", en="hour"), Text(nl="uur", en="hours")),
        "days": (Text(nl="dag", en="day"), Text(nl="dagen", en="days")),
        "weeks": (Text(nl="week", en="week"), Text(nl="weken", en="weeks")),
        "months": (Text(nl="maand", en="month"), Text(nl="maanden", en="months")),
        "terms": (Text(nl="schoolperiode", en="school term"), Text(nl="schoolperiodes", en="school terms")),
        "years": (Text(nl="jaar", en="year"), Text(nl="jaar", en="years")),
    }
)
"""What can be counted, for one and for another number."""

EACH_NAMES: MappingProxyType[LimitEach, Text] = MappingProxyType(
    {
        "in-all": Text(nl="in totaal", en="in all"),
        "week": Text(nl="per week", en="per week"),
        "month": Text(nl="per maand", en="per month"),
        "term": Text(nl="per schoolperiode", en="per school term"),
        "half-year": Text(nl="per half jaar", en="per half-year"),
        "calendar-year": Text(nl="per kalenderjaar", en="per calendar year"),
        "school-year": Text(nl="per schooljaar", en="per school year"),
    }
)
"""In what time something is counted, behind what is counted."""

_PHRASES = MappingProxyType(
    {
        "at_least": Text(nl="minstens {least}", en="at least {least}"),
        "at_most": Text(nl="hoogstens {most}", en="at most {most}"),
        "exactly": Text(nl="precies {most}", en="exactly {most}"),
        "between": Text(nl="{least} tot en met {most}", en="{least} to {most}"),
    }
)


def written_bounds(least: int | None, most: int | None, language: Language) -> str:
    """Return the numbers within bounds, one of which is there: at least 2, at most 12, exactly 4, 2 to 12."""
    phrase = "between"
    if least == most:
        phrase = "exactly"
    elif least is None or most is None:
        phrase = "at_most" if least is None else "at_least"
    numbers = {name: written_number(number or 0, language) for name, number in (("least", least), ("most", most))}
    return say(_PHRASES[phrase], language, **numbers)


def written_range(least: int | None, most: int | None, of: LimitOf, language: Language) -> str:
    """Return how many things there are within bounds: 2 to 12 weeks."""
    one, several = COUNTED_NAMES[of]
    name = one if (most if most is not None else least) == 1 else several
    return f"{written_bounds(least, most, language)} {name.in_language(language)}"


def written_count(number: int, of: LimitOf, language: Language) -> str:
    """Return a number of things: 1 week, 3 weeks."""
    return f"{written_number(number, language)} {COUNTED_NAMES[of][number != 1].in_language(language)}"
