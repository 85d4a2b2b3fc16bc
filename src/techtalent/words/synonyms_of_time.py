"""What people write for the names that say when: the keys and values of periods, windows, projects and decisions."""

from types import MappingProxyType

TIME_KEYS = MappingProxyType(
    {
        "first_day": "valid-from geldig-vanaf ingangsdatum begin begindatum startdatum start van vanaf from "
        "start-date begins",
        "last_day": "valid-until valid-to geldig-tot einde eind einddatum tot t/m to until end end-date ends deadline",
        "windows": "rounds tijdvakken tijdvak window perioden periodes aanvraagperioden",
        "complete": "volledig compleet",
        "rounds": "windows tijdvakken rondes ronde tranches tranche openstellingen openstelling",
        "expected": "verwacht verwachte-rondes",
        "opens_at": "opent-om begintijd tijd-open open-at from-time start-time",
        "closes_at": "sluit-om eindtijd sluitingstijd until-time end-time deadline-time",
        "closed": "gesloten dicht budget-op ingetrokken",
        "project_days": "projectperiode projectlooptijd projectduur uitvoering uitvoeringsperiode project "
        "project-period project-dates",
        "first_obligation": "verplichting verplichtingen verplichtingen-vanaf obligation obligations",
        "first_start": "begin start startdatum vanaf start-vanaf begint-vanaf from start-date start-from earliest",
        "last_start": "uiterste-startdatum start-voor begint-uiterlijk start-by latest-start start-until",
        "last_end": "einde eind einddatum uiterste-einddatum klaar eindigt-uiterlijk end end-date end-by latest-end",
        "decision": "besluit beslissing uitslag toekenning bekendmaking beschikking uitbetaling result award payment",
        "heard": "uitslag bericht beschikking besluit hoort notified notification result",
        "paid": "betaald betaling uitbetaling uitbetaald payment payout",
        "unit": "eenheid units",
        "day": "dag datum date maand month",
        "reopens": "heropent weer-open opnieuw-open reopen",
        "why": "waarom reden reason",
    }
)
"""The words that people write for a key, by the key."""

TIME_VALUES = MappingProxyType(
    {
        "dated": "gedateerd datum data vast van-een-jaar dates fixed",
        "yearly": "jaarlijks elk-jaar ieder-jaar annual annually every-year",
        "after": "na daarna binnen within later",
        "on-day": "op dag datum maand in on date month",
        "start": "begin aanvang beginning",
        "halfway": "halverwege midden tussentijds middle midterm",
        "end": "eind einde slot afloop",
        "study-year-start": "schooljaar studiejaar begin-schooljaar start-schooljaar start-studiejaar school-year",
        "study-year-end": "einde-schooljaar eind-schooljaar einde-studiejaar eind-studiejaar end-of-school-year "
        "school-year-end",
        "application": "aanvraag indiening ontvangst ontvangst-aanvraag submission received",
        "award": "toekenning verlening beschikking besluit grant granted decision",
        "graduation": "afstuderen diploma diplomering graduate graduated",
        "last-day": "sluitdatum sluiting laatste-dag deadline closing-date",
        "unknown": "onbekend niet-bekend not-known",
        "before": "voor vooraf",
        "within": "binnen after na",
        "not-before": "after na niet-voor pas-na vanaf from not-earlier",
    }
)
"""The words that people write for a value, by the value."""
