"""Every noun phrase, with the features by which mentions are joined."""

from __future__ import annotations

import pytest

from quoth.model.judgement import Kind, Quantifier
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number, Role
from tests.extract.claims import reading


def the_mention(name: str, head: str) -> Mention:
    """The mention of a document with this head word."""
    [found] = [each for each in reading(name).mentions if each.head.text == head]
    return found


@pytest.mark.parametrize(
    ("name", "head", "features"),
    [
        pytest.param("titled", "Brandt", {"type": MentionType.NAME, "kind": Kind.PERSON}, id="titled"),
        pytest.param("copula-noun", "Quill", {"gender": Gender.FEMININE, "animate": True}, id="honorific"),
        pytest.param(
            "subject-control",
            "He",
            {"type": MentionType.PRONOUN, "gender": Gender.MASCULINE, "person": 3},
            id="pronoun",
        ),
        pytest.param("active", "huts", {"number": Number.PLURAL, "role": Role.OBJECT}, id="plural-object"),
        pytest.param("participles", "Malta", {"kind": Kind.PLACE, "role": Role.OBLIQUE}, id="place"),
        pytest.param("every", "monk", {"quantifier": Quantifier.ALL}, id="every"),
        pytest.param("nothing", "Nothing", {"quantifier": Quantifier.NONE}, id="nothing"),
        pytest.param("existential", "wolves", {"quantifier": Quantifier.NONE}, id="no"),
        pytest.param("must", "catch", {"quantifier": Quantifier.ALL}, id="object"),
        pytest.param("refusal", "refusal", {"definiteness": Definiteness.POSSESSIVE}, id="possessive"),
        pytest.param("relative-whose", "smith", {"definiteness": Definiteness.INDEFINITE}, id="indefinite"),
        pytest.param("relative-whose", "town", {"definiteness": Definiteness.DEFINITE}, id="definite"),
    ],
)
def test_a_mention_shows_what_telling_who_is_meant_needs(
    name: str, head: str, features: dict[str, object]
) -> None:
    """Resolution works on these alone; there is no parser behind it."""
    mention = the_mention(name, head)

    assert {feature: getattr(mention, feature) for feature in features} == features


def test_a_possessor_is_a_mention_of_its_own() -> None:
    """'Its refusal': whose it is decides who refuses."""
    found = reading("refusal")
    possessor = the_mention("refusal", "refusal").possessor

    assert possessor is not None
    assert found.mentions[possessor].passage.text == "Its"


@pytest.mark.parametrize("name", ["relative-whose", "urged-relative", "refusal", "dative-and-gap"])
def test_a_statement_speaks_of_the_mention_with_its_own_head(name: str) -> None:
    """
    'whose forge burned': the forge burned, not "whose".

    A mention that is found while another is made must not take its number.
    """
    found = reading(name)

    assert all(mention.passage.covers(mention.head) for mention in found.mentions)
    assert "whose" not in {found.mentions[each.subject].passage.text for each in found.statements}


def test_each_head_is_mentioned_once() -> None:
    """Two mentions of one phrase would make two entities of it."""
    for name in ("colon-list", "coordinated-objects", "dative-and-gap"):
        heads = [mention.head for mention in reading(name).mentions]
        assert len(heads) == len(set(heads))
