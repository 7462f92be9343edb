"""From release to release the changes are the real ones, and read as what they are."""

from __future__ import annotations

import pytest

from generator.model import Field, Schema
from tests.conftest import SPECS, load_release

RENAMED = [
    ("RS-EDA", "RS-EDA", "patient/idPat", "patient/patientId"),
    ("RS-EDA", "RS-EDA", "medicalNote/idObs", "medicalNote/medicalNoteId"),
    ("RS-EDA", "RS-EDA", "location/geometry/obsDatime", "location/geometry/datetime"),
    ("RS-RI", "RS-RI", "mobilizedResource", "resource"),
    ("RS-SR", "RS-SR", "status", "state/status"),
    ("GEO-POS", "GEO-POS", "position/id", "position/resourceId"),
    ("RPIS", "RS-RPIS", "event/samuId", "context/orgId"),
    ("RPIS", "RS-RPIS", "intervention/actionsSMUR", "intervention/procedure"),
]


def schema(release: str, name: str) -> Schema:
    return next(item for item in load_release(SPECS / release).schemas if item.name == name)


def field(release: str, name: str, path: str) -> Field:
    owner = schema(release, name)
    item, found = owner.root, None
    for part in path.split("/"):
        found = next(entry for entry in item.fields if entry.name == part)
        item = owner.types_by_name.get(found.type.object_type or "", item)
    assert found is not None
    return found


@pytest.mark.parametrize(("old", "new", "before", "after"), RENAMED)
def test_a_renamed_field_keeps_its_words(old: str, new: str, before: str, after: str) -> None:
    """So that a diff says that it was renamed, not that one went and another came."""
    one, two = field("1.0", old, before), field("2.0", new, after)
    assert (one.label, one.description) == (two.label, two.description)


def test_messages_that_came() -> None:
    names = {own: {item.name for item in load_release(SPECS / own).schemas} for own in ("1.0", "2.0", "3.0")}
    assert names["2.0"] - names["1.0"] == {"RS-ER", "RS-URL", "RS-BPV", "RS-RPIS"}
    assert names["1.0"] - names["2.0"] == {"RPIS"}
    assert names["3.0"] - names["2.0"] == {"RC-RI", "RS-SAS-RDV"}
    assert names["2.0"] <= names["3.0"]


def test_virtual_hosts_of_the_releases() -> None:
    hosts = {
        own: {host.name for host in load_release(SPECS / own).interface.virtual_hosts} for own in ("1.0", "2.0", "3.0")
    }
    assert hosts["1.0"] >= {"15-15_v1.5", "15-smur_v1.5", "15-nexsis_v1.8", "15-gps_v1.1"}
    assert hosts["2.0"] == {"15-15_v2.0", "15-smur_v1.6", "15-nexsis_v1.9", "15-gps_v1.2"}
    assert hosts["3.0"] == {"15-15_v2.1", "15-smur_v1.7", "15-nexsis_v1.9.1", "15-gps_v1.3", "15-sas_v1.0"}


def test_codes_out_and_in() -> None:
    codes = {
        own: {item.name: {code.value for code in item.codes} for item in load_release(SPECS / own).nomenclatures}
        for own in ("1.0", "2.0", "3.0")
    }
    assert codes["1.0"]["NOMENC_SEXE"] == {"MASC", "FEM", "AUTRE", "INCONNU"}
    assert codes["2.0"]["NOMENC_SEXE"] == {"M", "F", "O", "UN"}
    assert codes["2.0"]["TYPE_Intervention"] == {"PRIMAIRE", "SECONDAIRE", "RETOUR A DOMICILE"}
    assert codes["3.0"]["TYPE_Intervention"] == {"T1", "T2-INTER", "T2-INTRA", "T3", "T4"}


def test_parents_of_codes_survive_the_rows_left_out() -> None:
    """In 1.0 a list names a code twice; the second row was the parent of the codes below it."""
    (item,) = [item for item in load_release(SPECS / "1.0").nomenclatures if item.name == "Code_Nature_de_fait"]
    (code,) = [code for code in item.codes if code.value == "C02.14.05"]
    assert code.labels == ("Atteinte aux personnes", "Agression ou violence", "Voie de fait")
