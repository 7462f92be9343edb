"""The releases that a service knows: their rules, and the transformation of each pair of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.diagnostics import Collector
from generator.loading import load
from generator.messages.rules import Rules, compile_rules
from generator.names import UnknownName, find_name
from generator.transform.build import derive_table
from generator.transform.document import Transformer
from generator.transform.job import between_job, betweens_beside, declared_beside


class UnknownRelease(LookupError):
    """No release has that name; the text says which names there are."""


@dataclass(slots=True)
class Releases:
    """Releases by version, with other names for them (`v3`); transformations are made once, when asked for.

    Raises `UnknownRelease` for a name that is none of them.
    """

    folders: Mapping[str, Path]
    rules: Mapping[str, Rules]
    aliases: Mapping[str, str] = field(default_factory=dict)
    _transformers: dict[tuple[str, str], Transformer] = field(default_factory=dict)

    @property
    def versions(self) -> tuple[str, ...]:
        """The versions, in the order in which they were given."""
        return tuple(self.rules)

    def version(self, name: str) -> str:
        """The version that a name stands for."""
        known = (*self.rules, *self.aliases)
        try:
            found = find_name(name, known, "unknown version")
            return find_name(self.aliases.get(found, found), self.rules, "unknown version")
        except UnknownName as error:
            raise UnknownRelease(str(error)) from error

    def of(self, name: str) -> Rules:
        """The rules of a release."""
        return self.rules[self.version(name)]

    def transformer(self, old: str, new: str) -> Transformer:
        """The transformation from one release to another."""
        pair = self.version(old), self.version(new)
        if pair not in self._transformers:
            self._transformers[pair] = self._derived(*pair)
        return self._transformers[pair]

    def between(self, name: str, message: str) -> Transformer | None:
        """The transformation of a message into another one of its release; None where no rules are declared for it."""
        version = self.version(name)
        release = self.rules[version].release
        if (version, message) not in self._transformers:
            pairs = betweens_beside(self.folders[version], release)
            pair = next((item for item in pairs if item.old == message), None)
            if pair is None:
                return None
            job = between_job(release, pair, (str(self.folders[version]),) * 2, Collector())
            self._transformers[version, message] = Transformer(job.table, self.rules[version], self.rules[version])
        return self._transformers[version, message]

    def derive_all(self) -> None:
        """Make all transformations: a service does so before it says that it is up."""
        for old in self.rules:
            for new in self.rules:
                self.transformer(old, new)
            for pair in betweens_beside(self.folders[old], self.rules[old].release):
                self.between(old, pair.old)

    def _derived(self, old: str, new: str) -> Transformer:
        before, after = self.rules[old], self.rules[new]
        places = str(self.folders[old]), str(self.folders[new])
        declared = declared_beside(*places, before.release, after.release, Collector())
        return Transformer(derive_table(before.release, after.release, declared), before, after)


def load_releases(folders: Iterable[Path], aliases: Mapping[str, str], collector: Collector) -> Releases:
    """The releases in `folders`. `v<line>` is another name for the last one of each line, unless `aliases` says so.

    `collector` has what is wrong with them, and a release that cannot be loaded.
    """
    found: dict[str, Path] = {}
    rules: dict[str, Rules] = {}
    lines: dict[str, str] = {}
    for folder in folders:
        release = load(folder, collector)
        if release is not None:
            found[release.version] = folder
            rules[release.version] = compile_rules(release)
            lines[f"v{release.major}"] = release.version
    return Releases(found, rules, {**lines, **aliases})
