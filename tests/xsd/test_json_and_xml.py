"""A message in JSON and the same message in XML get one verdict: from JSON Schema's side and from XML Schema's."""

from __future__ import annotations

import json
import random
from pathlib import Path

from lxml import etree

from generator.messages.convert import convert
from generator.messages.validate import validate
from tests.agreement.json_mutants import mutated_value
from tests.messages.samples import bare, rules_of
from tests.xsd.schemas import compiled, folder_of, schema_file

MUTANTS = 1_000


def test_mutants_of_json_in_xml(real: Path) -> None:
    rules, chance = rules_of(real), random.Random(33)
    samples, verdicts = bare(real), {True: 0, False: 0}
    for _ in range(MUTANTS):
        root, value = chance.choice(samples)
        mutant = json.dumps({root: mutated_value(value, chance)}).encode()
        made = convert(mutant, rules, to_xml=True)
        if made.text is None or made.losses:
            continue
        file = schema_file(real, root)
        assert file is not None
        ours = compiled(folder_of(real) / file).validate(etree.fromstring(made.text.encode()))
        assert ours is validate(mutant, rules).is_valid, (mutant, made.findings)
        assert ours is validate(made.text.encode(), rules).is_valid
        verdicts[ours] += 1
    assert min(verdicts.values()) > MUTANTS // 50
