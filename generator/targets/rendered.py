"""What a target makes of a release, made once: a target that carries the files of others asks here too."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from importlib import import_module
from typing import Final

from generator.model import Release
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.targets.carried import carried
from generator.targets.parts import digests_kept, is_known, packed

CARRIES: Final = "CARRIES"
"""The name under which a target's module lists the targets whose files it carries, where it does."""
Made = dict[tuple[int, str], tuple[Release, list[OutputFile]]]

_MADE: ContextVar[Made | None] = ContextVar("made", default=None)


@contextmanager
def once() -> Iterator[None]:
    """Make nothing twice meanwhile."""
    token = _MADE.set({})
    try:
        with digests_kept():
            yield
    finally:
        _MADE.reset(token)


def rendered(release: Release, name: str) -> list[OutputFile]:
    """The files of the target `name`. Raises `KeyError` where none has that name, and what the target raises."""
    made = _MADE.get()
    key = (id(release), name)
    if made is not None and key in made:
        return made[key][1]
    function = registry.load([name])[name]
    with packed(name, release.version):
        files = list(function(carried(release, name)))
    if made is not None:
        made[key] = (release, files)  # with the release, so that no other gets its identity
    return files


def was_rendered(release: Release, name: str) -> bool:
    """Whether an earlier run left the parts of that target for this version: what has not changed costs little now."""
    return is_known(name, release.version)


def carried_by(target: registry.Point) -> tuple[str, ...]:
    """The targets whose files a target carries; none for most."""
    found: tuple[str, ...] = getattr(import_module(target.module), CARRIES, ())
    return found
