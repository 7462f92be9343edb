"""The paths that errors give lead to what stands there: in details, and by `at` of what was read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.agreement.mutants import Request
from tests.agreement.wanted import value_at
from tests.support.exact import read_line


def unresolved(request: Request, answer: dict[str, Any]) -> Iterator[str]:
    """Where a conformance program has something else than what stands at an error's path.

    `details` are of every error. `at` is there where a document with errors can be held (`json`): one of unknown codes,
    in each language; `warned` is the same by its warnings, `held` by the message instead of the result of reading.
    """
    paths = [path for _, path in answer["errors"]]
    if not paths or answer["errors"] == [["syntax", "$"]]:
        return
    if request["format"] == "json":
        document = read_line(request["text"].removeprefix("\ufeff"))
        yield from _other("details", request, paths, [item[2] for item in answer["details"]], document)
        if "at" in answer and answer["json"] is not None:
            yield from _other("at", request, paths, answer["at"], document)
    if answer.get("json") is not None and "at" in answer:
        yield from _other("at", request, paths, answer["at"], answer["json"])
    for way in ("warned", "held"):
        if way in answer and answer[way] != answer["at"]:
            yield f"{request['id']}: {way} {answer[way]}, not {answer['at']}"


def _other(way: str, request: Request, paths: list[str], found: list[Any], document: Any) -> Iterator[str]:
    for path, value in zip(paths, found, strict=True):
        if doubles(value) != doubles(value_at(document, path)):
            yield f"{request['id']}: {way} of {path} {value}, not {value_at(document, path)}"


def doubles(value: Any) -> Any:
    """A value whose numbers are doubles, which is what TypeScript gives of them; others cannot be beyond (`syntax`)."""
    if isinstance(value, list):
        return [doubles(item) for item in value]
    if isinstance(value, dict):
        return {key: doubles(item) for key, item in value.items()}
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
