"""OpenFisca: each condition a variable, whose formula is calculated with NumPy in a simulation of one company."""

import operator
from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.peers.by_conditions import by_conditions
from benchmarks.peers.tables import Bits
from benchmarks.rules import Condition, Decide, Facts, Rules

DISTRIBUTION = "OpenFisca-Core"

# The value of each fact that is not told: no bits, or less than any number.
_NOT_TOLD = {
    **dict.fromkeys(("goals", "target_groups", "affiliations", "offers", "region", "activity_region", "time_tier"), 0),
    **dict.fromkeys(("time_tier_order", "employees_at_least", "employees_at_most", "partnership", "partners"), -1),
}

# The bit that every told set and word has, below those of the words, so that "told, but none of these" is one
# comparison. OpenFisca's integers have room for 30 words beside it.
_TOLD = 1

# Nothing depends on the day, but OpenFisca calculates no formula for an eternity, and its values are slower to look up.
_DAY = period("2000-01-01")


def decider(rules: Rules) -> Decide:
    """Return the decisions by variables of a system that is built once, with a simulation for each profile."""
    company = Entity("company", "companies", "", "")
    system = TaxBenefitSystem([company])
    bits: defaultdict[str, Bits] = defaultdict(Bits)
    bits["activity_region"] = bits["region"]
    names: dict[Condition, str] = {}

    def add(name: str, **attributes: object) -> None:
        shared = {"entity": company, "definition_period": DateUnit.DAY}
        system.add_variable(type(name, (Variable,), shared | attributes))

    for fact, not_told in _NOT_TOLD.items():
        add(fact, value_type=int, default_value=not_told)

    def holds(condition: Condition) -> Callable[[Any], bool]:
        # What is asked several times is one variable: a simulation keeps what it has calculated.
        if condition not in names:
            facts, compiled = _facts(condition), _compiled(condition, bits)

            def formula(one: Any, day: Any) -> Any:
                return compiled({fact: one(fact, day) for fact in facts})

            names[condition] = f"condition_{len(names)}"
            add(names[condition], value_type=bool, formula=formula)
        name = names[condition]
        return lambda simulation: bool(simulation.calculate(name, _DAY)[0])

    def prepare(facts: Facts) -> Any:
        simulation = SimulationBuilder.build_default_simulation(system)
        for fact, told in facts.items():
            if told is not None:
                simulation.set_input(fact, _DAY, [_value(told, bits[fact])])
        return simulation

    return by_conditions(rules, holds, prepare)


def _value(told: Any, bits: Bits) -> int:
    if isinstance(told, int):
        return int(told)
    return _TOLD | bits.of([told] if isinstance(told, str) else told) << 1


def _facts(condition: Condition) -> set[str]:
    if condition[0] in ("all", "any"):
        return {fact for part in condition[1:] for fact in _facts(part)}
    return _NOT_TOLD.keys() & set(condition[1:])


def _compiled(condition: Condition, bits: Mapping[str, Bits]) -> Callable[[Mapping[str, Any]], Any]:
    match condition:
        case ("null", fact):
            return lambda told: told[fact] == _NOT_TOLD[fact]
        case ("meets" | "in", fact, ids):
            asked = bits[fact].of(ids) << 1
            return lambda told: told[fact] & asked != 0
        case ("disjoint" | "out", fact, ids):
            asked = _TOLD | bits[fact].of(ids) << 1
            return lambda told: told[fact] & asked == _TOLD
        case ("less", fact, number):
            return lambda told: (told[fact] >= 0) & (told[fact] < number)
        case ("least", fact, number):
            return lambda told: told[fact] >= number
        case ("is", fact, truth):
            return lambda told: told[fact] == truth
        case ("same", one, other):
            return lambda told: told[one] & told[other] > _TOLD
        case ("differs", one, other):
            return lambda told: told[one] & told[other] == _TOLD
        case ("all" | "any" as which, *parts):
            join = operator.and_ if which == "all" else operator.or_
            joined = [_compiled(part, bits) for part in parts]
            # A formula may also give one truth for all companies.
            return lambda told: reduce(join, [each(told) for each in joined]) if joined else which == "all"
        case _:
            raise AssertionError(condition)
