"""The code lists of the EDXL-DE envelope, which the model has as texts."""

from __future__ import annotations

from generator.model import Code
from generator.model.envelope import KINDS, PLACE, STATUSES
from generator.targets.package_view import CodeListView, CodeView
from generator.targets.ruby.naming import RUBY


def envelope_lists() -> tuple[CodeListView, CodeListView]:
    """Why a message is sent, and whether it is real."""
    return (
        _list("DistributionKind", "distributionKind", "Why a message is sent.", KINDS),
        _list("DistributionStatus", "distributionStatus", "Whether a message is real.", STATUSES),
    )


def _list(name: str, title: str, description: str, codes: tuple[str, ...]) -> CodeListView:
    names = RUBY.constant.names(list(codes))
    views = tuple(CodeView(names[code], Code(code, (code,), PLACE)) for code in codes)
    return CodeListView(name, "", title, description, PLACE, views)
