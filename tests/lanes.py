"""Two lanes: what a person waits for (`make test`), and everything (`make test-all`, which `.ci/run` takes).

Slow is what builds with a real toolchain, kills, fuzzes, opens a browser or an office suite, or repeats a law over many
more inputs; of each law something stays in the fast lane: one release, one language's contract, some of the inputs.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Final

import pytest

BUILDS = "builds, installs or runs packages with a real toolchain"
REPEATS = "repeats a law over many inputs, some of which stay in the fast lane"
OPENS = "opens a browser, an office suite or a server"
HARMS = "kills runs, fills disks, or runs bombs in processes of their own"

SLOW: Final[dict[str, str]] = {
    "tests/agreement/test_bounds.py": BUILDS,
    "tests/agreement/test_hosts.py": BUILDS,
    "tests/agreement/test_linear.py": REPEATS,
    "tests/agreement/test_names.py::test_the_package_reads_and_writes": BUILDS,
    "tests/agreement/test_matrix.py": REPEATS,
    "tests/agreement/test_transforms.py": REPEATS,
    "tests/agreement/test_objects.py": BUILDS,
    "tests/agreement/test_unions.py": BUILDS,
    "tests/agreement/test_roots.py::test_with_the_root_and_without_it_is_the_same_message": BUILDS,
    "tests/csharp": BUILDS,
    "tests/java": BUILDS,
    "tests/ruby/test_breakout.py": BUILDS,
    "tests/ruby/test_hostile.py": BUILDS,
    "tests/ruby/test_code_lists.py": REPEATS,
    "tests/ruby/test_mutants.py": REPEATS,
    "tests/typescript/test_code_lists.py": REPEATS,
    "tests/typescript/test_package_samples.py": REPEATS,
    "tests/typescript/test_node_18.py": REPEATS,
    "tests/typescript/test_unions.py": BUILDS,
    "tests/typescript/test_vite.py": BUILDS,
    "tests/ruby/test_project.py": BUILDS,
    "tests/ruby/test_package_samples.py": REPEATS,
    "tests/ruby/test_transforms.py": BUILDS,
    "tests/ruby/test_unions.py": BUILDS,
    "tests/ruby/test_wasm.py": BUILDS,
    "tests/ruby/test_values.py::test_copies_keep_all_that_was_received": REPEATS,
    "tests/python/test_agreement.py": REPEATS,
    "tests/python/test_breakout.py": REPEATS,
    "tests/python/test_pythons.py": REPEATS,
    "tests/python/test_private.py::test_no_value_of_any_message_is_shown": REPEATS,
    "tests/python/test_package_samples.py": REPEATS,
    "tests/python/test_quality.py": BUILDS,
    "tests/python/test_unions.py": BUILDS,
    "tests/pydantic/test_oracle.py": REPEATS,
    "tests/pydantic/test_fastapi.py": OPENS,
    "tests/pydantic/test_one_pass.py::test_numbers_are_read_as_the_careful_reader_reads_them": REPEATS,
    "tests/pydantic/test_one_pass.py::test_texts_that_look_like_keys_or_numbers_are_texts": REPEATS,
    "tests/pydantic/test_quality.py": BUILDS,
    "tests/pydantic/test_verdicts.py": REPEATS,
    "tests/packaging": BUILDS,
    "tests/install/test_wheel.py": BUILDS,
    "tests/install/test_workflow.py": BUILDS,
    "tests/install/test_completion.py": OPENS,
    "tests/docs/test_browser.py": OPENS,
    "tests/docs/test_hostile.py": REPEATS,
    "tests/docs/test_recette.py::test_the_site_and_the_target_ship_them": REPEATS,
    "tests/diff/test_timeline.py::test_it_agrees_with_the_history_of_each_thing": REPEATS,
    "tests/docs/test_recette.py::test_a_sample_opens_in_place_and_is_copied": OPENS,
    "tests/docs/test_search.py::test_every_code_list_and_place_is_found_by_its_name": REPEATS,
    "tests/docs/test_search.py::test_questions_of_the_real_release_are_answered": REPEATS,
    "tests/docs/test_checker.py": OPENS,
    "tests/docs/test_given.py": OPENS,
    "tests/docs/test_large.py": OPENS,
    "tests/docs/test_transform_page.py": OPENS,
    "tests/docs/test_french.py": REPEATS,
    "tests/docs/test_form.py": REPEATS,
    "tests/docs/test_form_page.py": OPENS,
    "tests/docs/test_form_values.py": OPENS,
    "tests/diff/test_browser.py": OPENS,
    "tests/word/test_office.py": OPENS,
    "tests/rabbitmq/test_broker.py": OPENS,
    "tests/specs/test_workbooks.py::test_libreoffice_converts_them": OPENS,
    "tests/regex/test_emitted.py": REPEATS,
    "tests/regex/test_engines.py": BUILDS,
    "tests/regex/test_equivalence.py": REPEATS,
    "tests/hostile/test_breakout.py": REPEATS,
    "tests/hostile/test_corpora.py": REPEATS,
    "tests/hostile/test_graphs.py": HARMS,
    "tests/hostile/test_links.py": REPEATS,
    "tests/hostile/test_naughty.py": REPEATS,
    "tests/hostile/test_paths.py": REPEATS,
    "tests/hostile/test_terminal.py": REPEATS,
    "tests/fuzz": HARMS,
    "tests/properties": REPEATS,
    "tests/diff/test_edits.py::test_random_edits": REPEATS,
    "tests/diff/test_edits.py::test_random_edits_inside_what_has_another_place": REPEATS,
    "tests/diff/test_patterns.py::test_an_automata_library_agrees": REPEATS,
    "tests/diff/test_random_releases.py": REPEATS,
    "tests/store/test_same_bytes.py::test_a_run_after_a_change_is_a_first_run": REPEATS,
    "tests/store/test_same_bytes.py::test_the_site_after_a_change_is_a_first_one": REPEATS,
    "tests/store/test_loading.py::test_every_change_is_seen[1.0]": REPEATS,
    "tests/store/test_loading.py::test_every_change_is_seen[2.0]": REPEATS,
    "tests/store/test_replaced.py": REPEATS,
    "tests/readers/test_cell_facts.py::test_the_cost_grows_with_the_size_and_no_faster": REPEATS,
    "tests/readers/test_nothing_vanishes.py::test_a_real_workbook_saved_by_a_program": REPEATS,
    "tests/transform/test_laws.py": REPEATS,
    "tests/transform/test_table_data.py": REPEATS,
    "tests/upgrade/test_guide.py::test_every_symbol_is_in_its_package": REPEATS,
    "tests/readers/test_unreadable.py": HARMS,
    "tests/api/test_service.py": OPENS,
    "tests/cli/test_network.py": REPEATS,
    "tests/diff/test_law.py": REPEATS,
    "tests/diff/test_witnesses.py": REPEATS,
    "tests/docs/test_bundler.py": REPEATS,
    "tests/docs/test_command.py": REPEATS,
    "tests/docs/test_migrations.py": REPEATS,
    "tests/docs/test_whole.py": REPEATS,
    "tests/languages/test_adding.py": REPEATS,
    "tests/lint/test_languages.py": REPEATS,
    "tests/passes/test_defects.py": REPEATS,
    "tests/python/test_transforms.py": REPEATS,
    "tests/python/test_xml.py": REPEATS,
    "tests/transform/test_packages.py": REPEATS,
    "tests/transform/test_review.py": REPEATS,
    "tests/diff/test_edits.py::test_each_rule": REPEATS,
    "tests/docs/test_theme.py::test_it_is_on_every_page_and_a_fault_leaves_the_site_as_it_is": REPEATS,
    "tests/writer/test_faults.py": HARMS,
    "tests/writer/test_kills.py": HARMS,
    "tests/writer/test_whole_files.py": HARMS,
}
"""Folders and files of tests, each with the reason."""
FAST: Final[frozenset[str]] = frozenset(
    {
        "tests/transform/test_table_data.py::0",
        "tests/agreement/test_transforms.py::test_every_language_gives_what_the_engine_gives[specs-dataclass]",
        "tests/agreement/test_roots.py::test_with_the_root_and_without_it_is_the_same_message[dataclass]",
        "tests/agreement/test_unions.py::test_there_is_each_kind_of_error_and_right_messages",
        "tests/packaging/test_formers.py",
        "tests/api/test_service.py::0",
        "tests/cli/test_network.py::0",
        "tests/diff/test_law.py::0",
        "tests/diff/test_witnesses.py::0",
        "tests/docs/test_bundler.py::0",
        "tests/docs/test_command.py::0",
        "tests/docs/test_migrations.py::0",
        "tests/docs/test_whole.py::0",
        "tests/languages/test_adding.py::0",
        "tests/lint/test_languages.py::0",
        "tests/passes/test_defects.py::0",
        "tests/python/test_transforms.py::0",
        "tests/python/test_xml.py::0",
        "tests/transform/test_packages.py::0",
        "tests/transform/test_review.py::0",
        "tests/diff/test_edits.py::0",
        "tests/csharp/test_contract.py",
        "tests/docs/test_hostile.py::0",
        "tests/hostile/test_terminal.py::0",
        "tests/readers/test_cell_facts.py::0",
        "tests/python/test_package_samples.py::0",
        "tests/ruby/test_code_lists.py::0",
        "tests/ruby/test_package_samples.py::0",
        "tests/store/test_replaced.py::0",
        "tests/typescript/test_code_lists.py::0",
        "tests/typescript/test_package_samples.py::0",
        "tests/csharp/test_literals.py",
        "tests/java/test_contract.py",
        "tests/java/test_literals.py",
        "tests/java/test_naming.py",
        "tests/packaging/test_declared.py",
        "tests/packaging/test_destination.py",
        "tests/packaging/test_missing.py",
        "tests/packaging/test_package.py::test_misuse",
        "tests/hostile/test_breakout.py::0",
        "tests/hostile/test_links.py::test_what_a_link_leads_to_is_in_no_output[sample]",
        "tests/hostile/test_links.py::test_lint_names_each_link_once[model]",
        "tests/hostile/test_links.py::test_a_link_that_stays_is_read",
        "tests/hostile/test_links.py::test_each_command_is_here",
        "tests/install/test_workflow.py::test_actions_are_pinned_to_a_commit",
        "tests/install/test_workflow.py::test_each_job_has_the_least_rights",
        "tests/install/test_workflow.py::test_no_expression_stands_in_a_script",
        "tests/install/test_workflow.py::test_secrets_are_given_to_the_publication_alone",
        "tests/readers/test_unreadable.py::0",
        "tests/upgrade/test_guide.py::0",
        "tests/writer/test_whole_files.py::test_a_file_is_whole_or_not_there[diff json-new]",
        "tests/writer/test_whole_files.py::test_a_file_in_one_step",
        "tests/writer/test_whole_files.py::test_each_command_is_here",
    }
)
"""What of them stays in the fast lane; `::0` is one in eight of the tests of a file, so that each law is tried."""
SHARE: Final = 8
OTHER_RELEASE: Final = "of another real release than the newest"


OF_ENDS: Final = (
    *("tests/csharp", "tests/java", "tests/pydantic", "tests/python", "tests/ruby", "tests/typescript"),
    *(
        "tests/agreement/test_hosts.py::test_every_language_lets_the_same_messages_through",
        "tests/docs/test_bundler.py",
        "tests/docs/test_checker.py",
    ),
    *("tests/docs/test_form.py", "tests/docs/test_form_page.py", "tests/docs/test_whole.py"),
)
"""Tests that build, run or open what is rendered of each release: of the oldest and the newest
real one and our newest; of all by `make soak`."""
RELEASE_PARAMETERS: Final = ("real", "release_folder", "source")
"""Those that name a release; every parameter that is a release's folder counts, too."""
THINNED: Final[dict[tuple[str, str], int]] = {
    ("tests/agreement/test_bounds.py::test_the_package_agrees", "csharp"): 2,
    ("tests/agreement/test_bounds.py::test_the_package_agrees", "java"): 2,
    ("tests/agreement/test_hosts.py::test_every_language_lets_the_same_messages_through", "csharp"): 2,
    ("tests/agreement/test_hosts.py::test_every_language_lets_the_same_messages_through", "java"): 2,
    ("tests/agreement/test_transforms.py::test_every_language_gives_what_the_engine_gives", "csharp"): 2,
    ("tests/agreement/test_transforms.py::test_every_language_gives_what_the_engine_gives", "java"): 2,
    ("tests/agreement/test_unions.py::test_the_package_agrees", "csharp"): 3,
    ("tests/agreement/test_unions.py::test_the_package_agrees", "java"): 3,
    ("tests/cli/test_network.py::test_no_socket_is_opened", ""): 2,
    ("tests/docs/test_hostile.py::test_no_text_becomes_markup", ""): 3,
    ("tests/docs/test_hostile.py::test_the_text_is_said_as_it_is", ""): 3,
    ("tests/docs/test_hostile.py::test_scripts_hold_data_only", ""): 3,
    ("tests/docs/test_hostile.py::test_the_package_is_one_script_of_ascii", ""): 3,
    ("tests/hostile/test_breakout.py::test_pydantic_runs_nothing_and_says_the_same", ""): 3,
    ("tests/hostile/test_graphs.py::test_every_command_ends", ""): 3,
    ("tests/hostile/test_links.py::test_what_a_link_leads_to_is_in_no_output", ""): 3,
    ("tests/hostile/test_terminal.py::test_nothing_is_obeyed", ""): 2,
    ("tests/passes/test_defects.py::test_a_defect_is_found_at_its_cell", ""): 2,
    ("tests/python/test_breakout.py::test_dataclasses_run_nothing_and_say_the_same", ""): 3,
    ("tests/readers/test_nothing_vanishes.py::test_a_cell_of_the_table", ""): 2,
    ("tests/transform/test_laws.py", ""): 2,
    ("tests/transform/test_review.py", ""): 2,
    ("tests/transform/test_table_data.py", ""): 2,
    ("tests/upgrade/test_guide.py::test_every_symbol_is_in_its_package", ""): 2,
    ("tests/writer/test_whole_files.py::test_a_file_is_whole_or_not_there", ""): 3,
}
"""Laws that are repeated with many inputs: of those with a word in their names, one in so many; all by `make soak`."""
SOAK: Final = bool(os.environ.get("HUBGEN_SOAK"))
"""Whether nothing is left out: every release, every input."""


def is_between(item: pytest.Item, ends: Collection[str]) -> bool:
    """Whether a test is of another release than these, names or folders, and has to be of these alone."""
    if SOAK or not any(_is_in(item.nodeid, place) for place in OF_ENDS):
        return False
    params = getattr(getattr(item, "callspec", None), "params", {})
    return any(
        str(value) not in ends
        for name, value in params.items()
        if value and (name in RELEASE_PARAMETERS or _is_release(value))
    )


def _is_release(value: object) -> bool:
    return isinstance(value, Path) and (value / "models").is_dir()


def thinned(items: Iterable[pytest.Item]) -> list[pytest.Item]:
    """The tests without those of `THINNED` that are left out."""
    counts: dict[tuple[str, str], int] = {}
    kept = []
    for item in items:
        keys = [key for key in THINNED if _is_in(item.nodeid, key[0]) and key[1] in item.nodeid]
        for key in keys:
            counts[key] = counts.get(key, -1) + 1
        if SOAK or all(counts[key] % THINNED[key] == 0 for key in keys):
            kept.append(item)
    return kept


def reason(item: pytest.Item, number: int, newest: str) -> str:
    """Why a test is slow, or nothing; `number` counts the tests of its file from 0."""
    name = item.nodeid
    file = name.partition("::")[0]
    if name in FAST or name.partition("[")[0] in FAST or file in FAST:
        return ""
    params = getattr(getattr(item, "callspec", None), "params", {})
    if params.get("real", newest) != newest:
        return OTHER_RELEASE
    if f"{file}::0" in FAST and number % SHARE == 0:
        return ""
    return next((why for place, why in SLOW.items() if _is_in(name, place)), "")


def _is_in(name: str, place: str) -> bool:
    """Whether a test is one of a place: a folder, a file, or a function with its parameters."""
    return name == place or name.startswith((f"{place}/", f"{place}::", f"{place}["))


def mark(items: list[pytest.Item], newest: str) -> None:
    """Mark the slow tests of a run."""
    numbers: dict[str, int] = {}
    for item in items:
        file = item.nodeid.partition("::")[0]
        numbers[file] = numbers.get(file, -1) + 1
        if why := reason(item, numbers[file], newest):
            item.add_marker(pytest.mark.slow(reason=why))
