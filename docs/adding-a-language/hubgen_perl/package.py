"""The target: a CPAN distribution of a release, one module a message."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from generator.model import Release
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import constants, module_view
from generator.targets.outline import outline
from generator.targets.package_view import ClassView, CodeListView
from generator.targets.rendering import Code
from generator.targets.rendering import render as render_template
from hubgen_perl.literals import distribution, name, string
from hubgen_perl.naming import NAMING

TEMPLATES: Final = Path(__file__).parent / "templates"


def render(release: Release) -> Iterator[OutputFile]:
    """The whole distribution."""
    from hubgen_perl.language import LANGUAGE

    root, package = LANGUAGE.root(release), outline(release, NAMING)
    folder = f"lib/{root.replace('::', '/')}"
    for message in package.messages:
        module = module_view(message, NAMING)
        base = f"{root}::{module.name}"
        classes = [_class(item, base) for item in module.all_classes]
        text = render_template(TEMPLATES, "module.pm.jinja", module=name(base), classes=classes)
        yield text_file(f"{folder}/{module.name}.pm", text)
    lists = [_code_list(item, root) for item in package.code_lists]
    yield text_file(f"{folder}/Codes.pm", render_template(TEMPLATES, "codes.pm.jinja", root=name(root), lists=lists))
    yield text_file("META.json", render_template(TEMPLATES, "META.json.jinja", **_facts(release)))


def _class(item: ClassView, base: str) -> dict[str, Any]:
    return {
        "name": name(f"{base}::{item.name}"),
        "is_open": int(item.item.is_open),
        "fields": [
            {
                "name": name(field.name),
                "wire": string(field.field.name),
                "is_required": int(field.field.cardinality.minimum > 0),
                "class": string(f"{base}::{field.class_name}" if field.class_name else ""),
            }
            for field in item.fields
        ],
    }


def _code_list(view: CodeListView, root: str) -> dict[str, Any]:
    named = constants(view.codes, NAMING.constant)
    codes = [{"name": name(item.name), "value": string(item.code.value)} for item in named]
    return {"name": name(f"{root}::Codes::{view.name}"), "codes": codes}


def _facts(release: Release) -> dict[str, Code]:
    from hubgen_perl.language import LANGUAGE

    coordinate = LANGUAGE.coordinate(release)
    return {"name": distribution(coordinate.name), "version": distribution(coordinate.version)}
