"""No text of a workbook becomes markup, script or an address: every payload is said as it is, and runs nowhere."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from generator.targets.base import OutputFile
from generator.targets.docs.editions import editions
from generator.targets.docs.site import render_release, render_site
from generator.targets.docs.slugs import slug, slugs
from generator.targets.docs.theme import DEFAULT
from tests.docs.conftest import write
from tests.docs.html import read
from tests.hostile.payloads import PAYLOADS
from tests.hostile.release import release

MARKUP = (
    "<script>window.HUBGEN_CANARY = 1</script>",
    '"><img src=x onerror="window.HUBGEN_CANARY = 1">',
    "' onmouseover='window.HUBGEN_CANARY = 1' x='",
    '" autofocus onfocus="window.HUBGEN_CANARY = 1" x="',
    "</title></style></pre></svg></script><svg onload='window.HUBGEN_CANARY = 1'>",
    "<svg><style>@import url(//example.org/x)</style>",
    "javascript:window.HUBGEN_CANARY=1",
    "&lt;script&gt;window.HUBGEN_CANARY = 1&lt;/script&gt;",
    "<!--<script>window.HUBGEN_CANARY = 1</script>-->",
    "]]><script>window.HUBGEN_CANARY = 1</script>",
    "\u2028window.HUBGEN_CANARY = 1//",
    "\\u0022;window.HUBGEN_CANARY = 1//",
    '");window.HUBGEN_CANARY = 1;//',
    "../../../etc/passwd",
)
EVERY = (*MARKUP, *PAYLOADS)
HANDLER = re.compile(r"on[a-z]+$")
NOT_HTML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@pytest.fixture(scope="module", params=EVERY, ids=range(len(EVERY)))
def hostile(request: pytest.FixtureRequest) -> tuple[str, list[OutputFile]]:
    return request.param, list(render_release(release(request.param)))


def test_no_text_becomes_markup(hostile: tuple[str, list[OutputFile]]) -> None:
    for item in hostile[1]:
        if not item.path.endswith(".html"):
            continue
        tree: Any = read(item.content).tree
        scripts = [node.attrib for node in tree.iter("script")]
        assert all(set(facts) <= {"src", "defer"} and facts["src"].startswith(("assets/", "../")) for facts in scripts)
        assert not [key for node in tree.iter() for key in node.attrib if HANDLER.match(str(key))], item.path
        assert {node.tag for node in tree.iter()} & {"img", "iframe", "object", "embed", "base", "form"} == set()
        addresses = [node.attrib[key] for node in tree.iter() for key in ("href", "src") if key in node.attrib]
        others = (address for address in addresses if address != DEFAULT.icon)
        assert all(re.match(r"(#|(\.\./)*[A-Za-z0-9_./-]+(#.*)?$)", link, re.DOTALL) for link in others)


def test_the_text_is_said_as_it_is(hostile: tuple[str, list[OutputFile]]) -> None:
    text, files = hostile
    if NOT_HTML.search(text):
        return  # HTML has no way to say such a character: what it reads is U+FFFD or another
    page: Any = read(next(item.content for item in files if item.path == "messages/RS-TEST.html")).tree
    row = next(node for node in page.iter("tr") if node.attrib.get("id") == "plain")
    label = next(row.iter("b"))
    assert "".join(label.itertext()) == text.replace("\r\n", "\n").replace("\r", "\n")


def test_scripts_hold_data_only(hostile: tuple[str, list[OutputFile]]) -> None:
    for item in hostile[1]:
        if item.path.startswith("data/"):
            script = item.content.decode("ascii")
            assert script.count("\n") == 1 and script.startswith('hub.data("') and script.endswith(");\n")
            json.loads(script[script.index(",") + 1 : -3])


def test_the_package_is_one_script_of_ascii(hostile: tuple[str, list[OutputFile]]) -> None:
    """Its texts are literals of the npm package, whose own tests break out; here, that it is ASCII."""
    (script,) = (item.content.decode("ascii") for item in hostile[1] if item.path == "package.js")
    assert script.startswith('"use strict";\nhub.data("package",(()=>{') and "</script" not in script.lower()


def test_paths_are_plain(hostile: tuple[str, list[OutputFile]]) -> None:
    for item in hostile[1]:
        assert re.fullmatch(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*", item.path) and ".." not in item.path


def test_slugs_are_plain_and_different() -> None:
    texts = ["Événement", "evenement", "../x", "CON", "index", "", "a/b", "a\\b", "é" * 300, "HubSante.sexe", "💥"]
    made = slugs(texts)
    assert len({name.casefold() for name in made.values()}) == len(texts)
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{1,90}", name) for name in made.values())
    assert slug("CON") == "CON_" and slug("index") == "index_"


IN_BROWSER = tuple(MARKUP[index] for index in (0, 1, 3, 4, 6, 12))
"""One of each way out; the parser above judges all."""


@pytest.mark.parametrize("text", IN_BROWSER, ids=range(len(IN_BROWSER)))
def test_nothing_runs_in_a_browser(text: str, page: Any, tmp_path: Path) -> None:
    root = write({item.path: item.content for item in render_release(release(text))}, tmp_path)
    for path in ("index.html", "messages/RS-TEST.html", "messages/index.html", "transport.html", "codes/index.html"):
        page.goto(f"{root.as_uri()}/{path}")
        page.fill("[role=combobox]", text[:30])
        page.wait_for_timeout(60)
        for box in page.query_selector_all("details"):
            box.evaluate("box => { box.open = true; }")
        page.keyboard.press("Escape")
        page.mouse.move(700, 400)
        assert page.evaluate("window.HUBGEN_CANARY") is None
    assert [url for url in page.requests if not url.startswith((root.as_uri(), "data:"))] == []
    assert page.faults == []


def test_nothing_runs_in_the_pages_of_differences(page: Any, tmp_path: Path) -> None:
    from dataclasses import replace

    older, newer = release(MARKUP[0]), replace(release(MARKUP[1]), version="9.1")
    assert editions([older, newer])[1].step
    root = write({item.path: item.content for item in render_site([older, newer])}, tmp_path)
    for path in ("index.html", "differences/index.html", "differences/9.0--9.1.html", "9.1/messages/RS-TEST.html"):
        page.goto(f"{root.as_uri()}/{path}")
        if "--" in path:
            page.wait_for_selector(".change")
            page.evaluate("dispatchEvent(new Event('beforeprint'))")  # opens and fills every change
        assert page.evaluate("window.HUBGEN_CANARY") is None
    assert page.faults == []
