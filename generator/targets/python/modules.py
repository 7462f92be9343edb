"""The modules of a package: one per message, and one for the code lists."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from generator.targets.package_view import CodeListView, ModuleView
from generator.targets.python.classes import class_views
from generator.targets.python.code_lists import code_list_view
from generator.targets.python.flavour import Flavour
from generator.targets.python.literals import WIDTH, docstring, identifier, module_path
from generator.targets.python.models import model_classes
from generator.targets.python.package import SHARED
from generator.targets.python.texts import NamedText, printed_text
from generator.targets.rendering import Code, code, joined, render

WORD = re.compile(r"\w+")
CODES_OF = re.compile(r"\bcodes=(\w+)")
FIRST_LINE = "A message of this release."
"""No text of a workbook stands in the first two lines, where Python looks for an encoding (PEP 263)."""


@lru_cache(maxsize=1)
def codes_source(lists: tuple[CodeListView, ...]) -> str:
    """`codes.py`: the code lists of the release, made once for both flavours."""
    printed = [code_list_view(item) for item in lists]
    former = sorted((item for item in printed if item.former), key=lambda item: str(item.former))
    return render(SHARED, "codes.py.jinja", lists=printed, former=former)


def texts_source(texts: Sequence[NamedText], flavour: Flavour) -> str:
    """`texts.py`: the texts that have a pattern."""
    return render(SHARED, "texts.py.jinja", texts=[printed_text(text, flavour) for text in texts])


def message_source(module: ModuleView, texts: Mapping[str, str], flavour: Flavour) -> str:
    """The module of a message: its own code lists, its classes, its imports."""
    views = class_views(module, texts, flavour)
    body = model_classes(module, views, flavour)
    own = [code_list_view(item) for item in module.code_lists]
    schema = module.schema
    return render(
        SHARED,
        "module.py.jinja",
        doc=docstring(0, FIRST_LINE, f"{schema.name}: {module.root.item.label}, perimeter {schema.perimeter}."),
        imports=_imports(module, texts, body, flavour),
        lists=own,
        body=body,
    )


def _imports(module: ModuleView, texts: Mapping[str, str], body: str, flavour: Flavour) -> list[Code]:
    """The import lines of a module, in the order that isort gives them."""
    words = frozenset(WORD.findall(body))
    base = [name for name in ("Boolean", "HubModel", "Integer", "Maybe", "Number", "OpenModel") if name in words]
    base += [name for name in ("bounds", "items", "unique", "wire") if f"{name}(" in body]
    named = frozenset(CODES_OF.findall(body))
    lists = [item.code_list for view in module.all_classes for item in view.fields if item.code_list]
    lines = [*flavour.module_imports]
    lines += _import("typing", [name for name in ("Annotated", "ClassVar") if name in words])
    lines += [code("")]
    lines += [code("from . import _kinds")] if "_kinds" in words else []
    lines += _import("._base", base)
    lines += _import("._code_list", ["CodeList", "code_list"] if module.code_lists else [])
    lines += _import("._message", ["HubMessage"] if "HubMessage" in words else [])
    shared = {item.name for item in lists if item.id} | {
        item.name for item in module.lists.values() if item.name in named
    }
    lines += _import(".codes", sorted(shared, key=_isort_key))
    lines += _import(".texts", sorted((name for name in texts.values() if name in words), key=_isort_key))
    return lines


def _isort_key(name: str) -> tuple[bool, str, str]:
    return not name.isupper(), name.casefold(), name


def _import(module: str, names: Sequence[str]) -> list[Code]:
    """The lines that import names from a module; none where there are no names."""
    if not names:
        return []
    start, items = code("from %s import", module_path(module)), [identifier(name) for name in names]
    line = code("%s %s", start, joined(", ", items))
    if len(line) <= WIDTH:
        return [line]
    return [code("%s (", start), *(code("    %s,", item) for item in items), code(")")]
