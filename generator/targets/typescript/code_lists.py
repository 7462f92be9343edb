"""Code lists as the templates print them: their values apart from their labels, which most bundles do not need."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Code as ModelCode
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code
from generator.targets.typescript.literals import comment, identifier, string, strings
from generator.targets.typescript.naming import CODES_OF


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A code list: the names of its table and of its values, what it says of each code, its type."""

    name: Code
    values_name: Code
    doc: Code
    id: Code
    title: Code
    codes: tuple[Code, ...]
    joined: Code
    facts: tuple[Code, ...]
    union: Code


def code_list_view(item: CodeListView) -> PrintedList:
    """A code list, ready to print; a code that stands twice is told once."""
    codes = tuple({code.value: code for code in item.codes}.values())
    source = f"Source — {item.id}, {item.location}" if item.id else f"Source — {item.location}"
    name = identifier(item.name)
    facts = tuple(map(_facts, codes))
    return PrintedList(
        name=name,
        values_name=Code(f"{CODES_OF}{name}"),
        doc=comment(0, item.title, item.description, source),
        id=string(item.id or item.title),
        title=string(item.title),
        codes=tuple(string(code.value) for code in codes),
        joined=strings(code.value for code in codes),
        facts=facts if any(text != "{}" for text in facts) else (),
        union=Code(" | ".join(string(code.value) for code in codes) or "never"),
    )


def _facts(code: ModelCode) -> Code:
    """What the list says of a code; a label that is the code itself is not said."""
    parts = {
        "labels": f"[{strings(code.labels)}]" if code.labels != (code.value,) else "",
        "parent": string(code.parent) if code.parent else "",
        "description": string(code.description) if code.description else "",
        "comment": string(code.comment) if code.comment else "",
    }
    said = ", ".join(f"{name}: {text}" for name, text in parts.items() if text)
    return Code(f"{{ {said} }}" if said else "{}")
