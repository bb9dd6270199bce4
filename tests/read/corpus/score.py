"""How well the corpus is read: `python -m tests.read.corpus.score` prints it file by file and in all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from quoth.model.document import BlockKind, Document
from quoth.read import documents
from quoth.read.shapes import folded, tokens
from tests.read.corpus.cases import Case, cases

FIELDS = ("title", "author", "published", "publisher")


@dataclass(frozen=True, slots=True)
class Score:
    """What was read of one file: token F1 of the story, fields right (None where absent), foreign prose."""

    case: Case
    f1: float
    right: dict[str, bool | None]
    intruders: tuple[str, ...]


def score(case: Case, document: Document) -> Score:
    """Compare a document with the story it was made of."""
    wanted = Counter(word for _, text in case.story.blocks for word in tokens(folded(text)))
    blocks = _story_blocks(case, document)
    found = Counter(word for text in blocks for word in tokens(folded(text)))
    both = (wanted & found).total()
    f1 = 2 * both / (wanted.total() + found.total())
    whole = " ".join(" ".join(tokens(folded(text))) for _, text in case.story.blocks)
    # A number before a heading is the layout's.
    strange = tuple(t for t in blocks if " ".join(tokens(folded(t.lstrip("0123456789. ")))) not in whole)
    right = {
        field: None if field in case.absent else _same(getattr(document, field), getattr(case.story, field))
        for field in FIELDS
    }
    return Score(case, f1, right, strange)


def _same(found: object, wanted: object) -> bool:
    """Compare a field; capitals do not count, for a headline may be set in them."""
    return str(found).casefold() == str(wanted).casefold()


def _story_blocks(case: Case, document: Document) -> list[str]:
    """Return the blocks that would make claims, less the title."""
    kinds = (BlockKind.PROSE, BlockKind.HEADING)
    texts = [document.text[b.start : b.end] for b in document.blocks if b.kind in kinds]
    return [text for text in texts if folded(text) != folded(case.story.title)]


def read(case: Case, folder: Path) -> Document:
    """Read a case as a user would: from a file whose name says nothing."""
    path = folder / "unnamed"
    path.write_bytes(case.content)
    *_, last = documents(path, columns=case.columns)
    return last


def accuracy(scores: Sequence[Score], field: str) -> float:
    """Return how many of the files that carry a field had it read right, from 0.0 to 1.0."""
    told = [score.right[field] for score in scores if score.right[field] is not None]
    return sum(map(bool, told)) / len(told)


def main() -> None:
    """Print the table."""
    with TemporaryDirectory() as folder:
        scores = [score(case, read(case, Path(folder))) for case in cases()]
    for each in scores:
        wrong = ", ".join(field for field, right in each.right.items() if right is False)
        print(f"{each.case.input:9} {each.case.name:20} F1 {each.f1:.3f}  {wrong and 'wrong: ' + wrong}")  # noqa: T201
        for text in each.intruders:
            print(f"{'':30} not of the story: {text[:70]!r}")  # noqa: T201
    mean = sum(each.f1 for each in scores) / len(scores)
    fields = "  ".join(f"{field} {accuracy(scores, field):.3f}" for field in FIELDS)
    print(f"{len(scores)} files  F1 {mean:.3f}  {fields}")  # noqa: T201


if __name__ == "__main__":
    main()
