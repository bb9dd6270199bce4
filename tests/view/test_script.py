from __future__ import annotations

import re
from importlib.resources import files

import pytest

from quoth.view.encoding import encoding, words
from quoth.view.script import STYLES, script

BROWSER = files("quoth.view") / "browser"
MODULES = sorted(entry.name for entry in BROWSER.iterdir() if entry.name.endswith(".js"))
SOURCES = {name: (BROWSER / name).read_text(encoding="utf-8") for name in MODULES}


def test_every_module_is_in_the_script_once_and_after_those_it_imports() -> None:
    """The script is one file without a build step; a module nobody imports would be dead."""
    order = re.findall(r"^const (\w+)_js = ", script(), re.MULTILINE)

    assert sorted(f"{name}.js" for name in order) == MODULES
    for name in order:
        imported = re.findall(r'from "\./(\w+)\.js"', SOURCES[f"{name}.js"])
        assert all(order.index(other) < order.index(name) for other in imported), name


@pytest.mark.parametrize("name", MODULES)
def test_a_module_imports_only_what_is_exported(name: str) -> None:
    """Turned into functions, a misspelt import would be undefined and fail late."""
    for names, other in re.findall(r'^import \{([^}]+)\} from "\./(\w+)\.js";', SOURCES[name], re.MULTILINE):
        exported = set(
            re.findall(r"^export (?:async )?(?:function|const) (\w+)", SOURCES[f"{other}.js"], re.MULTILINE)
        )
        assert set(re.findall(r"\w+", names)) <= exported


@pytest.mark.parametrize("name", MODULES)
def test_a_module_is_one_idea_and_never_writes_markup(name: str) -> None:
    """`textContent` only: no text is parsed as markup, evaluated, or fetched."""
    source = SOURCES[name]

    assert source.startswith("/** ")
    assert len(source.splitlines()) < 250
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bfetch\b|XMLHttp", source
    )


def test_every_word_the_page_says_is_in_the_table_and_every_word_of_the_table_is_said() -> None:
    """One table to translate, nothing missing and nothing left over."""
    template = (files("quoth.view") / "page.html.jinja").read_text(encoding="utf-8")
    everything = "\n".join(SOURCES.values())
    said = set(re.findall(r'"([a-z]+(?:[.-][a-z]+)*)"', everything)) | set(
        re.findall(r"words\['([^']+)'\]", template)
    )
    families = set(re.findall(r"say\(`([a-z]+)\.\$\{", everything)) | {"action", "view"}
    by_facet = {"polarity", "modality", "certainty", "kind", "tone", "mark"}

    assert [key for key in words() if key not in said and key.split(".")[0] not in families | by_facet] == []
    assert [key for key in re.findall(r'say\("([^"]+)"', everything) if key not in words()] == []


def test_every_sign_and_line_is_unlike_the_others_of_its_group() -> None:
    """Never by colour alone: kinds differ by shape, tones by sign or line."""
    for group, columns in (("kind", ("glyph", "shape")), ("tone", ("glyph", "line"))):
        rows = [row for row in encoding() if row["group"] == group and row["name"] != "end"]
        for column in columns:
            assert len({row[column] for row in rows}) == len(rows), column


def test_every_style_sheet_is_in_the_page() -> None:
    """One left out would be dead, and its part of the page bare."""
    assert sorted(f"{name}.css" for name in STYLES) == sorted(
        entry.name for entry in BROWSER.iterdir() if entry.name.endswith(".css")
    )


def test_every_row_of_the_encoding_has_its_words() -> None:
    """The legend says what each sign and line means."""
    rows = [row for row in encoding() if row["group"] != "surface"]

    assert [row for row in rows if f"{row['group']}.{row['name']}" not in words()] == []
