"""Model classes by datamodel-code-generator, in process, with templates of ours.

It is given a skeleton of the message: objects and references under names that the naming rules
made, and no text of a workbook. It finds the order of the classes, breaks cycles and calls the
template, to which our own views bring the printed lines (`extra_template_data`).
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import Any

from generator.paths import TEMPLATES
from generator.targets.package_view import ClassView, ModuleView
from generator.targets.python.classes import PrintedClass
from generator.targets.python.flavour import Flavour

HEAD_END = "\n\n\n"


def model_classes(module: ModuleView, views: Mapping[str, PrintedClass], flavour: Flavour) -> str:
    """The classes of a message, each after those it refers to."""
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion

    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType(flavour.model_type),
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=TEMPLATES / flavour.target / "dmcg",
        extra_template_data=defaultdict(dict, {name: {"printed": view} for name, view in views.items()}),
        formatters=[],
        disable_timestamp=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    source = str(generate(json.dumps(_skeleton(module)), config=config))
    return source.split(HEAD_END, 1)[1].rstrip("\n")


def _skeleton(module: ModuleView) -> dict[str, Any]:
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": module.root.name,
        **_object(module.root),
        "definitions": {view.name: _object(view) for view in module.classes},
    }


def _object(view: ClassView) -> dict[str, Any]:
    """The object's references; scalars are not the generator's business."""
    references = {field.name: f"#/definitions/{field.class_name}" for field in view.fields if field.class_name}
    return {
        "type": "object",
        "properties": {name: {"$ref": reference} for name, reference in references.items()}
        or {"value": {"type": "string"}},
    }
