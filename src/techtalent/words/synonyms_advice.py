"""What to do about words that people write where no name is right: they belong elsewhere, or nowhere."""

from typing import NamedTuple


class Advice(NamedTuple):
    """What to do about words for which no name is right."""

    beside: str
    """A name that is known in the places that the advice is for."""
    without: str
    """A name that is not known in those places."""
    words: str
    sentence: str


ADVICE = (
    Advice(
        beside="north",
        without="",
        # No source says which province or town belongs to which of FME's regions.
        words="groningen friesland fryslân drenthe overijssel flevoland gelderland utrecht noord-holland zuid-holland "
        "zeeland noord-brabant brabant limburg holland twente achterhoek veluwe salland randstad randmeren "
        "noordoostpolder brainport eindhoven amsterdam rotterdam den-haag zwolle enschede arnhem nijmegen "
        "midden midden-nederland centraal central centre noordoost noord-oost north-east zuidoost zuid-oost south-east "
        "landelijk nederland national netherlands",
        sentence="a region is one of FME's five; which places belong to it is not published, and FME can say",
    ),
    Advice(
        beside="mbo",
        without="wo",
        words="wo universiteit universiteiten universitair university universities wetenschappelijk "
        "wetenschappelijk-onderwijs academisch academic academic-education",
        sentence="no activities are known for university education (wo)",
    ),
    # A profile.
    Advice(
        beside="hours_per_month",
        without="",
        words="hours-per-week hours-a-week hours-weekly weekly-hours uren-per-week uren-per-jaar hours-per-year",
        sentence="tell the hours of a month: 'hours_per_month'",
    ),
    Advice(
        beside="hours_per_month",
        without="",
        words="adres address postcode zip-code stad gemeente municipality woonplaats dorp town city location",
        sentence="where a company is, is told by its 'province' and its 'region'",
    ),
    Advice(
        beside="hours_per_month",
        without="",
        words="budget geld subsidie subsidies omzet jaaromzet bedrag money revenue turnover amount euros",
        sentence="a profile tells nothing of money: a plan says what a company may get",
    ),
    Advice(
        beside="hours_per_month",
        without="",
        words="deadline deadlines valid-until geldig-tot rounds rondes ronde windows tijdvak tijdvakken datum date day "
        "startdatum einddatum start-date end-date as-of",
        sentence="a profile tells no days: a plan is made for the day that is given with it",
    ),
    Advice(
        beside="hours_per_month",
        without="",
        words="email e-mail mail telefoon telefoonnummer telephone phone tel website site url contactpersoon contact "
        "kvk kvk-nummer btw btw-nummer id version versie",
        sentence="a profile tells only what decides about a plan: leave it out",
    ),
    # A regulation.
    Advice(
        beside="validity",
        without="",
        words="einddatum eind einde end end-date ends last-day laatste-dag until tot t/m geldig-tot valid-until "
        "valid-to looptijd-tot loopt-tot expires expiry-date vervaldatum",
        sentence="the last day of a regulation is the 'last_day' of its 'validity'",
    ),
    Advice(
        beside="validity",
        without="",
        words="startdatum begindatum begin start start-date first-day eerste-dag from vanaf geldig-vanaf valid-from "
        "ingangsdatum geldig-van",
        sentence="the first day of a regulation is the 'first_day' of its 'validity'",
    ),
    Advice(
        beside="validity",
        without="",
        words="deadline sluitingsdatum uiterste-datum closing-date aanvraagdeadline application-deadline rounds round "
        "rondes ronde tranche tranches windows window tijdvak tijdvakken openingsdatum opening-date any-time complete",
        sentence="when one can apply stands in 'applications', in its 'windows' or 'rounds'",
    ),
    Advice(
        beside="validity",
        without="",
        words="status open state actief active",
        sentence="whether it is open follows from 'validity', 'applications' and 'closed'",
    ),
    Advice(
        beside="amounts",
        without="euros",
        words="budget pot subsidieplafond plafond maximum max maximaal max-amount minimum percentage percent procent "
        "euro euros share",
        sentence="money goes to 'amounts', as a 'maximum', a 'share', 'free' or a 'budget'",
    ),
    Advice(
        beside="amounts",
        without="",
        words="regio region regions regio's provincie province plaats place gemeente sector sbi sbi-code branche "
        "rechtsvorm legal-form partner partners employees medewerkers medewerker werknemers company-size omvang "
        "affiliations affiliation cao lidmaatschap training-company leerbedrijf",
        sentence="what a company has to be goes to 'requirements', each with its 'kind'",
    ),
    Advice(
        beside="amounts",
        without="",
        words="contact contacts contactpersoon telefoon telefoonnummer telephone phone tel mail email e-mail mailbox",
        sentence="how to reach somebody belongs in the record of an organisation that 'providers' names",
    ),
    Advice(
        beside="minimum_euros",
        without="percent",
        words="percent percentage procent of",
        sentence="a percentage is an amount of the kind 'share'",
    ),
    Advice(
        beside="windows",
        without="expected",
        words="expected verwacht verwachte-rondes",
        sentence="only rounds are expected: a window comes back every year",
    ),
    Advice(
        beside="anchor",
        without="weeks",
        words="weeks weken week days dagen dag day",
        sentence="a term is counted in whole months; where it is in days or weeks, say so in 'action'",
    ),
    # An activity.
    Advice(
        beside="effort",
        without="",
        words="subsidie subsidies regeling regelingen funding budget bedrag amount amounts deadline kosten costs "
        "funding-regulations",
        sentence="money belongs in a funding regulation, which names its 'activities'",
    ),
    Advice(
        beside="effort",
        without="",
        words="contact contactpersoon contacts contactpunt contactpunten contact-points organisatie organisaties "
        "organisation organisations stap stappen step steps eerste-stap",
        sentence="what to do first, and with whom, is said in 'begin'",
    ),
    # The requirements of a regulation, and who applies.
    Advice(
        beside="company-size",
        without="",
        words="age ages leeftijd leeftijden level niveau diploma opleiding course learner learners leerling leerlingen "
        "student studenten deelnemer deelnemers hours uren status stagiair intern",
        sentence="what is asked of learners goes to 'learners'",
    ),
    Advice(
        beside="company-size",
        without="all",
        words="and en both all all-of allebei beide",
        sentence="all requirements of the list hold together; 'all' stands in a group of the kind 'any'",
    ),
    Advice(
        beside="company-size",
        without="",
        words="not niet geen none none-of none_of except behalve uitgezonderd excludes",
        sentence="name what is excluded in 'none_of' of the kind that it is about",
    ),
    Advice(
        beside="company-size",
        without="",
        words="deadline datum date termijn term",
        sentence="days go to 'applications' and 'validity', and what has to be done by then to 'terms'",
    ),
    Advice(
        beside="company-size",
        without="",
        words="budget bedrag amount money geld",
        sentence="money goes to 'amounts'",
    ),
    Advice(
        beside="consortium",
        without="small-company",
        words="mkb sme midden-en-kleinbedrijf",
        sentence="did you mean 'company'? how large it is goes to 'requirements'",
    ),
    Advice(
        beside="intern",
        without="learner",
        words="leerling leerlingen student studenten learner learners pupil deelnemer bbl'er",
        sentence="did you mean 'intern'? whoever has a contract of employment is an 'employee'",
    ),
    Advice(
        beside="goals",
        without="goal",
        words="content inhoud",
        sentence="the folders of the kinds lie in it: check that folder by itself",
    ),
)
"""In order: where several speak of a word in one place, the first one counts."""
