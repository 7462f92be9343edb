"""A page that is open in a browser shows what a new run wrote."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from tests.serving.process import hubgen
from tests.writer.runs import write

POLICY = "<meta http-equiv=Content-Security-Policy content=\"default-src 'self'\">"


def page(text: str) -> str:
    head = f'<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8">{POLICY}<title>x</title></head>'
    return f"{head}<body><p>{text}</p></body></html>"


def test_a_page_loads_itself_anew(browser: Any, tmp_path: Path) -> None:
    from playwright.sync_api import expect

    out = tmp_path / "output"
    write(out, docs={"index.html": page("avant")})
    with hubgen(tmp_path, "serve", "-o", "output", "-p", "0") as served:
        url = re.search(r"http://\S+/", served.wait_for("Ctrl-C"))
        assert url is not None
        view = browser.new_page()
        problems: list[str] = []
        view.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
        view.goto(f"{url[0]}9.0/docs/index.html")
        expect(view.locator("p")).to_have_text("avant")
        for text in ("après", "encore après"):
            view.wait_for_timeout(700)
            write(out, docs={"index.html": page(text)})
            expect(view.locator("p")).to_have_text(text, timeout=30_000)
        view.close()
        assert not problems and served.end() == 0
