"""A FastAPI application whose requests and responses are messages, asked by httpx: in and out, valid and invalid."""

from __future__ import annotations

import asyncio
import importlib
import json
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import ModuleType
from typing import Any

import httpx
import pytest
from pydantic import create_model

from tests.pydantic.test_problems import POSITION, wrapped

fastapi = pytest.importorskip("fastapi", reason="pip install 'hubgen[dev]'")
MOMENT = "2026-02-04T10:00:00+01:00"


def application(package: ModuleType) -> Any:
    """An application that gives back what it takes."""
    app = fastapi.FastAPI()
    update: Any = importlib.import_module(f"{package.__name__}.geo_pos").GeoPositionsUpdate
    envelope: Any = package.Envelope
    status: Any = importlib.import_module(f"{package.__name__}.codes").StatusVecteur

    case = create_model(
        "Case",
        update=(update, ...),
        updates=(list[update], ...),
        envelope=(envelope, ...),
        status=(status, ...),
        sent=(str, ...),
        absent=(update | None, None),
    )

    def echo(path: str, kind: Any) -> None:
        def give_back(item: kind) -> kind:  # type: ignore[valid-type]
            return item

        give_back.__annotations__.update(item=kind)
        app.post(path, response_model=kind)(give_back)

    for path, kind in {"/update": update, "/updates": list[update], "/envelope": envelope, "/case": case}.items():
        echo(path, kind)
    return app


def _run(asked: Coroutine[Any, Any, httpx.Response]) -> httpx.Response:
    """The answer; in a thread of its own, since a browser's test may have left a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, asked).result()


class Client:
    """Asks an application, without a server."""

    def __init__(self, app: Any) -> None:
        self._transport = httpx.ASGITransport(app=app)

    def post(self, path: str, body: Any) -> httpx.Response:
        return _run(self._ask("POST", path, json=body))

    def openapi(self) -> Any:
        return _run(self._ask("GET", "/openapi.json")).json()

    async def _ask(self, method: str, path: str, **options: Any) -> httpx.Response:
        async with httpx.AsyncClient(transport=self._transport, base_url="http://hub") as client:
            return await client.request(method, path, **options)


@pytest.fixture
def client(package: ModuleType) -> Client:
    return Client(application(package))


@pytest.fixture
def envelope(package: ModuleType) -> dict[str, Any]:
    message = package.parse(wrapped(POSITION))
    built = package.build(message, sender="fr.health.samu440", recipients=["fr.health.samu750"])
    found: dict[str, Any] = json.loads(built.to_json())
    return found


UPDATE = json.loads(wrapped(POSITION))["geoPositionsUpdate"]
CASE = {"update": UPDATE, "updates": [UPDATE, UPDATE], "status": "DEPART", "sent": MOMENT}


def test_what_is_right_comes_back(client: Client, envelope: dict[str, Any]) -> None:
    case = {**CASE, "envelope": envelope, "absent": None}
    for path, body in {"/update": UPDATE, "/updates": [UPDATE], "/envelope": envelope, "/case": case}.items():
        answer = client.post(path, body)
        assert (answer.status_code, answer.json()) == (200, body)


def test_what_is_wrong_is_refused_with_its_place(client: Client, envelope: dict[str, Any]) -> None:
    wrong = json.loads(json.dumps(UPDATE))
    wrong["position"][0].update(speed=None)
    bad = json.loads(json.dumps(envelope))
    bad["content"][0]["jsonContent"]["embeddedJsonContent"]["message"]["geoPositionsUpdate"] = wrong
    inner = [
        "content",
        0,
        "jsonContent",
        "embeddedJsonContent",
        "message",
        "geoPositionsUpdate",
        "position",
        0,
        "speed",
    ]
    by_name = {"position": [{**UPDATE["position"][0], "resource_id": "x"}]}
    for path, body, place in (
        ("/update", wrong, ["body", "position", 0, "speed"]),
        ("/update", by_name, ["body", "position", 0, "resource_id"]),
        ("/updates", [UPDATE, wrong], ["body", 1, "position", 0, "speed"]),
        ("/envelope", bad, ["body", *inner]),
        ("/case", {**CASE, "envelope": envelope, "update": wrong}, ["body", "update", "position", 0, "speed"]),
        ("/case", {**CASE, "envelope": envelope, "updates": [wrong]}, ["body", "updates", 0, "position", 0, "speed"]),
        ("/case", {**CASE, "envelope": bad}, ["body", "envelope", *inner]),
        ("/case", {**CASE, "envelope": envelope, "status": "NONE"}, ["body", "status"]),
    ):
        answer = client.post(path, body)
        assert answer.status_code == 422
        assert place in [item["loc"] for item in answer.json()["detail"]]


def test_openapi_says_what_fields_mean(client: Client) -> None:
    schemas = client.openapi()["components"]["schemas"]
    assert schemas["Position"]["properties"]["resourceId"]["description"]
    assert "resource_id" not in schemas["Position"]["properties"]
    assert schemas["StatusVecteur"]["enum"]
