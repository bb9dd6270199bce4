"""Whether a clause is negated, and by which words."""

from __future__ import annotations

import pytest

from quoth.extract.polarity import polarity_of
from quoth.model.judgement import Polarity, Stance
from tests.extract.claims import reading, the_statement

NEGATED = {
    "not": ("not-or", "read", ["not"]),
    "not-shared-by-or": ("not-or", "sign", ["not"]),
    "no-longer": ("no-longer", "cross", ["no"]),
    "hardly": ("hardly", "know", ["hardly"]),
    "nobody-else-did": ("cleft-contrast", "ring", ["not"]),
    "nothing": ("nothing", "move", ["Nothing"]),
    "none-of": ("none-of", "know", ["None"]),
    "no-noun": ("existential", "be", ["no"]),
    "far-from": ("far-from", "be", ["far"]),
    "nor-inverted": ("nor-did", "write", ["nor"]),
    "without": ("without", "cross", ["without"]),
    "instead-of": ("instead-of", "sell", ["of"]),
    "refuse": ("refused", "clear", ["refused"]),
    "fail": ("failed", "hold", ["failed"]),
    "unable": ("unable", "reach", ["unable"]),
    "stop-short-of": ("stopped-short", "name", ["short"]),
    "refusal": ("refusal", "vaccinate", ["refusal"]),
    "let-alone": ("let-alone-took", "take", ["alone"]),
    "refusal-of": ("refusal-of", "fund", ["refusal"]),
    "rule-out": ("ruled-out-sending", "send", ["ruled"]),
    "it-is-unlikely-that": ("unlikely-that-failed", "fail", ["unlikely"]),
    "no-chance-that": ("no-chance-that", "fail", ["no"]),
    "rather-than": ("rather-than-raise", "raise", ["than"]),
    "rather-resign-than": ("rather-resign", "sign", ["than"]),
    "nor-before-an-object": ("neither-object", "have", ["nor"]),
    "ban-on": ("ban-on-crossing", "cross", ["ban"]),
    "too": ("too-weak", "resist", ["too"]),
}


@pytest.mark.parametrize("case", NEGATED)
def test_a_clause_is_negated_by_its_verb_its_governors_or_its_arguments(case: str) -> None:
    """Read as affirmed, each would say the opposite of its sentence; the words that do it are kept."""
    name, verb, cues = NEGATED[case]
    found = [each for each in reading(name).statements if each.predicate.verb == verb]

    assert found[-1].polarity is Polarity.NEGATED
    assert set(cues) <= {cue.text for cue in found[-1].cues}


def test_neither_and_nor_negate_one_subject_each() -> None:
    """Of the cook and of the valet it is denied; each claim shows its own word."""
    cook, valet = reading("neither-nor").statements

    assert (cook.polarity, valet.polarity) == (Polarity.NEGATED, Polarity.NEGATED)
    assert [cook.cues[0].text, valet.cues[0].text] == ["Neither", "nor"]


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        pytest.param("without", "leave", id="without-negates-only-its-gerund"),
        pytest.param("instead-of", "melt", id="instead-negates-only-its-gerund"),
        pytest.param("refusal", "ruin", id="a-refusal-does-something"),
        pytest.param("too-weak", "be", id="too-weak-is-weak"),
        pytest.param("act-noun", "commit", id="plain"),
    ],
)
def test_a_negation_reaches_no_further_than_its_clause(name: str, verb: str) -> None:
    """The convoy did leave."""
    assert the_statement(name, verb).polarity is Polarity.AFFIRMED


def test_two_negations_undo_each_other() -> None:
    """'has not failed to pay': it paid."""
    statement = the_statement("not-failed")

    assert statement.polarity is Polarity.AFFIRMED
    assert [cue.text for cue in statement.cues] == ["not", "failed"]


@pytest.mark.parametrize("count", range(5))
def test_the_net_polarity_goes_by_the_parity(count: int) -> None:
    """Three negations are one."""
    assert polarity_of(list(range(count))) is (Polarity.NEGATED if count % 2 else Polarity.AFFIRMED)


def test_a_denial_leaves_the_content_its_own_polarity() -> None:
    """'denied that he had not sold': the content is negated, and the source denies it."""
    found = reading("denied-not")
    [statement] = found.statements
    [saying] = [found.sayings[number] for number in statement.sayings]

    assert (statement.polarity, saying.stance) == (Polarity.NEGATED, Stance.DENIES)


@pytest.mark.parametrize(
    ("name", "verb"),
    [
        pytest.param("not-only-lied", "lie", id="not-only"),
        pytest.param("nothing-but-debts", "leave", id="nothing-but"),
        pytest.param("whether-or-not", "rain", id="whether-or-not"),
    ],
)
def test_a_negation_that_is_taken_back_negates_nothing(name: str, verb: str) -> None:
    """A bank that did not only lie did lie, and one that left nothing but debts left them."""
    statement = the_statement(name, verb)

    assert statement.polarity is Polarity.AFFIRMED
    assert all(
        mention.quantifier is None for mention in reading(name).mentions if "nothing" in mention.lemmas
    )
