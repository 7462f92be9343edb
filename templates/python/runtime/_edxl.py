"""What EDXL-DE says of every envelope (OASIS EDXL-DE 2.0, as far as the hub uses it)."""

from __future__ import annotations

from enum import Enum

DATE_TIME = (
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}[\-+][0-9]{2}:[0-9]{2}$"
)


class DistributionKind(str, Enum):
    """Why a message is sent."""

    REPORT = "Report"
    UPDATE = "Update"
    CANCEL = "Cancel"
    ACK = "Ack"
    ERROR = "Error"


class DistributionStatus(str, Enum):
    """Whether a message is real."""

    ACTUAL = "Actual"
    EXERCISE = "Exercise"
