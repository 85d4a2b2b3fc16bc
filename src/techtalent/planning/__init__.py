"""From a profile, a catalogue and a day to a plan. Private: `techtalent`, `techtalent.records` and `techtalent.plans` are public."""
