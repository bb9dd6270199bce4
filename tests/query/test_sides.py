"""Sides: from a graph or from the claim itself, one judgement."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from quoth import Document
from quoth.model.claim import Argument, Claim, Context, Predicate, Time
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind, Modality, Polarity, Quantifier, Voice
from quoth.query.library import query_text
from quoth.query.names import labels
from quoth.query.oppositions import oppositions
from quoth.query.sides import Side, side, with_contexts
from quoth.query.typed import typed
from quoth.store import Solutions, Store, open_store

from .test_sharing import AGREE, ALFA, BETA, DELTA, GAMMA, MADE_BY, TEXT, WHOLE

NAMED = {"gamma": "Gamma", "minister": "minister", "delta": "Delta", "any": "anything"}
CONCEPTS = ("qualified", "summit", "unqualified")
NAMED |= {id: id for id in CONCEPTS}
ENTITIES = tuple(Entity(id, NAMED[id], Kind.OTHER, concept=id in CONCEPTS) for id in sorted(NAMED))
DELTAS = (
    None,
    Argument(DELTA, "delta", "Delta", Kind.OTHER),
    Argument(DELTA, "any", "anything", Kind.OTHER, Quantifier.ALL),
)
QUALITIES = tuple(Argument(DELTA, id, NAMED[id], Kind.OTHER) for id in ("qualified", "unqualified"))
PLACES = ((), (), (Context("in", BETA, "gamma"),), (Context("in", BETA, "delta"),), (Context("in", BETA),))
TIMES = (None, None, "2031-05", "2031-05-03", "2031-05-20/2031-07-31", "2032")


@st.composite
def reports(draw: st.DrawFn) -> list[Account]:
    """A few papers with a claim each, all on one subject, so that many of them meet."""
    found = []
    subject = draw(st.sampled_from(("gamma", "minister", "summit")))
    relations = draw(st.sampled_from((("accept", "reject"), ("promise",), ("accept",))))
    things = draw(st.sampled_from((DELTAS, QUALITIES)))
    for number in range(draw(st.integers(3, 8))):
        relation = draw(st.sampled_from(relations))
        time = draw(st.sampled_from(TIMES))
        claim = Claim(
            id=f"c{number}",
            document=f"d{number}",
            sentence=WHOLE,
            subject=Argument(GAMMA, subject, NAMED[subject], Kind.OTHER),
            predicate=Predicate(AGREE, relation, relation),
            object=draw(st.sampled_from(things)),
            voice=draw(st.sampled_from(Voice)),
            context=draw(st.sampled_from(PLACES)),
            polarity=draw(st.sampled_from(Polarity)),
            modality=draw(st.sampled_from((Modality.ACTUAL, Modality.ABLE))),
            time=Time(ALFA, time) if time else None,
            extractor="test/1",
        )
        published = draw(st.sampled_from((None, date(2031, 5, 1), date(2031, 5, 2))))
        document = Document(claim.document, TEXT, published=published, publisher=f"Paper {number}")
        found.append(Account(document, (WHOLE,), (claim,), (), ENTITIES, MADE_BY))
    return found


@settings(max_examples=200)
@given(reports())
def test_a_graph_and_its_claims_oppose_alike(found: list[Account]) -> None:
    """What is asked of a graph and what is computed on claims in hand must not drift apart."""
    store = open_store()
    list(store.add(found))
    in_hand = [side(claim, each.document.published) for each in found for claim in each.claims]

    assert told(sides_of(store)) == told(in_hand)


def sides_of(store: Store) -> list[Side]:
    answer = store.query(query_text("contested"))
    assert isinstance(answer, Solutions)
    return list(with_contexts(typed(Side, answer, labels(store)), store))


def told(sides: list[Side]) -> list[tuple[str, str, str]]:
    return sorted((pair.basis.value, pair.claim.claim, pair.other.claim) for pair in oppositions(sides))
