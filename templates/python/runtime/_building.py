"""Envelopes for messages of one's own, and acknowledgements of received ones (DST)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from uuid import uuid4

from ._edxl import DistributionKind, DistributionStatus
from ._envelope import (
    ContentObject,
    Descriptor,
    EmbeddedJsonContent,
    Envelope,
    ExplicitAddress,
    JsonContent,
    Message,
)
from ._message import HubMessage
from ._moments import date_time
from ._release import ACKNOWLEDGEMENT, header_class, message_class

LIFETIME = timedelta(hours=24)


def build(
    content: HubMessage,
    *,
    sender: str,
    recipients: Sequence[str],
    kind: DistributionKind | str = DistributionKind.REPORT,
    status: DistributionStatus | str = DistributionStatus.ACTUAL,
    sent: datetime | None = None,
) -> Envelope:
    """The whole envelope of a message, with its RC-DE header where it has one.

    `sender` and `recipients` are identifiers such as `fr.health.samu750`; the envelope is addressed to
    the first. Raises `ValueError` where there is no recipient, or where `sent` has no offset.
    """
    if not recipients:
        raise ValueError("an envelope needs a recipient")
    moment = sent or datetime.now(UTC).astimezone()
    identifier = f"{sender}_{uuid4()}"
    kind, status = DistributionKind(kind), DistributionStatus(status)
    header = {
        "messageId": identifier,
        "sender": _party(sender),
        "sentAt": date_time(moment),
        "kind": kind.value,
        "status": status.value,
        "recipient": [_party(recipient) for recipient in recipients],
    }
    message = Message(
        header=header_class().from_dict(header) if content.HAS_HEADER else None,
        content=content,
    )
    holder = JsonContent(embedded_json_content=EmbeddedJsonContent(message=message))
    return Envelope(
        distribution_id=identifier,
        sender_id=sender,
        date_time_sent=date_time(moment),
        date_time_expires=date_time(_later(moment)),
        distribution_status=status,
        distribution_kind=kind,
        descriptor=Descriptor(
            language="fr-FR",
            explicit_address=ExplicitAddress(
                explicit_address_scheme="hubex", explicit_address_value=recipients[0]
            ),
        ),
        content=[ContentObject(json_content=holder)],
    )


def acknowledge(
    received: Envelope, *, by: str, sent: datetime | None = None
) -> Envelope:
    """The acknowledgement of a received envelope: an RC-REF to it, from `by` back to its sender.

    Raises `LookupError` where the release has no RC-REF.
    """
    if ACKNOWLEDGEMENT is None:
        raise LookupError("the release has no RC-REF")
    reference = message_class(ACKNOWLEDGEMENT).from_dict(
        {"distributionID": received.distribution_id}
    )
    return build(
        reference,
        sender=by,
        recipients=[received.sender_id],
        kind=DistributionKind.ACK,
        status=received.distribution_status,
        sent=sent,
    )


def _later(moment: datetime) -> datetime:
    """24 hours later in time, whatever the clocks on the wall do meanwhile."""
    date_time(moment)  # refuses one that has no offset
    return (moment.astimezone(UTC) + LIFETIME).astimezone(moment.tzinfo)


def _party(identifier: str) -> dict[str, str]:
    """A system of the header: its name is what stands behind the country and the domain of its identifier."""
    return {"name": identifier.split(".", 2)[-1], "URI": f"hubex:{identifier}"}
