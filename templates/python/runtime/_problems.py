"""What is wrong with a message: every problem of one reading, with its code and its path."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields
from operator import attrgetter, lt
from typing import Any

from ._paths import value_at
from ._subject import host_text, subject, text_of


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a problem; unlike its text, it has the value that was refused, and the codes nearest to it."""

    label: str
    path: str
    value: Any = field(repr=False)
    list_id: str
    list_title: str
    nearest: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True, order=True, init=False)
class Problem:
    """One problem; `path` starts at the document's root: `$.createCaseHealth.patient[0].sex`.

    `root` is the root element where the path starts below it.
    """

    path: str
    code: str
    detail: str = ""
    root: str = field(default="", compare=False)
    document: Any = field(default=None, repr=False, compare=False)

    def __init__(
        self,
        path: str,
        code: str,
        detail: str = "",
        root: str = "",
        document: Any = None,
    ) -> None:
        SET_PATH(self, path)
        SET_CODE(self, code)
        SET_DETAIL(self, detail)
        SET_ROOT(self, root)
        SET_DOCUMENT(self, document)

    @property
    def en(self) -> str:
        """The problem in English."""
        return text_of(self.code, self.path, self.root, 1)

    @property
    def fr(self) -> str:
        """The problem in French."""
        return text_of(self.code, self.path, self.root, 0)

    def details(self) -> Details:
        """What is known of the problem, the refused value among it."""
        from ._nearest import nearest_codes

        found = subject(self.path, self.root)
        value = value_at(self.document, self.path)
        if type(value) is object:
            value = None  # it was refused before it was read
        list_id, title = "", ""
        near: tuple[tuple[str, str], ...] = ()
        if found.field is not None and self.code == "code":
            list_id, title = found.field.list_id, found.field.title
            near = nearest_codes(found.field, value)
        return Details(found.label, found.path, value, list_id, title, near)


SET_PATH, SET_CODE, SET_DETAIL, SET_ROOT, SET_DOCUMENT = (
    vars(Problem)[item.name].__set__ for item in fields(Problem)
)
"""What sets each field of a new problem, in half the time that `dataclass` takes: a text may have 500,000 problems."""
PLACE = attrgetter("path", "code")


class InvalidMessage(ValueError):
    """A text is not a message that this release accepts; `problems` says all that is wrong.

    That a value stands in its list again is said where nothing else is wrong.
    Those of every release line are a `ValueError`.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = _each_once(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return " ".join(problem.en for problem in self.problems)

    def of(self, document: Any, root: str = "") -> InvalidMessage:
        """The same, with the document, as JSON has it, that has the problems; `root` names it where it has no root element."""
        self.problems = problems_of_document(self.problems, document, root)
        self.args = (self.problems,)
        return self


def problems_of_document(
    problems: Iterable[Problem], document: Any, root: str = ""
) -> list[Problem]:
    """Problems that were just found, with the document that has them, where that is not known yet."""
    found = list(problems)
    for item in found:
        if item.document is None:
            SET_DOCUMENT(item, document)
            SET_ROOT(item, root)
    return found


def _each_once(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by path, then code; of those that have both in common, the first.

    That a value stands again is a problem only where nothing else is wrong.
    """
    found = list(problems)
    if not _are_in_order(found):
        found.sort(key=PLACE)
    if not _are_in_order(found):
        first = {PLACE(item): item for item in reversed(found)}
        found = [first[place] for place in sorted(first)]
    return [item for item in found if item.code != "unique"] or found


def _are_in_order(problems: list[Problem]) -> bool:
    """Whether each problem stands behind the one before it, so that none is there twice."""
    places = [*map(PLACE, problems)]
    return all(map(lt, places, places[1:]))


class HostProblem(Problem):
    """That the virtual host `host` does not allow messages; `hosts` are those of the release that do."""

    __slots__ = ("host", "hosts", "messages")
    host: str
    messages: tuple[str, ...]
    hosts: tuple[str, ...]

    def __init__(
        self, host: str, messages: Sequence[str], hosts: Sequence[str]
    ) -> None:
        super().__init__("$", "message")
        object.__setattr__(self, "host", host)
        object.__setattr__(self, "messages", tuple(messages))
        object.__setattr__(self, "hosts", tuple(hosts))

    @property
    def fr(self) -> str:
        """What is not allowed, in French."""
        return host_text(self.host, self.messages, self.hosts, 0)

    @property
    def en(self) -> str:
        """What is not allowed, in English."""
        return host_text(self.host, self.messages, self.hosts, 1)


class MessageNotAllowed(InvalidMessage):
    """The virtual host does not allow a message; `hosts` are those of the release that do."""

    def __init__(
        self, host: str, messages: Sequence[str], hosts: Sequence[str]
    ) -> None:
        problem = HostProblem(host, messages, hosts)
        super().__init__([problem])
        self.fr, self.en = problem.fr, problem.en
        self.host, self.messages, self.hosts = host, problem.messages, problem.hosts
        self.args = (host, self.messages, self.hosts)

    def __str__(self) -> str:
        return self.en


class ConversionError(ValueError):
    """A value that XML or JSON has no place for, such as a control character or NaN."""
