"""What problems say, in French: a sentence for each form of text, and the catalogue's title before any other text."""

from __future__ import annotations

import ast
import re
from typing import Final

from generator.diagnostics import Diagnostic
from generator.explain.catalogue import entry_of

LONGEST: Final = 600
"""Characters of a text that is matched; a longer one stands after the title of its code."""
SENTENCES: Final = (
    ("the message (.+) of (.+) is not in the document", "le message {0}, déclaré en {1}, manque dans le document"),
    ("no sheet declares the message (.+)", "aucun onglet ne déclare le message {0}"),
    ("(.+), of (.+), is not in the document", "{0}, décrit en {1}, manque dans le document"),
    ("(.+) is in no sheet", "{0} n'est dans aucun onglet"),
    ("(.+) accepts unknown properties", "{0} accepte des propriétés inconnues"),
    ("(.+) refuses unknown properties", "{0} refuse les propriétés inconnues"),
    (r"(.+) is of type (\S+), in (.+) (\S+)", "{0} est de type {1}, et de type {3} en {2}"),
    (r"(.+) is (\d+\.\.\w+), in (.+) (\d+\.\.\w+)", "{0} a la cardinalité {1}, et {3} en {2}"),
    ("(.+) has the pattern None, in (.+![A-Z]+[0-9]+) (.+)", "{0} n'a pas d'expression régulière ; en {1} : {2}"),
    ("(.+) has the pattern (.+), in (.+![A-Z]+[0-9]+) None", "{0} a l'expression {1}, et aucune en {2}"),
    ("(.+) has the pattern (.+), in (.+![A-Z]+[0-9]+) (.+)", "{0} a l'expression {1}, et en {2} : {3}"),
    (r"(.+) has (\d+) codes that (.+) has not, and lacks (\d+)",
     "{0} a {1} codes qui ne sont pas en {2} ; il lui en manque {3}"),
    ("(.+?): the example (.+) is none of the codes of (.+)", "{0} : l'exemple {1} n'est pas un code de {2}"),
    ("(.+?): the example (.+) is none of the codes", "{0} : l'exemple {1} n'est pas un des codes"),
    ("(.+?): the example (.+) does not match (.+)", "{0} : l'exemple {1} ne respecte pas {2}"),
    (r"(.+?): the example (.+) is not of type (\w+)", "{0} : l'exemple {1} n'est pas de type {2}"),
    ("(.+) has a comma; it counts as it stands", "{0} contient une virgule ; le code est pris tel quel"),
    ("(.+) has a comma; read without", "{0} contient une virgule, qui est ignorée"),
    ("(.+) has blanks around it; it counts as it stands", "{0} est entouré d'espaces ; le code est pris tel quel"),
    ("(.+) has blanks around it; read without", "{0} est entouré d'espaces, qui sont ignorés"),
    ("the code (.+) stands at (.+) already, which counts", "le code {0} figure déjà en {1}, seul pris en compte"),
    ("the list (.+) stands at (.+) already, which counts", "la liste {0} figure déjà en {1}, seule prise en compte"),
    ("the list (.+) has no code", "la liste {0} ne contient aucun code"),
    ("no field uses the list (.+)", "aucun champ n'utilise la liste {0}"),
    ("the cell has a formula, and the file does not have its value",
     "la cellule contient une formule dont le fichier n'a pas la valeur"),
    ("(.+) is in (.+) and its parent (.+) is not; it becomes a field of (.+)",
     "{0} appartient à {1}, mais pas son parent {2} ; il devient un champ de {3}"),
    ("(.+): (.+) is read as prose, and is almost a directive",
     "{0} : {1} est lu comme un texte, mais ressemble à une directive"),
    ("the row of (.+) has no ID; it is read all the same", "la ligne de {0} n'a pas d'ID ; elle est lue malgré tout"),
    ("(.+) is struck through; the row counts all the same",
     "{0} est barré ; la ligne est tout de même prise en compte"),
    ("(.+): (.+) is not a cardinality", "{0} : {1} n'est pas une cardinalité"),
    ("(.+) has no cardinality", "{0} n'a pas de cardinalité"),
    ("(.+): (.+) is not a type", "{0} : {1} n'est pas un type"),
    ("(.+) has no type", "{0} n'a pas de type"),
    ("(.+) in the column Objet is not X", "{0} dans la colonne Objet n'est pas X"),
    ("(.+) is neither Y nor N", "{0} n'est ni Y ni N"),
    ("(.+): no workbook has the list (.+)", "{0} : aucun classeur ne contient la liste {1}"),
    ("(.+) has no code; left out", "{0} n'a pas de code ; ligne ignorée"),
    ("the data table has no column (.+)", "le tableau n'a pas la colonne {0}"),
    ("(.+): (.+) cannot be used as a pattern: (.+)", "{0} : {1} n'est pas une expression régulière utilisable ({2})"),
    ("(.+) is on level (.+) right below level (.+): it has no parent",
     "{0} est au niveau {1}, juste sous le niveau {2} : il n'a pas de parent"),
    ("no workbook has the sheet (.+) that 'sheets' names",
     "aucun classeur ne contient l'onglet {0}, cité par « sheets »"),
    ("the schema (.+) is declared at (.+) already", "le schéma {0} est déjà déclaré en {1}"),
    ("(.+) is in a row without ID and balise; it is not read",
     "{0} est dans une ligne sans ID ni balise, qui n'est pas lue"),
    ("there is no such folder", "ce dossier n'existe pas"),
    ("the link leads out of the release folder, or nowhere; it is not read",
     "le lien mène hors du dossier de la version, ou nulle part ; il n'est pas suivi"),
    ("(.+) has codes and the type (.+); a code is a text, read as string",
     "{0} a des codes et le type {1} ; un code est un texte, lu comme « string »"),
)  # fmt: skip
"""The forms of the texts, whole, and the sentences with their values; the first that matches is taken."""
PATTERNS: Final = tuple((re.compile(form, re.DOTALL), sentence) for form, sentence in SENTENCES)


def french_text(problem: Diagnostic) -> str:
    """What a problem says, in French; a text without a sentence stands after the title of its code."""
    if len(problem.text) <= LONGEST:
        for form, sentence in PATTERNS:
            if match := form.fullmatch(problem.text):
                return sentence.format(*map(_value, match.groups()))
    entry = entry_of(problem.code)
    return f"{entry.title['fr']} (détail en anglais : {problem.text})" if entry else problem.text


def _value(text: str) -> str:
    """A value as a French text quotes it, where it was quoted."""
    if text[:1] not in ("'", '"'):
        return text
    try:
        return f"« {ast.literal_eval(text)} »"
    except (SyntaxError, ValueError):
        return text
