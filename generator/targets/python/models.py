"""Model classes by datamodel-code-generator, in process, with templates of ours.

It is given a skeleton of the message: objects and references under names that the naming rules
made, and no text of a workbook. It finds the order of the classes, breaks cycles and calls the
template, to which our own views bring the printed lines (`extra_template_data`).
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from generator.paths import TEMPLATES
from generator.targets.package_view import ClassView, ModuleView
from generator.targets.python.classes import PrintedClass
from generator.targets.python.flavour import Flavour

HEAD_END = "\n\n\n"
REBUILD = re.compile(r"^Class([0-9]+)(?=\.model_rebuild\(\)$)", re.MULTILINE)
"""A class of the skeleton, named in a statement; texts of a workbook never begin a line."""


def model_classes(module: ModuleView, views: Mapping[str, PrintedClass], flavour: Flavour) -> str:
    """The classes of a message, each after those it refers to."""
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion

    names = [view.name for view in module.all_classes]
    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType(flavour.model_type),
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=TEMPLATES / flavour.target / "dmcg",
        extra_template_data=defaultdict(
            dict, {_placeholder(number): {"printed": views[name]} for number, name in enumerate(names)}
        ),
        formatters=[],
        disable_timestamp=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    source = str(generate(json.dumps(_skeleton(module)), config=config))
    classes = source.split(HEAD_END, 1)[1].rstrip("\n")
    return REBUILD.sub(lambda found: names[int(found[1])], classes)


def _placeholder(number: int) -> str:
    """A class's name in the skeleton: the generator renames what it holds for reserved, such as `Message_`."""
    return f"Class{number}"


def _skeleton(module: ModuleView) -> dict[str, Any]:
    numbers = {view.name: number for number, view in enumerate(module.all_classes)}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": _placeholder(0),
        **_object(module.root, numbers),
        "definitions": {_placeholder(numbers[view.name]): _object(view, numbers) for view in module.classes},
    }


def _object(view: ClassView, numbers: Mapping[str, int]) -> dict[str, Any]:
    """The object's references; scalars are not the generator's business."""
    used = [numbers[field.class_name] for field in view.fields if field.class_name]
    references = {f"f{place}": {"$ref": f"#/definitions/{_placeholder(number)}"} for place, number in enumerate(used)}
    return {"type": "object", "properties": references or {"value": {"type": "string"}}}
