"""A release that starts from another one: its files as they are, under a new version."""

from __future__ import annotations

import re
from pathlib import Path

from generator.readers.files import MANIFEST, input_files
from generator.readers.inputs import read_input

VERSION_LINE = re.compile(r"^release:.*$", re.MULTILINE)
DATE_LINE = re.compile(r"^date:.*$", re.MULTILINE)
LTS_LINE = re.compile(r"^lts:.*\n?", re.MULTILINE)


def successor_files(source: Path, version: str, date: str) -> dict[str, bytes]:
    """The files of the release in `source` by their path, `release.yaml` with the new version and date.

    The LTS mark is not handed on; the DSF versions and virtual hosts are, for the team to raise.
    Raises `OSError` where a file cannot be read.
    """
    files = {path.relative_to(source).as_posix(): read_input(source, path) for path in input_files(source)}
    manifest = files.get(MANIFEST, b"release: \n").decode()
    manifest = VERSION_LINE.sub(f'release: "{version}"', manifest, count=1)
    manifest = DATE_LINE.sub(f"date: {date}" if date else "# date: 2026-02-04", manifest, count=1)
    return {**files, MANIFEST: LTS_LINE.sub("", manifest).encode()}
