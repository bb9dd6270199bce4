"""One parse in, one reading out."""

from __future__ import annotations

import pytest

from quoth.extract.syntactic import read_syntax
from quoth.language.lexicon import lexicon
from quoth.model.passage import Passage
from quoth.model.reading import Reading
from tests.extract.claims import reading
from tests.sentences import names, parsed

SENTENCES = names("claims")


def passages(found: Reading) -> list[Passage]:
    """Every passage a reading names."""
    parts = [*found.sentences]
    for mention in found.mentions:
        parts += [mention.passage, mention.head, mention.name, mention.title]
    for saying in found.sayings:
        parts += [saying.cue, saying.content, *saying.content_pieces, saying.time, saying.source_words]
    for each in found.statements:
        parts += [each.predicate.passage, *each.predicate.pieces, *each.cues, each.time]
        parts += [each.subject_words, each.object_words, *(adjunct.passage for adjunct in each.context)]
    return [part for part in parts if part is not None]


@pytest.mark.parametrize("name", SENTENCES)
def test_every_part_is_true_to_the_text(name: str) -> None:
    """What cannot be pointed at in the text is not claimed."""
    found = reading(name)

    assert all(found.document.text[each.start : each.end] == each.text for each in passages(found))


@pytest.mark.parametrize("name", SENTENCES)
def test_no_claim_is_made_twice(name: str) -> None:
    """Near-duplicates drown a reader; no two claims share subject, object and verb."""
    found = reading(name)
    keys = [
        (each.subject, each.predicate.passage, each.predicate.lemma, each.object) for each in found.statements
    ]

    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", SENTENCES)
def test_the_verb_is_no_word_of_its_arguments(name: str) -> None:
    """'a ship that leaks' as the subject of "leaks" would be a claim about itself."""
    found = reading(name)
    for each in found.statements:
        arguments = [found.mentions[each.subject].passage]
        arguments += [found.mentions[each.object].passage] if each.object is not None else []
        assert not any(argument.covers(each.predicate.passage) for argument in arguments)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        pytest.param("let-alone-took", ["meet", "take"], id="let-alone"),
        pytest.param("stopped-short-of-calling", [], id="named-so-by-nobody"),
        pytest.param("believed-to-have-set", ["burn", "flee"], id="believed"),
        pytest.param("used-money-to-pay", ["use", "pay"], id="used-the-money-to"),
        pytest.param("seems-that-failed", ["fail"], id="it-seems"),
        pytest.param("likely-that-fails", ["fail"], id="it-is-likely"),
        pytest.param("aides-did", ["confirm"], id="did-for-a-verb-said-before"),
        pytest.param("used-to-sell", ["sell"], id="used-to"),
        pytest.param("accused-two-of", ["accuse", "hide"], id="accused-two-of"),
    ],
)
def test_words_that_only_join_or_attribute_are_no_claims(name: str, expected: list[str]) -> None:
    """'let alone' lets nobody, 'believed to' is whoever believes it, and what is not called so is not so."""
    assert [each.predicate.verb for each in reading(name).statements] == expected


def test_to_look_for_a_thing_is_not_to_be_it() -> None:
    """'look' joins a subject with what it is; with "for" it does not, and guards are no thieves."""
    [statement] = reading("looking-for").statements

    assert statement.construction == "prepositional"
    assert all(not mention.copulas for mention in reading("looking-for").mentions)


def test_a_time_that_follows_is_not_gone_after() -> None:
    """'going to a feast after work': nobody goes after work, as after a thief."""
    [statement] = reading("going-after-work").statements

    assert statement.predicate.preposition == "to"


def test_no_time_does_what_it_takes() -> None:
    """'It took four days to restore power': the days restore nothing."""
    assert [each.predicate.verb for each in reading("took-days").statements] == ["take"]


def test_a_sentence_of_mere_words_claims_nothing() -> None:
    """'Fire at the old mill' is a headline."""
    assert reading("no-verb").statements == ()


def test_a_verb_that_only_says_how_is_no_claim() -> None:
    """'agreed to begin to withdraw': two claims, and none that somebody begins."""
    assert [each.predicate.verb for each in reading("complement-chain").statements] == ["agree", "withdraw"]


def test_a_cleft_makes_no_claim_of_its_own_copula() -> None:
    """'It was the cook who …': that "it" was the cook is nobody's claim."""
    assert [each.predicate.verb for each in reading("cleft-subject").statements] == ["hide"]


def test_the_same_parse_gives_the_same_reading() -> None:
    """Ids and golden files rest on it."""
    for name in ("colon-list", "complement-chain", "urged-relative"):
        assert read_syntax(parsed(name), lexicon()) == read_syntax(parsed(name), lexicon())


def test_a_reading_says_what_made_it() -> None:
    """A newer lexicon or rule shows in the graph as another maker."""
    provenance = reading("active").provenance

    assert provenance.extractor.startswith("syntax/")
    assert provenance.lexicon == lexicon().version
