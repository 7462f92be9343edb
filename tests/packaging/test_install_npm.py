"""The npm package, installed by npm from a folder that a web server of plain files serves: three lines together."""

from __future__ import annotations

import functools
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tests.packaging.support import PROGRAMS, Shop, check, lines, needs, run, samples, tools_of


class Quiet(SimpleHTTPRequestHandler):
    """A web server of plain files that says nothing."""

    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def serving_files(folder: Path) -> Iterator[str]:
    """The address of a web server over a folder."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


@needs(*tools_of("typescript"))
def test_three_lines_in_one_project(shop: Shop, tmp_path: Path) -> None:
    names = {name: f"models-{line}" for name, line in lines().items()}
    (tmp_path / "package.json").write_text('{"private": true}', "utf-8")
    with serving_files(shop.stocked("typescript")) as url:
        words = ["install", "--no-audit", "--no-fund", "--registry", url, "--cache", str(tmp_path / "cache")]
        run("npm", *words, *(f"@hubsante/{name}" for name in names.values()), folder=tmp_path)
    samples(tmp_path, names)
    shutil.copy(PROGRAMS / "use.mjs", tmp_path)
    run("node", "use.mjs", str(tmp_path), *names.values(), folder=tmp_path)
    check(tmp_path, list(names.values()))
