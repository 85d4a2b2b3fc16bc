"""The phrases of which answers about plans are made: why something is in a plan, and what changed."""

from types import MappingProxyType

from techtalent.model.text import Text

# Where a phrase depends on an outcome, the outcome stands behind a colon.
ANSWER_PHRASES = MappingProxyType(
    {
        "fits": Text(nl="past", en="fits"),
        "fits_not": Text(nl="past niet", en="does not fit"),
        "does": Text(nl="doe je al", en="you do this already"),
        "helps": Text(nl="hoort bij je plan", en="belongs to your plan"),
        "helps_not": Text(nl="hoort niet bij je plan", en="does not belong to your plan"),
        "pays_for_nothing": Text(nl="hoort niet bij je plan", en="does not belong to your plan"),
        "pays_surely": Text(nl="kan meebetalen", en="can help to pay"),
        "may_pay_for": Text(nl="kan misschien meebetalen", en="may help to pay"),
        "pays_not": Text(nl="betaalt nu niet mee", en="does not help to pay now"),
        "check_first": Text(nl="Ga nog na", en="Still to check"),
        "gone_since": Text(nl="geldt niet meer sinds {day}", en="no longer in use since {day}"),
        "followed_by": Text(nl="Wat ervoor in de plaats kwam", en="What took its place"),
        "nothing_yet": Text(nl="nog niets", en="nothing yet"),
        "nothing_in_use": Text(nl="niets dat nog geldt", en="nothing that is still in use"),
        "goals:met": Text(nl="past bij {names}", en="serves {names}"),
        "goals:not-met": Text(nl="past bij {names}, jij koos {chosen}", en="serves {names}, you chose {chosen}"),
        "goals:unknown": Text(
            nl="past bij {names}, en je doelen zijn nog niet verteld",
            en="serves {names}, and your goals are not told yet",
        ),
        "target_groups:met": Text(nl="bereikt {names}", en="reaches {names}"),
        "target_groups:not-met": Text(
            nl="bereikt {names}, jij koos {chosen}", en="reaches {names}, you chose {chosen}"
        ),
        "target_groups_for_goals:not-met": Text(
            nl="past bij {goals} voor {names}, jij koos {chosen}",
            en="serves {goals} for {names}, you chose {chosen}",
        ),
        "target_groups:unknown": Text(
            nl="bereikt {names}, en je doelgroepen zijn nog niet verteld",
            en="reaches {names}, and your target groups are not told yet",
        ),
        "time_tier:met": Text(nl="vraagt {names}", en="asks {names}"),
        "time_tier:not-met": Text(nl="vraagt {names}, jij koos {chosen}", en="asks {names}, you chose {chosen}"),
        "time_tier:unknown": Text(
            nl="vraagt {names}, en je tijd is nog niet verteld", en="asks {names}, and your time is not told yet"
        ),
        "time_tier_gone:not-met": Text(
            nl="vraagt {names}, en daar wordt niet meer mee gerekend", en="asks {names}, which is no longer in use"
        ),
        "helps_for:met": Text(nl="is voor {names}", en="is for {names}"),
        "helps_for:not-met": Text(
            nl="is voor {names}, en de activiteiten die bij je passen zijn dat niet",
            en="is for {names}, and the activities that fit you are not",
        ),
        "activities:met": Text(nl="helpt bij {names}", en="helps with {names}"),
        "activities:not-met": Text(
            nl="helpt bij {names}, en daarvan raden we je niets aan",
            en="helps with {names}, none of which we advise you",
        ),
        "pays:met": Text(nl="betaalt mee aan {names}", en="helps to pay for {names}"),
        "pays:not-met": Text(
            nl="betaalt mee aan {names}, en daarvan past niets bij je keuzes",
            en="helps to pay for {names}, none of which fits your choices",
        ),
        "already:not-met": Text(nl="{chosen}", en="{chosen}"),
        "requires:met": Text(nl="vraagt ook om {names}", en="also takes {names}"),
        "requires:not-met": Text(
            nl="vraagt ook om {names}, en die krijg je niet", en="also takes {names}, which you cannot get"
        ),
        "requires:unknown": Text(
            nl="vraagt ook om {names}, en of je die krijgt, staat nog niet vast",
            en="also takes {names}, and whether you get that is not settled yet",
        ),
        "requirement:met": Text(nl="{asked}", en="{asked}"),
        "requirement:not-met": Text(
            nl="vraagt: {asked}, en dat klopt niet ({given})", en="asks: {asked}, and that is not so ({given})"
        ),
        "requirement:brought": Text(
            nl="vraagt: {asked}, en dat klopt zodra je begint", en="asks: {asked}, and that is so once you start"
        ),
        "branches": Text(nl="een hiervan is genoeg: {branches}", en="one of these is enough: {branches}"),
        "branch:met": Text(nl="{asked}: klopt", en="{asked}: that is so"),
        "branch:not-met": Text(nl="{asked}: klopt niet", en="{asked}: that is not so"),
        "branch:unknown": Text(nl="{asked}: vertel nog {facts}", en="{asked}: tell us {facts}"),
        "education:met": Text(nl="is voor {names}", en="is for {names}"),
        "education:not-met": Text(
            nl="is voor {names}, en de activiteiten die bij je passen zijn dat niet",
            en="is for {names}, and the activities that fit you are not",
        ),
        "region:met": Text(nl="is in jouw regio ({place})", en="is in your region ({place})"),
        "region:not-met": Text(nl="als voorbeeld, want het is in {place}", en="as an example, since it is in {place}"),
        "region:unknown": Text(nl="is in {place}; vertel je regio", en="is in {place}; tell us your region"),
        "requirement:unknown": Text(nl="vraagt: {asked}; vertel nog {facts}", en="asks: {asked}; tell us {facts}"),
        "what_changed": Text(nl="Wat er veranderde", en="What changed"),
        "from_to": Text(
            nl="Van het plan op {before} naar dat op {after}.", en="From the plan on {before} to that on {after}."
        ),
        "same_day": Text(
            nl="Van het ene plan op {before} naar het andere.", en="From one plan on {before} to the other."
        ),
        "gained": Text(nl="Erbij gekomen", en="New"),
        "lost": Text(nl="Weggevallen", en="Gone"),
        "otherwise": Text(nl="Anders geworden", en="Different"),
        "nothing_changed": Text(nl="Er veranderde niets.", en="Nothing changed."),
        "was_now": Text(nl="{before}, nu {now}", en="{before}, now {now}"),
        "first_now": Text(nl="eerst: {before}; nu: {now}", en="before: {before}; now: {now}"),
        "turned:met": Text(nl="dit klopt nu: {asked}", en="this holds now: {asked}"),
        "turned:not-met": Text(nl="dit klopt nu niet: {asked}", en="this does not hold now: {asked}"),
        "turned:unknown": Text(nl="dit is nu niet bekend: {asked}", en="this is not known now: {asked}"),
        "judged_otherwise": Text(nl="{now}, maar anders beoordeeld", en="{now}, but judged differently"),
        "open_until": Text(nl="open tot en met {day}", en="open until {day} inclusive"),
        "ended_now": Text(nl="beëindigd", en="ended"),
        "done_with_others": Text(nl="je doet het met andere leerlingen", en="you do it with other learners"),
        "because:already": Text(nl="doe je al", en="you do it already"),
        "because:situation": Text(nl="andere situatie", en="another situation"),
        "because:employees": Text(nl="andere omvang", en="another size"),
        "because:points": Text(nl="niet in beide plannen nodig", en="not needed in both plans"),
        "because:others": Text(nl="niet in beide plannen bij de eerste", en="not among the first in both plans"),
        "because:goals": Text(nl="andere doelen", en="other goals"),
        "because:target_groups": Text(nl="andere doelgroepen", en="other target groups"),
        "because:time_tier": Text(nl="andere tijd", en="other time"),
        "because:region": Text(nl="andere regio", en="another region"),
        "because:affiliations": Text(nl="anders aangesloten", en="other affiliations"),
        "because:activities": Text(nl="andere activiteiten die passen", en="other activities that fit"),
        "because:retired": Text(nl="geldt niet op beide dagen", en="not in use on both days"),
        "because:catalogue": Text(nl="andere catalogus", en="another catalogue"),
        "standing:eligible": Text(nl="in aanmerking", en="eligible"),
        "standing:eligible-so-far": Text(
            nl="in aanmerking, voor zover te beoordelen", en="eligible as far as can be judged"
        ),
        "standing:once-you-start": Text(nl="in aanmerking zodra je begint", en="eligible once you start"),
        "standing:undetermined": Text(nl="nog niet te zeggen", en="cannot be said yet"),
        "standing:ineligible": Text(nl="niet in aanmerking", en="not eligible"),
        "successor": Text(nl="komt in de plaats van {name}", en="takes the place of {name}"),
        "succeeded": Text(nl="{names} kwam ervoor in de plaats", en="{names} took its place"),
        "value_new": Text(nl="nieuw: {value}", en="new: {value}"),
        "value_gone": Text(nl="weg: {value}", en="gone: {value}"),
        "other_order": Text(nl="staat in een andere volgorde", en="stands in another order"),
        "differs:goals": Text(nl="past bij andere doelen", en="serves other goals"),
        "differs:target_groups": Text(nl="bereikt andere doelgroepen", en="reaches other target groups"),
        "differs:initiatives": Text(nl="andere initiatieven helpen", en="other initiatives help"),
        "differs:start": Text(nl="je begint er anders mee", en="you start with it in another way"),
        "differs:funding": Text(nl="andere regelingen betalen mee", en="other regulations help to pay"),
        "differs:activities": Text(nl="betaalt mee aan andere activiteiten", en="helps to pay for other activities"),
        "differs:combinations": Text(
            nl="gaat anders samen met {names}", en="goes together with {names} in another way"
        ),
        "differs:estimate": Text(nl="een ander bedrag voor jou", en="another amount for you"),
        "now_with": Text(nl="nu met {names}", en="now with {names}"),
        "now_without": Text(nl="zonder {names}", en="without {names}"),
        "kind:activity": Text(nl="Activiteiten", en="Activities"),
        "content": Text(nl="Inhoud", en="Content"),
        "added": Text(nl="Toegevoegd", en="Added"),
        "changed": Text(nl="Veranderd", en="Changed"),
        "removed": Text(nl="Verwijderd", en="Removed"),
        "read_again": Text(nl="Bronnen opnieuw gelezen van {names}", en="Sources read again of {names}"),
        "kind:goal": Text(nl="Doelen waar iets bij past", en="Goals that something serves"),
        "kind:funding-regulation": Text(nl="Regelingen", en="Funding"),
        "kind:initiative": Text(nl="Initiatieven", en="Initiatives"),
        "kind:contact-point": Text(nl="Contacten", en="Contacts"),
        "kind:step": Text(nl="Stappen", en="Steps"),
        "kind:tip": Text(nl="Tips", en="Tips"),
        "kind:case": Text(nl="Bedrijven die je voorgingen", en="Companies that went before you"),
    }
)
