"""The review pack: it goes out, people decide in it, and it is read back."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from generator.diagnostics import Collector
from generator.diff.changes import Comparison
from generator.diff.compare.words import folded
from generator.diff.decisions import CHOICES, COLUMNS, Choice, check_decisions, read_decisions, refused, undecided
from generator.diff.report import english, french
from generator.diff.report.decided import decision_lines
from generator.diff.report.formats import render
from generator.diff.report.view import LANGUAGES, view
from tests.diff.test_cli import folders, hubgen

__all__ = ["folders"]
Fill = Callable[[Worksheet, dict[str, int]], None]


def filled(path: Path, comparison: Comparison, fill: Fill, language: str = "fr") -> Path:
    """A pack of the comparison, edited as a person does in a spreadsheet."""
    workbook = openpyxl.load_workbook(io.BytesIO(render(comparison, "xlsx", language)))
    sheet = workbook.worksheets[1]
    fill(sheet, {str(cell.value): cell.column for cell in sheet[1]})
    workbook.save(path)
    return path


@pytest.mark.parametrize("language", list(LANGUAGES))
def test_what_is_decided_comes_back(own_diff: Comparison, tmp_path: Path, language: str) -> None:
    """Whatever is chosen in whichever row, in each language; a new pack has it in the same place."""
    words = LANGUAGES[language].WORDS
    wanted = {}

    def fill(sheet: Worksheet, columns: dict[str, int]) -> None:
        for row in range(2, sheet.max_row + 1):
            choice = ("accepted", "refused", "")[row % 3]
            sheet.cell(row, columns[words["decision"]]).value = words[choice] if choice else None
            sheet.cell(row, columns[words["comment"]]).value = f"=à revoir {row}" if row % 2 else None
            sheet.cell(row, columns[words["comment"]]).data_type = "s"
            sheet.cell(row, columns[words["assignee"]]).value = "éditeur" if row % 4 else None
            wanted[sheet.cell(row, columns[words["fingerprint"]]).value] = choice

    collector = Collector()
    decisions = read_decisions(filled(tmp_path / "p.xlsx", own_diff, fill, language), collector)
    check_decisions(own_diff, decisions, collector)
    assert not collector.all
    assert {name: item.choice or "" for name, item in decisions.items()} == wanted
    assert {change.fingerprint for change in undecided(own_diff, decisions)} == {n for n, x in wanted.items() if not x}
    assert {change.fingerprint for change in refused(own_diff, decisions)} == {
        name for name, choice in wanted.items() if choice == "refused"
    }
    again = tmp_path / "again.xlsx"
    again.write_bytes(render(own_diff, "xlsx", language, decisions=decisions))
    texts = [(item.choice, item.comment, item.assignee) for item in decisions.values()]
    assert [(x.choice, x.comment, x.assignee) for x in read_decisions(again, Collector()).values()] == texts


def test_a_new_pack_decides_nothing(own_diff: Comparison, tmp_path: Path) -> None:
    decisions = read_decisions(filled(tmp_path / "p.xlsx", own_diff, lambda sheet, columns: None), Collector())
    assert undecided(own_diff, decisions) == own_diff.changes
    lines = list(decision_lines(view(own_diff, "fr", decisions)))
    assert lines[:2] == [
        "Décisions\u00a0: Accepté 0, Refusé 0",
        f"{len(own_diff.changes)} changements sans décision\u00a0:",
    ]


def test_every_fingerprint_is_its_own(own_diff: Comparison) -> None:
    fingerprints = [change.fingerprint for change in own_diff.changes]
    assert len(fingerprints) == len(set(fingerprints))


@pytest.mark.parametrize(
    ("text", "fingerprint", "code"),
    [("peut-être", "", "bad-decisions"), ("1", "", "bad-decisions"), ("Accepté", "0" * 16, "unused-decision"),
     ("Accepté", " ", "bad-decisions")],
)  # fmt: skip
def test_what_cannot_be_read_is_reported(
    own_diff: Comparison, tmp_path: Path, text: str, fingerprint: str, code: str
) -> None:
    def fill(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(3, columns["Décision"]).value = text
        if fingerprint:
            sheet.cell(3, columns["Empreinte"]).value = fingerprint

    collector = Collector()
    check_decisions(own_diff, read_decisions(filled(tmp_path / "p.xlsx", own_diff, fill), collector), collector)
    assert [(item.code, item.location.cell) for item in collector.all] == [(code, "B3")]


def test_contradictions_and_other_workbooks(own_diff: Comparison, tmp_path: Path) -> None:
    def fill(sheet: Worksheet, columns: dict[str, int]) -> None:
        sheet.cell(2, columns["Décision"]).value = "Accepté"
        sheet.cell(3, columns["Décision"]).value = "refusé"
        sheet.cell(3, columns["Empreinte"]).value = sheet.cell(2, columns["Empreinte"]).value

    (tmp_path / "none.xlsx").write_bytes(b"PK")
    openpyxl.Workbook().save(tmp_path / "empty.xlsx")
    filled(tmp_path / "two.xlsx", own_diff, fill)
    for name, code in (("none", "unreadable-file"), ("empty", "bad-decisions"), ("two", "bad-decisions")):
        collector = Collector()
        read_decisions(tmp_path / f"{name}.xlsx", collector)
        assert [item.code for item in collector.all] == [code]
    collector = Collector()
    read_decisions(tmp_path / "absent.xlsx", collector)
    assert [item.code for item in collector.all] == ["unreadable-file"]


def test_titles_and_choices_of_both_languages_are_read() -> None:
    for words in (french.WORDS, english.WORDS):
        titles = [folded(words[name]) for name in ("fingerprint", "decision", "comment", "assignee")]
        assert all(title in known for title, known in zip(titles, COLUMNS.values(), strict=True))
        assert [CHOICES[folded(words[choice])] for choice in Choice] == list(Choice)


def test_the_command(folders: tuple[str, str], own_diff: Comparison, tmp_path: Path) -> None:
    def fill(sheet: Worksheet, columns: dict[str, int]) -> None:
        for row in range(3, sheet.max_row + 1):
            sheet.cell(row, columns["Décision"]).value = "Accepté"

    pack = str(filled(tmp_path / "p.xlsx", own_diff, fill))
    done = hubgen("diff", *folders, "--decisions", pack, "--fail-on", "undecided")
    assert done.exit_code == 1 and "1 changement sans décision\u00a0:" in done.stdout
    assert hubgen("diff", *folders, "--decisions", pack).exit_code == 0
    assert hubgen("diff", *folders, "--fail-on", "undecided").exit_code == 2
    done = hubgen("diff", *folders, "--decisions", pack, "--format", "json", "--lang", "en")
    assert "1 change without a decision" in done.stderr and "decision" not in done.stdout.split('"changes"')[0]

    def fill_all(sheet: Worksheet, columns: dict[str, int]) -> None:
        fill(sheet, columns)
        sheet.cell(2, columns["Décision"]).value = "Accepté"

    whole = str(filled(tmp_path / "all.xlsx", own_diff, fill_all))
    done = hubgen("diff", *folders, "--decisions", whole, "--fail-on", "undecided")
    assert done.exit_code == 0 and "Chaque changement a sa décision." in done.stdout


def test_word_has_columns_to_decide_in(own_diff: Comparison) -> None:
    with zipfile.ZipFile(io.BytesIO(render(own_diff, "docx", "fr"))) as archive:
        text = archive.read("word/document.xml").decode()
    for title in ("Décision", "Commentaire", "Attribué à"):
        assert text.count(f">{title}<") == 1
    assert text.count("☐ Accepté") == text.count("☐ Refusé") == len(own_diff.changes)
