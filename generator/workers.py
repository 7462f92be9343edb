"""The targets of a release, rendered in this process and in one beside it.

The process beside is a fork: it has the model already, and gives back files. Both take the next
group of targets from one pipe, so that neither waits for the other; targets that share work are
one group. What the other does not give, for whatever reason, is rendered here. Where an earlier
run left its parts there is no process beside: giving files back would cost more than it saves.
"""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import Final

import msgspec

from generator.model import Release
from generator.targets import registry
from generator.targets.base import OutputFile
from generator.targets.rendered import carried_by, once, rendered, was_rendered

Rendered = dict[str, list[OutputFile]]
Progress = Callable[[str], None]
DEPTH_OF_PACKAGE: Final = 3
"""`generator.targets.python`: what the targets below it import, they share."""
MOST_GROUPS: Final = 255


def render(release: Release, targets: Sequence[str], progress: Progress, processes: int = 1) -> Rendered:
    """The files of each target, in the order of `targets`; what a target raises is raised here."""
    groups = _groups(targets)
    done: Rendered = {}
    with once():
        is_much = not all(was_rendered(release, name) for name in targets)
        if processes > 1 and is_much and 1 < len(groups) <= MOST_GROUPS and _may_fork():
            done = _shared(release, groups, progress)
        for name in targets:
            if name not in done:
                progress(name)
                done[name] = rendered(release, name)
    return {name: done[name] for name in targets}


def _groups(targets: Sequence[str]) -> list[list[str]]:
    """Targets that share a package, or whose files another carries; the larger groups first."""
    points = registry.available()
    carriers = {carried: name for name in targets for carried in carried_by(points[name])}
    found: dict[str, list[str]] = {}
    for name in targets:
        package = ".".join(points[carriers.get(name, name)].module.split(".")[:DEPTH_OF_PACKAGE])
        found.setdefault(package, []).append(name)
    return sorted(found.values(), key=len, reverse=True)


def _may_fork() -> bool:
    """A fork takes along one thread only: there must be no other."""
    return sys.platform == "linux" and threading.active_count() == 1 and (os.cpu_count() or 1) > 1


def _shared(release: Release, groups: Sequence[Sequence[str]], progress: Progress) -> Rendered:
    queue, filling = os.pipe()
    os.write(filling, bytes(range(len(groups))))
    os.close(filling)
    results, giving = os.pipe()
    child = os.fork()
    if child == 0:
        _beside(release, groups, queue, giving)
    os.close(giving)
    with os.fdopen(queue, "rb", buffering=0) as taken, os.fdopen(results, "rb") as given:
        try:
            done = dict(_next(release, groups, taken.fileno(), progress))
            done |= _read(given.read())
        finally:
            given.close()
            os.waitpid(child, 0)
    return done


def _next(
    release: Release, groups: Sequence[Sequence[str]], queue: int, progress: Progress
) -> Iterator[tuple[str, list[OutputFile]]]:
    """Render group after group, as long as the queue has one."""
    while number := os.read(queue, 1):
        for name in groups[number[0]]:
            progress(name)
            yield name, rendered(release, name)


def _beside(release: Release, groups: Sequence[Sequence[str]], queue: int, giving: int) -> None:
    """The work of the process beside, which ends here: it gives what it rendered, or nothing."""
    try:
        with suppress(BaseException):
            done = dict(_next(release, groups, queue, lambda step: None))
            with os.fdopen(giving, "wb") as file:
                file.write(msgspec.msgpack.encode(done))
    finally:
        os._exit(0)


def _read(content: bytes) -> Rendered:
    with suppress(msgspec.MsgspecError):
        return msgspec.msgpack.decode(content, type=Rendered)
    return {}
