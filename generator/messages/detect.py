"""Which message a document holds: an envelope with messages, a message with its header, or a bare message."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.checker import Checker, join
from generator.messages.rules import MessageRule, ObjectRule, Rules
from generator.messages.values import Value
from generator.model.envelope import MESSAGE

PARTS = ("content", "jsonContent", "embeddedJsonContent", MESSAGE)


def check_document(value: Value, rules: Rules, checker: Checker, schema: str = "") -> str:
    """Check a whole document; the name of the message it holds, empty where that is unknown.

    `schema` names the message where the document is the object below its root element.
    """
    if schema:
        rule = next(item for item in rules.messages.values() if item.schema.name == schema)
        checker.check_object(value, rule.body, "$")
        return schema
    if not isinstance(value, dict):
        checker.add("message", "$", "no object")
        return ""
    if is_envelope(value, rules):
        return _check_envelope(value, rules, checker)
    return _check_message(value, rules, checker, "$", bare=True)


def is_envelope(value: Mapping[str, Value], rules: Rules) -> bool:
    """Whether an object is meant as an envelope: it has one's properties, and no message's root element."""
    return not value.keys() & rules.messages.keys() and bool(value.keys() & rules.envelope.fields.keys())


def _check_envelope(value: dict[str, Value], rules: Rules, checker: Checker) -> str:
    checker.check_object(value, rules.envelope, "$")
    names = []
    content = value.get("content")
    for index, item in enumerate(content if isinstance(content, list) else ()):
        message, path = item, f"$.content[{index}]"
        for part in PARTS[1:]:
            message, path = message.get(part) if isinstance(message, dict) else None, f"{path}.{part}"
        if isinstance(message, dict):
            names.append(_check_message(message, rules, checker, path, bare=False))
    return names[0] if names else ""


def _check_message(value: dict[str, Value], rules: Rules, checker: Checker, path: str, *, bare: bool) -> str:
    """Check the object that holds the root element: alone, or beside the properties of the header."""
    roots = [name for name in value if name in rules.messages and (bare or name != rules.header.schema.root_element)]
    if len(roots) != 1:
        checker.add(
            "message", path, f"{len(roots)} root elements of {rules.release.version}" if roots else _none(value)
        )
        return ""
    root = roots[0]
    rule = rules.messages[root]
    has_header = rule.schema.has_header and (not bare or _has_header(value, rules))
    if has_header:
        checker.check_object(value, rules.header.body, path, also=frozenset({root}))
    elif bare:
        for name in value:
            if name != root:
                checker.add("unknown", join(path, name))
    checker.check_object(value[root], rule.body, join(path, root))
    return rule.schema.name


def _has_header(value: Mapping[str, Value], rules: Rules) -> bool:
    return bool(value.keys() & rules.header.body.fields.keys())


def _none(value: Mapping[str, Value]) -> str:
    names = ", ".join(list(value)[:5])
    return f"no root element that the release knows ({names[:120]})" if names else "no root element"


__all__ = ["MessageRule", "ObjectRule", "check_document", "is_envelope"]
