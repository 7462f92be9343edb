"""JSON is written in the order of the model, whatever the order of keys that came; free content keeps its own."""

from __future__ import annotations

import json
import random
from typing import Any

import pytest

from tests.conftest import SPECS, own_releases
from tests.python.support import Package
from tests.support.samples import requests

FREE = '{"z": 1, "a": {"y": [2, 1], "b": null}, "m": "x"}'


@pytest.fixture
def samples() -> list[dict[str, Any]]:
    """The samples of the newest release in JSON that hold no free content."""
    asked = requests(SPECS / own_releases()[-1])
    closed = ("customContent", "sourceMessage")
    return [item for item in asked if item["format"] == "json" and not any(name in item["text"] for name in closed)]


def test_json_is_written_in_the_order_of_the_model(newest: Package, samples: list[dict[str, Any]]) -> None:
    first = [(request, answer) for request, answer in zip(samples, newest.ask(samples), strict=True) if answer["valid"]]
    second = newest.ask({**request, "text": _shuffled(request["text"])} for request, _ in first)
    written = [(one["json"], other["json"]) for (_, one), other in zip(first, second, strict=True)]
    assert len(written) > 20
    assert [json.dumps(one) for one, _ in written] == [json.dumps(other) for _, other in written]


def test_free_content_keeps_its_order(newest: Package) -> None:
    script = f"""
import importlib
kind = importlib.import_module("{newest.module}._release").message_class("customContent")
text = '{{"customContent": {FREE}}}'
print(json.dumps(kind.from_json(text).to_json().decode()))
"""
    assert newest.evaluate(script) == json.dumps({"customContent": json.loads(FREE)}, separators=(",", ":"))


def _shuffled(text: str) -> str:
    chance = random.Random(20)

    def shuffle(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: shuffle(value[key]) for key in chance.sample([*value], len(value))}
        return [shuffle(item) for item in value] if isinstance(value, list) else value

    return json.dumps(shuffle(json.loads(text)))
