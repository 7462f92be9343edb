"""The OpenAPI document of the service. Source: OpenAPI Specification 3.1."""

from __future__ import annotations

from typing import Any

from generator import __version__
from generator.api.releases import Releases

TEXT: dict[str, Any] = {"type": "string"}
ERROR: dict[str, Any] = {"type": "object", "required": ["error"], "properties": {"error": TEXT}}
DISPATCHED: dict[str, Any] = {
    "type": "object",
    "required": ["sourceVersion", "targetVersion", "edxl"],
    "properties": {
        "sourceVersion": TEXT,
        "targetVersion": TEXT,
        "cisuConversion": {"type": "boolean"},
        "edxl": {"type": "object"},
    },
}
FINDING: dict[str, Any] = {"type": "object", "properties": {"code": TEXT, "path": TEXT, "text": TEXT}}
LOSS: dict[str, Any] = {"type": "object", "properties": {"path": TEXT, "value": {}, "rule": TEXT, "text": TEXT}}
DEFAULT: dict[str, Any] = {"type": "object", "properties": {"path": TEXT, "value": {}, "rule": TEXT}}
REPORT: dict[str, Any] = {
    "type": "object",
    "required": ["message", "valid", "result", "losses", "defaults", "errors"],
    "properties": {
        "message": TEXT,
        "valid": {"type": "boolean"},
        "result": {"type": ["string", "null"]},
        "losses": {"type": "array", "items": LOSS},
        "defaults": {"type": "array", "items": DEFAULT},
        "errors": {"type": "array", "items": FINDING},
    },
}
CONVERTED: dict[str, Any] = {
    "type": "object",
    "required": ["converted_messages"],
    "properties": {"converted_messages": {"type": "array", "items": {"type": "object"}}},
}
VERDICT: dict[str, Any] = {
    "type": "object",
    "required": ["valid", "message", "errors"],
    "properties": {"valid": {"type": "boolean"}, "message": TEXT, "errors": {"type": "array", "items": FINDING}},
}


def document(releases: Releases) -> dict[str, Any]:
    """The document; the names of releases are those that this service knows."""
    names = sorted({*releases.versions, *releases.aliases})
    return {
        "openapi": "3.1.0",
        "info": {"title": "hubgen: conversion of messages", "version": __version__},
        "paths": {
            "/convert": {"post": _convert(names)},
            "/validate": {"post": _validate(names)},
            "/transforms": {"get": _get("Releases, and the pairs that are converted", {"type": "object"})},
            "/health": {"get": _get("Whether the service is up", {"type": "object"})},
        },
    }


def _convert(names: list[str]) -> dict[str, Any]:
    return {
        "summary": "Convert a message from one release to another",
        "description": "With `from` and `to` the body is the message, and the answer a report; "
        "without them the body is that of the hub's dispatcher.",
        "parameters": [_parameter("from", names), _parameter("to", names)],
        "requestBody": _content({"anyOf": [DISPATCHED, {"type": "object"}]}, xml=True),
        "responses": {
            "200": {"description": "Converted", **_content({"anyOf": [CONVERTED, REPORT]})},
            "400": {"description": "Not understood, or refused (dispatcher)", **_content(ERROR)},
            "413": {"description": "Too large", **_content(ERROR)},
            "422": {"description": "Refused", **_content(REPORT)},
        },
    }


def _validate(names: list[str]) -> dict[str, Any]:
    return {
        "summary": "Check a message against a release",
        "parameters": [{**_parameter("release", names), "required": True}],
        "requestBody": _content({"type": "object"}, xml=True),
        "responses": {
            "200": {"description": "The verdict", **_content(VERDICT)},
            "400": {"description": "Unknown release", **_content(ERROR)},
            "413": {"description": "Too large", **_content(ERROR)},
        },
    }


def _get(summary: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"summary": summary, "responses": {"200": {"description": summary, **_content(schema)}}}


def _parameter(name: str, names: list[str]) -> dict[str, Any]:
    return {"name": name, "in": "query", "schema": {"type": "string", "enum": names}}


def _content(schema: dict[str, Any], *, xml: bool = False) -> dict[str, Any]:
    kinds: dict[str, Any] = {"application/json": {"schema": schema}}
    return {"content": {**kinds, "application/xml": {"schema": TEXT}} if xml else kinds}
