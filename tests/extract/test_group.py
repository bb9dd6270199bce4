"""The words that hold a claim's verb, and what its relation is looked up by."""

from __future__ import annotations

import pytest

from tests.extract.claims import reading, the_statement

RUNS = {
    "auxiliary": ("passive-agentless", "sweep", "were swept", []),
    "by": ("passive-agent", "paint", "was painted by", []),
    "adverb-inside": ("no-longer", "cross", "can no longer cross", []),
    "particle": ("particle", "call", "called off", []),
    "own-preposition": ("own-preposition", "rely", "rely on", []),
    "governors": ("complement-chain", "withdraw", "agreed to begin to withdraw", []),
    "gerund": ("stopped-short", "name", "stopped short of naming", []),
    "other-subject": ("object-control", "leave", "leave", []),
    "in-two-pieces": ("subject-control", "sell", "to sell", ["promised", "to sell"]),
    "inverted": ("question", "sink", "sink", ["Did", "sink"]),
    "light-verb": ("light-verb", "visit", "paid", ["paid", "visit to"]),
}


@pytest.mark.parametrize("case", RUNS)
def test_the_predicate_is_the_run_that_holds_the_verb(case: str) -> None:
    """A page underlines the predicate; its pieces must neither overlap the arguments nor lose a word."""
    name, verb, run, pieces = RUNS[case]
    group = the_statement(name, verb).predicate

    assert group.passage.text == run
    assert [piece.text for piece in group.pieces] == pieces


def test_what_stands_behind_the_object_is_a_piece_of_its_own() -> None:
    """'channels money through a temple': the second claim's verb stands on both sides of the money."""
    direct, through = (each.predicate for each in reading("past-object").statements)

    assert direct.pieces == ()
    assert [piece.text for piece in through.pieces] == ["channels", "through"]


@pytest.mark.parametrize(
    ("name", "verb", "lemma", "looked_up"),
    [
        pytest.param("particle", "call", "call off", ("call", "off", None), id="particle"),
        pytest.param("own-preposition", "rely", "rely on", ("rely", None, "on"), id="preposition"),
        pytest.param("willing", "share", "be willing to share", ("share", None, None), id="fold"),
        pytest.param("stopped-short", "name", "stop short of name", ("name", None, None), id="gerund"),
        pytest.param("refusal", "vaccinate", "refusal to vaccinate", ("vaccinate", None, None), id="noun"),
        pytest.param("light-verb", "visit", "pay visit to", ("visit", None, None), id="light-verb"),
        pytest.param("copula-place", "be", "be in", ("be", None, "in"), id="place"),
        pytest.param("hedge-seems", "sink", "seem to sink", ("sink", None, None), id="perfect-infinitive"),
    ],
)
def test_the_lemma_says_all_and_the_relation_only_the_inner_verb(
    name: str, verb: str, lemma: str, looked_up: tuple[str, str | None, str | None]
) -> None:
    """'will enter', 'is willing to enter' and 'refused to enter' meet in one proposition."""
    group = the_statement(name, verb).predicate

    assert group.lemma == lemma
    assert (group.verb, group.particle, group.preposition) == looked_up
