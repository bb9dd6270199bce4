"""Arguments: what stands beside a verb: objects, the one who receives, prepositional phrases, times."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from quoth.extract.subjects import antecedent_of, is_cleft, is_relative
from quoth.extract.words import Words
from quoth.language.syntax import Tree

_TIMES = frozenset({"DATE", "TIME"})
_PLACES = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Oblique:
    """
    A prepositional phrase or adverbial: its preposition's words, and the head of what they govern.

    `is_phrase` is false where that is no noun phrase but an adverb or a clause ("depends on what he does");
    `lead` is the adverb the preposition hangs from ("far from talks").
    """

    role: str
    head: int
    preposition: int | None = None
    is_phrase: bool = True
    lead: int | None = None

    @property
    def is_circumstance(self) -> bool:
        """Tell whether it only says when or where."""
        return self.role in ("time", "place")


def particle_of(tree: Tree, verb: int) -> int | None:
    """Return the particle of a phrasal verb ("up" in "gave up")."""
    return tree.child(verb, "prt")


def objects_of(tree: Tree, verb: int) -> list[int]:
    """Return the heads of the direct objects; a gap in a relative clause counts as the noun it is about."""
    found = [word for word in tree.those(verb, "dobj") if tree.pos[word] not in ("VERB", "AUX")]
    if found and _is_each_other(tree, found[-1]):
        return []
    if not found:
        found = tree.those(verb, "oprd") if tree.pos[verb] == "VERB" else []
        found = [word for word in found if tree.pos[word] in ("NOUN", "PROPN", "PRON")]
    if not found:
        found = _made(tree, verb)
    if not found:
        gap = _gap(tree, verb)
        return [] if gap is None else [gap]
    # "raised rates by a point, its sixth increase": a second object behind a comma only says what that is.
    direct = next((word for word in found[1:] if tree.text[tree.left[word] - 1] == ","), None)
    direct = found[-1] if direct is None else found[0]
    if is_relative(tree, direct):
        gap = antecedent_of(tree, verb)
        return [] if gap is None else [gap]
    return [word for word in tree.conjuncts(direct) if tree.pos[word] not in ("VERB", "AUX")]


def _is_each_other(tree: Tree, noun: int) -> bool:
    """Tell whether an object only says that something is done both ways: "accused each other"."""
    return noun > 0 and (tree.lower[noun - 1], tree.lower[noun]) in (("each", "other"), ("one", "another"))


def _made(tree: Tree, verb: int) -> list[int]:
    """Return what is made to be somehow: "it" in "making it harder"."""
    state = tree.child(verb, "ccomp")
    if state is None or tree.pos[state] not in ("ADJ", "NOUN") or tree.pos[verb] != "VERB":
        return []
    thing = tree.child(state, "nsubj")
    if thing is None or tree.child(state, "mark", "cop", "aux") is not None:
        return []
    return [] if is_empty_it(tree, thing) else [thing]


def is_empty_it(tree: Tree, subject: int) -> bool:
    """Tell whether an "it" only announces a clause: "making it harder to renege", "it is worth knowing"."""
    state = tree.head[subject]
    if tree.lower[subject] != "it":
        return False
    complements = tree.those(state, "acomp", "attr")
    inside = [*([state] if tree.pos[state] == "ADJ" or complements else []), *complements]
    return any(tree.child(word, "xcomp", "advcl", "ccomp", "csubj") is not None for word in inside)


def indirect_object_of(tree: Tree, verb: int) -> int | None:
    """Return the head of the one who receives: "school" in "gave the school forty laptops"."""
    receiver = tree.child(verb, "dative")
    if receiver is not None and tree.pos[receiver] not in ("ADP", "PART"):
        return receiver
    objects = tree.those(verb, "dobj")
    parted = len(objects) > 1 and tree.text[tree.left[objects[1]] - 1] == ","
    return objects[0] if len(objects) > 1 and not parted else None


def obliques_of(tree: Tree, words: Words, verb: int) -> Iterator[Oblique]:
    """Yield the prepositional phrases, adverbial nouns and adverbs of a clause, in order."""
    for child in tree.children[verb]:
        dep = tree.dep[child]
        if dep in ("prep", "dative") and tree.pos[child] in ("ADP", "SCONJ", "ADV", "PART"):
            yield from _phrases(tree, words, child, tree.lower[child])
        elif dep == "agent":
            yield from (
                each for each in _phrases(tree, words, child, tree.lower[child]) if each.role == "time"
            )
        elif (
            dep == "npadvmod"
            and tree.pos[child] in ("NOUN", "PROPN", "NUM")
            and not _measures(tree, verb, child)
        ):
            yield Oblique("time" if tree.entity[child] in _TIMES else "manner", child)
        elif dep == "advmod":
            yield from _adverbial(tree, words, verb, child)


def _measures(tree: Tree, verb: int, noun: int) -> bool:
    """Tell whether a noun only measures a clause of time: "a week after he cancelled it"."""
    mark = tree.child(verb, "mark")
    return mark is not None and noun < mark


def agent_of(tree: Tree, verb: int) -> Oblique | None:
    """Return who did what a passive says: the noun after "by"."""
    by = tree.child(verb, "agent")
    if by is None and tree.dep[verb] == "ccomp" and is_cleft(tree, tree.head[verb]):
        # "It was by a baker that the alarm was raised."
        by = next((word for word in tree.those(tree.head[verb], "prep") if tree.lower[word] == "by"), None)
    noun = tree.child(by, "pobj") if by is not None else None
    if by is None or noun is None or tree.entity[noun] in _TIMES:
        return None  # "paid by the end of the year"
    return Oblique("by", noun, by)


def _phrases(tree: Tree, words: Words, preposition: int, role: str) -> Iterator[Oblique]:
    """Yield what a preposition governs; one preposition may stand upon another ("out of")."""
    for child in tree.children[preposition]:
        if tree.dep[child] == "pobj" and not is_relative(tree, child):
            yield Oblique(_role(tree, words, role, child), child, preposition)
        elif tree.dep[child] in ("prep", "pcomp") and tree.pos[child] == "ADP":
            yield from _phrases(tree, words, child, f"{role} {tree.lower[child]}")
        elif tree.dep[child] == "pcomp" and tree.child(child, "nsubj", "nsubjpass") is not None:
            yield Oblique(role, child, preposition, is_phrase=False)


def _adverbial(tree: Tree, words: Words, verb: int, adverb: int) -> Iterator[Oblique]:
    """Yield an adverb that says when, where or how, and the phrase it leads ("away from the border")."""
    for child in tree.those(adverb, "prep"):
        yield from (
            replace(oblique, lead=adverb) for oblique in _phrases(tree, words, child, tree.lower[child])
        )
    if tree.child(adverb, "prep") is not None or words.hedges.get(tree.lower[adverb]) is not None:
        return
    role = words.adverbs.get(tree.lower[adverb])
    if tree.child(adverb, "npadvmod") is not None or tree.entity[adverb] in _TIMES:
        role = "time"
    elif role is None and adverb > verb and tree.lower[adverb].endswith("ly"):
        role = "manner"
    if role is not None and (adverb > verb or role == "time"):
        yield Oblique(role, adverb, is_phrase=False)


def _role(tree: Tree, words: Words, preposition: str, noun: int) -> str:
    if tree.entity[noun] in _TIMES:
        return "time"
    if tree.entity[noun] in _PLACES and preposition in words.sorts["site"]:
        return "place"
    return preposition


def _gap(tree: Tree, verb: int) -> int | None:
    """
    Return what a relative clause without an object is about: "a title she never sought".

    Only where the clause has a subject of its own without a relative pronoun ("whose forge burned").
    """
    subject = tree.child(verb, "nsubj")
    if tree.dep[verb] != "relcl" or subject is None:
        return None
    if any(is_relative(tree, word) for word in (subject, *tree.children[subject])):
        return None
    if tree.child(verb, "attr", "acomp", "ccomp", "xcomp") is not None or tree.pos[verb] == "AUX":
        return None
    if any(tree.lower[child] in ("when", "where", "why", "how") for child in tree.children[verb]):
        return None
    if any(tree.dep[child] == "prep" and not tree.children[child] for child in tree.children[verb]):
        return None
    return antecedent_of(tree, verb)
