"""The bytes that a catalogue takes, and those that stay after its plans: the index, and the parts that plans share."""

import json
import subprocess
import sys
from collections.abc import Iterator

from benchmarks.figures import Figure

PART = "memory"

# Everything is imported and the converter made before anything is counted.
_MEASURED = """
import gc, json, sys, tracemalloc
from benchmarks.sampling import AS_OF, profiles
from techtalent import load_catalogue, match

profile, *others = profiles(load_catalogue(), int(sys.argv[1]))
match(profile, load_catalogue(), as_of=AS_OF)
held = []
tracemalloc.start()
for step in (
    load_catalogue,
    lambda: match(profile, held[0], as_of=AS_OF),
    lambda: match(profile, held[0], as_of=AS_OF),
    lambda: [match(other, held[0], as_of=AS_OF) for other in others] and None,
):
    gc.collect()
    before = tracemalloc.get_traced_memory()[0]
    made = step()
    if not held:
        held.append(made)
    del made
    gc.collect()
    held.append(tracemalloc.get_traced_memory()[0] - before)
print(json.dumps(held[1:]))
"""


def run(*, quick: bool) -> Iterator[Figure]:
    """Yield how many bytes stay after loading, and after plans were made and dropped."""
    count = 500 if quick else 5_000
    ran = subprocess.run([sys.executable, "-c", _MEASURED, str(count)], capture_output=True, text=True, check=True)
    catalogue, index, again, others = json.loads(ran.stdout)
    yield Figure(part=PART, what="the catalogue", value=catalogue / 1024, unit="KiB")
    yield Figure(
        part=PART,
        what="what the first plan leaves behind: the index",
        value=index / 1024,
        unit="KiB",
        note=f"{index / catalogue:.1%} of the catalogue",
    )
    yield Figure(part=PART, what="what the same plan leaves behind, made again", value=again / 1024, unit="KiB")
    what = "what many different plans leave behind"
    yield Figure(part=PART, what=what, value=others / 1024, unit="KiB", note=f"{count:,} profiles")
