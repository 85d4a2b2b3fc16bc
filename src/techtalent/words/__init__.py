"""Everything that is said, in both languages.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
