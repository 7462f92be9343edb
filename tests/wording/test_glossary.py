"""The words of the French documents: one term for one thing, and each banned form is found."""

from __future__ import annotations

import pytest

from generator.typography import faults
from generator.wording.glossary import banned_forms, terms


def test_each_term_is_there_once_in_the_order_of_the_alphabet_and_is_no_banned_form() -> None:
    names = [item.term for item in terms()]
    assert len(set(names)) == len(names) > 30
    assert not [name for name in names if banned_forms(name)]
    meanings = [item.meaning for item in terms() if item.meaning]
    assert len(meanings) > 20 and not [text for text in meanings if faults(text) or banned_forms(text)]


@pytest.mark.parametrize(
    ("text", "form", "term"),
    [
        ("14 cass de test", "cass", "cas de test"),
        ("Un changement cassant", "cassant", "incompatible"),
        ("un code à elle", "à elle", "son propre"),
        ("Sans blanc autour", "blanc", "espace"),
        ("échangeur hubsante (topic), mode 2", "mode 2", "persistant"),
        ("un vhost par périmètre", "vhost", "hôte virtuel"),
        ("espace de nommage XML", "espace de nommage", "espace de noms"),
        ("Champ optionnel", "optionnel", "facultatif"),
        ("une liste de codes", "liste de codes", "nomenclature"),
        ("Verdicts", "Verdicts", "effet"),
    ],
)
def test_a_banned_form_is_found_with_its_term(text: str, form: str, term: str) -> None:
    assert banned_forms(text) == ((form, term),)


@pytest.mark.parametrize("text", ["for_vhost", "x.header", "cassette", "15-15_v2.0/vhost", "la mode 25"])
def test_names_and_other_words_are_left(text: str) -> None:
    assert not banned_forms(text)
