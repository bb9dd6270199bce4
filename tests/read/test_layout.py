"""Layout: lines of a page become the paragraphs their author wrote."""

from __future__ import annotations

from quoth.model.document import BlockKind
from quoth.read.layout import Line, parts_of_lines


def page(number: int, *lines: tuple[float, str], size: float = 10.0) -> list[Line]:
    return [Line(number, 50.0, y, size, text) for y, text in lines]


def texts(lines: list[Line]) -> list[str]:
    return [part.text for part in parts_of_lines(lines)]


def test_a_wider_gap_parts_paragraphs() -> None:
    """Most pages show a paragraph by white space alone."""
    lines = page(
        1, (700, "The ministry sold the"), (688, "harbor on Friday."), (664, "Nobody read it."), (652, "Yet.")
    )

    assert texts(lines) == ["The ministry sold the harbor on Friday.", "Nobody read it. Yet."]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    """A claim cut in two by a page's end would be lost."""
    one = page(1, (800, "Harbor Report 1"), (112, "The ministry sold"), (100, "the har-"), (30, "page 1"))
    two = page(2, (800, "Harbor Report 2"), (700, "bor to a bakery."), (688, "It was cheap."), (30, "page 2"))

    assert texts([*one, *two]) == ["The ministry sold the harbor to a bakery. It was cheap."]


def test_a_hyphen_of_the_word_itself_is_kept() -> None:
    """'well-known' divided at its own hyphen is still one word with a hyphen."""
    lines = page(
        1,
        (700, "It is a well-"),
        (688, "known harbor, well-known to all. They are meet-"),
        (676, "ing there."),
    )

    assert texts(lines) == ["It is a well-known harbor, well-known to all. They are meeting there."]


def test_large_letters_make_a_heading() -> None:
    """The title of a report is no claim of it."""
    title = [Line(1, 50.0, 760.0, 18.0, "Harbor"), Line(1, 50.0, 738.0, 18.0, "Report")]
    body = page(1, (700, "The ministry sold the harbor on Friday."), (688, "It was cheap, a clerk said."))

    first, second = parts_of_lines([*title, *body])

    assert (first.text, first.kind, second.kind) == ("Harbor Report", BlockKind.HEADING, None)


def test_no_lines_make_no_parts() -> None:
    """A scan has pages and no letters."""
    assert texts([]) == texts(page(1, (700, "  "))) == []
