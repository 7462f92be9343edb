"""`hubgen cache`: what is kept between runs."""

from __future__ import annotations

import click

from generator import store
from generator.cli.printing import say


@click.group("cache", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Say what is kept between runs, or remove it.

    What it holds never changes a result; it is in the folder that HUBGEN_CACHE names (`off`: nowhere),
    or else in the user's cache folder.
    """


@command.command("info")
def info() -> None:
    """Say where it is, and how large."""
    kept = store.default()
    if kept is None:
        say(f"nothing is kept ({store.FOLDER})")
        return
    if refusal := kept.refusal():
        say(f"nothing is kept: {refusal}")
        return
    files = kept.sizes()
    size = sum(item[1] for item in files)
    say(f"{kept.folder}: {len(files)} entries, {size / 2**20:.1f} MiB of at most {store.MOST_BYTES >> 20} MiB")


@command.command("clear")
def clear() -> None:
    """Remove every entry."""
    kept = store.default()
    say(f"{kept.clear() if kept else 0} entries removed")
