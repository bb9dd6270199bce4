"""A real article goes the whole way; it is not ours, so it is read where it lies and never copied."""

from __future__ import annotations

from pathlib import Path

import pytest

import quoth
from quoth import Claim, ClaimGraph
from quoth.model.judgement import Certainty, Modality, Polarity, Quantifier, Stance

ARTICLE = Path(__file__).parents[2] / "shared/seed/000_05a8e8bc49fbc9be.txt"

# By line: photo credits, a caption's list of names, what surrounds the newsletter's sign-up.
NOT_PROSE = (3, 8, 10, 29, 31, *range(39, 45))

pytestmark = [
    pytest.mark.model,
    pytest.mark.skipif(
        not ARTICLE.is_file(), reason=f"the article is not beside this checkout ({ARTICLE.name})"
    ),
]


@pytest.fixture(scope="module")
def graph() -> ClaimGraph:
    """Return a graph that holds the article."""
    graph = quoth.open()
    graph.add(ARTICLE, published="2018-03-09")
    return graph


@pytest.fixture(scope="module")
def claims(graph: ClaimGraph) -> tuple[Claim, ...]:
    """Return all it claims."""
    return graph.claims()


def test_trump_has_committed_to_a_summit(claims: tuple[Claim, ...]) -> None:
    """The commitment stands, in the document's own voice, under the full name the article never gives."""
    [claim] = found(claims, "donald-trump", "committed-to", "summit")

    assert firmness(claim) == (Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)
    assert not claim.attribution


def test_north_korea_speaks_through_south_korea(claims: tuple[Claim, ...]) -> None:
    """'It' is North Korea, and the channel is the relation's object."""
    [claim] = found(claims, "north-korea", "channels-via", "south-korea")

    assert claim.subject.text == "It"
    assert firmness(claim) == (Polarity.AFFIRMED, Modality.ACTUAL, Certainty.CERTAIN)
    assert not claim.attribution


def test_north_korea_has_committed_to_nothing(claims: tuple[Claim, ...]) -> None:
    """A negated claim about anything is about all there is."""
    [claim] = [each for each in claims if each.triple[:2] == ("North Korea", "committed-to")]

    assert firmness(claim) == (Polarity.NEGATED, Modality.ACTUAL, Certainty.CERTAIN)
    assert claim.object is not None
    assert claim.object.quantifier is Quantifier.ALL
    assert not claim.attribution


def test_what_kim_is_willing_to_do_is_known_from_south_korean_officials(claims: tuple[Claim, ...]) -> None:
    """The willingness is intended, not actual, and it is the officials' word."""
    [claim] = found(claims, "kim-jong-un", "enter", "talks")
    [attribution] = claim.attribution

    assert claim.predicate.lemma == "be willing to enter"
    assert firmness(claim) == (Polarity.AFFIRMED, Modality.INTENDED, Certainty.CERTAIN)
    assert attribution.source is not None
    assert (attribution.source.label, attribution.stance) == ("South Korean officials", Stance.ASSERTS)
    assert attribution.cue.text == "have said"


def test_a_heading_that_is_a_sentence_makes_a_claim(claims: tuple[Claim, ...]) -> None:
    """The sides do not agree: negated, and about the point of talking."""
    [claim] = [each for each in claims if each.predicate.relation == "agree-on"]

    assert firmness(claim) == (Polarity.NEGATED, Modality.ACTUAL, Certainty.CERTAIN)
    assert "sides" in claim.subject.text
    assert claim.object is not None
    assert "point" in claim.object.text
    assert not claim.attribution


def test_credits_captions_and_the_newsletter_claim_nothing(claims: tuple[Claim, ...]) -> None:
    """What surrounds an article is not the article."""
    text = ARTICLE.read_text(encoding="utf-8")
    lines = {text.count("\n", 0, claim.sentence.start) + 1 for claim in claims}

    assert lines.isdisjoint(NOT_PROSE)


@pytest.mark.parametrize(
    ("edge", "plain"),
    [
        pytest.param("e:donald-trump r:committed-to e:summit", True, id="trump-committed"),
        pytest.param("e:north-korea r:channels-via e:south-korea", True, id="channel"),
        pytest.param("e:north-korea r:committed-to ?anything", False, id="committed-to-nothing"),
        pytest.param("e:kim-jong-un r:enter ?talks", False, id="willing-to-enter"),
        pytest.param("?sides r:agree-on ?point", False, id="sides-do-not-agree"),
    ],
)
def test_only_what_the_document_itself_says_for_certain_is_a_plain_edge(
    graph: ClaimGraph, edge: str, plain: bool
) -> None:
    """A negated, intended or reported claim must never read like a fact of the graph."""
    assert bool(graph.query(f"ASK {{ GRAPH ?document {{ {edge} }} }}")) is plain


def found(claims: tuple[Claim, ...], subject: str, relation: str, object: str) -> list[Claim]:
    return [
        claim
        for claim in claims
        if (claim.subject.entity, claim.predicate.relation) == (subject, relation)
        and claim.object is not None
        and claim.object.entity == object
    ]


def firmness(claim: Claim) -> tuple[Polarity, Modality, Certainty]:
    return claim.polarity, claim.modality, claim.certainty
