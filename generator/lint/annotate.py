"""Workbooks with their problems as comments on the cells that are wrong; all else stays as it is.

The parts of comments are written into the file itself: openpyxl would take 14 s for a real release, and drop
threads of comments, newer validations and the values of formulas, which a real workbook has all of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from generator.diagnostics import Diagnostic, Severity
from generator.lint import notes, words
from generator.lint.parts import BOXES, BOXES_TYPE, COMMENTS, COMMENTS_TYPE, Package
from generator.readers.archive import UnreadableWorkbook, check_workbook
from generator.readers.grid import content_of

SUFFIX: Final = ".xlsx"
LONGEST: Final = 8_000
"""Characters of a comment: a cell's value has 32,767 at most."""
UNSPEAKABLE: Final = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
CELL: Final = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
MERGED: Final = re.compile(r"""<(?:\w+:)?mergeCell\s+ref=["']([A-Z]{1,3})([0-9]+):([A-Z]{1,3})([0-9]+)["']""")


def bad_workbooks(problems: Sequence[Diagnostic], *, every: bool) -> dict[str, list[Diagnostic]]:
    """The problems of each workbook that has any cell to mark, by its file's name in the release.

    Unless `every`, those without an error are left out where another has one.
    """
    by_file: dict[str, list[Diagnostic]] = {}
    for item in problems:
        if item.location.file.lower().endswith(SUFFIX) and item.location.sheet:
            by_file.setdefault(item.location.file, []).append(item)
    worse = {name: found for name, found in by_file.items() if any(item.severity is Severity.ERROR for item in found)}
    return by_file if every or not worse else worse


def annotated(path: Path, problems: Sequence[Diagnostic], language: str = "en") -> bytes:
    """The workbook with a comment on each bad cell, in `fr` or `en`; the comment on a whole sheet is at A1.

    Raises `UnreadableWorkbook` where it is none that may be opened, and `OSError`.
    """
    content = content_of(path)
    check_workbook(content)
    try:
        package = Package(content)
        parts = package.sheets()
        for sheet in dict.fromkeys(item.location.sheet or "" for item in problems):
            if sheet in parts:
                _annotate(package, parts[sheet], _by_cell(problems, sheet, language))
        return package.content()
    except (KeyError, StopIteration, SyntaxError, ValueError, AssertionError) as error:
        raise UnreadableWorkbook(f"its parts do not fit together ({error})", "save the workbook again") from error


def _by_cell(problems: Sequence[Diagnostic], sheet: str, language: str) -> dict[str, str]:
    """The text for each cell of a sheet."""
    found: dict[str, list[str]] = {}
    for item in problems:
        if item.location.sheet == sheet:
            found.setdefault(item.location.cell or "A1", []).append(_text(item, language))
    return {cell: UNSPEAKABLE.sub("\ufffd", "\n".join(texts))[:LONGEST] for cell, texts in found.items()}


def _annotate(package: Package, part: str, texts: Mapping[str, str]) -> None:
    comments_part = package.related(part, COMMENTS)
    if comments_part is None:
        comments_part, _ = package.relate(part, COMMENTS, "comments", ".xml")
        package.declare("Override", "PartName", f"/{comments_part}", COMMENTS_TYPE)
    boxes_part = package.related(part, BOXES)
    if boxes_part is None:
        boxes_part, key = package.relate(part, BOXES, "drawings/vmlDrawing", ".vml")
        package.declare("Default", "Extension", "vml", BOXES_TYPE)
        package.show_boxes(part, key)
    comments = package.text(comments_part, notes.NO_COMMENTS)
    boxes = package.text(boxes_part, notes.NO_BOXES)
    threads, merged = notes.threaded_cells(comments), MERGED.findall(package.text(part))
    for cell, text in texts.items():
        place = _visible(cell, merged)
        if place in threads:  # the thread would hide it: the row's first cell tells it, or the one below A1
            place, text = _beside(place, threads), f"{place}: {text}"
        comments, is_new = notes.with_comment(comments, place, text)
        if is_new:
            boxes = notes.with_box(boxes, *_numbers(place), text)
    package.put(comments_part, comments)
    package.put(boxes_part, boxes)


def _text(problem: Diagnostic, language: str) -> str:
    remedy = words.remedy(problem, language)
    name = f"{words.severity_name(problem.severity, language)} {problem.code}"
    return words.named(name, words.text(problem, language), language) + (f"\n→ {remedy}" if remedy else "")


def _visible(cell: str, merged: Sequence[tuple[str, str, str, str]]) -> str:
    """The cell that a merged range shows; the others show no comment."""
    row, column = _numbers(cell)
    for first, top, last, bottom in merged:
        if int(top) - 1 <= row < int(bottom) and _number(first) <= column <= _number(last):
            return f"{first}{top}"
    return cell


def _beside(cell: str, threads: frozenset[str]) -> str:
    """The nearest column of the same row, from the left, that no thread is in."""
    row = "".join(filter(str.isdigit, cell))
    return next(f"{letter}{row}" for letter in "ABCDEFGHIJKLMNOPQRSTUVWXYZ" if f"{letter}{row}" not in threads)


def _numbers(cell: str) -> tuple[int, int]:
    """A cell's row and column, counted from 0."""
    match = CELL.fullmatch(cell)
    if match is None:
        raise ValueError(f"{cell!r} is no cell")
    return int(match[2]) - 1, _number(match[1])


def _number(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1
