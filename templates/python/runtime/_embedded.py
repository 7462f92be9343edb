"""The messages in an envelope: the object that holds a root element, and the header's properties beside it."""

from __future__ import annotations

from typing import Any

from ._paths import step
from ._problems import InvalidMessage, Problem
from ._release import header_class, message_class, message_roots

_ABSENT = object()
REFUSED = object()
"""Stands for what was refused as a whole: nothing more is told of what is in it."""
ENVELOPE_KEYS = frozenset(
    {
        "distributionID",
        "senderID",
        "dateTimeSent",
        "dateTimeExpires",
        "distributionStatus",
        "distributionKind",
        "descriptor",
        "content",
    }
)


def root_of(data: Any) -> str:
    """The root element of a document; empty where it is an envelope.

    Raises `InvalidMessage` where it is no object, or holds no message of the release, or several.
    """
    if not isinstance(data, dict):
        raise InvalidMessage([Problem("$", "type", "object")]).of(data)
    roots = [str(key) for key in data if key in message_roots()]
    if not roots and ENVELOPE_KEYS & data.keys():
        return ""
    if len(roots) != 1:
        raise InvalidMessage([Problem("$", "message")]).of(data)
    return roots[0]


def raw_messages(data: Any) -> list[tuple[Any, str]]:
    """The messages of a parsed envelope, with their paths; what is not where it should be is left out."""
    contents = data.get("content") if isinstance(data, dict) else None
    found = []
    for index, item in enumerate(contents if isinstance(contents, list) else []):
        for key in ("jsonContent", "embeddedJsonContent", "message"):
            if not isinstance(item, dict):
                item = _ABSENT
                break
            item = item.get(key, _ABSENT)
        if item is not _ABSENT:  # `null` is there, and is no message
            found.append(
                (item, f"$.content[{index}].jsonContent.embeddedJsonContent.message")
            )
    return found


def read_parts(
    raw: Any, path: str, problems: list[Problem]
) -> tuple[Any, Any, dict[str, Any]] | None:
    """The content, the header (None where the message has none) and the other properties of a message.

    None where a problem was found, or before.
    """
    if raw is REFUSED:
        return None
    if not isinstance(raw, dict):
        problems.append(Problem(path, "type", "object"))
        return None
    roots = [key for key in raw if key in message_roots()]
    if len(roots) != 1:
        problems.append(Problem(path, "message"))
        return None
    kind = message_class(roots[0])
    beside = {key: value for key, value in raw.items() if key != roots[0]}
    before = len(problems)
    content = _read(kind, raw[roots[0]], f"{path}{step(roots[0])}", problems)
    header = None
    if kind.HAS_HEADER:
        header, beside = _read(header_class(), beside, path, problems), {}
    is_read = content is not None and len(problems) == before
    return (content, header, beside) if is_read else None


def _read(model: Any, data: Any, path: str, problems: list[Problem]) -> Any:
    if data is REFUSED:
        return None
    try:
        return model.from_dict(data, path)
    except InvalidMessage as error:
        problems += error.problems
        return None
