"""The scripts with which the site's page « Vérifier un message » carries a message over: interpreter and tables.

The interpreter is that of the package of transformations of the language whose modules run in browsers; a table is a
script of its own, which the page loads when it is asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from generator.languages.registry import languages
from generator.languages.transforms import Transforms
from generator.targets.base import OutputFile
from generator.targets.docs.bundler import bundle
from generator.targets.docs.scripts import classic_script

INTERPRETER: Final = "assets/transforms.js"
ENTRIES: Final = ("interpreter/transform.js", "tables/index.js")


def page_scripts(transforms: Transforms) -> Iterator[OutputFile]:
    """`assets/transforms.js`, and `assets/transforms/<OLD>--<NEW>.js` for each pair."""
    package = next(item.transforms for item in languages() if item.runs_in_browsers and item.transforms)
    made = package.render(replace(transforms, tables=()))
    modules = {item.path: item.content.decode() for item in made if item.path.endswith(".js")}
    yield classic_script(INTERPRETER, INTERPRETER, bundle(modules, ENTRIES))
    for table in transforms.tables:
        path = f"assets/transforms/{table.name}.js"
        text = json.dumps(json.loads(table.content), ensure_ascii=False, separators=(",", ":"))
        yield classic_script(path, path, json.dumps(text))
