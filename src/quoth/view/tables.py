"""Claims and documents in, tables of plain values out: all that the page knows, each thing once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from quoth.model.claim import Argument, Attribution, Claim
from quoth.model.document import Document
from quoth.model.passage import Passage
from quoth.store import terms
from quoth.view.encoding import tone
from quoth.view.ruler import Ruler

Row = dict[str, Any]


@dataclass(slots=True)
class Numbering:
    """Numbers for things in order of their first appearance; what comes again keeps its number and row."""

    rows: list[Row] = field(default_factory=list)
    _numbers: dict[object, int] = field(default_factory=dict)

    def number(self, key: object, row: Callable[[], Row]) -> int:
        """Return the thing's number."""
        if key not in self._numbers:
            self._numbers[key] = len(self._numbers)
            self.rows.append(row())
        return self._numbers[key]


@dataclass(frozen=True, slots=True)
class Tables:
    """
    Rows that name each other by number.

    A claim's `from` and `to` are entities. Offsets are UTF-16 units from the start of the claim's sentence;
    a sentence's `start` is counted from the start of its document.
    """

    documents: tuple[Row, ...]
    sentences: tuple[Row, ...]
    entities: tuple[Row, ...]
    relations: tuple[Row, ...]
    attributions: tuple[Row, ...]
    claims: tuple[Row, ...]


def tables(claims: Iterable[Claim], documents: Mapping[str, Document], *, texts: bool = True) -> Tables:
    """Return the tables, claims in order of date, document and place, in whatever order they came."""

    def order(claim: Claim) -> tuple[str, str, int, int, str]:
        day = _stated(claim, documents.get(claim.document))
        return day or "", claim.document, claim.sentence.start, claim.subject.passage.start, claim.id

    ordered = sorted(claims, key=order)
    builder = _Builder(documents, texts, _names(ordered))
    rows = tuple(builder.claim(claim) for claim in ordered)
    return Tables(
        documents=tuple(builder.documents.rows),
        sentences=tuple(builder.sentences.rows),
        entities=tuple(builder.entities.rows),
        relations=tuple(builder.relations.rows),
        attributions=tuple(builder.attributions.rows),
        claims=rows,
    )


class _Builder:
    """Gathers the rows; each claim adds what is new in it."""

    def __init__(
        self, known: Mapping[str, Document], texts: bool, names: Mapping[str, tuple[str, str]]
    ) -> None:
        self.known, self.texts, self.names = known, texts, names
        self.documents, self.sentences, self.entities = Numbering(), Numbering(), Numbering()
        self.relations, self.attributions = Numbering(), Numbering()
        self.rulers: dict[str, Ruler] = {}

    def claim(self, claim: Claim) -> Row:
        """Return the row of a claim."""
        document = self.known.get(claim.document) or Document(claim.document, "")
        origin, predicate = claim.sentence.start, claim.predicate

        def spans(*passages: Passage) -> tuple[int, ...]:
            return self._ruler(document).spans(passages, origin=origin)

        subject = self._entity(claim.subject)
        return {
            "from": subject,
            "to": self._entity(claim.object) if claim.object else self._nowhere(claim),
            "id": claim.id,
            "sentence": self._sentence(document, claim.sentence),
            "relation": self.relations.number(predicate.relation, lambda: {"name": predicate.relation}),
            "lemma": predicate.lemma,
            "subject": spans(claim.subject.passage),
            "predicate": spans(*(predicate.pieces or (predicate.passage,))),
            "object": spans(claim.object.passage) if claim.object else None,
            "polarity": claim.polarity.value,
            "modality": claim.modality.value,
            "certainty": claim.certainty.value,
            "position": claim.position.value,
            "tone": tone(claim).value,
            "confidence": round(claim.confidence, 2),
            "stated": _stated(claim, document),
            "time": claim.time and (claim.time.value or claim.time.passage.text),
            "attribution": tuple(self._attribution(document, said) for said in claim.attribution),
            "context": tuple((c.role, c.passage.text, *spans(c.passage)) for c in claim.context),
            "under": claim.under,
        }

    def _ruler(self, document: Document) -> Ruler:
        if document.id not in self.rulers:
            self.rulers[document.id] = Ruler(document.text)
        return self.rulers[document.id]

    def _document(self, document: Document) -> int:
        def row() -> Row:
            return {
                "id": document.id,
                "voice": document.voice,
                "speaker": _speaker(document),
                "title": document.title,
                "author": document.author,
                "publisher": document.publisher,
                "published": document.published and document.published.isoformat(),
                "url": document.url,
                "text": document.text if self.texts else None,
            }

        return self.documents.number(document.id, row)

    def _sentence(self, document: Document, sentence: Passage) -> int:
        number = self._document(document)
        start = self._ruler(document).at(sentence.start)
        # A sentence is not written twice where the document's whole text is in the page.
        whole = self.texts and document.text
        length = self._ruler(document).at(sentence.end) - start
        words: Row = {"length": length} if whole else {"text": sentence.text}
        key = (document.id, sentence.start, sentence.end)
        return self.sentences.number(key, lambda: {"document": number, "start": start, **words})

    def _entity(self, argument: Argument) -> int:
        label, kind = self.names[argument.entity]
        return self.entities.number(
            argument.entity, lambda: {"entity": argument.entity, "label": label, "kind": kind}
        )

    def _nowhere(self, claim: Claim) -> int:
        """Return where an arrow ends whose claim has no object: a point of its own for each proposition."""
        key = ("", claim.subject.entity, claim.predicate.relation)
        return self.entities.number(key, lambda: {"entity": None, "label": "", "kind": "end"})

    def _attribution(self, document: Document, said: Attribution) -> int:
        key = (document.id, said.cue.start, said.cue.end, said.content.start, said.depth)

        def row() -> Row:
            return {
                "source": self._entity(said.source) if said.source else None,
                "cue": said.cue.text,
                "stance": said.stance.value,
                "manner": said.manner.value,
                "sentence": self._sentence(document, said.sentence),
                "spans": self._ruler(document).spans(
                    (*([said.source.passage] if said.source else []), said.cue), origin=said.sentence.start
                ),
            }

        return self.attributions.number(key, row)


def _names(claims: Sequence[Claim]) -> dict[str, tuple[str, str]]:
    """Return each entity's most frequent name and kind; ties go by code point."""
    counts: dict[str, tuple[Counter[str], Counter[str]]] = {}
    for claim in claims:
        sources = (said.source for said in claim.attribution)
        for argument in (claim.subject, claim.object, *sources):
            if argument:
                labels, kinds = counts.setdefault(argument.entity, (Counter(), Counter()))
                labels[argument.label] += 1
                kinds[argument.kind.value] += 1
    return {entity: (_commonest(labels), _commonest(kinds)) for entity, (labels, kinds) in counts.items()}


def _commonest(counter: Counter[str]) -> str:
    return min(counter, key=lambda word: (-counter[word], word))


def _speaker(document: Document) -> str | None:
    """Return the entity that speaks where the text itself does; None where the document has to."""
    named = document.publisher or document.author
    return terms.local(terms.speaker_iri(document)) if named else None


def _stated(claim: Claim, document: Document | None) -> str | None:
    day = claim.stated_on(document.published if document else None)
    return day.isoformat() if day else None
