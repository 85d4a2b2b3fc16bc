"""What a user would pick instead, with the same rules.

A module here has `decider(rules)` and either `DISTRIBUTION`, the name of a Python distribution, or `version()`. It
translates the operators of `benchmarks.conditions`, and knows no kind of requirement.
"""
