"""Check that the content is in our own words: python scripts/own_words.py GUIDE.txt [--words 8] [CONTENT_FOLDER].

The guide's text is not in this repository; whoever has it can say whether a text of the content shares a run of words
with it, and whether the name of a person in it stands in the content, in docs/ or in README.md beside the content.
`--reference FILE` compares with another text too, such as notes on second sources; it may stand several times.
Exit code: 0 clean, 1 findings, 2 could not run.
"""

import argparse
import json
import re
import sys
import unicodedata
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import accumulate
from pathlib import Path
from typing import Any

CLEAN, FINDINGS, COULD_NOT_RUN = 0, 1, 2

# A word, with the apostrophes inside it: "foto's" is one.
WORD = re.compile(r"[^\W_]+(?:['\u2019][^\W_]+)*")

# How the guide introduces whom it interviews: "First Last, function bij Company:", over one line or several.
PERSON = re.compile(
    r"^[ \t\f]*(?P<given>[A-Z\u00c0-\u00de][\w-]+) "
    r"(?P<family>(?:[a-z'\u2019]+ )*[A-Z\u00c0-\u00de][\w'\u2019-]+(?: [A-Z\u00c0-\u00de][\w'\u2019-]+)*),"
    r"(?:(?!\n\s*\n)[^:.]){1,120}?\sbij\s(?:(?!\n\s*\n)[^:.]){1,80}:",
    re.MULTILINE,
)


def words(text: str) -> list[str]:
    """Return the words of a text, without what is only a matter of writing: case, apostrophes, ligatures, hyphens."""
    plain = unicodedata.normalize("NFKC", text).replace("\N{SOFT HYPHEN}", "").casefold()
    return [re.sub("['\u2019]", "", word) for word in WORD.findall(plain)]


class Guide:
    """The guide or another text, whose words may be broken at the ends of lines.

    So the letters are compared, without spaces between them: a run is found however its words were broken. It has to
    begin and end where words do, so that half a word is none.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        found = words(text)
        self._letters = "".join(found)
        # Where words begin, and where the last one ends.
        self._edges = [0, *accumulate(map(len, found))]
        self.people = tuple((person["given"], person["family"]) for person in PERSON.finditer(text))

    def __bool__(self) -> bool:
        return bool(self._letters)

    def has(self, run: Sequence[str]) -> bool:
        """Say whether these words stand in the text, one after the other."""
        letters = "".join(run)
        at = self._letters.find(letters)
        while at >= 0:
            if self._is_edge(at) and self._is_edge(at + len(letters)):
                return True
            at = self._letters.find(letters, at + 1)
        return False

    def _is_edge(self, offset: int) -> bool:
        return self._edges[bisect_left(self._edges, offset)] == offset


def shared_runs(text: str, guide: Guide, least: int) -> Iterator[str]:
    """Yield each run of `least` or more words that the text shares with the guide, as long as it goes."""
    found = words(text)
    begin = 0
    while begin + least <= len(found):
        end = begin + least
        if not guide.has(found[begin:end]):
            begin += 1
            continue
        while end < len(found) and guide.has(found[begin : end + 1]):
            end += 1
        yield " ".join(found[begin:end])
        begin = end


def texts(value: Any, pointer: str = "") -> Iterator[tuple[str, str]]:
    """Yield the JSON pointer and the text of everything under a key `nl` or `en`."""
    if isinstance(value, list):
        for at, each in enumerate(value):
            yield from texts(each, f"{pointer}/{at}")
    elif isinstance(value, dict):
        for key, each in value.items():
            if key in ("nl", "en") and isinstance(each, str):
                yield f"{pointer}/{key}", each
            else:
                yield from texts(each, f"{pointer}/{key}")


def borrowed(content: Path, guides: Sequence[Guide], least: int) -> Iterator[str]:
    """Yield a finding for every run of words that a content file shares with the guide or another text."""
    for path in sorted(content.rglob("*.json")):
        place = path.relative_to(content.parent).as_posix()
        for pointer, text in texts(json.loads(path.read_bytes())):
            for guide in guides:
                for run in shared_runs(text, guide, least):
                    yield f"{place}: {pointer}: shared with {guide.name}: {run!r}"


def named(content: Path, guide: Guide) -> Iterator[str]:
    """Yield a finding for every line of the content, the documentation or README.md that names one of the people."""
    beside = content.parent
    for path in sorted([*content.rglob("*"), *(beside / "docs").rglob("*"), beside / "README.md"]):
        if not path.is_file():
            continue
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        for number, line in enumerate(lines, start=1):
            for given, family in guide.people:
                if re.search(rf"\b{re.escape(family)}\b", line):
                    place = path.relative_to(beside).as_posix()
                    yield f"{place}:{number}: names a person of the guide: '{given} {family}'"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the findings and return the exit code."""
    parser = argparse.ArgumentParser(description="Check that the content is in our own words.")
    parser.add_argument("guide", type=Path, metavar="GUIDE.txt", help="the guide's text, as UTF-8")
    parser.add_argument("content", type=Path, nargs="?", metavar="CONTENT_FOLDER", help="(this repository's content)")
    parser.add_argument(
        "--reference", type=Path, action="append", default=[], metavar="FILE", help="another text to compare with"
    )
    parser.add_argument("--words", type=int, default=8, help="how many words in a row are too many (8)")
    # The folder may stand after the option, which plain parsing would not see.
    given = parser.parse_intermixed_args(arguments)
    content = (given.content or Path(__file__).parents[1] / "content").resolve()
    try:
        guide = Guide("the guide", given.guide.read_text(encoding="utf-8"))
        guides = [guide, *(Guide(path.name, path.read_text(encoding="utf-8")) for path in given.reference)]
        if not all(guides) or given.words < 1 or not content.is_dir():
            raise ValueError("there have to be texts with words in them, a folder, and a number of words above 0")
        findings = [*borrowed(content, guides, given.words), *named(content, guide)]
    except (OSError, ValueError) as error:
        print(f"own_words: {error}", file=sys.stderr)
        return COULD_NOT_RUN
    print("\n".join([*findings, f"{len(findings)} finding{'' if len(findings) == 1 else 's'}"]))
    return FINDINGS if findings else CLEAN


if __name__ == "__main__":
    sys.exit(main())
