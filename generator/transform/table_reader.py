"""A table from the JSON that `table_data` gives: what an interpreter has, without either release."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.messages.values import Number
from generator.transform.table import (
    Cast,
    CodeMap,
    CodeTarget,
    Default,
    FieldMapping,
    Gap,
    MessageMapping,
    ObjectMapping,
    Origin,
    Step,
    Table,
    TextNote,
)
from generator.transform.table_data import FORMAT, VERSION

Data = Mapping[str, Any]


def read_table(text: str) -> Table:
    """The table in a text. Raises `ValueError` where it is no table of this version."""
    data = json.loads(text, parse_int=Number, parse_float=Number)
    if not isinstance(data, dict) or data.get("format") != FORMAT:
        raise ValueError(f"not a table of {FORMAT}")
    if data["version"] != Number(str(VERSION)):
        raise ValueError(f"a table of version {data['version'].text}; this is for version {VERSION}")
    header = _message(data["header"]) if data["header"] else None
    absent = tuple((name, Gap("message", (), f"{data['new']} has no such message")) for name in data["absent"])
    codes = {key: _codes(key, item) for key, item in data["code_maps"].items()}
    return Table(data["old"], data["new"], tuple(map(_message, data["messages"])), codes, header, absent)


def _message(data: Data) -> MessageMapping:
    names = data["old"], data["new"], data["old_root"], data["new_root"]
    keys = [data["start"], *(key for key in data["objects"] if key != data["start"])]
    objects = tuple(_object(key, data["objects"][key]) for key in keys)
    parts = tuple(map(_default, data["defaults"])), tuple(map(_note, data["notes"]))
    return MessageMapping(*names, objects, *parts, has_header=data.get("header", False))


def _object(key: str, data: Data) -> ObjectMapping:
    fields = tuple(_field(name, item) for name, item in data["fields"].items())
    return ObjectMapping(key, fields, data.get("open", False), data.get("coded_by", ""))


def _field(name: str, data: Data) -> FieldMapping:
    return FieldMapping(
        name,
        tuple(Step(item["name"], item.get("list", False)) for item in data.get("to", ())),
        Origin(data["origin"]),
        int(data["up"].text) if "up" in data else 0,
        Cast(data.get("cast", "")),
        data.get("codes", ""),
        data.get("object", ""),
        data.get("whole", False),
        tuple(_field(name, item) for item in data.get("copies", ())),
        (("declared", data["rule"]),) if "rule" in data else (),
    )


def _codes(key: str, data: Data) -> CodeMap:
    return CodeMap(key, {code: _code(item) for code, item in data.items()})


def _code(data: Data) -> CodeTarget:
    labels = data.get("label", ""), data.get("old_label", "")
    return CodeTarget(data["to"], data["origin"], *labels, data.get("merged", False))


def _default(data: Data) -> Default:
    template = tuple(part if isinstance(part, str) else tuple(part) for part in data.get("template", ()))
    source, match = tuple(data.get("from", ())), data.get("match", "")
    return Default(tuple(data["path"]), data.get("value"), source, data["rule"], match, template)


def _note(data: Data) -> TextNote:
    return TextNote(tuple(data["from"]), tuple(data["into"]), data["label"], data["rule"])
