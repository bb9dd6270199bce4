"""The text as the parser should see it, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quoth.language.normal import READABLE, plain_text
from quoth.model.document import Block, BlockKind, Document

TRICKY = "a ﬁﬃ\u00ad\u200b\ufeff\u200e“”’\u00a0\u2028\r\n\t🜚ß"


def back(document: Document, start: int, end: int) -> str:
    """The document's own words for a stretch of the plain text."""
    return document.text[slice(*plain_text(document).document_span(start, end))]


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("“No,” she said.", '"No," she said.', id="curly-quotes"),
        pytest.param("the mayor’s ‘plan’", "the mayor's 'plan'", id="apostrophes"),
        pytest.param("Mr.\u00a0Dahl", "Mr. Dahl", id="no-break-space"),
        pytest.param("re‑elect", "re-elect", id="no-break-hyphen"),
        pytest.param("WE CAN’T SELL", "WE can't SELL", id="a-not-in-capitals"),
    ],
)
def test_a_character_that_stands_for_another_is_replaced_in_place(text: str, plain: str) -> None:
    """The parser was trained on plain text; nothing moves, so no map is needed."""
    found = plain_text(Document(id="d", text=text))

    assert found.text == plain
    assert found.origin is None


@pytest.mark.parametrize(
    ("text", "word", "own"),
    [
        pytest.param("The o\u00adffer fell.", "offer", "o\u00adffer", id="soft-hyphen"),
        pytest.param("The ﬁrm fell.", "firm", "ﬁrm", id="ligature-of-two"),
        pytest.param("The oﬃce fell.", "office", "oﬃce", id="ligature-of-three"),
        pytest.param("The\u200b dam fell.", "dam", "dam", id="zero-width-before"),
        pytest.param("\ufeffThe dam fell.", "The", "The", id="byte-order-mark"),
        pytest.param("The \u202edam\u202c fell.", "dam", "dam", id="direction-marks"),
    ],
)
def test_what_stands_for_nothing_goes_and_every_word_finds_back(text: str, word: str, own: str) -> None:
    """A claim quotes the document's characters, not the parser's."""
    document = Document(id="d", text=text)
    place = plain_text(document).text.index(word)

    assert back(document, place, place + len(word)) == own


def test_only_readable_blocks_are_read_and_a_blank_line_parts_them() -> None:
    """A caption must not become a sentence, nor join the next one."""
    text = "The dam broke. A photo. The town fled."
    kinds = ((0, 14, BlockKind.PROSE), (15, 23, BlockKind.CAPTION), (24, 38, BlockKind.PROSE))
    document = Document(id="d", text=text, blocks=tuple(Block(*each) for each in kinds))
    plain = plain_text(document)

    assert plain.text.split("\n\n") == ["The dam broke.", "The town fled."]
    assert plain.text.index("The town") in plain.breaks
    assert back(document, plain.text.index("town"), plain.text.index("town") + 4) == "town"


@pytest.mark.parametrize(
    ("text", "breaks"),
    [
        pytest.param("One line\nand the next", [], id="one-line-end"),
        pytest.param("One.\n\nTwo.", [6], id="blank-line"),
        pytest.param("One.\r\n\r\nTwo.", [8], id="windows-line-ends"),
        pytest.param("One.\n \t\nTwo.", [8], id="white-space-between"),
        pytest.param("One.\u2029\u2029Two.\n\n\n\nThree.", [6, 14], id="paragraph-separators"),
    ],
)
def test_a_sentence_must_begin_after_a_blank_line(text: str, breaks: list[int]) -> None:
    """Without a full stop a headline would run into the text below it."""
    assert sorted(plain_text(Document(id="d", text=text)).breaks) == breaks


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """A text of awkward characters, as it is or in blocks."""
    text = draw(st.text(st.sampled_from(TRICKY), min_size=1, max_size=40))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    kinds = draw(st.lists(st.sampled_from(BlockKind), min_size=3, max_size=3))
    blocks = tuple(Block(start, end, kind) for (start, end), kind in zip(pairs, kinds, strict=False))
    return Document(id="d", text=text, blocks=blocks)


@given(documents())
def test_every_character_finds_back_to_where_it_stood(document: Document) -> None:
    """An offset that is off by one shows a reader the wrong words for ever."""
    plain = plain_text(document)
    for place, character in enumerate(plain.text):
        start, end = plain.document_span(place, place + 1)
        assert 0 <= start < end <= len(document.text)
        if not character.isspace():
            one = plain_text(Document(id="one", text=document.text[start:end])).text
            assert character in one


@given(documents())
def test_the_way_back_never_turns_round(document: Document) -> None:
    """Words in order in the plain text are in order in the document."""
    origin = plain_text(document).origin

    assert origin is None or list(origin) == sorted(origin)


@given(documents())
def test_nothing_of_an_unreadable_block_is_read(document: Document) -> None:
    """Credits and newsletters claim nothing."""
    plain = plain_text(document)
    readable = [block for block in document.blocks if block.kind in READABLE]
    for place, character in enumerate(plain.text if document.blocks else ""):
        start, _ = plain.document_span(place, place + 1)
        if not character.isspace():
            assert any(block.start <= start < block.end for block in readable)
