"""Where hubgen's own files are, installed or in a checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Final

CODE: Final = Path(__file__).parent
LICENSE: Final = next(path for path in (CODE / "LICENSE", CODE.parent / "LICENSE") if path.exists())
TEMPLATES: Final = CODE / "templates" if (CODE / "templates").is_dir() else CODE.parent / "templates"
