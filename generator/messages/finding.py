"""What is wrong with a message: codes, paths and texts, the same in every language (docs/packages.md)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Final

from generator.diagnostics import Location

if TYPE_CHECKING:
    from generator.wording.sentences import Sentences, Subject

LANGUAGES: Final = ("fr", "en")


@dataclass(frozen=True, slots=True, init=False)
class Finding:
    """One error: its code, the place in the message, and the rule that it breaks with the rule's cell.

    `path` starts at the document's root, in JSON's terms for XML too; `line` is XML's, 0 where unknown. `detail` is
    what was expected, as the model has it (of `syntax`: why the text cannot be read), `value` what the message has: no
    text shows it. `root` is the root element where `path` starts below it. `sentences` has the words of the release;
    without, texts name paths alone.
    """

    code: str
    path: str
    detail: str = ""
    value: str = ""
    label: str = ""
    location: Location | None = None
    line: int = 0
    root: str = ""
    sentences: Sentences | None = field(default=None, repr=False, compare=False)

    def __init__(
        self,
        code: str,
        path: str,
        detail: str = "",
        value: str = "",
        label: str = "",
        location: Location | None = None,
        line: int = 0,
        root: str = "",
        sentences: Sentences | None = None,
    ) -> None:
        SET_CODE(self, code)
        SET_PATH(self, path)
        SET_DETAIL(self, detail)
        SET_VALUE(self, value)
        SET_LABEL(self, label)
        SET_LOCATION(self, location)
        SET_LINE(self, line)
        SET_ROOT(self, root)
        SET_SENTENCES(self, sentences)

    def text(self, language: str = "en") -> str:
        """The error as a sentence, in `en` or `fr`; no value of the message is in it."""
        return self._words.text(self.code, self.path, self.root)[LANGUAGES.index(language)]

    @property
    def subject(self) -> Subject:
        """What `path` names, in the words of the release."""
        return self._words.subject(self.path, self.root)

    @property
    def _words(self) -> Sentences:
        from generator.wording.sentences import NO_WORDS  # of a message that is right, nothing is said

        return self.sentences or NO_WORDS


SET_CODE, SET_PATH, SET_DETAIL, SET_VALUE, SET_LABEL, SET_LOCATION, SET_LINE, SET_ROOT, SET_SENTENCES = (
    vars(Finding)[item.name].__set__ for item in fields(Finding)
)
"""What sets each field of a new finding, in half the time that `dataclass` takes: a message may have 500,000 errors."""


def worded(findings: Iterable[Finding], sentences: Sentences, root: str = "") -> tuple[Finding, ...]:
    """Errors with the words of their release."""
    return tuple(replace(item, sentences=sentences, root=root) for item in findings)
