"""Sayings inside sayings: which report stands inside which."""

from __future__ import annotations

import pytest

from quoth.extract.attribution import reports
from quoth.language.lexicon import Lexicon
from quoth.model.judgement import Stance
from tests.extract.attribution.conftest import in_words
from tests.sentences import parsed


@pytest.mark.parametrize(
    ("name", "outer", "inner"),
    [
        ("nested-said", "Two sailors", "the captain"),
        ("quote-nested", "Ms. Sorensen", "He"),
        ("noun-report", None, "A newspaper report"),
        ("shifted-object", "The consulate", "a rumor"),
        ("quoted-apposition", "Bent Bolstad, founder of the center", "I"),
        ("reported-to-have-told", None, "The president"),
    ],
)
def test_a_saying_inside_a_saying_knows_the_outer_one(
    name: str, outer: str | None, inner: str, words: Lexicon
) -> None:
    """Hearsay: what the captain told the sailors is on the sailors' word, in quotations as in clauses."""
    found = in_words(parsed(name), words)
    by_source = {each.source: number for number, each in enumerate(found)}

    assert found[by_source[inner]].report.parent == by_source[outer]
    assert found[by_source[outer]].report.parent is None


def test_a_denied_report_is_denied_and_was_reported(words: Lexicon) -> None:
    """'A newspaper report that … was denied': two sources, two stances, and neither changes the other."""
    inner, outer = (each.report for each in in_words(parsed("noun-report"), words))

    assert (outer.stance, inner.stance) == (Stance.DENIES, Stance.ASSERTS)


def test_a_mere_noun_puts_nothing_on_its_sources_word(words: Lexicon) -> None:
    """'voiced concern that …': the concern is the parents', once; voicing it is the author's claim."""
    voiced, concern = (each.report for each in in_words(parsed("noun-voiced"), words))

    assert voiced.nominal
    assert concern.parent is None


def test_a_second_source_after_a_comma_speaks_for_itself(words: Lexicon) -> None:
    """'… believe that demand fell, and some suspect …': parsed as one clause, said by two."""
    first, second = in_words(parsed("other-voice"), words)

    assert (first.content, second.report.parent) == (("demand fell",), None)


@pytest.mark.parametrize(
    ("name", "sources", "contents"),
    [
        (
            "calling-after-comma",
            ["The minister", "The minister"],
            [("the border would hold",), ("the offer a trap",)],
        ),
        (
            "misplaced-conjunct",
            ["The lawyer", "The lawyer"],
            [("her client was innocent",), ("the police of planting the gun",)],
        ),
        (
            "adding-after-quote",
            ["the judge", "the judge"],
            [("The law", "is not a wish"), ("the state had ignored it",)],
        ),
        ("though-worries", ["The coach", "he"], [("the team will win",), ("it may rain",)]),
    ],
)
def test_a_further_cue_after_a_comma_is_not_what_the_first_said(
    name: str, sources: list[str], contents: list[tuple[str, ...]], words: Lexicon
) -> None:
    """'said it would hold, calling the offer a trap': two sayings side by side, of one speaker."""
    found = in_words(parsed(name), words)

    assert [each.source for each in found] == sources
    assert [each.content for each in found] == contents
    assert [each.report.parent for each in found] == [None, None]


def test_a_remark_after_a_comma_is_the_authors(words: Lexicon) -> None:
    """'… to sell the mill, a plan that the widow opposes': the council does not speak of the widow."""
    wants, opposes = in_words(parsed("remark"), words)

    assert wants.content == ("the owner to sell the mill",)
    assert opposes.report.parent is None


def test_what_follows_a_quoted_question_is_asserted(words: Lexicon) -> None:
    """'"Where is it?" asked Moritz. "The harbor is closed."': one speaker, two stances."""
    question, answer = in_words(parsed("asked-resumed"), words)

    assert (question.source, answer.source) == ("Lena Moritz", "Lena Moritz")
    assert (question.report.stance, answer.report.stance) == (Stance.ASKS, Stance.ASSERTS)


def test_whoever_is_asked_does_not_go_on_speaking(words: Lexicon) -> None:
    """'Asked about the costs, he shrugged. "They are high."': he answers, the question does not."""
    *_, answer = in_words(parsed("asked-shrugged"), words)

    assert (answer.source, answer.content) == ("he", ("They are high",))


def test_reports_come_in_the_order_of_their_cues(words: Lexicon) -> None:
    """Indexes into the reports must mean the same in every run."""
    heads = [report.head for report in reports(parsed("quote-nested"), words)]

    assert heads == sorted(heads)
