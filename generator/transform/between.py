"""From one message of a release to another one of it: RC-EDA to RS-EDA, as the hub passes cases between services.

What has the same balise goes across as between releases; the rest is declared, in
`transforms/<MESSAGE>--<MESSAGE>.yaml`.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from generator.diagnostics import Location
from generator.model import Release
from generator.names import find_name
from generator.readers.declared_rules import SEPARATOR
from generator.transform.declared import Declared, DeclaredMessage

HERE: Final = Location("")


@dataclass(frozen=True, slots=True)
class Between:
    """The names of two messages of one release."""

    old: str
    new: str

    @property
    def name(self) -> str:
        """What the file of declared rules is called, without its suffix."""
        return f"{self.old}{SEPARATOR}{self.new}"

    def sides(self, release: Release) -> tuple[Release, Release]:
        """The release with the old message alone, and with the new one."""
        return _only(release, self.old), _only(release, self.new)

    def declared(self, rules: Declared) -> Declared:
        """The rules, which say that the one message becomes the other."""
        known = rules.messages.get(self.old, DeclaredMessage(HERE))
        return replace(rules, messages={**rules.messages, self.old: replace(known, new=self.new)})


def messages_of(release: Release, old: str, new: str) -> Between:
    """Two messages of a release by name, whatever its case. Raises `UnknownName`."""
    known = [item.name for item in release.messages]
    return Between(find_name(old, known, "unknown message"), find_name(new, known, "unknown message"))


def _only(release: Release, name: str) -> Release:
    return replace(release, schemas=tuple(item for item in release.schemas if item.name == name or item.is_header))
