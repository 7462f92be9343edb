"""HTTP as the service speaks it: uvicorn's, each answer sent at once."""

from __future__ import annotations

import asyncio
import socket
from typing import cast

from uvicorn.protocols.http.auto import AutoHTTPProtocol


class PromptProtocol(AutoHTTPProtocol):  # type: ignore[misc, valid-type]  # the faster one that is installed
    """Sets TCP_NODELAY: on the socket that uvicorn's workers share asyncio does not.

    Without it the second part of an answer waits for the acknowledgement of the first, which a client on a connection
    that stays open delays by 40 ms.
    """

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """A client has connected."""
        transport.get_extra_info("socket").setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        super().connection_made(cast(asyncio.Transport, transport))
