"""What a plan says about a profile in which something is unlikely or leads nowhere."""

from types import MappingProxyType

from techtalent.model.notices import NoticeKind
from techtalent.model.text import Text

NOTICES: MappingProxyType[NoticeKind, Text] = MappingProxyType(
    {
        "goal-not-served": Text(
            nl="Voor {goals} bij {groups} is geen activiteit bekend, ook niet met meer tijd. Daarvoor is een "
            "andere doelgroep nodig, en soms ook meer tijd.",
            en="No activity is known for {goals} with {groups}, not even with more time. It takes another target "
            "group, and sometimes more time as well.",
        ),
        "target-group-not-reached": Text(
            nl="Voor {groups} past geen activiteit bij {goals}, ook niet met meer tijd. Daarvoor is een ander "
            "doel nodig, en soms ook meer tijd.",
            en="No activity for {groups} serves {goals}, not even with more time. It takes another goal, and "
            "sometimes more time as well.",
        ),
        "no-time": Text(
            nl="Je vertelde dat je 0 uur per maand hebt. Elke activiteit vraagt wat tijd: dit plan noemt wat het "
            "minste vraagt.",
            en="You told us that you have 0 hours a month. Every activity takes some time: this plan names what takes "
            "the least.",
        ),
        "several-funds": Text(
            nl="Je noemde meer dan één opleidingsfonds: {funds}. Je cao bepaalt welk fonds voor je bedrijf is. Ga dat "
            "na: dit plan rekent ze allemaal mee.",
            en="You named more than one training fund: {funds}. Your collective labour agreement decides which fund "
            "your company has. Check it: this plan counts them all.",
        ),
        "no-partners": Text(
            nl="Je vertelde dat je in een publiek-private samenwerking zit, en dat er 0 partners meedoen. Ga na met "
            "wie je samenwerkt.",
            en="You told us that you are in a public-private partnership, and that 0 partners join in. Check with "
            "whom you work together.",
        ),
        "not-recognised": Text(
            nl="Je biedt plekken voor mbo-studenten aan en je bent geen erkend leerbedrijf. Een mbo-student mag "
            "alleen leren bij een erkend leerbedrijf: vraag de erkenning aan bij SBB.",
            en="You offer places for mbo students and are not a recognised training company. An mbo student may only "
            "learn at a recognised training company: ask SBB for recognition.",
        ),
    }
)
