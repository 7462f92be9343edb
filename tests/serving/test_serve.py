"""`hubgen serve`: what it serves, and what it refuses, over HTTP."""

from __future__ import annotations

import http.client
import os
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.serving.process import Running, hubgen

PAGE = "<!DOCTYPE html><html lang=fr><title>x</title><body><p>Été</p></body></html>"


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """An output folder with a page, a file of its own, a secret beside it, and links to the secret."""
    out = tmp_path / "output"
    (out / "docs").mkdir(parents=True)
    (out / "docs" / "index.html").write_text(PAGE, "utf-8")
    (out / "docs" / "a b.json").write_text("{}")
    (out / "3.0" / "java").mkdir(parents=True)
    (out / "3.0" / "manifest.json").write_text("{}")
    (out / "3.0" / "java" / "<x>.java").write_text("class X {}")
    (out / ".hubgen").mkdir()
    (out / ".hubgen" / "state.json").write_text("secret")
    (tmp_path / "secret.txt").write_text("secret")
    (out / "link.txt").symlink_to(tmp_path / "secret.txt")
    (out / "up").symlink_to(tmp_path)
    os.mkfifo(out / "pipe")
    return out


@pytest.fixture
def served(out: Path, tmp_path: Path) -> Iterator[tuple[Running, int]]:
    with hubgen(tmp_path, "serve", "-o", "output", "-p", "0") as running:
        url = re.search(r"http://127\.0\.0\.1:(\d+)/", running.wait_for("Ctrl-C"))
        assert url is not None
        yield running, int(url[1])


def get(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    """One request, its path as it stands."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.putrequest(method, path, skip_host="Host" in headers, skip_accept_encoding=True)
    for name, value in headers.items():
        connection.putheader(name, value)
    connection.endheaders()
    response = connection.getresponse()
    content = response.read()
    connection.close()
    return response.status, {name.lower(): value for name, value in response.getheaders()}, content


def test_pages_files_and_folders(served: tuple[Running, int], out: Path) -> None:
    _, port = served
    status, headers, page = get(port, "/docs/")
    assert status == 200 and headers["content-type"] == "text/html; charset=utf-8"
    assert page.decode() == PAGE.replace("</body>", '<script src="/-/reload.js" defer></script></body>')
    assert (out / "docs" / "index.html").read_text("utf-8") == PAGE, "the file has no script"
    assert get(port, "/docs/a%20b.json?x=1")[::2] == (200, b"{}")
    assert get(port, "/docs/index.html")[0] == 200
    assert get(port, "/")[1]["location"] == "/docs/" and get(port, "/docs")[1]["location"] == "/docs/"
    listing = get(port, "/3.0/java/")[2]
    assert b'<a href="%3Cx%3E.java">&lt;x&gt;.java</a>' in listing
    status, headers, content = get(port, "/3.0/java/%3Cx%3E.java")
    assert (status, headers["content-type"], content) == (200, "text/plain; charset=utf-8", b"class X {}")
    assert headers["x-content-type-options"] == "nosniff" and headers["cache-control"] == "no-store"
    status, headers, content = get(port, "/docs/", "HEAD")
    assert (status, content, headers["content-length"]) == (200, b"", str(len(page)))


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/docs/../../secret.txt",
        "/docs/%2e%2e/%2e%2e/secret.txt",
        "/docs/..%2f..%2fsecret.txt",
        "/..%5csecret.txt",
        "//etc/passwd",
        "/%2fetc/passwd",
        "/etc/passwd",
        "/link.txt",
        "/up/secret.txt",
        "/up/",
        "/up",
        "/.hubgen/state.json",
        "/.hubgen/",
        "/pipe",
        "/docs/index.html/",
        "/docs/%00",
        "/docs/%ff",
        "/nothing",
        "/" + "a" * 5000,
        "*",
        "http://127.0.0.1/docs/",
    ],
)
def test_what_is_not_served(path: str, served: tuple[Running, int]) -> None:
    status, _, content = get(served[1], path)
    assert status in (400, 404, 421) and b"secret" not in content, content


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "localhost.evil:{port}"]
)
def test_another_host_is_refused(host: str, served: tuple[Running, int]) -> None:
    _, port = served
    assert get(port, "/docs/", Host=host.format(port=port))[0] == 421


def test_localhost_is_this_host(served: tuple[Running, int]) -> None:
    _, port = served
    assert get(port, "/docs/", Host=f"localhost:{port}")[0] == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT"])
def test_nothing_is_written(method: str, served: tuple[Running, int]) -> None:
    assert get(served[1], "/docs/", method)[0] == 501


def test_requests_that_are_none(served: tuple[Running, int]) -> None:
    running, port = served
    for junk in (b"\x00\xff\n\n", b"GET\r\n\r\n", b"GET / HTTP/1.1\r\n\r\n", b"GET / HTTP/9.9\r\nHost: x\r\n\r\n"):
        with socket.create_connection(("127.0.0.1", port), timeout=20) as connection:
            connection.sendall(junk)
            connection.shutdown(socket.SHUT_WR)
            while connection.recv(4096):
                pass
    assert get(port, "/docs/")[0] == 200 and "Traceback" not in running.text


def test_only_this_machine_is_served(served: tuple[Running, int]) -> None:
    _, port = served
    needle = f":{port:04X} "
    lines = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines() if needle in line]
    listening = [line[1] for line in lines if line[3] == "0A" and f"{line[1]} ".endswith(needle)]
    assert listening == [f"0100007F:{port:04X}"]


def test_ctrl_c_ends_it(served: tuple[Running, int]) -> None:
    running, port = served
    events = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    events.request("GET", "/-/events")
    assert events.getresponse().readline().startswith(b"data: ")
    assert running.end() == 0 and "Traceback" not in running.text


def test_a_port_that_is_taken(served: tuple[Running, int], tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    with hubgen(tmp_path / "other", "serve", "-o", tmp_path / "output", "-p", str(served[1])) as second:
        assert second.process.wait(60) == 1 and "cannot be opened" in second.text and "Traceback" not in second.text


def test_events_tell_a_change(served: tuple[Running, int], out: Path) -> None:
    _, port = served
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", "/-/events")
    stream = connection.getresponse()
    assert stream.getheader("content-type") == "text/event-stream"
    first = stream.readline()
    assert first.startswith(b"data: ") and stream.readline() == b"\n"
    (out / "3.0" / "new.json").write_text("{}")
    (out / "3.0" / "new.json").replace(out / "3.0" / "manifest.json")
    second = stream.readline()
    assert second.startswith(b"data: ") and second != first
    connection.close()
