"""A plan as JSON."""

import json

from techtalent.model.plan import Plan


def plan_to_json(plan: Plan) -> str:
    """Return the plan as JSON text (`schema/plan.schema.json`), indented, with a newline at the end.

    Every record of the catalogue is named by its id with its title in both languages.

    >>> import datetime, json, techtalent
    >>> profile = techtalent.CompanyProfile(region="east")
    >>> plan = techtalent.match(profile, techtalent.load_catalogue(), as_of=datetime.date(2026, 11, 23))
    >>> json.loads(techtalent.plan_to_json(plan))["profile"]
    {'region': 'east'}
    """
    # cattrs takes a while to import, and whoever only makes plans does not need it.
    from techtalent.writing.converter import plan_converter

    return json.dumps(plan_converter().unstructure(plan), ensure_ascii=False, indent=2) + "\n"
