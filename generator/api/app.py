"""The service as an ASGI application (Starlette)."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import Final

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from generator.api import handlers, observe
from generator.api.openapi import document
from generator.api.releases import Releases, load_releases
from generator.diagnostics import Collector

RELEASES: Final = "HUBGEN_API_RELEASES"
"""Folders of the releases, separated as in PATH: how workers know what the command line was given."""
ALIASES: Final = "HUBGEN_API_ALIASES"
"""Other names, `v1=1.0,v3=3.0`."""


def application(releases: Releases) -> Starlette:
    """The service of some releases."""
    routes = [
        Route("/convert", handlers.convert, methods=["POST"]),
        Route("/validate", handlers.check, methods=["POST"]),
        Route("/transforms", handlers.transforms),
        Route("/health", handlers.health),
        Route("/metrics", observe.metrics),
        Route("/openapi.json", _openapi),
    ]
    paths = frozenset(route.path for route in routes)
    app = Starlette(
        routes=routes,
        middleware=[Middleware(observe.Observed, paths=paths)],
        exception_handlers={HTTPException: _refused},
    )
    app.state.releases = releases
    return app


def from_environment() -> Starlette:
    """The service that the command line describes in variables; each worker builds its own, and logs to stderr."""
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stderr)
    folders = [Path(name) for name in os.environ[RELEASES].split(os.pathsep)]
    aliases = dict(item.split("=", 1) for item in os.environ.get(ALIASES, "").split(",") if item)
    releases = load_releases(folders, aliases, Collector())
    releases.derive_all()
    return application(releases)


async def _openapi(request: Request) -> Response:
    return JSONResponse(document(request.app.state.releases))


async def _refused(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return JSONResponse({"error": error.detail}, error.status_code)
