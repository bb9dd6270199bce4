"""Blocks: the story stays prose, and what stands around it is known for what it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quoth.model.document import Block, BlockKind, Document
from quoth.read.blocks import blocks, marked

ARTICLE = """The Harbor Nobody Wants

 In the U.K.

By Mira Solberg and Tor Vik

Published March 9, 2018

PORT LELAND, March 9 (Polar Press) — The ministry sold the harbor on Friday. Its buyer is a bakery.

Two cranes over the old quay on Thursday. From left, the grain crane, which was built in 1904.

Ada Lind/Polar Pressphoto Agency

2. Nobody has read the contract.

A clerk said that the contract has no last page. “We looked for it,” she said:

“It was never there.”

Recent Posts
Hear It First
Join over 40,000 readers. Get our alerts every morning.
"""

KINDS = [
    "heading",
    "heading",
    "byline",
    "dateline",
    "dateline",
    "prose",
    "caption",
    "credit",
    "heading",
    "prose",
    "prose",
    "boilerplate",
    "boilerplate",
    "boilerplate",
]


def kinds(text: str) -> list[str]:
    return [block.kind.value for block in blocks(text)]


def test_a_news_page_falls_into_story_and_frame() -> None:
    """Credits, captions and newsletter calls must make no claims; the sentences of the story must."""
    assert kinds(ARTICLE) == KINDS


def test_a_dateline_is_cut_from_the_sentence_it_opens() -> None:
    """The parser should see a sentence that begins with its subject, at its true place in the text."""
    place, story = blocks("SEOUL, March 9 (Polar Press) — The sides met.")

    assert (place.kind, story.kind) == (BlockKind.DATELINE, BlockKind.PROSE)
    assert story == Block(31, 45, BlockKind.PROSE)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Seoul agreed to talks", id="typed without a full stop"),
        pytest.param("“Follow us on Facebook,” the mayor said.", id="a call that somebody quotes"),
        pytest.param("By noon, Seoul had agreed.", id="by, not a byline"),
        pytest.param("SEOUL agreed on Friday - and then did not.", id="capitals, no dateline"),
        pytest.param("Read more than one paper, the minister advised.", id="read more than"),
        pytest.param("Related costs rose.", id="related, no link"),
        pytest.param("The minister\nagreed to talks.", id="a sentence over two lines"),
    ],
)
def test_prose_stays_prose(text: str) -> None:
    """A claim that is lost to a wrong block is lost silently."""
    assert kinds(text) == ["prose"]


def test_a_paragraph_before_a_credit_is_a_caption_only_if_it_names_a_scene() -> None:
    """A picture without caption leaves its credit under a paragraph of the story."""
    credit = "Ada Lind/Polar Press"

    assert kinds(f"Cranes damaged in the storm of 1904.\n\n{credit}") == ["caption", "credit"]
    assert kinds(f"The storm damaged the cranes.\n\n{credit}") == ["prose", "credit"]


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    """Mail and agency copy break lines at one width; half a line is no heading."""
    text = (
        "The ministry said on Friday that the harbor had been sold to a\n"
        "Norwegian bakery, and that the Prime Minister had known of it\n"
        "since May.\n"
    )
    assert kinds(text) == ["prose"]


def test_items_of_a_hard_wrapped_list_are_paragraphs_of_their_own() -> None:
    """Run together, one item's verb would take the next one's subject."""
    text = (
        "The ministry said on Friday that it would not sell any of these:\n"
        "- the lighthouse, which is the only one on the whole of the coast\n"
        "  and has a keeper,\n"
        "- the customs house, which stands empty, and the old quay below it.\n"
    )
    assert [text[block.start : block.end].split()[0] for block in blocks(text)] == ["The", "the", "the"]


def test_marking_twice_changes_nothing() -> None:
    """A reader that knows the structure of its page marks blocks itself, and is believed."""
    once = marked(Document(id="d1", text=ARTICLE))

    assert marked(once) is once
    assert once.text == ARTICLE


@settings(deadline=None)
@given(st.text(alphabet=st.sampled_from("Ab .,\n\r\t“”:—/2\u2028\xa0é"), max_size=80))
def test_blocks_stand_in_order_and_leave_out_only_white_space(text: str) -> None:
    """Nothing is cut out of a text: every word of it lies in exactly one block."""
    found = blocks(text)

    assert all(one.end <= two.start for one, two in pairwise(found))
    ends = [0, *(block.end for block in found)]
    starts = [*(block.start for block in found), len(text)]
    outside = "".join(text[end:start] for end, start in zip(ends, starts, strict=True))
    assert not outside.strip()
