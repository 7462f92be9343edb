"""Which files of a release folder count."""

from __future__ import annotations

from pathlib import Path

MANIFEST = "release.yaml"
CLIENTS = "clients.yaml"


def input_files(folder: Path) -> list[Path]:
    """Every file of a release folder that can change what is generated, sorted."""
    patterns = (
        MANIFEST,
        "models/*.xlsx",
        "nomenclatures/*.xlsx",
        *(f"{place}*.{suffix}" for place in ("", "asyncapi/") for suffix in ("yaml", "yml", "json")),
        "test-cases/*.xlsx",
        "samples/**/*",
    )
    found = {path for pattern in patterns for path in folder.glob(pattern) if path.is_file()}
    return sorted(path for path in found if not path.name.startswith(("~$", ".")))
