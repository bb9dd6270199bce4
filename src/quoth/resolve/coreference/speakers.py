"""Speakers: "I" and "we" in a quotation are the one who says it."""

from __future__ import annotations

from collections.abc import Iterator

from quoth.model.mention import MentionType
from quoth.resolve.coreference.scene import Scene


def speakers(scene: Scene) -> Iterator[tuple[int, int]]:
    """Join every first person that is quoted with the innermost source that is quoted there."""
    for index, mention in enumerate(scene.mentions):
        if mention.type is MentionType.PRONOUN and mention.person == 1:
            for saying in scene.around(index):
                if saying.source is not None and scene.quotes(saying):
                    yield index, saying.source
                    break
