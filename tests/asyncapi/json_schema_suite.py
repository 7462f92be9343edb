"""The groups of the JSON Schema test suite (draft 7) as payloads: what hubgen says of each value, and of the schema."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.diagnostics import Collector
from generator.loading import load
from generator.messages.rules import compile_rules
from generator.messages.validate import validate

REPORTED = frozenset(
    {"unsupported", "implied-type", "message-unsupported", "network-reference", "broken-reference"}
    | {"outside-reference", "reference-cycle"}
)


@dataclass(frozen=True, slots=True)
class Case:
    """One value of one group; `place` says how the schema stands in the payload."""

    name: str
    schema: Any
    value: Any
    is_valid: bool


def cases(folder: Path) -> Iterator[tuple[str, Any, list[Case]]]:
    """Every group of the suite with its values."""
    for path in sorted(folder.glob("*.json")):
        for group in json.loads(path.read_text("utf-8")):
            name = f"{path.stem}: {group['description']}"
            yield (
                name,
                group["schema"],
                [
                    Case(f"{name}: {test['description']}", group["schema"], test["data"], test["valid"])
                    for test in group["tests"]
                ],
            )


def judge(folder: Path, schema: Any, values: list[Any]) -> tuple[list[bool] | None, set[str]]:
    """The verdict on each value as the property `a` of a payload, None where the schema is refused; and the reports."""
    payload = {"type": "object", "required": ["a"], "properties": {"a": schema}}
    document = {
        "asyncapi": "3.0.0",
        "info": {"title": "T", "version": "1"},
        "components": {"messages": {"m": {"payload": payload}}},
    }
    (folder / "asyncapi.json").write_text(json.dumps(_moved(document, schema)), "utf-8")
    collector = Collector()
    release = load(folder, collector)
    reports = {problem.code for problem in collector.all}
    if release is None:
        return None, reports
    rules = compile_rules(release)
    return [validate(json.dumps({"m": {"a": value}}).encode(), rules).is_valid for value in values], reports


def _moved(document: Any, schema: Any) -> Any:
    """The document, with references into the schema leading to where it stands now."""
    root = "#/components/messages/m/payload/properties/a"

    def moved(value: Any) -> Any:
        if isinstance(value, list):
            return [moved(item) for item in value]
        if not isinstance(value, dict):
            return value
        return {
            key: root + item[1:]
            if key == "$ref" and isinstance(item, str) and item.startswith("#")
            else item
            if key in ("enum", "const")
            else moved(item)
            for key, item in value.items()
        }

    return moved(document)
