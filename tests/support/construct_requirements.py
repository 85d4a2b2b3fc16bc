"""Every requirement of a funding regulation as JSON, with what a company can tell of it, written by hand."""

from typing import Any

from attrs import frozen

from support.constructs import TEXT


@frozen
class Asked:
    """What a regulation asks of a company, with what a company can tell of it in JSON."""

    requirement: dict[str, Any]
    met: tuple[dict[str, Any], ...]
    """What companies tell that meet it."""
    contradicted: tuple[dict[str, Any], ...]
    """What companies tell that do not."""
    missing: tuple[str, ...]
    """The facts that are asked where none of them was told."""
    nl: str
    """The same facts in words."""
    en: str


def asked(
    kind: str, met: tuple[Any, ...], contradicted: tuple[Any, ...], fact: str, nl: str, en: str, **values: Any
) -> Asked:
    """Return a requirement that one fact decides, with what meets it and what does not."""
    return Asked(
        {"kind": kind, "text": TEXT, "basis": "inferred", "note": TEXT, **values},
        tuple({fact: value} for value in met),
        tuple({fact: value} for value in contradicted),
        (fact,),
        nl,
        en,
    )


def _affiliation(met: tuple[Any, ...], contradicted: tuple[Any, ...], **values: Any) -> Asked:
    words = ("waarbij je bent aangesloten", "what you are affiliated with")
    return asked("affiliation", met, contradicted, "affiliations", *words, **values)


def _size(met: tuple[Any, ...], contradicted: tuple[Any, ...], **values: Any) -> Asked:
    words = ("hoeveel medewerkers je hebt", "how many employees you have")
    return asked("company-size", met, contradicted, "employees", *words, **values)


def _partners(met: tuple[Any, ...], contradicted: tuple[Any, ...], **values: Any) -> Asked:
    words = ("hoeveel en wat voor partners meedoen", "how many partners join in, and of what kind")
    return asked("partners", met, contradicted, "partners", *words, **values)


def _offer(met: tuple[Any, ...], contradicted: tuple[Any, ...], **values: Any) -> Asked:
    words = ("welke stages en leer-werkplekken je biedt", "which internships and work-study places you offer")
    return asked("offer", met, contradicted, "offers", *words, **values)


def _region(met: tuple[Any, ...], contradicted: tuple[Any, ...], **values: Any) -> Asked:
    words = ("in welke regio je activiteiten zijn", "which region your activities are in")
    return asked("region", met, contradicted, "activity_region", *words, **values)


_BOL = {"type": "internship", "education": "mbo-bol"}
_REQUIRED = (
    _BOL,
    *({"type": "internship", "education": education} for education in ("vo", "hbo", "wo")),
    {"type": "work-study-place", "education": "mbo-bbl"},
)
_SIZE = {"kind": "company-size", "at_least": 10, "fewer_than": 250, "text": TEXT, "basis": "stated"}
_FOUNDATION = {"kind": "legal-form", "any_of": ["foundation"], "text": TEXT, "basis": "stated"}
_TWO_PARTNERS = {"kind": "partners", "at_least": 2, "text": TEXT, "basis": "stated"}

_BOTH_REGIONS = (
    ("region", "activity_region"),
    "je regio en in welke regio je activiteiten zijn",
    "your region and which region your activities are in",
)
_FORMS = (
    "sole-proprietorship",
    "partnership",
    "private-limited-company",
    "public-limited-company",
    "cooperative",
    "association",
    "foundation",
    "public-body",
)
_LEGAL_FORM = ("legal_form", "je rechtsvorm", "your legal form")
# A kind of partner, one that is of that kind, and one that is not.
_KINDS = (
    ("company", "small-company", "school-vo"),
    ("small-company", "small-company", "large-company"),
    ("large-company", "large-company", "small-company"),
    ("school-vo", "school-vo", "school-mbo"),
    ("school-mbo", "school-mbo", "company"),
    ("school-hbo", "school-hbo", "university"),
    ("university", "university", "school-hbo"),
    ("association", "association", "company"),
    ("public-authority", "public-authority", "other"),
    ("other", "other", "association"),
)

ASKED = (
    _affiliation((["fme"], ["oom", "fme"]), ([], ["oom"]), any_of=["fme"]),
    _affiliation(([], ["fme"]), (["oom"],), none_of=["oom"]),
    _size((10, 249, {"at_least": 10, "at_most": 249}), (9, 250, {"at_least": 250}), at_least=10, fewer_than=250),
    asked(
        "partnership",
        (True,),
        (False,),
        "partnership",
        "of je in een publiek-private samenwerking zit",
        "whether you are in a public-private partnership",
    ),
    _partners((2, [{"kind": "school-mbo", "number": 2}]), (0, 1, []), at_least=2),
    *(
        _partners(
            ([{"kind": fitting, "number": 1}], [{"kind": fitting, "number": 3}, {"kind": other, "number": 1}]),
            (0, [], [{"kind": other, "number": 4}]),
            at_least=1,
            of_kinds=[kind],
        )
        for kind, fitting, other in _KINDS
    ),
    _region(("north", "south-west"), ("south",), any_of=["north", "north-west", "east", "south-west"]),
    _region(("south",), ("north", "south-west"), none_of=["north", "north-west", "east", "south-west"]),
    _region(("south",), ("east",), any_of=["south"]),
    _region(("east",), ("south",), none_of=["south"]),
    Asked(
        {"kind": "region", "any_of": ["own"], "text": TEXT, "basis": "stated"},
        ({"region": "east", "activity_region": "east"},),
        ({"region": "east", "activity_region": "south"},),
        *_BOTH_REGIONS,
    ),
    Asked(
        {"kind": "region", "none_of": ["own"], "text": TEXT, "basis": "stated"},
        ({"region": "east", "activity_region": "south"},),
        ({"region": "east", "activity_region": "east"},),
        *_BOTH_REGIONS,
    ),
    asked(
        "place",
        ("NL-UT", "DE-NW"),
        ("NL-GE", "BE-VLG"),
        "province",
        "je provincie",
        "your province",
        any_of=["NL-UT", "DE"],
    ),
    asked("place", ("DE-NW",), ("NL-UT", "NL-GE"), "province", "je provincie", "your province", none_of=["NL"]),
    asked(
        "training-company",
        (True,),
        (False,),
        "training_company",
        "of je een erkend leerbedrijf bent",
        "whether you are a recognised training company",
    ),
    asked(
        "sector",
        ("C", "25", "2562", "62"),
        ("43", "6311", "F"),
        "sector",
        "je SBI-code",
        "your SBI code",
        any_of=["C", "62"],
    ),
    asked("sector", ("25", "7810"), ("782", "7820"), "sector", "je SBI-code", "your SBI code", none_of=["782"]),
    *(
        asked(
            "legal-form",
            (form,),
            ("public-body" if form != "public-body" else "foundation",),
            *_LEGAL_FORM,
            any_of=[form],
        )
        for form in _FORMS
    ),
    asked("legal-form", ("private-limited-company",), ("public-body",), *_LEGAL_FORM, none_of=["public-body"]),
    *(_offer(([each],), ([], [{"type": "internship", "education": "mbo-bbl"}]), any_of=[each]) for each in _REQUIRED),
    _offer(([], [_REQUIRED[1]]), ([_BOL], [_REQUIRED[1], _BOL]), none_of=[_BOL]),
    Asked(
        {
            "kind": "any",
            "of": [
                _SIZE,
                {"kind": "all", "of": [_FOUNDATION, _TWO_PARTNERS], "text": TEXT, "basis": "inferred", "note": TEXT},
            ],
            "text": TEXT,
            "basis": "inferred",
            "note": TEXT,
        },
        ({"employees": 10}, {"employees": 900, "legal_form": "foundation", "partners": 2}),
        ({"employees": 900, "legal_form": "association"}, {"employees": 9, "partners": 1}),
        ("employees", "legal_form", "partners"),
        "hoeveel medewerkers je hebt, je rechtsvorm en hoeveel en wat voor partners meedoen",
        "how many employees you have; your legal form; and how many partners join in, and of what kind",
    ),
)
