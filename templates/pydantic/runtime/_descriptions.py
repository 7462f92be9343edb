"""What the fields of a class mean, from its source: for JSON Schema, and so for OpenAPI.

The source is looked at when a schema is asked for, so that importing a class stays quick.
"""

from __future__ import annotations

import ast
import sys
from functools import cache
from inspect import cleandoc, getsource
from typing import Any

SOURCE = "Source: "


def described(model: type[Any], schema: dict[str, Any]) -> None:
    """Put into a JSON Schema of the class what its fields mean, by wire name, and which are required.

    Those are the same in reading and in writing, so that a framework has one schema for both.
    """
    fields = model.model_fields.items()
    wires = {field.serialization_alias or name: field for name, field in fields}
    required = [wire for wire, field in wires.items() if field.is_required()]
    if required:
        schema["required"] = required
    found = descriptions(model.__module__).get(model.__qualname__, {})
    for name, field in model.model_fields.items():
        part = schema.get("properties", {}).get(field.serialization_alias or name)
        if name in found and part is not None and "description" not in part:
            part["description"] = found[name]
    if "description" in schema:
        schema["description"] = _meaning(schema["description"])


@cache
def descriptions(module: str) -> dict[str, dict[str, str]]:
    """The text below each field, by class and attribute; none where the module comes without its source."""
    try:
        tree = ast.parse(getsource(sys.modules[module]))
    except OSError:
        return {}
    classes = [item for item in tree.body if isinstance(item, ast.ClassDef)]
    return {item.name: dict(_texts(item.body)) for item in classes}


def _texts(body: list[ast.stmt]) -> list[tuple[str, str]]:
    found = []
    for field, text in zip(body, body[1:], strict=False):
        match field, text:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(words))),
            ):
                found.append((name, _meaning(words)))
    return found


def _meaning(text: str) -> str:
    """A docstring without the cell that it comes from."""
    lines = cleandoc(text).split("\n")
    return "\n".join(line for line in lines if not line.startswith(SOURCE)).strip()
