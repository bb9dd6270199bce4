"""The text as the parser should see it: readable blocks only, plain characters, and the way back."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from quoth.model.document import BlockKind, Document

READABLE = frozenset({BlockKind.PROSE, BlockKind.HEADING})

# The small English models were trained on plain text: they take a curly quote for a word and a no-break
# space for part of one. What stands for nothing (soft hyphen, zero-width) goes, a ligature is spelt out.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("“”„‟«»″", '"'),
        **dict.fromkeys("‘’‚‛′´", "'"),
        **dict.fromkeys("\t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008", " "),
        **dict.fromkeys("\u2009\u200a\u202f\u205f\u3000", " "),
        **dict.fromkeys("‐‑", "-"),
        **dict.fromkeys("‒―", "–"),
        **dict.fromkeys("\x00\x0b\x0c\r\u0085\u2028\u2029", "\n"),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),
        **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e", ""),
        **{"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"},
    }
)  # fmt: skip
# What is replaced by more or fewer characters than one.
_MOVING = re.compile(f"[{''.join(chr(place) for place, plain in _PLAIN.items() if len(plain) != 1)}]")
# In capitals the tokenizer sees no "not" in a contraction, and the parser no negation.
_SHOUTED = re.compile(r"\b[A-Z]+N['’]T\b")
_LOOSE = re.compile(r"\s{2}|\n")
_CLOSED_UP = re.compile(r"(?:\S+(?: \S+)* ?)?")


@dataclass(frozen=True, slots=True)
class PlainText:
    """
    What the parser reads of a document.

    `origin[i]` is where character `i` stands in the document's text, or `origin` is None where every
    character stands where it stood. `breaks` are the places at which a sentence must begin.
    """

    text: str
    origin: Sequence[int] | None
    breaks: frozenset[int]

    def document_span(self, start: int, end: int) -> tuple[int, int]:
        """Return the document's offsets for a stretch of the plain text."""
        if self.origin is None:
            return start, end
        return self.origin[start], self.origin[end - 1] + 1


def plain_text(document: Document) -> PlainText:
    """
    Return the readable blocks of a document in plain characters.

    >>> plain = plain_text(Document(id="d1", text="Seoul said “no”."))
    >>> plain.text, plain.document_span(11, 15)
    ('Seoul said "no".', (11, 15))
    """
    spans = [(block.start, block.end) for block in document.blocks if block.kind in READABLE]
    if not document.blocks:
        spans = [(0, len(document.text))]
    text = _SHOUTED.sub(lambda shouted: shouted[0].lower(), document.text)
    plain = text.translate(_PLAIN)
    # Equal lengths would not do: a ligature spelt out and a soft hyphen dropped make up for each other.
    whole = spans == [(0, len(document.text))] and not _MOVING.search(document.text)
    if whole and not (document.blocks and _LOOSE.search(plain)):
        return PlainText(plain, None, _breaks(plain))
    return _mapped(text, spans, closed_up=bool(document.blocks))


def _mapped(text: str, spans: list[tuple[int, int]], *, closed_up: bool) -> PlainText:
    """
    Translate the blocks and note where each character came from; a blank line parts them.

    A block is a paragraph, so a line's end in it is a space; the parser takes one for a word of its own.
    """
    pieces: list[str] = []
    origin: list[int] = []
    for number, (start, end) in enumerate(spans):
        if number:
            pieces.append("\n\n")
            origin.extend([min(start, len(text) - 1)] * 2)
        block = text[start:end]
        whole = block.translate(_PLAIN)
        if not _MOVING.search(block) and (_CLOSED_UP.fullmatch(whole) or not closed_up):
            pieces.append(whole)
            origin.extend(range(start, end))
            continue
        for place in range(start, end):
            plain = text[place].translate(_PLAIN)
            if closed_up and plain.isspace():
                plain = " " if pieces and not pieces[-1].endswith((" ", "\n")) else ""
            pieces.append(plain)
            origin.extend([place] * len(plain))
    plain = "".join(pieces)
    return PlainText(plain, origin, _breaks(plain))


def _breaks(plain: str) -> frozenset[int]:
    """Return where a blank line ends: no sentence runs over one."""
    breaks = set()
    place = plain.find("\n")
    while place >= 0:
        end = place + 1
        while end < len(plain) and plain[end].isspace():
            end += 1
        if plain.count("\n", place, end) > 1:
            breaks.add(end)
        place = plain.find("\n", end)
    return frozenset(breaks)
