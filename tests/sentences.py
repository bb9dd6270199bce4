"""
Hand-parsed sentences: CoNLL-U with spaCy's English labels in, parses out, and no model in between.

A file of `tests/sentences/` holds short documents (`# newdoc id = name`), each of one or more sentences. Tags
are Penn's, labels are spaCy's; the last column says `SpaceAfter=No`, `Entity=DATE`, `Paragraph=Yes` (a blank
line follows).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

from quoth.language.normal import plain_text
from quoth.language.parser import Parse
from quoth.language.syntax import tree_of
from quoth.model.document import Document

FOLDER = Path(__file__).parent / "sentences"

Row = list[str]


def parsed(name: str) -> Parse:
    """Return a hand-parsed document by its name; every name stands in one file only."""
    return parse_from(_documents()[name], name=name)


def names(file: str) -> list[str]:
    """Return the names of the documents in one file, in order."""
    return [name for name, _ in _read(FOLDER / f"{file}.conllu")]


def parse_from(sentences: list[list[Row]], *, name: str) -> Parse:
    """Build the parse of a document from the rows of its sentences."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: Mapping[str, list[str]] = {"tags": [], "pos": [], "deps": [], "lemmas": [], "ents": []}
    heads: list[int] = []
    starts: list[bool] = []
    for rows in sentences:
        offset = len(words)
        for number, (_, form, lemma, pos, tag, _, head, dep, _, misc) in enumerate(rows):
            words.append(form)
            spaces.append("SpaceAfter=No" not in misc and "Paragraph=Yes" not in misc)
            heads.append(offset + (int(head) - 1 if head != "0" else number))
            starts.append(number == 0)
            kind = misc.partition("Entity=")[2].partition("|")[0]
            for column, value in zip(
                columns, (tag, pos, dep, lemma, f"I-{kind}" if kind else "O"), strict=True
            ):
                columns[column].append(value)
        if "Paragraph=Yes" in rows[-1][9]:
            _blank_line(words, spaces, heads, starts, columns)
    text = "".join(word + " " * space for word, space in zip(words, spaces, strict=True))
    document = Document(id=name, text=text)
    plain = [plain_text(Document(id=name, text=word)).text for word in words]
    doc = Doc(Vocab(), words=plain, spaces=spaces, heads=heads, sent_starts=starts, **columns)
    return Parse(document, doc, tree_of(doc, plain_text(document)))


def _blank_line(
    words: list[str],
    spaces: list[bool],
    heads: list[int],
    starts: list[bool],
    columns: Mapping[str, list[str]],
) -> None:
    heads.append(len(words) - 1)
    words.append("\n\n")
    spaces.append(False)
    starts.append(False)
    for column, value in zip(columns, ("_SP", "SPACE", "dep", "\n\n", "O"), strict=True):
        columns[column].append(value)


@cache
def _documents() -> dict[str, list[list[Row]]]:
    found: dict[str, list[list[Row]]] = {}
    for path in sorted(FOLDER.glob("*.conllu")):
        for name, rows in _read(path):
            if name in found:
                raise ValueError(f"{path}: a document called {name!r} stands in another place already")
            found[name] = rows
    return found


def _read(path: Path) -> Iterator[tuple[str, list[list[Row]]]]:
    for block in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:]:
        name, _, body = block.partition("\n")
        sentences = [
            [line.split("\t") for line in sentence.splitlines() if line and line[0] != "#"]
            for sentence in body.split("\n\n")
        ]
        yield name.strip(), [rows for rows in sentences if rows]
