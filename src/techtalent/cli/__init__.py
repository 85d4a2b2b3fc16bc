"""The command. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
