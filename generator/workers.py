"""The targets of a release, rendered in this process and in one beside it.

The process beside is a fork: it has the model already, and gives back files. Both take the next
group of targets from one pipe, so that neither waits for the other; targets that share work are
one group. What the other does not give, for whatever reason, is rendered here.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Final

import msgspec

from generator.model import Release
from generator.targets import registry
from generator.targets.base import OutputFile

Rendered = dict[str, list[OutputFile]]
Progress = Callable[[str], None]
DEPTH_OF_PACKAGE: Final = 3
"""`generator.targets.python`: what the targets below it import, they share."""
MOST_GROUPS: Final = 255


def render(
    release: Release,
    targets: Sequence[str],
    progress: Progress,
    processes: int = 1,
    given: Rendered | None = None,
) -> Rendered:
    """The files of each target, in the order of `targets`; what a target raises is raised here.

    `given` are files beside the model that a target may carry, as those of targets rendered before.
    """
    groups, given = _groups(targets), given or {}
    done: Rendered = dict(given)
    if processes > 1 and 1 < len(groups) <= MOST_GROUPS and _may_fork():
        done = _shared(release, groups, progress, given)
    for name in (name for group in groups for name in group if name not in done):
        _render(release, name, done, progress)
    return {name: done[name] for name in targets}


def _render(release: Release, name: str, done: Rendered, progress: Progress) -> None:
    """Add the files of a target to `done`, which has those of the targets rendered before."""
    progress(name)
    done[name] = registry.available()[name].render(release, done)


def _groups(targets: Sequence[str]) -> list[list[str]]:
    """Targets that share a package, or whose files another carries, the carrier last; the larger groups first."""
    points = registry.available()
    carriers = {carried: name for name in targets for carried in points[name].carries}
    found: dict[str, list[str]] = {}
    for name in sorted(targets, key=lambda name: bool(points[name].carries)):
        package = ".".join(points[carriers.get(name, name)].module.split(".")[:DEPTH_OF_PACKAGE])
        found.setdefault(package, []).append(name)
    return sorted(found.values(), key=len, reverse=True)


def _may_fork() -> bool:
    """A fork takes along one thread only: there must be no other."""
    return sys.platform == "linux" and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _shared(release: Release, groups: Sequence[Sequence[str]], progress: Progress, given: Rendered) -> Rendered:
    queue, filling = os.pipe()
    os.write(filling, bytes(range(len(groups))))
    os.close(filling)
    results, giving = os.pipe()
    child = os.fork()
    if child == 0:
        _beside(release, groups, queue, giving, given)
    os.close(giving)
    with os.fdopen(queue, "rb", buffering=0) as taken, os.fdopen(results, "rb") as received:
        try:
            done = _next(release, groups, taken.fileno(), progress, given)
            done |= _read(received.read())
        finally:
            received.close()
            os.waitpid(child, 0)
    return done


def _next(
    release: Release, groups: Sequence[Sequence[str]], queue: int, progress: Progress, given: Rendered
) -> Rendered:
    """Render group after group, as long as the queue has one."""
    done: Rendered = dict(given)
    while number := os.read(queue, 1):
        for name in groups[number[0]]:
            _render(release, name, done, progress)
    return done


def _beside(release: Release, groups: Sequence[Sequence[str]], queue: int, giving: int, given: Rendered) -> None:
    """The work of the process beside, which ends here: it gives what it rendered, or nothing."""
    try:
        with suppress(BaseException):
            done = _next(release, groups, queue, lambda step: None, given)
            done = {name: files for name, files in done.items() if name not in given}
            with os.fdopen(giving, "wb") as file:
                file.write(msgspec.msgpack.encode(done))
    finally:
        os._exit(0)


def _read(content: bytes) -> Rendered:
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(content, type=Rendered)
    return {}
