"""Who does what to whom, construction by construction, on hand-parsed sentences."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Voice
from tests.extract.claims import Triple, reading, the_statement, triples

CLAIMS: dict[str, list[Triple]] = {
    "active": [("The glacier", "crush", "two huts")],
    "ditransitive": [("The abbot", "give", "bread")],
    "own-preposition": [("The villagers", "rely on", "a well")],
    "particle": [("The navy", "call off", "the search")],
    "past-object": [("The clan", "channel", "money"), ("The clan", "channel through", "a temple")],
    "passive-agent": [("convicts", "paint", "The lighthouse")],
    "passive-agentless": [("Three bridges", "sweep", None)],
    "passive-shared": [("a tailor", "write", "The anthem"), ("choirs", "sing", "The anthem")],
    "cleft-subject": [("the cook", "hide", "the letters")],
    "cleft-agent": [("a diver", "find", "the bell")],
    "cleft-contrast": [("the sexton", "ring", "the bell"), ("the vicar", "ring", "the bell")],
    "coordinated-subjects": [("A midwife", "find", "the raft"), ("a sailor", "find", "the raft")],
    "coordinated-objects": [
        ("The thieves", "take", "a crown"),
        ("The thieves", "take", "two rings"),
        ("The thieves", "take", "a map"),
    ],
    "neither-nor": [("the cook", "see", "the thief"), ("the valet", "see", "the thief")],
    "not-or": [("The clerk", "read", None), ("The clerk", "sign", "the petition")],
    "relative-subject": [("The guide", "lead", "the climbers"), ("The guide", "drown", None)],
    "relative-object": [("the abbot", "burn", "The letter"), ("The letter", "name", "a thief")],
    "relative-gap": [("the miser", "hide", "The coins"), ("The coins", "be", "fake")],
    "relative-whose": [("whose forge", "burn", None), ("A smith", "leave", "the town")],
    "relative-intransitive": [("The captain", "sell", "a ship"), ("a ship", "leak", None)],
    "dative-and-gap": [("The widow", "show", "the letter"), ("her son", "write", "the letter")],
    "participles": [
        ("the bishop", "fear", "a siege"),
        ("the bishop", "flee to", "Malta"),
        ("the bishop", "leave", "the keys"),
    ],
    "reduced-relatives": [
        ("Soldiers", "post", None),
        ("Soldiers", "search", "a cart"),
        ("a cart", "carry", "salt"),
    ],
    "act-noun": [("The duke", "commit to", "a duel")],
    "act-gerund": [
        ("The duke", "commit to", "a garden behind the chapel"),
        ("The duke", "commit to grant", "a wish"),
        ("The duke", "commit to grant", "a garden behind the chapel"),
    ],
    "colon-list": [
        ("The pact", "name", "three ports"),
        ("The pact", "name", "Dover"),
        ("The pact", "name", "Riga"),
        ("The pact", "name", "Malmo"),
    ],
    "dash-list": [
        ("The pact", "name", "two ports"),
        ("The pact", "name", "Dover"),
        ("The pact", "name", "Riga"),
    ],
    "light-verb": [("The consul", "pay visit to", "the prison")],
    "that-clause": [("The frost", "mean", "that the vines will die"), ("the vines", "die", None)],
    "in-exchange": [("Morvia", "release", "two sailors")],
}


@pytest.mark.parametrize("name", CLAIMS)
def test_each_construction_makes_the_claims_a_reader_would_list(name: str) -> None:
    """No claim too few, none twice, and none with words of another."""
    assert triples(name) == CLAIMS[name]


@pytest.mark.parametrize(
    ("name", "verb", "voice", "construction"),
    [
        pytest.param("active", "crush", Voice.ACTIVE, "active", id="active"),
        pytest.param("passive-agent", "paint", Voice.PASSIVE, "passive", id="turned-round"),
        pytest.param("passive-shared", "sing", Voice.PASSIVE, "passive", id="auxiliary-shared"),
        pytest.param("passive-agentless", "sweep", Voice.PASSIVE, "agentless", id="agentless"),
        pytest.param("reduced-relatives", "post", Voice.PASSIVE, "agentless", id="participle"),
        pytest.param("own-preposition", "rely", Voice.ACTIVE, "prepositional", id="prepositional"),
        pytest.param("nothing", "move", Voice.ACTIVE, "intransitive", id="intransitive"),
        pytest.param("light-verb", "visit", Voice.ACTIVE, "light-verb", id="light-verb"),
    ],
)
def test_a_claim_says_its_voice_and_which_rule_made_it(
    name: str, verb: str, voice: Voice, construction: str
) -> None:
    """Voice tells (convicts, paint, lighthouse) from an active; confidence is measured by construction."""
    statement = the_statement(name, verb)

    assert (statement.voice, statement.construction) == (voice, construction)


def test_listed_things_are_marked_as_taken_from_a_list() -> None:
    """'three ports: Dover, Riga and Malmo': whoever names the ports names Riga, one step removed."""
    constructions = [statement.construction for statement in reading("colon-list").statements]

    assert constructions == ["active", "list", "list", "list"]
