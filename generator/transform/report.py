"""What a transformation did, as data for the command line (`hubgen transform --format json`) and as sentences."""

from __future__ import annotations

from typing import Any, Final

from generator.messages.values import Number, Value
from generator.transform.result import Filled, Loss, Outcome
from generator.transform.table import Path
from generator.typography import typeset

LANGUAGES: Final = ("en", "fr")
_SENTENCES: Final = {
    "no-place": ("{path}: the new release has no such field", "{path} : la nouvelle version n'a pas ce champ"),
    "dropped": ("{path}: left out by a declared rule", "{path} : laissé de côté par une règle déclarée"),
    "single": ("{path}: only one value has a place", "{path} : une seule valeur a sa place"),
    "max-items": ("{path}: the new release takes fewer values", "{path} : la nouvelle version admet moins de valeurs"),
    "unknown": (
        "{path}: the new object takes no other properties",
        "{path} : le nouvel objet n'admet pas d'autre propriété",
    ),
    "cast": ("{path}: the value is no {detail}", "{path} : la valeur n'est pas du type {detail}"),
    "code": ("{path}: the code has no counterpart", "{path} : le code n'a pas de correspondance"),
    "merged": (
        "{path}: the code becomes {detail}, which stands for others too",
        "{path} : le code devient {detail}, qui en représente d'autres",
    ),
    "label": ("{path}: the label is that of the new code", "{path} : le libellé est celui du nouveau code"),
    "incomplete": (
        "{path}: its object lacks a value that the new release requires",
        "{path} : il manque à son objet une valeur que la nouvelle version exige",
    ),
    "": ("{path}: the new release refuses the value", "{path} : la nouvelle version refuse la valeur"),
}
"""Why a value is not in the new message, by rule, in English and French; without a rule, for the codes of errors of
messages: `type`, `pattern`, `bounds`, `length`…"""
SENTENCES: Final = {rule: (english, typeset(french)) for rule, (english, french) in _SENTENCES.items()}


def as_json(file: str, outcome: Outcome) -> dict[str, Any]:
    """One file of the report."""
    return {
        "file": file,
        "message": outcome.message,
        "valid": outcome.text is not None,
        "result": outcome.text,
        "losses": [loss_as_json(item) for item in outcome.losses],
        "defaults": [default_as_json(item) for item in outcome.defaults],
        "errors": [{"code": item.code, "path": item.path, "text": item.text()} for item in outcome.errors],
    }


def loss_as_json(item: Loss) -> dict[str, Any]:
    """A value that is not in the new message."""
    return {"path": shown(item.path), "value": value_as_json(item.value), "rule": item.rule, "text": text(item)}


def default_as_json(item: Filled) -> dict[str, Any]:
    """A value that the old message did not have."""
    return {"path": shown(item.path), "value": value_as_json(item.value), "rule": item.rule}


def text(item: Loss, language: str = "en") -> str:
    """The loss as a sentence, in `en` or `fr`, without the value: it may be health data."""
    sentence = SENTENCES.get(item.rule, SENTENCES[""])[LANGUAGES.index(language)]
    return sentence.format(path=shown(item.path), detail=item.detail)


def shown(path: Path) -> str:
    """A path as `a/b/c`."""
    return "/".join(path)


def value_as_json(value: Value) -> Any:
    """A value for JSON: a number as one where a double has it exactly, else its text."""
    if not isinstance(value, Number):
        return value
    number = int(value.text) if value.text.lstrip("-").isdigit() else float(value.text)
    return number if value.text in (str(number), repr(number)) else value.text
