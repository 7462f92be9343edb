"""Published to Verdaccio, a real registry, by `npm`; a second time refused; installed from it again."""

from __future__ import annotations

import json
import socket
import subprocess
from collections.abc import Iterator
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from generator.languages.destination import Destination
from generator.toolchain.process import ToolFailed
from tests.packaging.support import Shop, needs, run, tools_of
from tests.packaging.test_servers import changed, publish, uploaded, wait_for
from tests.typescript.support import TOOLS

PROGRAM = Path(TOOLS or "none") / "node_modules" / ".bin" / "verdaccio"
SETTINGS = """
storage: ./storage
auth:
  htpasswd:
    file: ./users
packages:
  "**":
    access: $all
    publish: $authenticated
log: {type: stdout, format: pretty, level: error}
"""
pytestmark = [
    needs(*tools_of("typescript")),
    pytest.mark.skipif(not PROGRAM.exists(), reason="HUBGEN_NODE names no folder where npm installed verdaccio"),
]


@pytest.fixture
def registry(tmp_path: Path) -> Iterator[str]:
    """A registry of its own, empty."""
    place = tmp_path / "verdaccio"
    place.mkdir()
    (place / "config.yaml").write_text(SETTINGS, "utf-8")
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    words = [str(PROGRAM), "--config", "config.yaml", "--listen", f"127.0.0.1:{port}"]
    server = subprocess.Popen(words, cwd=place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(f"http://127.0.0.1:{port}/-/ping")
        yield f"http://127.0.0.1:{port}/"
    finally:
        server.terminate()
        server.wait(30)


def token(registry: str) -> str:
    """The token of a new user."""
    user = json.dumps({"name": "me", "password": "one-two-three"}).encode()
    request = Request(f"{registry}-/user/org.couchdb.user:me", user, {"Content-Type": "application/json"}, method="PUT")
    with urlopen(request, timeout=30) as answer:
        found: str = json.loads(answer.read())["token"]
    return found


def test_verdaccio(registry: str, shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    built, place = shop.candidate("typescript"), Destination(url=registry)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NPM_TOKEN", "wrong-0815")
    with pytest.raises(ToolFailed) as error:
        publish(built, place, tmp_path / "one")
    assert "wrong-0815" not in str(error.value)
    secret = token(registry)
    monkeypatch.setenv("NPM_TOKEN", secret)
    told = publish(built, place, tmp_path / "two")
    assert secret not in "".join(told) and "NPM_TOKEN=***" in told[-1]
    assert all(secret not in path.read_text() for path in (tmp_path / "two").rglob(".npmrc"))
    (again,) = publish(built, place, tmp_path / "three")
    assert again.startswith("there already, equal byte for byte")
    assert publish(changed(built), place, tmp_path / "four") == ["already-published"]
    with pytest.raises(ToolFailed):  # were our own check to fail, the server refuses
        for step in uploaded(built, place, tmp_path / "five"):
            step.act()
    project = tmp_path / "project"
    project.mkdir()
    (project / "package.json").write_text('{"private": true}', "utf-8")
    words = ["install", "--no-audit", "--no-fund", "--registry", registry, "@hubsante/models-v9@next"]
    run("npm", *words, folder=project, settings={"npm_config_cache": str(tmp_path / "cache"), "HOME": str(tmp_path)})
    manifest = json.loads((project / "node_modules" / "@hubsante" / "models-v9" / "package.json").read_bytes())
    assert manifest["version"] == "9.1.0-rc.2"
