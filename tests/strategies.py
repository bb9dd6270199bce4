"""Hypothesis strategies for the model's values; claims whose every passage is true to one text."""

from __future__ import annotations

from hypothesis import strategies as st

from quoth.model.claim import Argument, Attribution, Claim, Context, Predicate, Time
from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Account
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance

words = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=12)
slugs = st.from_regex(r"[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5})?", fullmatch=True)
labels = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1, max_size=12)
texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=20, max_size=60)


@st.composite
def passages(draw: st.DrawFn, text: str, *, least: int = 1) -> Passage:
    """A passage of the text, at least so many characters long."""
    start = draw(st.integers(0, len(text) - least))
    return Passage.of(text, start, draw(st.integers(start + least, len(text))))


@st.composite
def arguments(draw: st.DrawFn, text: str) -> Argument:
    entity = draw(slugs)
    quantifier = draw(st.none() | st.sampled_from(Quantifier))
    return Argument(draw(passages(text)), entity, entity.title(), draw(st.sampled_from(Kind)), quantifier)


def times(text: str) -> st.SearchStrategy[Time]:
    values = st.none() | st.dates().map(lambda day: day.isoformat()) | st.just("2018-03-01/2018-03-31")
    return st.builds(Time, passages(text), values)


@st.composite
def attributions(draw: st.DrawFn, text: str, depth: int) -> Attribution:
    content = draw(passages(text, least=4))
    middle = (content.start + content.end) // 2
    pieces = (Passage.of(text, content.start, middle), Passage.of(text, middle, content.end))
    return Attribution(
        source=draw(st.none() | arguments(text)),
        cue=draw(passages(text)),
        cue_lemma=draw(labels),
        content=content,
        stance=draw(st.sampled_from(Stance)),
        manner=draw(st.sampled_from(Manner)),
        sentence=Passage.of(text, 0, len(text)),
        depth=depth,
        content_pieces=draw(st.sampled_from(((), pieces))),
        time=draw(st.none() | times(text)),
    )


@st.composite
def claims(draw: st.DrawFn, *, text: str | None = None, document: str = "d1") -> Claim:
    """A claim of one document; the whole text is its sentence, so that every passage lies in it."""
    text = text or draw(texts)
    return Claim(
        id=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        document=document,
        sentence=Passage.of(text, 0, len(text)),
        subject=draw(arguments(text)),
        predicate=Predicate(draw(passages(text)), draw(labels), draw(slugs), draw(st.just(()))),
        object=draw(st.none() | arguments(text)),
        voice=draw(st.sampled_from(Voice)),
        under=draw(st.none() | st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        context=tuple(
            draw(st.lists(st.builds(Context, slugs, passages(text), st.none() | slugs), max_size=2))
        ),
        polarity=draw(st.sampled_from(Polarity)),
        modality=draw(st.sampled_from(Modality)),
        certainty=draw(st.sampled_from(Certainty)),
        attribution=tuple(draw(attributions(text, depth)) for depth in range(draw(st.integers(0, 2)))),
        time=draw(st.none() | times(text)),
        confidence=draw(st.integers(0, 100)) / 100,
        extractor="test/1",
        construction=draw(slugs),
        cues=tuple(sorted(draw(st.sets(passages(text), max_size=2)), key=lambda cue: (cue.start, cue.end))),
    )


@st.composite
def accounts(draw: st.DrawFn, *, document: str = "d1") -> Account:
    """All that one document claims: claims and attributions about one text, in order, each id once."""
    text = draw(texts)
    found = draw(st.lists(claims(text=text, document=document), max_size=3, unique_by=lambda claim: claim.id))
    blocks = draw(
        st.sampled_from(((), (Block(0, 5, BlockKind.HEADING), Block(7, len(text), BlockKind.PROSE))))
    )
    optional = st.none() | labels
    return Account(
        document=Document(
            id=document,
            text=text,
            blocks=blocks,
            title=draw(optional),
            author=draw(optional),
            publisher=draw(optional),
            published=draw(st.none() | st.dates()),
            url=draw(optional),
        ),
        sentences=(Passage.of(text, 0, len(text)),),
        claims=tuple(sorted(found, key=lambda c: (c.predicate.passage.start, c.predicate.passage.end, c.id))),
        attributions=tuple(draw(st.lists(attributions(text, 0), max_size=2))),
        entities=(),
        provenance=Provenance(extractor="test/1", model="none/0", lexicon="00", ontology="00"),
    )
