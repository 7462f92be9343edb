"""Problems in French and English, by rule and one by one."""

from __future__ import annotations

import json
import re
import time
from pathlib import Path

import openpyxl
import pytest

from generator.cli.language import user_language
from generator.diagnostics import Diagnostic, Location, Severity
from generator.explain.catalogue import catalogue, entry_of
from generator.lint.french import LONGEST, SENTENCES, french_text
from generator.lint.groups import SHOWN, by_rule
from generator.lint.problems import in_order
from tests.cli.conftest import Hubgen
from tests.conftest import DSF, SPECS, own_releases, real_releases
from tests.readers.edit import edit

RELEASES = [*(SPECS / name for name in own_releases()), *(DSF / name for name in real_releases())]
ENGLISH = re.compile(r"\b(the|is|are|not|has|which|counts|already)\b")


def geo(folder: Path) -> Path:
    return next((folder / "models").glob("*geoloc*.xlsx"))


def problem(text: str, severity: Severity = Severity.WARNING, code: str = "bad-flag") -> Diagnostic:
    return Diagnostic(code, severity, Location("a.xlsx", "S", "A1"), text, "mend it")


@pytest.mark.parametrize("release", RELEASES, ids=lambda path: path.name)
def test_every_problem_of_the_releases_is_told_in_french(hubgen: Hubgen, release: Path) -> None:
    if not release.is_dir():
        pytest.skip("no real release at hand")
    found = json.loads(hubgen("lint", release, "--format", "json").stdout)["diagnostics"]
    shown = hubgen("lint", release, "--lang", "fr", "--all").stdout
    assert "détail en anglais" not in shown
    for item in found:
        place = Location(item["file"], item["sheet"], item.get("cell"), item.get("line"))
        text = french_text(Diagnostic(item["code"], Severity(item["severity"]), place, item["text"], item["hint"]))
        unquoted = re.sub(r"«.*?»|\S*[/!]\S*", "", text)
        assert text != item["text"] and not ENGLISH.search(unquoted), text
    assert sum(line.startswith("    → ") for line in shown.splitlines()) == len(found)
    grouped = hubgen("lint", release, "--lang", "fr").stdout
    codes = {(item["code"], item["severity"]) for item in found}
    assert sum("    → " in line for line in grouped.splitlines()) == len(codes)
    numbers = [int(number) for number in re.findall(r" ×(\d+) : ", grouped)]
    assert sum(numbers) == len(found)


def test_each_form_has_its_sentence() -> None:
    """Every sentence has the places of its form."""
    for form, sentence in SENTENCES:
        compiled = re.compile(form)
        assert set(map(int, re.findall(r"{(\d)}", sentence))) == set(range(compiled.groups))


def test_a_text_without_a_sentence_loses_nothing() -> None:
    text = french_text(problem("a text that nobody foresaw {0}"))
    assert text.endswith("(détail en anglais : a text that nobody foresaw {0})") and text[0].isupper()
    assert french_text(problem("x" * (LONGEST + 1))).endswith(f"{'x' * (LONGEST + 1)})")
    assert french_text(problem("'it\\'s {0} \\\\d' has no type")) == "« it's {0} \\d » n'a pas de type"


def test_hostile_texts_take_no_time() -> None:
    start = time.perf_counter()
    for text in ("a: the example " * 40, " is 0..1, in " * 40, " has the pattern " * 35, "'" * LONGEST):
        french_text(problem(text[:LONGEST]))
    assert time.perf_counter() - start < 1


def test_errors_are_all_shown_and_warnings_are_counted() -> None:
    problems = [problem(str(number)) for number in range(9)] + [problem(str(n), Severity.ERROR) for n in range(9)]
    error, warning = by_rule(in_order(problems))
    assert (len(error.shown), len(warning.shown)) == (9, SHOWN)
    assert error.remedy("fr") != error.remedy("en")


def test_one_remedy_a_rule(hubgen: Hubgen, folder: Path) -> None:
    edit(geo(folder), {("GEO-POS", cell): "beaucoup" for cell in ("K9", "K10", "K11", "K12")})
    shown = hubgen("lint", folder).stdout
    assert "error bad-cardinality ×4: " in shown and shown.count("beaucoup") == 4
    assert shown.index("bad-cardinality") == shown.rindex("bad-cardinality")
    assert hubgen("lint", folder, "--lang", "fr").stdout.startswith("erreur bad-cardinality ×4 : ")


@pytest.mark.parametrize(
    ("variables", "language"),
    [({}, "en"), ({"LANG": "fr_FR.UTF-8"}, "fr"), ({"LANG": "fr_FR.UTF-8", "LC_ALL": "C.UTF-8"}, "en"),
     ({"LC_MESSAGES": "fr"}, "fr"), ({"LANG": "frr_DE"}, "en"), ({"LC_ALL": "", "LANG": "fr_BE"}, "fr")],
)  # fmt: skip
def test_the_locale_chooses(monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], language: str) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert user_language() == language


def test_comments_of_workbooks_speak_french(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    edit(geo(folder), {("GEO-POS", "K9"): "beaucoup"})
    hubgen("lint", folder, "--annotate", "out.xlsx", "--lang", "fr")
    comment = openpyxl.load_workbook(tmp_path / "out.xlsx")["GEO-POS"]["K9"].comment
    assert comment is not None
    assert (
        comment.text.startswith("erreur bad-cardinality : ")
        and "« beaucoup » n'est pas une cardinalité" in comment.text
    )
    assert "→ É" in comment.text


def test_one_entry_is_that_of_the_catalogue() -> None:
    assert {code: entry_of(code) for code in catalogue()} == dict(catalogue())
    assert entry_of("no-such-code") is None and entry_of("bad") is None
