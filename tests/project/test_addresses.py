"""The script that asks whether the addresses of the content answer, on a server made up here."""

import csv
import importlib.util
import json
import socket
import ssl
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import ModuleType

import pytest

SCRIPT = Path(__file__).parents[2] / "scripts" / "addresses.py"

# What the server says of each path.
CODES = {"/there": 200, "/away": 302, "/none": 404, "/gone": 410, "/shy": 403, "/busy": 429, "/hurt": 500}


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(CODES[self.path])
        if self.path == "/away":
            self.send_header("Location", "/there")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def script() -> ModuleType:
    """The script as a module."""
    spec = importlib.util.spec_from_file_location("addresses", SCRIPT)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a server on this machine, which is asked without a proxy."""
    monkeypatch.setenv("no_proxy", "*")
    with ThreadingHTTPServer(("127.0.0.1", 0), _Server) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


@pytest.mark.parametrize(
    ("path", "says", "why"),
    [
        ("/there", "yes", "200"),
        ("/away", "yes", "200"),
        ("/none", "no", "404"),
        ("/gone", "no", "410"),
        ("/shy", "cannot be told", "403"),
        ("/busy", "cannot be told", "429"),
        ("/hurt", "cannot be told", "500"),
    ],
)
def test_an_address_answers_or_not(script: ModuleType, site: str, path: str, says: str, why: str) -> None:
    """A page that its server does not have is not there; a server that refuses or fails tells nothing."""
    assert script.ask(f"{site}{path}", 5) == (says, why, f"{site}/there" if path == "/away" else "")


def test_a_server_that_does_not_answer_tells_nothing(script: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where nobody listens, where nobody answers in time, and what is no address of the web: it cannot be told."""
    monkeypatch.setenv("no_proxy", "*")
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        port = silent.getsockname()[1]
        assert script.ask(f"http://127.0.0.1:{port}/", 1).says == "cannot be told"
        silent.listen()
        assert script.ask(f"http://127.0.0.1:{port}/", 0.1).says == "cannot be told"
    assert script.ask(SCRIPT.as_uri()) == ("cannot be told", "no address of the web", "")


def test_only_a_name_that_nobody_has_is_surely_gone(script: ModuleType) -> None:
    """A name that cannot be looked up now may be there later, and a certificate that has run out is no lost page."""
    assert script._unreached(socket.gaierror(socket.EAI_NONAME, "unknown")).says == "no"
    assert script._unreached(socket.gaierror(socket.EAI_AGAIN, "later")).says == "cannot be told"
    assert script._unreached(ssl.SSLCertVerificationError()).says == "cannot be told"


def test_a_host_is_asked_one_address_at_a_time(script: ModuleType) -> None:
    """Addresses of one host are asked in their order; every address has an answer."""
    asked: list[str] = []

    def ask(address: str) -> object:
        asked.append(address)
        return script.Answer("yes", "200")

    wanted = ["https://a.nl/1", "https://b.nl/1", "https://a.nl/2"]
    assert set(script.ask_all(wanted, ask, 0)) == set(wanted)
    assert asked.index("https://a.nl/1") < asked.index("https://a.nl/2")


def test_it_writes_what_it_was_told(
    script: ModuleType, site: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The file has each address once, what is not there first, with the records that name it; `$schema` is no page."""
    monkeypatch.setattr(script.time, "sleep", lambda _: None)
    for name, path in (("a", "/there"), ("b", "/there"), ("c", "/none")):
        record = {"$schema": f"{site}/hurt", "website": f"{site}{path}", "source": {"address": f"{site}{path}"}}
        (tmp_path / "tips").mkdir(exist_ok=True)
        (tmp_path / f"tips/{name}.json").write_text(json.dumps(record), encoding="utf-8")
    target = tmp_path / "found.csv"
    assert script.main([str(tmp_path), "--output", str(target)]) == 1
    assert capsys.readouterr().out == f"{target}: 1 yes, 1 no, 0 cannot be told\n"
    with target.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["answers"], row["address"], row["records"]) for row in rows] == [
        ("no", f"{site}/none", "tips/c"),
        ("yes", f"{site}/there", "tips/a tips/b"),
    ]


def test_without_a_network_nothing_is_written(
    script: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no name at all is known, that says nothing of the pages."""
    answer = script.Answer("no", script.NO_NAME)
    monkeypatch.setattr(script, "ask_all", lambda named: dict.fromkeys(named, answer))
    assert script.main(["--output", str(tmp_path / "found.csv")]) == 2
    assert not (tmp_path / "found.csv").exists()
    assert "is there a network?" in capsys.readouterr().err
