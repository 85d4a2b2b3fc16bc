"""From bytes and folders to records and findings.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
