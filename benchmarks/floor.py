"""The least that a plan costs: its records made anew by their constructors, from an answer that is known already.

For each plan a function is written and compiled that is one nested expression, as somebody would write it who knew the
answer:

    def build(Plan=Plan, ActivityMatch=ActivityMatch, r0=r0, r1=r1):
        return Plan(profile=r0, activities=(ActivityMatch(activity=r1, ...), ...), ...)

Every record of a plan is one call with keywords, every tuple in it is put together anew. What belongs to the
catalogue or to the profile is taken as it is. Classes and records are parameters with defaults, the cheapest names
that Python has; it is faster than walking any data that describes the plan, so nothing is added to the floor.
"""

from collections.abc import Callable
from typing import Any, get_args, get_type_hints

import attrs

from techtalent import Catalogue, CompanyProfile, Plan
from techtalent.model.kinds import Record


def _classes(*kinds: Any) -> frozenset[type[Any]]:
    """Return the classes of records that these types are made of, with these themselves."""
    found: set[type[Any]] = set()
    ahead = list(kinds)
    while ahead:
        kind = ahead.pop()
        if isinstance(kind, type) and attrs.has(kind):
            if kind not in found:
                found.add(kind)
                ahead += get_type_hints(kind).values()
        else:
            ahead += [part for part in get_args(kind) if not isinstance(part, str)]
    return frozenset(found)


# The classes that only plans are made of and no content or profile, whatever fields and classes are added later.
PLAN_RECORDS = _classes(Plan) - _classes(CompanyProfile, Record)

# What is written into the code itself.
_LITERALS = (type(None), bool, int, str)


def owned_tuples(catalogue: Catalogue) -> frozenset[int]:
    """Return the identities of the tuples that stand in the catalogue's own records."""
    return frozenset(
        id(value)
        for record in catalogue.records()
        for value in (getattr(record, field.name) for field in attrs.fields(type(record)))
        if type(value) is tuple and value
    )


def compiled(plan: Plan, owned: frozenset[int]) -> Callable[[], Plan]:
    """Return a function that makes an equal plan anew whenever it is called."""
    names: dict[str, Any] = {}
    shared: dict[int, str] = {}

    def written(value: Any) -> str:
        kind = type(value)
        if kind in PLAN_RECORDS:
            names[kind.__name__] = kind
            fields = (f"{field.alias}={written(getattr(value, field.name))}" for field in attrs.fields(kind))
            return f"{kind.__name__}({', '.join(fields)})"
        if kind is tuple and id(value) not in owned:
            return f"({''.join(f'{written(part)}, ' for part in value)})"
        if kind in _LITERALS:
            return repr(value)
        if id(value) not in shared:
            shared[id(value)] = f"r{len(shared)}"
            names[shared[id(value)]] = value
        return shared[id(value)]

    body = written(plan)
    source = f"def build({', '.join(f'{name}={name}' for name in names)}):\n    return {body}\n"
    exec(compile(source, "<floor>", "exec"), names)
    build: Callable[[], Plan] = names["build"]
    return build


def records_in(value: Any) -> int:
    """Return how many records that only plans are made of there are in a plan, or in a part of one."""
    if type(value) is tuple:
        return sum(map(records_in, value))
    if type(value) not in PLAN_RECORDS:
        return 0
    return 1 + sum(records_in(getattr(value, field.name)) for field in attrs.fields(type(value)))
