"""The code lists of the release (nomenclatures): every code is a constant with its labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._code_list import CodeList, code_list, former_names


@code_list("HubSante.motif", "Motif de recours")
class MotifDeRecours(CodeList):
    """Motif de recours.

    Source: HubSante.motif (nomenclatures/listes.xlsx!Motif)
    """

    M01 = ("M01", ("Cœur",), None, "Tout ce qui touche au cœur")
    M01_1 = ("M01.1", ("Cœur", "Douleur thoracique"), "M01")
    M01_1_2 = ("M01-1", ("Cœur", "Autre douleur"), "M01")
    M01_E = ("m01 (é)", ("Cœur", "À préciser"), "M01", "« Divers »")


@code_list("CISU-Code_Inutile", "Inutile")
class Inutile(CodeList):
    """Inutile.

    Source: CISU-Code_Inutile (nomenclatures/listes.xlsx!Vide)
    """

    A = ("A", ("a",))


if TYPE_CHECKING:
    CisuCodeInutile = Inutile
    Motif = MotifDeRecours
else:
    __getattr__ = former_names(
        __name__,
        {
            "CisuCodeInutile": Inutile,
            "Motif": MotifDeRecours,
        },
    )
