"""Partitives: "several of them" are they; how many is said by the quantifier."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.model.mention import Mention
from quoth.resolve.coreference.scene import Scene


def partitives(scene: Scene) -> Iterator[tuple[int, int]]:
    """
    Join "several of the men" with "the men", and "most of them" with whoever they are.

    The claim keeps the quantifier of its words. "One of them" is one, not they.
    """
    for index, mention in enumerate(scene.mentions):
        if mention.quantifier is None:
            continue
        for place in range(scene.place[index] + 1, len(scene.order)):
            inner = scene.order[place]
            if scene.mentions[inner].head.start >= mention.passage.end:
                break
            if _is_what_is_counted(mention, scene.mentions[inner]):
                yield index, inner
                break


def _is_what_is_counted(whole: Mention, inner: Mention) -> bool:
    """Tell whether a phrase is no more than its head, "of", and the inner phrase."""
    before = whole.passage.text[: inner.passage.start - whole.passage.start]
    return before.casefold().split() == [whole.head.text.casefold(), "of"] and (
        inner.passage.end == whole.passage.end
    )
