"""The catalogue as tables: what the page and the Markdown both show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalogue.model import Carried, Catalogue, Edition, Host


@dataclass(frozen=True, slots=True)
class Column:
    """A virtual host of a release; `is_first` tells where a release begins, `width` how many columns it has."""

    edition: Edition
    host: Host
    is_first: bool
    width: int


@dataclass(frozen=True, slots=True)
class Cell:
    """A message on a virtual host, or nothing; `is_new` tells that its contract is this release's own."""

    carried: Carried | None
    is_new: bool


@dataclass(frozen=True, slots=True)
class Matrix:
    """A perimeter: its virtual hosts over the releases, and for each message what each carries."""

    perimeter: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, tuple[Cell, ...]], ...]


def matrices(found: Catalogue) -> tuple[Matrix, ...]:
    """A matrix for each perimeter."""
    return tuple(_matrix(found, perimeter) for perimeter in found.perimeters)


def _matrix(found: Catalogue, perimeter: str) -> Matrix:
    columns = tuple(_columns(found, perimeter))
    rows = tuple(
        (message, tuple(_cell(message, column) for column in columns)) for message in found.messages(perimeter)
    )
    return Matrix(perimeter, columns, rows)


def _columns(found: Catalogue, perimeter: str) -> Iterator[Column]:
    for edition in found.editions:
        hosts = [host for item in edition.contracts if item.perimeter == perimeter for host in item.hosts]
        for number, host in enumerate(hosts):
            yield Column(edition, host, number == 0, len(hosts))


def _cell(message: str, column: Column) -> Cell:
    carried = next((item for item in column.host.messages if item.message == message), None)
    return Cell(carried, carried is not None and carried.since == column.edition.version)


def dsf_rows(found: Catalogue) -> Iterator[tuple[str, tuple[str, ...]]]:
    """For each perimeter, the transverse one first, its DSF versions in each release; empty where it has none."""
    if any(edition.transverse for edition in found.editions):
        yield "transverse", tuple(", ".join(edition.transverse) for edition in found.editions)
    for perimeter in found.perimeters:
        yield perimeter, tuple(_dsf(edition, perimeter) for edition in found.editions)


def _dsf(edition: Edition, perimeter: str) -> str:
    return next(
        (", ".join(item.versions) or "présent" for item in edition.contracts if item.perimeter == perimeter), ""
    )


def package_rows(found: Catalogue) -> Iterator[tuple[str, str, tuple[tuple[str, str], ...]]]:
    """For each kind of package its language, its ecosystem, and its name and version in each release."""
    targets = dict.fromkeys(item.target for edition in found.editions for item in edition.packages)
    for target in targets:
        items = [item for edition in found.editions for item in edition.packages if item.target == target]
        yield items[0].language, items[0].ecosystem_title, tuple((item.coordinate, item.version) for item in items)
