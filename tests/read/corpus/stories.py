"""The reports of the corpus: TOML in, frozen stories out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache
from pathlib import Path

_MARKS = {"## ": "h", "- ": "li"}


@dataclass(frozen=True, slots=True)
class Story:
    """A report as its author handed it in; `blocks` are pairs of kind ("p", "h", "li") and words."""

    name: str
    title: str
    author: str
    publisher: str
    published: date
    place: str
    caption: str
    credit: str
    blocks: tuple[tuple[str, str], ...]

    @property
    def url(self) -> str:
        """Where it would lie on the web."""
        return f"https://news.example/{self.published.year}/{self.name}"

    @property
    def long(self) -> str:
        """The day as Americans write it."""
        return f"{self.month_day}, {self.published.year}"

    @property
    def month_day(self) -> str:
        """The day without its year, as in a dateline."""
        return f"{self.published:%B} {self.published.day}"

    @property
    def day_first(self) -> str:
        """The day as others write it."""
        return f"{self.published.day} {self.published:%B} {self.published.year}"

    @property
    def morning(self) -> datetime:
        """Eight in the morning of the day."""
        return datetime.combine(self.published, time(8), UTC)


@cache
def stories() -> dict[str, Story]:
    """Return the stories by name."""
    written = tomllib.loads((Path(__file__).parent / "stories.toml").read_text(encoding="utf-8"))
    return {name: _story(name, fields) for name, fields in written.items()}


def _story(name: str, fields: dict[str, object]) -> Story:
    paragraphs = fields.pop("paragraphs")
    assert isinstance(paragraphs, list)
    return Story(name=name, blocks=tuple(map(_block, paragraphs)), **fields)  # type: ignore[arg-type]


def _block(written: str) -> tuple[str, str]:
    for mark, kind in _MARKS.items():
        if written.startswith(mark):
            return kind, written.removeprefix(mark)
    return "p", written
