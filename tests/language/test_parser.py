"""Documents in, parses out, by the real model."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import count

import pytest

from quoth.errors import ModelMissing
from quoth.language.normal import plain_text
from quoth.language.parser import BATCH_CHARACTERS, Parse, parses
from quoth.model.document import Block, BlockKind, Document

pytestmark = pytest.mark.model


def parse_of(text: str, *blocks: Block) -> Parse:
    """The parse of one text."""
    [parse] = parses([Document(id="d", text=text, blocks=blocks)])
    return parse


def sentences(parse: Parse) -> list[str]:
    """The sentences in the document's own words."""
    tree = parse.tree
    words = ([each for each in range(*span) if tree.pos[each] != "SPACE"] for span in tree.sentences)
    return [parse.passage(each[0], each[-1] + 1).text for each in words if each]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Ferry sinks off Crete\n\nThe crew swam.",
            ["Ferry sinks off Crete", "The crew swam."],
            id="blank-line",
        ),
        pytest.param(
            "Ferry sinks\r\n\r\nThe crew swam.", ["Ferry sinks", "The crew swam."], id="windows-line-ends"
        ),
        pytest.param("The crew\nswam to the shore.", ["The crew\nswam to the shore."], id="broken-line"),
    ],
)
def test_no_sentence_runs_over_a_blank_line(text: str, expected: list[str]) -> None:
    """A headline has no full stop, and is no part of what stands below it."""
    assert sentences(parse_of(text)) == expected


def test_no_sentence_runs_over_blocks() -> None:
    """What stands in two blocks was never one sentence."""
    text = "The crew swam Ada Lind/Polar Press to the shore."
    blocks = ((0, 13), BlockKind.PROSE), ((14, 34), BlockKind.CREDIT), ((35, 48), BlockKind.PROSE)
    parse = parse_of(text, *(Block(*span, kind) for span, kind in blocks))

    assert sentences(parse) == ["The crew swam", "to the shore."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The ﬁrm o\u00adffered “peace” to\u00a0Oslo.", id="changed-characters"),
        pytest.param("\u200bThe firm\u200b offered peace.", id="zero-width"),
        pytest.param("The firm 🜚 offered \u202epeace\u202c.", id="emoji-and-direction"),
    ],
)
def test_every_word_stands_where_the_document_has_it(text: str) -> None:
    """Offsets are code points of the document, whatever the parser was given."""
    tree = parse_of(text).tree
    words = [text[start:end] for start, end in zip(tree.start, tree.end, strict=True)]
    plain = [plain_text(Document(id="word", text=word)).text.strip() for word in words]

    assert plain == [word.strip() for word in tree.text]


def test_a_title_with_a_full_stop_ends_no_sentence() -> None:
    """'Brig. Oduya': the tokenizer would take the stop for the sentence's end."""
    assert sentences(parse_of("The order came from Brig. Oduya on Friday.")) == [
        "The order came from Brig. Oduya on Friday."
    ]


def test_documents_come_out_in_the_order_they_went_in() -> None:
    """Batches must not shuffle them."""
    documents = [Document(id=str(number), text=f"Ship {number} sank.") for number in range(30)]

    assert [parse.document.id for parse in parses(documents)] == [str(number) for number in range(30)]


def test_the_first_parse_comes_before_all_documents_are_read() -> None:
    """A stream without end must not be gathered: a batch is filled by so much text, not by so many texts."""
    taken = []

    def endless() -> Iterator[Document]:
        for number in count():
            taken.append(number)
            yield Document(id=str(number), text="The ship sank. " * (BATCH_CHARACTERS // 20))

    assert next(parses(endless())).document.id == "0"
    assert len(taken) == 2


@pytest.mark.parametrize("text", ["", " \n\n ", "\u200b"])
def test_an_empty_text_is_parsed_into_nothing(text: str) -> None:
    """An empty file is no error."""
    assert [word for word in parse_of(text).tree.text if word.strip()] == []


def test_a_model_that_is_not_installed_is_named_with_its_cure() -> None:
    """The message says what would have helped."""
    with pytest.raises(ModelMissing, match=r"no_such_model.*pip install no-such-model"):
        list(parses([Document(id="d", text="x")], model="no_such_model"))
