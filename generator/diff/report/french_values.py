"""What stands on each side of a change, in French: types, cardinalities, settings."""

from __future__ import annotations

from typing import Final

from generator.model import Scalar
from generator.typography import typeset

DECIMAL_MARK: Final = ","
SCALARS: Final = {
    Scalar.STRING: "texte",
    Scalar.INTEGER: "nombre entier",
    Scalar.NUMBER: "nombre",
    Scalar.BOOLEAN: "oui ou non",
    Scalar.DATE: "date",
    Scalar.DATETIME: "date et heure",
    Scalar.PHONE_NUMBER: "numéro de téléphone",
}
_PHRASES: Final = {
    "object": "objet {name}",
    "any": "valeur de tout type",
    "list": "code de la nomenclature {name}",
    "codes": "code parmi {names}",
    "format": "{type} au format {pattern}",
    "field": "{name} : {type}, {cardinality}",
    "titled field": "{name} « {label} » : {type}, {cardinality}",
    "required": "obligatoire ({cardinality})",
    "optional": "facultatif ({cardinality})",
    "required list": "obligatoire, une ou plusieurs valeurs ({cardinality})",
    "optional list": "facultatif, plusieurs valeurs possibles ({cardinality})",
    "counted": "de {minimum} à {maximum} valeurs ({cardinality})",
    "at least": "au moins {minimum} valeurs ({cardinality})",
    "open": "ouvert : accepte des propriétés inconnues",
    "closed": "fermé : refuse toute propriété inconnue",
    "deprecated": "obsolète",
    "with header": "avec l'en-tête RC-DE",
    "without header": "sans l'en-tête RC-DE",
    "message": "{name} (élément racine {root})",
    "setting": "{name} : {value}",
    "send": "émission sur {channel}",
    "receive": "réception sur {channel}",
    "true": "oui",
    "false": "non",
}
_SUBJECTS: Final = {
    "label": "libellé", "description": "description", "remark": "remarque", "comment": "commentaire",
    "type label": "libellé de l'objet", "type description": "description de l'objet", "perimeter": "périmètre",
    "order": "ordre des codes", "expected codes": "codes attendus",
    "title": "titre", "summary": "résumé", "version": "version", "name": "nom",
    "valid_from": "début de validité", "valid_until": "fin de validité", "list": "nomenclature",
    "exchange": "échangeur", "queue": "file", "address": "adresse", "operation": "opération", "headers": "en-têtes",
    "security": "sécurité", "host": "hôte", "protocol": "protocole", "protocol_version": "version du protocole",
    "pathname": "chemin", "delivery": "paramètres de remise", "content_type": "type de contenu", "type": "type",
    "virtual_host": "hôte virtuel", "durable": "persistance", "exclusive": "usage exclusif",
    "auto_delete": "suppression automatique", "expiration": "durée de vie (ms)",
    "user_id": "identifiant de l'émetteur", "copies": "copie à", "delivery_mode": "mode de remise",
    "mandatory": "remise exigée", "acknowledged": "acquittement",
}  # fmt: skip
"""What a change is about, beside its place: a text, or a setting of the transport."""

PHRASES: Final = typeset(_PHRASES)
SUBJECTS: Final = typeset(_SUBJECTS)
