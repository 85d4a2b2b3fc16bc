"""What a company can do with schools, with whom, and who pays: a guide as records, and the plan a company gets from it.

>>> import datetime, techtalent
>>> profile = techtalent.CompanyProfile(goals=["discover-young-talent"], target_groups=["mbo"], hours_per_month=6)
>>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
>>> plan.activities[0].activity.title.en
'Invite a class to your company'
"""

from importlib import import_module
from types import MappingProxyType

from techtalent._version import SCHEMA_VERSION, __version__

# The public names by the module that has them. Type checkers read the same names in `__init__.pyi`; a test holds both
# together. The classes of content are in `techtalent.records`, those of answers in `techtalent.plans`. Every
# other module is private, whatever its name.
_NAMES = MappingProxyType(
    {
        "answers.agenda": ("agenda",),
        "answers.changes": ("changes",),
        "answers.compare": ("compare",),
        "answers.explain": ("explain",),
        "answers.pool": ("pool",),
        "answers.unlock": ("unlock",),
        "catalogue.catalogue": ("Catalogue",),
        "catalogue.routes": ("pathways",),
        "errors": (
            "ContentError",
            "Finding",
            "PlanError",
            "ProfileError",
            "RecordError",
            "TechtalentError",
        ),
        "model.company": (
            "EmployeeBand",
            "Offer",
            "Partners",
        ),
        "model.plan": ("Plan",),
        "model.profile": ("CompanyProfile",),
        "model.text": (
            "Language",
            "Length",
            "Text",
        ),
        "planning.match": ("match",),
        "reading.answering": ("answer",),
        "reading.folders": ("validate",),
        "reading.installed": ("installed_content",),
        "reading.links": (
            "profile_from_query",
            "profile_to_query",
        ),
        "reading.loading": ("load_catalogue",),
        "reading.plans": ("read_plan",),
        "reading.profiles": ("read_profile",),
        "writing.calendar": ("to_icalendar",),
        "writing.json_form": (
            "to_dict",
            "to_json",
            "to_json_bytes",
        ),
        "writing.markdown": ("render_markdown",),
        "writing.mermaid": ("to_mermaid",),
        "writing.plain_text": ("render_text",),
        "writing.profile_schema": ("profile_schema",),
    }
)

_MODULES = {name: f"techtalent.{module}" for module, names in _NAMES.items() for name in names}

__all__ = sorted(["SCHEMA_VERSION", "__version__", "plans", "records", *_MODULES])


def __getattr__(name: str) -> object:
    """Return a public name, whose module is imported when one of its names is first asked for.

    So a website that loads the catalogue at its start does not wait for functions that it may call later (PEP 562).
    """
    if name in ("plans", "records"):
        return import_module(f"techtalent.{name}")
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
