"""The code lists of the release (nomenclatures): every code is a constant with its labels."""

from __future__ import annotations

from ._code_list import CodeList, code_list


@code_list("HubSante.motif", "Motif de recours")
class Motif(CodeList):
    """Motif de recours.

    Source: HubSante.motif (nomenclatures/listes.xlsx!Motif)
    """

    M01 = ("M01", ("Cœur",), None, "Tout ce qui touche au cœur")
    M01_1 = ("M01.1", ("Cœur", "Douleur thoracique"), "M01")
    M01_1_2 = ("M01-1", ("Cœur", "Autre douleur"), "M01")
    M01_E = ("m01 (é)", ("Cœur", "À préciser"), "M01", "« Divers »")


@code_list("CISU-Code_Inutile", "Inutile")
class CisuCodeInutile(CodeList):
    """Inutile.

    Source: CISU-Code_Inutile (nomenclatures/listes.xlsx!Vide)
    """

    A = ("A", ("a",))
