"""Scripts that give a value to a page of the site: they come by an element, also where it is opened from a folder."""

from __future__ import annotations

import json
import re
from typing import Final

from generator.targets.base import OutputFile

NOT_ASCII: Final = re.compile(r"[^\x00-\x7f]")


def classic_script(path: str, name: str, expression: str) -> OutputFile:
    """A script that gives an expression of JavaScript under a name; in ASCII, whatever encoding a page has."""
    text = NOT_ASCII.sub(_escaped, f'"use strict";\nhub.data({json.dumps(name)},{expression});\n')
    return OutputFile(path, text.encode("ascii"))


def _escaped(found: re.Match[str]) -> str:
    """A character as literals of text and of expressions may write it; elsewhere the modules have none."""
    units = found[0].encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at] << 8 | units[at + 1]:04x}" for at in range(0, len(units), 2))
