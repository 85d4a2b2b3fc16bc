"""What there is, as frozen records: what content says, what a company says of itself, and what a plan holds.

Private: what is public is in `techtalent`, `techtalent.records` and `techtalent.plans`.
"""
