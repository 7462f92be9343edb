"""The conversion service under load: messages a second, how long an answer takes; beside the engine alone."""

from __future__ import annotations

import json
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Final

from tests.agreement.transforms import FAMILIES
from tests.bench.group import Row
from tests.transform.pairs import samples, transformer

TITLE = "`hubgen serve --api`: envelopes by POST /convert, oldest release to newest, on loopback"
COLUMNS = ("messages/s", "p50 ms", "p99 ms", "not 200")
WORKERS: Final = 2
CLIENTS: Final = (1, 4, 16)
SECONDS: Final = 6.0
WARM: Final = 20
STARTS_WITHIN: Final = 120.0
HEADERS: Final = {"Content-Type": "application/json"}


def rows(release: Path) -> Iterator[Row]:
    """A line for each number of clients, each of which sends its next message once it has the answer to the last."""
    family = next((folders for folders in FAMILIES.values() if release in folders and len(folders) > 1), None)
    if family is None:
        return
    old, new = family[0], release
    envelope = _envelope(old, new)
    body = json.dumps({"sourceVersion": old.name, "targetVersion": new.name, "edxl": envelope}).encode()
    yield "no server: the engine alone, one process", *_without(old, new, json.dumps(envelope).encode())
    with _service(family) as port:
        _load(port, body, WARM, 1.0)
        for clients in CLIENTS:
            took, failed = _load(port, body, clients, SECONDS)
            yield f"{WORKERS} workers, {clients} clients", *_figures(took, SECONDS, failed)


def _envelope(old: Path, new: Path) -> object:
    """An RS-EDA in an envelope, which the new release accepts once it is transformed."""
    texts = (path.read_bytes() for path in samples(old) if path.suffix == ".json")
    found = (text for text in texts if b'"createCaseHealth"' in text and "content" in json.loads(text))
    return json.loads(next(text for text in found if transformer(old, new).document(text).text is not None))


def _without(old: Path, new: Path, document: bytes) -> Iterator[str]:
    engine, took = transformer(old, new), []
    start = time.perf_counter()
    while time.perf_counter() - start < SECONDS:
        before = time.perf_counter()
        engine.document(document)
        took.append(time.perf_counter() - before)
    return _figures(took, SECONDS, 0)


def _load(port: int, body: bytes, clients: int, seconds: float) -> tuple[list[float], int]:
    """The seconds that each answer took, and how many answers were not 200."""
    until = time.perf_counter() + seconds
    with ThreadPoolExecutor(clients) as pool:
        done = list(pool.map(lambda _: _client(port, body, until), range(clients)))
    answers = [answer for answers in done for answer in answers]
    return [took for took, _ in answers], sum(status != 200 for _, status in answers)


def _client(port: int, body: bytes, until: float) -> list[tuple[float, int]]:
    """The seconds and the status of each answer; the connection stays open."""
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    answers = []
    while (start := time.perf_counter()) < until:
        connection.request("POST", "/convert", body, HEADERS)
        answer = connection.getresponse()
        answer.read()
        answers.append((time.perf_counter() - start, answer.status))
    connection.close()
    return answers


def _figures(took: Sequence[float], seconds: float, failed: int) -> Iterator[str]:
    hundredths = statistics.quantiles(took, n=100)
    yield f"{len(took) / seconds:,.0f}"
    yield from (f"{hundredths[place - 1] * 1000:,.1f}" for place in (50, 99))
    yield str(failed)


@contextmanager
def _service(folders: Sequence[Path]) -> Iterator[int]:
    """The port of a service of its own, which is stopped at the end."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [sys.executable, "-m", "generator", "serve", "--api", *map(str, folders)]
    process = subprocess.Popen([*words, "-p", str(port), "--workers", str(WORKERS)], stderr=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield port
    finally:
        process.terminate()
        process.wait(60)


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    """Until the service answers; raises `TimeoutError` where it does not."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until and process.poll() is None:
        connection = HTTPConnection("127.0.0.1", port, timeout=5)
        try:
            connection.request("GET", "/health")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.1)
        finally:
            connection.close()
    raise TimeoutError("the service does not answer")
