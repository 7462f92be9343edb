"""What a repository has at an address."""

from __future__ import annotations

import base64
from typing import Final
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

PATIENCE: Final = 60
"""Seconds that a server gets to answer."""


def fetch(url: str, user: str = "", password: str = "") -> bytes | None:
    """The content at an address; `None` where there is nothing. Raises `OSError` where it cannot be known."""
    request = Request(url, headers={"User-Agent": "hubgen"})
    if password:
        pair = base64.b64encode(f"{user}:{password}".encode()).decode()
        request.add_unredirected_header("Authorization", f"Basic {pair}")
    try:
        with urlopen(request, timeout=PATIENCE) as answer:
            return bytes(answer.read())
    except HTTPError as error:
        if error.code in (404, 410):
            return None
        raise
    except URLError as error:
        if isinstance(error.reason, FileNotFoundError) or "No such file" in str(error.reason):
            return None
        raise
