"""`hubgen lint --annotate`: the workbook comes back with comments, and with all that it had."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import openpyxl
import pytest

from generator.cli.annotate import write_annotated
from generator.diagnostics import Diagnostic, Location, Severity
from generator.lint.annotate import annotated, bad_workbooks
from generator.readers.archive import UnreadableWorkbook
from generator.readers.grid import read_sheets
from tests.cli.conftest import Hubgen
from tests.conftest import SPECS, own_releases
from tests.readers.edit import edit, minimal

BAD = {("GEO-POS", "K9"): "beaucoup", ("GEO-POS", "K12"): "trop"}


def geo(folder: Path) -> Path:
    return next((folder / "models").glob("*geoloc*.xlsx"))


def problem(cell: str | None, sheet: str = "S", text: str = "wrong", severity: Severity = Severity.ERROR) -> Diagnostic:
    return Diagnostic("bad-flag", severity, Location("models/a.xlsx", sheet, cell), text, "mend it")


def comments(path: Path) -> dict[tuple[str, str], str]:
    """Every comment of a workbook, by openpyxl."""
    book = openpyxl.load_workbook(path)
    return {
        (sheet.title, cell.coordinate): cell.comment.text
        for sheet in book
        for row in sheet.iter_rows()
        for cell in row
        if getattr(cell, "comment", None)
    }


def values(path: Path) -> list[object]:
    return [(sheet.name, sheet.rows) for sheet in read_sheets(path, "f")]


def test_the_one_bad_workbook_comes_back_as_the_file(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    edit(geo(folder), BAD)
    before = geo(folder).read_bytes()
    done = hubgen("lint", folder, "--annotate", "out.xlsx")
    assert done.exit_code == 1 and "error bad-cardinality" in done.stdout
    found = comments(tmp_path / "out.xlsx")
    for place, text in BAD.items():
        assert found[place].startswith("error bad-cardinality:") and text in found[place] and "→ write" in found[place]
    assert len(found) >= len(BAD) and geo(folder).read_bytes() == before
    assert values(tmp_path / "out.xlsx") == values(geo(folder))


def test_several_bad_workbooks_go_into_a_folder(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    edit(geo(folder), BAD)
    other = next(path for path in sorted((folder / "models").glob("*.xlsx")) if path != geo(folder))
    sheet = next(iter(read_sheets(other, "f")))
    row = next(index for index in range(len(sheet.rows)) if sheet.text(index, 0) == "ID") + 2
    column = [str(cell) for cell in sheet.rows[row - 2]].index("Cardinalité")
    edit(other, {(sheet.name, f"{chr(65 + column)}{row}"): "beaucoup"})
    done = hubgen("lint", folder, "--annotate", "out.xlsx")
    made = sorted(path.name for path in (tmp_path / "out" / "models").iterdir())
    assert made == sorted([geo(folder).name, other.name]) and "2 workbooks" in done.stderr
    assert not (tmp_path / "out.xlsx").exists()


def test_nothing_to_mark_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    line = Diagnostic("bad-manifest", Severity.ERROR, Location("release.yaml", line=1), "x")
    whole = Diagnostic("unreadable-file", Severity.ERROR, Location("models/a.xlsx"), "x")
    write_annotated(tmp_path, [line, whole], tmp_path / "out.xlsx")
    assert "nothing is annotated" in capsys.readouterr().err and not list(tmp_path.iterdir())


def test_the_source_is_never_overwritten(hubgen: Hubgen, folder: Path) -> None:
    edit(geo(folder), BAD)
    before = geo(folder).read_bytes()
    assert hubgen("lint", folder, "--annotate", geo(folder)).exit_code == 2
    assert hubgen("lint", folder, "--annotate", folder).exit_code == 2
    assert geo(folder).read_bytes() == before


def test_a_place_that_cannot_be_written(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    edit(geo(folder), BAD)
    (tmp_path / "file").touch()
    done = hubgen("lint", folder, "--annotate", tmp_path / "file" / "out.xlsx")
    assert done.exit_code == 2 and "cannot be written" in done.stderr


def test_real_workbooks_keep_every_part(hubgen: Hubgen, real: Path, tmp_path: Path) -> None:
    hubgen("lint", real, "--annotate", "out")
    made = sorted((tmp_path / "out").rglob("*.xlsx"))
    assert made
    for path in made:
        source = real / path.relative_to(tmp_path / "out")
        with zipfile.ZipFile(source) as old, zipfile.ZipFile(path) as new:
            assert set(old.namelist()) <= set(new.namelist())
            changed = {name for name in old.namelist() if old.read(name) != new.read(name)}
            touched = ("xl/worksheets/", "xl/comments", "xl/drawings/vmlDrawing", "[Content_Types].xml")
            assert all(name.startswith(touched) for name in changed)
        assert values(path) == values(source)


def test_real_workbooks_show_every_problem(hubgen: Hubgen, real: Path, tmp_path: Path) -> None:
    """In the workbook with most that openpyxl opens fast: the nomenclatures."""
    import json

    hubgen("lint", real, "--annotate", "out")
    problems = json.loads(hubgen("lint", real, "--format", "json").stdout)["diagnostics"]
    for path in sorted((tmp_path / "out" / "nomenclatures").glob("*.xlsx")):
        found = "\n".join(comments(path).values())
        wanted = [item for item in problems if item["file"].endswith(f"/{path.name}") and item["sheet"]]
        assert wanted and all(f"{item['severity']} {item['code']}: {item['text']}" in found for item in wanted)


@pytest.mark.skipif(not shutil.which("soffice"), reason="no soffice: LibreOffice opens the annotated workbook")
def test_libreoffice_opens_it(hubgen: Hubgen, folder: Path, tmp_path: Path) -> None:
    edit(geo(folder), BAD)
    hubgen("lint", folder, "--annotate", "out.xlsx")
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "ods", "out.xlsx"]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    with zipfile.ZipFile(tmp_path / "out.ods") as archive:
        content = archive.read("content.xml").decode()
    assert content.count("<office:annotation ") >= len(BAD)
    assert content.count("error bad-cardinality: ") == len(BAD)


def test_a_comment_that_stands_there_is_kept(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "S"
    book.active["B2"].comment = openpyxl.comments.Comment("déjà là", "Ana")
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem("B2"), problem("C3")]))
    found = comments(tmp_path / "b.xlsx")
    assert found["S", "B2"].startswith("déjà là\n\nerror bad-flag: wrong") and "mend it" in found["S", "C3"]


def test_annotating_twice_tells_both(tmp_path: Path) -> None:
    minimal(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>')
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem("A1", text="one")]))
    (tmp_path / "c.xlsx").write_bytes(annotated(tmp_path / "b.xlsx", [problem("A1", text="two"), problem("A9")]))
    found = comments(tmp_path / "c.xlsx")
    assert "one" in found["S", "A1"] and "two" in found["S", "A1"] and ("S", "A9") in found


def test_a_thread_hides_no_problem(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "S"
    for cell in ("A2", "D2"):
        book.active[cell].comment = openpyxl.comments.Comment("[Threaded comment]", "tc={1-2-3}")
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem("D2")]))
    found = comments(tmp_path / "b.xlsx")
    assert found["S", "B2"].startswith("D2: error") and found["S", "D2"] == "[Threaded comment]"


def test_a_merged_range_shows_it_at_its_first_cell(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.active.title = "S"
    book.active.merge_cells("B2:D5")
    book.save(tmp_path / "a.xlsx")
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem("C4"), problem("E5")]))
    assert set(comments(tmp_path / "b.xlsx")) == {("S", "B2"), ("S", "E5")}


def test_hostile_texts_are_text(tmp_path: Path) -> None:
    evil = 'a</t></r></text><x y="&z;">\x00\x1b ]]> \ud800\uffff {id} \\1 é'
    minimal(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>')
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem("XFD1048576", text=evil)]))
    with zipfile.ZipFile(tmp_path / "b.xlsx") as archive:
        text = archive.read("xl/comments1.xml").decode()
    assert "&lt;/t&gt;" in text and "\x00" not in text
    minimal(tmp_path / "a.xlsx", '<row r="1"><c r="A1"><v>1</v></c></row>')
    (tmp_path / "b.xlsx").write_bytes(annotated(tmp_path / "a.xlsx", [problem(None, text=evil)]))
    (found,) = comments(tmp_path / "b.xlsx").values()
    assert 'a</t></r></text><x y="&z;">\ufffd\ufffd ]]> \ufffd\ufffd {id} \\1 é' in found


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(b"PK")
    with pytest.raises(UnreadableWorkbook):
        annotated(tmp_path / "a.xlsx", [problem("A1")])
    with zipfile.ZipFile(tmp_path / "b.xlsx", "w") as archive:
        archive.writestr("xl/workbook.xml", "<workbook")
    with pytest.raises(UnreadableWorkbook):
        annotated(tmp_path / "b.xlsx", [problem("A1")])


def test_errors_come_before_warnings() -> None:
    warned = Diagnostic("bad-flag", Severity.WARNING, Location("nomenclatures/b.xlsx", "S", "A1"), "x")
    whole = Diagnostic("unreadable-file", Severity.ERROR, Location("models/c.xlsx"), "x")
    items = [problem("A1"), warned, whole]
    assert list(bad_workbooks(items, every=False)) == ["models/a.xlsx"]
    assert list(bad_workbooks(items, every=True)) == ["models/a.xlsx", "nomenclatures/b.xlsx"]
    assert list(bad_workbooks([warned], every=False)) == ["nomenclatures/b.xlsx"]


def test_the_same_problems_give_the_same_bytes() -> None:
    path = next((SPECS / own_releases()[-1] / "models").glob("*geoloc*.xlsx"))
    items = [problem("B2", sheet="GEO-POS"), problem("C2", sheet="GEO-POS")]
    assert annotated(path, items) == annotated(path, items) != path.read_bytes()
