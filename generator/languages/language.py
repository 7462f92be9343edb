"""A language: one descriptor, `LANGUAGE`, in the language's folder, registered in the group `hubgen.languages`.

Every command reads descriptors, also those that render and build nothing: what costs time to import is imported by
the functions of a descriptor, not by its module.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.diagnostics import Diagnostic
    from generator.diff.changes import Effect
    from generator.languages.ecosystem import Coordinate, Ecosystem
    from generator.languages.source_change import SourceChange
    from generator.languages.start import Start
    from generator.languages.transforms import TransformsPackage
    from generator.languages.workshop import Builder
    from generator.model import Release
    from generator.targets.base import Target
    from generator.targets.package_view import Naming
    from generator.toolchain.tools import Tool


def no_limits() -> Iterable[Diagnostic]:
    """For a language whose tools, where they are there, build everything."""
    return ()


def no_group(release: Release) -> str:
    """For an ecosystem whose packages have a name alone."""
    return ""


def no_start(release: Release) -> Start | None:
    """For a language that does not say how to start."""
    return None


def same_names(names: Sequence[str], owner: str) -> Sequence[str]:
    """For a language whose members may be called as their class is."""
    return names


@dataclass(frozen=True, slots=True)
class Language:
    """A language, or a flavour of one, that hubgen renders packages for.

    * `target` is the name of its target, the same as that of its entry point; `title` is how people call it;
    * `render` gives the files of the project: the target itself;
    * `naming` gives the rules of its names; `root` is the module or namespace of a whole release, `separator` what
      stands between the parts of a full name (the tab « Classes » of the site);
    * `package` names the package of a release (the release line is in it), `group` is that of its coordinate;
    * `ecosystem` gives where the package is published; `build` builds it with `tools`, all of them needed, and
      `limits` says what the tools at hand leave out;
    * `source_effects` says what a change does to code in this language; what is absent is safe;
    * `start` says how a developer gets to a first message, and gives the first program, which the package ships;
    * `accessor` is how code reads a field of an object, from the member's name (`{}`): `{}()` in Java;
      `member_separator` stands between a class and its member in prose; `member_names` gives the members' names of a
      class (`owner`), where they may not be called as it is;
    * `checks_bounds` tells that its packages check bounds of numbers, of texts and of lists (`Bounds`, `ListBounds`);
    * `carries_values` tells that its packages hold and check every value of the model: unions, null, lists of lists,
      maps, constants, fields that XML has no name for (`targets/carried.py` widens the others);
    * `runs_in_browsers` tells that its modules are ECMAScript, which the site's page that checks a message runs;
    * `transforms` is the package of all transformations between releases, where the language has one; languages that
      share it have the same object;
    * `constant` writes a code's constant (`owner`, `name`, `code`); `code_lists` is the module of code lists;
    * `order` is its place in lists of packages, `page_order` on pages of the site; 100 and above are free.
    """

    target: str
    title: str
    render: Target
    naming: Callable[[], Naming]
    root: Callable[[Release], str]
    package: Callable[[Release], str]
    ecosystem: Callable[[], Ecosystem]
    build: Builder
    tools: tuple[Tool, ...]
    source_effects: Mapping[SourceChange, Effect]
    group: Callable[[Release], str] = no_group
    separator: str = "."
    limits: Callable[[], Iterable[Diagnostic]] = no_limits
    start: Callable[[Release], Start | None] = no_start
    accessor: str = "{}"
    member_separator: str = "."
    member_names: Callable[[Sequence[str], str], Sequence[str]] = same_names
    checks_bounds: bool = False
    carries_values: bool = False
    runs_in_browsers: bool = False
    transforms: TransformsPackage | None = None
    constant: str = "{owner}.{name}"
    code_lists: str = "codes"
    order: int = 100
    page_order: int = 100

    def coordinate(self, release: Release) -> Coordinate:
        """What the package of a release is called."""
        from generator.languages.ecosystem import Coordinate

        ecosystem = self.ecosystem()
        return Coordinate(ecosystem, self.package(release), ecosystem.spell(release.version), self.group(release))
