"""The AsyncAPI document of a release folder: read and mapped once as long as its files are the same."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from generator import limits, store
from generator.diagnostics import Collector, Diagnostic
from generator.mappers.described import Described
from generator.readers.files import documents, facts
from generator.readers.inputs import InputFiles


@dataclass(frozen=True, slots=True)
class Document:
    """What the document of a folder says (None where there is none), and what is wrong with it.

    `unread` are the problems of its files and references, `not_held` is what the model has no place for.
    """

    described: Described | None
    unread: tuple[Diagnostic, ...]
    not_held: tuple[Diagnostic, ...]


def read_document(folder: Path | InputFiles, namespace: str) -> Document:
    """The document of a release folder; `namespace` is the release's default (`cisu:2.0`)."""
    files = InputFiles.of(folder)
    try:
        known = ["asyncapi", namespace, limits.state(), *facts(files, documents(files))]
    except OSError:  # the reader says so
        return _read(files, namespace)
    return store.cached(Document, known, lambda: _read(files, namespace))


def _read(files: InputFiles, namespace: str) -> Document:
    # Imported late: most runs find the document as it was.
    from generator.mappers.asyncapi import map_asyncapi
    from generator.readers.asyncapi import read_asyncapi

    reading, mapping = Collector(), Collector()
    root = read_asyncapi(files, reading)
    described = map_asyncapi(root, namespace, mapping) if root else None
    return Document(described, reading.all, mapping.all)
