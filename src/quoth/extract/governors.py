"""Governors: the words above a verb that only say in which way its clause holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice

from quoth.extract.imperatives import is_imperative
from quoth.extract.words import Control, Embedder, Part, Words
from quoth.language.syntax import Tree
from quoth.model.mention import Number

# No sentence that a person wrote stacks or lines up more verbs; what only looks like one is left alone.
MOST_STEPS = 8
_EMBEDDED = frozenset({"xcomp", "ccomp", "advcl", "acl", "pcomp", "dobj", "oprd", "acomp"})
_CLASS = {
    "VERB": "verb",
    "AUX": "verb",
    "ADJ": "adjective",
    "ADV": "adverb",
    "NOUN": "noun",
    "SCONJ": "adverb",
}
_CARRIED = frozenset({"acomp", "attr", "advmod", "oprd", "xcomp", "ccomp", "advcl", "prep"})


@dataclass(frozen=True, slots=True)
class Governor:
    """
    A word that embeds a clause: "willing" in "is willing to enter".

    `carrier` is the verb that carries an adjective, adverb or noun ("is"); for a verb it is the verb itself,
    None where nothing carries it ("unwilling to wait, they left"). `link` is the preposition before a gerund.
    A noun ("made a pledge to share") leaves its carrier a claim of its own.
    """

    word: int
    embedder: Embedder
    carrier: int | None
    link: int | None = None
    is_noun: bool = False

    @property
    def is_act(self) -> bool:
        """Tell whether the word makes a claim of its own."""
        return self.embedder.part is Part.ACT

    @property
    def shares_subject(self) -> bool:
        """Tell whether the embedded clause has the governor's own subject."""
        return self.embedder.control is Control.SUBJECT


def governors(tree: Tree, words: Words, verb: int) -> tuple[Governor, ...]:
    """Return the words that embed a verb's clause, outermost first ("agreed to begin to go")."""
    found = list(islice(_upwards(tree, words, verb), MOST_STEPS))
    return tuple(reversed(found))


def _upwards(tree: Tree, words: Words, verb: int) -> Iterator[Governor]:
    while (governor := governor_of(tree, words, verb)) is not None:
        yield governor
        if governor.carrier is None:
            return
        verb = governor.carrier


def governor_of(tree: Tree, words: Words, verb: int) -> Governor | None:
    """Return the word that directly embeds a verb's clause, if the lexicon knows one."""
    place = sharing_place(tree, verb)
    if tree.dep[place] not in _EMBEDDED or is_imperative(tree, words, place):
        return None
    link, above, preposition = _link(tree, place)
    if link is None:
        return _over_noun_and_gerund(tree, words, place) or _over_finite(tree, words, place)
    kind = _CLASS.get(tree.pos[above])
    if kind is None or (
        tree.lemma[above] not in words.embedding_words and tree.lower[above] not in words.embedding_words
    ):
        return None
    embedder = _embedder(tree, words, place, above, kind, link)
    if embedder is None:
        return None
    carrier = above if kind == "verb" else _carrier(tree, words, above, kind)
    return Governor(above, embedder, carrier, preposition, is_noun=kind == "noun")


def sharing_place(tree: Tree, verb: int) -> int:
    """
    Return the verb whose place in the sentence this one shares.

    "agreed to sign the deal and withdraw": "withdraw" stands where "sign" stands, unless it has a subject.
    """
    for _ in range(MOST_STEPS):
        if tree.dep[verb] != "conj" or tree.child(verb, "nsubj", "nsubjpass", "expl") is not None:
            break
        first = tree.head[verb]
        if tree.pos[first] not in ("VERB", "AUX") or not _alike(tree, first, verb):
            break
        verb = first
    return verb


def _alike(tree: Tree, first: int, second: int) -> bool:
    """Tell whether two coordinated verbs have the same form, so that what is over one is over both."""
    if tree.tag[first] == tree.tag[second]:
        return True
    return {tree.tag[first], tree.tag[second]} <= {"VB", "VBP"}


def _link(tree: Tree, verb: int) -> tuple[str | None, int, int | None]:
    """Return how a clause is tied to what is over it, that word, and the preposition between them."""
    above = tree.head[verb]
    if tree.dep[verb] == "pcomp":
        if tree.lower[above] == "as" or tree.pos[tree.head[above]] == "ADP":
            return None, above, None
        return tree.lower[above], tree.head[above], above
    if any(tree.tag[child] == "TO" for child in tree.children[verb] if child < verb):
        return "to", above, None
    if tree.tag[verb] == "VBG" and (
        tree.dep[verb] in ("xcomp", "ccomp", "dobj") or _is_behind_particle(tree, verb)
    ):
        return "ing", above, None
    if tree.tag[verb] in ("VB", "VBP") and tree.dep[verb] in ("ccomp", "xcomp"):
        finite = tree.child(verb, "mark", "aux") is not None
        return (None if finite else "to"), above, None
    return None, above, None


def _is_behind_particle(tree: Tree, verb: int) -> bool:
    """Tell whether a gerund stands right behind its verb's particle: "ruled out sending troops"."""
    return tree.dep[verb] == "advcl" and tree.child(tree.head[verb], "prt") == verb - 1


def _over_noun_and_gerund(tree: Tree, words: Words, verb: int) -> Governor | None:
    """Return the noun that says of another what it may not do: "a ban on trucks crossing the bridge"."""
    noun = tree.head[verb]
    preposition = tree.head[noun]
    if (tree.dep[verb], tree.tag[verb], tree.dep[noun]) != ("acl", "VBG", "pobj"):
        return None
    above = tree.head[preposition]
    known = words.embedders.get((tree.lemma[above], "noun+preposition", tree.lower[preposition]))
    return None if known is None else Governor(above, known, None, is_noun=True)


def _over_finite(tree: Tree, words: Words, verb: int) -> Governor | None:
    """
    Return what says of a whole clause how sure it is: "it is likely that", "it seems", "a risk that".

    What such a word says of time is left out, for the clause has a tense of its own.
    """
    above = tree.head[verb]
    if tree.child(verb, "nsubj", "nsubjpass", "expl", "csubj") is None:
        return None
    if tree.pos[above] == "NOUN":
        noun = words.embedders.get((tree.lemma[above], "noun+object", "that"))
        return (
            None if noun is None or tree.dep[verb] == "relcl" else Governor(above, noun, None, is_noun=True)
        )
    carrier = tree.head[above] if tree.pos[above] == "ADJ" else above
    it = tree.child(carrier, "nsubj")
    if tree.dep[verb] != "ccomp" or it is None or tree.lower[it] != "it" or above > verb:
        return None
    state = above if tree.pos[above] == "ADJ" else tree.child(above, "acomp")
    word, kind = (above, "verb") if state is None else (state, "adjective")
    form = tree.lemma[word] if state is None else tree.lower[word]
    known = words.embedders.get((form, f"{kind}+object", "that")) or words.embedders.get((form, kind, "to"))
    if (
        known is None
        or known.part is not Part.FOLD
        or (known.certainty is None and known.link == "to" and kind == "adjective")
    ):
        return None
    if known.link == "to":
        known = replace(known, control=Control.OBJECT, modality=None)
    return Governor(word, known, carrier)


def _embedder(tree: Tree, words: Words, verb: int, above: int, kind: str, link: str) -> Embedder | None:
    """Look a governor up, as one with an object where it has one."""
    forms = (tree.lower[above], tree.lemma[above])
    if kind == "verb":
        if _is_passive(tree, above):
            # "is prepared to", "is supposed to": the participle is an adjective.
            adjective = words.embedders.get((tree.lower[above], "adjective", link))
            if adjective:
                return adjective
        subject = tree.child(verb, "nsubj", "nsubjpass")
        has_object = _is_passive(tree, above) or subject is not None
        has_object = has_object or tree.child(above, "dobj", "dative") not in (None, verb)
        # "Promised her to leave": an object beside a verb that controls by its subject changes nothing.
        kinds: tuple[str, ...] = ("verb+object", "verb") if has_object else ("verb",)
        if subject is not None and _is_we(tree, words, subject) and is_imperative(tree, words, above):
            kinds = ("verb+speakers", "verb+object")
        elif subject is not None:
            kinds = ("verb+object",)
        elif controlling_preposition(tree, above, verb) is not None:
            kinds = ("verb+preposition", *kinds)
    else:
        kinds = (kind,)
    for each in kinds:
        for form in forms:
            embedder = words.embedders.get((form, each, link))
            if embedder is not None and _fits(tree, embedder, above, verb):
                return embedder
    return None


def _is_we(tree: Tree, words: Words, subject: int) -> bool:
    """Tell whether a pronoun means those who speak: "us" in "let us talk"."""
    pronoun = words.pronouns.get(tree.lower[subject])
    return pronoun is not None and pronoun.person == 1 and pronoun.number is Number.PLURAL


def controlling_preposition(tree: Tree, governor: int, verb: int) -> int | None:
    """Return the preposition between a governor and its clause: "on" in "called on the armies to spare"."""
    return next((word for word in tree.those(governor, "prep") if governor < word < verb), None)


def _fits(tree: Tree, embedder: Embedder, above: int, verb: int) -> bool:
    """Rule out what only looks like embedding."""
    if embedder.word == "be":
        # "The plan is to build a port" says what the plan is; "Kim is to return" what Kim must do.
        subject = tree.child(above, "nsubj")
        return subject is not None and tree.dep[verb] == "xcomp" and tree.pos[subject] in ("PROPN", "PRON")
    if tree.lemma[above] == "use" and tree.child(above, "dobj") is not None:
        return False  # "used the money to pay": no habit
    if embedder.word == "going":
        return tree.tag[above + 1] in ("TO", "RB")  # "I am going out to see the show"
    if tree.dep[verb] == "advcl" and tree.pos[above] == "VERB":
        return tree.child(above, "dobj") is None or embedder.control is Control.OBJECT
    return True


def _carrier(tree: Tree, words: Words, word: int, kind: str) -> int | None:
    """Return the verb that carries an adjective, adverb or noun: "is" in "is willing to"."""
    above = tree.head[word]
    if tree.pos[above] not in ("VERB", "AUX") or above == word:
        return None
    if kind == "noun":
        # "Made a pledge to share": whoever made it; in "criticized a pledge to share" it is somebody else's.
        light = tree.lemma[above] in words.light
        return above if light and tree.dep[word] == "dobj" and tree.child(word, "poss") is None else None
    return above if tree.dep[word] in _CARRIED and above < word else None


def _is_passive(tree: Tree, verb: int) -> bool:
    return tree.child(verb, "auxpass", "nsubjpass") is not None
