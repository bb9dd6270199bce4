"""Syntax: the parser's words as plain columns, and the grammar questions one may ask of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

    from quoth.language.normal import PlainText

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class Tree:
    """
    The words of one document with their grammar, a list a column; a word is its index in each.

    Indexes are those of the spaCy Doc. `head` is the word a word depends on, itself for a root. `left`
    and `right` bound a word's whole phrase (half-open), `first` is the first member of the coordination it
    stands in, `children` stand in order and leave out white space.
    `start` and `end` are offsets in the document's own text. Columns of plain values are read ten
    times as fast as a Doc's tokens, and a hand-parsed sentence needs no model.
    """

    text: Sequence[str]
    lower: Sequence[str]
    lemma: Sequence[str]
    tag: Sequence[str]
    pos: Sequence[str]
    dep: Sequence[str]
    head: Sequence[int]
    entity: Sequence[str]
    start: Sequence[int]
    end: Sequence[int]
    sentences: Sequence[Span]
    sentence: Sequence[int]
    children: Sequence[Sequence[int]]
    left: Sequence[int]
    right: Sequence[int]
    first: Sequence[int]

    def __len__(self) -> int:
        return len(self.text)

    def child(self, word: int, *deps: str) -> int | None:
        """Return the first dependent with one of these labels."""
        dep = self.dep
        for child in self.children[word]:
            if dep[child] in deps:
                return child
        return None

    def those(self, word: int, *deps: str) -> list[int]:
        """Return the dependents with one of these labels, in order."""
        children = self.children[word]
        if not children:
            return []
        dep = self.dep
        return [child for child in children if dep[child] in deps]

    def conjuncts(self, word: int) -> list[int]:
        """Return the word and all that is coordinated with it, in order."""
        found = [word]
        for member in found:
            found.extend(child for child in self.children[member] if self.dep[child] == "conj")
        return found

    def first_conjunct(self, word: int) -> int:
        """Return the first member of the coordination a word stands in."""
        return self.first[word]

    def ancestors(self, word: int) -> Iterator[int]:
        """Yield what a word hangs from, nearest first, up to the root."""
        head = self.head
        while head[word] != word:
            word = head[word]
            yield word

    def covers(self, word: int, other: int) -> bool:
        """Tell whether the other word lies between the edges of this word's phrase."""
        return self.left[word] <= other < self.right[word]


def tree_of(doc: Doc, plain: PlainText) -> Tree:
    """Return the columns of a parsed Doc, repaired where the parser is known to err."""
    from quoth.language.repair import repaired

    return grown(repaired(_columns(doc)), plain)


@dataclass(slots=True)
class Columns:
    """The columns before they are frozen, which repairs may change."""

    text: list[str]
    lemma: list[str]
    tag: list[str]
    pos: list[str]
    dep: list[str]
    head: list[int]
    entity: list[str]
    offset: list[int]
    sentences: list[Span]

    def hang(self, word: int, head: int, dep: str) -> None:
        """Make a word depend on another."""
        self.head[word], self.dep[word] = head, dep


def _columns(doc: Doc) -> Columns:
    """Read a Doc's attributes as arrays; one look-up in the string store for each distinct value."""
    columns: list[int | str] = ["LEMMA", "TAG", "POS", "DEP", "ENT_TYPE", "HEAD", "IDX"]
    array = doc.to_array(columns).astype("int64").T.tolist()
    strings, names = doc.vocab.strings, {}

    def named(column: list[int]) -> list[str]:
        for value in set(column):
            if value not in names:
                names[value] = strings[value % 2**64] if value else ""
        return [names[value] for value in column]

    lemma, tag, pos, dep, entity = (named(column) for column in array[:5])
    head = [word + offset for word, offset in enumerate(array[5])]
    sentences = [(sentence.start, sentence.end) for sentence in doc.sents]
    return Columns([token.text for token in doc], lemma, tag, pos, dep, head, entity, array[6], sentences)


def grown(columns: Columns, plain: PlainText) -> Tree:
    """Freeze columns into a tree: lay offsets on the document and find every word's phrase."""
    size = len(columns.text)
    sentence = [0] * size
    for number, (start, end) in enumerate(columns.sentences):
        sentence[start:end] = [number] * (end - start)
    children: list[list[int]] = [[] for _ in range(size)]
    for word, head in enumerate(columns.head):
        if head != word and columns.pos[word] != "SPACE":
            children[head].append(word)
    left, right = _edges(columns.head, columns.pos)
    starts, ends = _offsets(columns, plain)
    return Tree(
        text=columns.text,
        lower=[text.lower() for text in columns.text],
        lemma=columns.lemma,
        tag=columns.tag,
        pos=columns.pos,
        dep=columns.dep,
        head=columns.head,
        entity=columns.entity,
        start=starts,
        end=ends,
        sentences=columns.sentences,
        sentence=sentence,
        children=children,
        left=left,
        right=right,
        first=_firsts(columns.head, columns.dep),
    )


def _offsets(columns: Columns, plain: PlainText) -> tuple[list[int], list[int]]:
    ends = [start + len(text) for start, text in zip(columns.offset, columns.text, strict=True)]
    if plain.origin is None:
        return columns.offset, ends
    spans = [plain.document_span(start, end) for start, end in zip(columns.offset, ends, strict=True)]
    return [start for start, _ in spans], [end for _, end in spans]


def _firsts(head: list[int], dep: list[str]) -> list[int]:
    """Return the first member of every word's coordination; each chain is walked once."""
    first: list[int | None] = [None if label == "conj" else word for word, label in enumerate(dep)]
    for word in range(len(head)):
        chain = [word]
        while first[chain[-1]] is None and head[chain[-1]] not in chain[-1:]:
            chain.append(head[chain[-1]])
        found = first[chain[-1]]
        for member in chain:
            first[member] = chain[-1] if found is None else found
    return [word if member is None else member for word, member in enumerate(first)]


def _edges(head: list[int], pos: list[str]) -> tuple[list[int], list[int]]:
    """
    Return the bounds of every word's phrase, from the leaves up, in linear time.

    White space at the end of a phrase is none of its words.
    """
    size = len(head)
    left, right, waiting = list(range(size)), list(range(1, size + 1)), [0] * size
    for word, above in enumerate(head):
        if above != word:
            waiting[above] += 1
    leaves = [word for word in range(size) if not waiting[word]]
    for word in leaves:
        above = head[word]
        if above == word:
            continue
        if pos[word] != "SPACE":
            left[above] = min(left[above], left[word])
            right[above] = max(right[above], right[word])
        waiting[above] -= 1
        if not waiting[above]:
            leaves.append(above)
    return left, right
