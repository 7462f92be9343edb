"""The class names of code lists: such that the next release keeps them, with nothing known of another release.

The id of a list changes between releases (`CISU-Code_Nature_de_fait` in 2.0 is `HubSante.fait` in 3.0), its name
(« Nom de la nomenclature ») does not: it names the class. Before, the id did: that name stays as a deprecated one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from generator.model import Nomenclature
from generator.targets.naming import id_without_referential
from generator.targets.package_view import NameRule


def list_names(lists: Iterable[Nomenclature], rule: NameRule) -> dict[str, str]:
    """The class name of each list, by its id; two names that fold to one are numbered, in the order of the release."""
    words = {item.id: item.name or id_without_referential(item.id) for item in lists}
    return _names(words, rule)


def former_list_names(names: Mapping[str, str], rule: NameRule) -> dict[str, str]:
    """The deprecated name of each list, by its id, where it is another one and none of the names in use."""
    taken = {name.casefold() for name in names.values()}
    former = _names({key: id_without_referential(key) for key in names}, rule)
    return {key: name for key, name in former.items() if name.casefold() not in taken}


def _names(words: Mapping[str, str], rule: NameRule) -> dict[str, str]:
    """A name for each id, all different; `words` are those that it is made of."""
    return replace(rule, make=lambda key: rule.make(words[key])).names(words)
