"""Joins ES modules to one classic script, which also runs on a page that is opened from a folder.

It knows the forms of `import` and `export` that our own templates emit, at the start of a line, and refuses any other.
Each module becomes a function that runs once, after those that it imports (ECMAScript 2024, section 16.2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from posixpath import dirname, join, normpath
from typing import Final

from generator.targets.docs.statements import BundleError, statements

NAME: Final = "[A-Za-z_$][A-Za-z0-9_$]*"
NAMES: Final = rf"\{{ ({NAME}(?:, {NAME})*) \}}"
IMPORT: Final = re.compile(rf'import {NAMES} from "(\.{{1,2}}/[A-Za-z0-9_./-]+)";')
REEXPORT: Final = re.compile(rf'export {NAMES} from "(\.{{1,2}}/[A-Za-z0-9_./-]+)";')
EXPORT_LIST: Final = re.compile(rf"export {NAMES};")
DECLARATION: Final = re.compile(rf"export (?=(?:const|class|function) ({NAME})\b)")
MODULE_WORD: Final = re.compile(r"(?:import|export)\b")
UNUSED: Final = re.compile(rf"export const ({NAME}) = /\*#__PURE__\*/ ")


@dataclass(frozen=True, slots=True)
class Module:
    """A module in parts: the names that it takes of each other module, its own statements, the names that it gives."""

    path: str
    imports: tuple[tuple[str, tuple[str, ...]], ...]
    body: tuple[str, ...]
    exports: tuple[str, ...]

    def text(self, order: Mapping[str, int]) -> str:
        """The module as a function that runs at once; `order` has the number of each module."""
        taken = [f"const {{{','.join(names)}}}=m{order[path]};" for path, names in self.imports]
        given = f"return{{{','.join(self.exports)}}};"
        body = (DECLARATION.sub("", statement) for statement in self.body)
        return "\n".join((f"const m{order[self.path]}=(()=>{{", *taken, *body, given, "})();"))


def bundle(files: Mapping[str, str], entries: Sequence[str]) -> str:
    """An expression: an object with what each entry exports, by the entry's path, and nothing that none of them uses.

    `files` are the texts of modules by path. Raises `BundleError` for a form that it does not know, a module that is
    not there, a name that its module does not export, and modules that import each other in a circle.
    """
    modules = _without_unused(list(_reachable(files, entries)), entries)
    exported = {module.path: frozenset(module.exports) for module in modules}
    for module in modules:
        for path, names in module.imports:
            if missing := set(names) - exported[path]:
                raise BundleError(f"{module.path}: {path} does not export {', '.join(sorted(missing))}")
    order = {module.path: number for number, module in enumerate(modules)}
    given = ",".join(f'"{path}":m{order[path]}' for path in entries)
    texts = "\n".join(module.text(order) for module in modules)
    return f"(()=>{{\n{texts}\nreturn{{{given}}};\n}})()"


def parse_module(path: str, text: str) -> Module:
    """The parts of a module. Raises `BundleError`, with the path, for a form of import or export that is not known."""
    imports: list[tuple[str, tuple[str, ...]]] = []
    exports: list[str] = []
    body: list[str] = []
    for statement in statements(path, text):
        if found := IMPORT.fullmatch(statement) or REEXPORT.fullmatch(statement):
            names = tuple(found[1].split(", "))
            imports.append((normpath(join(dirname(path), found[2])), names))
            exports += names if statement.startswith("export") else ()
        elif found := EXPORT_LIST.fullmatch(statement):
            exports += found[1].split(", ")
        elif found := DECLARATION.match(statement):
            exports.append(found[1])
            body.append(statement)
        elif MODULE_WORD.match(statement):
            raise BundleError(f"{path}: the bundler does not know this form: {statement[:120]}")
        else:
            body.append(statement)
    return Module(path, tuple(imports), tuple(body), tuple(exports))


def _reachable(files: Mapping[str, str], entries: Iterable[str]) -> Iterator[Module]:
    """The modules that the entries need, each after those that it imports."""
    done: set[str] = set()
    for entry in entries:
        stack = [_parsed(files, entry, "the bundle")]
        while stack:
            module = stack[-1]
            wanted = next((path for path, _ in module.imports if path not in done), None)
            if wanted is None or module.path in done:
                if module.path not in done:
                    yield module
                done.add(stack.pop().path)
                continue
            above = [item.path for item in stack]
            if wanted in above:
                raise BundleError(f"modules import each other: {' → '.join((*above[above.index(wanted) :], wanted))}")
            stack.append(_parsed(files, wanted, module.path))


def _parsed(files: Mapping[str, str], path: str, where: str) -> Module:
    if path not in files:
        raise BundleError(f"{where} imports {path}, which is not there")
    return parse_module(path, files[path])


def _without_unused(modules: Sequence[Module], entries: Sequence[str]) -> list[Module]:
    """The modules without the exported constants that are marked as pure and that nothing uses."""
    used = {(path, name) for module in modules for path, names in module.imports for name in names}
    return [module if module.path in entries else _trimmed(module, used) for module in modules]


def _trimmed(module: Module, used: set[tuple[str, str]]) -> Module:
    names = {found[1] for text in module.body if (found := UNUSED.match(text)) and (module.path, found[1]) not in used}
    body = module.body
    for name in names:
        others = [text for text in body if not text.startswith(f"export const {name} = ")]
        if not any(re.search(rf"(?<![\w$]){name}(?![\w$])", text) for text in others):
            body = tuple(others)
    given = {found[1] for text in body if (found := DECLARATION.match(text))}
    exports = tuple(name for name in module.exports if name in given or (module.path, name) in used)
    return replace(module, body=body, exports=exports)
