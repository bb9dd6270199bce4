"""Which sentences are read at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quoth.extract.silence import read_sentences
from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import lexicon
from quoth.language.parser import Parse
from quoth.model.document import Block, BlockKind
from tests.extract.claims import known
from tests.sentences import parsed


def as_heading(name: str) -> Parse:
    """A hand-parsed document whose text is marked as a heading."""
    parse = parsed(name)
    blocks = (Block(0, len(parse.document.text), BlockKind.HEADING),)
    return replace(parse, document=replace(parse.document, blocks=blocks))


@pytest.mark.parametrize(
    ("parse", "read"),
    [
        pytest.param(parsed("active"), [0], id="sentence"),
        pytest.param(parsed("no-verb"), [], id="no-finite-verb"),
        pytest.param(as_heading("heading"), [], id="heading-without-a-stop"),
        pytest.param(as_heading("active"), [0], id="heading-that-is-a-sentence"),
        pytest.param(as_heading("question"), [0], id="heading-that-asks"),
        pytest.param(parsed("heading"), [0], id="same-words-as-prose"),
    ],
)
def test_what_claims_nothing_is_not_read(parse: Parse, read: list[int]) -> None:
    """A headline's grammar is its own; a caption without a verb says nothing."""
    assert list(read_sentences(parse, known())) == read


def test_an_unread_sentence_makes_neither_mention_nor_claim() -> None:
    """Nothing of a headline may reach the graph."""
    found = read_syntax(as_heading("heading"), lexicon())

    assert found.mentions == ()
    assert found.statements == ()
