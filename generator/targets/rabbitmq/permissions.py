"""What an account may do, as the regular expressions that RabbitMQ checks (PCRE, by Erlang's `re`)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

Document = dict[str, Any]

NOTHING: Final = "^$"
ALL_KEYS: Final = ".*"


def only(names: Iterable[str]) -> str:
    r"""Exactly these names; ends in `\z`, since `$` would also take a line break at the end."""
    alternatives = "|".join(re.escape(name) for name in names)
    return rf"\A(?:{alternatives})\z" if alternatives else NOTHING


def permission(user: str, host: str, *, write: Iterable[str], read: Iterable[str]) -> Document:
    """An account's permissions on a virtual host: it declares nothing, and uses what is named."""
    return {"user": user, "vhost": host, "configure": NOTHING, "write": only(write), "read": only(read)}


def topic_permission(user: str, host: str, exchange: str, write: str) -> Document:
    """The routing keys that an account may publish with; it may bind to none."""
    return {"user": user, "vhost": host, "exchange": exchange, "write": write, "read": NOTHING}
