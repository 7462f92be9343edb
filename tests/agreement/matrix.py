"""What each judge says of the mutants of a release, beside what our validator says, and the exceptions to it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tests.agreement.judges import Errors
from tests.agreement.mutants import Request

FILE = Path(__file__).parent / "exceptions.yaml"


@dataclass(frozen=True, slots=True)
class Meant:
    """A difference that is meant: each of `judges` accepts (or refuses) what the validator refuses for `errors` alone
    (or accepts), where the text has `text` in it."""

    name: str
    judges: frozenset[str]
    accepts: bool
    errors: re.Pattern[str]
    text: re.Pattern[str]

    def covers(self, judge: str, accepted: bool, request: Request, wanted: Errors) -> bool:
        """Whether a difference is one of these: every error of the validator's is of those that are meant."""
        return (
            judge in self.judges
            and accepted is self.accepts
            and all(self.errors.fullmatch(f"{code} {path}") for code, path, *_ in wanted)
            and self.text.search(request["text"]) is not None
        )


def exceptions() -> list[Meant]:
    """The lines of the file."""
    return [
        Meant(
            item["name"],
            frozenset(item["judges"]),
            item["verdict"] == "accepts",
            re.compile(item.get("errors", ".*")),
            re.compile(item.get("text", ""), re.DOTALL),
        )
        for item in yaml.safe_load(FILE.read_text("utf-8"))
    ]


@dataclass(slots=True)
class Row:
    """One judge of one release."""

    release: str
    judge: str
    accepted: int = 0
    refused: int = 0
    excepted: int = 0
    disagreements: int = 0


@dataclass(slots=True)
class Matrix:
    """All that was judged."""

    rows: list[Row] = field(default_factory=list)
    codes: Counter[tuple[str, str]] = field(default_factory=Counter)
    used: Counter[str] = field(default_factory=Counter)
    wrong: list[dict[str, Any]] = field(default_factory=list)

    def count(self, release: str, wanted: Iterable[Errors]) -> None:
        """The validator's own row, and how often each code stands."""
        row = Row(release, "validator")
        for errors in wanted:
            row.refused += bool(errors)
            row.accepted += not errors
            self.codes.update((release, code) for code in {code for code, *_ in errors})
        self.rows.append(row)

    def compare(
        self, release: str, judge: str, asked: list[tuple[Request, Errors]], given: Iterable[tuple[Errors | None, bool]]
    ) -> None:
        """A judge's row; `given` has errors, where the judge tells them, and a verdict."""
        row, known = Row(release, judge), exceptions()
        for (request, wanted), (found, accepted) in zip(asked, given, strict=True):
            row.accepted += accepted
            row.refused += not accepted
            if accepted is not bool(wanted) and found in (None, wanted):
                continue
            name = next((item.name for item in known if item.covers(judge, accepted, request, wanted)), "")
            if name:
                row.excepted += 1
                self.used[name] += 1
                continue
            row.disagreements += 1
            case = {"release": release, "judge": judge, "id": request["id"], "text": request["text"]}
            self.wrong.append({**case, "wanted": wanted, "found": found, "accepted": accepted})
        self.rows.append(row)

    def text(self) -> str:
        """The matrix as it is printed."""
        head = f"{'release':12}{'judge':16}{'mutants':>9}{'accepted':>10}{'refused':>9}{'excepted':>10}{'disagree':>10}"
        lines = [head]
        lines += [
            f"{row.release:12}{row.judge:16}{row.accepted + row.refused:9}{row.accepted:10}{row.refused:9}"
            f"{row.excepted:10}{row.disagreements:10}"
            for row in self.rows
        ]
        names = sorted({code for _, code in self.codes})
        lines += ["", f"{'release':12}" + "".join(f"{name:>11}" for name in names)]
        for release in dict.fromkeys(row.release for row in self.rows):
            lines.append(f"{release:12}" + "".join(f"{self.codes[release, name]:11}" for name in names))
        lines += ["", *(f"{count:6}  {name}" for name, count in sorted(self.used.items()))]
        return "\n".join(lines) + "\n"
