"""The words above a verb that only say in which way its clause holds."""

from __future__ import annotations

import pytest

from tests.extract.claims import clause


@pytest.mark.parametrize(
    ("name", "verb", "governing"),
    [
        pytest.param("complement-chain", "withdraw", ["agreed", "begin"], id="outermost-first"),
        pytest.param("willing", "share", ["willing"], id="adjective"),
        pytest.param("unable", "reach", ["unable"], id="adjective-negating"),
        pytest.param("refused", "clear", ["refused"], id="refusal"),
        pytest.param("stopped-short", "naming", ["short"], id="adverb-and-preposition"),
        pytest.param("act-gerund", "granting", ["committed"], id="gerund-after-to"),
        pytest.param("refusal", "vaccinate", ["refusal"], id="noun"),
        pytest.param("object-control", "leave", ["forced"], id="with-object"),
        pytest.param("object-control-passive", "leave", ["forced"], id="passive"),
        pytest.param("shared-promise", "hire", ["promised"], id="shared-by-coordination"),
        pytest.param("hedge-seems", "sunk", ["seems"], id="hedge"),
        pytest.param("without", "crossing", [], id="mere-preposition"),
        pytest.param("too-weak", "resist", [], id="degree-is-no-governor"),
        pytest.param("relative-intransitive", "leaks", [], id="relative-clause"),
    ],
)
def test_the_governors_of_a_verb_are_listed_from_outside_in(
    name: str, verb: str, governing: list[str]
) -> None:
    """'agreed to begin to withdraw': both say of the withdrawal how far it is."""
    tree, found = clause(name, verb)

    assert [tree.text[each.word] for each in found.governors] == governing


@pytest.mark.parametrize(
    ("name", "verb", "carrier"),
    [
        pytest.param("willing", "share", "is", id="adjective"),
        pytest.param("stopped-short", "naming", "stopped", id="adverb"),
        pytest.param("refused", "clear", "refused", id="verb-itself"),
        pytest.param("made-pledge", "plant", "made", id="object-noun"),
        pytest.param("refusal", "vaccinate", None, id="owned-noun"),
    ],
)
def test_a_governor_knows_the_verb_that_carries_it(name: str, verb: str, carrier: str | None) -> None:
    """The carrier's auxiliaries and negation are the clause's own: "is not willing to share"."""
    tree, found = clause(name, verb)
    carried_by = found.governors[0].carrier

    assert (None if carried_by is None else tree.text[carried_by]) == carrier


@pytest.mark.parametrize(
    ("name", "verb", "act", "shares_subject"),
    [
        pytest.param("complement-chain", "withdraw", True, True, id="agree"),
        pytest.param("refused", "clear", False, True, id="refuse"),
        pytest.param("object-control", "leave", True, False, id="force"),
        pytest.param("subject-control", "sell", True, True, id="promise-somebody"),
    ],
)
def test_acts_are_claims_and_folds_are_not(name: str, verb: str, act: bool, shares_subject: bool) -> None:
    """To force is done; to refuse is only not doing. Who acts next depends on the governor."""
    _, found = clause(name, verb)
    outermost = found.governors[0]

    assert (outermost.is_act, outermost.shares_subject) == (act, shares_subject)
