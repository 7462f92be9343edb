"""The stream of events, in this process: a line now and then even where nothing changes."""

from __future__ import annotations

from pathlib import Path
from threading import Event

import pytest

from generator.changes import MANIFEST
from generator.serving import reload


def test_a_quiet_stream_says_that_it_is_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only by writing does a server notice that the browser has gone."""
    monkeypatch.setattr(reload, "LOOK_SECONDS", 0.001)
    monkeypatch.setattr(reload, "BEAT", 3)
    stopped = Event()
    lines = reload.events(tmp_path, stopped)
    assert [next(lines) for _ in range(3)] == [b"data: 0\n\n", b": still here\n\n", b": still here\n\n"]
    (tmp_path / "3.0").mkdir()
    (tmp_path / "3.0" / MANIFEST).write_text("{}")
    assert next(lines).startswith(b"data: ") and reload.state(tmp_path) != "0"
    stopped.set()
    assert list(lines) == []


def test_a_manifest_that_goes_between_two_looks(tmp_path: Path) -> None:
    (tmp_path / "3.0").mkdir()
    (tmp_path / "3.0" / MANIFEST).symlink_to("nowhere")
    assert reload.state(tmp_path) == "0"
