"""What tells one Python flavour from another: names, dependencies, and how its classes and patterns are printed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.model import PackageNames
from generator.targets.package_names import spelling
from generator.targets.package_view import Naming
from generator.targets.python.naming import python_naming
from generator.targets.rendering import Code


@dataclass(frozen=True, slots=True)
class Flavour:
    """A way to write the models of a release in Python.

    `target` is its folder in `templates/`, `suffix` what follows the name in those of packages;
    `pattern_arguments` the expressions that the flavour's engine needs for a pattern (ECMA 262);
    `taken_fields` and `taken_types` the names that its base classes and modules take;
    `completes_cycles` that classes of a cycle are completed by a statement after the last.
    """

    target: str
    suffix: str
    dependencies: tuple[str, ...]
    title: str
    pattern_arguments: Callable[[str], tuple[str, ...]]
    taken_fields: Sequence[str]
    taken_types: Sequence[str]
    module_imports: tuple[Code, ...] = ()
    tells_nulls: bool = False
    completes_cycles: bool = False

    @property
    def naming(self) -> Naming:
        """The rules of its names."""
        return python_naming(self.taken_fields, self.taken_types)

    def distribution(self, names: PackageNames, major: str) -> str:
        """The name of a release line's package: `hubsante-models-v3`."""
        return f"{spelling(names).kebab}-{self.suffix}-v{major}"

    def namespace(self, names: PackageNames) -> str:
        """The module that all lines are below: `hubsante_models`."""
        return f"{spelling(names).snake}_{self.suffix}"

    def package_path(self, names: PackageNames, major: str) -> str:
        """The folder of the package's modules, in the project."""
        return f"src/{self.namespace(names)}/v{major}"
