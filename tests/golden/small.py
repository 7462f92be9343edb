"""A small release with one of each thing that the model knows."""

from __future__ import annotations

from generator.diagnostics import Location
from generator.mappers.header import standard_header
from generator.model import (
    Cardinality,
    CheckedValue,
    Code,
    Direction,
    Field,
    FieldType,
    Interface,
    Nomenclature,
    ObjectType,
    PerimeterVersion,
    Release,
    Scalar,
    Schema,
    TestCase,
    TestStep,
    VirtualHost,
)
from generator.model.formats import PATTERNS

FILE = "models/petit.xlsx"
ONE, MAYBE, ANY, SOME = Cardinality(1, 1), Cardinality(0, 1), Cardinality(0, None), Cardinality(2, 10)


def small_release() -> Release:
    """Release 9.1.0: a header, a message with every type, and its acknowledgement."""
    return Release(
        version="9.1.0",
        location=Location("release.yaml"),
        schemas=(standard_header("cisu:2.0"), _case(), _reference()),
        nomenclatures=(_levels(), _unused()),
        interface=Interface(
            (VirtualHost("15-15_v9.1", "15-15", "9.1", ("RS-CAS", "RC-REF"), Location("release.yaml")),)
        ),
        perimeters=(PerimeterVersion("15-15", ("9.1",)),),
        date="2026-02-04",
        is_lts=True,
        test_cases=(_exchange(),),
    )


def _virtual_host() -> VirtualHost:
    return VirtualHost("15-15_v9.1", "15-15", "9.1", ("RS-CAS", "RC-REF"), Location("release.yaml"))


def _case() -> Schema:
    sheet = "RS-CAS"
    return Schema(
        name="RS-CAS",
        perimeter="15-15",
        root_element="createCas",
        root=ObjectType("createCas", "Dossier", tuple(_case_fields(sheet)), _at(sheet, "A3")),
        types=(
            ObjectType("evenement", "Événement de santé", _event(sheet), _at(sheet, "J20")),
            ObjectType("noeud", "Nœud", _node(sheet), _at(sheet, "J24"), description="Un objet qui se contient."),
            ObjectType("libre", "Contenu libre", (), _at(sheet, "J26"), is_open=True),
        ),
        location=_at(sheet, "A3"),
        package="cas",
        xml_namespace="urn:emergency:cas:9.1",
    )


def _case_fields(sheet: str) -> list[Field]:
    text = Scalar.STRING
    case_id = FieldType(scalar=text, pattern=r"^([a-zA-Z0-9_-]+\.?){4,10}$")
    return [
        _field(
            sheet,
            9,
            "caseId",
            "Identifiant du dossier",
            case_id,
            ONE,
            "fr.health.samu750.1",
        ),
        _field(sheet, 10, "class", "Un mot réservé", FieldType(scalar=text), MAYBE, '« ici » "là" \\ l\'été'),
        _field(sheet, 11, "schema", "Un nom que Pydantic prend", FieldType(scalar=Scalar.INTEGER), MAYBE, "3"),
        _field(sheet, 12, "size", "Taille", FieldType(scalar=Scalar.NUMBER), MAYBE, "1.5"),
        _field(sheet, 13, "isDone", "Clos", FieldType(scalar=Scalar.BOOLEAN), MAYBE),
        _field(sheet, 14, "day", "Jour", _typed(Scalar.DATE), MAYBE, "2026-02-04"),
        _field(sheet, 15, "moment", "Moment", _typed(Scalar.DATETIME), ONE, "2026-02-04T10:00:00+01:00"),
        _field(sheet, 16, "phone", "Téléphone", _typed(Scalar.PHONE_NUMBER), ANY, "tel:0612345678"),
        _field(sheet, 17, "state", "État", FieldType(scalar=text, enum=("OUVERT", "CLOS", "2")), MAYBE, "CLOS"),
        _field(sheet, 18, "motive", "Motif", FieldType(scalar=text, nomenclature="HubSante.motif"), SOME, "M01.1"),
        _field(sheet, 19, "event", "Événement", FieldType(object_type="evenement"), ONE),
        _field(sheet, 25, "free", "Libre", FieldType(object_type="libre"), MAYBE),
    ]


def _event(sheet: str) -> tuple[Field, ...]:
    node = FieldType(object_type="noeud")
    return (
        _field(sheet, 21, "name", "Nom", FieldType(scalar=Scalar.STRING), ONE, "Chute"),
        _field(sheet, 22, "root", "Racine", node, MAYBE),
        _field(sheet, 23, "other", "Autres", node, Cardinality(1, 3)),
    )


def _node(sheet: str) -> tuple[Field, ...]:
    return (_field(sheet, 24, "child", "Enfants", FieldType(object_type="noeud"), ANY),)


def _reference() -> Schema:
    sheet = "RC-REF"
    field = _field(sheet, 9, "distributionID", "Identifiant", FieldType(scalar=Scalar.STRING), ONE)
    return Schema(
        name="RC-REF",
        perimeter="15-15",
        root_element="reference",
        root=ObjectType("reference", "reference", (field,), _at(sheet, "A3")),
        types=(),
        location=_at(sheet, "A3"),
        xml_namespace="urn:emergency:cisu:2.0:reference",
    )


def _exchange() -> TestCase:
    """One case with a step of each direction: a message with an example, then values that are checked."""
    place = Location("test-cases/recette.xlsx", "Création", "A12")
    checked = CheckedValue("$.createCas.caseId", ("fr.health.samu750.1",), 1, place)
    sent = TestStep("1", Direction.SEND, "RS-CAS", "Envoi du dossier", place, "RS-CAS.json", ("$.createCas.moment",))
    received = TestStep("2", Direction.RECEIVE, "RC-REF", "« Réception » de l'accusé", place, checked=(checked,))
    return TestCase("15-15", "Création d'un dossier", "T1", "Le dossier est créé.", (sent, received), place)


def _levels() -> Nomenclature:
    file, sheet = "nomenclatures/listes.xlsx", "Motif"
    at = [Location(file, sheet, f"A{row}") for row in range(10, 14)]
    codes = (
        Code("M01", ("Cœur",), at[0], 1, None, "Tout ce qui touche au cœur", "à relire"),
        Code("M01.1", ("Cœur", "Douleur thoracique"), at[1], 2, "M01"),
        Code("M01-1", ("Cœur", "Autre douleur"), at[2], 2, "M01"),
        Code("m01 (é)", ("Cœur", "À préciser"), at[3], 2, "M01", "« Divers »"),
    )
    place = Location(file, sheet)
    return Nomenclature("HubSante.motif", "Motif de recours", "HUB-MOTIF", 2, codes, place, "1.0", "2026-01-01")


def _unused() -> Nomenclature:
    place = Location("nomenclatures/listes.xlsx", "Vide")
    return Nomenclature("CISU-Code_Inutile", "Inutile", "CISU-Code_Inutile", 1, (Code("A", ("a",), place),), place)


def _typed(scalar: Scalar) -> FieldType:
    return FieldType(scalar=scalar, pattern=PATTERNS[scalar])


def _at(sheet: str, cell: str) -> Location:
    return Location(FILE, sheet, cell)


def _field(
    sheet: str, row: int, name: str, label: str, kind: FieldType, cardinality: Cardinality, *examples: str
) -> Field:
    place = _at(sheet, f"J{row}")
    return Field(name, label, kind, cardinality, place, f"Ce que dit « {label} ».", examples, f"I{row}")
