"""Everything that is said, in both languages. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
