"""Messages of release 9.1.0: models, code lists, envelope.

`parse` reads what the hub delivers; `build` and `acknowledge` make what it takes. Each message has
a module of its own; importing this package loads none of them.
"""

from __future__ import annotations

from ._building import acknowledge, build
from ._changes import Change
from ._code_list import CodeList, tolerant
from ._edxl import DistributionKind, DistributionStatus
from ._envelope import Envelope, Message
from ._lines import Document, Line, VirtualHost, for_release, for_vhost, lines
from ._message import HubMessage
from ._moments import date_time, moment
from ._parsing import parse
from ._problems import (
    ConversionError,
    Details,
    InvalidMessage,
    MessageNotAllowed,
    Problem,
)
from ._release import RELEASE, VIRTUAL_HOSTS

__version__ = "9.1.0"

__all__ = [
    "RELEASE",
    "VIRTUAL_HOSTS",
    "Change",
    "CodeList",
    "ConversionError",
    "Details",
    "DistributionKind",
    "DistributionStatus",
    "Document",
    "Envelope",
    "HubMessage",
    "InvalidMessage",
    "Line",
    "Message",
    "MessageNotAllowed",
    "Problem",
    "VirtualHost",
    "acknowledge",
    "build",
    "date_time",
    "for_release",
    "for_vhost",
    "lines",
    "moment",
    "parse",
    "tolerant",
]
