"""The one door to `planning.speed`: results that are remembered, and look-ups of the records that are worth a look.

The folder `speed` may be deleted without changing an answer. Then nothing is remembered and every record is looked at.
"""

try:
    from techtalent.planning.speed.index import contacts_for, fit_with, serving, tips_for, weighed
    from techtalent.planning.speed.memo import remembered, same_in_use
except ImportError:
    from techtalent.planning.plainly import contacts_for, fit_with, remembered, same_in_use, serving, tips_for, weighed

__all__ = ["contacts_for", "fit_with", "remembered", "same_in_use", "serving", "tips_for", "weighed"]
