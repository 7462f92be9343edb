"""Metrics for Prometheus, and one line of JSON for each request; nothing of a message is in either."""

from __future__ import annotations

import json
import logging
import os
import time
from typing import Final

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, Counter, Histogram, generate_latest, multiprocess
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

MULTIPROCESS: Final = "PROMETHEUS_MULTIPROC_DIR"
"""The variable by which prometheus_client adds up the workers of one service."""
LOG: Final = logging.getLogger("hubgen.api")
REQUESTS: Final = Counter("hubgen_requests_total", "Requests answered.", ("path", "status"))
SECONDS: Final = Histogram("hubgen_request_seconds", "Seconds until the answer.", ("path",))
MESSAGES: Final = Counter("hubgen_messages_total", "Messages handled.", ("action", "message", "result"))
OTHER: Final = "other"


def count_message(action: str, message: str, *, is_valid: bool) -> None:
    """Count a message by kind and result."""
    MESSAGES.labels(action, message or "unknown", "done" if is_valid else "refused").inc()


async def metrics(request: Request) -> Response:
    """GET /metrics: the counters of this service, of all its workers."""
    registry = CollectorRegistry()
    if os.environ.get(MULTIPROCESS):
        multiprocess.MultiProcessCollector(registry)  # type: ignore[no-untyped-call]
        return Response(generate_latest(registry), media_type=CONTENT_TYPE_LATEST)
    return Response(generate_latest(), media_type=CONTENT_TYPE_LATEST)


class Observed:
    """Middleware: counts each request and logs it, by path (only those that are known), status and seconds."""

    def __init__(self, app: ASGIApp, paths: frozenset[str]) -> None:
        self.app, self.paths = app, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        start, status = time.perf_counter(), 500

        async def observed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self.app(scope, receive, observed)
        finally:
            path = scope["path"] if scope["path"] in self.paths else OTHER
            seconds = time.perf_counter() - start
            REQUESTS.labels(path, str(status)).inc()
            SECONDS.labels(path).observe(seconds)
            line = {"method": scope["method"], "path": path, "status": status, "seconds": round(seconds, 6)}
            LOG.info(json.dumps(line))
