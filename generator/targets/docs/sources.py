"""A message in its other forms: an example in JSON and in XML, its JSON Schema, its XSD."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.model import Release, Schema
from generator.targets import memo
from generator.targets.base import OutputFile
from generator.targets.docs.downloads import FOLDER, Files, script, size
from generator.targets.docs.examples import full_example, only

EXAMPLES = "exemples"


@dataclass(frozen=True, slots=True)
class Text:
    """One form of a message; its page loads the text when it is asked for, and offers the file at `href`."""

    key: str
    title: str
    href: str
    content: str

    @property
    def name(self) -> str:
        """The name of the file."""
        return self.href.rsplit("/", 1)[-1]

    @property
    def size(self) -> str:
        """How big it is, in words."""
        return size(len(self.content.encode()))


def example_files(release: Release) -> list[OutputFile]:
    """An example of each message in both forms, where one is known; paths from the folder of examples."""
    return [file for schema in release.messages for file in _examples(only(schema, release))]


@memo.files
def _examples(release: Release) -> Iterator[OutputFile]:
    (schema,) = release.messages
    example = full_example(schema, release)
    for ending, text in (("json", example.json), ("xml", example.xml)) if example else ():
        if text:
            yield OutputFile(f"{schema.name}.{ending}", text.encode())


def texts(schema: Schema, made: Files) -> list[Text]:
    """The forms of a message that are at hand in `made`, the files by target."""
    wanted = (
        ("json", "Exemple JSON", EXAMPLES, f"{schema.name}.json"),
        ("xml", "Exemple XML", EXAMPLES, f"{schema.name}.xml"),
        ("schema", "JSON Schema", "json-schema", f"{schema.name}.schema.json"),
        ("xsd", "XSD", "xsd", f"{schema.name}.xsd"),
    )
    return [
        Text(key, title, f"{FOLDER}/{target}/{path}", item.content.decode())
        for key, title, target, path in wanted
        for item in made.get(target, ())
        if item.path == path
    ]


def texts_script(path: str, found: Sequence[Text]) -> OutputFile:
    """The texts of a message as a script."""
    return script(path, "sources", {item.key: item.content for item in found})
