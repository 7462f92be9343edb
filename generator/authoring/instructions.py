"""The sheet `#Mode d'emploi` of a workbook: how to fill it in, in the words of the model team."""

from __future__ import annotations

from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from generator.authoring import styles
from generator.authoring.cells import put, set_page, set_widths
from generator.readers.records import Layout

TITLE: Final = "#Mode d'emploi"
Section = tuple[str, tuple[tuple[str, str], ...]]

_SHEETS: Final[Section] = (
    "Les onglets",
    (
        ("Nom", "Un onglet par famille de messages. Un onglet dont le nom commence par # n'est pas lu : brouillons, notes, ce mode d'emploi."),
        ("Ligne de titres", "Le tableau commence à la ligne dont la première cellule est « ID ». L'ordre des colonnes est libre, leurs titres ne le sont pas."),
        ("Colonne CUT", "Tout ce qui se trouve à droite de CUT est réservé à l'équipe : commentaires, relectures, suivi."),
        ("Fin du tableau", "Le tableau s'arrête à la dernière ligne qui porte un ID ; pour ajouter une ligne, recopier une ligne entière puis la modifier."),
    ),
)
_FIELDS: Final[Section] = (
    "Les colonnes",
    (
        ("ID", "Numéro calculé par une formule : ne pas le saisir."),
        ("Donnée (Niveau n)", "Le libellé du champ. La colonne choisie donne la profondeur : un champ de niveau 2 appartient à l'objet de niveau 1 placé au-dessus. Une cellule qui commence par « # » suivi d'un blanc est un commentaire."),
        ("Description", "À l'intention de l'intégrateur : ce que contient le champ, qui le renseigne et à quel moment."),
        ("Exemples", "Une valeur acceptée par le champ, une par ligne."),
        ("Balise", "Nom du champ en JSON et en XML : lettres sans accent et chiffres, une lettre d'abord."),
        ("Cardinalité", "Minimum et maximum séparés par deux points : 0..1, 1..1, 0..n, 2..10."),
        ("Objet", "X pour un objet, dont les champs suivent au niveau inférieur ; vide pour une valeur simple."),
        ("Format (ou type)", "string, integer, number, boolean, date, datetime ou phoneNumber ; pour un objet, le nom de son type. Un type est détaillé à sa première utilisation, puis repris par son nom."),
        ("Détails de format", "REGEX: suivi d'une expression régulière, ENUM: suivi de codes séparés par une virgule, ou NOMENCLATURE: suivi de l'identifiant d'une liste. Un autre texte est une simple remarque."),
        ("Périmètres", "Vide : le champ n'est pas dans ce contrat. X : il y est avec la cardinalité de la ligne. Une cardinalité : il y est avec celle-ci."),
    ),
)
_TYPES: Final[Section] = (
    "Les valeurs",
    (
        ("date", "Année, mois et jour : 2024-03-12."),
        ("datetime", "Date et heure à la seconde avec le décalage horaire en chiffres : 2024-03-12T14:05:00+01:00."),
        ("phoneNumber", "Préfixe tel: puis le numéro sans espace : tel:+33612345678."),
        ("codeAndLabel", "Objet à deux champs, code et label. Les utilisations suivantes ne répètent pas ces deux lignes ; leurs détails de format portent alors sur le code."),
    ),
)
_DECLARE: Final[dict[Layout, Section]] = {
    Layout.TABLE: (
        "Déclarer un message",
        (
            ("Tableau schema", "Au-dessus des données, une ligne par message : nom, colonne de périmètre, élément racine, paquetage, espace de nommage (xmlns, sans le préfixe urn:emergency:)."),
            ("header", "Y si le message est accompagné d'un en-tête RC-DE dans son enveloppe, N sinon."),
            ("Cellule A1", "Rappel des messages de l'onglet ; le tableau seul fait foi."),
        ),
    ),
    Layout.FIRST_CELL: (
        "Déclarer un message",
        (("Cellule A1", "Les messages de l'onglet, séparés par un blanc, chacun sous la forme NOM:PÉRIMÈTRE:élémentRacine. Le périmètre est le titre d'une colonne du tableau."),),
    ),
}
_LISTS: Final[tuple[Section, ...]] = (
    (
        "Les listes de codes",
        (
            ("Un onglet par liste", "En haut, les propriétés de la liste ; sous la ligne qui commence par « Code », les codes."),
            ("Identifiant nomenclature", "C'est le nom qu'un champ cite après NOMENCLATURE:. Sans identifiant, la liste s'appelle « référentiel-nom »."),
            ("Libellé niveau n", "Un code remplit la colonne de son niveau ; les niveaux au-dessus sont repris des lignes précédentes."),
            ("Dates", "Date validation et date expiration bornent l'usage de la liste : 2024-03-12, ou vide."),
            ("Code", "Sans blanc autour, sans virgule, une seule fois dans la liste."),
            ("Onglet #…", "Une liste mise de côté : le dièse la retire de la lecture sans la perdre."),
        ),
    ),
)
_CASES: Final[tuple[Section, ...]] = (
    (
        "Le cahier de recette",
        (
            ("Un onglet par cas et par rôle", "Les faits du cas en F2 à F5 : périmètre, cas métier, test, rôles joués."),
            ("Pas de test", "Un numéro par message échangé ; Sens vaut Envoi ou Réception, du point de vue de l'éditeur."),
            ("JSON exemple", "Nom du fichier de samples/examples que le pas utilise."),
            ("Path", "Sous chaque pas, les chemins JSON dont la valeur n'est pas vérifiée. Un X dans la colonne Sur : la valeur est remplacée par celle du testeur."),
            ("End", "Termine l'onglet."),
        ),
    ),
)


def model_sections(layout: Layout) -> tuple[Section, ...]:
    """The sections for a model workbook of a layout."""
    return (_SHEETS, _DECLARE[layout], _FIELDS, _TYPES)


def list_sections() -> tuple[Section, ...]:
    """The sections for a nomenclature workbook."""
    return _LISTS


def case_sections() -> tuple[Section, ...]:
    """The sections for a test-case workbook."""
    return _CASES


def fill_instructions(worksheet: Worksheet, subject: str, sections: tuple[Section, ...]) -> None:
    """Write the sheet; `subject` is its title line."""
    put(worksheet, 1, 1, subject, font=styles.TITLE, alignment=styles.ABOVE)
    worksheet.row_dimensions[1].height = 28
    row = 3
    for section, rules in sections:
        put(worksheet, row, 1, section, font=styles.SECTION, alignment=styles.ABOVE)
        for row, (name, text) in enumerate(rules, row + 1):
            put(worksheet, row, 1, name, font=styles.BOLD, fill=styles.fill(styles.PALE), border=styles.BOX)
            put(worksheet, row, 2, text, border=styles.BOX)
        row += 2
    if len(sections) > 1:
        _legend(worksheet, row)
    set_widths(worksheet, [30, 110])
    set_page(worksheet, 1)


def _legend(worksheet: Worksheet, row: int) -> None:
    put(worksheet, row, 1, "Les couleurs", font=styles.SECTION, alignment=styles.ABOVE)
    for level, colour in enumerate(styles.LEVELS, 1):
        put(worksheet, row + level, 1, f"Niveau {level}", fill=styles.fill(colour), border=styles.BOX)
    text = "En gris italique : la ligne n'est dans aucun périmètre. En gras : un objet."
    put(worksheet, row + len(styles.LEVELS) + 1, 1, "", font=styles.NOTE)
    put(worksheet, row + 1, 2, text, font=styles.NOTE)
