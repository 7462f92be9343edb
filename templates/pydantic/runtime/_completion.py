"""Classes that pydantic builds when they are first used."""

from __future__ import annotations

import sys
from functools import cache
from typing import Any

from pydantic import create_model

from ._base import HubModel, wire


def complete(model: type[HubModel]) -> None:
    """Build a class that is used for the first time, and those in it.

    Pydantic builds them in each other; where that goes too deep, the inner ones are built first.
    """
    if model.__pydantic_complete__:
        return
    try:
        model.model_rebuild()
    except RecursionError:
        for inner in vars(sys.modules[model.__module__]).values():
            if isinstance(inner, type) and issubclass(inner, HubModel):
                inner.model_rebuild()
        model.model_rebuild()


@cache
def document_class(message: Any) -> type[Any]:
    """The class of `{"<ROOT_ELEMENT>": {…}}`, whose `content` is the message."""
    return create_model(
        f"{message.__name__}Document",
        __base__=HubModel,
        __module__=message.__module__,
        content=(message, wire(message.ROOT_ELEMENT)),
    )
