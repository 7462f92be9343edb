"""The site in a real browser, opened from its folder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.model import Release
from generator.site import write_site
from generator.targets.docs.contracts import contracts, same_sheet
from generator.targets.docs.editions import alone
from tests.conftest import SPECS, own_releases
from tests.docs.conftest import AXE

NEWEST = "3.0"


@pytest.fixture
def opened(page: Any, folder: Path) -> Any:
    """A function that opens a page of the site; afterwards nothing was asked for outside it, and nothing failed."""

    def visit(path: str) -> Any:
        page.goto(f"{folder.as_uri()}/{path}")
        return page

    yield visit
    assert page.faults == []
    assert [url for url in page.requests if not url.startswith((folder.as_uri(), "data:"))] == []


def release(releases: list[Release], name: str = NEWEST) -> Release:
    return next(item for item in releases if item.version == name)


def shown(page: Any, selector: str) -> list[Any]:
    return [item for item in page.query_selector_all(selector) if item.is_visible()]


def results(page: Any, text: str) -> list[str]:
    page.fill("[role=combobox]", text)
    page.wait_for_selector(".found:not([hidden])")
    page.wait_for_timeout(150)
    page.wait_for_selector(".found:not([aria-busy])")
    return [item.inner_text() for item in page.query_selector_all("[role=listbox] li")]


def test_search_needs_no_accents(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/index.html")
    field = next(
        item
        for schema in release(releases).messages
        for kind in schema.all_types
        for item in kind.fields
        if "É" in item.label or "é" in item.label.split()[-1]
    )
    plain = field.label.replace("É", "E").replace("é", "e").replace("è", "e").replace("ê", "e").lower()
    found = results(page, plain)
    assert any(field.label in text for text in found), (field.label, found[:3])


def test_search_answers_as_one_types_and_leads_there(opened: Any) -> None:
    page = opened(f"{NEWEST}/codes/index.html")
    assert any("caseId" in text for text in results(page, "cas"))
    page.fill("[role=combobox]", "rs-eda")
    page.wait_for_timeout(150)
    page.press("[role=combobox]", "Enter")
    page.wait_for_url("**/messages/RS-EDA.html")


def test_search_finds_a_code_in_any_case(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    code = release(releases).nomenclatures[0].codes[-1]
    assert any(code.value in text for text in results(page, code.value.lower()))
    assert results(page, "zzzqqqxxx") == []
    assert page.inner_text(".found [role=status]") == "Aucun résultat"


@pytest.mark.parametrize("path", ["index.html", "differences/2.0--3.0.html", "differences/index.html"])
def test_pages_over_all_releases_search_too(opened: Any, path: str) -> None:
    page = opened(path)
    found = results(page, "GEN/WARMZ")
    assert "version 3.0" in found[0] and "Zone tiède" in found[0]
    page.press("[role=combobox]", "Enter")
    page.wait_for_url("**/3.0/codes/EMSI-EVENT-EGEO-TYPE.html#GEN/WARMZ")


def test_the_catalogue_searches_too(page: Any, tmp_path: Path) -> None:
    write_site([SPECS / name for name in own_releases()[-2:]], tmp_path)
    page.goto(f"{(tmp_path / 'docs').as_uri()}/catalogue.html")
    assert "version 3.0" in results(page, "demande de ressources")[0]
    page.press("[role=combobox]", "Enter")
    page.wait_for_url("**/3.0/messages/RS-DR.html")
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{(tmp_path / 'docs').as_uri()}/catalogue.html")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    page.click(".menu")
    assert page.locator(".side [aria-current=page]").inner_text() == "Catalogue"
    assert page.faults == []


def test_what_only_an_older_release_has_is_found_there(opened: Any) -> None:
    page = opened(f"{NEWEST}/index.html")
    page.fill("[role=combobox]", "15-15_v1.5")
    page.wait_for_selector("[role=option]:has-text('version 1.0')")
    page.press("[role=combobox]", "Enter")
    page.wait_for_url("**/1.0/transport.html#*")


def test_a_near_miss_is_marked(opened: Any) -> None:
    page = opened(f"{NEWEST}/index.html")
    found = results(page, "interphonne")
    assert "interphone" in found[0]
    assert page.inner_text(".found [role=status]").startswith("Aucun résultat exact")
    assert "≈" in page.evaluate("getComputedStyle(document.querySelector('.found .sort'), '::before').content")


def test_contracts_of_a_sheet_switch_cardinalities(opened: Any, releases: list[Release]) -> None:
    model = release(releases)
    schema = next(item for item in model.messages if item.name == "RS-EDA")
    other = next(item for item in contracts(schema, same_sheet(schema, model)) if item.name == "RS-EDA-MAJ")
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.click("[data-fold=open]")
    rows = alone(model).rows["RS-EDA"]
    assert len(shown(page, ".tree tbody tr")) == len(rows)
    page.select_option("[data-contract]", label=other.name)
    common = [row for row in rows if row.path in other.cardinalities]
    visible = shown(page, ".tree tbody tr")
    assert [item.get_attribute("id") for item in visible] == [row.anchor for row in common]
    told = [item.query_selector("td:nth-child(3)").inner_text() for item in visible]
    assert told == [str(other.cardinalities[row.path]) for row in common]
    assert any(str(row.field.cardinality) != text for row, text in zip(common, told, strict=True))
    links = page.eval_on_selector_all(
        ".alone:not([hidden]) a", "links => links.map(link => [link.textContent, link.getAttribute('href')])"
    )
    paths = ["/".join(path) for path in other.alone]
    assert links == [[path, f"../messages/{other.name}.html#{path}"] for path in paths]
    page.select_option("[data-contract]", index=0)
    assert len(shown(page, ".tree tbody tr")) == len(rows)


def test_overview_filters_by_perimeter(opened: Any) -> None:
    page = opened(f"{NEWEST}/messages/index.html")
    page.select_option("[data-choice=perimeters]", "15-SAS")
    assert "RS-SAS-RDV" in page.inner_text(".rows tbody")
    assert "GEO-POS" not in page.inner_text(".rows tbody")


def test_tree_unfolds_by_mouse_and_keyboard(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.click("[data-fold=close]")
    tops = [row for row in alone(release(releases)).rows["RS-EDA"] if row.level == 1]
    assert len(shown(page, ".tree tbody tr")) == len(tops)
    first = next(row for row in tops if row.has_fields)
    line = page.locator(f"[id='{first.anchor}']")
    line.locator(".turn").click()
    assert len(shown(page, ".tree tbody tr")) > len(tops)
    line.focus()
    page.keyboard.press("ArrowLeft")
    assert len(shown(page, ".tree tbody tr")) == len(tops)
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.id").startswith(f"{first.anchor}/")


def test_an_address_leads_into_a_folded_part(opened: Any, releases: list[Release]) -> None:
    deep = max(alone(release(releases)).rows["RS-EDA"], key=lambda row: row.level)
    page = opened(f"{NEWEST}/messages/RS-EDA.html#{deep.anchor}")
    page.wait_for_timeout(100)
    assert page.locator(f"[id='{deep.anchor}']").is_visible()


def test_filter_keeps_the_way_to_what_it_finds(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    deep = max(alone(release(releases)).rows["RS-EDA"], key=lambda row: row.level)
    page.fill(".tools [data-filter]", deep.field.name)
    ids = {item.get_attribute("id") for item in shown(page, ".tree tbody tr")}
    ways = {"/".join(deep.path[:length]) for length in range(1, len(deep.path) + 1)}
    assert ways <= ids
    assert len(ids) < len(alone(release(releases)).rows["RS-EDA"])


def test_filter_of_codes_keeps_what_they_are_in(opened: Any, releases: list[Release]) -> None:
    item = next(item for item in release(releases).nomenclatures if item.id == "HubSante.fait")
    deep = next(code for code in item.codes if code.level == 3)
    page = opened(f"{NEWEST}/codes/HubSante-fait.html")
    page.fill(".tools [data-filter]", deep.value)
    parent = next(code for code in item.codes if code.value == deep.parent)
    told = [row.query_selector("th").inner_text().strip() for row in shown(page, ".list tbody tr")]
    assert told == [code for code in (parent.parent, parent.value, deep.value) if code]


def test_copies_the_path_of_a_field(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.click("[data-fold=open]")
    row = next(item for item in alone(release(releases)).rows["RS-EDA"] if item.level == 2)
    line = page.locator(f"[id='{row.anchor}']")
    line.hover()
    line.locator(".copy").click()
    line.locator(".copy", has_text="Copié").wait_for()
    above = next(item for item in alone(release(releases)).rows["RS-EDA"] if item.path == row.path[:1])
    parts = [f"{item.field.name}{'[*]' if item.field.cardinality.is_list else ''}" for item in (above, row)]
    assert page.evaluate("navigator.clipboard.readText()") == f"$.createCaseHealth.{'.'.join(parts)}"


def test_switches_the_version_on_the_same_page(opened: Any) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.click(".switch summary")
    page.click(".switch a:has-text('1.0')")
    page.wait_for_url("**/1.0/messages/RS-EDA.html")
    assert page.inner_text(".switch summary") == "Version 1.0"


@pytest.mark.parametrize("way", [".switch a:has-text('3.0')", ".outdated a"])
def test_another_version_opens_at_the_same_place(opened: Any, way: str) -> None:
    page = opened("1.0/messages/RS-EDA.html#location")
    if ".switch" in way:
        page.click(".switch summary")
    page.click(way)
    page.wait_for_url(f"**/{NEWEST}/messages/RS-EDA.html#location")


def test_print_opens_what_is_closed(opened: Any, releases: list[Release]) -> None:
    """Details, the folded levels of a code list, and the folded fields of a message."""
    item = next(item for item in release(releases).nomenclatures if item.id == "EMSI-RESOURCE.RTYPE.CLASS")
    page = opened(f"{NEWEST}/codes/EMSI-RESOURCE-RTYPE-CLASS.html")
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(shown(page, ".list tbody tr[id]")) == len(item.codes)
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert len(shown(page, ".tree tbody tr[id]")) == len(alone(release(releases)).rows["RS-EDA"])
    assert page.locator("main details:not([open])").count() == 0


def is_in_view(page: Any, name: str) -> bool:
    found: bool = page.evaluate(
        "(name) => { const box = document.getElementById(name).getBoundingClientRect();"
        " return box.height > 0 && box.top >= 0 && box.bottom <= innerHeight; }",
        name,
    )
    return found


def test_a_hit_lands_on_its_row_in_view_marked_with_the_focus(opened: Any) -> None:
    page = opened(f"{NEWEST}/index.html")
    for asked, name, path in (
        ("MAT/EQ/ELC/C3I", "MAT/EQ/ELC/C3I", "codes/EMSI-RESOURCE-RTYPE-CLASS.html"),
        ("c01.01.05", "C01.01.05", "codes/HubSante-fait.html"),
        ("ZW", "ZW", "codes/ISO-3166-ISO3166-2.html"),
        ("C02.13.02", "C02.13.02", "codes/HubSante-fait.html"),
        ("$.createCaseHealth.location.access.interphone", "location/access/interphone", "messages/RS-EDA.html"),
        ("15-18", "h:perimetre-15-NexSIS", "index.html"),
    ):
        assert results(page, asked)
        page.press("[role=combobox]", "Enter")
        page.wait_for_url(f"**/{NEWEST}/{path}#**")
        page.wait_for_timeout(150)
        assert page.evaluate("document.activeElement.id") == name
        assert is_in_view(page, name), asked
        plain = page.evaluate("getComputedStyle(document.querySelector('tbody tr:not(:target)')).backgroundColor")
        marked = "getComputedStyle(document.querySelector('tr:target > *')).backgroundColor"
        row = "getComputedStyle(document.querySelector('tr:target')).backgroundColor"
        assert page.evaluate(marked) != plain or page.evaluate(row) != plain, asked


def test_long_lists_fold_by_level(opened: Any, releases: list[Release]) -> None:
    page = opened(f"{NEWEST}/codes/EMSI-RESOURCE-RTYPE-CLASS.html")
    item = next(item for item in release(releases).nomenclatures if item.id == "EMSI-RESOURCE.RTYPE.CLASS")
    height = page.evaluate("document.documentElement.scrollHeight")
    tops = [code for code in item.codes if code.level == 1]
    assert len(shown(page, ".list tbody tr")) == len(tops) and height < 3000
    page.click("[data-fold=open]")
    assert len(shown(page, ".list tbody tr[id]")) == len(item.codes)
    page.click("[data-fold=close]")
    turn = page.locator(".list tbody tr:not([hidden]) .turn").first
    turn.focus()
    page.keyboard.press("Enter")
    assert turn.get_attribute("aria-expanded") == "true"
    assert len(shown(page, ".list tbody tr")) > len(tops)
    page.fill(".tools [data-filter]", "C3I")
    assert page.locator("[id='MAT/EQ/ELC/C3I']").is_visible()


def test_a_list_without_rows_above_its_codes_has_headings(opened: Any) -> None:
    page = opened(f"{NEWEST}/codes/ISO-3166-ISO3166-2.html")
    told = [row.inner_text().strip() for row in shown(page, ".list tbody tr")]
    assert "Europe" in told and len(told) < 20


def test_follows_a_code_list(opened: Any) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    page.click("[data-fold=open]")
    box = page.locator("details[data-list]").first
    box.locator("summary").click()
    box.locator("tr").first.wait_for()
    count = box.locator("tr").count()
    assert box.locator("summary").inner_text().startswith(str(count))
    slug = box.get_attribute("data-list")
    box.locator("xpath=following-sibling::a").click()
    page.wait_for_url(f"**/codes/{slug}.html")
    assert page.locator(".list tbody tr:not(.gone)").count() == count


def test_tabs_show_the_other_forms(opened: Any, folder: Path) -> None:
    page = opened(f"{NEWEST}/messages/RS-EDA.html")
    for name, path in (
        ("Exemple JSON", "exemples/RS-EDA.json"),
        ("Exemple XML", "exemples/RS-EDA.xml"),
        ("JSON Schema", "json-schema/RS-EDA.schema.json"),
        ("XSD", "xsd/RS-EDA.xsd"),
    ):
        page.click(f"[role=tab]:has-text('{name}')")
        pre = page.locator("[role=tabpanel]:not([hidden]) pre")
        pre.wait_for()
        assert pre.text_content() == (folder / NEWEST / "fichiers" / path).read_text("utf-8")
    page.keyboard.press("ArrowLeft")
    assert page.locator("[role=tab][aria-selected=true]").inner_text() == "JSON Schema"


def test_ticks_of_a_test_case_stay(opened: Any, folder: Path) -> None:
    case = next(path for path in sorted((folder / NEWEST / "recette").iterdir()) if path.name != "index.html")
    page = opened(f"{NEWEST}/recette/{case.name}")
    page.check("[data-step] >> nth=0")
    page.reload()
    assert page.is_checked("[data-step] >> nth=0")
    page.click("[data-reset]")
    assert page.inner_text("[data-progress]").startswith("0 sur")


def test_theme_is_kept(opened: Any) -> None:
    page = opened(f"{NEWEST}/index.html")
    before = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    page.click(".theme")
    after = page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor")
    assert before != after
    page.reload()
    assert page.evaluate("getComputedStyle(document.body.parentElement).backgroundColor") == after


def test_differences_filter(opened: Any) -> None:
    page = opened("differences/2.0--3.0.html")
    page.wait_for_selector(".change")
    assert not page.locator(".change.documentation").count(), "documentation is folded at first"
    at_first = page.locator(".change").count()
    page.check("[name=verdict][value=documentation]")
    assert page.locator(".change").count() == at_first + page.locator(".change.documentation").count() > at_first
    for verdict in ("coordination", "source", "compatible", "documentation"):
        page.uncheck(f"[name=verdict][value={verdict}]")
    assert page.locator(".change").count() == page.locator(".change.breaking").count() > 0


def test_a_change_leads_to_its_field(opened: Any) -> None:
    page = opened("differences/2.0--3.0.html")
    page.wait_for_selector(".change")
    opening = "document.querySelectorAll('.change > details').forEach(item => { item.open = true; })"
    page.evaluate(opening)
    link = page.locator(".change > details > p.place a[href*='#']").first
    anchor = link.get_attribute("href").split("#")[1]
    link.click()
    page.wait_for_url("**/messages/**")
    assert page.evaluate("name => document.getElementById(name).matches(':target')", anchor)


def test_changes_are_printed_whole(opened: Any) -> None:
    page = opened("differences/1.0--2.0.html")
    page.wait_for_selector(".change")
    shown_rows = int(page.inner_text("#shown").split(" / ")[0].replace("\u202f", ""))
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert not page.locator("#changes .more, #changes details:not([open])").count()
    rows = page.locator(".change > details > .rows > details").count()
    assert rows + page.locator(".change > details:not(:has(> .rows))").count() == shown_rows
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert not page.locator(".change details[open]").count()


def test_nothing_sticks_out_on_a_small_screen(opened: Any, page: Any) -> None:
    page.set_viewport_size({"width": 390, "height": 844})
    for path in PAGES:
        opened(path)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, path


PAGES = (
    "index.html",
    f"{NEWEST}/index.html",
    f"{NEWEST}/messages/index.html",
    f"{NEWEST}/messages/RS-EDA.html",
    f"{NEWEST}/messages/EMSI.html",
    f"{NEWEST}/codes/index.html",
    f"{NEWEST}/codes/HubSante-fait.html",
    f"{NEWEST}/transport.html",
    f"{NEWEST}/fichiers.html",
    f"{NEWEST}/recette/index.html",
    f"{NEWEST}/recette/1-Didier-Morel.html",
    "differences/2.0--3.0.html",
    "migration/index.html",
    "migration/1.0--3.0--java.html",
)


@pytest.mark.skipif(not AXE, reason="HUBGEN_AXE does not name a folder with axe.min.js (npm package axe-core)")
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_nothing_serious(opened: Any, page: Any, theme: str) -> None:
    page.emulate_media(color_scheme=theme)
    script = (Path(AXE) / "axe.min.js").read_text("utf-8")
    serious = []
    for path in PAGES:
        opened(path)
        page.evaluate(script)
        found = page.evaluate(
            "axe.run(document, {resultTypes: ['violations'], preload: false}).then(result => result.violations)"
        )
        serious += [
            f"{path}: {item['id']} {item['nodes'][0]['html'][:160]} {item['nodes'][0]['failureSummary'][:200]}"
            for item in found
            if item["impact"] in ("serious", "critical", "moderate")
        ]
    assert not serious


def test_the_path_of_a_row_is_copied_by_keyboard(opened: Any) -> None:
    page = opened(f"{NEWEST}/messages/RS-SR.html")
    page.locator(".tree tbody tr").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # the row's own address
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "copy"
    page.keyboard.press("Enter")
    page.wait_for_timeout(100)
    second = page.locator(".tree tbody tr").nth(1).get_attribute("id")
    assert page.evaluate("navigator.clipboard.readText()") == f"$.resourcesStatus.{second}"
