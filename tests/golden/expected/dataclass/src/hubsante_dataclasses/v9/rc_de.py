"""A message of this release.

RC-DE: En-tête de message, perimeter transverse.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, ClassVar

from ._base import OpenModel, items, wire
from ._code_list import CodeList, code_list
from ._message import HubMessage


@code_list("", "kind")
class Kind(CodeList):
    """kind.

    Source: DST!RC-DE
    """

    REPORT = ("Report", ("Report",))
    UPDATE = ("Update", ("Update",))
    CANCEL = ("Cancel", ("Cancel",))
    ACK = ("Ack", ("Ack",))
    ERROR = ("Error", ("Error",))


@code_list("", "status")
class Status(CodeList):
    """status.

    Source: DST!RC-DE
    """

    ACTUAL = ("Actual", ("Actual",))
    EXERCISE = ("Exercise", ("Exercise",))
    SYSTEM = ("System", ("System",))


@dataclass(slots=True, kw_only=True, repr=False)
class Sender(OpenModel):
    """Système émetteur.

    Source: DST!RC-DE
    """

    name: Annotated[str, wire("name")]
    """Nom du système.

    Source: DST!RC-DE
    """

    uri: Annotated[str, wire("URI")]
    """Adresse technique du système.

    Source: DST!RC-DE
    """


@dataclass(slots=True, kw_only=True, repr=False)
class Recipient(OpenModel):
    """Système destinataire.

    Source: DST!RC-DE
    """

    name: Annotated[str, wire("name")]
    """Nom du système.

    Source: DST!RC-DE
    """

    uri: Annotated[str, wire("URI")]
    """Adresse technique du système.

    Source: DST!RC-DE
    """


@dataclass(slots=True, kw_only=True, repr=False)
class DistributionElement(HubMessage, OpenModel):
    """En-tête de message.

    Source: DST!RC-DE
    """

    SCHEMA: ClassVar[str] = "RC-DE"
    PERIMETER: ClassVar[str] = "transverse"
    ROOT_ELEMENT: ClassVar[str] = "distributionElement"
    NAMESPACE: ClassVar[str] = "urn:emergency:cisu:2.0"
    HAS_HEADER: ClassVar[bool] = False

    message_id: Annotated[str, wire("messageId")]
    """Identifiant du message.

    Source: DST!RC-DE
    """

    sender: Annotated[Sender, wire("sender")]
    """Système émetteur.

    Source: DST!RC-DE
    """

    sent_at: Annotated[str, wire("sentAt")]
    """Date et heure d'envoi.

    Source: DST!RC-DE
    """

    kind: Annotated[Kind, wire("kind")]
    """Nature du message.

    Source: DST!RC-DE
    """

    status: Annotated[Status, wire("status")]
    """Statut du message.

    Source: DST!RC-DE
    """

    recipient: Annotated[Annotated[list[Recipient], items(least=1)], wire("recipient")]
    """Systèmes destinataires.

    Source: DST!RC-DE
    """
