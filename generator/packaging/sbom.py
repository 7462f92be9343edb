"""A bill of materials for a built package: SPDX 2.3 in JSON (ISO/IEC 5962)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final
from urllib.parse import quote

from generator import __version__
from generator.languages.ecosystem import Coordinate, Dependency, Ecosystem
from generator.model import PackageNames
from generator.targets.base import OutputFile, json_file

SPDX_DOCUMENTS: Final = "https://spdx.org/spdxdocs"
"""Where the namespaces of documents without a home are (SPDX 2.3, section 6.5)."""
LICENSE: Final = "Apache-2.0"
UNKNOWN: Final = "NOASSERTION"
Element = dict[str, Any]


def bill_of_materials(
    coordinate: Coordinate,
    names: PackageNames,
    files: Sequence[OutputFile],
    needs: Iterable[Dependency],
    sources: Mapping[str, bytes],
    moment: datetime,
) -> OutputFile:
    """The bill of one package: its files with their digests, what it needs, and the DSF that it was made from."""
    packages = [_own_package(coordinate, names), _tool()]
    packages += [_dependency(number, item, coordinate.ecosystem) for number, item in enumerate(needs, 1)]
    artefacts = [_file("Artefact", number, item.path, item.content) for number, item in enumerate(files, 1)]
    origins = [_file("Source", number, path, sources[path]) for number, path in enumerate(sorted(sources), 1)]
    document = {
        "spdxVersion": "SPDX-2.3",
        "dataLicense": "CC0-1.0",
        "SPDXID": "SPDXRef-DOCUMENT",
        "name": f"{coordinate.name}-{coordinate.version}",
        "documentNamespace": _namespace(coordinate, names, artefacts),
        "creationInfo": {
            "created": f"{moment:%Y-%m-%dT%H:%M:%SZ}",
            "creators": [_supplier(names), f"Tool: hubgen-{__version__}"],
        },
        "packages": packages,
        "files": [*artefacts, *origins],
        "relationships": list(_relationships(packages[2:], artefacts, origins)),
    }
    return json_file(f"{coordinate.name}-{coordinate.version}.spdx.json", document)


def purl(ecosystem: Ecosystem, name: str, version: str = "", group: str = "") -> str:
    """A package URL (purl-spec): `pkg:type/group/name@version`."""
    parts = (ecosystem.purl_type, group, ecosystem.purl_name(name))
    path = "/".join(quote(part, safe="") for part in parts if part)
    return f"pkg:{path}" + (f"@{quote(version, safe='')}" if version else "")


def _own_package(coordinate: Coordinate, names: PackageNames) -> Element:
    url = purl(coordinate.ecosystem, coordinate.name, coordinate.version, coordinate.group)
    return {
        **_package("SPDXRef-Package", coordinate.name, coordinate.version, LICENSE),
        "supplier": _supplier(names),
        **({"homepage": names.homepage} if names.homepage else {}),
        "primaryPackagePurpose": "LIBRARY",
        "externalRefs": [_purl_reference(url)],
    }


def _supplier(names: PackageNames) -> str:
    return f"Organization: {names.author}"


def _tool() -> Element:
    return {**_package("SPDXRef-Tool", "hubgen", __version__, LICENSE), "primaryPackagePurpose": "APPLICATION"}


def _dependency(number: int, item: Dependency, ecosystem: Ecosystem) -> Element:
    """The URL has a version only where it is the one that will do; elsewhere the versions are given in words."""
    exact = item.versions if ecosystem.has_exact_needs else ""
    package = _package(f"SPDXRef-Dependency-{number}", item.name, item.versions, UNKNOWN)
    return {**package, "externalRefs": [_purl_reference(purl(ecosystem, item.name, exact, item.group))]}


def _package(identifier: str, name: str, version: str, licence: str) -> Element:
    return {
        "SPDXID": identifier,
        "name": name,
        **({"versionInfo": version} if version else {}),
        "downloadLocation": UNKNOWN,
        "filesAnalyzed": False,
        "licenseConcluded": licence,
        "licenseDeclared": licence,
        "copyrightText": UNKNOWN,
    }


def _purl_reference(url: str) -> Element:
    return {"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl", "referenceLocator": url}


def _file(role: str, number: int, path: str, content: bytes) -> Element:
    """A file; SPDX 2.3 asks for SHA-1 (section 8.4), SHA-256 is the one to rely on."""
    return {
        "SPDXID": f"SPDXRef-{role}-{number}",
        "fileName": f"./{path}",
        "checksums": [
            {"algorithm": "SHA1", "checksumValue": hashlib.sha1(content, usedforsecurity=False).hexdigest()},
            {"algorithm": "SHA256", "checksumValue": hashlib.sha256(content).hexdigest()},
        ],
        "licenseConcluded": LICENSE if role == "Artefact" else UNKNOWN,
        "copyrightText": UNKNOWN,
    }


def _relationships(
    needed: Sequence[Element], artefacts: Sequence[Element], origins: Sequence[Element]
) -> Iterable[Element]:
    yield _relationship("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Package")
    yield _relationship("SPDXRef-Tool", "BUILD_TOOL_OF", "SPDXRef-Package")
    for group, kind in (
        (needed, "DEPENDS_ON"),
        (artefacts, "DISTRIBUTION_ARTIFACT"),
        (origins, "GENERATED_FROM"),
    ):
        for item in group:
            yield _relationship("SPDXRef-Package", kind, item["SPDXID"])


def _relationship(element: str, kind: str, related: str) -> Element:
    return {"spdxElementId": element, "relationshipType": kind, "relatedSpdxElement": related}


def _namespace(coordinate: Coordinate, names: PackageNames, artefacts: Sequence[Element]) -> str:
    """A URI of the document's own: other bytes, another document."""
    digests = "".join(item["checksums"][1]["checksumValue"] for item in artefacts)
    mark = hashlib.sha256(digests.encode()).hexdigest()[:32]
    own = f"{quote(coordinate.name, safe='')}-{quote(coordinate.version, safe='')}-{mark}"
    return f"{names.homepage or SPDX_DOCUMENTS}/spdx/{own}"
