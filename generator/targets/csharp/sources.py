"""The generated sources: a file a class, a file a code list, and the release's own facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from generator.model import VirtualHost
from generator.targets import memo
from generator.targets.base import OutputFile, text_file
from generator.targets.class_names import module_view
from generator.targets.csharp.literals import boolean, doc, identifier, string, strings
from generator.targets.csharp.naming import NAMING
from generator.targets.csharp.views import constants, more, paragraphs, properties
from generator.targets.outline import MessageFacts, MessageOutline, PackageOutline, ReleaseFacts
from generator.targets.package_view import ClassView, CodeListView, ModuleView
from generator.targets.rendering import Code, code, joined, render
from generator.targets.samples import Samples

TARGET = "csharp"
SOURCES = "src"


def source_files(package: PackageOutline, lines: Iterable[str], namespace: str) -> Iterator[OutputFile]:
    """Every generated source of the package; `lines` are the words of errors."""
    yield _words(package.code_lists, lines, namespace)
    for code_list in package.code_lists:
        yield from _code_lists((code_list,), "Codes", namespace)
    for message in package.messages:
        yield from _module(message, namespace)
    yield from _release(package.facts, namespace)


def _words(lists: Iterable[CodeListView], lines: Iterable[str], namespace: str) -> OutputFile:
    """The words of errors, and the code lists by their identifiers."""
    text = render(
        TARGET,
        "word_table.cs.jinja",
        namespace=identifier(namespace),
        lines=[string(line) for line in lines],
        lists=[
            {"id": string(item.id), "name": code("global::%s", identifier(f"{namespace}.Codes.{item.name}"))}
            for item in lists
        ],
    )
    return text_file(f"{SOURCES}/WordTable.cs", text)


@memo.files
def _module(message: MessageOutline, namespace: str) -> Iterator[OutputFile]:
    module = module_view(message, NAMING)
    yield from _code_lists(module.code_lists, module.name, namespace)
    for item in module.all_classes:
        yield _class(item, module, namespace, message.samples)


@memo.files
def _code_lists(views: Sequence[CodeListView], folder: str, namespace: str) -> Iterator[OutputFile]:
    for view in views:
        yield _code_list(view, folder, namespace)
        if view.former_name:
            yield _former_name(view, folder, namespace)


def _class(view: ClassView, module: ModuleView, namespace: str, samples: Samples) -> OutputFile:
    schema, item = module.schema, view.item
    text = render(
        TARGET,
        "class.cs.jinja",
        namespace=identifier(f"{namespace}.{module.name}"),
        root_namespace=identifier(namespace),
        name=identifier(view.name),
        summary=doc(item.label if item.label not in ("", item.name) else f"{schema.name}, {item.name}"),
        remarks=paragraphs(item.description, f"{schema.name} ; {item.location}"),
        wire_name=string(item.name),
        is_open=boolean(item.is_open),
        more=more(view, module, namespace),
        is_message=view is module.root,
        information=_information(module),
        samples=_samples(samples),
        properties=properties(view, module, namespace),
    )
    return text_file(f"{SOURCES}/{module.name}/{view.name}.cs", text)


def _samples(found: Samples) -> dict[str, Code] | None:
    return {"whole": string(found.whole), "minimal": string(found.minimal)} if found.whole else None


def _information(module: ModuleView) -> Code:
    """The arguments of the message's `new MessageInfo(…)`."""
    schema = module.schema
    texts = map(string, (schema.name, schema.perimeter, schema.root_element, schema.xml_namespace))
    return code("%s, %s, () => Definition", joined(", ", texts), boolean(schema.has_header))


def _code_list(view: CodeListView, folder: str, namespace: str) -> OutputFile:
    text = render(
        TARGET,
        "code_list.cs.jinja",
        namespace=identifier(f"{namespace}.{folder}"),
        root_namespace=identifier(namespace),
        name=identifier(view.name),
        id=string(view.id),
        title=string(view.title),
        summary=doc(view.title or view.id),
        remarks=paragraphs(view.description, f"{view.id} ; {view.location}"),
        constants=constants(view),
        kind=code("class") if view.former_name else code("sealed class"),
        access=code("private protected") if view.former_name else code("private"),
    )
    return text_file(f"{SOURCES}/{folder}/{view.name}.cs", text)


def _former_name(view: CodeListView, folder: str, namespace: str) -> OutputFile:
    """The deprecated class of a list, which inherits all that is static of the list's own."""
    former = identifier(view.former_name)
    facts = {"namespace": identifier(f"{namespace}.{folder}"), "name": identifier(view.name), "former": former}
    return text_file(f"{SOURCES}/{folder}/{former}.cs", render(TARGET, "former_name.cs.jinja", **facts))


def _release(release: ReleaseFacts, namespace: str) -> Iterator[OutputFile]:
    def class_of(message: MessageFacts) -> Code:
        return code("global::%s", identifier(f"{namespace}.{message.module}.{message.root}"))

    text = render(
        TARGET,
        "release.cs.jinja",
        namespace=identifier(namespace),
        version=string(release.version),
        header=class_of(release.header),
        messages=[class_of(message) for message in release.messages],
        hosts=[_host(host) for host in release.virtual_hosts],
    )
    yield text_file(f"{SOURCES}/ReleaseData.cs", text)


def _host(host: VirtualHost) -> Code:
    """The arguments of a `new VirtualHost(…)`."""
    texts = map(string, (host.name, host.perimeter, host.version))
    return code("%s%s", joined(", ", texts), strings(host.messages))
