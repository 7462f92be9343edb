"""What a comparison gives: differences at one place, and changes, each with all its places."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import Any

from generator.diagnostics import Location


class Effect(IntEnum):
    """What a change does to a message that crosses it."""

    SAFE = 0
    CONDITIONAL = 1
    BREAKS = 2


class Verdict(StrEnum):
    """The worst that a change does, from bad to harmless."""

    BREAKING = "breaking"
    COORDINATION = "coordination"
    SOURCE = "source"
    COMPATIBLE = "compatible"
    DOCUMENTATION = "documentation"


class Bump(IntEnum):
    """The part of a version that a change asks to raise."""

    NONE = 0
    PATCH = 1
    MINOR = 2
    MAJOR = 3

    def __str__(self) -> str:
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a difference: its text as shown, its cell, and the part of the model that it is."""

    text: str = ""
    location: Location | None = None
    item: Any = None


ABSENT = Side()


@dataclass(frozen=True, slots=True)
class Place:
    """Where a difference shows: a message in its perimeters, and the path of balises below its root.

    `moved_to` is the path in the new release, where it is another one; `label` is that of the field there.
    """

    message: str
    perimeters: tuple[str, ...]
    path: tuple[str, ...] = ()
    moved_to: tuple[str, ...] | None = None
    label: str = field(default="", compare=False)

    @property
    def new_path(self) -> tuple[str, ...]:
        """The path in the new release."""
        return self.path if self.moved_to is None else self.moved_to

    def __str__(self) -> str:
        return "/".join((self.message, *self.path))


@dataclass(frozen=True, slots=True)
class Difference:
    """One difference at one place.

    `path` is below the message's root; `subject` tells apart several differences of one rule at one
    place (the code, say). `forward` and `backward`, where set, are what was computed for these very
    values; the rule's own effects hold otherwise. `moved_to` is the path in the new release.
    """

    rule: str
    path: tuple[str, ...]
    old: Side
    new: Side
    subject: str = ""
    forward: Effect | None = None
    backward: Effect | None = None
    evidence: tuple[tuple[str, str], ...] = ()
    moved_to: tuple[str, ...] | None = None
    base: str = ""
    is_suspect: bool = False

    @property
    def new_path(self) -> tuple[str, ...]:
        """The path in the new release."""
        return self.path if self.moved_to is None else self.moved_to

    def inside(self, name: str) -> Difference:
        """The difference as it is seen from the object that has the field `name`, below which it is.

        Made anew: `dataclasses.replace` takes three times as long, and this is most of a comparison.
        """
        return Difference(
            self.rule,
            (name, *self.path),
            self.old,
            self.new,
            self.subject,
            self.forward,
            self.backward,
            self.evidence,
            (name, *self.moved_to) if self.moved_to else None,
            self.base,
            self.is_suspect,
        )


@dataclass(frozen=True, slots=True)
class Witness:
    """A message that one side accepts and the other refuses.

    `is_forward` tells that an old producer sends it to a new consumer; `document` is its JSON,
    `xml` its XML; `error` is why the other side refuses it, at `error_path`.
    """

    is_forward: bool
    message: str
    document: dict[str, Any]
    xml: str
    error: str
    error_path: str


@dataclass(frozen=True, slots=True)
class Change:
    """A change, reported once: one cell may reach many messages through shared types and lists."""

    rule: str
    verdict: Verdict
    bump: Bump
    forward: Effect
    backward: Effect
    xml: Effect
    places: tuple[Place, ...]
    difference: Difference
    fingerprint: str
    witnesses: tuple[Witness, ...] = ()
    is_proven: bool = True
    waiver: str = ""

    @property
    def messages(self) -> tuple[str, ...]:
        """The messages that it touches, each once."""
        return tuple(dict.fromkeys(place.message for place in self.places if place.message))

    @property
    def perimeters(self) -> tuple[str, ...]:
        """The perimeters that it touches, each once."""
        return tuple(dict.fromkeys(name for place in self.places for name in place.perimeters))

    @property
    def path(self) -> str:
        """The path of its first place."""
        return "/".join(self.places[0].path)

    @property
    def is_wire(self) -> bool:
        """Whether messages are touched at all, in JSON or in XML."""
        return max(self.forward, self.backward, self.xml) > Effect.SAFE

    @property
    def is_warning(self) -> bool:
        """Whether it says of messages what no message shows."""
        return not self.is_proven


@dataclass(frozen=True, slots=True)
class Comparison:
    """All changes from one release to another, in the order of the new one."""

    old: str
    new: str
    changes: tuple[Change, ...]
    perimeter: str = ""
    notes: tuple[str, ...] = field(default=())

    @property
    def bump(self) -> Bump:
        """The part of the version that the changes ask to raise; waived ones ask for nothing."""
        return max((change.bump for change in self.changes if not change.waiver), default=Bump.NONE)

    def bumps(self) -> dict[str, Bump]:
        """The bump that each perimeter's own changes ask for; where one perimeter is compared, its bump alone."""
        found = {self.perimeter: Bump.NONE} if self.perimeter else {}
        for change in self.changes:
            for name in (self.perimeter,) if self.perimeter else change.perimeters:
                bump = Bump.NONE if change.waiver else change.bump
                found[name] = max(found.get(name, Bump.NONE), bump)
        return dict(sorted(found.items()))

    def count(self, verdict: Verdict) -> int:
        """How many changes have a verdict."""
        return sum(change.verdict is verdict for change in self.changes)
