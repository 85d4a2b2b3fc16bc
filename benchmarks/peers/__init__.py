"""What a user would pick instead, each with the same rules: a module has `DISTRIBUTION` and `decider(rules)`."""
