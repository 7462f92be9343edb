"""A stand-in for servers that cannot be installed here: it takes what the RubyGems, NuGet and Maven clients send.

It keeps what it gets, wants the right secret, and refuses a version twice, as those servers do; a checksum of a file
that it lacks too. A server that has `left` nothing to take is down: it answers 503.
"""

from __future__ import annotations

import base64
import json
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

SECRET = "canary-5f1d"
BASIC = "Basic " + base64.b64encode(f"me:{SECRET}".encode()).decode()


class StandIn(BaseHTTPRequestHandler):
    """Files by their path in `server.files`, in the order they came; every request is logged in `server.seen`."""

    protocol_version = "HTTP/1.1"
    server: Any

    def do_GET(self) -> None:
        if self.path == "/v3/index.json":
            root = f"http://127.0.0.1:{self.server.server_port}"
            kinds = {"PackagePublish/2.0.0": "/nuget", "PackageBaseAddress/3.0.0": "/flat/"}
            document = {
                "version": "3.0.0",
                "resources": [{"@id": root + at, "@type": kind} for kind, at in kinds.items()],
            }
            return self.answer(200, json.dumps(document).encode())
        content = self.server.files.get(self.path)
        return self.answer(404 if content is None else 200, content or b"")

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_POST(self) -> None:
        self.take(self.path, self.headers.get("Authorization") == SECRET)

    def do_PUT(self) -> None:
        is_nuget = self.path.startswith("/nuget")
        known = self.headers.get("X-NuGet-ApiKey") == SECRET if is_nuget else self.headers.get("Authorization") == BASIC
        self.take(self.path, known)

    def take(self, path: str, is_known: bool) -> None:
        content = self.body()
        if not is_known:
            self.answer(401, b"who are you?", challenge=True)
        elif path in self.server.files and not path.endswith((".xml", ".sha1", ".md5")):
            self.answer(409, b"there already")
        elif path.endswith((".sha1", ".md5")) and path.rpartition(".")[0] not in self.server.files:
            self.answer(404, b"a checksum of nothing")
        elif not self.server.left:
            self.answer(503, b"down")
        else:
            self.server.left -= 1
            self.server.files[path] = content
            self.answer(201, b"Successfully registered gem")

    def body(self) -> bytes:
        if self.headers.get("Transfer-Encoding") != "chunked":
            return self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = []
        while size := int(self.rfile.readline().split(b";")[0], 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def answer(self, code: int, content: bytes, *, challenge: bool = False) -> None:
        self.server.seen.append((self.command, self.path, code))
        self.send_response(code)
        self.send_header("Content-Length", str(len(content)))
        if challenge:
            self.send_header("WWW-Authenticate", 'Basic realm="hub"')
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serving() -> Iterator[Any]:
    """The server, on a port of its own; `url`, `files`, `seen` and `left` are its attributes."""
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), StandIn)
    server.files, server.seen, server.left = {}, [], sys.maxsize
    server.url = f"http://127.0.0.1:{server.server_port}"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
