"""Plans, answers and findings for people and programs.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
