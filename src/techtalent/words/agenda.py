"""The words of an agenda: of its events, and of a calendar that has them."""

from types import MappingProxyType

from techtalent.model.text import Text

EVENT_PHRASES = MappingProxyType(
    {
        "window_title": Text(nl="Aanvraagperiode: {regulation}", en="Application window: {regulation}"),
        "window": Text(
            nl="Van {first} tot en met {last} kan worden aangevraagd, door: {applicant}.",
            en="Applications are open from {first} to {last} inclusive, for: {applicant}.",
        ),
        "window_assumed": Text(
            nl=(
                "De dagen zijn bekend tot en met {day}. Of de periode daarna op dezelfde dagen valt, is niet "
                "bevestigd: vraag het na."
            ),
            en=(
                "The days are known until {day} inclusive. Whether the window falls on the same days after that is not "
                "confirmed: ask."
            ),
        ),
        "window_assumed_by_age": Text(
            nl="De bron is van: {age}. Vraag na of de periode daarna op dezelfde dagen valt.",
            en="The age of the source: {age}. Ask whether the window is on the same days after it.",
        ),
        "window_expected": Text(
            nl="Deze ronde wordt verwacht naar het voorbeeld van eerdere jaren: niemand heeft haar bevestigd.",
            en="This round is expected after the example of earlier years: nobody has confirmed it.",
        ),
        "window_months": Text(
            nl="Alleen de maanden zijn bekend: vraag naar de dagen.",
            en="Only the months are known: ask for the days.",
        ),
        "term_title": Text(nl="{action}: {regulation}", en="{action}: {regulation}"),
        "term": Text(nl="Uiterlijk op {day}: {moment} ({anchor}).", en="On {day} at the latest: {moment} ({anchor})."),
        "for_whom": Text(nl="Voor: {whom}.", en="For: {whom}."),
        "unconfirmed": Text(
            nl="Vraag na hoelang de regeling loopt, en of ze dan nog geldt.",
            en="Ask how long the regulation runs, and whether it still holds then.",
        ),
        "moved": Text(
            nl="De termijn loopt door tot en met {day}, maar de regeling niet: daarom staat hier haar laatste dag.",
            en="The term runs on until {day}, but the regulation does not: that is why its last day stands here.",
        ),
        "study_year": Text(
            nl=(
                "Gerekend vanaf 1 augustus, de vroegste dag waarop een studiejaar begint. Zo is het in het mbo; in het "
                "hbo en wo begint het op 1 september."
            ),
            en=(
                "Reckoned from 1 August, the earliest day on which a study year begins. That is so in mbo; in hbo and "
                "wo it begins on 1 September."
            ),
        ),
        "end_assumed": Text(
            nl=(
                "De laatste dag van je activiteiten is niet verteld. Hier is gerekend met {day}, het einde van het "
                "schooljaar."
            ),
            en="The last day of your activities was not told. This is reckoned with {day}, the end of the school year.",
        ),
        "last_day_title": Text(nl="Laatste dag: {regulation}", en="Last day: {regulation}"),
        "last_day": Text(
            nl="De regeling loopt tot en met {day} ({phrase}).",
            en="The regulation runs until {day} inclusive ({phrase}).",
        ),
        "edition": Text(
            nl=(
                "De bekende regels zijn die van {phrase} en gelden tot en met {day}. Wat daarna geldt, is niet "
                "bevestigd."
            ),
            en=(
                "The known rules are those of {phrase} and hold until {day} inclusive. What holds after it is not "
                "confirmed."
            ),
        ),
        "closed": Text(
            nl="De regeling geldt tot en met {day}. {reason}.",
            en="The regulation holds until {day} inclusive. {reason}.",
        ),
        "season_title": Text(nl="Goed moment: {activity}", en="A good moment: {activity}"),
        "evaluation:start": Text(nl="Evaluatie: aan het begin", en="Evaluation: at the start"),
        "evaluation:halfway": Text(nl="Evaluatie: halverwege", en="Evaluation: halfway"),
        "evaluation:end": Text(nl="Evaluatie: aan het einde", en="Evaluation: at the end"),
    }
)
"""The phrases of which the titles and texts of events are made."""

EVENT_KIND_NAMES = MappingProxyType(
    {
        "window": Text(nl="Aanvraagperiode", en="Application window"),
        "term": Text(nl="Termijn", en="Deadline"),
        "season": Text(nl="Goed moment", en="Good moment"),
        "evaluation": Text(nl="Evaluatie", en="Evaluation"),
        "last-day": Text(nl="Laatste dag", en="Last day"),
    }
)
"""The names of the kinds of events: the categories of a calendar."""

CALENDAR_PHRASES = MappingProxyType(
    {
        "for_what": Text(nl="Waarvoor: {titles}.", en="What for: {titles}."),
        "judged": Text(nl="Eigen inschatting: {note}", en="Our judgement: {note}"),
        "guide": Text(nl="Bron: {document}, hoofdstuk {chapter}.", en="Source: {document}, chapter {chapter}."),
        "page": Text(
            nl="Bron, ga die eerst na: {document} ({age}), {address}",
            en="Source, to be checked first: {document} ({age}), {address}",
        ),
    }
)
"""What a calendar says about an event after the event's own text."""
