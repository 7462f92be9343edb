"""What EDXL-DE says of every envelope (OASIS EDXL-DE 2.0, as far as the hub uses it)."""

from __future__ import annotations

from enum import Enum
from typing import Any

DATE_TIME = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[\-+][0-9]{2}:[0-9]{2}$"
)


class _Word(str, Enum):
    """A word of EDXL-DE."""

    @classmethod
    def _missing_(cls, value: object) -> Any:
        raise ValueError(f"the value is no {cls.__name__}")


class DistributionKind(_Word):
    """Why a message is sent."""

    REPORT = "Report"
    UPDATE = "Update"
    CANCEL = "Cancel"
    ACK = "Ack"
    ERROR = "Error"


class DistributionStatus(_Word):
    """Whether a message is real."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
