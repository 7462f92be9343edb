"""The package as a vendor uses it: code lists, tolerant reading, changes, several lines at once."""

from __future__ import annotations

import importlib
import json
import subprocess
import sys
from types import ModuleType

import pytest

from tests.conftest import SPECS, own_releases
from tests.pydantic.packages import project
from tests.pydantic.test_problems import POSITION, changed, wrapped

SIDE_BY_SIDE = """
import importlib, json, sys
lines = [importlib.import_module(f"hubsante_models.{line}") for line in sys.argv[1:]]
text = json.dumps({"reference": {"distributionID": "fr.health.samu440_1"}})
read = [line.parse(text) for line in lines]
assert len({type(item) for item in read}) == len(lines)
assert not any(isinstance(read[0], type(item)) for item in read[1:])
print(json.dumps([line.RELEASE for line in lines]))
"""


def codes(package: ModuleType) -> ModuleType:
    return importlib.import_module(f"{package.__name__}.codes")


def test_codes_have_labels_and_are_texts(package: ModuleType) -> None:
    lists = [item for item in vars(codes(package)).values() if isinstance(item, type) and len(list(item)) > 1]
    assert len(lists) > 20
    for item in (code for found in lists for code in found):
        assert isinstance(item, str) and item == item.code == str(item)
        assert item.label and item.labels[-1] == item.label and item.is_known
        assert item.parent_code is None or item.parent_code in {code.code for code in type(item)}


def test_codes_are_found_by_a_label_whatever_its_accents(package: ModuleType) -> None:
    found = {
        (type(code).__name__, code)
        for item in vars(codes(package)).values()
        if isinstance(item, type) and issubclass(item, package.CodeList)
        for code in item
        if any(letter in code.label for letter in "éèêàç")
    }
    assert len(found) > 20
    for _, code in sorted(found):
        plain = code.label.translate(str.maketrans("éèêëàâçôîïùûÉÈÀ", "eeeeaacoiiuuEEA"))
        assert code in type(code).search(plain.upper()), code.label


def test_unknown_codes_are_kept_in_tolerant_mode_only(package: ModuleType) -> None:
    text = changed(move="ROULANT")
    with package.tolerant():
        message = package.parse(text)
    move = message.position[0].move
    assert move == "ROULANT" and not move.is_known and move.label == "ROULANT"
    assert json.loads(message.to_json()) == json.loads(text)
    with pytest.raises(package.InvalidMessage):
        package.parse(text)


def test_a_changed_message_is_checked_again(package: ModuleType) -> None:
    message = package.parse(wrapped(POSITION))
    assert message.problems() == []
    message.position[0].resource_id = "x"
    message.position[0].coord = None
    found = [(problem.code, problem.path) for problem in message.problems()]
    place = "$.geoPositionsUpdate.position[0]"
    assert found == [("required", f"{place}.coord"), ("pattern", f"{place}.resourceId")]


def test_what_is_set_to_none_is_not_written(package: ModuleType) -> None:
    message = package.parse(changed(speed=3))
    message.position[0].speed = None
    assert json.loads(message.to_json()) == json.loads(wrapped(POSITION))


def test_a_message_built_by_hand_is_the_message_read(package: ModuleType) -> None:
    module = importlib.import_module(f"{package.__name__}.geo_pos")
    names = {"resourceId": "resource_id"}
    position = module.Position(
        **{names.get(key, key): value for key, value in POSITION.items() if key != "coord"},
        coord=module.Coord(lat=47.2, lon=-1.5),
        speed=None,
    )
    built = module.GeoPositionsUpdate(position=[position])
    assert built.to_json() == package.parse(wrapped(POSITION)).to_json()
    assert built == package.parse(wrapped(POSITION))


def test_wrong_construction_is_refused(package: ModuleType) -> None:
    module = importlib.import_module(f"{package.__name__}.geo_pos")
    for values in ({}, {"lat": "47", "lon": 1}, {"lat": 1, "lon": 1, "height": True}, {"lat": 1, "lon": 1, "x": 1}):
        with pytest.raises(ValueError):
            module.Coord(**values)


def test_three_lines_live_side_by_side() -> None:
    folders = [SPECS / name for name in own_releases()]
    lines = [f"v{name.split('.')[0]}" for name in own_releases()]
    assert len(set(lines)) >= 3
    path = ":".join(str(project(folder) / "src") for folder in folders)
    command = [sys.executable, "-c", SIDE_BY_SIDE, *lines]
    done = subprocess.run(command, env={"PYTHONPATH": path}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout) == own_releases()
