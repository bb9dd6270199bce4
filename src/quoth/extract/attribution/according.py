"""According to: phrases that put a whole clause on somebody's word ("according to", "in the view of")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quoth.extract.attribution.report import Report
from quoth.extract.attribution.speaker import named
from quoth.model.judgement import Stance

if TYPE_CHECKING:
    from quoth.extract.attribution.text import Text


def according_phrases(text: Text) -> Iterator[Report]:
    """Yield a report for every such phrase: its object is the source, its clause the content."""
    tree = text.tree
    for word in range(len(tree)):
        for phrase in text.words.phrases.get(tree.lower[word], ()):
            end = word + len(phrase)
            if tuple(tree.lower[word:end]) != phrase:
                continue
            source = tree.child(end - 1, "pobj", "pcomp")
            host = _host(text, word)
            if source is not None and source >= end and host is not None:
                edges = tree.left[word], max(end, tree.right[end - 1], tree.right[word])
                speaker = named(tree, source, text.words, limit=end - 1)
                yield Report(
                    head=word,
                    cue=(word, end),
                    lemma=" ".join(phrase),
                    source=speaker.head,
                    source_phrase=speaker.phrase,
                    content=((tree.left[host], edges[0]), (edges[1], tree.right[host])),
                    stance=Stance.ASSERTS,
                    construction="according",
                )
                break


def _host(text: Text, word: int) -> int | None:
    """Return the verb of the clause the phrase is laid on."""
    tree = text.tree
    above = next((each for each in tree.ancestors(word) if tree.pos[each] in ("VERB", "AUX")), None)
    return tree.first_conjunct(above) if above is not None else None
