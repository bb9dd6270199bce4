"""Acts of saying as quads: who said it, by which words, with what stance; one node for each."""

from __future__ import annotations

from collections.abc import Iterator

from quoth import vocab
from quoth.model.claim import Argument, Attribution
from quoth.model.identity import digest
from quoth.model.passage import Passage
from quoth.store import nquads, terms
from quoth.store.quads.arguments import SOURCE, write_argument
from quoth.store.quads.sheet import Sheet
from quoth.store.quads.wording import naming, placed


def write_saying(sheet: Sheet, attribution: Attribution) -> str:
    """Write one act of iri, unless it is written, and return its IRI."""
    stands = placed(sheet.grounded(_parts(attribution)))
    iri = terms.within(sheet.iri, f"said-{_digest(attribution, stands)}")
    if not sheet.first(iri):
        return iri
    sheet.link(iri, terms.TYPE, vocab.Attribution)
    sheet.say(iri, vocab.depth, nquads.number(attribution.depth))
    sheet.link(iri, vocab.source, source_of(sheet, attribution))
    if attribution.source:
        write_argument(sheet, iri, attribution.source, SOURCE)
    sheet.link(iri, vocab.sentence, sheet.sentence(attribution.sentence))
    sheet.say(iri, vocab.words, nquads.text(stands))
    sheet.say(iri, vocab.lemma, nquads.text(attribution.cue_lemma))
    sheet.judge(iri, vocab.stance, attribution.stance)
    sheet.judge(iri, vocab.manner, attribution.manner)
    if attribution.time and attribution.time.value is not None:
        sheet.say(iri, vocab.saidOn, nquads.text(attribution.time.value))
    return iri


def source_of(sheet: Sheet, attribution: Attribution) -> str:
    """Return on whose word this act stands: its source, else the one nobody names."""
    return terms.entity_iri(attribution.source.entity) if attribution.source else sheet.unnamed()


def _digest(attribution: Attribution, stands: str) -> str:
    """Hash all that is said of an act of iri, so that two that differ in anything are two nodes."""
    return digest(
        stands,
        attribution.sentence.start,
        attribution.sentence.end,
        attribution.depth,
        attribution.cue_lemma,
        attribution.stance.value,
        attribution.manner.value,
        attribution.time.value if attribution.time else None,
        _who(attribution.source),
    )


def _who(source: Argument | None) -> tuple[str | None, ...] | None:
    if source is None:
        return None
    quantifier = source.quantifier.value if source.quantifier else None
    machine = naming(source.machine) if source.machine else None
    return source.entity, source.label, source.kind.value, quantifier, machine


def _parts(attribution: Attribution) -> Iterator[tuple[str, Passage]]:
    if attribution.source:
        yield "source", attribution.source.passage
    yield "cue", attribution.cue
    yield "content", attribution.content
    yield from (("piece", piece) for piece in attribution.content_pieces)
    if attribution.time:
        yield "time", attribution.time.passage
