"""What every type checker has to refuse: each line that ends in `# refused`, and no other line."""

import datetime as dt

import techtalent
from techtalent import Catalogue, CompanyProfile, EmployeeBand, Offer, Plan, Text

day = dt.date(2026, 11, 23)
offer = Offer(type="internship", education="mbo-bol")

CompanyProfile(["boost-innovation"])  # refused
CompanyProfile(name=5)  # refused
CompanyProfile(goals=5)  # refused
CompanyProfile(goals=[5])  # refused
CompanyProfile(goals=b"mbo")  # refused
CompanyProfile(goals=(number for number in range(3)))  # refused
CompanyProfile(target_groups=True)  # refused
CompanyProfile(target_groups=[["mbo"]])  # refused
CompanyProfile(time_tier=["little-time"])  # refused
CompanyProfile(hours_per_month="8")  # refused
CompanyProfile(region="eest")  # refused
CompanyProfile(affiliations=[None])  # refused
CompanyProfile(employees="40")  # refused
CompanyProfile(employees={"at_least": 10})  # refused
CompanyProfile(partnership="yes")  # refused
CompanyProfile(partners="2")  # refused
CompanyProfile(partners=2.5)  # refused
CompanyProfile(offers=["internship"])  # refused
CompanyProfile(offers=offer)  # refused
CompanyProfile(activity_region="own")  # refused
CompanyProfile(members=[{"name": "Van Raam"}])  # refused
CompanyProfile(groups=["mbo"])  # refused
CompanyProfile().region = "east"  # refused
EmployeeBand()  # refused
Offer(type="internships", education="mbo-bol")  # refused
Text(en="English alone")  # refused


def asked(profile: CompanyProfile, catalogue: Catalogue, plan: Plan) -> None:
    techtalent.match(profile, catalogue)  # refused
    techtalent.match(profile, catalogue, day)  # refused
    techtalent.match({"goals": ["boost-innovation"]}, catalogue, as_of=day)  # refused
    techtalent.match(profile, catalogue, as_of="2026-11-23")  # refused
    techtalent.explain(profile, catalogue, "slim", as_of=day, kind="regulation")  # refused
    techtalent.unlock(plan, catalogue, as_of=day)  # refused
    techtalent.render_markdown(plan, "de")  # refused
    techtalent.pool(profile)  # refused
    techtalent.to_json("a plan")  # refused
    techtalent.to_json(plan, 2)  # refused
    techtalent.read_plan(5)  # refused
    techtalent.read_plan({"goals": {"boost-innovation"}}, catalogue=profile)  # refused
    techtalent.nothing()  # refused
    catalogue.goals["x"] = catalogue.goals["y"]  # refused
    print(catalogue.goals["x"].titel)  # refused
    plan.funding[0].may_pay = True  # refused
    plan.funding.append(plan.funding[0])  # refused
