"""What stands beside a verb: objects, receivers, agents, prepositional phrases, times and places."""

from __future__ import annotations

import pytest

from quoth.extract.arguments import agent_of, indirect_object_of, objects_of, obliques_of
from tests.extract.claims import known, word
from tests.sentences import parsed


@pytest.mark.parametrize(
    ("name", "verb", "objects"),
    [
        pytest.param("active", "crushed", ["huts"], id="direct"),
        pytest.param("coordinated-objects", "took", ["crown", "rings", "map"], id="coordinated"),
        pytest.param("relative-object", "burned", ["letter"], id="relative-pronoun"),
        pytest.param("relative-gap", "hid", ["coins"], id="gap"),
        pytest.param("dative-and-gap", "wrote", ["letter"], id="gap-after-a-dative"),
        pytest.param("relative-whose", "burned", [], id="whose-is-no-gap"),
        pytest.param("relative-intransitive", "leaks", [], id="subject-relative"),
        pytest.param("act-noun", "committed", [], id="prepositional"),
        pytest.param("empty-it", "made", [], id="empty-it"),
        pytest.param("raised-sixth", "raised", ["rates"], id="no-second-object-behind-a-comma"),
    ],
)
def test_objects_are_found_where_they_stand_or_are_missing(name: str, verb: str, objects: list[str]) -> None:
    """A relative clause leaves a gap where its object would stand: "the coins the miser hid"."""
    tree = parsed(name).tree

    assert [tree.text[each] for each in objects_of(tree, word(tree, verb))] == objects


@pytest.mark.parametrize(
    ("name", "verb", "receiver"),
    [
        ("ditransitive", "gave", "pilgrims"),
        ("dative-and-gap", "showed", "judge"),
        ("active", "crushed", None),
    ],
)
def test_the_one_who_receives_is_no_object(name: str, verb: str, receiver: str | None) -> None:
    """'gave the pilgrims bread': bread is given, pilgrims are context."""
    tree = parsed(name).tree
    found = indirect_object_of(tree, word(tree, verb))

    assert (None if found is None else tree.text[found]) == receiver


@pytest.mark.parametrize(
    ("name", "verb", "agent"),
    [
        pytest.param("passive-agent", "painted", "convicts", id="by-phrase"),
        pytest.param("passive-shared", "sung", "choirs", id="second-verb"),
        pytest.param("cleft-agent", "found", "diver", id="set-off-by-a-cleft"),
        pytest.param("passive-agentless", "swept", None, id="nobody"),
    ],
)
def test_a_passive_says_who_did_it_after_by(name: str, verb: str, agent: str | None) -> None:
    """The claim is turned round only where somebody is named."""
    tree = parsed(name).tree
    found = agent_of(tree, word(tree, verb))

    assert (None if found is None else tree.text[found.head]) == agent


@pytest.mark.parametrize(
    ("name", "verb", "roles"),
    [
        pytest.param("time-and-place", "opens", [("time", "May"), ("place", "Lisbon")], id="time-place"),
        pytest.param("particle", "called", [("time", "Monday")], id="day"),
        pytest.param("past-object", "channels", [("through", "temple")], id="preposition"),
        pytest.param("participles", "leaving", [("with", "nun")], id="with"),
        pytest.param("in-exchange", "released", [("in", "exchange")], id="fronted"),
        pytest.param("passive-agentless", "swept", [("place", "away")], id="adverb"),
        pytest.param("passive-agent", "painted", [], id="agent-is-none"),
    ],
)
def test_further_arguments_have_a_role(name: str, verb: str, roles: list[tuple[str, str]]) -> None:
    """Two claims whose times or places differ do not contradict each other."""
    tree = parsed(name).tree
    found = obliques_of(tree, known(), word(tree, verb))

    assert [(each.role, tree.text[each.head]) for each in found] == roles


def test_a_time_does_nothing() -> None:
    """'paid by the end of the year' says when, not by whom."""
    tree = parsed("paid-by-end").tree
    verb = word(tree, "paid")

    assert agent_of(tree, verb) is None
    assert [oblique.role for oblique in obliques_of(tree, known(), verb)] == ["time"]
