"""Passages: words of a document and where they stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """
    Words of a document and where they stand, in Unicode code points, half-open.

    >>> Passage.of("Seoul agreed.", 0, 5)
    Passage(start=0, end=5, text='Seoul')

    Raises:
        ValueError: the text is not as long as the offsets say.
    """

    start: int
    end: int
    text: str

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end or len(self.text) != self.end - self.start:
            raise ValueError(f"passage {self.start}-{self.end} does not fit its text {self.text!r}")

    @classmethod
    def of(cls, text: str, start: int, end: int) -> Passage:
        """Cut the passage out of the document's text."""
        return cls(start, end, text[start:end])

    def covers(self, other: Passage) -> bool:
        """Tell whether the other passage lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Passage) -> bool:
        """Tell whether the two share a character."""
        return self.start < other.end and other.start < self.end
