"""Names that Pydantic's own base class and its metaclass take, beside those of both flavours."""

from __future__ import annotations

from generator.targets.python import reserved

TAKEN_FIELDS = (
    *reserved.TAKEN_FIELDS,
    "construct",
    "copy",
    "dict",
    "from_orm",
    "json",
    "model_computed_fields",
    "model_config",
    "model_construct",
    "model_copy",
    "model_dump",
    "model_dump_json",
    "model_extra",
    "model_fields",
    "model_fields_set",
    "model_json_schema",
    "model_parametrized_name",
    "model_post_init",
    "model_rebuild",
    "model_validate",
    "model_validate_json",
    "model_validate_strings",
    "mro",
    "parse_file",
    "parse_obj",
    "parse_raw",
    "register",
    "schema",
    "schema_json",
    "update_forward_refs",
    "validate",
)
TAKEN_TYPES = (*reserved.TAKEN_TYPES, "Field")
