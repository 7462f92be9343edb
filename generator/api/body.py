"""Reading the body of a request, as far as a limit allows."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request

from generator import limits


async def body_of(request: Request) -> bytes:
    """The body. Raises `HTTPException` 413 for one beyond the limit, without reading it to its end."""
    announced = request.headers.get("content-length", "0")
    if announced.isdigit() and int(announced) > limits.REQUEST_BYTES:
        raise HTTPException(413, limits.REQUEST_BYTES.sentence())
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limits.REQUEST_BYTES:
            raise HTTPException(413, limits.REQUEST_BYTES.sentence())
        parts.append(part)
    return b"".join(parts)
