"""Pages load anew when the output has changed: server-sent events (WHATWG HTML, 9.2), and a script that listens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from threading import Event
from typing import Final

from generator.changes import MANIFEST

EVENTS: Final = "/-/events"
SCRIPT: Final = "/-/reload.js"
LISTENER: Final = f"""\
let seen = null;
const events = new EventSource("{EVENTS}");
events.onmessage = (event) => {{
  if (seen !== null && event.data !== seen) location.reload();
  seen = event.data;
}};
addEventListener("pagehide", () => events.close());
"""
TAG: Final = f'<script src="{SCRIPT}" defer></script>'.encode()
LOOK_SECONDS: Final = 0.25
BEAT: Final = 40
"""Looks without a change after which a line is sent all the same: only so a closed browser is noticed."""


def with_listener(page: bytes) -> bytes:
    """A page that loads itself anew; the file stays as it is."""
    end = page.lower().rfind(b"</body")
    return page + TAG if end < 0 else page[:end] + TAG + page[end:]


def state(root: Path) -> str:
    """What the output is at the moment: every run that changes a file changes its release's manifest."""
    marks = []
    for manifest in sorted(root.glob(f"*/{MANIFEST}")):
        try:
            status = manifest.stat()
        except OSError:  # between two looks the folder was swapped
            continue
        marks.append(f"{status.st_ino:x}.{status.st_mtime_ns:x}")
    return "-".join(marks) or "0"


def events(root: Path, stopped: Event) -> Iterator[bytes]:
    """The lines of an event stream: the state, again whenever it is another, until `stopped`."""
    last, quiet = "", 0
    while not stopped.is_set():
        now = state(root)
        if now != last:
            yield f"data: {now}\n\n".encode()
            last, quiet = now, 0
        elif quiet >= BEAT:
            yield b": still here\n\n"
            quiet = 0
        quiet += 1
        stopped.wait(LOOK_SECONDS)
