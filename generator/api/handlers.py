"""What each address of the service does with a request."""

from __future__ import annotations

from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from generator import __version__
from generator.api import dispatcher
from generator.api.body import body_of
from generator.api.observe import count_message
from generator.api.releases import Releases, UnknownRelease
from generator.messages.validate import validate
from generator.transform.report import as_json
from generator.transform.result import Outcome

JSON = "application/json"


async def convert(request: Request) -> Response:
    """POST /convert: a document of release `from` as one of release `to`, or the dispatcher's body.

    Without `from` and `to` in the query the body is the dispatcher's.
    """
    data = await body_of(request)
    query = request.query_params
    if "from" not in query and "to" not in query:
        return await run_in_threadpool(_dispatched, request, data)
    return await run_in_threadpool(_reported, request, data, query.get("from", ""), query.get("to", ""))


async def check(request: Request) -> Response:
    """POST /validate?release=…: the verdict on a document, JSON or XML."""
    return await run_in_threadpool(_checked, request, await body_of(request), request.query_params.get("release", ""))


async def transforms(request: Request) -> Response:
    """GET /transforms: the releases, their other names, and the pairs with the number of gaps in each."""
    releases = _releases(request)
    pairs = [
        {"from": old, "to": new, "gaps": _gaps(releases, old, new)}
        for old in releases.versions
        for new in releases.versions
        if old != new
    ]
    return JSONResponse({"releases": list(releases.versions), "names": dict(releases.aliases), "pairs": pairs})


async def health(request: Request) -> Response:
    """GET /health: the service answers, and with which releases."""
    return JSONResponse({"status": "UP", "version": __version__, "releases": list(_releases(request).versions)})


def _dispatched(request: Request, data: bytes) -> Response:
    try:
        wanted = dispatcher.read_request(data)
        outcome = _transform(request, wanted.message, wanted.source, wanted.target)
        if wanted.is_between_services and outcome.text is not None:
            outcome = _between_services(request, outcome.text.encode(), wanted.target)
    except (dispatcher.BadRequest, UnknownRelease) as error:
        return JSONResponse(dispatcher.error_body(str(error)), 400)
    if outcome.text is None:
        return JSONResponse(dispatcher.error_body(_why(outcome)), 400)
    return Response(dispatcher.answer(outcome.text), media_type=JSON)


def _reported(request: Request, data: bytes, old: str, new: str) -> Response:
    try:
        outcome = _transform(request, data, old, new)
    except UnknownRelease as error:
        return JSONResponse(dispatcher.error_body(str(error)), 400)
    report = as_json("", outcome)
    del report["file"]
    return JSONResponse(report, 200 if outcome.text is not None else 422)


def _checked(request: Request, data: bytes, release: str) -> Response:
    try:
        rules = _releases(request).of(release)
    except UnknownRelease as error:
        return JSONResponse(dispatcher.error_body(str(error)), 400)
    verdict = validate(data, rules)
    count_message("validate", verdict.message, is_valid=verdict.is_valid)
    errors: list[dict[str, Any]] = [
        {"code": item.code, "path": item.path, "text": item.text()} for item in verdict.findings
    ]
    return JSONResponse({"valid": verdict.is_valid, "message": verdict.message, "errors": errors})


def _transform(request: Request, data: bytes, old: str, new: str) -> Outcome:
    outcome = _releases(request).transformer(old, new).document(data)
    count_message("convert", outcome.message, is_valid=outcome.text is not None)
    return outcome


def _between_services(request: Request, data: bytes, release: str) -> Outcome:
    """A message as the other service receives it. Raises `BadRequest` where the release declares no such conversion."""
    message = validate(data, _releases(request).of(release)).message
    transformer = _releases(request).between(release, message)
    if transformer is None:
        version = _releases(request).version(release)
        raise dispatcher.BadRequest(dispatcher.STATELESS.format(release=version, message=message))
    return transformer.document(data)


def _why(outcome: Outcome) -> str:
    """The errors by code and path: a value of a message is in no answer that may be logged."""
    return "; ".join(f"{item.code} at {item.path}" for item in outcome.errors[:10])


def _gaps(releases: Releases, old: str, new: str) -> int:
    table = releases.transformer(old, new).table
    return len(table.gaps) + sum(len(item.gaps) for item in table.messages)


def _releases(request: Request) -> Releases:
    found: Releases = request.app.state.releases
    return found
