"""Drafts become statements: judged, attributed, and linked to each other."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Stance
from tests.extract.claims import reading, the_statement


@pytest.mark.parametrize(
    ("name", "verb", "act"),
    [
        pytest.param("complement-chain", "withdraw", "agree", id="agree"),
        pytest.param("object-control", "leave", "force", id="force"),
        pytest.param("object-control-passive", "leave", "force", id="was-forced"),
        pytest.param("act-gerund", "grant", "commit", id="commit-to-granting"),
        pytest.param("shared-promise", "hire", "promise", id="shared"),
    ],
)
def test_a_complement_knows_its_act(name: str, verb: str, act: str) -> None:
    """Who asks what was promised goes from the promise to what stands under it."""
    found = reading(name)
    under = [each.under for each in found.statements if each.predicate.verb == verb]

    assert under
    assert {None if number is None else found.statements[number].predicate.verb for number in under} == {act}


@pytest.mark.parametrize("name", ["refused", "willing", "failed", "stopped-short", "refusal"])
def test_a_folded_clause_stands_under_nothing(name: str) -> None:
    """To refuse is no act of its own, so nothing hangs from it."""
    assert {each.under for each in reading(name).statements} == {None}


@pytest.mark.parametrize(
    ("name", "stance"),
    [
        pytest.param("reported-future", Stance.ASSERTS, id="said"),
        pytest.param("denied-not", Stance.DENIES, id="denied"),
        pytest.param("whether", Stance.ASKS, id="asked"),
    ],
)
def test_a_claim_in_a_content_is_on_its_sources_word(name: str, stance: Stance) -> None:
    """The verb of saying is the attribution and no claim of its own."""
    found = reading(name)
    [statement] = found.statements
    [saying] = [found.sayings[number] for number in statement.sayings]

    assert saying.stance is stance
    assert saying.source is not None
    assert found.mentions[saying.source].passage.text in ("The abbot", "The council")


def test_wanting_a_thing_is_the_claim_itself() -> None:
    """'wants a treaty': with a mere noun nothing is said inside, so the wanting is what is claimed."""
    statement = the_statement("wants-treaty")

    assert statement.predicate.verb == "want"
    assert statement.sayings == ()


def test_a_day_beside_the_verb_is_its_time() -> None:
    """'called off the search on Monday': resolution dates the claim by it."""
    time = the_statement("particle").time

    assert time is not None
    assert time.text == "Monday"


def test_the_whole_phrase_is_kept_beside_the_mention() -> None:
    """People quote "a cart carrying salt"; the entity is named "cart"."""
    words = the_statement("reduced-relatives", "search").object_words

    assert words is not None
    assert words.text == "a cart carrying salt"


def test_a_phrase_that_holds_its_own_verb_is_not_quoted() -> None:
    """'a cart carrying salt' carries salt: as the subject of "carrying" it is "a cart"."""
    assert the_statement("reduced-relatives", "carry").subject_words is None
