"""Relations: the frame's name, else one made of the words; a passive without an agent is one of its own."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Voice
from quoth.model.mention import MentionType
from quoth.model.passage import Passage
from quoth.model.reading import VerbGroup
from quoth.ontology import ontology
from quoth.resolve.relations import predicate

from .building import Builder


def relation(text: str, group: VerbGroup, *, voice: Voice = Voice.ACTIVE, has_object: bool = True) -> str:
    """Return the relation of "X verb Y" or, in the passive, of "Y was verbed"."""
    builder = Builder(text)
    subject = builder.mention(text.split()[0])
    last = text.rstrip(".").split()[-1]
    object_ = builder.mention(last) if has_object else None
    builder.statement(subject, text.split()[1], object_, voice=voice, predicate=group)
    reading = builder.reading()
    return predicate(reading.statements[0], reading, ontology()).relation


def group(text: str, words: str, lemma: str, verb: str, **parts: str) -> VerbGroup:
    start = text.index(words)
    return VerbGroup(Passage.of(text, start, start + len(words)), lemma, verb, **parts)


@pytest.mark.parametrize(
    ("text", "words", "lemma", "verb", "parts", "expected"),
    [
        pytest.param(
            "Roy committed to talks.",
            "committed to",
            "commit to",
            "commit",
            {"preposition": "to"},
            "committed-to",
            id="frame",
        ),
        pytest.param(
            "Roy refused to sign talks.",
            "refused to sign",
            "refuse to sign",
            "sign",
            {},
            "sign",
            id="inner-verb",
        ),
        pytest.param(
            "Roy yodels at talks.",
            "yodels at",
            "yodel at",
            "yodel",
            {"preposition": "at"},
            "yodel-at",
            id="own-words",
        ),
    ],
)
def test_a_verb_group_names_its_relation(
    text: str, words: str, lemma: str, verb: str, parts: dict[str, str], expected: str
) -> None:
    """The frame first; what the ontology does not know keeps its verb, particle and preposition."""
    assert relation(text, group(text, words, lemma, verb, **parts)) == expected


@pytest.mark.parametrize(
    ("text", "words", "verb", "parts", "expected"),
    [
        pytest.param("Villages were attacked.", "were attacked", "attack", {}, "be-attacked", id="regular"),
        pytest.param("Villages were held.", "were held", "hold", {}, "be-held", id="irregular"),
        pytest.param(
            "Villages were yodeled at.",
            "were yodeled at",
            "yodel",
            {"preposition": "at"},
            "be-yodeled-at",
            id="preposition",
        ),
    ],
)
def test_a_passive_without_agent_keeps_its_participle(
    text: str, words: str, verb: str, parts: dict[str, str], expected: str
) -> None:
    """Who attacked is not said; "attack" with the villages as its subject would say that they did."""
    found = relation(text, group(text, words, verb, verb, **parts), voice=Voice.PASSIVE, has_object=False)

    assert found == expected


def test_what_something_is_stands_in_the_relation_only_without_an_object() -> None:
    """Talks that are expensive give (talks, be-expensive) where the adjective is no argument."""
    text = "Talks are expensive."
    copula = group(text, "are expensive", "be expensive", "be")

    assert relation(text, copula, has_object=False) == "be-expensive"


def test_a_described_person_is_not_the_description() -> None:
    """(Roy, be, Roy) says nothing; "the treasurer" means Roy only from the next sentence on."""
    from quoth.resolve import account

    builder = Builder("Rob Roy is the treasurer. The treasurer smiled.")
    roy, treasurer = builder.mention("Rob Roy"), builder.mention("the treasurer")
    builder.statement(roy, ("is", "be", "be"), treasurer)
    builder.statement(builder.mention("The treasurer"), "smiled")
    assert builder.mentions[treasurer].type is MentionType.NOMINAL

    is_, smiled = account(builder.reading()).claims

    assert is_.triple == ("Rob Roy", "be", "treasurer")
    assert smiled.subject.entity == "rob-roy"
