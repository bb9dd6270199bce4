"""Extractors by name: the shipped one, unknown ones, and one of a user's own."""

from __future__ import annotations

import sys
from dataclasses import replace
from importlib.metadata import EntryPoint, EntryPoints

import pytest

from quoth.errors import UnknownName
from quoth.extract import readings, registered
from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import Lexicon
from quoth.language.parser import Parse
from quoth.model.document import Document
from quoth.model.reading import Reading


def read_nothing(parse: Parse, lexicon: Lexicon) -> Reading:
    """An extractor that claims nothing."""
    return replace(read_syntax(parse, lexicon), statements=())


def test_the_shipped_extractor_is_found_by_name() -> None:
    """It is registered as anybody's is, so that the door is known to be open."""
    assert registered() is read_syntax


def test_an_unknown_name_is_answered_with_the_known_ones() -> None:
    """A misspelt name must not fall back to another extractor."""
    with pytest.raises(UnknownName, match=r"unknown extractor 'sintax'; known: .*syntax"):
        registered("sintax")


@pytest.mark.model
def test_an_extractor_of_ones_own_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an installed package registers is what reads."""
    own = EntryPoint("nothing", "anywhere:read_nothing", "quoth.extractors")
    monkeypatch.setattr(EntryPoint, "load", lambda _: read_nothing)
    # By its name in sys.modules: at top level `quoth.extract` is a function.
    monkeypatch.setattr(sys.modules["quoth.extract"], "entry_points", lambda **_: EntryPoints([own]))

    [found] = readings([Document(id="d", text="The dam held.")], extractor="nothing")

    assert found.sentences
    assert found.statements == ()
