"""A message of this release.

RS-CAS: Dossier, perimeter 15-15.
"""

from __future__ import annotations

from typing import Annotated, ClassVar

from ._base import Boolean, HubModel, Integer, Maybe, Number, OpenModel, items, wire
from ._code_list import CodeList, code_list
from ._message import HubMessage
from .codes import MotifDeRecours
from .texts import CaseIdText, DateText, DateTimeText, PhoneNumberText


@code_list("", "state")
class State(CodeList):
    """state.

    Source: models/petit.xlsx!RS-CAS!A3
    """

    OUVERT = ("OUVERT", ("OUVERT",))
    CLOS = ("CLOS", ("CLOS",))
    CODE_2 = ("2", ("2",))


class Noeud(HubModel):
    """Nœud.

    Un objet qui se contient.

    Source: models/petit.xlsx!RS-CAS!J24
    """

    child: Annotated[Maybe[list[Noeud]], wire("child")] = None
    """Enfants.

    Ce que dit « Enfants ».

    Source: models/petit.xlsx!RS-CAS!J24
    """


class Evenement(HubModel):
    """Événement de santé.

    Source: models/petit.xlsx!RS-CAS!J20
    """

    name: Annotated[str, wire("name")]
    """Nom.

    Ce que dit « Nom ».

    Exemples : Chute

    Source: models/petit.xlsx!RS-CAS!J21
    """

    root: Annotated[Maybe[Noeud], wire("root")] = None
    """Racine.

    Ce que dit « Racine ».

    Source: models/petit.xlsx!RS-CAS!J22
    """

    other: Annotated[Annotated[list[Noeud], items(least=1, most=3)], wire("other")]
    """Autres.

    Ce que dit « Autres ».

    Source: models/petit.xlsx!RS-CAS!J23
    """


class Libre(OpenModel):
    """Contenu libre.

    Source: models/petit.xlsx!RS-CAS!J26
    """


class CreateCas(HubMessage):
    """Dossier.

    Source: models/petit.xlsx!RS-CAS!A3
    """

    SCHEMA: ClassVar[str] = "RS-CAS"
    PERIMETER: ClassVar[str] = "15-15"
    ROOT_ELEMENT: ClassVar[str] = "createCas"
    NAMESPACE: ClassVar[str] = "urn:emergency:cas:9.1"
    HAS_HEADER: ClassVar[bool] = True
    KEEPS_NULLS: ClassVar[bool] = True

    case_id: Annotated[CaseIdText, wire("caseId")]
    """Identifiant du dossier.

    Ce que dit « Identifiant du dossier ».

    Exemples : fr.health.samu750.1

    Source: models/petit.xlsx!RS-CAS!J9
    """

    class_: Annotated[Maybe[str], wire("class")] = None
    """Un mot réservé.

    Ce que dit « Un mot réservé ».

    Exemples : « ici » \"là\" \\ l'été

    Source: models/petit.xlsx!RS-CAS!J10
    """

    schema_: Annotated[Maybe[Integer], wire("schema")] = None
    """Un nom que Pydantic prend.

    Ce que dit « Un nom que Pydantic prend ».

    Exemples : 3

    Source: models/petit.xlsx!RS-CAS!J11
    """

    size: Annotated[Maybe[Number], wire("size")] = None
    """Taille.

    Ce que dit « Taille ».

    Exemples : 1.5

    Source: models/petit.xlsx!RS-CAS!J12
    """

    is_done: Annotated[Maybe[Boolean], wire("isDone")] = None
    """Clos.

    Ce que dit « Clos ».

    Source: models/petit.xlsx!RS-CAS!J13
    """

    day: Annotated[Maybe[DateText], wire("day")] = None
    """Jour.

    Ce que dit « Jour ».

    Exemples : 2026-02-04

    Source: models/petit.xlsx!RS-CAS!J14
    """

    moment: Annotated[DateTimeText, wire("moment")]
    """Moment.

    Ce que dit « Moment ».

    Exemples : 2026-02-04T10:00:00+01:00

    Source: models/petit.xlsx!RS-CAS!J15
    """

    phone: Annotated[Maybe[list[PhoneNumberText]], wire("phone")] = None
    """Téléphone.

    Ce que dit « Téléphone ».

    Exemples : tel:0612345678

    Source: models/petit.xlsx!RS-CAS!J16
    """

    state: Annotated[Maybe[State], wire("state")] = None
    """État.

    Ce que dit « État ».

    Exemples : CLOS

    Source: models/petit.xlsx!RS-CAS!J17
    """

    motive: Annotated[
        Annotated[list[MotifDeRecours], items(least=2, most=10)],
        wire("motive"),
    ]
    """Motif.

    Ce que dit « Motif ».

    Exemples : M01.1

    Source: models/petit.xlsx!RS-CAS!J18
    """

    event: Annotated[Evenement, wire("event")]
    """Événement.

    Ce que dit « Événement ».

    Source: models/petit.xlsx!RS-CAS!J19
    """

    free: Annotated[Maybe[Libre], wire("free")] = None
    """Libre.

    Ce que dit « Libre ».

    Source: models/petit.xlsx!RS-CAS!J25
    """


Noeud.model_rebuild()
