"""The Turtle loader: a user's own relations and concepts beside the shipped ones, and clear refusals."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from quoth.errors import SourceError
from quoth.model.judgement import Kind
from quoth.ontology import Act, ontology

PREFIXES = """
@prefix q:    <https://w3id.org/quoth/ns#> .
@prefix r:    <https://w3id.org/quoth/id/relation/> .
@prefix e:    <https://w3id.org/quoth/id/entity/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
"""
OWN = """
r:groom a q:Relation ; skos:prefLabel "groom"@en ; q:frame "groom", "rub+down" ; q:act q:threat .
r:support q:frame "root for" .
r:oppose skos:definition "Be against."@en .
e:brew a q:Concept ; skos:prefLabel "brew"@en ; q:kind q:other ; q:pattern "tea|coffee" .
"""


@pytest.fixture
def own(tmp_path: Path) -> Path:
    return written(tmp_path, OWN)


def test_a_users_relation_stands_beside_the_shipped_ones(own: Path) -> None:
    """A stable has verbs of its own."""
    relation = ontology(own).relation("groom")

    assert relation is not None
    assert (relation.id, relation.acts) == ("groom", frozenset({Act.THREAT}))
    assert ontology(own).relation("accept") == ontology().relation("accept")


def test_a_users_concept_is_found_by_its_words(own: Path) -> None:
    """So has a café."""
    concept = ontology(own).concept("coffee", ("black", "coffee"))

    assert concept is not None
    assert (concept.id, concept.kind) == ("brew", Kind.OTHER)


def test_a_users_frame_adds_to_those_of_a_shipped_relation(own: Path) -> None:
    """One more wording needs no copy of the rest."""
    relation = ontology(own).relation("root", None, "for")

    assert relation is not None
    assert relation.id == "support"
    assert len(relation.frames) == len(ontology().relations["support"].frames) + 1


def test_a_users_single_value_replaces_the_shipped_one(own: Path) -> None:
    """A definition is one; the user's is the one wanted."""
    assert ontology(own).relations["oppose"].definition == "Be against."


def test_a_users_frame_is_taken_from_the_relation_that_had_it(tmp_path: Path) -> None:
    """Words lead to one relation, and the user's choice wins whatever its name."""
    path = written(tmp_path, 'r:zap q:frame "attack" .')

    assert ontology(path).relation("attack") == ontology(path).relations["zap"]
    assert all(frame.verb != "attack" for frame in ontology(path).relations["attack"].frames)


def test_additions_change_the_version(own: Path) -> None:
    """A claim names the version of the words it was read with."""
    assert ontology(own).version != ontology().version


def test_the_environment_names_a_users_files(own: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Extraction, resolution and store must all see the same ones, in every worker."""
    monkeypatch.setenv("QUOTH_ONTOLOGY", os.pathsep.join(["", str(own)]))

    assert "groom" in ontology().relations


@pytest.mark.parametrize(
    ("turtle", "problem"),
    [
        pytest.param('r:a q:frame "x"', r":\d+: not Turtle: ", id="broken"),
        pytest.param("\x00\x01", "not Turtle", id="binary"),
        pytest.param('r:a q:frame "x" ; q:act q:joke .', "'joke' is none of: commitment, demand", id="act"),
        pytest.param('e:a q:pattern "x" ; q:kind q:animal .', "'animal' is none of: person, ", id="kind"),
        pytest.param('r:a q:frame "x" . r:b q:frame "x" .', "frame 'x' belongs to 'a' and 'b'", id="frame"),
        pytest.param('e:a q:frame "x" .', "has a frame and must lie under", id="relation as entity"),
        pytest.param('r:a q:pattern "x" .', "has a pattern and must lie under", id="concept as relation"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_file(tmp_path: Path, turtle: str, problem: str) -> None:
    """A vocabulary that is silently half read changes what texts say."""
    path = written(tmp_path, turtle)

    with pytest.raises(SourceError, match=re.escape(str(path)) + ".*" + problem):
        ontology(path)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    """A typing slip in a path is the commonest of all."""
    with pytest.raises(SourceError, match=r"nowhere\.ttl: cannot be read: No such file"):
        ontology(tmp_path / "nowhere.ttl")


def test_an_agentless_passive_leads_to_what_was_done() -> None:
    """'be-called-for' is made of its participle; its lemma "call for" is not."""
    lemmas = ("attack", "call for", "give up", "walk away from", "enter into")
    found = [ontology().worded(lemma) for lemma in lemmas]

    assert [relation and relation.id for relation in found] == [
        "attack",
        "call-for",
        "give-up",
        "abandon",
        "enter",
    ]


def test_words_nobody_listed_lead_nowhere() -> None:
    """The relation is then made of the lemma itself."""
    assert ontology().worded("frobnicate with") is None


def written(folder: Path, turtle: str) -> Path:
    path = folder / "own.ttl"
    path.write_text(PREFIXES + turtle, encoding="utf-8")
    return path
