"""What `--help` says of each command: what it does, in a line and in a paragraph, and examples to copy."""

from types import MappingProxyType
from typing import NamedTuple


class Help(NamedTuple):
    """What `--help` says of a command."""

    line: str
    """What it does, in the list of commands."""
    more: str
    """What else there is to know, as a paragraph."""
    examples: tuple[str, ...]
    """Commands to copy."""


HELPS = MappingProxyType(
    {
        "plan": Help(
            "make the plan of a company",
            "Reads what a company says of itself, and prints what it can do with schools, with whom, and who pays.",
            (
                "techtalent plan profile.json",
                "techtalent plan profile.json --length full --language en -o plan.md",
                "techtalent plan profile.json --format json --as-of 2026-11-23 -o plan.json",
                "cat profile.json | techtalent plan -",
            ),
        ),
        "explain": Help(
            "say why a record is in the plan of a company, or why not",
            "ID is that of an activity, an initiative or a regulation.",
            (
                "techtalent explain profile.json internships",
                "techtalent explain profile.json funding-regulation/slim-training-grant --language en",
            ),
        ),
        "unlock": Help(
            "list the changes of one fact that would gain a company something",
            "The smallest step stands first: a little more time, one more goal, membership of an association.",
            ("techtalent unlock profile.json", "techtalent unlock profile.json --format json"),
        ),
        "compare": Help(
            "say what changed between two plans",
            "Both are plans that `techtalent plan --format json` wrote, whenever that was.",
            (
                "techtalent plan profile.json --format json -o new.json",
                "techtalent compare old.json new.json",
            ),
        ),
        "agenda": Help(
            "list what to do when, for a company that carries out its plan",
            "Without --end it ends with the school year. The form `icalendar` is a file for a calendar program.",
            (
                "techtalent agenda profile.json --start 2027-02-01",
                "techtalent agenda profile.json --format icalendar -o plan.ics",
            ),
        ),
        "routes": Help(
            "list the ways from one school type to another",
            "Without GOAL, each way leads on as far as it can. `techtalent list school-types` has the ids.",
            (
                "techtalent routes vmbo-bb mbo-3",
                "techtalent routes vmbo-bb mbo-3 --format mermaid -o routes.mmd",
            ),
        ),
        "show": Help(
            "show a record of content",
            "The text has the keys of the record, as they stand in its file, in one language.",
            ("techtalent show internships", "techtalent show goal/boost-innovation --format json"),
        ),
        "list": Help(
            "list the records of a kind, or the kinds",
            "Without KIND it lists the kinds, and how many records each has.",
            ("techtalent list", "techtalent list funding-regulations --language en"),
        ),
        "schema": Help(
            "write the JSON schemas, for editors and other programs",
            "With a NAME it writes that schema; without one, -o FOLDER lays all of them out.",
            (
                "techtalent schema",
                "techtalent schema -o schema/",
                "techtalent schema company-profile --bundled -o profile.schema.json",
            ),
        ),
        "export": Help(
            "write the catalogue as JSON, and regulations and activities as CSV",
            "Beside them comes a datapackage.json, which says what each column means and what a file does not carry.",
            ("techtalent export -o export/", "techtalent export --content content -o export/"),
        ),
        "validate": Help(
            "check content, or a file of it",
            "Checks folders of content over the packaged content, single files, and profiles and plans. Without a "
            "path it checks the folder of content here, or the packaged content where there is none. Exit code 0: "
            "nothing is wrong; 1: something is; 2: it could not run.",
            (
                "techtalent validate",
                "techtalent validate content/tips/our-tip.json",
                "techtalent validate --strict --as-of 2026-11-23 content",
                "techtalent validate --consumer ids.txt",
            ),
        ),
        "format": Help(
            "write content in its one form",
            "The keys stand in the order of the schema, indented by two spaces. A file that is no JSON is left as it "
            "is. Without a path it formats the folder of content here.",
            ("techtalent format", "techtalent format --check content", "techtalent format content/tips/our-tip.json"),
        ),
        "new": Help(
            "begin a record",
            "Makes a file with every key that is required, to fill in; `techtalent validate` says what is missing. "
            "Where there are no schemas beside the folder yet, it lays them out, for your editor. "
            "`techtalent list` has the kinds.",
            (
                "techtalent new contact-point school-desk-utrecht",
                "techtalent new contact-point school-desk-utrecht --optional",
                "techtalent new tip begin-small --content content",
            ),
        ),
        "due": Help(
            "list what ends, closes or opens soon, and which sources are too old",
            "For editors: each record with its days and the page to read again.",
            (
                "techtalent due",
                "techtalent due --within 30 --format json",
                "techtalent due --content content --alone --language nl",
            ),
        ),
    }
)
