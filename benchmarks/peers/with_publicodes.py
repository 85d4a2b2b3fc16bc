"""publicodes: named rules in a language of their own, evaluated in one process of Node.js."""

import json
import shutil
import subprocess
import weakref
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from attrs import Factory, define

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
)
from benchmarks.peers.by_conditions import by_conditions
from benchmarks.rules import Decide, Rules
from benchmarks.sampling import Facts

_FOLDER = Path(__file__).parent / "publicodes"
_PACKAGE = _FOLDER / "node_modules" / "publicodes" / "package.json"
_NODE = shutil.which("node") or ""

if not _NODE or not _PACKAGE.is_file():
    raise ImportError("node or publicodes is not installed")

_ALL, _ANY = "toutes ces conditions", "une de ces conditions"
_TRUTH = {True: "oui", False: "non"}


def version() -> str:
    """Return what evaluates the rules."""
    node = subprocess.run([_NODE, "--version"], capture_output=True, text=True, check=True).stdout.strip()
    return f"publicodes {json.loads(_PACKAGE.read_text())['version']}, node {node}"


def decider(rules: Rules) -> Decide:
    """Return the decisions by one exchange with the process for each profile."""
    written = _Written()

    def held(facts: Facts) -> frozenset[str]:
        print(json.dumps(written.situation(facts)), file=process.stdin, flush=True)
        assert process.stdout is not None
        return frozenset(json.loads(process.stdout.readline()))

    decide = by_conditions(rules, written.holds, held)
    script = _FOLDER / "decide.mjs"
    process = subprocess.Popen([_NODE, script], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    # A process that nobody waits for is complained about. It ends when its pipes are closed, which leaving it does.
    weakref.finalize(decide, process.__exit__, None, None, None)
    print(json.dumps(written.asked(rules)), file=process.stdin, flush=True)
    return decide


@define
class _Written:
    """The rules for conditions, and those for facts and words, which are not defined where a fact is left out."""

    rules: dict[str, Any] = Factory(dict)
    names: dict[Condition, str] = Factory(dict)
    """A condition that occurs often is one rule, and evaluated once for a profile."""
    words: dict[str, dict[str, str]] = Factory(dict)
    """For each fact that is a list, the rule of each word."""

    def holds(self, condition: Condition) -> Callable[[frozenset[str]], bool]:
        """Return whether the condition's rule is among those that hold."""
        name = self.name(condition)
        return lambda held: name in held

    def name(self, condition: Condition) -> str:
        """Return the name of the condition's rule."""
        if condition not in self.names:
            self.names[condition] = f"condition {len(self.names)}"
            # Private is what no situation sets: publicodes does not look for it there.
            self.rules[self.names[condition]] = {"privé": "oui", "valeur": self._expression(condition)}
        return self.names[condition]

    def asked(self, rules: Rules) -> dict[str, Any]:
        """Return all rules, and the names of those to be evaluated."""
        activities = []
        for rule in rules.activities:
            choices = rule.choices.values() if rules.whole else [rule.fits]
            activities.append(([self.name(choice) for choice in choices], rule.regulations))
        regulations = {rule.id: (self.name(rule.failed), self.name(rule.met)) for rule in rules.regulations}
        guidance = [self.name(rule.condition) for rule in rules.contacts if rules.whole]
        return {"rules": self.rules, "activities": activities, "regulations": regulations, "guidance": guidance}

    def situation(self, facts: Facts) -> dict[str, Any]:
        """Return the facts that are known; a list is "oui", and so are its words, while all other words are "non"."""
        known: dict[str, Any] = {}
        for fact, value in facts.items():
            if value is None or fact not in self.rules:
                continue
            if isinstance(value, list):
                known[fact] = "oui"
                known.update((name, _TRUTH[word in value]) for word, name in self.words[fact].items())
            elif isinstance(value, str):
                known[fact] = f"'{value}'"
            else:
                known[fact] = _TRUTH[value] if isinstance(value, bool) else value
        return known

    def _expression(self, condition: Condition) -> Any:
        match condition:
            case Unknown(fact):
                return {"est non défini": self._input(fact)}
            case SharesAny(fact, words):
                return _joined(_ANY, self._inputs(fact, words))
            case SharesNone(fact, words):
                return _joined(_ALL, (f"{name} = non" for name in self._inputs(fact, words)))
            case IsIn(fact, words):
                return _joined(_ANY, (f"{self._input(fact)} = '{word}'" for word in words))
            case IsNotIn(fact, words):
                return _joined(_ALL, (f"{self._input(fact)} != '{word}'" for word in words))
            case Below(fact, number):
                return f"{self._input(fact)} < {number}"
            case AtLeast(fact, number):
                return f"{self._input(fact)} >= {number}"
            case Is(fact, truth):
                return f"{self._input(fact)} = {_TRUTH[truth]}"
            case Same(fact, other):
                return f"{self._input(fact)} = {self._input(other)}"
            case Different(fact, other):
                return f"{self._input(fact)} != {self._input(other)}"
            case AllOf(parts):
                return _joined(_ALL, map(self._expression, parts))
            case AnyOf(parts):
                return _joined(_ANY, map(self._expression, parts))

    def _input(self, name: str) -> str:
        self.rules.setdefault(name, None)
        return name

    def _inputs(self, fact: str, words: Iterable[str]) -> list[str]:
        names = self.words.setdefault(self._input(fact), {})
        # An offer has a slash, which divides.
        return [names.setdefault(word, self._input(f"{fact} {word.replace('/', ' ')}")) for word in words]


def _joined(mechanism: str, parts: Iterable[Any]) -> Any:
    """Return the parts in one list, without lists of the same kind in it."""
    flat: list[Any] = []
    for part in parts:
        flat += part[mechanism] if isinstance(part, dict) and mechanism in part else [part]
    return flat[0] if len(flat) == 1 else {mechanism: flat}
