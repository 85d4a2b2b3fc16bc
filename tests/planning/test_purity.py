"""`match` is a function: nothing but its arguments goes in, nothing but the plan comes out."""

import builtins
import datetime as dt
import hashlib
import json
import os
import random
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import Any, NoReturn

import attrs
import pytest
from support.golden_plans import AS_OF, FOLDER

from techtalent import Catalogue, CompanyProfile, match, read_profile, to_json

# Prints a digest of the plans of the four companies and of a company that told nothing.
PLANS = """
import attrs, datetime, hashlib, pathlib, sys, techtalent
catalogue = techtalent.load_catalogue()
profiles = [techtalent.read_profile(path) for path in sorted(pathlib.Path(sys.argv[1]).glob("*/profile.json"))]
digest = hashlib.sha256()
for profile in [*profiles, techtalent.CompanyProfile()]:
    plan = techtalent.match(profile, catalogue, as_of=datetime.date(2026, 11, 23))
    digest.update(techtalent.to_json(plan).encode())
    digest.update(techtalent.render_markdown(plan, "nl").encode())
    digest.update(repr(attrs.asdict(plan)).encode())
print(digest.hexdigest())
"""


def test_two_processes_give_the_same_bytes() -> None:
    """Hash seed, time zone and locale show nowhere in a plan."""
    digests = set()
    for seed, zone, locale in (
        ("0", "UTC", "C"),
        ("1", "Pacific/Kiritimati", "nl_NL.UTF-8"),
        ("4242", "Etc/GMT+12", "tr_TR"),
    ):
        environment = os.environ | {
            "PYTHONHASHSEED": seed,
            "TZ": zone,
            "LC_ALL": locale,
            "LANG": locale,
            "PYTHONUTF8": "0",
        }
        command = [sys.executable, "-c", PLANS, str(FOLDER)]
        ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        digests.add(ran.stdout)
    assert len(digests) == 1


def test_nothing_outside_is_touched(catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch) -> None:
    """While a plan is made no file is opened, no clock read, no network used and no dice thrown.

    `date.today` cannot be replaced; that only the command calls it is held by the test of the floors.
    """
    profile = read_profile(FOLDER / "van-raam" / "profile.json", catalogue)
    expected = to_json(match(profile, catalogue, as_of=AS_OF))

    def forbidden(*_: object, **__: object) -> NoReturn:
        raise AssertionError("match looked outside")

    # A catalogue of its own, so that what it keeps for later is made here too.
    fresh = Catalogue.of(catalogue.records())
    with monkeypatch.context() as patched:
        for module, name in (
            (builtins, "open"),
            (os, "open"),
            (os, "stat"),
            (os, "listdir"),
            (os, "getenv"),
            (socket, "socket"),
            (time, "time"),
            (time, "time_ns"),
            (time, "localtime"),
            (random, "random"),
            (dt, "datetime"),
        ):
            patched.setattr(module, name, forbidden)
        patched.setattr(sys, "stdout", None)
        plan = match(profile, fresh, as_of=AS_OF)
    assert to_json(plan) == expected


def test_imports_nothing_while_it_runs(catalogue: Catalogue) -> None:
    """The first plan of a process imports no module, once `match` is there; but what digests the catalogue once."""
    script = (
        "import sys, datetime, techtalent\n"
        "catalogue, match = techtalent.load_catalogue(), techtalent.match\n"
        "import techtalent.catalogue.digest; before = set(sys.modules)\n"
        "match(techtalent.CompanyProfile(), catalogue, as_of=datetime.date(2026, 11, 23))\n"
        "print(sorted(set(sys.modules) - before))"
    )
    ran = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "[]"


def digest_of(value: Any) -> str:
    return hashlib.sha256(repr(value).encode()).hexdigest()


def test_arguments_stay_as_they_were(catalogue: Catalogue) -> None:
    """Neither the profile nor a record is changed by making a plan."""
    profile = read_profile(FOLDER / "kone" / "profile.json", catalogue)
    before = digest_of((profile, list(catalogue.records())))
    match(profile, catalogue, as_of=AS_OF)
    assert digest_of((profile, list(catalogue.records()))) == before


def test_a_plan_cannot_be_changed(catalogue: Catalogue) -> None:
    """A plan and everything in it is frozen, so that two callers can share it."""
    plan = match(CompanyProfile(), catalogue, as_of=AS_OF)
    for record, name in ((plan, "activities"), (plan.activities[0], "rank"), (plan.receipt, "as_of")):
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(record, name, None)
    assert hash(plan) == hash(match(CompanyProfile(), catalogue, as_of=AS_OF))


@pytest.mark.parametrize("as_of", [dt.datetime(2026, 11, 23, tzinfo=dt.UTC), "2026-11-23", None, 20261123])
def test_the_day_is_a_date(catalogue: Catalogue, as_of: Any) -> None:
    """A datetime is no day, since which day it is depends on a time zone; nothing else is one either."""
    with pytest.raises(TypeError, match=r"as_of is a datetime\.date"):
        match(CompanyProfile(), catalogue, as_of=as_of)


def test_the_day_has_no_default(catalogue: Catalogue) -> None:
    """Whoever asks for a plan says for which day."""
    with pytest.raises(TypeError, match="as_of"):
        match(CompanyProfile(), catalogue)  # type: ignore[call-arg]


def test_the_receipt_names_all_that_the_plan_was_made_with(catalogue: Catalogue) -> None:
    """Equal receipts and profiles are one plan: the day and the catalogue's digest are in it."""
    receipt = json.loads(to_json(match(CompanyProfile(), catalogue, as_of=AS_OF)))["receipt"]
    assert receipt["as_of"] == "2026-11-23"
    assert receipt["catalogue_digest"] == catalogue.digest
    assert set(receipt) == {"library_version", "catalogue_digest", "schema_version", "as_of", "pooled"}


def test_repository_files_are_not_needed(tmp_path: Path) -> None:
    """A plan can be made from an empty folder, with what is installed alone."""
    script = "import techtalent, datetime; print(len(techtalent.load_catalogue().activities) > 0)"
    ran = subprocess.run([sys.executable, "-I", "-c", script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ran.stdout.strip() == "True"
