"""Code lists as the templates print them, those of the envelope among them."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model import Code as ModelCode
from generator.model.envelope import KINDS, PLACE, STATUSES
from generator.targets.class_names import constants
from generator.targets.package_view import CodeListView, CodeView
from generator.targets.rendering import Code, code, joined
from generator.targets.ruby.literals import comment, identifier, string
from generator.targets.ruby.naming import RUBY


@dataclass(frozen=True, slots=True)
class PrintedList:
    """A code list: its comment, its id (if it has one) and title, a line and a signature for each code."""

    name: Code
    doc: Code
    id: Code | None
    title: Code
    codes: tuple[Code, ...]
    names: tuple[Code, ...]


def code_list_view(item: CodeListView, indent: int) -> PrintedList:
    """A code list, at the indentation of its class."""
    codes = constants(item.codes, RUBY.constant)
    source = f"Source — {item.id}, {item.location}" if item.id else f"Source — {item.location}"
    return PrintedList(
        name=identifier(item.name),
        doc=comment(indent, item.title, item.description, source),
        id=string(item.id) if item.id else None,
        title=string(item.title or item.id),
        codes=tuple(map(_code, codes)),
        names=tuple(identifier(code.name) for code in codes),
    )


def envelope_lists() -> tuple[CodeListView, CodeListView]:
    """Why a message is sent, and whether it is real."""
    return (
        _list("DistributionKind", "distributionKind", "Why a message is sent.", KINDS),
        _list("DistributionStatus", "distributionStatus", "Whether a message is real.", STATUSES),
    )


def _list(name: str, title: str, description: str, codes: tuple[str, ...]) -> CodeListView:
    return CodeListView(name, "", title, description, PLACE, tuple(ModelCode(code, (code,), PLACE) for code in codes))


def _code(view: CodeView) -> Code:
    item = view.code
    facts = {"parent": item.parent, "description": item.description, "comment": item.comment}
    parts = [string(item.value), *map(string, item.labels)]
    parts += [code("%s: %s", identifier(key), string(fact)) for key, fact in facts.items() if fact]
    return code("%s = code %s", identifier(view.name), joined(", ", parts))
