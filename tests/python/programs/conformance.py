"""What every language's package is compared by: python conformance.py hubsante_models.v3 < requests

Reads JSON lines {"id", "schema", "format", "text"}, prints {"id", "valid", "errors", "json", "xml"} for each. With
"other", a second document, prints "changes" too, and with "sender" the "name" that it has in an envelope. With
"by_class" the class of the schema reads it, with its root element around it where "root" is true.
"""

from __future__ import annotations

import importlib
import json
import sys
from typing import Any

PACKAGE: Any = importlib.import_module(sys.argv[1])
RELEASE: Any = importlib.import_module(f"{sys.argv[1]}._release")
BY_SCHEMA = {schema: root for root, (schema, *_) in RELEASE.MESSAGES.items()}


def main() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        print(written({"id": request["id"], **answer(request)}))


def answer(request: dict[str, Any]) -> dict[str, Any]:
    try:
        message, bare = read(request)
    except PACKAGE.InvalidMessage as error:
        texts = [[problem.fr, problem.en] for problem in error.problems]
        details = [details_of(problem) for problem in error.problems]
        facts = {"errors": pairs(error.problems), "texts": texts, "details": details}
        return {"valid": False, **facts, **kept(request, [problem.path for problem in error.problems]), "xml": None}
    text = message.to_json(root=False) if bare else message.to_json()
    again = pairs(message.problems()) if hasattr(message, "problems") else []
    at = [value(message.at(path)) for path in request.get("paths", ())]
    facts = {"valid": True, "errors": [], "json": text, "xml": xml_of(message), "again": again, "at": at}
    if "other" in request:
        changes = message.changes(PACKAGE.parse(request["other"]))
        facts["changes"] = [[item.path, item.old, item.new] for item in changes]
    if "sender" in request:
        built = PACKAGE.build(message, sender=request["sender"], recipients=["a"])
        facts["name"] = built.message.header.sender.name
    return facts


def kept(request: dict[str, Any], paths: list[str]) -> dict[str, Any]:
    """What tolerant reading keeps of a document with errors, and what stands there at their paths."""
    try:
        with PACKAGE.tolerant():
            message, bare = read(request)
    except PACKAGE.InvalidMessage:
        return {"json": None}
    warned = [problem.path for problem in message.warnings()]
    text = message.to_json(root=False) if bare else message.to_json()
    return {
        "at": [value(message.at(path)) for path in paths],
        "warned": [value(message.at(path)) for path in warned],
        "json": text,
    }


def details_of(problem: Any) -> list[Any]:
    found = problem.details()
    return [found.label, found.path, value(found.value), found.list_id, found.list_title, found.nearest]


def value(item: Any) -> Any:
    """A value as JSON may have it; what a package stands for it with in XML is none."""
    try:
        json.dumps(item)
    except TypeError:
        return str(item)
    return item


def read(request: dict[str, Any]) -> tuple[Any, bool]:
    """The message, and whether it was the object below a root element."""
    text, root = request["text"], BY_SCHEMA.get(request["schema"])
    if request.get("by_class"):
        return RELEASE.message_class(root).from_json(text, root=request["root"]), True
    if root is None or request["format"] == "xml" or has_root(text, root):
        return PACKAGE.parse(text), False
    return RELEASE.message_class(root).from_json(text, root=False), True


def has_root(text: str, root: str) -> bool:
    """Whether a text of JSON has a root element or is an envelope; what is no JSON is for the package to refuse."""
    try:
        data = json.loads(text)
    except (ValueError, RecursionError):
        return True
    return not isinstance(data, dict) or root in data or {"distributionID", "content"} <= data.keys()


def xml_of(message: Any) -> str | None:
    try:
        found: str = message.to_xml().decode()
    except PACKAGE.ConversionError:
        return None
    return found


def pairs(problems: list[Any]) -> list[list[str]]:
    return [[problem.code, problem.path] for problem in problems]


def written(facts: dict[str, Any]) -> str:
    """A line of JSON; the message's JSON is put in as it is, so that no number is read twice."""
    parts = [
        f"{json.dumps(key)}: {value.decode() if isinstance(value, bytes) else json.dumps(value)}"
        for key, value in facts.items()
    ]
    return "{" + ", ".join(parts) + "}"


main()
