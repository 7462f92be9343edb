"""Every form of a number: no package loses a digit, and one of XML is written as the same one of JSON is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import pairwise, product
from pathlib import Path
from typing import Any

import pytest

from generator.messages.convert import convert
from generator.messages.rules import compile_rules
from tests.agreement.judges import LANGUAGES, missing
from tests.agreement.judging import judge_of
from tests.agreement.mutants import Request
from tests.agreement.release import contract_release
from tests.support.exact import Exact

WHOLE = ("", "0", "00", "7", "007", "45", "9007199254740993", "123456789012345678901234567890")
FRACTIONS = ("", ".", ".0", ".00", ".5", ".50", ".05", ".123456789012345678901234567890")
SIGNS = ("", "-", "+")
EXPONENTS = ("", "e0", "E2", "e-2", "e+15", "e-7")
JSON = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?(e[+-]?[0-9]+)?", re.IGNORECASE)
NUMBER = re.compile(r"<(?:size|count)>([^<]*)<")
BEYOND = ("0e99999999999999999999", "-0.0E-99999999999999999999")
"""Zeros: what has an exponent that no type of decimals has must be one."""
SHOWN = 12


def xml_numbers() -> list[str]:
    """Every form of xs:decimal (XML Schema part 2, 3.2.3), and some with blanks around."""
    found = ["".join(parts) for parts in product(SIGNS, WHOLE, FRACTIONS) if parts[1] or parts[2].strip(".")]
    return [*found, *(f" {text}\n" for text in found[::9])]


def json_numbers() -> list[str]:
    """Every form of a number of JSON (RFC 8259, section 6)."""
    found = ("".join(parts) for parts in product(SIGNS, WHOLE, FRACTIONS, EXPONENTS))
    return [*filter(JSON.fullmatch, found), *BEYOND]


def requests() -> Iterator[tuple[str, Request]]:
    """Each number, in XML followed by what `hubgen convert` makes of it, then those of JSON."""
    rules = compile_rules(contract_release())
    for name, text in in_fields(xml_numbers()):
        document = f'<createCas xmlns="urn:emergency:cas:8.0"><id>a1</id><{name}>{text}</{name}></createCas>'
        yield text, _request(document, "xml")
        yield text, _request(convert(document.encode(), rules, to_xml=False).text or "", "json")
    for name, text in in_fields(json_numbers()):
        yield text, _request(f'{{"createCas": {{"id": "a1", "{name}": {text}}}}}', "json")


def in_fields(numbers: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each number in the field that takes any, and in that of whole numbers where it is one."""
    for text in numbers:
        yield "size", text
        if _worth(text) == int(_worth(text)):
            yield "count", text


def _worth(text: str) -> Decimal:
    return Decimal(0) if text in BEYOND else Decimal(text)


def _request(text: str, form: str) -> Request:
    return {"id": text, "schema": None, "format": form, "text": text}


@pytest.mark.parametrize("target", [name for name in LANGUAGES if name not in missing()])
def test_a_number_keeps_its_value_and_is_written_alike(target: str, tmp_path: Path) -> None:
    asked = list(requests())
    ask = judge_of(target).ask_of(contract_release(), tmp_path / "package")
    answers = list(ask([request for _, request in asked]))
    changed = [
        f"{request['text']}: {written}"
        for (text, request), answer in zip(asked, answers, strict=True)
        for written in (_in_json(answer), _in_xml(answer))
        if _worth(written) != _worth(text)
    ]
    assert not changed, f"{len(changed)} of {len(asked)}:\n" + "\n".join(changed[:SHOWN])
    written = [_in_json(answer) for answer in answers]
    pairs = [pair for pair, (_, request) in zip(pairwise(written), asked, strict=False) if request["format"] == "xml"]
    unlike = [f"{one}, {other}" for one, other in pairs if _bare(one) != _bare(other)]
    assert not unlike, f"{len(unlike)} of {len(pairs)}:\n" + "\n".join(unlike[:SHOWN])


def _bare(number: str) -> str:
    """A number without the zeros at its end, which doubles have not: `7.50` is `7.5`, but `7.0` is not `7`."""
    return re.sub(r"(\.[0-9]+?)0+$", r"\1", number)


def _in_json(answer: dict[str, Any]) -> str:
    _, number = answer["json"]["createCas"].values()
    return number.text if isinstance(number, Exact) else str(number)


def _in_xml(answer: dict[str, Any]) -> str:
    return str(NUMBER.findall(answer["xml"])[0].strip())
