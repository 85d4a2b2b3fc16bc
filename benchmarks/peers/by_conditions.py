"""How a peer decides that can only say whether a condition holds of the facts."""

from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.conditions import Condition
from benchmarks.rules import Decide, Decisions, GuidanceRule, Rules
from benchmarks.sampling import Facts

# Whether a condition holds of a profile's facts, as they were prepared.
_Holds = Callable[[Any], bool]


def by_conditions(
    rules: Rules,
    compile_condition: Callable[[Condition], _Holds],
    prepare: Callable[[Facts], Any] = lambda facts: facts,
) -> Decide:
    """Return the decisions made with compiled conditions.

    Each condition is given to `compile_condition` once; a profile's facts are given to `prepare` once for all
    conditions. A regulation is only judged where it pays for something that fits.
    """
    judge = _judge(rules, compile_condition)
    if not rules.whole:
        return _fitting(rules, compile_condition, prepare, judge)
    choices = [
        (rule.id, rule.regulations, [compile_condition(part) for part in rule.choices.values()])
        for rule in rules.activities
    ]

    def compiled(guidance: Iterable[GuidanceRule]) -> list[tuple[str, _Holds]]:
        return [(rule.id, compile_condition(rule.condition)) for rule in guidance]

    contacts = compiled(rules.contacts)

    def decide(facts: Facts) -> Decisions:
        prepared = prepare(facts)
        fitting = {}
        near_misses = set()
        for activity, paying, conditions in choices:
            blockers = sum(not fits(prepared) for fits in conditions)
            if not blockers:
                fitting[activity] = paying
            elif blockers == 1:
                near_misses.add(activity)
        return Decisions(
            set(fitting),
            judge({regulation for paying in fitting.values() for regulation in paying}, prepared),
            near_misses,
            {contact for contact, meant in contacts if meant(prepared)},
        )

    return decide


# The eligibility and availability of regulations.
_Judge = Callable[[Iterable[str], Any], dict[str, tuple[str, str]]]


def _judge(rules: Rules, compile_condition: Callable[[Condition], _Holds]) -> _Judge:
    regulations = {
        rule.id: (rule.availability, compile_condition(rule.failed), compile_condition(rule.met))
        for rule in rules.regulations
    }

    def judge(paying: Iterable[str], facts: Any) -> dict[str, tuple[str, str]]:
        judged = {}
        for regulation in paying:
            availability, failed, met = regulations[regulation]
            eligibility = "ineligible" if failed(facts) else "eligible" if met(facts) else "undetermined"
            judged[regulation] = eligibility, availability
        return judged

    return judge


def _fitting(
    rules: Rules, compile_condition: Callable[[Condition], _Holds], prepare: Callable[[Facts], Any], judge: _Judge
) -> Decide:
    """Return the decisions of what fits and what pays for it alone."""
    activities = [(rule.id, rule.regulations, compile_condition(rule.fits)) for rule in rules.activities]

    def decide(facts: Facts) -> Decisions:
        prepared = prepare(facts)
        fitting = {activity: paying for activity, paying, fits in activities if fits(prepared)}
        return Decisions(
            set(fitting), judge({regulation for paying in fitting.values() for regulation in paying}, prepared)
        )

    return decide
