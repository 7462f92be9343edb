"""The project's own releases, with the rules that stand beside them: every sample goes everywhere it has a message."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from generator.messages.validate import validate
from tests.messages.samples import rules_of
from tests.transform.pairs import OWN, samples, shown, transformer


@pytest.mark.parametrize("pair", [*permutations(OWN, 2)], ids=shown)
def test_no_sample_is_refused_for_another_reason_than_a_message_that_is_not_there(pair: tuple[Path, Path]) -> None:
    done = 0
    for path in samples(pair[0]):
        data = path.read_bytes()
        verdict = validate(data, rules_of(pair[0]))
        if not verdict.is_valid or not verdict.message:
            continue
        outcome = transformer(*pair).document(data)
        reasons = {item.code for item in outcome.errors}
        assert outcome.text is not None or reasons == {"message"}, (path, outcome.errors)
        done += outcome.text is not None
    assert done > 50
