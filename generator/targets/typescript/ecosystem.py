"""npm: `npm` as client; a folder that any web server of plain files makes a registry of.

In a folder, `@hubsante/models-v3` is the list of a package's versions, as the registry's API gives it. It names the
tarballs by the address of the public registry, for which npm puts the one that it is told to use
(`replace-registry-host`).
"""

from __future__ import annotations

import base64
import hashlib
import io
import json
import os
import tarfile
import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, Final
from urllib.parse import urlsplit

from generator.languages.destination import Destination, WrongDestination
from generator.languages.ecosystem import Coordinate, Ecosystem, Published, Upload
from generator.languages.step import Step, command_step
from generator.targets.typescript.building import MANIFEST, QUIET, declared
from generator.targets.typescript.tools import NPM
from generator.targets.typescript.version import npm
from generator.toolchain import tools
from generator.toolchain.process import ToolFailed, run

TOKEN: Final = "NPM_TOKEN"
PUBLIC: Final = "https://registry.npmjs.org"
FOLDER: Final = "-"
ABSENT: Final = ("E404", "ETARGET", "notarget")


def upload(request: Upload) -> Iterable[Step]:
    """`npm publish`; the token, where there is one, is read from the environment by npm itself."""
    words = ["--registry", request.place.url, "--access", "public", "--ignore-scripts"]
    is_candidate = "-" in request.coordinate.version
    tag = ["--tag", "next"] if is_candidate else []
    for name in request.files:
        if name.endswith(".tgz"):
            if os.environ.get(TOKEN):
                _write_settings(request.folder, request.place.url)
            yield command_step(NPM, ["publish", f"./{name}", *words, *tag], request.folder, (TOKEN,))


def _write_settings(folder: Path, url: str) -> None:
    """npm's settings of the folder: they name the variable, not what is in it."""
    parts = urlsplit(url)
    place = f"//{parts.netloc}{parts.path.rstrip('/')}/"
    (folder / ".npmrc").write_text(f"{place}:_authToken=${{{TOKEN}}}\n", encoding="utf-8")


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The tarball, where `npm pack` finds the version at the registry."""
    found = tools.find(NPM)
    if found is None:
        raise OSError(f"{NPM.name} is missing")
    with tempfile.TemporaryDirectory(prefix="hubgen-npm-") as home:
        if os.environ.get(TOKEN):
            _write_settings(Path(home), place.url)
        words = ["pack", f"{coordinate.full_name}@{coordinate.version}", "--ignore-scripts", "--registry", place.url]
        try:
            run([str(found), *words], Path(home), {**QUIET, "npm_config_cache": home}, shown="npm pack")
        except ToolFailed as error:
            if any(code in error.output for code in ABSENT):
                return {}
            raise OSError(error.output) from error
        content = [path.read_bytes() for path in Path(home).glob("*.tgz")]
    return {name: content[0] if content else None for name in names if name.endswith(".tgz")}


def index(coordinate: Coordinate, root: Path) -> Mapping[str, bytes]:
    """The list of a package's versions, made of the tarballs in the folder."""
    name = coordinate.full_name
    versions = {}
    for path in sorted((root / FOLDER).glob(f"*-{coordinate.name}-*.tgz")):
        content = path.read_bytes()
        manifest = _manifest(content)
        if manifest["name"] == name:
            versions[manifest["version"]] = {**manifest, "dist": _dist(content, f"{PUBLIC}/{FOLDER}/{path.name}")}
    listed = {"name": name, "dist-tags": {"latest": max(versions, key=_rank)}, "versions": versions}
    return {name: (json.dumps(listed, ensure_ascii=False, indent=1) + "\n").encode()}


def _manifest(content: bytes) -> dict[str, Any]:
    with tarfile.open(fileobj=io.BytesIO(content)) as archive:
        stream = archive.extractfile(MANIFEST)
        found: dict[str, Any] = json.loads(stream.read() if stream else b"{}")
        return found


def _dist(content: bytes, url: str) -> dict[str, str]:
    digest = base64.b64encode(hashlib.sha512(content).digest()).decode()
    return {"tarball": url, "integrity": f"sha512-{digest}", "shasum": hashlib.sha1(content).hexdigest()}


def _rank(version: str) -> tuple[bool, list[int], str]:
    """Releases before candidates, then by their numbers."""
    release, _, stage = version.partition("-")
    return (not stage, [int(part) for part in release.split(".")], stage)


def destination(place: Destination, value: str) -> Destination:
    """npm knows registries by their URL."""
    if place.name:
        raise WrongDestination(f"{value} is no URL: npm knows registries by their URL")
    return place


NPM_REGISTRY: Final = Ecosystem(
    name="npm",
    title="npm",
    purl_type="npm",
    spell=npm,
    endings=(".tgz",),
    declared_ending=".tgz",
    declared=declared,
    folder=lambda item: FOLDER,
    index=index,
    upload=upload,
    published=published,
    help="npm's settings (.npmrc), or NPM_TOKEN",
    clients=(NPM,),
    secrets=(TOKEN,),
    destination=destination,
    joint="/",
)
