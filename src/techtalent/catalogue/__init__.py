"""All records together, and what has to hold between them. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
