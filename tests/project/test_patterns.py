"""The patterns of the schemas, compiled by Python, by ECMAScript and by Rust, say the same of every text.

Python is always there. Node.js, and jsonschema-rs, whose engine reads what RE2 reads, are asked where they are
installed.
"""

import importlib
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from support.schema_nodes import NAMES, root

PATTERNS = sorted({node.says["pattern"] for name in NAMES for node in root(name).below() if "pattern" in node.says})
TESTS = Path(__file__).parents[1]
FILES = [*TESTS.glob("reading/content/valid/*/*.json"), *TESTS.glob("packaged/golden/*/plan.json")]

# What engines are known to read in different ways, where a pattern lets them.
ODD = (
    *("", " ", "\n", "a\n", "2026-05-01\n", "\r", "2026-05-01\r", "\u2028", "01-01\u2028", "\t", "\0", "$", "^", "-"),
    *(
        "\u0663\u0664",
        "202\u0666-05-01",
        "\uff12\uff10",
        "\u212a",
        "\u017f",
        "\u0130",
        "\u00e9",
        "e\u0301",
        "\U0001f600",
    ),
    *("a-b", "a--b", "-a", "a-", "A", "nl-GE", "NL-GE", "NL-", "NL-ABCD", "DE", "DEU", "EUR", "eur", "09:00", "24:00"),
    *("9:00", "02-29", "02-30", "12-32", "13-01", "04-31", "02", "0", "00", "C", "W", "25", "2", "256211", "x#/a/0"),
    *("a-b#/routes/0", "a#/routes/01"),
    *("https://a.example/\u00e9", "https://a", "HTTPS://a.example", "ftp://a.example", "a@b.example", "a b@c.example"),
)

# ECMAScript as JSON Schema has it: with the flag u, and nothing said about the rest of the text.
IN_NODE = """
const { patterns, texts } = JSON.parse(require("node:fs").readFileSync(0, "utf8"));
const found = patterns.map((pattern) => {
  const compiled = new RegExp(pattern, "u");
  return texts.map((text) => compiled.test(text) && !text.includes("\\n"));
});
process.stdout.write(JSON.stringify(found));
"""


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _texts(part)


def texts() -> list[str]:
    """Return the short texts of content and plans that are right, and odd ones."""
    found = {text for file in FILES for text in _texts(json.loads(file.read_bytes()))}
    return sorted({*ODD, *(text for text in found if len(text) < 100)})


TEXTS = texts()


def by_python() -> list[list[bool]]:
    """Return which of the texts Python takes, for each pattern; a text with a newline is refused by each of them."""
    return [[bool(re.search(pattern, text)) and "\n" not in text for text in TEXTS] for pattern in PATTERNS]


def differing(found: list[list[bool]]) -> list[tuple[str, str]]:
    """Return the patterns and texts of which an engine says another thing than Python."""
    return [
        (pattern, text)
        for pattern, ours, theirs in zip(PATTERNS, by_python(), found, strict=True)
        for text, takes, taken in zip(TEXTS, ours, theirs, strict=True)
        if takes is not taken
    ]


def test_every_pattern_takes_some_texts_and_refuses_others() -> None:
    """No pattern is compared by texts that are all alike to it."""
    for pattern, taken in zip(PATTERNS, by_python(), strict=True):
        assert True in taken, pattern
        assert False in taken, pattern


def test_ecmascript_says_the_same() -> None:
    """Node.js takes and refuses what Python does."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("Node.js is not installed")
    asked = json.dumps({"patterns": PATTERNS, "texts": TEXTS})
    ran = subprocess.run([node, "-e", IN_NODE], input=asked, capture_output=True, text=True, check=True, timeout=60)
    assert differing(json.loads(ran.stdout)) == []


def test_rust_says_the_same() -> None:
    """The `regex` of Rust, which knows no look-ahead as RE2 knows none, takes and refuses what Python does."""
    pytest.importorskip("jsonschema_rs")
    # Not imported by name: type checking does not need it installed.
    library: Any = importlib.import_module("jsonschema_rs")
    schemas = [{"type": "string", "pattern": pattern, "not": {"pattern": "\\n"}} for pattern in PATTERNS]
    validators = [library.validator_for(schema, pattern_options=library.RegexOptions()) for schema in schemas]
    assert differing([[validator.is_valid(text) for text in TEXTS] for validator in validators]) == []
