"""The tools of the Perl package."""

from __future__ import annotations

from typing import Final

from generator.toolchain.tools import Tool

PERL: Final = Tool("perl", "checks the Perl package before it is packed", "apt-get install perl", "perl")
