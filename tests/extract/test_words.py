"""The lexicon's rows of grammar, compiled for looking up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quoth.errors import LexiconError
from quoth.extract.attribution.words import cue_words
from quoth.extract.words import Control, Part, words
from quoth.language.lexicon import Lexicon, lexicon
from quoth.model.judgement import Certainty, Modality, Polarity, Quantifier
from tests.extract.claims import known


def with_cell(table: str, column: str, value: str) -> Lexicon:
    """The shipped lexicon with another value in the first row of a table."""
    shipped = lexicon()
    first, *rest = shipped[table]
    changed = replace(first, cells={**first, column: value})
    return replace(shipped, tables={**shipped.tables, table: (changed, *rest)})


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("modals", "modality"),
        ("modals", "certainty"),
        ("embedders", "polarity"),
        ("embedders", "control"),
        ("embedders", "role"),
        ("quantifiers", "quantifier"),
        ("nouns", "kind"),
        ("hedges", "certainty"),
        ("titles", "gender"),
    ],
)
def test_a_value_no_column_knows_is_refused(table: str, column: str) -> None:
    """A misspelt 'negatd' would silently affirm."""
    with pytest.raises(LexiconError, match=rf"en/{table}\.tsv:\d+: 'misspelt' is none of"):
        words(with_cell(table, column, "misspelt"))


@pytest.mark.parametrize(
    ("table", "column"), [("reporting", "stance"), ("reporting", "frames"), ("noun_cues", "stance")]
)
def test_a_value_no_column_of_attribution_knows_is_refused(table: str, column: str) -> None:
    """The message names the file and the line, so that whoever wrote the row finds it."""
    with pytest.raises(LexiconError, match=rf"en/{table}\.tsv:\d+: 'misspelt' is none of"):
        cue_words(with_cell(table, column, "misspelt"))


def test_rows_that_differ_in_control_do_not_meet() -> None:
    """'asked to leave' is one's own leaving, 'asked the guard to leave' the guard's."""
    embedders = known().embedders

    assert embedders["help", "verb", "to"].control is Control.SUBJECT
    assert embedders["help", "verb+object", "to"].control is Control.OBJECT


def test_an_embedder_says_what_its_row_says() -> None:
    """Part, polarity, modality and certainty come from the table alone."""
    unlikely = known().embedders["unlikely", "adjective", "to"]

    assert unlikely.part is Part.FOLD
    assert unlikely.polarity is Polarity.NEGATED
    assert (unlikely.modality, unlikely.certainty) == (Modality.FUTURE, Certainty.PROBABLE)


def test_a_hedge_of_several_words_goes_by_its_last() -> None:
    """'in all likelihood' is met at "likelihood" and looked at backwards from there."""
    assert (("in", "all", "likelihood"), Certainty.PROBABLE) in known().hedge_phrases["likelihood"]
    assert "likelihood" not in known().hedges


def test_no_is_a_quantifier_and_a_negator() -> None:
    """'no member' speaks of none and negates the claim."""
    assert known().quantifiers["no"] is Quantifier.NONE
    assert "no" in known().negators["determiner"]
