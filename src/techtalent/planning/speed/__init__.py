"""What makes planning fast. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
