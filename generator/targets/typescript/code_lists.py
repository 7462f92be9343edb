"""Code lists as the templates print them: their values apart from their labels, which most bundles do not need."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Code as ModelCode
from generator.targets.package_view import CodeListView
from generator.targets.rendering import Code, code, joined
from generator.targets.typescript.literals import comment, identifier, key, string, strings
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
    """A code list, ready to print; a code that stands twice is listed once."""
    codes = tuple({one.value: one for one in item.codes}.values())
    source = f"Source — {item.id}, {item.location}" if item.id else f"Source — {item.location}"
    name = identifier(item.name)
    facts = tuple(map(_facts, codes))
    return PrintedList(
        name=name,
        values_name=identifier(f"{CODES_OF}{name}"),
        doc=comment(0, item.title, item.description, source),
        id=string(item.id or item.title),
        title=string(item.title),
        codes=tuple(string(one.value) for one in codes),
        joined=strings(one.value for one in codes),
        facts=facts if any(text != "{}" for text in facts) else (),
        union=joined(" | ", (string(one.value) for one in codes)) if codes else code("never"),
    )


def _facts(item: ModelCode) -> Code:
    """What the list says of a code; a label that is the code itself is not said."""
    parts = [code("labels: [%s]", strings(item.labels))] if item.labels != (item.value,) else []
    texts = {"parent": item.parent, "description": item.description, "comment": item.comment}
    parts += [code("%s: %s", key(name), string(text)) for name, text in texts.items() if text]
    return code("{ %s }", joined(", ", parts)) if parts else code("{}")
