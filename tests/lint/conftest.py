"""The command line run on copies of releases."""

from __future__ import annotations

from tests.cli.conftest import folder, hubgen

__all__ = ["folder", "hubgen"]
