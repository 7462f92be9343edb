"""`hubgen serve`: the output in a browser on this machine; with `--api` the conversion service."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from generator.cli.completing import release_folders
from generator.cli.printing import say


@click.command("serve")
@click.argument(
    "folders", metavar="[RELEASE_DIR]...", nargs=-1, type=click.Path(path_type=Path), shell_complete=release_folders
)
@click.option(
    "--api", is_flag=True, help="Serve POST /convert and /validate for RELEASE_DIR... (default: all of specs/)."
)
@click.option(
    "-o",
    "--output",
    "out",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path, file_okay=False),
    help="The folder to serve.",
)
@click.option(
    "-p",
    "--port",
    default=8000,
    show_default=True,
    type=click.IntRange(0, 65535),
    help="The port; 0 takes any that is free.",
)
@click.option("--host", default="127.0.0.1", show_default=True, help="With --api: the address to listen on.")
@click.option("--workers", default=1, show_default=True, type=click.IntRange(1, 64), help="With --api: processes.")
@click.option(
    "--alias", "aliases", multiple=True, metavar="NAME=VERSION", help="With --api: a release's other name (v1=1.0)."
)
def command(
    folders: Sequence[Path], api: bool, out: Path, port: int, host: str, workers: int, aliases: Sequence[str]
) -> None:
    """Serve the output folder to a browser on this machine, and load its pages anew when they change.

    Nobody else can reach it; nothing hidden, and no link, is served. Ends with Ctrl-C.

    With --api, serve the conversion of messages between releases instead; needs `pip install 'hubgen[api]'`.
    """
    if api:
        from generator.cli.serve_api import run

        run(folders, host, port, workers, aliases)
    if folders:
        raise click.UsageError("RELEASE_DIR goes with --api")
    if not out.is_dir():
        raise click.UsageError(f"there is no folder {out}; run `hubgen generate` first")
    from generator.serving.server import Server

    try:
        server = Server(out, port)
    except OSError as error:
        raise click.ClickException(f"port {port} cannot be opened: {error.strerror}; give another with -p") from error
    say(f"{server.url} (Ctrl-C ends)")
    try:
        server.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        say("", err=True)
    finally:
        server.stopped.set()
        server.server_close()
    sys.exit(0)
