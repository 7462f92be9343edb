"""The order of a message's classes, by datamodel-code-generator, in process.

It is given a skeleton of the message: objects and references under numbers, and no text of a
workbook. It puts each class after those that it refers to, and says which of a cycle must be
completed afterwards. What it says depends on the skeleton alone: it is asked once for both
flavours, and kept between runs, for to import it takes 0.3 s and a message 15 ms.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator import store
from generator.paths import TEMPLATES

CLASS = re.compile(r"^class Class([0-9]+):$", re.MULTILINE)
REBUILD = re.compile(r"^Class([0-9]+)\.model_rebuild\(\)$", re.MULTILINE)
References = Sequence[Sequence[int]]


@dataclass(frozen=True, slots=True)
class ClassOrder:
    """The numbers of the classes in the order to print them, and of those that are completed at the end."""

    classes: tuple[int, ...]
    completed: tuple[int, ...]


def class_order(references: References) -> ClassOrder:
    """The order of classes of which number `n` refers to those in `references[n]`; the first is the root."""
    skeleton = json.dumps(_skeleton(references))
    return store.cached(ClassOrder, ("class-order", skeleton), lambda: _ordered(skeleton))


@lru_cache(maxsize=1_000)
def _ordered(skeleton: str) -> ClassOrder:
    from datamodel_code_generator import generate
    from datamodel_code_generator.config import GenerateConfig
    from datamodel_code_generator.enums import DataModelType, InputFileType
    from datamodel_code_generator.format import PythonVersion

    config = GenerateConfig(
        input_file_type=InputFileType.JsonSchema,
        output_model_type=DataModelType.PydanticV2BaseModel,
        target_python_version=PythonVersion.PY_311,
        custom_template_dir=TEMPLATES / "python" / "order",
        formatters=[],
        disable_timestamp=True,
        use_standard_collections=True,
        use_union_operator=True,
    )
    source = str(generate(skeleton, config=config))
    return ClassOrder(_numbers(CLASS, source), _numbers(REBUILD, source))


def _numbers(pattern: re.Pattern[str], source: str) -> tuple[int, ...]:
    return tuple(int(found[1]) for found in pattern.finditer(source))


def _skeleton(references: References) -> dict[str, object]:
    root, *others = references
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Class0",
        **_object(root),
        "definitions": {f"Class{number}": _object(used) for number, used in enumerate(others, 1)},
    }


def _object(used: Sequence[int]) -> dict[str, object]:
    """The object's references; scalars are not the generator's business."""
    references = {f"f{place}": {"$ref": f"#/definitions/Class{number}"} for place, number in enumerate(used)}
    return {"type": "object", "properties": references or {"value": {"type": "string"}}}
