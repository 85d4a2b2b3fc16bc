"""From bytes and folders to records and findings. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
