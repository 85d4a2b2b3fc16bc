"""All records together, and what has to hold between them.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
