"""The hub's interface, where the release's own input does not describe it.

Source: DST: the exchange `hubsante`, one routing key and three queues for each client, persistent delivery, 24 hours.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from generator.model import Interface, Release
from generator.model.interface import (
    AmqpDelivery,
    AmqpExchange,
    AmqpQueue,
    Channel,
    InterfaceMessage,
    Operation,
    Parameter,
    SecurityScheme,
)

DAY: Final = 86_400_000
CLIENT: Final = Parameter("clientId", "L'identifiant du client")
MESSAGE: Final = InterfaceMessage(
    "edxlMessage",
    "Message au standard EDXL",
    "Enveloppe EDXL-DE : une partie adressage et une partie contenu, qui porte un des messages de la version.",
)
QUEUES: Final = {
    "message": "File de chaque client pour la réception des messages fonctionnels",
    "ack": "File de chaque client pour la réception des acquittements de réception finale",
    "info": "File de chaque client pour la réception des informations et des erreurs du hub",
}


def _delivery(sender: str) -> AmqpDelivery:
    return AmqpDelivery(DAY, sender, (sender,), 2, True, True)


STANDARD: Final = Interface(
    title="Hub Santé",
    description="Échange de messages entre les acteurs de l’urgence par le Hub Santé.",
    content_type="application/json",
    security_schemes=(SecurityScheme("tlsAuthIGC", "X509", "Certificat de l’IGC Santé, authentification mutuelle"),),
    messages=(MESSAGE,),
    channels=(
        Channel(
            "{clientId}",
            "{clientId}",
            "Point d’entrée du hub\u00a0: la clé de routage est l’identifiant du client",
            (CLIENT,),
            (MESSAGE.name,),
            exchange=AmqpExchange("hubsante", "topic", True, False),
        ),
        *(
            Channel(
                f"{{clientId}}.{queue}",
                f"{{clientId}}.{queue}",
                text,
                (CLIENT,),
                (MESSAGE.name,),
                queue=AmqpQueue(f"{{clientId}}.{queue}", True, False, False),
            )
            for queue, text in QUEUES.items()
        ),
    ),
    operations=(
        Operation(
            "publish", "send", "{clientId}", "Publication", messages=(MESSAGE.name,), delivery=_delivery("{clientId}")
        ),
        *(
            Operation(
                f"receive{queue.capitalize()}",
                "receive",
                f"{{clientId}}.{queue}",
                text,
                messages=(MESSAGE.name,),
                delivery=_delivery("{otherClientId}"),
            )
            for queue, text in QUEUES.items()
        ),
    ),
)


def interface_of(release: Release) -> Interface:
    """The release's interface; what it does not say is the hub's standard one."""
    given = release.interface
    base = given if given.channels else replace(STANDARD, servers=given.servers)
    return replace(
        base,
        virtual_hosts=given.virtual_hosts,
        title=base.title or STANDARD.title,
        content_type=base.content_type or STANDARD.content_type,
    )
