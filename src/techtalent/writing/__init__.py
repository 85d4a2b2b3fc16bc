"""Plans, answers and findings for people and programs. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
