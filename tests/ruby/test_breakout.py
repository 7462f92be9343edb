"""Texts of a workbook stay texts: each payload in every place of a model, loaded by Ruby and read back equal."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from generator.diagnostics import Location
from generator.model import Cardinality, Code, Field, FieldType, Nomenclature, ObjectType, Release, Scalar, Schema
from generator.model.interface import Interface, VirtualHost
from generator.targets.ruby import render
from generator.targets.ruby.literals import comment, regexp, string
from tests.ruby.payloads import CANARY, PAYLOADS
from tests.ruby.support import RBS, Package, lay_out, needs_rbs, needs_ruby, ruby

ONE, MANY = Cardinality(1, 1), Cardinality(0, None)
CHUNK = 14
READ_BACK = """
JSON.parse($stdin.read).each_with_object([]) do |(number, root, files), found|
  files.each { |path| RubyVM::InstructionSequence.compile_file(path) }
  require "hubsante_models_v#{number}"
  hub = HubSante::Models.for_release(number)
  message = hub::Messages.find(root)
  list = hub::Codes.const_get(hub::Codes.constants.first)
  found << {
    canary: global_variables.map(&:to_s).include?("$hub" + "_canary"),
    message: [message::SCHEMA, message::PERIMETER, message::ROOT_ELEMENT, message::NAMESPACE],
    wires: message.fields.map(&:wire),
    list: [list.title, list.map { |code| [code.code, code.labels, code.parent_code, code.description, code.comment] }],
    enum: message.fields.last.type.codes.call.map(&:code), hosts: hub::VIRTUAL_HOSTS.to_a
  }
end.then { |found| puts JSON.generate(found) }
"""


def release_of(text: str, number: int = 3) -> Release:
    """A release with `text` in every place that takes one."""
    place = Location(text, text, text)

    def field(name: str, kind: FieldType, cardinality: Cardinality = ONE) -> Field:
        return Field(name, text, kind, cardinality, place, text, (text, text), text, text)

    word = FieldType(Scalar.STRING)
    codes = (
        Code(text, (text, text), place, 1, None, text, text),
        Code(f"{text}2", (text,), place, 2, text, text, text),
    )
    fields = (
        field(text, word),
        field(f"{text} ", FieldType(Scalar.STRING, nomenclature=text)),
        field(f"{text}.", FieldType(object_type=text), MANY),
        field(f"{text}-", FieldType(Scalar.STRING, enum=(text, f"{text}!")), MANY),
    )
    root = ObjectType(f"{text}root", text, fields, place, False, text)
    child = ObjectType(text, text, (field(text, word),), place, True, text)
    header = ObjectType("header", "", (Field("messageId", "", word, ONE, place),), place, True)
    return Release(
        f"{number}.0.0",
        place,
        (
            Schema("RC-DE", "", "distributionElement", header, (), place, is_header=True, has_header=False),
            Schema(text, text, f"{text}root", root, (child,), place, text, text),
        ),
        (Nomenclature(text, text, text, 1, codes, place, text, text, text, text),),
        Interface((VirtualHost(text, text, text, (text,), place),)),
        date=text,
    )


@needs_ruby
@pytest.mark.parametrize("first", range(0, len(PAYLOADS), CHUNK))
def test_payload_in_every_place(first: int, tmp_path: Path) -> None:
    """Each payload makes a release line of its own, so that one process loads several."""
    texts = PAYLOADS[first : first + CHUNK]
    packages = [lay_out(release_of(text, number), tmp_path / str(number)) for number, text in enumerate(texts, 1)]
    for path in tmp_path.rglob("*.rb"):
        assert path.read_text(encoding="utf-8").startswith("# frozen_string_literal: true\n\n")
    for text, found in zip(texts, read_back(packages, texts), strict=True):
        codes = [[text, [text, text], None, text, text], [f"{text}2", [text], text, text, text]]
        assert found == {
            "canary": False,
            "message": [text, text, f"{text}root", text],
            "wires": [text, f"{text} ", f"{text}.", f"{text}-"],
            "list": [text, codes],
            "enum": [text, f"{text}!"],
            "hosts": [[text, [text]]],
        }


def read_back(packages: list[Package], texts: list[str]) -> list[Any]:
    asked = [
        [package.release.major, f"{text}root", sorted(str(path) for path in package.folder.rglob("*.rb"))]
        for package, text in zip(packages, texts, strict=True)
    ]
    first, *others = packages
    said = first.run("-rjson", "-e", "Warning[:deprecated] = true; " + READ_BACK, text=json.dumps(asked), others=others)
    found: list[Any] = json.loads(said)
    return found


@needs_rbs
def test_signatures_and_gemspec_of_payloads(tmp_path: Path) -> None:
    for number, text in enumerate(PAYLOADS[::6]):
        package = lay_out(release_of(text), tmp_path / str(number))
        ruby("-e", RBS, "--", "-I", "sig", "validate", "--silent", folder=package.folder)
        said = package.run("-e", f'puts Gem::Specification.load("{package.name}.gemspec").version')
        assert said == "3.0.0\n"


@needs_ruby
def test_every_character_is_a_literal(tmp_path: Path) -> None:
    """Every character but surrogates, in a string literal, alone and before what could be live."""
    texts = [
        "".join(f"{chr(code)}{{" for code in range(start, start + 0x400) if not 0xD800 <= code < 0xE000)
        for start in [*range(0, 0x3000, 0x400), 0xF800, 0xFC00, 0x1F400, 0xE0000, 0x10FC00]
    ]
    source = tmp_path / "texts.rb"
    lines = ",\n".join(string(text) for text in texts)
    notes = "\n".join(comment(0, text) for text in texts)
    source.write_text(
        f'# frozen_string_literal: true\n\nrequire "json"\n{notes}\nputs JSON.generate([{lines}])\n', "utf-8"
    )
    assert json.loads(ruby("-w", str(source), folder=tmp_path)) == texts


@needs_ruby
@pytest.mark.parametrize("text", ["^a/b$", "^#{x}$", "^#$0\\/$", "^[#/]$", "^[\\-/#]{2}$", "^é$", "^\\\\#$", "^#@a$"])
def test_regular_expressions_are_literals(text: str, tmp_path: Path) -> None:
    source = regexp(text)
    said = ruby("-w", "-rjson", "-e", f"puts JSON.generate({source}.source)", folder=tmp_path)
    assert json.loads(said).replace("\\#", "#").replace("\\/", "/") == rf"\A{text[1:-1]}\z".replace("\\/", "/")


@pytest.mark.parametrize(
    "text", ["shareable_constant_value: literal", "-*- warn_indent: true -*-", "encoding: x", f"a\n{CANARY}"]
)
def test_comments_are_comments_only(text: str) -> None:
    lines = comment(4, text).split("\n")
    assert all(line.strip().startswith("#") for line in lines)
    assert not any(line.strip("# ").startswith(("shareable", "encoding")) or "-*-" in line for line in lines)


def test_names_that_fold_to_one_are_numbered(tmp_path: Path) -> None:
    from generator.targets.ruby.naming import RUBY

    assert list(RUBY.field.names(["caseId", "case_id", "CaseID", "method", "end", "class"]).values()) == [
        "case_id",
        "case_id_2",
        "case_id_3",
        "method_",
        "end_",
        "class_",
    ]
    assert list(RUBY.type.names(["string", "Message", "état", "etat"]).values()) == [
        "String_",
        "Message_",
        "Etat",
        "Etat2",
    ]


@pytest.mark.parametrize("text", ["Envelope", "runtime", "Codes", "release", "Model", "envelope codes"])
def test_no_message_takes_a_file_of_the_runtime(text: str) -> None:
    paths = [file.path for file in render(release_of(text))]
    assert len(paths) == len({path.casefold() for path in paths})
