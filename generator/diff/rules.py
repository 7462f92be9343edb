"""The rules: what each kind of change does, both ways, in JSON, in XML and in generated source.

Derived from buf's breaking rules, oasdiff's checks, AsyncAPI diff and the FHIR version comparator,
for a domain of closed objects, ordered XML and several releases side by side. `forward` is an old
producer's message at a new consumer, `backward` a new producer's at an old one.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from generator import store
from generator.diff.changes import Bump, Effect, Verdict
from generator.languages.source_change import SourceChange

SAFE, IF_USED, BREAKS = Effect.SAFE, Effect.CONDITIONAL, Effect.BREAKS
MAJOR, MINOR, PATCH, NONE = Bump.MAJOR, Bump.MINOR, Bump.PATCH, Bump.NONE


class Scope(StrEnum):
    """What a rule is about."""

    MESSAGE = "message"
    MEANING = "meaning"
    INTERFACE = "interface"
    SOURCE = "source"
    PROSE = "prose"
    VERSION = "version"


def source_effect(change: SourceChange | None) -> Effect:
    """The worst that a change does to code that uses the packages, over all languages that are installed."""
    return SAFE if change is None else _source_effects()[change]


@lru_cache(maxsize=1)
def _source_effects() -> Mapping[SourceChange, Effect]:
    return store.cached(dict[SourceChange, Effect], ("source effects",), _worst_effects)


def _worst_effects() -> dict[SourceChange, Effect]:
    from generator.languages.registry import languages  # the descriptors of all languages: 10 ms

    effects = [item.source_effects for item in languages()]
    return {change: max((known.get(change, SAFE) for known in effects), default=SAFE) for change in SourceChange}


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of change; `mirrors` are the rules that the change back falls under."""

    id: str
    mirrors: tuple[str, ...]
    forward: Effect
    backward: Effect
    xml: Effect
    source: SourceChange | None
    bump: Bump
    scope: Scope = Scope.MESSAGE

    @property
    def verdict(self) -> Verdict:
        """The verdict where nothing else was computed for the values at hand."""
        return verdict_of(self, self.forward, self.backward)


def verdict_of(rule: Rule, forward: Effect, backward: Effect) -> Verdict:
    """The verdict of a change under `rule` with these effects on messages."""
    if max(forward, rule.xml) > SAFE or rule.scope is Scope.MEANING:
        return Verdict.BREAKING  # a receiver that is wrong in silence is worse off than one that refuses
    if backward > SAFE:
        return Verdict.COORDINATION
    if source_effect(rule.source) is BREAKS:
        return Verdict.SOURCE
    return Verdict.DOCUMENTATION if rule.scope is Scope.PROSE else Verdict.COMPATIBLE


def bump_of(rule: Rule, forward: Effect, backward: Effect) -> Bump:
    """Any old message refused asks for a major version, a new one refused for a minor one."""
    if rule.scope is Scope.INTERFACE and (forward, backward) < (rule.forward, rule.backward):
        return MINOR if max(forward, backward) > SAFE else PATCH  # nothing that was there is out of reach
    if rule.scope is not Scope.MESSAGE:
        return rule.bump
    if max(forward, rule.xml) > SAFE:
        return MAJOR
    if (forward, backward) == (rule.forward, rule.backward):
        return rule.bump
    return max(rule.bump if source_effect(rule.source) is BREAKS else PATCH, MINOR if backward > SAFE else PATCH)


NO_SOURCE: Final = None
ALL: Final = SourceChange.NAME
SOME: Final = SourceChange.USE
POSITIONAL: Final = SourceChange.POSITION
SWITCH: Final = SourceChange.CASE
TYPED: Final = SourceChange.TYPE

_RULES: Final = (
    Rule("MSG-ADD", ("MSG-DEL",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("MSG-DEL", ("MSG-ADD",), BREAKS, SAFE, SAFE, ALL, MAJOR),
    Rule("MSG-REN", ("MSG-REN",), SAFE, SAFE, SAFE, ALL, MINOR, Scope.SOURCE),
    Rule("ROOT-CHG", ("ROOT-CHG",), BREAKS, BREAKS, BREAKS, ALL, MAJOR),
    Rule("NS-CHG", ("NS-CHG",), SAFE, SAFE, BREAKS, NO_SOURCE, MAJOR),
    Rule("HDR-CHG", ("HDR-CHG",), BREAKS, BREAKS, BREAKS, SOME, MAJOR),
    Rule("PKG-CHG", ("PKG-CHG",), SAFE, SAFE, SAFE, ALL, MINOR, Scope.SOURCE),
    Rule("TYPE-REN", ("TYPE-REN",), SAFE, SAFE, SAFE, ALL, MINOR, Scope.SOURCE),
    Rule("TYPE-SPLIT", ("TYPE-MERGE",), SAFE, SAFE, SAFE, ALL, MAJOR, Scope.SOURCE),
    Rule("TYPE-MERGE", ("TYPE-SPLIT",), SAFE, SAFE, SAFE, ALL, MAJOR, Scope.SOURCE),
    Rule("FLD-ADD-OPT", ("FLD-DEL-OPT",), SAFE, IF_USED, SAFE, POSITIONAL, MINOR),
    Rule("FLD-ADD-REQ", ("FLD-DEL-REQ",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("FLD-ADD-SUB", ("FLD-DEL-OPT",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("FLD-DEL-OPT", ("FLD-ADD-OPT", "FLD-ADD-SUB"), IF_USED, SAFE, SAFE, ALL, MAJOR),
    Rule("FLD-DEL-REQ", ("FLD-ADD-REQ",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("FLD-REN", ("FLD-REN",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("FLD-MOVE", ("FLD-MOVE",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("FLD-ORD", ("FLD-ORD",), SAFE, SAFE, BREAKS, POSITIONAL, MAJOR),
    Rule("MIN-UP01", ("MIN-DOWN10",), BREAKS, SAFE, SAFE, ALL, MAJOR),
    Rule("MIN-DOWN10", ("MIN-UP01",), SAFE, IF_USED, SAFE, SOME, MINOR),
    Rule("ARR-ON", ("ARR-OFF",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("ARR-OFF", ("ARR-ON",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("MAX-DOWN", ("MAX-UP",), IF_USED, SAFE, SAFE, NO_SOURCE, MAJOR),
    Rule("MAX-UP", ("MAX-DOWN",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("MINI-UP", ("MINI-DOWN",), IF_USED, SAFE, SAFE, NO_SOURCE, MAJOR),
    Rule("MINI-DOWN", ("MINI-UP",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("TYP-WIDEN", ("TYP-NARROW",), SAFE, IF_USED, SAFE, TYPED, MAJOR),
    Rule("TYP-NARROW", ("TYP-WIDEN",), IF_USED, SAFE, SAFE, TYPED, MAJOR),
    Rule("TYP-CHG", ("TYP-CHG",), BREAKS, BREAKS, BREAKS, ALL, MAJOR),
    Rule("FMT-CHG", ("FMT-CHG",), BREAKS, BREAKS, SAFE, ALL, MAJOR),
    Rule("RX-ADD", ("RX-DEL",), IF_USED, SAFE, SAFE, NO_SOURCE, MAJOR),
    Rule("RX-DEL", ("RX-ADD",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("RX-NARROW", ("RX-WIDEN",), IF_USED, SAFE, SAFE, NO_SOURCE, MAJOR),
    Rule("RX-WIDEN", ("RX-NARROW",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("RX-OVERLAP", ("RX-OVERLAP",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR),
    Rule("RX-EQUIV", ("RX-EQUIV",), SAFE, SAFE, SAFE, NO_SOURCE, PATCH),
    Rule("RX-UNK", ("RX-UNK",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR),
    Rule("VAL-NARROW", ("VAL-WIDEN",), IF_USED, SAFE, SAFE, NO_SOURCE, MAJOR),
    Rule("VAL-WIDEN", ("VAL-NARROW",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR),
    Rule("CANT-TELL", ("CANT-TELL",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR),
    Rule("LST-ON", ("LST-OFF",), IF_USED, SAFE, SAFE, ALL, MAJOR),
    Rule("LST-OFF", ("LST-ON",), SAFE, IF_USED, SAFE, ALL, MINOR),
    Rule("COD-ADD", ("COD-DEL",), SAFE, IF_USED, SAFE, SWITCH, MINOR),
    Rule("COD-DEL", ("COD-ADD",), IF_USED, SAFE, SAFE, SOME, MAJOR),
    Rule("COD-REPL", ("COD-REPL",), IF_USED, IF_USED, SAFE, SOME, MAJOR),
    Rule("COD-SHIFT", ("COD-SHIFT",), SAFE, SAFE, SAFE, SOME, MAJOR, Scope.MEANING),
    Rule("COD-LBL", ("COD-LBL",), SAFE, SAFE, SAFE, NO_SOURCE, PATCH, Scope.PROSE),
    Rule("COD-LVL", ("COD-LVL",), SAFE, SAFE, SAFE, SOME, PATCH),
    Rule("LST-SWAP", ("LST-SWAP",), SAFE, SAFE, SAFE, ALL, MINOR, Scope.SOURCE),
    Rule("LST-MODE", ("LST-MODE",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR),
    Rule("PER-ADD", ("PER-DEL",), SAFE, IF_USED, SAFE, POSITIONAL, MINOR),
    Rule("PER-DEL", ("PER-ADD",), IF_USED, SAFE, SAFE, ALL, MAJOR),
    Rule("PER-CARD", ("PER-CARD",), SAFE, SAFE, SAFE, NO_SOURCE, MINOR),
    Rule("PER-NEW", ("PER-GONE",), SAFE, IF_USED, SAFE, NO_SOURCE, MINOR, Scope.INTERFACE),
    Rule("PER-GONE", ("PER-NEW",), BREAKS, SAFE, SAFE, ALL, MAJOR, Scope.INTERFACE),
    Rule("OPEN-CHG", ("OPEN-CHG",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR),
    Rule("CH-ADD", ("CH-DEL",), SAFE, SAFE, SAFE, NO_SOURCE, MINOR, Scope.INTERFACE),
    Rule("CH-DEL", ("CH-ADD",), BREAKS, SAFE, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("CH-REN", ("CH-REN",), BREAKS, SAFE, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("CH-VHOST", ("CH-VHOST",), BREAKS, BREAKS, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("CH-BIND", ("CH-BIND",), IF_USED, IF_USED, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("OP-MSG-ADD", ("OP-MSG-DEL",), SAFE, BREAKS, SAFE, NO_SOURCE, MINOR, Scope.INTERFACE),
    Rule("OP-MSG-DEL", ("OP-MSG-ADD",), BREAKS, SAFE, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("SRV", ("SRV",), BREAKS, BREAKS, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("SEC", ("SEC",), BREAKS, BREAKS, SAFE, NO_SOURCE, MAJOR, Scope.INTERFACE),
    Rule("DOC", ("DOC",), SAFE, SAFE, SAFE, NO_SOURCE, PATCH, Scope.PROSE),
    Rule("EX", ("EX",), SAFE, SAFE, SAFE, NO_SOURCE, PATCH, Scope.PROSE),
    Rule("DEPR", ("DEPR",), SAFE, SAFE, SAFE, SOME, MINOR, Scope.PROSE),
    Rule("VER", (), SAFE, SAFE, SAFE, NO_SOURCE, NONE, Scope.VERSION),
)

RULES: Final = MappingProxyType({rule.id: rule for rule in _RULES})
