"""From a profile, a catalogue and a day to a plan.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
