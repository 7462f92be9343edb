"""A message of one release as a message of another one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ._document import Found, Job
from ._lines import namespace_of, package_in, package_of
from ._record import Default, Loss, as_default, as_loss
from ._table import table
from ._values import read


@dataclass(frozen=True, slots=True)
class Transformed:
    """What became of a message; `document` is None where it is refused, and `errors` say why.

    The document is valid under the new release. `errors` are problems of a line: `code`, `path`, `en`, `fr`.
    `repr` shows counts and rules, and no value.
    """

    document: Any
    losses: tuple[Loss, ...] = ()
    defaults: tuple[Default, ...] = ()
    errors: tuple[Any, ...] = ()

    def __repr__(self) -> str:
        rules = Counter(item.rule for item in self.losses)
        lost = ", ".join(f"{number} {rule}" for rule, number in rules.items())
        state = "refused" if self.document is None else type(self.document).__name__
        return (
            f"<Transformed: {state}; losses: {lost or 'none'};"
            f" {len(self.defaults)} defaults; {len(self.errors)} errors>"
        )


def transform(
    document: Any,
    to: Any,
    *,
    message: str = "",
    source: Any = None,
    best_effort: bool = False,
) -> Transformed:
    """A message or an envelope, or a text of JSON or XML, as one of the line `to`.

    `to` is a release (`"3.0"`), a line or a virtual host; so is `source`, the line that a text comes from. `message`
    names a message of the same release that the document becomes (`"RS-EDA"`). A text is transformed in the order of
    its own keys, an object in that of the model. With `best_effort` an object that lacks a required value is left out,
    instead of refusing the message.
    Raises `LookupError` where a release is not installed, or has no table to the other one, and `TypeError` where the
    document is of no line.
    """
    text, reader, package = _opened(document, to, source)
    target = _Target(package_in(to, namespace_of(package)), to)
    try:
        received = reader.parse(text)
    except package.InvalidMessage as error:
        return Transformed(None, errors=tuple(error.problems))
    raw = text if _is_json(text) else received.to_json()
    if package.RELEASE == target.package.RELEASE and not message:
        target.check(raw)
        return target.result()
    found = table(package.RELEASE, target.package.RELEASE, message)
    job = Job(found, target.check, best_effort)
    job.run(read(raw), is_envelope=isinstance(received, package.Envelope))
    return target.result(job)


def _opened(document: Any, to: Any, source: Any) -> tuple[str | bytes, Any, Any]:
    """The text of a document, what reads it, and the package of its line."""
    if hasattr(document, "read"):
        document = document.read()
    if isinstance(document, bytearray | memoryview):
        document = bytes(document)
    if not isinstance(document, str | bytes):
        package = package_of(document)
        return document.to_json(), package, package
    if source is None:
        raise TypeError("give the line that the text comes from: source=…")
    package = package_in(source, namespace_of(to))
    return document, source if hasattr(source, "parse") else package, package


def _is_json(text: str | bytes) -> bool:
    """Whether a text that a line has read is JSON, and not XML."""
    if isinstance(text, str):
        return text.removeprefix("\ufeff").lstrip().startswith("{")
    return text.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")


@dataclass(slots=True)
class _Target:
    """The line that a message goes to: what it reads is the document, what it refuses the errors."""

    package: Any
    to: Any
    document: Any = None
    problems: Sequence[Any] = ()

    def check(self, text: str | bytes) -> list[Found]:
        """The errors of a text, by path, then code; the document is kept where there is none."""
        self.document, self.problems = None, ()
        try:
            self.document = self.package.parse(text)
        except self.package.InvalidMessage as error:
            self.problems = error.problems
        return [(item.path, item.code) for item in self.problems]

    def result(self, job: Job | None = None) -> Transformed:
        """The document that was read last, where nothing stands against it and the virtual host lets it through."""
        known = {(item.path, item.code): item for item in self.problems}
        found = [*known] if job is None else job.errors
        document = None if found else self.document
        if document is not None and hasattr(self.to, "checked"):
            try:
                self.to.checked(document)
            except self.package.InvalidMessage as error:
                document, found = None, [("$", "message")]
                known = {(item.path, item.code): item for item in error.problems}
        problem = self.package.Problem
        errors = [known.get(item) or problem(*item) for item in sorted(set(found))]
        records = [part.record for part in job.parts] if job else []
        return Transformed(
            document,
            tuple(as_loss(item) for record in records for item in record.losses),
            tuple(as_default(item) for record in records for item in record.defaults),
            tuple(errors),
        )
