"""LibreOffice opens a document: its pages have the texts, contents, header and page numbers."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import SPECS
from tests.word.test_content import documents


@pytest.mark.skipif(shutil.which("soffice") is None, reason="no LibreOffice (apt-get install libreoffice-writer)")
@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="no pdftotext (apt-get install poppler-utils)")
def test_a_document_becomes_pages(tmp_path: Path) -> None:
    source = tmp_path / "RS-ER.docx"
    source.write_bytes(documents(SPECS / "3.0")["messages/RS-ER.docx"])
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(source)]
    subprocess.run(convert, check=True, capture_output=True, timeout=120)
    done = subprocess.run(
        ["pdftotext", "-layout", str(source.with_suffix(".pdf")), "-"], check=True, capture_output=True, text=True
    )
    pages = done.stdout.split("\f")[:-1]
    assert len(pages) > 3 and "Hub Santé — RS-ER" not in pages[0]
    assert all(f"Page {number} / {len(pages)}" in page for number, page in enumerate(pages[1:], 2))
    assert all("Hub Santé — RS-ER — version 3.0" in page for page in pages[1:])
    assert "Sommaire" in pages[1] and "1.1 resourcesEngagement" in pages[1]
    assert "Balise" in pages[2] and "Cellule" in pages[2]
    entries = re.findall(r"^ *([\d.]+ .*?)\.{3,} *(\d+)$", pages[1], re.MULTILINE)
    assert len(entries) > 3
    assert all(title.split(" — ")[0].split()[-1] in pages[int(number) - 1] for title, number in entries)
    # Across where the fields stand, upright everywhere else.
    sizes = re.findall(
        r"^Page +\d+ size: +([\d.]+) x ([\d.]+)", printed_sizes(source.with_suffix(".pdf")), re.MULTILINE
    )
    turned = [float(width) > float(height) for width, height in sizes]
    fields = {number for number, page in enumerate(pages) if "Balise" in page and "Cellule" in page}
    codes = {number for number, page in enumerate(pages) if re.search(r"^ *Code +Libellé", page, re.MULTILINE)}
    assert turned[:2] == [False, False] and fields and codes
    assert all(turned[number] for number in fields) and not any(turned[number] for number in codes)


def printed_sizes(path: Path) -> str:
    """The size of each page."""
    return subprocess.run(["pdfinfo", "-l", "-1", str(path)], check=True, capture_output=True, text=True).stdout
