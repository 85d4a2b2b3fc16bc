"""Matching as one would write it first: no index, nothing shared, every record looked at for every plan.

The library's own way is held to give the same plans (`test_oracle.py`). What both use is what is not about speed: the
records, the catalogue, and the routes through education.
"""
