"""The keywords of JSON Schema draft-07 and of AsyncAPI's Schema Object, by what they are to the model."""

from __future__ import annotations

from typing import Final

ANNOTATIONS: Final = frozenset(
    {"title", "description", "examples", "example", "default", "deprecated", "$id", "id", "$schema", "$comment"}
    | {"readOnly", "writeOnly", "contentMediaType", "contentEncoding", "definitions", "$defs", "externalDocs"}
)
"""They do not bear on what is accepted."""
OF_OBJECTS: Final = frozenset({"properties", "required", "additionalProperties"})
OF_LISTS: Final = frozenset({"items", "minItems", "maxItems", "uniqueItems"})
OF_TEXTS: Final = {"minLength": "min_length", "maxLength": "max_length"}
OF_NUMBERS: Final = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "exclusive_minimum",
    "exclusiveMaximum": "exclusive_maximum",
    "multipleOf": "multiple_of",
}
UNIONS: Final = ("oneOf", "anyOf")
SUPPORTED: Final = frozenset(
    {"type", "enum", "const", "pattern", "format", "allOf", "discriminator", *UNIONS}
    | {*OF_OBJECTS, *OF_LISTS, *OF_TEXTS, *OF_NUMBERS, *ANNOTATIONS}
)
APPLIES_TO: Final = {
    "object": OF_OBJECTS | {"discriminator", "patternProperties", "propertyNames", "minProperties", "maxProperties"},
    "array": OF_LISTS | {"additionalItems", "contains"},
    "string": frozenset({"pattern", *OF_TEXTS}),
    "number": frozenset(OF_NUMBERS),
    "integer": frozenset(OF_NUMBERS),
    "boolean": frozenset[str](),
    "null": frozenset[str](),
}
"""The keywords that bear on values of one type alone."""
OF_ONE_TYPE: Final = frozenset().union(*APPLIES_TO.values())


def is_annotation(keyword: str) -> bool:
    """Whether a keyword does not bear on what is accepted: `x-` ones do not either."""
    return keyword in ANNOTATIONS or keyword.startswith("x-")
