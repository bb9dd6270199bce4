"""Clauses: a verb with all that stands beside and above it, gathered once for every construction."""

from __future__ import annotations

from dataclasses import dataclass

from quoth.extract.arguments import (
    Oblique,
    agent_of,
    indirect_object_of,
    objects_of,
    obliques_of,
    particle_of,
)
from quoth.extract.governors import Governor, governors
from quoth.extract.subjects import is_passive, subject_of
from quoth.extract.words import Words
from quoth.language.syntax import Tree


@dataclass(frozen=True, slots=True)
class Clause:
    """
    What grammar says of one predication; numbers are words of the tree.

    `verb` is its inner verb ("enter" in "is willing to enter") and `governors` are the words over it that
    say in which way it holds. `subjects` are the heads of who does it, in a passive of who undergoes it;
    `objects` those of its direct objects, `complement` the adjective, noun or adverb of a copula.
    """

    verb: int
    governors: tuple[Governor, ...]
    subjects: tuple[int, ...]
    objects: tuple[int, ...]
    indirect: int | None
    obliques: tuple[Oblique, ...]
    particle: int | None
    passive: bool
    agent: Oblique | None
    complement: int | None

    @property
    def top(self) -> int:
        """Return the outermost word of the verb group: "is" in "is willing to enter"."""
        if not self.governors:
            return self.verb
        outermost = self.governors[0]
        return outermost.word if outermost.carrier is None else outermost.carrier


_VERBS = frozenset({"VERB", "AUX"})
_COMPLEMENTS = ("attr", "acomp", "oprd")


def clause_of(tree: Tree, words: Words, verb: int) -> Clause:
    """Gather what stands beside and above a verb."""
    subject = subject_of(tree, words, verb)
    passive = is_passive(tree, verb)
    complement = _complement(tree, verb)
    objects = objects_of(tree, verb)
    subjects = tuple(_members(tree, subject)) if subject is not None else ()
    return Clause(
        verb=verb,
        governors=governors(tree, words, verb),
        subjects=subjects,
        objects=tuple(word for word in objects if word != complement or tree.pos[verb] == "VERB"),
        indirect=indirect_object_of(tree, verb),
        obliques=tuple(each for each in obliques_of(tree, words, verb) if each.head not in subjects),
        particle=particle_of(tree, verb),
        passive=passive,
        agent=agent_of(tree, verb) if passive else None,
        complement=complement,
    )


def _complement(tree: Tree, verb: int) -> int | None:
    """Return a copula's complement; in "far from complete" it is "complete", and "far" negates."""
    complement = tree.child(verb, *_COMPLEMENTS)
    if complement is None and tree.lemma[verb] == "be":
        complement = tree.child(verb, "advmod")
        if complement is None or tree.lower[complement] != "far" or complement < verb:
            return None
    if complement is not None and tree.lower[complement] == "far":
        return _far_from(tree, complement)
    return complement


def _far_from(tree: Tree, far: int) -> int | None:
    """Return what something is far from being."""
    preposition = next((word for word in tree.those(far, "prep") if tree.lower[word] == "from"), None)
    inner = None if preposition is None else tree.child(preposition, "amod", "pobj", "acomp", "pcomp")
    return inner if inner is not None and tree.pos[inner] in ("ADJ", "ADV", "ADP") else None


def _members(tree: Tree, subject: int) -> list[int]:
    """Return the coordinated subjects; a clause that is coordinated with a noun is none of them."""
    members = [word for word in tree.conjuncts(subject) if tree.pos[word] not in _VERBS or word == subject]
    # "It was the partner, not the minister, that insisted": the minister did not.
    members.extend(word for word in tree.those(subject, "appos") if contrast(tree, word) is not None)
    return members


def contrast(tree: Tree, noun: int) -> int | None:
    """Return the "not" that sets a noun off against the one before it: "the partner, not the minister"."""
    before = tree.left[noun] - 1
    own = tree.child(noun, "neg")
    return own if own is not None else before if before >= 0 and tree.lower[before] == "not" else None
