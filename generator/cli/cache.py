"""`hubgen cache`: the one folder with everything that is cached between runs."""

from __future__ import annotations

import click

from generator import store
from generator.cli.printing import say


@click.group("cache", context_settings={"help_option_names": ["-h", "--help"]})
def command() -> None:
    """Show where the cache is and how large, or clear it.

    What it holds never changes a result; it is in the folder that HUBGEN_CACHE names (`off`: nowhere),
    or else in the user's cache folder.
    """


@command.command("info")
def info() -> None:
    """Say where it is, and how large."""
    cache = store.default()
    if cache is None:
        say(f"nothing is cached ({store.FOLDER}=off)")
        return
    if refusal := cache.refusal():
        say(f"nothing is cached: {refusal}")
        return
    files = cache.sizes()
    size = sum(item[1] for item in files)
    say(f"{cache.folder}: {len(files)} entries, {size / 2**20:.1f} MiB of at most {store.MOST_BYTES >> 20} MiB")


@command.command("clear")
def clear() -> None:
    """Remove every entry."""
    cache = store.default()
    say(f"{cache.clear() if cache else 0} entries removed")
