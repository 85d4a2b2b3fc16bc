"""OpenFisca: each condition is a variable; its formula is calculated with NumPy in a simulation of one company."""

import operator
from collections.abc import Callable, Mapping
from functools import reduce
from typing import Any

from attrs import frozen
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from benchmarks.conditions import (
    AllOf,
    AnyOf,
    AtLeast,
    Below,
    Condition,
    Different,
    Is,
    IsIn,
    IsNotIn,
    Same,
    SharesAny,
    SharesNone,
    Unknown,
    facts_of,
)
from benchmarks.peers.bits import Bits, bits_of
from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Decide, Rules
from benchmarks.sampling import Facts

DISTRIBUTION = "OpenFisca-Core"

# The bit that every known set and word has, below those of the words, so that "known, but none of these" is one
# comparison. OpenFisca's integers have room for 30 words beside it.
_KNOWN = 1

# The values of a fact that is left out: no bits, and less than any number.
_NO_WORDS, _NO_NUMBER = 0, -1

# Nothing depends on the day, but OpenFisca calculates no formula for an eternity, and its values are slower to look up.
_DAY = period("2000-01-01")


def decider(rules: Rules) -> Decide:
    """Return the decisions by variables of a system that is built once, with a simulation for each profile."""
    company = Entity("company", "companies", "", "")
    system = TaxBenefitSystem([company])
    formulas = _Formulas(bits_of(rules))
    used = {fact for condition in rules.conditions() for fact in facts_of(condition)}
    names: dict[Condition, str] = {}

    def add(name: str, **attributes: object) -> None:
        shared = {"entity": company, "definition_period": DateUnit.DAY}
        system.add_variable(type(name, (Variable,), shared | attributes))

    for fact in used:
        add(fact, value_type=int, default_value=formulas.unknown(fact))

    def compile_condition(condition: Condition) -> Callable[[Any], bool]:
        # What is asked several times is one variable: a simulation keeps what it has calculated.
        if condition not in names:
            needed, compiled = facts_of(condition), formulas.compiled(condition)

            def formula(companies: Any, day: Any) -> Any:
                return compiled({fact: companies(fact, day) for fact in needed})

            names[condition] = f"condition_{len(names)}"
            add(names[condition], value_type=bool, formula=formula)
        name = names[condition]
        return lambda simulation: bool(simulation.calculate(name, _DAY)[0])

    def prepare(facts: Facts) -> Any:
        simulation = SimulationBuilder.build_default_simulation(system)
        for fact in used:
            if facts[fact] is not None:
                simulation.set_input(fact, _DAY, [formulas.value(fact, facts[fact])])
        return simulation

    return by_conditions(rules, compile_condition, prepare)


@frozen
class _Formulas:
    """The conditions as functions of arrays, and the facts as numbers."""

    bits: Bits

    def unknown(self, fact: str) -> int:
        """Return the value of the fact where it is left out."""
        return _NO_WORDS if fact in self.bits.facts() else _NO_NUMBER

    def value(self, fact: str, value: Any) -> int:
        """Return the value of the fact as a number."""
        if isinstance(value, int):
            return int(value)
        return _KNOWN | self.bits.of(fact, [value] if isinstance(value, str) else value) << 1

    def compiled(self, condition: Condition) -> Callable[[Mapping[str, Any]], Any]:
        """Return the condition as a function of the facts' arrays."""
        match condition:
            case Unknown(fact):
                unknown = self.unknown(fact)
                return lambda values: values[fact] == unknown
            case SharesAny(fact, words) | IsIn(fact, words):
                asked = self.bits.of(fact, words) << 1
                return lambda values: values[fact] & asked != 0
            case SharesNone(fact, words) | IsNotIn(fact, words):
                asked = _KNOWN | self.bits.of(fact, words) << 1
                return lambda values: values[fact] & asked == _KNOWN
            case Below(fact, number):
                return lambda values: (values[fact] >= 0) & (values[fact] < number)
            case AtLeast(fact, number):
                return lambda values: values[fact] >= number
            case Is(fact, truth):
                return lambda values: values[fact] == truth
            case Same(fact, other):
                return lambda values: values[fact] & values[other] > _KNOWN
            case Different(fact, other):
                return lambda values: values[fact] & values[other] == _KNOWN
            case AllOf(parts) | AnyOf(parts):
                every = isinstance(condition, AllOf)
                join = operator.and_ if every else operator.or_
                compiled = [self.compiled(part) for part in parts]
                # A formula may also return one truth value for all companies.
                return lambda values: reduce(join, [part(values) for part in compiled]) if compiled else every
