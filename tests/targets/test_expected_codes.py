"""Every target says of a field which codes are expected, where a list is given for information."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace

import pytest
import yaml

from generator.model import Release
from generator.targets.registry import available
from tests.conftest import SPECS, load_release

LIST = "HubSante.risque"
PACKAGES = {
    "pydantic": "codes.{}",
    "dataclass": "codes.{}",
    "typescript": "codes.{}",
    "java": "codes.{}",
    "csharp": "Codes.{}",
    "ruby": "Codes::{}",
}


def sources(target: str, release: Release) -> dict[str, str]:
    """The texts of a target's files, comments with their words only."""
    files = available()[target].render(release, {})
    texts = {file.path: file.content.decode("utf-8", "replace") for file in files}
    return {path: re.sub(r"[ \n*#]+", " ", text) for path, text in texts.items()}


@pytest.fixture(scope="module")
def own() -> Release:
    return load_release(SPECS / "3.0")


@pytest.mark.parametrize("target", PACKAGES)
def test_comments_of_packages_name_the_list_and_its_class(target: str, own: Release) -> None:
    size = len(own.nomenclatures_by_id[LIST].codes)
    texts = sources(target, own)
    words = rf"Codes attendus : {LIST}, {size} codes, non imposés par le schéma \(constantes : (?:– )?([\w.:]+)\)"
    found = {name for text in texts.values() for name in re.findall(words, text)}
    assert len(found) == 1
    (name,) = found
    short = re.split("[.:]+", name)[-1]
    assert name == PACKAGES[target].format(short)
    assert any(re.search(rf"\b(class|module|const) {short}\b", text) for text in texts.values())


@pytest.mark.parametrize("target", PACKAGES)
def test_comments_have_ordinary_spaces(target: str, own: Release) -> None:
    """By one rule in all languages: whoever searches « Codes attendus : » in code types an ordinary space."""
    schema = next(item for item in own.schemas if item.name == "RS-SR")
    fields = tuple(replace(item, description="un\u00a0deux\u202ftrois") for item in schema.root.fields)
    changed = replace(schema, root=replace(schema.root, fields=fields))
    release = replace(own, schemas=tuple(changed if item is schema else item for item in own.schemas))
    texts = [text for path, text in sources(target, release).items() if not path.endswith((".md", ".json"))]
    assert any("un deux trois" in text for text in texts)


def test_site_word_and_lists_name_it(own: Release) -> None:
    pages = sources("docs", own)
    assert "codes attendus, non imposés par le schéma" in pages["messages/RS-EDA.html"]
    users = next(text for path, text in pages.items() if "<code>" + LIST + "</code></dd>" in text)
    assert "codes attendus, non imposés" in users and "Aucun champ n’utilise" not in users
    word = {file.path: file.content for file in available()["word"].render(own, {})}
    with zipfile.ZipFile(io.BytesIO(word["messages/RS-EDA.docx"])) as document:
        assert "Codes attendus\u00a0: " in document.read("word/document.xml").decode()
    lists = sources("nomenclatures", own)
    assert '"imposed": false' in lists[f"json/{LIST}.json"]


def test_asyncapi_has_the_list_and_no_enum(own: Release) -> None:
    (file,) = available()["asyncapi"].render(own, {})
    components = yaml.safe_load(file.content)["components"]
    assert LIST in components["x-nomenclatures"]
    named = [
        value
        for schema in components["schemas"].values()
        for value in schema.get("properties", {}).values()
        if value.get("x-nomenclature") == LIST
    ]
    assert named and not any("enum" in value for value in named)
