"""`hubgen serve`: the output in a browser on this machine."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.cli.printing import say


@click.command("serve")
@click.option(
    "-o",
    "--output",
    "out",
    default="output",
    show_default=True,
    type=click.Path(path_type=Path, exists=True, file_okay=False),
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
def command(out: Path, port: int) -> None:
    """Serve the output folder to a browser on this machine, and load its pages anew when they change.

    Nobody else can reach it; nothing hidden, and no link, is served. Ends with Ctrl-C.
    """
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
