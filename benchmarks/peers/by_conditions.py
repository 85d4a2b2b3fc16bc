"""How a peer decides that can only say whether a condition holds of the facts."""

from collections.abc import Callable, Iterable
from typing import Any

from benchmarks.rules import Condition, Decide, Decisions, Facts, GuidanceRule, Rules


def by_conditions(
    rules: Rules,
    holds: Callable[[Condition], Callable[[Any], bool]],
    prepare: Callable[[Facts], Any] = lambda facts: facts,
) -> Decide:
    """Return the decisions made with conditions, each given to `holds` once, to be compiled.

    A profile's facts are given to `prepare` once for all conditions. A regulation is only judged where it pays for
    something that fits.
    """
    regulations = {rule.id: (rule.availability, holds(rule.failed), holds(rule.met)) for rule in rules.regulations}

    def judge(paying: Iterable[str], facts: Any) -> dict[str, tuple[str, str]]:
        judged = {}
        for regulation in paying:
            availability, failed, met = regulations[regulation]
            eligibility = "ineligible" if failed(facts) else "eligible" if met(facts) else "undetermined"
            judged[regulation] = eligibility, availability
        return judged

    if not rules.whole:
        activities = [(rule.id, rule.regulations, holds(("all", *rule.choices.values()))) for rule in rules.activities]

        def decide(facts: Facts) -> Decisions:
            prepared = prepare(facts)
            fitting = {}
            for activity, paying, fits in activities:
                if fits(prepared):
                    fitting[activity] = paying
            return Decisions(set(fitting), judge({each for paying in fitting.values() for each in paying}, prepared))

        return decide

    choices = [
        (rule.id, rule.regulations, [(choice, holds(one)) for choice, one in rule.choices.items()])
        for rule in rules.activities
    ]

    def compiled(guidance: Iterable[GuidanceRule]) -> list[tuple[str, Callable[[Any], bool]]]:
        return [(rule.id, holds(rule.condition)) for rule in guidance]

    contacts, tips = compiled(rules.contacts), compiled(rules.tips)

    def decide_all(facts: Facts) -> Decisions:
        prepared = prepare(facts)
        fitting = {}
        near_misses = {}
        for activity, paying, conditions in choices:
            blockers = [choice for choice, fits in conditions if not fits(prepared)]
            if not blockers:
                fitting[activity] = paying
            elif len(blockers) == 1:
                near_misses[activity] = blockers[0]
        return Decisions(
            set(fitting),
            judge({each for paying in fitting.values() for each in paying}, prepared),
            near_misses,
            {contact for contact, meant in contacts if meant(prepared)},
            {tip for tip, meant in tips if meant(prepared)},
            {case for case, done in rules.cases.items() if not fitting.keys().isdisjoint(done)},
        )

    return decide_all
