"""Verb groups: the words that hold a claim's verb, its lemma, and what its relation is looked up by."""

from __future__ import annotations

from quoth.extract.draft import Draft
from quoth.extract.governors import Governor
from quoth.language.parser import Parse
from quoth.language.syntax import Span, Tree
from quoth.model.reading import VerbGroup

_AUXILIARIES = ("aux", "auxpass", "neg", "prt")


def verb_group(parse: Parse, draft: Draft) -> VerbGroup:
    """Return the group of a draft's verb: passage, lemma, and the words that name its relation."""
    tree = parse.tree
    if draft.joined_by is not None:
        return VerbGroup(parse.passage(*draft.joined_by), "be", "be")
    runs = _runs(tree, _words(tree, draft))
    main = next(run for run in runs if run[0] <= draft.clause.verb < run[1])
    verb, particle, preposition = _named(tree, draft)
    return VerbGroup(
        passage=parse.passage(*main),
        lemma=_lemma(tree, draft),
        verb=verb,
        particle=particle,
        preposition=preposition,
        pieces=tuple(parse.passage(*run) for run in runs) if len(runs) > 1 else (),
    )


def _words(tree: Tree, draft: Draft) -> set[int]:
    """Return every word of the group: auxiliaries, governors, verb, particle, prepositions."""
    clause = draft.clause
    found = {clause.verb, *tree.those(clause.verb, *_AUXILIARIES)}
    if clause.particle is not None:
        found.add(clause.particle)
    for governor in _named_governors(draft):
        found.add(governor.word)
        found.update(tree.those(governor.word, *_AUXILIARIES))
        if governor.carrier is not None:
            found.add(governor.carrier)
            found.update(tree.those(governor.carrier, *_AUXILIARIES))
        if governor.link is not None:
            found.add(governor.link)
    if not _named_governors(draft):
        found = {word for word in found if tree.tag[word] != "TO"}
    if draft.through is not None and draft.through.preposition is not None:
        found.add(draft.through.preposition)
        if draft.through.lead is not None:
            found.add(draft.through.lead)
    if clause.agent is not None and draft.object in clause.subjects and clause.agent.preposition is not None:
        found.add(clause.agent.preposition)
    if draft.stands_for is not None and clause.objects:
        found.add(clause.objects[0])
    return found


def _named_governors(draft: Draft) -> tuple[Governor, ...]:
    """
    Return the governors whose words belong to the group: those with the clause's own subject.

    "promised to visit" is one group; in "ordered the bank to pay" the group is "pay" alone.
    """
    governors = draft.clause.governors
    for place in range(len(governors) - 1, -1, -1):
        if not governors[place].shares_subject:
            return governors[place + 1 :]
    return governors


def _runs(tree: Tree, words: set[int]) -> list[Span]:
    """Join words into runs; an adverb between two of them does not part them."""
    runs: list[list[int]] = []
    for word in sorted(words):
        if runs and all(_is_adverb(tree, between) for between in range(runs[-1][1], word)):
            runs[-1][1] = word + 1
        else:
            runs.append([word, word + 1])
    return [(start, end) for start, end in runs]


def _is_adverb(tree: Tree, word: int) -> bool:
    return tree.pos[word] == "ADV" and tree.dep[word] in ("advmod", "neg")


def _lemma(tree: Tree, draft: Draft) -> str:
    """Return the lemmatised group without auxiliaries and negation ("be willing to enter")."""
    parts: list[str] = []
    for governor in _named_governors(draft):
        if governor.carrier is not None and governor.carrier != governor.word:
            parts.append(tree.lemma[governor.carrier].lower())
        parts.append(tree.lemma[governor.word].lower())
        particle = tree.child(governor.word, "prt")
        if particle is not None:
            parts.append(tree.lower[particle])
        if governor.embedder.link != "ing":
            parts.append(governor.embedder.link)
    clause = draft.clause
    parts.append(tree.lemma[clause.verb].lower())
    if draft.stands_for is not None and clause.objects:
        parts.append(tree.lemma[clause.objects[0]].lower())
    if clause.particle is not None:
        parts.append(tree.lower[clause.particle])
    if draft.through is not None and draft.through.preposition is not None:
        if draft.through.lead is not None:
            parts.append(tree.lower[draft.through.lead])
        parts.append(tree.lower[draft.through.preposition])
    return " ".join(parts)


def _named(tree: Tree, draft: Draft) -> tuple[str, str | None, str | None]:
    """Return verb, particle and preposition that relations are looked up by."""
    clause = draft.clause
    if draft.stands_for is not None:
        verb, _, behind = draft.stands_for.partition(" ")
        return verb, None, behind or None
    particle = None if clause.particle is None else tree.lower[clause.particle]
    through = draft.through
    preposition = None if through is None or through.preposition is None else tree.lower[through.preposition]
    if particle is None and through is not None and through.lead is not None:
        particle = tree.lower[through.lead]
    return tree.lemma[clause.verb].lower(), particle, preposition
