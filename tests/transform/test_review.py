"""Correspondences to read and approve: every change of the table is a row, in each document and on the site."""

from __future__ import annotations

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from openpyxl import load_workbook

from generator.cli import commands
from generator.diagnostics import Collector
from generator.site import write_site
from generator.transform.job import Job, open_job
from generator.transform.places import mapped_places
from generator.transform.review import words
from generator.transform.review.documents import as_docx, as_xlsx, summary
from generator.transform.review.rows import Review, review
from generator.transform.table import Origin
from tests.conftest import SPECS, own_releases
from tests.transform.pairs import PAIRS, shown

OLD, NEW = SPECS / own_releases()[0], SPECS / own_releases()[-1]


def job_of(old: Path, new: Path) -> Job:
    job = open_job(str(old), str(new), Collector())
    assert job is not None
    return job


def review_of(job: Job) -> Review:
    return review(job.table, job.old, job.new)


@pytest.mark.parametrize("pair", PAIRS, ids=shown)
def test_every_change_of_the_table_is_a_row_and_no_other(pair: tuple[Path, Path]) -> None:
    job = job_of(*pair)
    found, schemas = review_of(job), {item.name: item for item in job.old.schemas}
    fields = {(row.old.name, name) for row in found.rows if row.kind == words.FIELD for name in row.messages}
    codes = {(row.old.name, name) for row in found.rows if row.kind == words.CODE for name in row.messages}
    wanted_codes, unchanged = set(), 0
    for item in (*job.table.messages, *((job.table.header,) if job.table.header else ())):
        noted = {note.source for note in item.notes}
        for place in mapped_places(item, schemas[item.old]):
            entry = ("/".join(place.path), item.old)
            if place.mapping.code_map:
                wanted_codes |= {(code, item.old) for code in job.table.code_maps[place.mapping.code_map].codes}
            if place.mapping.origin is not Origin.IDENTICAL and place.path not in noted:
                assert entry in fields, entry
            unchanged += entry not in fields and place.path not in noted
    assert codes == wanted_codes
    assert unchanged == found.unchanged
    required = [gap for item in job.table.messages for gap in item.gaps if gap.kind == "required"]
    assert len({gap.path for gap in required}) == len({row.new.name for row in found.rows if row.kind == words.OPEN})
    assert {name for name, _ in job.table.gaps} == {
        n for r in found.rows if r.kind == words.MESSAGE for n in r.messages
    }


def test_to_itself_there_is_nothing_to_approve() -> None:
    found = review_of(job_of(NEW, NEW))
    assert not found.rows and found.unchanged > 100 and "sont repris tels quels" in summary(found)


def test_documents_hold_every_row_and_are_the_same_each_time() -> None:
    found = review_of(job_of(OLD, NEW))
    workbook, document = as_xlsx(found), as_docx(found)
    assert (workbook, document) == (as_xlsx(found), as_docx(found))
    sheet = load_workbook(io.BytesIO(workbook)).active
    assert sheet is not None
    cells = [tuple(cell.value or "" for cell in row)[: len(words.COLUMNS)] for row in sheet.iter_rows(min_row=2)]
    assert cells == [row.texts for row in found.rows]
    text = zipfile.ZipFile(io.BytesIO(document)).read("word/document.xml").decode()
    assert text.count("☐ Validé") == len(found.rows)


@pytest.mark.parametrize("name", ["RC-EDA", "RS-EDA"])
def test_a_message_that_becomes_another_is_read_and_approved_too(name: str, tmp_path: Path) -> None:
    """As between releases: pages both ways, and documents, which name the messages and the release."""
    other = "RS-EDA" if name == "RC-EDA" else "RC-EDA"
    done = run(NEW, NEW, "--between", name, other, "--table", "--format", "docx", "-o", tmp_path / "t.docx")
    assert done.exit_code == 0, done.output
    text = zipfile.ZipFile(tmp_path / "t.docx").read("word/document.xml").decode()
    assert f"Correspondances de {name} vers {other} (version {NEW.name})" in text


def test_the_site_has_a_page_for_each_pair_of_messages(tmp_path: Path) -> None:
    folder = Path(shutil.copytree(NEW, tmp_path / NEW.name))
    shutil.rmtree(folder / "transforms")
    assert not [
        path for path in write_site([folder], tmp_path / "without").changes.written if "correspondances/" in path
    ]
    shutil.copytree(NEW / "transforms", folder / "transforms")
    written = write_site([folder], tmp_path / "out").changes.written
    names = [f"{NEW.name}--RC-EDA--RS-EDA", f"{NEW.name}--RS-EDA--RC-EDA", "index"]
    assert [path for path in written if "correspondances/" in path] == [
        f"correspondances/{name}.html" for name in names
    ]
    for one, other in (names[:2], names[1::-1]):
        page = (tmp_path / "out" / "docs" / "correspondances" / f"{one}.html").read_text("utf-8")
        assert f"{other}.html" in page and words.FIELD in page and words.FILLED in page
    index = (tmp_path / "out" / "docs" / "correspondances" / "index.html").read_text("utf-8")
    assert all(f"{name}.html" in index for name in names[:2])


def run(*arguments: object) -> Result:
    return CliRunner().invoke(commands, ["transform", *map(str, arguments)])


@pytest.mark.parametrize("style", ["xlsx", "docx", "json", "complete", "fhir", "text"])
def test_a_table_goes_into_a_file(style: str, tmp_path: Path) -> None:
    out = tmp_path / "new" / f"table.{style}"
    done = run(OLD, NEW, "--table", "--format", style, "-o", out)
    assert done.exit_code == 0 and done.stdout == "", done.output
    assert out.stat().st_size > 1000
    if style not in ("xlsx", "docx"):
        assert run(OLD, NEW, "--table", "--format", style).stdout == out.read_text("utf-8")


@pytest.mark.parametrize("style", ["xlsx", "docx"])
def test_a_document_is_named(style: str) -> None:
    done = run(OLD, NEW, "--table", "--format", style)
    assert done.exit_code == 2 and "-o" in done.output


def test_the_site_has_a_page_for_each_pair_and_follows_the_declared_rules(tmp_path: Path) -> None:
    folders = [Path(shutil.copytree(path, tmp_path / path.name)) for path in (OLD, NEW)]
    built = write_site(folders, tmp_path / "out")
    pages = [path for path in built.changes.written if path.startswith("correspondances/")]
    between = [f"{NEW.name}--{pair}" for pair in ("RC-EDA--RS-EDA", "RS-EDA--RC-EDA")]
    wanted = (*sorted([*names(built.releases), *between]), "index")
    assert pages == [f"correspondances/{name}.html" for name in wanted]
    rules = folders[1] / "transforms" / f"{OLD.name}--{NEW.name}.yaml"
    rules.write_text("messages:\n  RS-EDA:\n    fields: {caseId: null}\n", "utf-8")
    changed = write_site(folders, tmp_path / "out").changes.written
    assert f"correspondances/{OLD.name}--{NEW.name}.html" in changed
    page = (tmp_path / "out" / "docs" / "correspondances" / f"{OLD.name}--{NEW.name}.html").read_text("utf-8")
    assert words.ORIGINS[Origin.DROPPED] in page and len(page.encode()) < 200_000


def names(versions: tuple[str, ...]) -> list[str]:
    return [f"{old}--{new}" for old in versions for new in versions if old != new]
