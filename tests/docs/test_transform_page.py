"""« Transformer vers… » of « Vérifier un message »: in a real browser, from a folder, beside the engine."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Collector
from generator.messages.rules import compile_rules
from generator.site import write_site
from generator.transform.between import Between
from generator.transform.document import Transformer
from generator.transform.job import between_job, betweens_beside, open_job
from generator.transform.report import shown
from tests.conftest import SPECS, load_release, own_releases
from tests.docs.conftest import AXE
from tests.docs.test_checker import put, sample, visit

OLD, NEW = SPECS / own_releases()[0], SPECS / own_releases()[-1]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("site")
    write_site([OLD, NEW], out)
    return out / "docs"


@pytest.fixture
def checker(page: Any, site: Path) -> Iterator[Any]:
    """The newer release's page; afterwards it asked for nothing outside its folder, and nothing failed."""
    yield visit(page, site / NEW.name / "verifier.html")
    assert page.faults == []
    assert [url for url in page.requests if not url.startswith((site.as_uri(), "data:", "blob:"))] == []


@cache
def engine(old: Path, new: Path) -> Transformer:
    job = open_job(str(old), str(new), Collector())
    assert job is not None
    return Transformer(job.table, compile_rules(job.old), compile_rules(job.new))


def transform(page: Any, version: str = OLD.name) -> None:
    page.select_option("[data-transform] select", label=version)
    page.evaluate("document.querySelector('.transformed .verdict').textContent = ''")
    page.click("[data-do=transform]")
    # Not wait_for_function: it evaluates text on every frame, which the page's policy forbids.
    page.locator(".transformed .verdict:not(:empty)").wait_for()


def listed(page: Any, kind: str) -> list[str]:
    found: list[str] = page.locator(f"[data-{kind}] li code").all_inner_texts()
    return found


SAMPLES = sorted(path for path in (NEW / "samples" / "valid").rglob("*") if path.suffix in {".json", ".xml"})


def test_every_sample_becomes_what_the_engine_gives(checker: Any) -> None:
    refused = 0
    for path in SAMPLES:
        text = path.read_text("utf-8")
        outcome = engine(NEW, OLD).document(text.encode())
        put(checker, text)
        transform(checker)
        assert listed(checker, "losses") == [shown(loss.path) for loss in outcome.losses], path.name
        assert listed(checker, "defaults") == [shown(item.path) for item in outcome.defaults], path.name
        made = checker.locator(".transformed pre").text_content()
        if outcome.text is None:
            refused += 1
            assert made == "" and listed(checker, "refused") == [item.path for item in outcome.errors], path.name
        elif path.suffix == ".json":
            assert json.loads(made) == json.loads(outcome.text), path.name
        else:
            assert made.startswith("<") and checker.inner_text(".transformed .verdict").startswith("Message valide")
    assert len(SAMPLES) > 20 and refused < len(SAMPLES) // 2


@cache
def between(pair: Between) -> Transformer:
    job = between_job(load_release(NEW), pair, (str(NEW), str(NEW)), Collector())
    return Transformer(job.table, compile_rules(job.old), compile_rules(job.new))


def test_a_message_becomes_another_one_of_its_release_as_the_engine_says(checker: Any) -> None:
    offered = checker.locator("[data-transform] option[data-message]").all_inner_texts()
    pairs = list(betweens_beside(NEW, load_release(NEW)))
    assert offered == sorted({pair.new for pair in pairs}) != []
    count = 0
    for pair in pairs:
        for path in (path for path in SAMPLES if path.parent.name == pair.old and path.suffix == ".json"):
            outcome = between(pair).document(path.read_bytes())
            put(checker, path.read_text("utf-8"))
            transform(checker, pair.new)
            made = checker.locator(".transformed pre").text_content()
            assert (json.loads(made) if made else None) == (outcome.text and json.loads(outcome.text)), path.name
            assert listed(checker, "losses") == [shown(loss.path) for loss in outcome.losses], path.name
            count += made != ""
    assert count > 2 and checker.inner_text(".transformed .verdict").startswith("Message valide comme")
    checker.click("[data-do=open-there]")
    checker.wait_for_selector(".checker:not([hidden]) .verdict[data-state=good]")
    assert json.loads(checker.input_value("textarea")) == json.loads(made)


def test_a_message_for_which_no_rules_stand_is_refused(checker: Any) -> None:
    sample(checker, "EMSI")
    transform(checker, "RS-EDA")
    assert checker.inner_text(".transformed .verdict").startswith("Refusé comme RS-EDA")
    assert len(listed(checker, "refused")) == 1


def test_what_is_wrong_before_is_refused_with_its_place(checker: Any) -> None:
    put(checker, '{"createCaseHealth": {}}')
    transform(checker)
    assert checker.inner_text(".transformed .verdict").startswith(f"Refusé en version {OLD.name}")
    assert "$.createCaseHealth.caseId" in listed(checker, "refused")
    assert checker.is_hidden("[data-do=save-carried]")


def test_the_result_is_copied_and_opened_in_the_page_of_its_release(checker: Any) -> None:
    sample(checker, "RS-EDA")
    transform(checker)
    text = checker.locator(".transformed pre").text_content()
    checker.click("[data-do=open-there]")
    checker.wait_for_url(f"**/{OLD.name}/verifier.html")
    checker.wait_for_selector(".checker:not([hidden]) .verdict[data-state=good]")
    assert checker.input_value("textarea") == text


def test_by_keyboard_and_for_a_screen_reader(checker: Any) -> None:
    sample(checker, "RS-EDA")
    checker.focus("[data-transform] select")
    checker.keyboard.press("Tab")
    checker.keyboard.press("Enter")
    checker.wait_for_selector(".transformed:not([hidden])")
    assert checker.evaluate("document.activeElement.id") == "h:t-transforme"


@pytest.mark.skipif(not AXE, reason="HUBGEN_AXE does not name a folder with axe.min.js (npm package axe-core)")
@pytest.mark.parametrize("width", [1440, 390])
def test_axe_finds_nothing(checker: Any, width: int) -> None:
    checker.set_viewport_size({"width": width, "height": 900})
    sample(checker, "RS-EDA")
    transform(checker)
    checker.evaluate((Path(AXE) / "axe.min.js").read_text("utf-8"))
    options = "{ preload: false }"  # axe would ask for the stylesheets, which the page's policy refuses
    assert checker.evaluate(f"axe.run({options}).then(result => result.violations.map(item => item.id))") == []
    assert checker.evaluate("document.documentElement.scrollWidth") <= width


def test_a_release_alone_has_its_own_messages_to_transform_to_or_nothing(page: Any, tmp_path: Path) -> None:
    alone = Path(shutil.copytree(NEW, tmp_path / NEW.name))
    write_site([alone], tmp_path / "out")
    visit(page, tmp_path / "out" / "docs" / NEW.name / "verifier.html")
    assert page.locator("[data-transform] optgroup").count() == 1
    put(page, next(path for path in SAMPLES if path.match("RC-EDA/*.json")).read_text("utf-8"))
    transform(page, "RS-EDA")
    assert page.inner_text(".transformed .verdict").startswith("Message valide comme RS-EDA")
    shutil.rmtree(alone / "transforms")
    write_site([alone], tmp_path / "none")
    visit(page, tmp_path / "none" / "docs" / NEW.name / "verifier.html")
    assert page.locator("[data-transform]").count() == 0 and page.faults == []
