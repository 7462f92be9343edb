"""The server: loopback only, read only, for this machine's browser only.

Another site cannot read through it: a request must name this server as its host, so that a name
which its owner lets lead here (DNS rebinding) is refused, and no header shares anything across origins.
"""

from __future__ import annotations

import html
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path, PurePosixPath
from threading import Event
from typing import Final
from urllib.parse import quote

from generator.serving.files import Found, find, path_parts
from generator.serving.reload import EVENTS, LISTENER, SCRIPT, events, with_listener

HOST: Final = "127.0.0.1"
NAMES: Final = ("127.0.0.1", "localhost")
TYPES: Final = {
    ".css": "text/css; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
    ".zip": "application/zip",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "": "text/plain; charset=utf-8",
}
"""Types by suffix; every other file is shown as text, never guessed."""
ICON: Final = "/favicon.ico"
"""Asked for by every browser; that there is none is no error."""
HEADERS: Final = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
}


class Server(ThreadingHTTPServer):
    """Serves `root` on a loopback port (0: any free one) until `stopped` is set and `shutdown` called.

    Raises `OSError` where the port is taken.
    """

    daemon_threads = True

    def __init__(self, root: Path, port: int) -> None:
        super().__init__((HOST, port), _Handler)
        self.root, self.stopped = root, Event()

    @property
    def url(self) -> str:
        """Where a browser finds it."""
        return f"http://{HOST}:{self.server_port}/"


class _Handler(BaseHTTPRequestHandler):
    server: Server
    server_version = "hubgen"
    sys_version = ""
    protocol_version = "HTTP/1.1"
    timeout = 30

    def do_GET(self) -> None:
        """A page, a file, or the events."""
        names = {f"{name}:{self.server.server_port}" for name in NAMES}
        if self.headers.get_all("Host") is None or not set(self.headers.get_all("Host", ())) <= names:
            self._send(HTTPStatus.MISDIRECTED_REQUEST, b"this server answers to 127.0.0.1 and localhost only\n")
        elif self.path == EVENTS:
            self._send_events()
        elif self.path == SCRIPT:
            self._send(HTTPStatus.OK, LISTENER.encode(), TYPES[".js"])
        else:
            self._send_found(find(self.server.root, self.path))

    def do_HEAD(self) -> None:
        """The same, without the content."""
        self.do_GET()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        """Requests are not logged: the command line prints what matters."""

    def _send_found(self, found: Found | None) -> None:
        if found is None and self.path == ICON:
            self._send(HTTPStatus.NO_CONTENT, b"")
        elif found is None:
            self._send(HTTPStatus.NOT_FOUND, "il n’y a rien ici\n".encode())
        elif found.names is None:
            kind = TYPES.get(PurePosixPath(found.name).suffix, TYPES[""])
            content = with_listener(found.content) if kind == TYPES[".html"] else found.content
            self._send(HTTPStatus.OK, content, kind)
        elif not self.path.partition("?")[0].endswith("/"):
            parts = path_parts(self.path) or ()
            self._send(HTTPStatus.MOVED_PERMANENTLY, b"", location="/" + "".join(f"{quote(part)}/" for part in parts))
        elif self.path == "/" and "docs" in found.names:
            self._send(HTTPStatus.FOUND, b"", location="/docs/")
        else:
            self._send(HTTPStatus.OK, with_listener(_listing(found.names)), TYPES[".html"])

    def _send(self, status: HTTPStatus, content: bytes, kind: str = TYPES[""], location: str = "") -> None:
        self.send_response(status)
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        if location:
            self.send_header("Location", location)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _send_events(self) -> None:
        self.close_connection = True
        self.send_response(HTTPStatus.OK)
        for name, value in (HEADERS | {"Content-Type": "text/event-stream", "Connection": "close"}).items():
            self.send_header(name, value)
        self.end_headers()
        if self.command == "HEAD":
            return
        try:
            for lines in events(self.server.root, self.server.stopped):
                self.wfile.write(lines)
        except OSError:  # the browser has gone
            return


def _listing(names: tuple[str, ...]) -> bytes:
    items = "".join(f'<li><a href="{quote(name, safe="")}">{html.escape(name)}</a></li>' for name in names)
    head = '<!DOCTYPE html><html lang="fr"><meta charset="utf-8"><title>output</title>'
    return f"{head}<body><ul>{items}</ul></body></html>".encode()
