"""The phrases of lists that the command prints: what a change gains, what is when, and routes through education."""

from types import MappingProxyType

from techtalent.model.text import Text

LIST_PHRASES = MappingProxyType(
    {
        "change:time_tier": Text(nl="Meer tijd: {to}", en="More time: {to}"),
        "change:goals": Text(nl="Nog een doel: {to}", en="One more goal: {to}"),
        "change:target_groups": Text(nl="Nog een doelgroep: {to}", en="One more target group: {to}"),
        "change:affiliations": Text(nl="Lid worden van {to}", en="Become a member of {to}"),
        "change:offers": Text(nl="Ook aanbieden: {to}", en="Offer as well: {to}"),
        "change:training_company": Text(nl="Erkend leerbedrijf worden", en="Become a recognised training company"),
        "change:partnership": Text(
            nl="Meedoen in een publiek-private samenwerking", en="Join a public-private partnership"
        ),
        "change:partners": Text(nl="Samen met {to} partners", en="Together with {to} partners"),
        "change:partners:one": Text(nl="Samen met 1 partner", en="Together with 1 partner"),
        "for_company": Text(nl="{company}: {change}", en="{company}: {change}"),
        "activities:one": Text(nl="Dan past ook: {names}", en="Then this fits too: {names}"),
        "activities:many": Text(nl="Dan passen ook: {names}", en="Then these fit too: {names}"),
        "goals:one": Text(nl="Dan kun je ook werken aan: {names}", en="Then you can work on this as well: {names}"),
        "goals:many": Text(nl="Dan kun je ook werken aan: {names}", en="Then you can work on these as well: {names}"),
        "regulations:one": Text(nl="Dan kan ook meebetalen: {names}", en="Then this may help to pay: {names}"),
        "regulations:many": Text(nl="Dan kunnen ook meebetalen: {names}", en="Then these may help to pay: {names}"),
        "gains_nothing": Text(
            nl="Geen enkele verandering van één ding dat je vertelde levert iets op.",
            en="No change of one thing that you told would gain anything.",
        ),
        "on_day": Text(nl="{first}", en="{first}"),
        "from_day": Text(nl="{first} tot en met {last}", en="{first} to {last} inclusive"),
        "until_day": Text(nl="uiterlijk {last}", en="by {last}"),
        "assumed": Text(nl="Niet zeker: {note}", en="Not certain: {note}"),
        "read_at": Text(nl="Bron: {source}", en="Source: {source}"),
        "no_events": Text(nl="Er is niets om in te plannen.", en="There is nothing to plan."),
        "way:one": Text(nl="{ways} (1 jaar)", en="{ways} (1 year)"),
        "way:years": Text(nl="{ways} ({least} jaar)", en="{ways} ({least} years)"),
        "way:range": Text(nl="{ways} ({least} tot {most} jaar)", en="{ways} ({least} to {most} years)"),
        "no_way": Text(nl="Er is geen route.", en="There is no route."),
        "gone": Text(nl="{title} (geldt niet meer sinds {day})", en="{title} (no longer in use since {day})"),
    }
)
"""The phrases by name; what they depend on stands behind a colon."""
