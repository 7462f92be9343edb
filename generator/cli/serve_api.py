"""`hubgen serve --api`: the conversion service, in as many processes as wanted."""

from __future__ import annotations

import importlib.util
import os
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Final, NoReturn

import click

from generator.cli.printing import say
from generator.cli.releases import releases_of
from generator.diagnostics import Collector

GRACE: Final = 30
"""Seconds that requests under way get to end."""


def run(folders: Sequence[Path], host: str, port: int, workers: int, aliases: Sequence[str]) -> NoReturn:
    """Serve until a signal ends it; requests under way are answered first. Misuse for releases that cannot be read."""
    if importlib.util.find_spec("uvicorn") is None or importlib.util.find_spec("starlette") is None:
        raise click.UsageError("the service needs more packages: pip install 'hubgen[api]'")
    import uvicorn

    from generator.api.app import ALIASES, RELEASES
    from generator.api.observe import MULTIPROCESS
    from generator.api.protocol import PromptProtocol

    folders = releases_of(folders)
    _check(folders, aliases)
    os.environ[RELEASES] = os.pathsep.join(str(folder) for folder in folders)
    os.environ[ALIASES] = ",".join(aliases)
    with tempfile.TemporaryDirectory(prefix="hubgen-api-") as metrics:
        if workers > 1:
            os.environ[MULTIPROCESS] = metrics
        uvicorn.run(
            "generator.api.app:from_environment",
            factory=True,
            http=PromptProtocol,
            host=host,
            port=port,
            workers=workers,
            access_log=False,
            log_level="warning",
            timeout_graceful_shutdown=GRACE,
        )
    sys.exit(0)


def _check(folders: Sequence[Path], aliases: Sequence[str]) -> None:
    """Every release can be read, and every alias names one: better said now than by each worker."""
    from generator.api.releases import UnknownRelease, load_releases

    if wrong := [item for item in aliases if "=" not in item or "," in item]:
        raise click.UsageError(f"write --alias NAME=VERSION, not {wrong[0]!r}")
    collector = Collector()
    releases = load_releases(folders, dict(item.split("=", 1) for item in aliases), collector)
    for problem in collector.errors:
        say(str(problem), err=True)
    if len(releases.versions) < len(folders):
        raise click.UsageError("not every release can be served")
    try:
        for name in releases.aliases:
            releases.version(name)
    except UnknownRelease as error:
        raise click.UsageError(str(error)) from error
