"""What the tests of attribution share: the shipped word lists, and reports in words instead of tokens."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from quoth.extract.attribution import Report, reports
from quoth.language.lexicon import Lexicon, lexicon
from quoth.language.parser import Parse


@dataclass(frozen=True, slots=True)
class Words:
    """A report in words: what a person would underline."""

    source: str | None
    cue: str
    content: tuple[str, ...]
    report: Report


def in_words(parse: Parse, words: Lexicon) -> list[Words]:
    """Return a document's reports with their ranges read out."""
    return [
        Words(
            parse.passage(*report.source_phrase).text if report.source_phrase else None,
            parse.passage(*report.cue).text,
            tuple(parse.passage(*piece).text for piece in report.content),
            report,
        )
        for report in reports(parse, words)
    ]


@pytest.fixture(scope="session")
def words() -> Lexicon:
    return lexicon("en")
