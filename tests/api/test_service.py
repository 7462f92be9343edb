"""The conversion service: asked in this process, then as processes under load that are stopped while they answer."""

from __future__ import annotations

import asyncio
import json
import logging
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import httpx
import pytest
import uvicorn

from generator import limits
from generator.api.app import ALIASES, RELEASES, application
from generator.api.observe import MULTIPROCESS
from generator.api.protocol import PromptProtocol
from generator.api.releases import load_releases
from generator.cli.serve_api import run
from generator.diagnostics import Collector
from generator.messages.validate import validate
from tests.conftest import SPECS
from tests.messages.samples import rules_of

Answer = TypeVar("Answer")
FOLDERS = [SPECS / name for name in ("1.0", "2.0", "3.0")]
SAMPLES = sorted(path for path in (FOLDERS[1] / "samples").rglob("*.json") if "failing" not in path.parts)


def finished(asked: Coroutine[Any, Any, Answer]) -> Answer:
    """The result, in a thread of its own: where a browser test ran before in this process, Playwright's loop stands."""
    with ThreadPoolExecutor(1) as pool:
        return pool.submit(asyncio.run, asked).result()


def ask(method: str, url: str, **words: object) -> httpx.Response:
    app = application(load_releases(FOLDERS, {"prod": "2.0"}, Collector()))

    async def asked() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://service") as client:
            return await client.request(method, url, **words)  # type: ignore[arg-type]

    return finished(asked())


def enveloped() -> dict:
    """An envelope that 2.0 accepts, and 3.0 once it is transformed."""
    for path in SAMPLES:
        value = json.loads(path.read_text("utf-8"))
        if "distributionID" in value and validate(path.read_bytes(), rules_of(FOLDERS[1])).is_valid:
            return value
    raise LookupError("no sample has an envelope")


def test_the_dispatchers_body_and_answer() -> None:
    body = {"sourceVersion": "v2", "targetVersion": "v3", "cisuConversion": False, "edxl": enveloped()}
    answer = ask("POST", "/convert", json=body)
    assert answer.status_code == 200, answer.text
    (message,) = answer.json()["converted_messages"]
    assert message["distributionID"] == body["edxl"]["distributionID"]
    assert validate(json.dumps(message).encode(), rules_of(FOLDERS[2])).is_valid


@pytest.mark.parametrize(
    "change",
    [
        {"sourceVersion": "v9"},
        {"targetVersion": None},
        {"edxl": "x"},
        {"edxl": {}},
        {"cisuConversion": True},
    ],
    ids=str,
)
def test_what_is_not_converted_is_an_error_with_400(change: dict) -> None:
    body = {"sourceVersion": "v2", "targetVersion": "v3", "cisuConversion": False, "edxl": enveloped(), **change}
    answer = ask("POST", "/convert", json=body)
    assert answer.status_code == 400
    assert isinstance(answer.json()["error"], str)


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"\xff", b'{"a": 1, "a": 2}'], ids=repr)
def test_bad_bodies(body: bytes) -> None:
    assert ask("POST", "/convert", content=body).status_code == 400


def test_a_report_with_losses() -> None:
    data = SAMPLES[0].read_bytes()
    answer = ask("POST", "/convert?from=prod&to=1.0", content=data)
    assert answer.status_code in (200, 422)
    assert answer.json().keys() == {"message", "valid", "result", "losses", "defaults", "errors"}
    assert ask("POST", "/convert?from=2.0&to=7", content=data).status_code == 400


def test_xml_stays_xml() -> None:
    path = next((FOLDERS[1] / "samples").rglob("*.xml"))
    report = ask("POST", "/convert?from=2.0&to=3.0", content=path.read_bytes()).json()
    assert report["result"] is None or report["result"].lstrip().startswith("<")


def test_validate_transforms_health_openapi_metrics() -> None:
    assert ask("POST", "/validate?release=2.0", content=SAMPLES[0].read_bytes()).json()["valid"] is True
    assert ask("POST", "/validate?release=2.0", content=b"{}").json()["valid"] is False
    assert ask("POST", "/validate?release=0", content=b"{}").status_code == 400
    assert len(ask("GET", "/transforms").json()["pairs"]) == 6
    assert ask("GET", "/health").json()["status"] == "UP"
    assert ask("GET", "/openapi.json").json()["openapi"] == "3.1.0"
    assert "hubgen_requests_total" in ask("GET", "/metrics").text
    assert ask("GET", "/nothing").status_code == 404
    assert ask("GET", "/convert").status_code == 405


def test_a_body_beyond_the_limit_is_refused() -> None:
    large = b'{"a": "' + b"x" * (10 * 2**20) + b'"}'
    assert len(large) > limits.REQUEST_BYTES
    assert ask("POST", "/convert", content=large).status_code == 413

    async def pieces() -> object:
        for _ in range(20):
            yield b"x" * 2**20

    assert ask("POST", "/validate?release=2.0", content=pieces()).status_code == 413


def test_no_value_of_a_message_is_logged_or_in_an_error(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    canary = "CANARY-VALUE"
    edxl = json.loads(json.dumps(enveloped()))
    edxl["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["messageId"] = canary
    edxl["senderID"] = [canary]
    body = {"sourceVersion": "v2", "targetVersion": "v3", "edxl": edxl}
    answer = ask("POST", "/convert", json=body)
    assert answer.status_code == 400
    assert canary not in answer.text
    assert canary not in caplog.text
    assert "/convert" in caplog.text


def test_an_answer_is_sent_at_once() -> None:
    """On a socket such as uvicorn opens for several workers, whose connections asyncio leaves as they are."""

    async def options() -> list[int]:
        with socket.socket() as listening:
            listening.bind(("127.0.0.1", 0))
            app = application(load_releases(FOLDERS[:1], {}, Collector()))
            server = uvicorn.Server(uvicorn.Config(app, http=PromptProtocol, lifespan="off", log_level="error"))
            serving = asyncio.create_task(server.serve(sockets=[listening]))
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{listening.getsockname()[1]}") as client:
                while not server.started:
                    await asyncio.sleep(0.01)
                assert (await client.get("/health")).status_code == 200
                sockets = [item.transport.get_extra_info("socket") for item in server.server_state.connections]  # type: ignore[union-attr]
                found = [item.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) for item in sockets]
            server.should_exit = True
            await serving
        return found

    assert [*map(bool, finished(options()))] == [True]


def test_the_command_serves_so(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, object] = {}
    for name in (RELEASES, ALIASES, MULTIPROCESS):
        monkeypatch.setenv(name, "")
    monkeypatch.setattr("uvicorn.run", lambda _, **words: given.update(words))
    with pytest.raises(SystemExit):
        run(FOLDERS[:1], "127.0.0.1", 0, 2, ())
    assert given["http"] is PromptProtocol and given["workers"] == 2


@pytest.fixture
def service(tmp_path: Path) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Two workers; their log lies in `log` of the test's folder."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "generator", "serve", "--api", *map(str, FOLDERS), "-p", str(port), "--workers", "2"]
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(words, cwd=Path(__file__).parents[2], stderr=log)
    try:
        _wait(port, process)
        yield process, port
    finally:
        process.kill() if process.poll() is None else None
        process.wait()


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        assert process.poll() is None, "the service did not start"
        try:
            if httpx.get(f"http://127.0.0.1:{port}/health").status_code == 200:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail("the service did not answer")


def test_nothing_is_lost_at_a_graceful_stop(service: tuple[subprocess.Popen[bytes], int], tmp_path: Path) -> None:
    """Every request that a worker has taken is answered, though the service is told to stop in the middle."""
    process, port = service
    body = {"sourceVersion": "v2", "targetVersion": "v3", "edxl": enveloped()}

    async def load() -> list[int]:
        taken: list[int] = []

        async def one(client: httpx.AsyncClient) -> None:
            while True:
                try:
                    taken.append((await client.post("/convert", json=body)).status_code)
                except httpx.TransportError:
                    return  # no worker took it: the log below would have it

        async with httpx.AsyncClient(
            base_url=f"http://127.0.0.1:{port}", timeout=30, headers={"connection": "close"}
        ) as client:
            jobs = [asyncio.create_task(one(client)) for _ in range(8)]
            await asyncio.sleep(1.5)
            os.kill(process.pid, signal.SIGTERM)
            await asyncio.wait_for(asyncio.gather(*jobs), 60)
        return taken

    answers = finished(load())
    assert len(answers) > 20
    assert set(answers) == {200}
    assert process.wait(60) == 0
    logged = [line for line in (tmp_path / "log").read_text("utf-8").splitlines() if '"/convert"' in line]
    assert len(logged) == len(answers)
