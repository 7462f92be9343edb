"""What a release is called in a language: its classes, their fields, its code lists and their constants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.languages.language import Language
from generator.model import Field, Nomenclature, Release, Schema
from generator.targets.carried import carried
from generator.targets.class_names import constants, module_view
from generator.targets.outline import outline
from generator.targets.package_view import ClassView, CodeListView, FieldView, ModuleView


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name in code: its module (or namespace), its class if it is a member, itself, and how it is written."""

    module: str
    owner: str
    name: str
    text: str


@dataclass(frozen=True, slots=True)
class LanguageNames:
    """The names of a release's package in one language; modules by schema, code lists by id."""

    language: Language
    release: Release
    package: str
    modules: Mapping[str, ModuleView]
    lists: Mapping[str, CodeListView]

    def class_of(self, schema: Schema, type_name: str) -> Symbol:
        """The class of an object of a message."""
        module, view = self.modules[schema.name], self._view(schema, type_name)
        text = self.language.separator.join((module.name, view.name))
        return Symbol(module.name, "", view.name, text)

    def member(self, schema: Schema, type_name: str, field: Field) -> Symbol:
        """A field of an object of a message."""
        view = self._view(schema, type_name)
        names = self.language.member_names([item.name for item in view.fields], view.name)
        index = next(at for at, item in enumerate(view.fields) if item.field.name == field.name)
        text = self.language.member_separator.join((view.name, self.language.accessor.format(names[index])))
        return Symbol(self.modules[schema.name].name, view.name, names[index], text)

    def has(self, schema: Schema, type_name: str, field: Field) -> bool:
        """Whether the class of an object has a field: what a language cannot carry is free content there."""
        module = self.modules.get(schema.name)
        return module is not None and any(
            item.field.name == field.name
            for view in module.all_classes
            if view.item.name == type_name
            for item in view.fields
        )

    def type_of(self, schema: Schema, type_name: str, field: Field) -> str:
        """The type of a field: its class, its code list, or its kind in French."""
        item = next(item for item in self._view(schema, type_name).fields if item.field.name == field.name)
        word = self._word(item)
        return f"liste de {word}" if field.cardinality.is_list else word

    def list_of(self, item: Nomenclature) -> Symbol:
        """The class of a code list."""
        view = self.lists[item.id]
        space = self.language.code_lists
        return Symbol(space, "", view.name, self.language.separator.join((space, view.name)))

    def constants_of(self, item: Nomenclature) -> dict[str, Symbol]:
        """The constants of a code list, by code; a language without constants writes the code itself."""
        view = self.lists[item.id]
        found = constants(view.codes, self.language.naming().constant)
        names = self.language.member_names([code.name for code in found], view.name)
        return {
            code.code.value: self._constant(view.name, name, code.code.value)
            for code, name in zip(found, names, strict=True)
        }

    def _constant(self, owner: str, name: str, code: str) -> Symbol:
        text = self.language.constant.format(owner=owner, name=name, code=code)
        return Symbol(self.language.code_lists, owner, name if "{name}" in self.language.constant else code, text)

    def _view(self, schema: Schema, type_name: str) -> ClassView:
        return next(view for view in self.modules[schema.name].all_classes if view.item.name == type_name)

    @staticmethod
    def _word(view: FieldView) -> str:
        if view.class_name or view.code_list:
            return view.class_name or (view.code_list.name if view.code_list else "")
        return WORDS[view.field.type.scalar.value] if view.field.type.scalar else "contenu libre"


WORDS = {
    "string": "texte",
    "integer": "nombre entier",
    "number": "nombre",
    "boolean": "booléen",
    "date": "date",
    "datetime": "date et heure",
    "phoneNumber": "numéro de téléphone",
}


def language_names(language: Language, release: Release) -> LanguageNames:
    """The names of a release's package in a language."""
    release = carried(release, language.target)
    naming = language.naming()
    found = outline(release, naming)
    return LanguageNames(
        language,
        release,
        language.package(release),
        {message.schema.name: module_view(message, naming) for message in found.messages},
        {item.id: item for item in found.code_lists},
    )
