"""What laws and programmes ask of a company that does what a plan advises."""

from attrs import frozen

from techtalent.model.activities import Activity, ActivityCondition
from techtalent.model.organisations import Organisation
from techtalent.model.shown import by_fields


@frozen(kw_only=True)
class ConditionMatch:
    """A condition to meet, with the activities that it is for and the organisation to ask."""

    condition: ActivityCondition
    """The condition, as the first of the activities states it."""
    activities: tuple[Activity, ...]
    """The fitting activities for which it holds, in the plan's order."""
    organisation: Organisation | None
    """The organisation to ask; None where no one organisation decides about it."""

    def __repr__(self) -> str:
        return by_fields(self, "activities")

    @property
    def beyond_guide(self) -> bool:
        """Whether it was read elsewhere than in the guide."""
        return not (self.condition.source or self.activities[0].source).is_guide
