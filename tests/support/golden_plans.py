"""The golden plans: made here for the test that compares them, and written by running this file."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from techtalent import load_catalogue, match, read_profile, render_markdown, to_json

FOLDER = Path(__file__).parents[1] / "packaged" / "golden"
AS_OF = dt.date(2026, 11, 23)


def golden_files() -> Iterator[tuple[Path, str]]:
    """Yield each golden file and what should stand in it."""
    catalogue = load_catalogue()
    for profile in sorted(FOLDER.glob("*/profile.json")):
        plan = match(read_profile(profile, catalogue), catalogue, as_of=AS_OF)
        # The records are those of content/, where every edit of them is seen already.
        written = to_json(plan, indent=2, records=False) + "\n"
        for name, text in (("plan.json", written), ("plan.md", render_markdown(plan, "nl"))):
            # The digest changes with every edit of the content, and would drown what the edit does to the plans.
            digest = plan.receipt.catalogue_digest
            yield profile.parent / name, text.replace(digest, "0" * 64).replace(digest[:12], "0" * 12)


if __name__ == "__main__":
    for path, text in golden_files():
        path.write_text(text, encoding="utf-8", newline="\n")
        print(path.relative_to(FOLDER.parents[2]))
