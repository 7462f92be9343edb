"""Generated packages on disk, and a way to import one beside others of the same name."""

from __future__ import annotations

import importlib
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from types import ModuleType

from generator.model import Release
from generator.targets.python.pydantic import render
from tests.conftest import load_release

NAMESPACE = "hubsante_models"


def write_package(release: Release, folder: Path) -> Path:
    """The project of a release, written below `folder`."""
    for item in render(release):
        path = folder / item.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(item.content)
    return folder


@cache
def project(folder: Path) -> Path:
    """The project of a release folder, generated once a process."""
    return write_package(load_release(folder), Path(tempfile.mkdtemp(prefix="hubgen-package-")))


@contextmanager
def imported(project_folder: Path) -> Iterator[ModuleType]:
    """The package of a project, imported afresh; another of its name comes back afterwards."""
    before = {name: module for name, module in sys.modules.items() if name.split(".")[0] == NAMESPACE}
    for name in before:
        del sys.modules[name]
    source = project_folder / "src"
    sys.path.insert(0, str(source))
    importlib.invalidate_caches()
    try:
        line = next(path.name for path in (source / NAMESPACE).iterdir() if path.name.startswith("v"))
        yield importlib.import_module(f"{NAMESPACE}.{line}")
    finally:
        sys.path.remove(str(source))
        for name in [name for name in sys.modules if name.split(".")[0] == NAMESPACE]:
            del sys.modules[name]
        sys.modules |= before
