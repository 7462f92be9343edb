"""What JSON Schema can say of a value and no workbook can (draft-07, validation).

Numbers are decimal texts and values are JSON texts, as the document has them: nothing is rounded on the way through.
What holds a type again (`ValueRules`) is beside it in `types`.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Location


@dataclass(frozen=True, slots=True)
class Bounds:
    """Bounds of numbers (6.2) and of the length of texts in characters (6.3); empty or None where there is none."""

    minimum: str = ""
    maximum: str = ""
    exclusive_minimum: str = ""
    exclusive_maximum: str = ""
    multiple_of: str = ""
    min_length: int | None = None
    max_length: int | None = None


@dataclass(frozen=True, slots=True)
class ListBounds:
    """What a list holds, where `min..max` of its field cannot say it (6.4): `maximum` is None for any number.

    `is_required` and `minimum` are two facts: a list may have to be there and be empty.
    """

    is_required: bool = False
    minimum: int = 0
    maximum: int | None = None
    is_unique: bool = False


@dataclass(frozen=True, slots=True)
class Choice:
    """Objects of which one describes the value; exactly one where `is_exclusive` (`oneOf`).

    `branches` name types of the schema. `discriminator` is the property that says which, or empty.
    """

    branches: tuple[str, ...]
    is_exclusive: bool = False
    discriminator: str = ""


@dataclass(frozen=True, slots=True)
class Unsupported:
    """What an input says and the model does not represent: it is wider there than its source, never narrower.

    `schema` is the message, empty for the transport; `path` is the place in it (`type/field`), `keyword` what is not
    represented and `source` its value as canonical JSON: two releases agree where all of these are equal.
    """

    schema: str
    path: str
    keyword: str
    source: str
    location: Location
