"""A release as a package of classes, named for one language: what every language's templates print.

The model keeps the source's words; here each message becomes a module with its classes, each code
list a class of constants, under the names that `class_names` and `outline` make.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from generator.diagnostics import Location
from generator.model import Code, Field, ObjectType, Schema
from generator.targets.french import expected_codes
from generator.targets.naming import unique


@dataclass(frozen=True, slots=True)
class NameRule:
    """How one kind of name is made: from the source's words, around what is reserved."""

    make: Callable[[str], str]
    reserved: frozenset[str] = frozenset()
    escape: Callable[[str], str] = lambda name: f"{name}_"

    def names(self, texts: Iterable[str]) -> dict[str, str]:
        """A name for each text, all different."""
        return unique(texts, self.make, self.reserved, self.escape)


@dataclass(frozen=True, slots=True)
class Naming:
    """The naming of a language, one rule per kind of name."""

    module: NameRule
    type: NameRule
    field: NameRule
    constant: NameRule


@dataclass(frozen=True, slots=True)
class CodeView:
    """A code of a list, and the constant's name."""

    name: str
    code: Code


@dataclass(frozen=True, slots=True)
class ListName:
    """What a code list's class is called; `id` is empty for codes that are written in a sheet (ENUM)."""

    name: str
    id: str
    size: int = 0


@dataclass(frozen=True, slots=True)
class CodeListView:
    """A code list as a class; its constants are named where they are printed (see `constants`).

    `former_name` is a deprecated second name of the class, empty where there is none.
    """

    name: str
    id: str
    title: str
    description: str
    location: Location
    codes: tuple[Code, ...]
    former_name: str = ""


@dataclass(frozen=True, slots=True)
class FieldView:
    """A field and its name; `class_name` is set for an object, `code_list` for a coded value.

    `expected_list` is set for a text whose codes a list gives for information: its value stays a text.
    """

    name: str
    field: Field
    class_name: str | None = None
    code_list: ListName | None = None
    expected_list: ListName | None = None

    def expected_codes(self, class_name: Callable[[str], str]) -> str:
        """What the field's comment says of the list for information; empty where there is none.

        `class_name` gives the list's class, by its name, as code beside the field writes it.
        """
        found = self.expected_list
        if found is None:
            return ""
        return f"{expected_codes(found.id, found.size)} (constantes : {class_name(found.name)})"


@dataclass(frozen=True, slots=True)
class ClassView:
    """An object type and the name of its class."""

    name: str
    item: ObjectType
    fields: tuple[FieldView, ...]


@dataclass(frozen=True, slots=True)
class ModuleView:
    """A message: its module, the class of its root, the classes below it, and its own code lists.

    `lists` names the release's code lists that it uses, by their ids.
    """

    name: str
    schema: Schema
    root: ClassView
    classes: tuple[ClassView, ...]
    code_lists: tuple[CodeListView, ...]
    lists: Mapping[str, ListName] = field(default_factory=dict)

    @property
    def all_classes(self) -> tuple[ClassView, ...]:
        """The root's class, then the others in the order of the sheet."""
        return (self.root, *self.classes)
