"""Numbers keep their value and their characters, in JSON and through XML."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.ruby.support import Package, needs_ruby

pytestmark = needs_ruby
AS_THEY_CAME = [
    "0",
    "-1",
    "1.5",
    "1.0",
    "1.10",
    "-0.0",
    "1e5",
    "1.5E-3",
    "100000000000000000000000000",
    "0.1",
]


@pytest.fixture
def latest(dsf: Callable[[str], Path], packages: Callable[[Path], Package]) -> Package:
    return packages(dsf("3.3.2"))


def test_numbers_are_written_as_they_came(latest: Package) -> None:
    script = f"""
    puts JSON.generate({AS_THEY_CAME}.map {{ |text|
      message = Hub.parse(%({{"technicalNoreq":{{"numberField":#{{text}}}}}}))
      back = text.match?(/e/i) ? nil : Hub.parse(message.to_xml).to_json[/:([^:]*)}}}}/, 1]
      [message.to_json[/:([^:]*)}}}}/, 1], back || text]
    }})
    """
    assert latest.evaluate(script) == [[text, text] for text in AS_THEY_CAME]


@pytest.mark.parametrize(
    ("sent", "in_xml"), [("1e5", "100000"), ("1.5E-3", "0.0015"), ("-12.5e1", "-125"), ("0.05e+1", "0.5"), ("0e3", "0")]
)
def test_exponents_are_written_out_in_xml(latest: Package, sent: str, in_xml: str) -> None:
    script = f"""
    message = Hub.parse('{{"technicalNoreq":{{"numberField":{sent}}}}}')
    puts JSON.generate(message.to_xml[%r{{<numberField>(.*)</numberField>}}, 1])
    """
    assert latest.evaluate(script) == in_xml


@pytest.mark.parametrize(
    ("field", "text", "value"),
    [
        ("numberField", " +01.50\n", 1.5),
        ("numberField", "-.5", -0.5),
        ("numberField", "7.", 7),
        ("integerField", "1.0", 1),
        ("integerField", "-007", -7),
        ("booleanField", " 1 ", True),
    ],
)
def test_forms_of_xml_are_values(latest: Package, field: str, text: str, value: float) -> None:
    xml = f'<technicalNoreq xmlns="urn:emergency:eda:1.9:technicalNoreq"><{field}>{text}</{field}></technicalNoreq>'
    script = f"puts JSON.generate(Hub.parse({xml!r}.gsub('\\\\n', 10.chr)).to_h)"
    assert latest.evaluate(script) == {field: value}


@pytest.mark.parametrize("text", ["", "1e5", "0x1", "1_000", "1,5", "NaN", "INF", "--1", "1.5.2", "٣", "1 2"])
def test_other_texts_are_of_the_wrong_type(latest: Package, text: str) -> None:
    field = f"<numberField>{text}</numberField>"
    xml = f'<technicalNoreq xmlns="urn:emergency:eda:1.9:technicalNoreq">{field}</technicalNoreq>'
    script = f"puts JSON.generate(Hub.problems({xml!r}).map(&:to_a))"
    assert latest.evaluate(script) == [["type", "$.technicalNoreq.numberField"]]


def test_a_decimal_is_a_number(latest: Package) -> None:
    script = """
    one = Hub::Decimal.new("1.10")
    wrong = begin Hub::Decimal.new("1,1") rescue $!.class.name end
    puts JSON.generate([one == 1.1r, one > 1, (one + 1).to_f, 2 * one == 2.2r, one.to_f, one.to_i, wrong,
                        one.eql?(Hub::Decimal.new("1.10")), [one, Hub::Decimal.new("0.5")].min.to_s])
    """
    assert latest.evaluate(script) == [True, True, 2.1, True, 1.1, 1, "ArgumentError", True, "0.5"]


def test_numbers_of_other_classes_are_written_as_numbers(latest: Package) -> None:
    script = """
    require "bigdecimal"
    numbers = [3/2r, BigDecimal("1.25"), BigDecimal("100")]
    puts JSON.generate(numbers.map { |number| Hub::TechnicalNoreq::TechnicalNoreq.new(number_field: number) }
      .map { |one| [one.problems.length, one.to_json(root: false), one.to_xml[/<numberField>(.*?)</, 1]] })
    """
    assert latest.evaluate(script) == [
        [0, '{"numberField":1.5}', "1.5"],
        [0, '{"numberField":0.125e1}', "1.25"],
        [0, '{"numberField":0.1e3}', "100"],
    ]
