"""The form of « Vérifier un message » in a real browser: filled in by keyboard, errors in place, and no text lost."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest

from generator.targets.docs import render
from tests.conftest import load_release
from tests.docs.conftest import AXE, write
from tests.docs.test_checker import NEWEST, PAGE, findings, put, sample, visit
from tests.docs.test_form import samples
from tests.support.releases import release_folder

__all__ = ["release_folder"]
RETYPE = (Path(__file__).parent / "programs" / "form_retype.js").read_text("utf-8")


@pytest.fixture
def form(page: Any, folder: Path) -> Iterator[Any]:
    """The page with its form open; afterwards it asked for nothing outside its folder, and nothing failed."""
    show(visit(page, folder / PAGE), "form")
    yield page
    assert page.faults == []
    assert [url for url in page.requests if not url.startswith((folder.as_uri(), "data:,", "blob:"))] == []


def show(page: Any, mode: str) -> None:
    page.click(f"[data-mode-of={mode}]")
    page.wait_for_selector(f".checker[data-mode={mode}]")


def begin(page: Any, kind: str, source: str) -> None:
    page.select_option("[data-kind]", kind)
    page.click(f"[data-from={source}]")
    page.wait_for_selector(".fields .field")


def produced(page: Any) -> Any:
    """The value of the message beside the form, once it is renewed, which takes a slow machine longer."""
    page.wait_for_selector("[data-pending]", state="detached")
    return json.loads(page.text_content(".outputs pre"))


def field(page: Any, name: str) -> Any:
    """The first field of a name that is in the page."""
    return page.locator(f".field:has(> .head .facts-of-field > code:text-is('{name}'))").first


def add(page: Any, name: str) -> None:
    field(page, name).locator("button:text-is('Ajouter')").click()


def unfold(page: Any) -> None:
    """Everything that is folded, the deepest too."""
    page.evaluate(
        """() => { for (;;) {
          const closed = hub.all(".fields .unfold[aria-expanded=false]");
          if (closed.length === 0) return;
          closed.forEach((button) => button.click());
        } }"""
    )


def verdict(page: Any, words: str) -> None:
    page.wait_for_selector(f".verdict:has-text('{words}')")


def tab(page: Any, selector: str) -> None:
    """To a control by the tabulator alone."""
    for _ in range(200):
        page.keyboard.press("Tab")
        if page.evaluate(f"document.activeElement.matches({json.dumps(selector)})"):
            return
    raise AssertionError(f"the tabulator does not reach {selector}")


def test_a_minimal_message_is_filled_in_by_keyboard_alone(page: Any, folder: Path) -> None:
    visit(page, folder / PAGE)
    tab(page, "[data-mode-of=form]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".checker[data-mode=form]")
    tab(page, "[data-kind]")
    page.keyboard.type("RS-E")
    while page.input_value("[data-kind]") != "RS-EDA":
        page.keyboard.press("ArrowDown")
    tab(page, "[data-from=nothing]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".fields .string input:focus")
    verdict(page, "3 erreurs — RS-EDA")
    page.keyboard.type("fr.health.samu440.DRFR15440241550012")
    verdict(page, "2 erreurs")
    tab(page, ".datetime .moment button")
    page.keyboard.press("Enter")
    verdict(page, "1 erreur")
    page.locator(".findings button").focus()
    page.keyboard.press("Enter")
    page.keyboard.type("fr.health.samu440")
    verdict(page, "Message valide — RS-EDA")
    assert list(produced(page)["createCaseHealth"]) == ["caseId", "creation", "qualification", "location", "owner"]
    show(page, "text")
    assert page.inner_text(".verdict") == "Message valide — RS-EDA en JSON"


def test_a_long_code_list_is_searched_by_label_and_fills_the_label(form: Any) -> None:
    begin(form, "RS-EDA", "least")
    add(form, "whatsHappen")
    assert form.evaluate("document.activeElement.getAttribute('role')") == "combobox"
    form.keyboard.type("MATÉRIAUX FEU")
    options = form.locator("[role=option]")
    assert options.count() > 0
    assert all("feu" in text.lower() and "matériaux" in text.lower() for text in options.all_inner_texts())
    form.keyboard.press("ArrowDown")
    active = form.locator("[role=option][aria-selected=true]")
    assert form.evaluate("document.activeElement.getAttribute('aria-activedescendant')") == active.get_attribute("id")
    code = active.locator("code").inner_text()
    form.keyboard.press("Enter")
    assert form.locator("[role=option]:visible").count() == 0
    found = produced(form)["createCaseHealth"]["qualification"]["whatsHappen"]
    assert found["code"] == code
    assert found["label"]
    verdict(form, "Message valide")
    form.keyboard.press("Control+A")
    form.keyboard.type("zzzz")
    form.keyboard.press("Tab")
    verdict(form, "1 erreur")
    assert field(form, "code").locator(".fault").get_attribute("data-codes") == "pattern"


KINDS: tuple[tuple[tuple[str | int, ...], str, str, object], ...] = (
    (("reference", "refused"), "select", "true", True),
    (("reference", "refused"), "select", "false", False),
    (("reference", "step"), "select", "SENT", "SENT"),
    (("reference", "distributionID"), "textarea", 'un\n"deux"', 'un\n"deux"'),
    (("createCase", "initialAlert", "attachment", 0, "size"), "input", "12", 12),
    (("createCase", "location", "geometry", "point", "coord", "lat"), "input", "48,85", 48.85),
    (("createCase", "location", "country"), "input", "FR", "FR"),
    (("createCase", "creation"), "input", "2026-11-28T08:05:00", "2026-11-28T08:05:00+00:00"),
    (
        ("createCaseHealth", "patient", 0, "identity", "strictFeatures", "birthDate"),
        "input",
        "1950-02-28",
        "1950-02-28",
    ),
)


@pytest.mark.parametrize(("path", "control", "typed", "expected"), KINDS)
def test_each_kind_of_field_gives_its_value(
    form: Any, path: tuple[str | int, ...], control: str, typed: str, expected: object
) -> None:
    """From a message without the value; emptied, the field is absent again."""
    *above, last = path
    start: Any = {}
    for step in reversed(above):
        start = [start] if step == 0 else {step: start}
    put_text(form, start)
    unfold(form)
    found = field(form, str(last)).locator(control).first
    if control == "select" and found.locator(f"option[value='{typed}']").count() == 0:
        typed = expected = found.locator("option").nth(1).get_attribute("value")
    found.select_option(typed) if control == "select" else found.fill(typed)
    found.blur()
    assert value_at(produced(form), path) == expected
    found.select_option("") if control == "select" else found.fill("")
    found.blur()
    assert last not in value_at(produced(form), above)


def value_at(value: Any, path: Sequence[str | int]) -> Any:
    for step in path:
        value = value[step]
    return value


@pytest.mark.parametrize(
    ("typed", "value", "is_wrong"),
    [("48,85", 48.85, False), ("-1.5", -1.5, False), ("1e3", 1000.0, False), ("abc", "abc", True), ("", None, True)],
)
def test_a_number_is_one_or_stays_a_text_and_is_refused(form: Any, typed: str, value: Any, is_wrong: bool) -> None:
    put_text(form, {"createCase": {"location": {"geometry": {"point": {"coord": {"lat": 1, "lon": 2}}}}}})
    unfold(form)
    control = field(form, "lat").locator("input")
    control.fill(typed)
    coord = produced(form)["createCase"]["location"]["geometry"]["point"]["coord"]
    assert coord.get("lat") == value
    assert (control.get_attribute("aria-invalid") == "true") == is_wrong
    assert form.locator(f"[id='{control.get_attribute('aria-describedby').split()[1]}']").is_visible() == is_wrong


def test_digits_that_a_double_would_change_stay(form: Any) -> None:
    digits = "1.23456789012345678901"
    show(form, "text")
    put(
        form,
        json.dumps({"createCase": {"location": {"geometry": {"point": {"coord": {"lat": 0}}}}}}).replace("0", digits),
    )
    show(form, "form")
    unfold(form)
    assert field(form, "lat").locator("input").input_value() == digits
    field(form, "lat").locator("input").fill(f"{digits}5")
    form.wait_for_selector(f".outputs pre:has-text('{digits}5')")


def put_text(page: Any, value: object) -> None:
    show(page, "text")
    put(page, json.dumps(value))
    show(page, "form")


def test_lists_are_added_to_moved_and_removed_from_with_the_focus(form: Any) -> None:
    put_text(form, {"createCase": {"freetext": ["a", "b", "c"]}})
    value = lambda: produced(form)["createCase"].get("freetext")  # noqa: E731
    form.click("[aria-label$=' 1'][data-move=down]")
    assert value() == ["b", "a", "c"]
    assert form.evaluate("document.activeElement.dataset.move") == "down"
    form.keyboard.press("Enter")
    assert value() == ["b", "c", "a"]
    form.click("fieldset.list:has(code:text-is('freetext')) > button:text-is('Ajouter')")
    form.keyboard.type("d")
    assert value() == ["b", "c", "a", "d"]
    for left in (["c", "a", "d"], ["a", "d"], ["d"], None):
        form.locator("fieldset.list:has(code:text-is('freetext')) .items button:text-is('Retirer')").first.click()
        assert value() == left
        assert form.evaluate("document.activeElement !== document.body")
    assert form.evaluate("document.activeElement.textContent") == "Ajouter"


def test_an_object_is_added_with_what_it_must_have_and_removed(form: Any) -> None:
    begin(form, "RS-EDA", "nothing")
    unfold(form)
    before = produced(form)
    add(form, "detailedAddress")
    assert produced(form)["createCaseHealth"]["location"]["detailedAddress"] == {}
    assert form.evaluate("document.activeElement.closest('.fields .object .object') !== null")
    form.click("fieldset.object:has(> .head code:text-is('detailedAddress')) > .head > button")
    assert produced(form) == before
    assert form.evaluate("document.activeElement.textContent") == "Ajouter"


def test_errors_are_at_their_fields_and_the_summary_leads_to_them(form: Any) -> None:
    show(form, "text")
    text = sample(form, "RS-EDA")
    value = json.loads(text)
    holder = value["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    holder["createCaseHealth"] |= {
        "caseId": "?",
        "zz": {"a": [1, None]},
        "location": "là",
        "qualification": {"origin": "X"},
    }
    value["distributionKind"] = "Raport"
    put(form, json.dumps(value))
    expected = sorted((code, name) for _, code, name in findings(form))
    show(form, "form")
    verdict(form, f"{len(expected)} erreurs — RS-EDA")
    items = form.query_selector_all(".findings li")
    assert (
        sorted((item.query_selector(".tag").inner_text(), item.query_selector("b").inner_text()) for item in items)
        == expected
    )
    assert len(expected) >= 5
    for item in items:
        path, text = item.get_attribute("data-path"), item.query_selector("p:not(.head)").inner_text()
        item.query_selector("button").click()
        form.wait_for_timeout(20)
        described = form.evaluate(
            """() => {
              const ids = (document.activeElement.getAttribute("aria-describedby") ?? "").split(" ");
              return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
            }"""
        )
        assert text in described, path
    show(form, "text")
    assert json.loads(form.input_value("[id='h:texte']")) == value


def test_unknown_properties_are_shown_edited_and_removed(form: Any) -> None:
    put_text(form, {"createCaseHealth": {"caseId": "a", "zz": {"a": [1, None]}}, "beside": 1})
    raw = form.locator(".raw textarea")
    assert sorted(raw.evaluate_all("all => all.map(item => item.value.replace(/\\s/g, ''))")) == ["1", '{"a":[1,null]}']
    assert form.locator("legend:text-is('Propriétés hors modèle')").count() == 2
    first = form.locator(".raw:has(label:text-is('zz'))")
    first.locator("textarea").fill('{"a": [1, nul')
    assert "illisible" in first.locator(".fault").inner_text()
    assert produced(form)["createCaseHealth"]["zz"] == {"a": [1, None]}
    first.locator("textarea").fill('{"a": []}')
    assert produced(form)["createCaseHealth"]["zz"] == {"a": []}
    first.locator("button").click()
    assert "zz" not in produced(form)["createCaseHealth"]
    assert form.evaluate("document.activeElement !== document.body")


def test_the_envelope_is_put_on_and_taken_off(form: Any) -> None:
    begin(form, "RS-EDA", "least")
    bare = produced(form)
    form.fill("[data-sender]", "fr.health.samu440")
    form.fill("[data-recipients]", "fr.health.samu770, fr.health.samu750")
    form.click("[data-do=wrap]")
    verdict(form, "Message valide — RS-EDA")
    found = produced(form)
    holder = found["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    assert found["senderID"] == "fr.health.samu440"
    assert [item["URI"] for item in holder["recipient"]] == ["hubex:fr.health.samu770", "hubex:fr.health.samu750"]
    form.click("[data-format=xml]")
    assert form.text_content(".outputs pre").startswith("<?xml")
    with form.expect_download() as saved:
        form.click("[data-do=save-made]")
    assert saved.value.suggested_filename == "RS-EDA.xml"
    assert Path(saved.value.path()).read_text("utf-8") == form.text_content(".outputs pre")
    form.click("[data-do=copy-made]")
    form.wait_for_selector("[data-told]:text-is('Copié.')")
    assert form.evaluate("navigator.clipboard.readText()") == form.text_content(".outputs pre")
    form.click("[data-format=json]")
    form.click("[data-do=unwrap]")
    form.wait_for_selector("[data-do=wrap]:visible")
    assert produced(form) == bare
    form.click("[data-do=undo]")
    form.wait_for_selector("[data-do=unwrap]:visible")
    assert produced(form) == found


def test_a_text_that_cannot_be_read_stays_as_it_is(form: Any) -> None:
    show(form, "text")
    put(form, '{"createCaseHealth": {')
    show(form, "form")
    assert "illisible" in form.inner_text("[data-lost]")
    show(form, "text")
    assert form.input_value("[id='h:texte']") == '{"createCaseHealth": {'


def test_what_xml_cannot_carry_is_said_in_french_and_stays_in_json(form: Any) -> None:
    begin(form, "RC-EDA", "sample")
    form.click("[data-format=xml]")
    assert form.text_content(".outputs pre").startswith("<?xml")
    put_text(form, {"createCaseHealth": {"caseId": "a\u0001"}})
    form.click("[data-format=xml]")
    assert "un caractère que le XML ne peut pas porter" in form.inner_text("[data-note]")
    assert form.is_disabled("[data-do=copy-made]")
    field(form, "caseId").locator("input").fill("b\u0001")
    show(form, "text")
    assert json.loads(form.input_value("[id='h:texte']")) == {"createCaseHealth": {"caseId": "b\u0001"}}
    assert form.is_hidden(".outputs")


def test_what_is_typed_last_is_in_the_text_and_no_verdict_comes_late(form: Any) -> None:
    begin(form, "RS-EDA", "sample")
    form.evaluate(
        """() => {
          const input = document.querySelector(".fields .string input");
          input.value = "zz";
          input.dispatchEvent(new Event("input"));
          document.querySelector("[data-mode-of=text]").click();
        }"""
    )
    form.wait_for_timeout(600)
    assert '"zz"' in form.input_value("[id='h:texte']")
    assert form.is_hidden(".outputs")
    assert form.inner_text(".findings button").startswith("Ligne")


def test_what_the_form_cannot_take_of_xml_is_told_and_stays_until_it_is_edited(form: Any) -> None:
    show(form, "text")
    text = sample(form, "RS-EDA", as_xml=True).replace("<caseId>", '<caseId a="b">')
    text = text.replace("</createCaseHealth>", "<zz>1</zz></createCaseHealth>")
    put(form, text)
    show(form, "form")
    assert "caseId" in form.inner_text("[data-lost]")
    assert form.locator(".raw label:text-is('zz')").count() == 1
    show(form, "text")
    assert form.input_value("[id='h:texte']") == text
    show(form, "form")
    field(form, "caseId").locator("input").fill("fr.health.samu440.X.1")
    show(form, "text")
    now = form.input_value("[id='h:texte']")
    assert now.startswith("<?xml")
    assert "<caseId>fr.health.samu440.X.1</caseId>" in now
    assert "<zz>1</zz>" in now


@pytest.mark.parametrize("text", ["[1]", "12", '{"a": 1}', '{"createCase": {}, "createCaseHealth": {}}'])
def test_what_is_no_message_is_shown_as_json_and_edited(form: Any, text: str) -> None:
    put_text(form, json.loads(text))
    assert json.loads(form.input_value(".raw textarea")) == json.loads(text)
    form.fill(".raw textarea", '{"createCaseHealth": {"caseId": "a"}}')
    verdict(form, "RS-EDA")
    show(form, "text")
    assert json.loads(form.input_value("[id='h:texte']")) == {"createCaseHealth": {"caseId": "a"}}


def test_hostile_names_and_texts_are_shown_as_they_are(form: Any) -> None:
    word = "<img src=x onerror=alert(1)>"
    names = {word: word, "__proto__": {"a": 1}, "constructor": [word], "a.b['c']": None, "": "vide", "0": 1}
    show(form, "text")
    put(form, json.dumps({"createCaseHealth": {"caseId": word, "freetext": [word], **names}}))
    show(form, "form")
    unfold(form)
    assert form.query_selector(".fields img, .outputs img, .findings img") is None
    assert field(form, "caseId").locator("input").input_value() == word
    assert form.locator(".others .raw").count() == len(names) + 1
    for _ in range(len(names) + 1):
        form.locator(".others .raw button").first.click()
    assert list(produced(form)["createCaseHealth"]) == ["caseId"]
    assert form.locator(".others .raw").count() == 0


def test_the_first_view_is_light(page: Any, folder: Path) -> None:
    """Under 200 kB beside the package's script; the form, descriptions and code lists come when they are asked for."""
    visit(page, folder / PAGE)
    paths = {Path(unquote(url.removeprefix("file://"))) for url in page.requests if url.startswith("file://")}
    assert not any(path.name == "form.js" or path.parent.name in ("form", "lists") for path in paths)
    assert sum(path.stat().st_size for path in paths if path.name != "package.js") < 200_000


def test_a_contract_refuses_a_message_in_the_form(form: Any) -> None:
    begin(form, "RS-EDA", "sample")
    verdicts = set()
    for index in range(form.locator("[data-contract-of-message] option").count()):
        form.select_option("[data-contract-of-message]", index=index)
        refused = form.locator(".findings .tag:text-is('contract')").count() > 0
        verdicts.add(refused)
        if refused:
            assert "n’admet pas le message RS-EDA" in form.inner_text(".fields > .object > .fault")
    assert verdicts == {True, False}


def test_only_what_is_unfolded_is_in_the_page(form: Any) -> None:
    party = {"name": "samu770", "URI": "hubex:fr.health.samu770"}
    show(form, "text")
    value = json.loads(sample(form, "RS-EDA"))
    holder = value["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]
    holder["recipient"] = [party] * 3_000 + [{"name": "x"}] * 2_000
    put(form, json.dumps(value))
    show(form, "form")
    unfold(form)
    assert form.evaluate("document.querySelectorAll('.fields *').length") < 3_000
    field(form, "senderID").locator("input").fill("fr.health.samu440")
    verdict(form, "2000 erreurs")
    recipients = form.locator("fieldset.list:has(> .head code:text-is('recipient'))")
    assert recipients.locator("> .head > .badge").inner_text() == "2000 erreurs"
    assert recipients.locator("> .fault").is_hidden()
    form.locator(".findings button").first.click()
    assert form.evaluate("document.activeElement.closest('.items') !== null")
    assert recipients.locator("> .items > *").count() == 20
    recipients.locator("> button:has-text('Afficher ce qui précède')").click()
    assert recipients.locator("> .items > *").count() == 40
    assert form.evaluate("document.activeElement.textContent").endswith(" 2981")
    assert "Seul le début est affiché" in form.inner_text("[data-note]")
    assert form.evaluate("document.querySelector('.outputs pre').textContent.length") <= 100_000


def test_another_release_takes_the_message_over(page: Any, folder: Path) -> None:
    visit(page, folder / PAGE)
    text = sample(page, "RS-EDA")
    page.select_option("[data-release]", index=1)
    page.wait_for_url(lambda url: f"/{NEWEST}/" not in url)
    page.wait_for_selector(".checker:not([hidden])")
    assert page.input_value("[id='h:texte']") == text
    assert page.inner_text(".verdict") != "Aucun message pour l’instant."
    assert page.evaluate("[sessionStorage.length, window.name]") == [0, ""]
    page.click(".switch summary")
    page.click(f".switch a:text-is('{NEWEST}')")
    page.wait_for_url(f"**/{NEWEST}/verifier.html")
    page.wait_for_selector(".checker:not([hidden])")
    assert page.input_value("[id='h:texte']") == text
    show(page, "form")
    page.locator(".fields input").first.fill("zz")
    page.select_option("[data-release]", index=1)
    page.wait_for_url(lambda url: f"/{NEWEST}/" not in url)
    page.wait_for_selector(".verdict:has-text('RS-EDA')")
    assert '"zz"' in page.input_value("[id='h:texte']")


def test_every_sample_comes_back_as_it_was(page: Any, release_folder: Path, tmp_path: Path) -> None:
    """Text, form with every control giving again what it shows, text: JSON and XML, valid and not."""
    site = write({item.path: item.content for item in render(load_release(release_folder))}, tmp_path)
    texts = [[name, text] for name, text in samples(release_folder)]
    found = visit(page, site / "verifier.html").evaluate(RETYPE, texts)
    assert found["wrong"] == []
    assert found["count"] > len(texts)
    assert page.faults == []


@pytest.mark.skipif(not AXE, reason="HUBGEN_AXE does not name a folder with axe.min.js (npm package axe-core)")
@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing_and_nothing_sticks_out(form: Any, theme: str, width: int) -> None:
    form.emulate_media(color_scheme=theme)
    form.set_viewport_size({"width": width, "height": 900})
    form.evaluate((Path(AXE) / "axe.min.js").read_text("utf-8"))
    steps = (
        lambda: None,
        lambda: begin(form, "RS-EDA", "nothing"),
        lambda: (begin(form, "RC-EDA", "sample"), form.click("[data-do=wrap]"), unfold(form)),
        lambda: put_text(form, {"createCaseHealth": {"caseId": "?", "zz": 1, "newAlert": 3, "freetext": ["a", None]}}),
        lambda: (begin(form, "RS-EDA", "least"), add(form, "whatsHappen"), form.keyboard.type("a")),
    )
    for step in steps:
        step()
        form.wait_for_timeout(50)
        assert form.evaluate("document.documentElement.scrollWidth") <= width
        found = form.evaluate(
            "axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => result.violations)"
        )
        assert [f"{item['id']} {item['nodes'][0]['html'][:160]}" for item in found] == []
