"""Questions about plans. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
