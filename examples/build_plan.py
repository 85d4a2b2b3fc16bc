"""Make the plan of a company, look at what is in it, and write it down for the director.

Run it with `python examples/build_plan.py [FOLDER]`; it writes plan.md and plan.json to the folder, or to this one.
"""

import datetime
import sys
from pathlib import Path

import techtalent

# 1. What the guide says: goals, activities, initiatives, regulations, contacts, all by id.
catalogue = techtalent.load_catalogue()

# 2. What the company says of itself. A fact that is left out is "not told", never "no".
profile = techtalent.CompanyProfile(
    goals=["discover-young-talent", "strong-learning-culture"],
    target_groups=["vo", "mbo"],
    hours_per_month=16,
    region="east",
    affiliations=["ao-metalektro"],
    employees=techtalent.EmployeeBand(at_least=50, at_most=99),
    offers=[techtalent.Offer(type="internship", education="mbo-bol")],
)

# 3. The plan for a day. The same profile, catalogue and day always give the same plan.
plan = techtalent.match(profile, catalogue, as_of=datetime.date(2026, 11, 23))

# 4. What the company does already, and what to do first, with the reasons.
print("Does already:", ", ".join(match.activity.title.in_language("en") for match in plan.already))
print("Do first:")
for position, match in enumerate(plan.activities[:3], start=1):
    print(f"  {position}. {match.activity.title.in_language('en')}")
    print(f"     {match.rank.why.in_language('en')}")

# 5. Who pays. A regulation that this company cannot get stays in the list and says why.
print("Who pays:")
for funding in plan.funding:
    # `eligible-so-far`: conditions are left to check by hand, in `to_check`. `once-you-start`: what fails now, the
    # advised activity brings.
    print(f"  {funding.regulation.title.in_language('en')}: {funding.eligibility}, {funding.availability}")
    for outcome in funding.outcomes:
        if outcome.verdict != "met":
            print(f"     {outcome.verdict}: {outcome.requirement.text.in_language('en')}")
    for condition in funding.to_check:
        print(f"     check: {condition.in_language('en')}")

# 6. Whom to call, and what to ask the company next.
print("Call:", ", ".join(contact.contact_point.title.in_language("en") for contact in plan.contacts))
print("Ask:", ", ".join(question.text.in_language("en") for question in plan.questions))

# 7. The whole plan, as Markdown to mail and as JSON for another program.
folder = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
(folder / "plan.md").write_text(techtalent.render_markdown(plan, "en"), encoding="utf-8")
(folder / "plan.json").write_text(techtalent.to_json(plan, indent=2), encoding="utf-8")
