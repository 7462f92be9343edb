"""What `release.yaml` says, as typed records: apart from those of the workbooks, which most runs need none of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from generator.diagnostics import Location


class Codes(StrEnum):
    """How codes count: as they stand, blanks and commas included, or trimmed, a comma in one read as a blank."""

    VERBATIM = "verbatim"
    TRIMMED = "trimmed"


@dataclass(frozen=True, slots=True)
class VirtualHostRecord:
    """A virtual host as `release.yaml` names it."""

    name: str
    perimeter: str
    version: str
    messages: tuple[str, ...]
    location: Location


@dataclass(frozen=True, slots=True)
class ManifestRecord:
    """`release.yaml`: the facts about a release that its workbooks do not say."""

    location: Location
    release: str
    date: str = ""
    is_lts: bool = False
    sheets: tuple[str, ...] = ()
    xml_namespace: str = ""
    dsf: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    virtual_hosts: tuple[VirtualHostRecord, ...] = ()
    is_written: bool = False
    codes: Codes | None = None
    package: Mapping[str, str] = field(default_factory=dict)
    asyncapi: str = "3.0"
