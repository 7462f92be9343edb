"""What a Maven repository has at its addresses: the files of a package, their checksums, `maven-metadata.xml`."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import Final
from xml.etree import ElementTree

from generator.languages.destination import Destination
from generator.languages.ecosystem import Coordinate, Published
from generator.languages.web import fetch
from generator.targets.java.layout import METADATA, artifact_folder, digest, folder

USER, PASSWORD = "MAVEN_USERNAME", "MAVEN_PASSWORD"
CHECKSUMS: Final = ("sha1", "md5")
"""Those that the deploy plugin sends after each file."""


def content(place: Destination, path: str) -> bytes | None:
    """A file of the repository; `None` where there is none. Raises `OSError` where it cannot be known."""
    return fetch(f"{place.url.rstrip('/')}/{path}", os.environ.get(USER, ""), os.environ.get(PASSWORD, ""))


def published(coordinate: Coordinate, names: tuple[str, ...], place: Destination) -> Published:
    """The files at their places in the repository."""
    found = {name: content(place, f"{folder(coordinate)}/{name}") for name in names}
    return {name: data for name, data in found.items() if data is not None}


def lacking(coordinate: Coordinate, files: Mapping[str, bytes], place: Destination) -> tuple[str, ...]:
    """The checksums that files lack or that are not theirs; the metadata, where it does not list the version.

    Raises `ValueError` where the server's metadata is not XML.
    """
    found = [name for path, data in files.items() for name in _checksums(place, folder(coordinate), path, data)]
    known = content(place, f"{artifact_folder(coordinate)}/{METADATA}")
    if known is None or coordinate.version not in versions(known):
        return (*found, METADATA, *checksums_of(METADATA))
    return (*found, *_checksums(place, artifact_folder(coordinate), METADATA, known))


def versions(known: bytes) -> Iterable[str]:
    """The versions that metadata lists; raises `ValueError` where it is not XML."""
    try:
        return [found.text or "" for found in ElementTree.fromstring(known).iter("version")]
    except ElementTree.ParseError as error:
        raise ValueError(f"{METADATA} of the server cannot be read: {error}") from error


def checksums_of(name: str) -> tuple[str, ...]:
    """The names of a file's checksums."""
    return tuple(f"{name}.{kind}" for kind in CHECKSUMS)


def _checksums(place: Destination, where: str, name: str, data: bytes) -> Iterable[str]:
    """The checksums of a file that are not there, or are another content's; a name may follow the digits."""
    for kind in CHECKSUMS:
        there = content(place, f"{where}/{name}.{kind}")
        if there is None or there.lower().split()[:1] != [digest(kind, data)]:
            yield f"{name}.{kind}"
