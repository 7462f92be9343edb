"""A message of this release.

RC-REF: reference, perimeter 15-15.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ._base import wire
from ._message import HubMessage


@dataclass(slots=True, kw_only=True, repr=False)
class Reference(HubMessage):
    """reference.

    Source: models/petit.xlsx!RC-REF!A3
    """

    SCHEMA: ClassVar[str] = "RC-REF"
    PERIMETER: ClassVar[str] = "15-15"
    ROOT_ELEMENT: ClassVar[str] = "reference"
    NAMESPACE: ClassVar[str] = "urn:emergency:cisu:2.0:reference"
    HAS_HEADER: ClassVar[bool] = True

    distribution_id: Annotated[str, wire("distributionID")]
    """Identifiant.

    Ce que dit « Identifiant ».

    Source: models/petit.xlsx!RC-REF!J9
    """
