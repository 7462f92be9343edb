"""`release.yaml`: the facts about a release that its workbooks do not say."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from generator.diagnostics import Collector, Location
from generator.model.release import DATE
from generator.model.versions import VERSION
from generator.readers.cached_records import read_cached
from generator.readers.files import MANIFEST as FILE
from generator.readers.inputs import InputFiles
from generator.readers.manifest_record import Codes, ManifestRecord, VirtualHostRecord

if TYPE_CHECKING:
    from generator.readers.yaml import Node

NO_VERSION = "0.0.0"
TRUE_FALSE = {"true": True, "false": False}
HOST_KEYS = ("perimeter", "version", "messages")
KEYS = ("release", "date", "lts", "sheets", "codes", "xml_namespace", "dsf", "virtual_hosts", "package", "asyncapi")
PACKAGE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9]*([.-][A-Za-z][A-Za-z0-9]*){0,9}")
ONE_LINE = re.compile(r"\S|\S[^\x00-\x1f\x7f-\x9f\u2028\u2029]*\S")
HOMEPAGE = re.compile(r"https?://[A-Za-z0-9._~:/?#@!$&'()*+,;=%\[\]-]+")
PACKAGE = {
    "name": (PACKAGE_NAME, "no name", "write letters, digits, - and .: acme-orders"),
    "namespace": (PACKAGE_NAME, "no name", "write letters, digits, - and .: acme.orders"),
    "title": (ONE_LINE, "not a line of text", "write at most 100 characters in one line: Acme Orders"),
    "author": (ONE_LINE, "not a line of text", "write at most 100 characters in one line: Acme"),
    "homepage": (HOMEPAGE, "no address", "write it like https://acme.example"),
}
ASYNCAPI = re.compile(r"3\.[01]")


def read_manifest(folder: Path | InputFiles, collector: Collector) -> ManifestRecord:
    """The manifest of a release folder; without the file, the folder's name is the release, where it is a version."""
    files = InputFiles.of(folder)
    name = files.folder.resolve().name
    default = ManifestRecord(Location(FILE), name if VERSION.fullmatch(name) else NO_VERSION)
    if not files.has(FILE):
        if default.release == NO_VERSION:
            collector.warning(
                "missing-manifest",
                default.location,
                f"there is no {FILE}, and the folder's name is no version; {NO_VERSION} is taken",
                'write release.yaml with the line « release: "3.0" »',
            )
        return default
    try:
        content = files.read(files.folder / FILE)
    except OSError as error:
        _unreadable(error, collector)
        return default
    known = ("manifest", default.release, content)
    return read_cached(ManifestRecord, known, lambda problems: _read(content, default, problems), collector)


def _read(content: bytes, default: ManifestRecord, collector: Collector) -> ManifestRecord:
    from generator.readers.yaml import UnreadableYaml, read_yaml  # most runs find the manifest as it was

    try:
        root = read_yaml(content.decode())
    except (UnreadableYaml, UnicodeDecodeError) as error:
        _unreadable(error, collector)
        return default
    return _Manifest(root, collector).record(default)


def _unreadable(error: Exception, collector: Collector) -> None:
    place = Location(FILE, line=getattr(error, "line", 1))
    hint = getattr(error, "hint", "correct the file")
    collector.error("unreadable-file", place, str(error), hint, whole_release=True)


class _Manifest:
    """Reads the keys of one manifest, reporting what is not as it should be."""

    def __init__(self, root: Node, collector: Collector) -> None:
        self._collector = collector
        self._keys = self._mapping(root, "the file")

    def record(self, default: ManifestRecord) -> ManifestRecord:
        self._check_keys(self._keys, KEYS, "the key")
        return ManifestRecord(
            location=default.location,
            release=self._text("release", default.release, VERSION, "3.0.0"),
            date=self._text("date", "", DATE, "2026-02-04"),
            is_lts=TRUE_FALSE[self._text("lts", "false", re.compile("true|false"), "true")],
            sheets=self._list(self._keys.get("sheets")),
            codes=self._codes(),
            xml_namespace=self._text("xml_namespace", "", re.compile(r"\S+"), "cisu:2.0"),
            dsf={
                perimeter: self._list(node) for perimeter, node in self._mapping(self._keys.get("dsf"), "dsf").items()
            },
            virtual_hosts=self._virtual_hosts(),
            is_written="release" in self._keys,
            package=self._package(),
            asyncapi=self._text("asyncapi", "3.0", ASYNCAPI, "3.1"),
        )

    def _check_keys(self, found: Mapping[str, Node], known: Sequence[str], what: str) -> None:
        from difflib import get_close_matches  # most runs have no such key

        for key, node in found.items():
            if key not in known:
                near = get_close_matches(key.casefold(), known, 1)
                hint = f"is {near[0]} meant?" if near else f"known are {', '.join(known)}"
                self._wrong(node, f"{what} {key!r} is not known", hint, is_error=False)

    def _codes(self) -> Codes | None:
        text = self._text("codes", "", re.compile("|".join(Codes)), Codes.TRIMMED)
        return Codes(text) if text else None

    def _package(self) -> dict[str, str]:
        """What packages are named after, by the keys of `PACKAGE` that are given."""
        found = {}
        for key, node in self._mapping(self._keys.get("package"), "package").items():
            if key not in PACKAGE:
                self._wrong(node, f"the key {key!r} of package is not known", f"known are {', '.join(PACKAGE)}")
                continue
            shape, problem, hint = PACKAGE[key]
            if isinstance(node.value, str) and shape.fullmatch(node.value) and len(node.value) <= 100:
                found[key] = node.value
            else:
                self._wrong(node, f"the {key} of package is {problem}", hint)
        return found

    def _virtual_hosts(self) -> tuple[VirtualHostRecord, ...]:
        node = self._keys.get("virtual_hosts")
        hosts = []
        for name, host in self._mapping(node, "virtual_hosts").items():
            facts = self._mapping(host, name)
            self._check_keys(facts, HOST_KEYS, f"{name}: the key")
            hosts.append(
                VirtualHostRecord(
                    name=name,
                    perimeter="".join(self._list(facts.get("perimeter"))),
                    version="".join(self._list(facts.get("version"))),
                    messages=self._list(facts.get("messages")),
                    location=Location(FILE, line=host.line),
                )
            )
        return tuple(hosts)

    def _text(self, key: str, default: str, shape: re.Pattern[str], example: str) -> str:
        node = self._keys.get(key)
        if node is None:
            return default
        if isinstance(node.value, str) and shape.fullmatch(node.value):
            return node.value
        self._wrong(
            node,
            f"{key} is {node.value!r}" if isinstance(node.value, str) else f"{key} is not a text",
            f"write it like {example}",
        )
        return default

    def _list(self, node: Node | None) -> tuple[str, ...]:
        if node is None:
            return ()
        items = node.value if isinstance(node.value, list) else [node]
        texts = [item.value for item in items if isinstance(item.value, str)]
        if len(texts) != len(items):
            self._wrong(node, "a list of texts is expected", "write [A, B]")
        return tuple(texts)

    def _mapping(self, node: Node | None, what: str) -> Mapping[str, Node]:
        if node is None or node.value == "":
            return {}
        if isinstance(node.value, dict):
            return node.value
        self._wrong(node, f"{what} is not a mapping", "write « key: value » lines")
        return {}

    def _wrong(self, node: Node, text: str, hint: str, *, is_error: bool = True) -> None:
        place = Location(FILE, line=node.line)
        if is_error:
            self._collector.error("bad-manifest", place, text, hint, whole_release=True)
        else:
            self._collector.warning("bad-manifest", place, text, hint)
