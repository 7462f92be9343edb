"""AsyncAPI documents of a release folder, 2.x and 3.x, YAML or JSON, as located nodes."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from generator.diagnostics import Collector, Location
from generator.readers.asyncapi.documents import Documents, View
from generator.readers.files import CLIENTS, MANIFEST, documents
from generator.readers.inputs import InputFiles

FOLDER: Final = "asyncapi"
VERSION: Final = re.compile(r"([0-9]{1,3})(?:\.([0-9]{1,3}))?(?:\..*)?")
LATEST: Final = {2: 6, 3: 1}
"""The latest minor version that is known, by major version."""


def read_asyncapi(folder: Path | InputFiles, collector: Collector) -> View | None:
    """The root of the folder's AsyncAPI document, which lies in `asyncapi/` or in the folder itself.

    None where there is none. Of several, the first one by name counts; the others are reported.
    """
    inputs = InputFiles.of(folder)
    files = Documents(inputs, collector)
    roots = [root for path in _candidates(inputs) if (root := files.open(path)) and root.has("asyncapi")]
    for other in roots[1:]:
        collector.warning(
            "second-asyncapi",
            Location(other.file),
            f"this is a second AsyncAPI document; {roots[0].file} counts",
            "keep one, or refer to this one by $ref",
        )
    if not roots or not _is_supported(roots[0], collector):
        return None
    return roots[0]


def _candidates(files: InputFiles) -> list[Path]:
    places = (files.folder, files.folder / FOLDER)
    return [path for path in documents(files) if path.name not in (MANIFEST, CLIENTS) and path.parent in places]


def _is_supported(root: View, collector: Collector) -> bool:
    """Whether the document's version can be read; a later minor version of 3 is, with a warning (SemVer)."""
    version = root.text("asyncapi")
    match = VERSION.fullmatch(version)
    major, minor = (int(match[1]), int(match[2] or 0)) if match else (0, 0)
    root.documents.is_old = major == 2
    if major not in LATEST:
        collector.error(
            "unsupported-asyncapi",
            root.location,
            f"the document is of AsyncAPI {version[:20]!r}",
            "versions 2.0 to 2.6, 3.0 and 3.1 are read",
        )
    elif minor > LATEST[major]:
        collector.warning(
            "later-asyncapi",
            root.location,
            f"the document is of AsyncAPI {version[:20]!r}; it is read as {major}.{LATEST[major]}",
            "what a later version has added is reported where it stands",
        )
    return major in LATEST
