"""How a company starts with what is packaged: for whomever, with somebody to reach, and with nobody else's people."""

import datetime as dt
import itertools

import pytest

from techtalent import CompanyProfile, Language, Plan, load_catalogue, match
from techtalent.model.organisations import reach
from techtalent.records import Activity, Hours
from techtalent.writing.markdown_starts import helping_lines, step_points
from techtalent.writing.writer import Writer

AS_OF = dt.date(2026, 11, 27)
CATALOGUE = load_catalogue()
FUNDS = ("ao-metalektro", "oom", "wij-techniek")
MEMBERSHIPS = [
    [],
    ["fme"],
    *([fund] for fund in FUNDS),
    *(["fme", fund] for fund in FUNDS),
    ["koninklijke-metaalunie", "oom"],
]

activities = pytest.mark.parametrize("activity", CATALOGUE.activities.values(), ids=lambda activity: activity.id)


def plan_of(**facts: object) -> Plan:
    return match(CompanyProfile(**facts), CATALOGUE, as_of=AS_OF)  # type: ignore[arg-type]


@activities
def test_every_company_reads_how_to_begin(activity: Activity) -> None:
    """Whatever group a company chose and whatever it is affiliated with, there is a first thing to do with somebody."""
    for link, affiliations in itertools.product(activity.target_groups, MEMBERSHIPS):
        plan = plan_of(target_groups=[link.to], affiliations=affiliations, region="south")
        (start,) = (start for start in plan.starts if start.activity.id == activity.id)
        assert start.begin, (link.to, affiliations)
        for begin in start.begin:
            said = activity.begin[begin.position]
            assert begin.contacts or said.find is not None
            assert said.for_affiliates_of is None or said.for_affiliates_of in affiliations
        # What is nearest comes first: the own fund or association where it helps.
        assert {reason.kind for reason in start.begin[0].reasons[:1]} <= {"affiliation", "target_groups"}


@activities
def test_every_activity_says_how_long_it_takes_or_whom_to_ask(activity: Activity) -> None:
    """Hours come with the page that says them; without hours there is somebody to ask, but where nobody has to be."""
    own_time = {"social-media-campaign", "sponsor-classroom-technology"}
    for entry in activity.effort:
        if isinstance(entry, Hours):
            assert entry.source is not None
            assert entry.source.chapter is not None or entry.source.address is not None
        else:
            assert entry.note is not None or activity.id in own_time
    assert activity.effort != ()


def test_steps_up_lead_from_a_guest_lesson_to_a_partnership() -> None:
    """Whoever follows the steps up from a guest lesson can get to internships, places to work and a partnership."""
    reached, ahead = set(), ["guest-lesson"]
    while ahead:
        here = ahead.pop()
        if here not in reached:
            reached.add(here)
            ahead += [link.to for link in CATALOGUE.activities[here].next]
    assert {"company-visit", "internships", "work-study-places", "public-private-partnership"} <= reached


def test_every_contact_point_is_reached_or_found() -> None:
    """Each role has a telephone, a mailbox or a site, its own or its organisation's, or says how to find it."""
    for contact in CATALOGUE.contact_points.values():
        organisation = None if contact.organisation is None else CATALOGUE.organisations[contact.organisation]
        assert any(reach(contact, organisation)) or contact.find is not None, contact.id


def test_every_organisation_that_can_be_joined_is_reached() -> None:
    """Funds and associations, which companies call, have a site; FME and OOM a general number as well."""
    joinable = [each for each in CATALOGUE.organisations.values() if each.joinable]
    assert [each.id for each in joinable if each.website is None] == []
    assert {each.id for each in joinable if each.telephone} >= {"fme", "oom"}


# --- Nobody else's people


def _own_words(plan: Plan) -> str:
    """Return what the plan says of steps, helpers and contacts, in both languages."""
    said = []
    for start in plan.starts:
        activity = start.activity
        said += [activity.begin[begin.position].text for begin in start.begin]
        said += [activity.who_helps[point.position].text for point in start.who_helps]
    for found in plan.steps:
        said += [found.step.points[point.position].text for point in found.points]
    said += [contact.contact_point.title for contact in plan.contacts]
    said += [contact.contact_point.summary for contact in plan.contacts]
    return " ".join(f"{text.nl} {text.en}" for text in said)


@pytest.mark.parametrize("affiliations", MEMBERSHIPS, ids=lambda ids: "+".join(ids) or "none")
def test_a_company_reads_of_its_own_fund_and_association_only(affiliations: list[str]) -> None:
    """No step, helper, beginning or contact names a fund or an association that the company is not affiliated with."""
    words = _own_words(plan_of(affiliations=affiliations))
    names = {
        "fme": "FME",
        "ao-metalektro": "A+O",
        "oom": "OOM",
        "wij-techniek": "Wij Techniek",
        "koninklijke-metaalunie": "Metaalunie",
    }
    assert {name for name, word in names.items() if word in words} == set(affiliations)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_who_did_not_tell_its_affiliations_reads_for_whom_each_point_is(language: Language) -> None:
    """Where affiliations were not told, what is for affiliates only says so."""
    plan = plan_of(goals=["discover-young-talent"], target_groups=["vo"])
    only = "alleen als je bent aangesloten bij" if language == "nl" else "only if you are affiliated with"
    written = [point for match in plan.steps for point in step_points(Writer(language), match)]
    lines = [line for line in written if "regiomanagers" in line or "six regional managers" in line]
    assert lines
    assert all(only in line for line in lines)


# --- Places


def test_an_initiative_elsewhere_is_an_example_with_its_place() -> None:
    """Perron038 can be joined in the east, and is an example for others, also where no region was told."""
    chosen = {"target_groups": ["hbo"], "time_tier": "much-time"}
    for region, is_example in (("east", False), ("south", True), (None, True)):
        plan = plan_of(**chosen, region=region)
        starts = [start for start in plan.starts if start.activity.id == "hybrid-technology-centre"]
        (start,) = starts
        named = start.examples if is_example else start.initiatives
        other = start.initiatives if is_example else start.examples
        assert "perron038" in {each.id for each in named}
        assert "perron038" not in {each.id for each in other}
        written = "\n".join(helping_lines(Writer("nl"), start))
        assert ("(een voorbeeld, in Zwolle)" in written) is is_example
        assert is_example or "Perron038](<https://www.perron038.nl/>) (Zwolle)" in written


@pytest.mark.parametrize(
    "initiative",
    [
        *(
            "brainport-industries-campus",
            "fabriek-van-de-toekomst",
            "ideeenfabriek",
            "innovatiecluster-noordoostpolder",
        ),
        *("ontdekkersfestival", "perron038", "pet-events", "platform-techniek-noordwest-veluwe-randmeren"),
        *("technohub-woerden", "vakcentrum-duurzame-energie", "veiligheidsacademie"),
    ],
)
def test_what_is_bound_to_a_place_says_where_it_is(initiative: str) -> None:
    """Each initiative that is in one place has that place in both languages, and the regions around it."""
    record = CATALOGUE.initiatives[initiative]
    assert record.regions != ()
    assert record.place is not None
    assert record.place.en is not None


def test_a_program_reads_what_a_person_reads() -> None:
    """In a plan's JSON, `starts` says what to join and what is an example, and the records have the places."""
    from techtalent import to_dict

    plan = plan_of(target_groups=["hbo"], time_tier="much-time", region="south")
    written = to_dict(plan)
    (start,) = (start for start in written["starts"] if start["activity"] == "hybrid-technology-centre")
    assert "perron038" in start["examples"]
    assert written["records"]["initiative"]["perron038"]["place"] == {"nl": "Zwolle", "en": "Zwolle"}
    named = {name for each in written["starts"] for begin in each["begin"] for name in begin["contacts"]}
    assert named <= written["records"]["contact-point"].keys()
