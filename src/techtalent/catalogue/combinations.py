"""Rules between regulations may not contradict: none excludes what it requires, and none requires itself."""

from collections.abc import Iterator, Mapping

from techtalent.errors import Finding
from techtalent.model.kinds import place_of
from techtalent.model.regulations import FundingRegulation


def contradictions(regulations: Mapping[str, FundingRegulation]) -> Iterator[Finding]:
    """Yield a finding for every rule of a regulation that another rule, of whatever regulation, contradicts.

    Ids that do not exist are passed over: `checks` has a finding for them.
    """
    excluded = {
        frozenset((name, rule.to)): name for name, regulation in regulations.items() for rule in regulation.excludes
    }
    for name, regulation in regulations.items():
        for pointer, to in _named_regulations(regulation):
            if to == name:
                yield _finding(regulation, pointer, "a regulation is no other than itself", code="combines-with-itself")
        for at, rule in enumerate(regulation.stacks_with):
            by = excluded.get(frozenset((name, rule.to)))
            if by is not None and rule.to != name:
                message = f"{name!r} can be had beside {rule.to!r}, and {by!r} says that they exclude each other"
                yield _finding(regulation, f"/stacks_with/{at}/to", message, code="contradiction")
        yield from _impossible_needs(regulation, regulations, excluded)


def _named_regulations(regulation: FundingRegulation) -> Iterator[tuple[str, str]]:
    for key, rules in (
        ("excludes", regulation.excludes),
        ("requires", regulation.requires),
        ("stacks_with", regulation.stacks_with),
    ):
        yield from ((f"/{key}/{at}/to", rule.to) for at, rule in enumerate(rules))


def _impossible_needs(
    regulation: FundingRegulation, regulations: Mapping[str, FundingRegulation], excluded: Mapping[frozenset[str], str]
) -> Iterator[Finding]:
    """Yield a finding for every rule by which a regulation requires itself, or regulations that exclude each other."""
    needed = _chains(regulation, regulations)
    for at, rule in enumerate(regulation.requires):
        chain = needed.get(regulation.id)
        if chain is not None and chain[1] == rule.to and len(chain) > 2:
            message = f"{regulation.id!r} requires itself: {' > '.join(chain)}"
            yield _finding(regulation, f"/requires/{at}/to", message, code="circle")
    others = {name: chain for name, chain in needed.items() if name != regulation.id}
    for name, chain in others.items():
        at = next(at for at, rule in enumerate(regulation.requires) if rule.to == chain[1])
        for other in (regulation.id, *(other_name for other_name in others if other_name < name)):
            if frozenset((name, other)) in excluded:
                needed_by = " > ".join(chain)
                message = f"{needed_by}: each requires the next, and {name!r} and {other!r} exclude each other"
                yield _finding(regulation, f"/requires/{at}/to", message, code="contradiction")


def _chains(regulation: FundingRegulation, regulations: Mapping[str, FundingRegulation]) -> dict[str, tuple[str, ...]]:
    """Return, for each regulation that this one requires, a shortest chain of rules that leads to it."""
    found: dict[str, tuple[str, ...]] = {}
    ahead: list[tuple[str, ...]] = [(regulation.id,)]
    while ahead:
        chain = ahead.pop(0)
        here = regulations.get(chain[-1])
        for rule in here.requires if here is not None else ():
            if rule.to not in found:
                found[rule.to] = (*chain, rule.to)
                ahead.append(found[rule.to])
    return found


def _finding(regulation: FundingRegulation, pointer: str, message: str, *, code: str) -> Finding:
    return Finding(file=place_of(regulation), code=code, pointer=pointer, message=message)
