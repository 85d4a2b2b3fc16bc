"""What people write for the keys and values of steps, tips, cases and routes that say whom they are for."""

from types import MappingProxyType

_KEYS = MappingProxyType(
    {
        "situation": "situatie bedrijfssituatie situations for voor",
        "situations": "situatie situaties situation for voor",
        "until_told": "tot-verteld zolang-onbekend until unless-told settles",
        "usual": "gebruikelijk gewoon gangbaar usually common",
        "for_own_people": "eigen-mensen eigen-medewerkers own-people own-staff internal",
    }
)
_VALUES = MappingProxyType(
    {
        "newcomer": "nieuw nieuweling beginner starter new first-time",
        "experienced": "ervaren ervaring experience",
        "alone": "alleen zelfstandig single on-its-own",
    }
)
GUIDANCE = (_KEYS, _VALUES)
"""The words that people write for a key, and for a value, by the name of it."""
