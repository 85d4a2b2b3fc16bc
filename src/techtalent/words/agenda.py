"""The words of an agenda: of its events, and of a calendar that has them."""

from types import MappingProxyType

from techtalent.model.text import Text

EVENT_PHRASES = MappingProxyType(
    {
        "begin_title": Text(nl="Eerste stap: {activity}", en="First step: {activity}"),
        "begin_day": Text(
            nl="De dag is een voorstel: als het past, één eerste stap per week.",
            en="The day is a suggestion: one first step a week, where that fits.",
        ),
        "check_title": Text(nl="Controleer de termijn: {regulation}", en="Check the deadline: {regulation}"),
        "check_day": Text(
            nl=(
                "Je doet dit al, en alleen jij weet wanneer het begon of eindigt. Daarom staat hier niet de laatste "
                "dag, maar een dag om die na te rekenen."
            ),
            en=(
                "You do this already, and only you know when it began or ends. That is why this is not the last day, "
                "but a day on which to work it out."
            ),
        ),
        "window_title": Text(nl="Aanvraagperiode: {regulation}", en="Application window: {regulation}"),
        "window": Text(
            nl="Aanvragen kan {days}, door: {applicant}.",
            en="Applications are open {days}, for: {applicant}.",
        ),
        "window_end_title": Text(nl="Laatste dag om aan te vragen: {regulation}", en="Last day to apply: {regulation}"),
        "window_end": Text(
            nl="Tot en met {last} kan worden aangevraagd, door: {applicant}. Vanaf welke dag, is niet bekend.",
            en="Applications close after {last}, for: {applicant}. The day on which they open is not known.",
        ),
        "window_assumed:day": Text(
            nl=(
                "De dagen zijn bekend tot en met {day}. Of de periode daarna op dezelfde dagen valt, is niet "
                "bevestigd: vraag het na."
            ),
            en=(
                "The days are known until {day} inclusive. Whether the window falls on the same days after that is not "
                "confirmed: ask."
            ),
        ),
        "window_assumed:age": Text(
            nl="De bron is van: {age}. Vraag na of de periode daarna op dezelfde dagen valt.",
            en="The age of the source: {age}. Ask whether the window is on the same days after it.",
        ),
        "window_expected": Text(
            nl="Deze ronde wordt verwacht naar het voorbeeld van eerdere jaren: niemand heeft haar bevestigd.",
            en="This round is expected after the example of earlier years: nobody has confirmed it.",
        ),
        "window_months:month": Text(
            nl="Alleen de maanden zijn bekend: vraag naar de dagen.",
            en="Only the months are known: ask for the days.",
        ),
        "window_months:month-to-day": Text(
            nl="Van het begin is alleen de maand bekend: vraag naar de dag.",
            en="Only the month in which it opens is known: ask for the day.",
        ),
        "window_months:day-to-month": Text(
            nl="Van het einde is alleen de maand bekend: vraag naar de dag.",
            en="Only the month in which it closes is known: ask for the day.",
        ),
        "term_from_title:known": Text(
            nl="Kan vanaf nu: {action}: {regulation}", en="Possible from now: {action}: {regulation}"
        ),
        "term_from:known": Text(nl="Vanaf {day}: {moment} ({anchor}).", en="From {day}: {moment} ({anchor})."),
        "term_from_title:old": Text(
            nl="Kan vanaf nu, vraag na of dit nog geldt: {action}: {regulation}",
            en="Possible from now, ask whether this still holds: {action}: {regulation}",
        ),
        "term_from:old": Text(
            nl=(
                "Volgens een eerdere regel ({rules}) kan dit vanaf {day}: {moment} ({anchor}). Vraag de uitvoerder "
                "naar de regels van nu."
            ),
            en=(
                "By an earlier rule ({rules}) this can be done from {day}: {moment} ({anchor}). Ask whoever offers the "
                "regulation for the present rules."
            ),
        ),
        "project_title:start": Text(nl="Uiterlijk beginnen: {regulation}", en="Last day to start: {regulation}"),
        "project:start": Text(
            nl="Wat de regeling betaalt, begint uiterlijk op {day}.",
            en="What the regulation pays for starts on {day} at the latest.",
        ),
        "project_title:end": Text(nl="Uiterlijk klaar: {regulation}", en="Last day to end: {regulation}"),
        "project:end": Text(
            nl="Wat de regeling betaalt, eindigt uiterlijk op {day}.",
            en="What the regulation pays for ends on {day} at the latest.",
        ),
        "project_window": Text(
            nl="Dat geldt voor wie aanvraagt tot en met {last}.", en="That holds for applications until {last}."
        ),
        "project_assumed:day": Text(
            nl="De dag is bekend tot en met {day}. Of het daarna dezelfde dag is, is niet bevestigd: vraag het na.",
            en="The day is known until {day} inclusive. Whether it is the same day after that is not confirmed: ask.",
        ),
        "project_assumed:age": Text(
            nl="De bron is van: {age}. Vraag na of het daarna dezelfde dag is.",
            en="The age of the source: {age}. Ask whether it is the same day after it.",
        ),
        "term_title:known": Text(nl="{action}: {regulation}", en="{action}: {regulation}"),
        "term:known": Text(
            nl="Uiterlijk op {day}: {moment} ({anchor}).", en="On {day} at the latest: {moment} ({anchor})."
        ),
        "term_title:old": Text(
            nl="{action}, vraag na of dit nog geldt: {regulation}",
            en="{action}, ask whether this still holds: {regulation}",
        ),
        "term:old": Text(
            nl=(
                "Volgens een eerdere regel ({rules}) moet dit uiterlijk op {day}: {moment} ({anchor}). Vraag de "
                "uitvoerder op tijd naar de regels van nu."
            ),
            en=(
                "By an earlier rule ({rules}) this has to be done on {day} at the latest: {moment} ({anchor}). Ask "
                "whoever offers the regulation for the present rules in good time."
            ),
        ),
        "old_rules": Text(
            nl="De termijn is bekend tot en met {day}. Of hij daarna dezelfde is, is niet bevestigd.",
            en="The term is known until {day} inclusive. Whether it is the same after that is not confirmed.",
        ),
        "from:start": Text(
            nl="Gerekend vanaf {day}, de eerste dag die je opgaf. Begint de activiteit later, dan schuift dit mee.",
            en="Reckoned from {day}, the first day that you gave. If the activity begins later, this moves too.",
        ),
        "from:end": Text(
            nl="Gerekend vanaf {day}, de laatste dag die je opgaf. Eindigt de activiteit eerder, dan schuift dit mee.",
            en="Reckoned from {day}, the last day that you gave. If the activity ends earlier, this moves too.",
        ),
        "for_whom": Text(nl="Voor: {whom}.", en="For: {whom}."),
        "unconfirmed": Text(
            nl="Vraag na hoelang de regeling loopt, en of ze dan nog geldt.",
            en="Ask how long the regulation runs, and whether it still holds then.",
        ),
        "unconfirmed_end": Text(
            nl="Tot wanneer de regeling loopt, is niet bekend: vraag na of ze dan nog geldt.",
            en="Until when the regulation runs is not known: ask whether it still holds then.",
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
        "study_year_end": Text(
            nl=(
                "Gerekend met 31 juli, de vroegste dag waarop een studiejaar eindigt. Zo is het in het mbo; in het hbo "
                "en wo eindigt het op 31 augustus."
            ),
            en=(
                "Reckoned with 31 July, the earliest day on which a study year ends. That is so in mbo; in hbo and wo "
                "it ends on 31 August."
            ),
        ),
        "end_assumed": Text(
            nl=(
                "De laatste dag van je activiteiten is niet verteld. Hier is gerekend met {day}, het einde van het "
                "schooljaar. Eindigen ze eerder, dan schuift dit mee."
            ),
            en=(
                "The last day of your activities was not told. This is reckoned with {day}, the end of the school "
                "year. If they end earlier, this moves too."
            ),
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
        "school_day": Text(
            nl=(
                "De dag valt buiten de schoolvakanties van po en vo. Een school kan afwijken, en mbo, hbo en wo kiezen "
                "hun vakanties zelf: spreek de dag met de school af."
            ),
            en=(
                "The day is in no school holiday of po and vo. A school may differ, and mbo, hbo and wo choose their "
                "own holidays: agree the day with the school."
            ),
        ),
        "school_region_unknown": Text(
            nl="In een deel van het land is het dan schoolvakantie: spreek de dag met de school af.",
            en="There is a school holiday then in a part of the country: agree the day with the school.",
        ),
        "school_year_unknown": Text(
            nl="De schoolvakanties van dat jaar staan hier nog niet in: kijk ze na op rijksoverheid.nl.",
            en="The school holidays of that year are not in here yet: look them up at rijksoverheid.nl.",
        ),
        "evaluation:start": Text(nl="Evaluatie: aan het begin", en="Evaluation: at the start"),
        "evaluation:halfway": Text(nl="Evaluatie: halverwege", en="Evaluation: halfway"),
        "evaluation:end": Text(nl="Evaluatie: aan het einde", en="Evaluation: at the end"),
    }
)
"""The phrases of which the titles and texts of events are made."""

EVENT_KIND_NAMES = MappingProxyType(
    {
        "begin": Text(nl="Eerste stap", en="First step"),
        "check": Text(nl="Controleren", en="To check"),
        "window": Text(nl="Aanvraagperiode", en="Application window"),
        "term": Text(nl="Termijn", en="Deadline"),
        "project": Text(nl="Begin of einde van een project", en="Start or end of a project"),
        "season": Text(nl="Goed moment", en="Good moment"),
        "evaluation": Text(nl="Evaluatie", en="Evaluation"),
        "last-day": Text(nl="Laatste dag", en="Last day"),
    }
)
"""The names of the kinds of events: the categories of a calendar."""

CALENDAR_PHRASES = MappingProxyType(
    {
        "name": Text(nl="Werken met scholen", en="Working with schools"),
        "name_of": Text(nl="Werken met scholen: {company}", en="Working with schools: {company}"),
        "opens:stated": Text(nl="Aanvragen kan vanaf nu: {subject}", en="Applications open: {subject}"),
        "opens:inferred": Text(
            nl="Aanvragen kan vanaf nu (verwacht): {subject}", en="Applications open (expected): {subject}"
        ),
        "closes:stated": Text(nl="Laatste dag om aan te vragen: {subject}", en="Last day to apply: {subject}"),
        "closes:inferred": Text(
            nl="Laatste dag om aan te vragen (verwacht): {subject}", en="Last day to apply (expected): {subject}"
        ),
        "until": Text(nl="Dit kan tot en met {day}.", en="This can be done until {day}."),
        "for_what": Text(nl="Waarvoor: {titles}.", en="What for: {titles}."),
        "judged": Text(nl="Eigen inschatting: {note}", en="Our judgement: {note}"),
        "guide": Text(nl="Bron: {document}, hoofdstuk {chapter}.", en="Source: {document}, chapter {chapter}."),
        "page": Text(
            nl="Bron, ga die eerst na: {document} ({age}), {address}",
            en="Source, to be checked first: {document} ({age}), {address}",
        ),
    }
)
"""What a calendar says beside an event's own title and text."""
