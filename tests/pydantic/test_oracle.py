"""Plain models that datamodel-code-generator makes of our JSON Schemas never refuse what our package accepts.

They take more (texts for numbers), so that only this direction is a law; that they refuse much of what is wrong shows
that they do look. Formats are left out: a date of the DSF is what its pattern says. The verdict of our package is that
of the JSON Schema: the agreement matrix says so.
"""

from __future__ import annotations

import copy
import importlib.util
import json
import sys
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest
from datamodel_code_generator import generate
from datamodel_code_generator.config import GenerateConfig
from datamodel_code_generator.enums import DataModelType, InputFileType
from pydantic import ValidationError

from generator.targets import json_schema
from tests.agreement.json_mutants import mutated_value
from tests.conftest import load_release
from tests.messages.samples import rules_of
from tests.messages.test_agreement import judges
from tests.properties.messages import Messages, NoValue
from tests.support.releases import EVERY_RELEASE

MESSAGES, MUTANTS = 5, 5


def plain(schema: str, name: str, folder: Path) -> Any:
    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        class_name="Plain",
        formatters=[],
    )
    schema = json.dumps(json.loads(schema, object_hook=_without_format))
    path = folder / f"{name}.py"
    path.write_text(str(generate(schema, config=config)), "utf-8")
    spec = importlib.util.spec_from_file_location(f"plain_{name}", path)
    assert spec and spec.loader
    module: ModuleType = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module.Plain


def _without_format(value: dict[str, Any]) -> dict[str, Any]:
    return {key: item for key, item in value.items() if key != "format"}


def accepts(model: Any, value: Any) -> bool:
    try:
        model.model_validate(value)
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("folder", EVERY_RELEASE, ids=lambda path: f"{path.parent.name}-{path.name}")
def test_what_ours_accepts_is_accepted(folder: Path, tmp_path: Path) -> None:
    files = {file.path: file.content.decode() for file in json_schema.render(load_release(folder))}
    refused = 0
    for number, (root, rule) in enumerate(rules_of(folder).messages.items()):
        name, chance = rule.schema.name, Random(root)
        model = plain(files[f"{name}.schema.json"], f"m{number}", tmp_path)
        for _ in range(MESSAGES):
            try:
                message = json.loads(json.dumps(Messages(chance).message(rule.body)))
            except NoValue:
                continue
            wrong = [mutated_value(copy.deepcopy(message), chance) for _ in range(MUTANTS if message else 0)]
            for value in (message, *wrong):
                is_valid = judges(folder)[name].is_valid(value)
                assert accepts(model, value) or not is_valid, (name, value)
                refused += not accepts(model, value)
    assert refused > 20
