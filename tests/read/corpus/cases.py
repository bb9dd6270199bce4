"""The corpus: stories set in layouts in, files with what must be read from them out."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from email.utils import format_datetime
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from tests.read.corpus import writers
from tests.read.corpus.stories import Story, stories

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """A file of one kind, the story it holds, and what it does not say."""

    name: str
    input: str
    story: Story
    content: bytes
    absent: frozenset[str]
    columns: Mapping[str, str]


@cache
def cases() -> tuple[Case, ...]:
    """Return all files of the corpus."""
    written = tomllib.loads((HERE / "cases.toml").read_text(encoding="utf-8"))
    return tuple(
        _case(kind, name, fields) for kind, named in written.items() for name, fields in named.items()
    )


def _case(kind: str, name: str, fields: dict[str, object]) -> Case:
    story = stories()[str(fields["story"])]
    if "paragraphs" in fields:
        story = replace(story, blocks=story.blocks[: int(str(fields["paragraphs"]))])
    content = _content(name, story, str(fields.get("encoding", "utf-8")))
    columns, absent = fields.get("columns", {}), fields.get("absent", [])
    assert isinstance(columns, dict)
    assert isinstance(absent, list)
    return Case(name, kind, story, content, frozenset(absent), columns)


def _content(name: str, story: Story, encoding: str) -> bytes:
    if name == "warc":
        return writers.warc(story, _set("newspaper.html", story).encode())
    if "." not in name:
        written = getattr(writers, name)(story)
        assert isinstance(written, bytes)
        return written
    return _set(name, story).encode(encoding)


def _set(name: str, story: Story) -> str:
    """Set a story in a layout; the templates are files of the formats, with holes."""
    environment = Environment(
        loader=FileSystemLoader(HERE / "layouts"), undefined=StrictUndefined, keep_trailing_newline=True,
        autoescape=False,
    )  # fmt: skip
    return environment.get_template(name).render(
        title=story.title,
        author=story.author,
        names=story.author.split(", "),
        publisher=story.publisher,
        place=story.place,
        caption=story.caption,
        credit=story.credit,
        url=story.url,
        iso=story.published.isoformat(),
        long=story.long,
        month_day=story.month_day,
        day_first=story.day_first,
        rfc=format_datetime(story.morning),
        blocks=story.blocks,
    )
