"""What the packages of a release are named after."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from typing import Final

from generator.mappers.described import Described
from generator.model import PackageNames
from generator.readers.manifest import HOMEPAGE
from generator.readers.manifest_record import ManifestRecord

MOST_WORDS: Final = 4
"""Words of a title that name a package."""
WITHOUT_TITLE: Final = "messages"


def package_names(manifest: ManifestRecord, described: Described | None) -> PackageNames:
    """As release.yaml says, else after the title of a document that is not the hub's, else the hub's own.

    `described` is the document that the messages are read from, None where they are a workbook's.
    """
    default = PackageNames() if described is None or described.is_hub else _of_document(described)
    written = dict(manifest.package)
    if "name" in written:
        written.setdefault("namespace", written["name"].replace("-", "."))
    return replace(default, **written)


def _of_document(described: Described) -> PackageNames:
    title = " ".join(described.interface.title.split()) or WITHOUT_TITLE
    author = " ".join(described.author.split()) or title
    homepage = described.homepage if HOMEPAGE.fullmatch(described.homepage) else ""
    return replace(_of_title(title), title=title, author=author, homepage=homepage)


def _of_title(title: str) -> PackageNames:
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    words = [word if word[0].isalpha() else f"n{word}" for word in re.findall(r"[a-z0-9]+", plain)][:MOST_WORDS]
    words = words or [WITHOUT_TITLE]
    return PackageNames("-".join(words), ".".join(words))
