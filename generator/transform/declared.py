"""What people declare of a transformation: where fields and codes go that no comparison can tell."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Location
from generator.transform.table import CodeTarget, Path

Codes = Mapping[str, CodeTarget]


@dataclass(frozen=True, slots=True)
class DeclaredField:
    """A field's new path, empty where it is to be left out; of a copy also what becomes of its codes."""

    target: Path
    location: Location
    codes: Codes = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class DeclaredValue:
    """A value for a field of the new release: a text as written in the file, or one from the old message.

    `source`, `match` and `template` are those of `table.Default`; `text` counts where they give nothing, None for none.
    """

    text: str | None
    location: Location
    source: Path = ()
    match: str = ""
    template: tuple[str | Path, ...] = ()

    @property
    def sources(self) -> tuple[Path, ...]:
        """The old paths that it needs."""
        return tuple(part for part in (self.source, *self.template) if part and not isinstance(part, str))


@dataclass(frozen=True, slots=True)
class DeclaredNote:
    """The free text that takes the values below a field which has no place, and what introduces them there."""

    target: Path
    label: str
    location: Location


@dataclass(frozen=True, slots=True)
class DeclaredMessage:
    """The rules of one message, by old path (`values`: by new path); `new` is empty where the name stays.

    `copies` are further targets of a field that has one already.
    """

    location: Location
    new: str = ""
    fields: Mapping[Path, DeclaredField] = field(default_factory=dict)
    copies: Mapping[Path, DeclaredField] = field(default_factory=dict)
    values: Mapping[Path, DeclaredValue] = field(default_factory=dict)
    notes: Mapping[Path, DeclaredNote] = field(default_factory=dict)
    codes: Mapping[Path, Codes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Declared:
    """All rules for two releases: messages by their old names, codes by the ids of the old lists."""

    messages: Mapping[str, DeclaredMessage] = field(default_factory=dict)
    lists: Mapping[str, Codes] = field(default_factory=dict)


NOTHING = Declared()
