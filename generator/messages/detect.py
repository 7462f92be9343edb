"""Which message a document holds: an envelope with messages, or a bare message."""

from __future__ import annotations

from collections.abc import Mapping

from generator.messages.checker import Checker
from generator.messages.rules import Rules
from generator.messages.values import Unread, Value
from generator.model.envelope import MESSAGE
from generator.wording.path import join

PARTS = ("jsonContent", "embeddedJsonContent", MESSAGE)


def check_document(value: Value, rules: Rules, checker: Checker, schema: str = "") -> str:
    """Check a whole document; the name of the message it holds, empty where that is unknown.

    `schema` names the message where the document is the object below its root element.
    """
    if schema:
        rule = next(item for item in (*rules.messages.values(), rules.header) if item.schema.name == schema)
        checker.check_object(value, rule.body, "$")
        return schema
    if isinstance(value, Unread):
        return ""
    if not isinstance(value, dict):
        checker.add("type", "$", "object")
        return ""
    return check_envelope(value, rules, checker) if is_envelope(value, rules) else _check_bare(value, rules, checker)


def is_envelope(value: Mapping[str, Value], rules: Rules) -> bool:
    """Whether an object is meant as an envelope: it has one's properties, and no message's root element."""
    return not value.keys() & rules.messages.keys() and bool(value.keys() & rules.envelope.fields.keys())


def check_envelope(value: dict[str, Value], rules: Rules, checker: Checker) -> str:
    """Check an envelope; the name of its first message, empty where that is unknown."""
    checker.check_object(value, rules.envelope, "$")
    names = []
    content = value.get("content")
    for index, item in enumerate(content if isinstance(content, list) else ()):
        message = item
        for part in PARTS:
            message = message.get(part) if isinstance(message, dict) else None
        if isinstance(message, dict):
            path = ".".join((f"$.content[{index}]", *PARTS))
            names.append(_check_message(message, rules, checker, path))
    return names[0] if names else ""


def _check_message(value: dict[str, Value], rules: Rules, checker: Checker, path: str) -> str:
    """Check a message in its envelope: its root element, beside the properties of the header where it has one."""
    root = _root(value, rules, checker, path)
    if not root:
        return ""
    rule = rules.messages[root]
    if rule.schema.has_header:
        checker.check_object(value, rules.header.body, path, also=frozenset({root}))
    checker.check_object(value[root], rule.body, join(path, root))
    return rule.schema.name


def _check_bare(value: dict[str, Value], rules: Rules, checker: Checker) -> str:
    """Check a message without an envelope: its root element alone."""
    root = _root(value, rules, checker, "$")
    if not root:
        return ""
    for name in value:
        if name != root:
            checker.add("unknown", join("$", name))
    rule = rules.messages[root]
    checker.check_object(value[root], rule.body, join("$", root))
    return rule.schema.name


def _root(value: dict[str, Value], rules: Rules, checker: Checker, path: str) -> str:
    """The only root element in an object; empty, with an error, where there is none or more than one."""
    roots = [name for name in value if name in rules.messages]
    if len(roots) == 1:
        return roots[0]
    checker.add("message", path, f"{len(roots)} root elements of {rules.release.version}" if roots else _none(value))
    return ""


def _none(value: Mapping[str, Value]) -> str:
    names = ", ".join(list(value)[:5])
    return f"no root element that the release knows ({names[:120]})" if names else "no root element"
