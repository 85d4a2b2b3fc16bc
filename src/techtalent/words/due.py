"""The words of what an editor has to look at again: what ends, closes or opens, and which pages are too old."""

from types import MappingProxyType

from techtalent.model.text import Text

DUE_NAMES = MappingProxyType(
    {
        "ends": Text(nl="eindigt", en="ends"),
        "over": Text(nl="voorbij", en="over"),
        "closes": Text(nl="sluit", en="closes"),
        "opens": Text(nl="opent", en="opens"),
        "retires": Text(nl="vervalt", en="retires"),
        "years": Text(nl="schooljaren", en="school years"),
        "old-source": Text(nl="oude bron", en="old source"),
    }
)
"""What there is to look at, in a word or two."""

DUE_PHRASES = MappingProxyType(
    {
        "ends": Text(nl="De laatste dag is {day}.", en="The last day is {day}."),
        "edition": Text(
            nl="Deze editie loopt tot en met {day}. Zoek op of er een nieuwe is.",
            en="This edition runs until {day} inclusive. Look up whether there is a new one.",
        ),
        "over": Text(
            nl="Deze editie liep tot en met {day}. Zoek op of er een nieuwe is.",
            en="This edition ran until {day} inclusive. Look up whether there is a new one.",
        ),
        "amount": Text(
            nl="Een bedrag geldt tot en met {day}. Zoek op wat daarna geldt.",
            en="An amount holds until {day} inclusive. Look up what holds after that.",
        ),
        "shuts": Text(nl="Vanaf {day} is ze gesloten. {text}", en="From {day} it is closed. {text}"),
        "reopens": Text(nl="Op {day} gaat ze weer open. {text}", en="On {day} it opens again. {text}"),
        "unconfirmed": Text(
            nl="Niemand heeft deze dagen bevestigd: zoek ze op.", en="Nobody has confirmed these days: look them up."
        ),
        "retires": Text(nl="Vanaf {day} telt dit niet meer. {text}", en="From {day} this no longer counts. {text}"),
        "years": Text(
            nl="Na {day} is geen schooljaar bekend. Zoek het volgende op.",
            en="No school year after {day} is known. Look up the next one.",
        ),
        "old-source:one": Text(
            nl="1 bron is op {day} ouder dan {years} jaar. Lees de pagina opnieuw.",
            en="1 source is older than {years} years on {day}. Read the page again.",
        ),
        "old-source:many": Text(
            nl="{count} bronnen zijn op {day} ouder dan {years} jaar. Lees de pagina’s opnieuw.",
            en="{count} sources are older than {years} years on {day}. Read the pages again.",
        ),
        "nothing": Text(
            nl="Tot en met {day} eindigt, sluit of opent er niets, en geen bron is te oud.",
            en="Until {day} inclusive nothing ends, closes or opens, and no source is too old.",
        ),
    }
)
"""The sentences by name; what they depend on stands behind a colon."""
