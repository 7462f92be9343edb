"""« Vérifier un message » in a real browser, from a folder: each error at its line, with its label and its page."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from generator.model import Release, Schema
from generator.targets.docs import render
from tests.conftest import load_release
from tests.docs.conftest import AXE, write
from tests.support.releases import release_folder

__all__ = ["release_folder"]
NEWEST = "3.0"
PAGE = f"{NEWEST}/verifier.html"
Spoil = Callable[[str], str]


@pytest.fixture
def checker(page: Any, folder: Path) -> Iterator[Any]:
    """The page, ready; afterwards it asked for nothing outside its folder, and nothing failed."""
    yield visit(page, folder / PAGE)
    assert page.faults == []
    assert [url for url in page.requests if not url.startswith((folder.as_uri(), "data:", "blob:"))] == []


def visit(page: Any, path: Path) -> Any:
    page.goto(path.as_uri())
    page.wait_for_selector(".checker:not([hidden])")
    return page


def put(page: Any, text: str) -> None:
    """A text as if pasted; waits until it is checked."""
    page.evaluate("document.querySelector('.verdict').dataset.state = 'waiting'")
    page.fill("textarea", text)
    page.wait_for_selector(".verdict:not([data-state=waiting])")
    page.evaluate("new Promise(requestAnimationFrame)")


def sample(page: Any, kind: str, *, as_xml: bool = False) -> str:
    page.select_option("[data-sample]", kind)
    if as_xml:
        page.click("[data-do=convert]")
    text: str = page.input_value("textarea")
    return text


def findings(page: Any) -> list[tuple[int, str, str]]:
    """Line, code and label of each error on the page."""
    return [
        (
            int(item.get_attribute("data-line")),
            item.query_selector(".tag").inner_text(),
            item.query_selector("b").inner_text() if item.query_selector("b") else "",
        )
        for item in page.query_selector_all(".findings li")
    ]


def line_of(text: str, part: str) -> int:
    return text[: text.index(part)].count("\n") + 1


def schema(releases: list[Release], name: str) -> Schema:
    model = next(item for item in releases if item.version == NEWEST)
    return next(item for item in model.schemas if item.name == name)


def label(found: Schema, name: str) -> str:
    return next(field.label for item in found.all_types for field in item.fields if field.name == name)


@dataclass(frozen=True)
class Broken:
    """A message that is broken at one place: what is done to the sample, and what stands on the line of the error.

    `label` names a field of the model, whose label the error has; behind `=` it is the label itself.
    """

    spoil: Spoil
    at: str
    code: str
    label: str


def sub(pattern: str, new: str) -> Spoil:
    def spoilt(text: str) -> str:
        changed, count = re.subn(pattern, new, text, count=1)
        assert count, f"{pattern} is not in the sample"
        return changed

    return spoilt


JSON = {
    "required": Broken(sub(r' *"caseId".*\n', ""), '"createCaseHealth": {', "required", "caseId"),
    "unknown": Broken(sub('"caseId"', '"caseIdd"'), '"caseIdd"', "unknown", "= RS-EDA"),
    "code": Broken(sub(r'"status": "Actual"', '"status": "Actuel"'), '"status": "Actuel"', "code", "status"),
    "pattern": Broken(sub(r'"caseId": ".*"', '"caseId": "?"'), '"caseId"', "pattern", "caseId"),
    "type": Broken(sub(r'"creation": ".*"', '"creation": 12'), '"creation"', "type", "creation"),
    "envelope": Broken(sub(r' *"senderID".*\n', ""), "{", "required", "= Émetteur"),
    "kind": Broken(
        sub('"distributionKind": "Report"', '"distributionKind": "Raport"'),
        '"distributionKind"', "code", "= Nature de l’échange",
    ),
    "message": Broken(sub('"createCaseHealth"', '"createNothing"'), '"message": {', "message", "= Message"),
    "list": Broken(
        sub(r'("recipient": \[\n)', r'\1{ "name": "a", "URI": "hubex:a" },\n{ "name": "b" },\n'),
        '{ "name": "b" }', "required", "= Adresse technique du destinataire",
    ),
    "twice": Broken(sub(r'( *"creation".*\n)', r"\1\1"), "", "syntax", "="),
    "cut": Broken(lambda text: text.rstrip()[:-1], "", "syntax", "="),
}  # fmt: skip
XML = {
    "required": Broken(sub(r" *<caseId>.*\n", ""), "<createCaseHealth", "required", "caseId"),
    "unknown": Broken(sub(r"<caseId>(.*)</caseId>", r"<caseIdd>\1</caseIdd>"), "<caseIdd>", "unknown", "= RS-EDA"),
    "code": Broken(sub(r"<status>Actual", "<status>Actuel"), "<status>Actuel", "code", "status"),
    "pattern": Broken(sub(r"<caseId>.*<", "<caseId>?<"), "<caseId>", "pattern", "caseId"),
    "type": Broken(sub(r"<creation>.*<", "<creation><a/><"), "<creation>", "type", "creation"),
    "envelope": Broken(sub(r" *<senderID>.*\n", ""), "<edxlDistribution", "required", "= Émetteur"),
    "kind": Broken(sub(">Report<", ">Raport<"), "<distributionKind>", "code", "= Nature de l’échange"),
    "message": Broken(sub("<createCaseHealth", "<createCase"), "", "syntax", "="),
    "order": Broken(
        sub(r"( *<caseId>.*\n)( *<creation>.*\n)", r"\2\1"), "<caseId>", "order", "caseId",
    ),
    "twice": Broken(sub(r"( *)(<creation>.*\n)", r"\1\2\1<creation>2024-03-12T14:05:01+01:00</creation>\n"),
        "14:05:01", "max-items", "creation"),
    "attribute": Broken(sub("<creation>", '<creation a="b">'), '<creation a="b">', "unknown", "creation"),
    "entity": Broken(sub(r"<caseId>", "<caseId>&a;"), "<caseId>", "syntax", "="),
}  # fmt: skip


def judge(page: Any, releases: list[Release], case: Broken, text: str) -> None:
    spoilt = case.spoil(text)
    put(page, spoilt)
    found = findings(page)
    assert found, page.inner_text(".verdict")
    expected = case.label.removeprefix("=").strip()
    if not case.label.startswith("="):
        names = (schema(releases, "RC-DE"), schema(releases, "RS-EDA"))
        owner = next(
            item for item in names if any(one.name == case.label for kind in item.all_types for one in kind.fields)
        )
        expected = label(owner, case.label)
    matching = [item for item in found if item[1] == case.code]
    assert [item[2].removeprefix("Dans ") for item in matching] == [expected.removeprefix("Dans ")]
    if case.at:
        assert matching[0][0] == line_of(spoilt, case.at)
    marked = {int(item.get_attribute("data-line")) for item in page.query_selector_all(".mark")}
    assert marked == {item[0] for item in found}


@pytest.mark.parametrize("name", JSON)
def test_an_error_in_json_is_at_its_line(checker: Any, releases: list[Release], name: str) -> None:
    judge(checker, releases, JSON[name], sample(checker, "RS-EDA"))


@pytest.mark.parametrize("name", XML)
def test_an_error_in_xml_is_at_its_line(checker: Any, releases: list[Release], name: str) -> None:
    judge(checker, releases, XML[name], sample(checker, "RS-EDA", as_xml=True))


def test_texts_that_cannot_be_read_say_where_in_french(checker: Any) -> None:
    text = sample(checker, "RS-EDA")
    for spoilt, line, said in (
        (text.rstrip()[:-1], text.count("\n") + 1, "«\u00a0}\u00a0» est attendu"),
        (JSON["twice"].spoil(text), line_of(text, '"creation"') + 1, 'la clé "creation" figure deux fois'),
        (text.replace('"caseId"', "caseId"), line_of(text, '"caseId"'), "une clé entre guillemets est attendue"),
        ("<a>\n</b>", 2, "une balise fermante n’a pas de balise ouvrante"),
        ("<!DOCTYPE a><a/>", 1, "n’est pas acceptée"),
        ("<a>\n\u0001</a>", 2, "un caractère interdit en XML"),
    ):
        put(checker, spoilt)
        assert [item[:2] for item in findings(checker)] == [(line, "syntax")]
        assert said in checker.inner_text(".findings")


def test_every_reason_of_the_package_has_its_french_words(checker: Any) -> None:
    folder = Path(__file__).parents[2] / "templates" / "typescript" / "runtime"
    reasons = set()
    for path in folder.glob("*.js"):
        found = re.findall(
            r"(?:refuse|new (?:Unreadable|ConversionError))\(\s*(?:`([^`]+)`|\"([^\"]+)\")", path.read_text("utf-8")
        )
        reasons |= {re.sub(r"\$\{[^}]*\}", "64", one or other) for one, other in found}
    assert len(reasons) > 25
    french = checker.evaluate("texts => texts.map(text => checker.reason(text))", sorted(reasons))
    assert [text for text, said in zip(sorted(reasons), french, strict=True) if text == said] == []


PASTE = """text => {
  document.querySelector(".verdict").dataset.state = "waiting";
  document.querySelector("textarea").value = text;
  document.querySelector("textarea").dispatchEvent(new Event("input"));
}"""
LAW = (Path(__file__).parent / "programs" / "law.js").read_text("utf-8")


def test_whatever_is_spoilt_is_found_on_its_line(page: Any, release_folder: Path, tmp_path: Path) -> None:
    """In every message of every release, each value in turn; formatting changes no message."""
    site = write({item.path: item.content for item in render(load_release(release_folder))}, tmp_path)
    found = visit(page, site / "verifier.html").evaluate(LAW)
    assert found["wrong"] == []
    assert found["count"] > 200
    for href in found["hrefs"]:
        path, _, anchor = unquote(href).partition("#")
        assert not anchor or f'id="{anchor}"' in (site / path).read_text("utf-8"), href


def test_a_code_that_is_unknown_has_near_ones_and_leads_to_its_field(checker: Any, folder: Path) -> None:
    text = sample(checker, "RS-EDA")
    put(checker, text.replace('"qualification": {}', '"qualification": { "origin": "AUTOCOMM" }'))
    checker.wait_for_selector(".near:not(:empty)")
    near = checker.inner_text(".near")
    assert near.startswith("Codes les plus proches\u00a0: AUTOCOM Ligne hôpital"), near
    checker.click(".findings a")
    checker.wait_for_url("**/messages/RS-EDA.html#qualification/origin")
    assert checker.locator("[id='qualification/origin']").is_visible()


def test_tolerance_makes_warnings_of_codes(checker: Any) -> None:
    text = sample(checker, "RS-EDA")
    put(checker, JSON["code"].spoil(text))
    checker.check("[data-tolerant]")
    assert checker.inner_text(".verdict").startswith("Message valide, 1 avertissement")
    assert [item[1] for item in findings(checker)] == ["code · avertissement"]


def test_a_contract_refuses_the_messages_of_another(checker: Any, releases: list[Release]) -> None:
    options = checker.locator("[data-contract-of-message] option").all_inner_texts()
    assert len(options) > 1
    text = sample(checker, "RS-EDA")
    verdicts = set()
    for index in range(len(options)):
        checker.select_option("[data-contract-of-message]", index=index)
        refused = [item for item in findings(checker) if item[1] == "contract"]
        verdicts.add(bool(refused))
        if refused:
            assert refused[0][0] == line_of(text, '"createCaseHealth"')
    assert verdicts == {True, False}


def test_converts_there_and_back_copies_and_saves(checker: Any) -> None:
    text = sample(checker, "RS-EDA")
    checker.click("[data-do=convert]")
    assert checker.input_value("textarea").startswith("<?xml")
    assert checker.inner_text(".verdict") == "Message valide — RS-EDA en XML"
    checker.click("[data-do=copy]")
    checker.wait_for_selector("[data-told]:text-is('Copié.')")
    assert checker.evaluate("navigator.clipboard.readText()") == checker.input_value("textarea")
    with checker.expect_download() as saved:
        checker.click("[data-do=save]")
    assert saved.value.suggested_filename == "RS-EDA.xml"
    assert Path(saved.value.path()).read_text("utf-8") == checker.input_value("textarea")
    checker.click("[data-do=convert]")
    assert checker.input_value("textarea") == text


def test_opens_and_drops_files(checker: Any, tmp_path: Path) -> None:
    text = sample(checker, "RS-EDA")
    file = tmp_path / "message.json"
    file.write_bytes(text.encode("utf-8-sig"))
    checker.click("[data-do=clear]")
    checker.set_input_files("input[type=file]", file)
    checker.wait_for_selector(".verdict:has-text('Message valide')")
    checker.evaluate(
        """text => {
          const data = new DataTransfer();
          data.items.add(new File([text], "x.json"));
          const event = new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true });
          document.querySelector(".editor").dispatchEvent(event);
        }""",
        JSON["pattern"].spoil(text),
    )
    checker.wait_for_selector(".findings li")
    assert [item[1] for item in findings(checker)] == ["pattern"]
    file.write_bytes(b'{"a": "\xff"}')
    checker.set_input_files("input[type=file]", file)
    checker.wait_for_selector(".verdict:has-text('UTF-8')")


def test_a_megabyte_is_checked_in_linear_time(checker: Any) -> None:
    """What the page does itself; on top of it, the browser lays the text out."""
    text = sample(checker, "RS-EDA")
    party = '{ "name": "samu770", "URI": "hubex:fr.health.samu770" },\n'
    count = 1_000_000 // len(party)
    big = text.replace('"recipient": [\n', '"recipient": [\n' + party * count)
    for given, errors in ((big, 0), (big.replace('"samu770", "URI"', '"samu770", "URL"'), 2 * count)):
        found, spent = checker.evaluate(
            """async text => {
              const modules = await hub.load("package", "package.js");
              const tools = checker.tools(modules, await hub.load("labels", "data/labels.js"));
              const times = [];
              for (let round = 0; round < 3; round += 1) {
                const start = performance.now();
                var { findings } = checker.check(text, { isTolerant: false }, tools);
                times.push(performance.now() - start);
              }
              return [findings.length, Math.min(...times)];
            }""",
            given,
        )
        assert found == errors
        print(f"{errors} errors in 1 MB: {spent:.0f} ms")
        assert spent < 20_000  # linear: half a second; each error against each other one needs minutes
        checker.evaluate(PASTE, given)
        checker.wait_for_selector(".verdict:not([data-state=waiting])")
        assert checker.inner_text(".verdict").startswith(f"{errors} erreurs" if errors else "Message valide")
        assert checker.locator(".findings li").count() == min(errors, 100)


def test_by_keyboard_to_the_line_and_back(checker: Any) -> None:
    text = JSON["pattern"].spoil(sample(checker, "RS-EDA"))
    put(checker, text)
    checker.locator(".findings button").first.focus()
    checker.keyboard.press("Enter")
    assert checker.evaluate("document.activeElement.tagName") == "TEXTAREA"
    start, end = checker.evaluate("[document.activeElement.selectionStart, document.activeElement.selectionEnd]")
    assert text[start:end] == '"caseId": "?"'
    checker.keyboard.press("Tab")
    assert checker.evaluate("document.activeElement.className") == "line"


def test_hostile_texts_are_shown_as_they_are(checker: Any) -> None:
    word = "<img src=x onerror=alert(1)>"
    put(checker, json.dumps({"createCaseHealth": {word: 1, "caseId": word}}))
    assert checker.query_selector(".findings img") is None
    assert word in checker.inner_text(".findings")
    put(checker, "[" * 100_000)
    assert "plus de 64 niveaux" in checker.inner_text(".findings")


@pytest.mark.skipif(not AXE, reason="HUBGEN_AXE does not name a folder with axe.min.js (npm package axe-core)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_and_nothing_sticks_out(checker: Any, theme: str, width: int) -> None:
    checker.emulate_media(color_scheme=theme)
    checker.set_viewport_size({"width": width, "height": 900})
    text = sample(checker, "RS-EDA")
    for spoilt in (text, JSON["code"].spoil(JSON["required"].spoil(text))):
        put(checker, spoilt)
        assert checker.evaluate("document.documentElement.scrollWidth") <= width
        checker.evaluate((Path(AXE) / "axe.min.js").read_text("utf-8"))
        found = checker.evaluate(
            "axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => result.violations)"
        )
        assert [f"{item['id']} {item['nodes'][0]['html'][:160]}" for item in found] == []
