"""Random valid messages of a release, made from its rules; the same seed gives the same messages."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import Any

import rstr

from generator.messages.rules import FieldRule, ObjectRule
from generator.messages.values import Number
from generator.model.formats import DATETIME

DEPTH = 7
"""Levels below which only what is required is made."""
CHARACTERS = "abcXYZ019 .-_'\"<>&éœ€漢🚑\t\n\r\u00a0\u2028]]>"
DIGITS = "0123456789"


class NoValue(Exception):
    """The rules leave no value for a field, or none that is found by chance."""


@dataclass(frozen=True)
class Messages:
    """Makes messages; `is_xml_safe` leaves out what JSON alone can say."""

    chance: Random

    def message(self, rule: ObjectRule, depth: int = 0) -> dict[str, Any]:
        """An object with all that is required, and some of what is not, keys in the model's order."""
        made: dict[str, Any] = {}
        for name, entry in rule.fields.items():
            if entry.minimum or (depth < DEPTH and self.chance.random() < 0.4):
                try:
                    made[name] = self.value(entry, depth)
                except NoValue:
                    if entry.minimum:
                        raise
        if rule.is_open and not rule.fields and depth < DEPTH:
            made |= {f"other{number}": self.free(depth) for number in range(self.chance.randrange(3))}
        return made

    def value(self, rule: FieldRule, depth: int) -> Any:
        """A value of a field, a list where it may stand more than once."""
        if not rule.is_list:
            return self.one(rule, depth)
        most = rule.maximum if rule.maximum is not None else rule.minimum + 3
        count = self.chance.randint(max(rule.minimum, 1), max(min(most, rule.minimum + 3), 1))
        return [self.one(rule, depth) for _ in range(count)]

    def one(self, rule: FieldRule, depth: int) -> Any:
        if rule.nested is not None:
            return self.message(rule.nested, depth + 1)
        for _ in range(40):
            made = self.scalar(rule)
            if not isinstance(made, str) or all(matches(made) for matches in rule.matchers):
                return made
        raise NoValue(rule.field.name)

    def scalar(self, rule: FieldRule) -> Any:
        if rule.codes is not None:
            if not rule.codes:
                raise NoValue(rule.field.name)
            found = self.chance.choice(sorted(rule.codes, key=str))
            return float(found) if isinstance(found, Number) else found
        match rule.scalar:
            case "boolean":
                return self.chance.random() < 0.5
            case "integer":
                return self.chance.choice((0, 1, -1, 7, 2**31, 10**12))
            case "number":
                return self.chance.choice((0, 1.5, -2.25, 48.8566, 1e-4, 10**6))
        pattern = rule.field.type.pattern
        if pattern is None:
            return "".join(self.chance.choices(CHARACTERS, k=self.chance.randrange(1, 9)))
        if pattern == DATETIME:
            return self.moment()
        return rstr.Rstr(self.chance).xeger(pattern)

    def moment(self) -> str:
        """A date-time with its offset, as the DST wants it."""
        pick = self.chance.randint
        return (
            f"20{pick(10, 99)}-{pick(1, 12):02}-{pick(1, 28):02}T{pick(0, 23):02}:{pick(0, 59):02}:00+0{pick(0, 2)}:00"
        )

    def free(self, depth: int) -> Any:
        """Content that no rule describes."""
        deeper = depth < DEPTH - 2
        match self.chance.randrange(8 if deeper else 5):
            case 0:
                return self.chance.random() < 0.5
            case 1:
                return self.chance.choice((0, -1, 2.5, 10**9))
            case 2:
                return None
            case 3 | 4:
                return "".join(self.chance.choices(CHARACTERS, k=self.chance.randrange(9)))
            case 5:
                return [self.free(depth + 1) for _ in range(self.chance.randrange(3))]
        return {f"free{number}": self.free(depth + 1) for number in range(self.chance.randrange(3))}
