"""Who does what a verb says, where the verb has a subject, shares one or is controlled."""

from __future__ import annotations

import pytest

from quoth.extract.subjects import is_cleft, is_passive, subject_of
from tests.extract.claims import known, word
from tests.sentences import parsed


@pytest.mark.parametrize(
    ("name", "verb", "subject"),
    [
        pytest.param("active", "crushed", "glacier", id="own"),
        pytest.param("not-or", "sign", "clerk", id="shared"),
        pytest.param("passive-shared", "sung", "anthem", id="shared-passive"),
        pytest.param("relative-subject", "led", "guide", id="relative-pronoun"),
        pytest.param("relative-whose", "burned", "forge", id="whose"),
        pytest.param("cleft-subject", "hid", "cook", id="cleft"),
        pytest.param("complement-chain", "withdraw", "Morvia", id="two-infinitives-deep"),
        pytest.param("object-control", "leave", "pilots", id="object-control"),
        pytest.param("object-control-passive", "leave", "pilots", id="object-control-passive"),
        pytest.param("subject-control", "sell", "He", id="promised-her"),
        pytest.param("willing", "share", "widow", id="adjective"),
        pytest.param("stopped-short", "naming", "memo", id="gerund-after-adverb"),
        pytest.param("without", "crossing", "convoy", id="gerund-after-preposition"),
        pytest.param("refusal", "vaccinate", "Its", id="possessor"),
        pytest.param("used-money-to-pay", "pay", "bank", id="not-the-means"),
        pytest.param("sold-to-pay", "pay", "firm", id="not-the-thing-sold"),
        pytest.param("refusal-of", "fund", "council", id="of-phrase-of-a-noun"),
        pytest.param("decision-by", "raise", "guild", id="by-phrase-of-a-noun"),
        pytest.param("made-pledge", "plant", "baron", id="carrier-of-a-noun"),
        pytest.param("participles", "Fearing", "bishop", id="participle-before"),
        pytest.param("participles", "leaving", "bishop", id="participle-after"),
        pytest.param("reduced-relatives", "carrying", "cart", id="reduced-relative"),
        pytest.param("too-weak", "resist", "garrison", id="degree"),
        pytest.param("act-gerund", "granting", "duke", id="act"),
        pytest.param("ban-on-crossing", "crossing", "trucks", id="who-is-banned"),
        pytest.param("mocked-for", "hiding", "baker", id="who-is-mocked-for-it"),
        pytest.param("empty-it", "see", None, id="nobody-said"),
    ],
)
def test_the_subject_is_who_a_reader_understands(name: str, verb: str, subject: str | None) -> None:
    """A claim on the wrong person is worse than none; where the grammar names nobody there is none."""
    tree = parsed(name).tree
    found = subject_of(tree, known(), word(tree, verb))

    assert (None if found is None else tree.text[found]) == subject


@pytest.mark.parametrize(
    ("name", "verb", "passive"),
    [
        pytest.param("passive-agent", "painted", True, id="own-auxiliary"),
        pytest.param("passive-shared", "sung", True, id="shared-auxiliary"),
        pytest.param("reduced-relatives", "posted", True, id="participle"),
        pytest.param("extended-twice", "extended", True, id="shared-participle-the-tagger-takes-for-a-past"),
        pytest.param("gunfire-heard", "heard", True, id="with-a-subject-behind-with"),
        pytest.param("reduced-relatives", "searched", False, id="past"),
        pytest.param("could-perfect", "burst", False, id="perfect"),
        pytest.param("hedge-seems", "sunk", False, id="perfect-infinitive"),
    ],
)
def test_a_participle_is_passive_by_its_auxiliary(name: str, verb: str, passive: bool) -> None:
    """'written and sung by' is passive twice; 'could have burst' is not."""
    tree = parsed(name).tree

    assert is_passive(tree, word(tree, verb)) is passive


@pytest.mark.parametrize(
    ("name", "copula", "cleft"),
    [
        pytest.param("cleft-subject", "was", True, id="subject"),
        pytest.param("cleft-agent", "was", True, id="agent"),
        pytest.param("cleft-contrast", "was", True, id="contrast"),
        pytest.param("copula-noun", "is", False, id="plain"),
        pytest.param("relative-gap", "were", False, id="relative-elsewhere"),
    ],
)
def test_a_cleft_only_sets_a_part_off(name: str, copula: str, cleft: bool) -> None:
    """'It was the cook who hid …' does not claim that it was the cook."""
    tree = parsed(name).tree

    assert is_cleft(tree, word(tree, copula)) is cleft
