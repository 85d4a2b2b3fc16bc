"""Ask every address of the content whether it answers: `python scripts/addresses.py [FOLDER]`.

Writes `addresses-<today>.csv`: each address with `yes`, `no` or `cannot be told`, why, where it leads if that is
elsewhere, and the records that name it. `no` is a page that its server says is not there (404, 410) or a name that no
server has. A server that refuses programs, has a fault or does not answer in time tells nothing about the page:
somebody has to look.

This is not part of the library, which never uses a network. It asks a host for one address at a time, with a second
between.
"""

import argparse
import csv
import datetime as dt
import http.client
import json
import socket
import ssl
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, Literal, NamedTuple
from urllib.parse import urlsplit

CONTENT = Path(__file__).parents[1] / "content"

AGENT = "techtalent-addresses (asks whether the pages that we name are still there)"

# How long one address may take, how long a host is left in peace, and how many hosts are asked at once.
SECONDS, PAUSE, HOSTS = 20.0, 1.0, 8

NO_NAME = "no server has this name"

Says = Literal["yes", "no", "cannot be told"]


class Answer(NamedTuple):
    """Whether an address answers."""

    says: Says
    why: str
    leads_to: str = ""


def addresses(folder: Path) -> dict[str, list[str]]:
    """Return the records that name each address, by the address, in the order of their files."""
    found: dict[str, list[str]] = {}
    for path in sorted(folder.glob("*/*.json")):
        record = f"{path.parent.name}/{path.stem}"
        for address in dict.fromkeys(_addresses_in(json.loads(path.read_bytes()))):
            found.setdefault(address, []).append(record)
    return found


def _addresses_in(value: Any) -> Iterator[str]:
    if isinstance(value, Mapping):
        for key, held in value.items():
            if key in ("address", "website") and isinstance(held, str):
                yield held
            elif key != "$schema":
                yield from _addresses_in(held)
    elif isinstance(value, list):
        for held in value:
            yield from _addresses_in(held)


def ask(address: str, seconds: float = SECONDS) -> Answer:
    """Return whether an address answers."""
    if urlsplit(address).scheme not in ("http", "https"):
        return Answer("cannot be told", "no address of the web")
    request = urllib.request.Request(address, headers={"User-Agent": AGENT, "Accept": "*/*"})
    try:
        with urllib.request.urlopen(request, timeout=seconds) as response:
            elsewhere = response.url if response.url.rstrip("/") != address.rstrip("/") else ""
            return Answer("yes", str(response.status), elsewhere)
    except urllib.error.HTTPError as error:
        return Answer("no" if error.code in (404, 410) else "cannot be told", str(error.code))
    except urllib.error.URLError as error:
        return _unreached(error.reason)
    except (OSError, http.client.HTTPException, ValueError) as error:
        return Answer("cannot be told", _named(error))


def _unreached(reason: object) -> Answer:
    """Return what it says of an address that its server was not reached: only that there is no such name is sure."""
    if isinstance(reason, socket.gaierror) and reason.errno == socket.EAI_NONAME:
        return Answer("no", NO_NAME)
    if isinstance(reason, ssl.SSLCertVerificationError):
        return Answer("cannot be told", "its certificate is not right")
    return Answer("cannot be told", _named(reason))


def _named(error: object) -> str:
    return f"{type(error).__name__}: {error}" if isinstance(error, Exception) else str(error)


def ask_all(wanted: Iterable[str], asking: Callable[[str], Answer] = ask, pause: float = PAUSE) -> dict[str, Answer]:
    """Return the answer of each address; those of one host are asked one after the other."""
    hosts: dict[str, list[str]] = {}
    for address in wanted:
        hosts.setdefault(urlsplit(address).netloc, []).append(address)

    def of_host(several: list[str]) -> list[tuple[str, Answer]]:
        answers = []
        for at, address in enumerate(several):
            if at:
                time.sleep(pause)
            answers.append((address, asking(address)))
        return answers

    with ThreadPoolExecutor(HOSTS) as pool:
        return {address: answer for answers in pool.map(of_host, hosts.values()) for address, answer in answers}


def write(path: Path, named: Mapping[str, list[str]], answers: Mapping[str, Answer]) -> None:
    """Write the answers, what is not there first."""
    order: tuple[Says, ...] = ("no", "cannot be told", "yes")
    with path.open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(["answers", "address", "why", "leads_to", "records"])
        for address, answer in sorted(answers.items(), key=lambda each: (order.index(each[1].says), each[0])):
            rows.writerow([answer.says, address, answer.why, answer.leads_to, " ".join(named[address])])


def main(arguments: list[str] | None = None) -> int:
    """Ask all addresses of a folder of content; the exit code is 1 where a page is not there, 2 without a network."""
    parser = argparse.ArgumentParser(description="Ask every address of the content whether it answers.")
    parser.add_argument("folder", type=Path, nargs="?", default=CONTENT, help="the folder of content")
    parser.add_argument("--output", type=Path, help="the file to write (addresses-<today>.csv)")
    given = parser.parse_args(arguments)
    named = addresses(given.folder)
    answers = ask_all(named)
    if answers and all(answer.why == NO_NAME for answer in answers.values()):
        sys.stderr.write("no name at all is known: is there a network?\n")
        return 2
    today = dt.datetime.now(dt.UTC).date()
    path: Path = given.output or Path(f"addresses-{today}.csv")
    write(path, named, answers)
    counts = {says: sum(answer.says == says for answer in answers.values()) for says in ("yes", "no", "cannot be told")}
    sys.stdout.write(f"{path}: {', '.join(f'{count} {says}' for says, count in counts.items())}\n")
    return 1 if counts["no"] else 0


if __name__ == "__main__":
    sys.exit(main())
