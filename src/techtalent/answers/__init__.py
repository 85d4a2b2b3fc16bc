"""Questions about plans.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
