"""A whole document, JSON or XML, bare or enveloped, from one release to another."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Final

from generator.messages.checker import Checker
from generator.messages.detect import check_document
from generator.messages.finding import Finding, worded
from generator.messages.json_text import write_json
from generator.messages.rules import ObjectRule, Rules
from generator.messages.to_xml import XmlWriter
from generator.messages.validate import validate
from generator.messages.values import Value
from generator.model.envelope import MESSAGE
from generator.transform.defaults import worked_out
from generator.transform.interpret import Interpreter, Object
from generator.transform.notes import write_notes
from generator.transform.repair import Repair
from generator.transform.result import Outcome, Record
from generator.transform.table import MessageMapping, Table
from generator.wording.path import join

IN_ENVELOPE: Final = ("jsonContent", "embeddedJsonContent", MESSAGE)


@dataclass(frozen=True, slots=True)
class Transformer:
    """Carries documents across; `old` and `new` are the rules of the two releases of `table`."""

    table: Table
    old: Rules
    new: Rules
    best_effort: bool = False

    def document(self, data: bytes) -> Outcome:
        """The document in terms of the new release. Never raises for bad data; never gives an invalid document."""
        verdict = validate(data, self.old)
        if not verdict.is_valid or not isinstance(verdict.value, dict):
            return Outcome(verdict.message, errors=verdict.findings)
        job = _Job(self)
        value = job.document(verdict.value)
        checker = Checker()
        if job.is_changed and not job.errors:
            check_document(value, self.new, checker)  # the last word, whatever was repaired
        errors = (*job.errors, *checker.findings)
        outcome = Outcome(verdict.message, losses=tuple(job.record.losses), defaults=tuple(job.record.defaults))
        if errors:
            return replace(outcome, errors=worded(errors, self.new.sentences))
        text = XmlWriter(self.new).document(value) if verdict.is_xml else write_json(value)
        return replace(outcome, value=value, text=text)


@dataclass(slots=True)
class _Job:
    """One document under way; `is_changed` tells that it is not what was checked object by object."""

    of: Transformer
    record: Record = field(default_factory=Record)
    errors: list[Finding] = field(default_factory=list)
    is_changed: bool = False

    def document(self, value: Object) -> Object:
        if value.keys() & self.of.old.messages.keys():
            return self._message(value, "$")
        content = value["content"]
        assert isinstance(content, list)
        return {
            **value,
            "content": [self._within(item, IN_ENVELOPE, f"$.content[{i}]") for i, item in enumerate(content)],
        }

    def _within(self, value: Value, names: tuple[str, ...], shown: str) -> Value:
        """An object of the envelope, its message transformed, everything else as it is."""
        if not names:
            return self._message(value, shown) if isinstance(value, dict) else value
        if not isinstance(value, dict) or names[0] not in value:
            return value
        return {**value, names[0]: self._within(value[names[0]], names[1:], join(shown, names[0]))}

    def _message(self, value: Object, shown: str) -> Object:
        """The header's fields and the root element."""
        root = next(name for name in value if name in self.of.old.messages)
        mapping = self.of.table.by_root.get(root)
        if mapping is None:
            if root not in self.of.table.unchanged:
                self.errors.append(Finding("message", shown, f"{root}, which no rule carries to {self.of.table.new}"))
            return value
        header = {name: item for name, item in value.items() if name != root}
        has_header = [rules.messages[name].schema.has_header for rules, name in self._sides(root, mapping)]
        self.is_changed |= has_header[0] is not has_header[1]
        if mapping.has_header and self.of.table.header is not None and len(value) > 1:
            header = self._object(header, self.of.table.header, self.of.new.header.body, shown)
        body = value[root]
        assert isinstance(body, dict)
        rule = self.of.new.messages[mapping.new_root].body
        return {**header, mapping.new_root: self._object(body, mapping, rule, join(shown, mapping.new_root))}

    def _sides(self, root: str, mapping: MessageMapping) -> tuple[tuple[Rules, str], tuple[Rules, str]]:
        return (self.of.old, root), (self.of.new, mapping.new_root)

    def _object(self, value: Object, mapping: MessageMapping, rule: ObjectRule, shown: str) -> Object:
        interpreter = Interpreter(mapping, self.of.table.code_maps, self.record)
        made = interpreter.message(value)
        if not mapping.defaults and not mapping.notes and _is_valid(made, rule):
            return made
        self.is_changed = True
        defaults = worked_out(mapping.defaults, value)
        repair = Repair(interpreter.sources, self.record, defaults, self.of.best_effort)
        repair.run(made, rule, shown)
        self.errors += repair.errors
        write_notes(mapping.notes, made, rule, self.record)
        return made


def _is_valid(value: Object, rule: ObjectRule) -> bool:
    checker = Checker()
    checker.check_object(value, rule, "$")
    return not checker.findings
