"""The library's records of content, with the same fields and nothing else: no checks, no documentation."""

from typing import Any

import attrs


def _record(name: str, required: str, none: str = "", empty: str = "", kind: str | None = None) -> Any:
    """Return a class with these fields: those that have to be told, and those that default to None or to nothing."""
    fields = {each: attrs.field() for each in required.split()}
    fields |= {each: attrs.field(default=None) for each in none.split()}
    fields |= {each: attrs.field(default=()) for each in empty.split()}
    if kind is not None:
        fields["kind"] = attrs.field(default=kind)
    return attrs.make_class(name, fields, frozen=True, slots=True, kw_only=True)


Text = _record("Text", "nl", none="en")
Source = _record("Source", "document", none="chapter passage address date date_phrase")
Link = _record("Link", "to basis", none="note")
Statement = _record("Statement", "text", none="source")
Retired = _record("Retired", "since reason")
NotResearched = _record("NotResearched", "", none="note", kind="not-researched")
Offer = _record("Offer", "type education")
AffiliationRequirement = _record("AffiliationRequirement", "any_of text basis source", none="note", kind="affiliation")
CompanySizeRequirement = _record(
    "CompanySizeRequirement", "fewer_than text basis source", none="note", kind="company-size"
)
PartnershipRequirement = _record("PartnershipRequirement", "text basis source", none="note", kind="partnership")
PartnersRequirement = _record("PartnersRequirement", "at_least text basis source", none="note", kind="partners")
RegionRequirement = _record("RegionRequirement", "any_of text basis source", none="note", kind="region")
OfferRequirement = _record("OfferRequirement", "any_of text basis source", none="note", kind="offer")
Season = _record("Season", "months text", none="source")
Activity = _record(
    "Activity",
    "id title summary time_tier goals target_groups audiences source",
    none="hands_on who_helps retired note",
    empty="seasons aliases",
)
Ages = _record("Ages", "youngest", none="oldest phrase", kind="ages")
Duration = _record("Duration", "years usually", none="at_most source", kind="years")
Route = _record("Route", "to basis source", none="asks after_years enters_year note")
SchoolType = _record(
    "SchoolType",
    "id title summary sector ages duration source",
    none="parent level retired note",
    empty="target_groups abbreviations routes facts aliases",
)
StudyProfile = _record(
    "StudyProfile", "id title school_types source", none="abbreviation focus retired note", empty="subjects aliases"
)
MaximumAmount = _record("MaximumAmount", "euros per source", none="minimum_euros condition", kind="maximum")
CostShare = _record("CostShare", "percent of source", kind="share")
FreeOfCharge = _record("FreeOfCharge", "what source", kind="free")
Budget = _record("Budget", "euros what source", kind="budget")
Period = _record("Period", "last_day phrase source", none="first_day", kind="period")
Edition = _record("Edition", "first_day last_day phrase source", kind="edition")
NoLimit = _record("NoLimit", "source", kind="no-limit")
ApplicationWindow = _record("ApplicationWindow", "first_day last_day applicant source")
Windows = _record("Windows", "windows complete", none="note", kind="windows")
AnyTime = _record("AnyTime", "source", kind="any-time")
Term = _record("Term", "action timing months anchor source", none="applies_to")
Combination = _record("Combination", "to text basis source", none="note")
FundingRegulation = _record(
    "FundingRegulation",
    "id title summary providers activities applicant beneficiary amounts validity applications requirements "
    "also_check source",
    none="website retired note",
    empty="terms excludes requires stacks_with aliases",
)
Goal = _record("Goal", "id number title summary source", none="retired note", empty="aliases")
TargetGroup = _record(
    "TargetGroup",
    "id order title summary approach what_works contact_points source",
    none="retired note",
    empty="aliases",
)
TimeTier = _record("TimeTier", "id order title summary hours_from goals source", none="retired note", empty="aliases")
Initiative = _record(
    "Initiative",
    "id type title summary activities target_groups source",
    none="part_of place website retired note",
    empty="organisations facts aliases",
)
Moment = _record("Moment", "at text basis", none="source note")
Step = _record(
    "Step",
    "id number title summary points source",
    none="retired note",
    empty="settles moments contact_points initiatives organisations aliases",
)
Tip = _record(
    "Tip", "id number title points source", none="retired note", empty="goals target_groups time_tiers aliases"
)
CaseStudy = _record(
    "CaseStudy",
    "id title company role summary facts advice activities goals target_groups source",
    none="retired note",
    empty="organisations initiatives aliases",
)
Organisation = _record(
    "Organisation",
    "id type title summary joinable source",
    none="website postal_address visiting_address phone email retired note",
    empty="aliases",
)
ContactPoint = _record(
    "ContactPoint",
    "id title summary source",
    none="organisation region for_affiliates_of website retired note",
    empty="target_groups aliases",
)
