"""Who said what, construction by construction, on hand-parsed sentences."""

from __future__ import annotations

import pytest

from quoth.language.lexicon import Lexicon
from tests.extract.attribution.conftest import in_words
from tests.sentences import parsed

ONE_REPORT = {
    "said-that": ("Harbor officials", "said", ("the ferry had lost its rudder",)),
    "said-without-that": ("The pilot", "said", ("the engine failed",)),
    "parenthesis": ("officials", "say", ("The tanker", "was empty")),
    "postposed": ("a senior clerk", "warned", ("The ferry will sail again in May",)),
    "according-first": ("the harbor master", "According to", ("the ferry hit a sandbar",)),
    "according-last": ("two passengers who saw it", "according to", ("The ferry hit a sandbar",)),
    "quote-inverted": ("Marit Olsen, the ferry's captain", "said", ("We lost the rudder",)),
    "quote-interrupted": ("the captain", "told", ("Had we known", "we would have turned back")),
    "quote-introduced": ("The captain", "said", ("The rudder broke",)),
    "denied-not-leak": ("The yard", "denied", ("it had not inspected the rudder",)),
    "it-was-reported": (None, "was reported", ("the ferry had lost its rudder",)),
}


@pytest.mark.parametrize("name", ONE_REPORT)
def test_source_cue_and_content_are_what_a_reader_would_underline(name: str, words: Lexicon) -> None:
    """Each construction puts the three parts in another order; none may take words of another."""
    [found] = in_words(parsed(name), words)

    assert (found.source, found.cue, found.content) == ONE_REPORT[name]


def test_a_saying_inside_a_saying_knows_the_outer_one(words: Lexicon) -> None:
    """Hearsay: what the captain told the sailors is on the sailors' word."""
    outer, inner = in_words(parsed("nested-said"), words)

    assert (outer.source, inner.source) == ("Two sailors", "the captain")
    assert (outer.report.parent, inner.report.parent) == (None, 0)
