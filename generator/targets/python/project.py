"""The whole project of a Python package, in a flavour."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from generator.model import Release
from generator.targets import memo
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import module_view
from generator.targets.outline import MessageOutline, outline, with_samples
from generator.targets.package_view import CodeListView
from generator.targets.python.flavour import Flavour
from generator.targets.python.kinds import has_values
from generator.targets.python.modules import codes_source, message_source, texts_source
from generator.targets.python.naming import python_naming
from generator.targets.python.package import project_files, runtime_files
from generator.targets.python.texts import NamedText, named_texts
from generator.targets.samples import sample_files
from generator.wording.lines import lines_of


def render_project(flavour: Flavour, release: Release) -> Iterator[OutputFile]:
    """Sources, metadata, readme, example."""
    naming = python_naming(flavour.taken_fields, flavour.taken_types)
    package = with_samples(outline(release, naming), release)
    folder = flavour.package_path(release.package, release.major)
    texts = named_texts([message.schema for message in package.messages], naming)
    types = (item for message in package.messages for item in message.schema.all_types)
    yield from project_files(flavour, package.facts, has_values=has_values(types))
    yield from runtime_files(flavour, folder)
    yield text_file(f"{folder}/_words.tsv", "\n".join(lines_of(release)))
    yield from _codes(package.code_lists, folder)
    yield from _texts(texts, flavour, folder)
    names = {text.pattern: text.name for text in texts}
    for message in package.messages:
        patterns = {field.type.pattern for item in message.schema.all_types for field in item.fields}
        used = {pattern: name for pattern, name in names.items() if pattern in patterns}
        yield from _module(message, used, flavour, folder)


@memo.files
def _codes(lists: tuple[CodeListView, ...], folder: str) -> Iterator[OutputFile]:
    yield text_file(f"{folder}/codes.py", codes_source(lists))


def _texts(texts: Sequence[NamedText], flavour: Flavour, folder: str) -> Iterator[OutputFile]:
    yield text_file(f"{folder}/texts.py", texts_source(texts, flavour))


@memo.files
def _module(message: MessageOutline, texts: Mapping[str, str], flavour: Flavour, folder: str) -> Iterator[OutputFile]:
    module = module_view(message, python_naming(flavour.taken_fields, flavour.taken_types))
    yield text_file(f"{folder}/{module.name}.py", message_source(module, texts, flavour))
    yield from sample_files(message.samples, f"{folder}/samples/{module.name}")
