"""How a message comes to « Vérifier un message »: pasted by the keyboard, dropped, opened; bare and in its envelope."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from tests.docs.test_checker import checker, findings, line_of, sample

__all__ = ["checker"]
WRITE = "text => navigator.clipboard.writeText(text)"
DROP = """([name, text]) => {
  const data = new DataTransfer();
  data.items.add(new File([text], name));
  for (const kind of ["dragenter", "dragover", "drop"]) {
    const event = new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true });
    document.querySelector(".editor textarea").dispatchEvent(event);
    if (!event.defaultPrevented) throw new Error(`${kind} is left to the browser, which would leave the page`);
  }
}"""
BARE = """async (text) => {
  const modules = await hub.load("package", "package.js");
  const tools = checker.tools(modules, await hub.load("labels", "data/labels.js"));
  const { document } = tools.line.parse(text);
  const [{ kind, content }] = document.messages;
  const message = tools.line.messages.find((item) => item.kind === kind);
  return checker.formatted(tools.isXml(text) ? message.toXml(content) : message.toJson(content), tools);
}"""


def message(page: Any, *, as_xml: bool, is_bare: bool) -> tuple[str, str]:
    """A valid message, and the same with a date that is none; the page is empty again."""
    page.select_option("[data-sample]", "RS-EDA")
    if as_xml:
        page.click("[data-do=convert]")
    text: str = page.input_value("textarea")
    if is_bare:
        text = page.evaluate(BARE, text)
    page.click("[data-do=clear]")
    assert page.input_value("textarea") == ""
    start = "<creation>" if as_xml else '"creation": "'
    assert start in text
    return text, text.replace(start, f"{start}?")


def paste(page: Any, text: str, _: Path) -> None:
    page.evaluate(WRITE, text)
    page.focus("textarea")
    page.keyboard.press("Control+A")
    page.keyboard.press("Control+V")


def drop(page: Any, text: str, file: Path) -> None:
    page.evaluate(DROP, [file.name, text])


def open_file(page: Any, text: str, file: Path) -> None:
    file.write_text(text, "utf-8")
    with page.expect_file_chooser() as chosen:
        page.click("[data-do=open]")
    chosen.value.set_files(file)


@pytest.mark.parametrize("is_bare", [False, True], ids=["enveloped", "bare"])
@pytest.mark.parametrize("as_xml", [False, True], ids=["json", "xml"])
@pytest.mark.parametrize("give", [paste, drop, open_file])
def test_it_is_checked(checker: Any, tmp_path: Path, give: Any, as_xml: bool, is_bare: bool) -> None:
    right, wrong = message(checker, as_xml=as_xml, is_bare=is_bare)
    assert ("distributionID" in right) is not is_bare
    file, name = tmp_path / f"a.{'xml' if as_xml else 'json'}", "XML" if as_xml else "JSON"
    give(checker, right, file)
    checker.wait_for_selector(f".verdict:text-is('Message valide — RS-EDA en {name}')")
    give(checker, wrong, file)
    checker.wait_for_selector(f".verdict:text-is('1 erreur — RS-EDA en {name}')")
    assert [item[0] for item in findings(checker)] == [line_of(wrong, "creation")]
    assert checker.input_value("textarea") == wrong


def test_what_is_pasted_between_is_part_of_the_text_and_can_be_undone(checker: Any, tmp_path: Path) -> None:
    text = sample(checker, "RS-EDA")
    checker.evaluate(WRITE, "?")
    place = text.index('"creation": "') + len('"creation": "')
    checker.evaluate("place => document.querySelector('textarea').setSelectionRange(place, place)", place)
    checker.focus("textarea")
    checker.keyboard.press("Control+V")
    checker.wait_for_selector(".findings li")
    assert checker.input_value("textarea") == text[:place] + "?" + text[place:]
    checker.keyboard.press("Control+Z")
    checker.wait_for_selector(".verdict[data-state=good]")
    assert checker.input_value("textarea") == text
