"""Subjects: who does what a verb says, where the verb has a subject, shares one or is controlled."""

from __future__ import annotations

from itertools import chain, islice

from quoth.extract.governors import MOST_STEPS, controlling_preposition, governor_of, sharing_place
from quoth.extract.imperatives import called_on, is_imperative
from quoth.extract.words import Control, Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Kind

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "DET", "ADJ"})
_REDUCED = frozenset({"acl", "relcl", "advcl", "ccomp", "xcomp", "oprd"})
_TIMES = frozenset({"DATE", "TIME"})
_OWNING = frozenset({"ORG", "GPE", "PERSON", "NORP"})


def is_passive(tree: Tree, verb: int) -> bool:
    """
    Tell whether a verb is a passive participle, by its own auxiliary or the one it shares.

    "was drafted by a panel and signed by the mayor": "signed" shares "was".
    """
    for _ in range(MOST_STEPS):
        if tree.tag[verb] not in ("VBN", "VBD"):
            return False
        if tree.child(verb, "auxpass", "nsubjpass") is not None:
            return True
        if tree.dep[verb] == "pcomp" and tree.tag[verb] == "VBN" and tree.child(verb, "aux") is None:
            return True  # "with gunfire heard in the capital"
        if tree.child(verb, "aux", "nsubj") is not None:
            return False
        above = tree.head[verb]
        if tree.dep[verb] != "conj" or tree.pos[above] not in ("VERB", "AUX"):
            return tree.tag[verb] == "VBN" and tree.dep[verb] in _REDUCED
        reduced = tree.dep[above] == "acl" and tree.tag[above] == "VBN" and tree.child(verb, "dobj") is None
        if tree.tag[above] != tree.tag[verb] and not reduced:
            return False
        verb = above  # "introduced in March and extended twice"
    return False


def is_relative(tree: Tree, word: int) -> bool:
    """Tell whether a word is a relative pronoun."""
    return tree.tag[word] in _RELATIVE


def is_of_degree(tree: Tree, adjective: int) -> bool:
    """Tell whether an adjective says how far something goes ("strong enough to", "too weak to")."""
    return any(tree.lower[child] in ("enough", "too") for child in tree.those(adjective, "advmod"))


def is_cleft(tree: Tree, verb: int) -> bool:
    """Tell whether a copula only sets one part of another clause off: "it was his van that …"."""
    it = tree.child(verb, "nsubj")
    if tree.lemma[verb] != "be" or it is None or tree.lower[it] != "it":
        return False
    attribute = tree.child(verb, "attr")
    clause = tree.child(verb, "ccomp") if attribute is None else tree.child(attribute, "relcl")
    clause = tree.child(verb, "ccomp") if clause is None else clause
    return clause is not None and any(
        tree.lower[word] in ("that", "who", "which") for word in tree.children[clause]
    )


def antecedent_of(tree: Tree, verb: int) -> int | None:
    """Return the noun that the relative clause around a verb, or the cleft it is set off by, is about."""
    for place in islice(chain([verb], tree.ancestors(verb)), MOST_STEPS):
        above = tree.head[place]
        if tree.dep[place] == "relcl":
            return above if tree.pos[above] in _NOMINAL else None
        if tree.dep[place] == "ccomp" and is_cleft(tree, above):
            return tree.child(above, "attr")
        if tree.dep[place] not in ("conj", "ccomp", "xcomp"):
            return None
    return None


def subject_of(tree: Tree, words: Words, verb: int) -> int | None:
    """
    Return the head of whoever does (or, in a passive, undergoes) what a verb says; None where it is unclear.

    A relative pronoun counts as the noun it stands for, coordinated subjects as their first member. An
    imperative that names nobody is its own: its form alone says that somebody is addressed.
    """
    for _ in range(MOST_STEPS):
        if is_imperative(tree, words, verb):
            named = called_on(tree, verb)
            return tree.first_conjunct(verb) if named is None else named
        own = tree.child(verb, *SUBJECTS)
        if own is not None:
            return _antecedent(tree, verb, own)
        step = _step(tree, words, verb)
        if step is None:
            return None
        verb, is_subject = step
        if is_subject:
            return None if is_relative(tree, verb) else verb
    return None


def _step(tree: Tree, words: Words, verb: int) -> tuple[int, bool] | None:
    """Return where to look next: another verb (False), or the subject's own head (True)."""
    governor = governor_of(tree, words, verb)
    if governor is not None:
        above = governor.word
        if tree.pos[above] == "NOUN" and governor.embedder.control is Control.PREPOSITION:
            return tree.head[verb], True
        if tree.pos[above] == "NOUN":
            return _owner(tree, words, above, governor.carrier)
        if governor.embedder.control is Control.PREPOSITION:
            preposition = controlling_preposition(tree, above, verb)
            noun = None if preposition is None else tree.child(preposition, "pobj")
            return None if noun is None else (noun, True)
        if not governor.shares_subject and not is_passive(tree, above):
            patient = tree.child(above, "dobj", "dative")
            return None if patient is None else (patient, True)
        if governor.carrier is None:
            # "Unwilling to leave the port, the sailors offered …": who is unwilling is the sailors.
            return (tree.head[above], False) if tree.pos[tree.head[above]] == "VERB" else None
        return governor.carrier, False
    return _shared(tree, words, verb)


def _shared(tree: Tree, words: Words, verb: int) -> tuple[int, bool] | None:
    """Look for the subject of a verb that nothing in the lexicon governs."""
    place = sharing_place(tree, verb)
    if place != verb:
        return place, False
    dep, above = tree.dep[place], tree.head[place]
    if dep == "conj":
        return (above, False) if tree.pos[above] in ("VERB", "AUX") else None
    if dep in ("acl", "relcl"):
        return (above, True) if tree.tag[place] in ("VBG", "VBN", "VBD") else _user(tree, place, above)
    if tree.tag[place] == "VB" and tree.child(place, "aux") is None and dep in ("ccomp", "xcomp"):
        return None  # "I say to them: look at the facts."
    if dep == "pcomp":
        if tree.tag[place] == "VB":
            return None  # "No decision was made about whether to appeal."
        preposition, above = above, tree.head[above]
        if tree.lower[preposition] == "by" and is_passive(tree, above):
            return None  # "Relieved only by changing the law": whoever changes it is not named.
    if tree.pos[above] not in ("VERB", "AUX"):
        # "Responsible for guarding": whoever is responsible; but "safe to drink" does not say who drinks.
        adjectival = tree.pos[above] == "ADJ" and (dep == "pcomp" or is_of_degree(tree, above))
        return (tree.head[above], False) if adjectival else None
    if dep in ("xcomp", "ccomp") and not is_passive(tree, above):
        patient = tree.child(above, "dobj", "dative")
        if patient is not None and patient < place:
            # "It took four days to restore power": no time restores it.
            if tree.entity[patient] in _TIMES:
                return None
            return (patient, True) if _can_act(tree, words, patient) else (above, False)
    return (above, False) if dep in ("xcomp", "ccomp", "advcl", "pcomp", "dep", "parataxis") else None


def _can_act(tree: Tree, words: Words, noun: int) -> bool:
    """Tell whether an object can do what follows it: "sent aides to help", but "sold the mill to pay"."""
    if tree.pos[noun] == "PROPN" or tree.tag[noun] == "PRP":
        return True
    return words.nouns.get(tree.lemma[noun].lower()) in (Kind.PERSON, Kind.ORGANIZATION)


def _user(tree: Tree, verb: int, noun: int) -> tuple[int, bool] | None:
    """Return who is to use a thing: "the owner has a week to pay", "found a way to revive the talks"."""
    above = tree.head[noun]
    infinitive = any(tree.tag[child] == "TO" for child in tree.children[verb])
    return (above, False) if infinitive and tree.dep[noun] == "dobj" and tree.pos[above] == "VERB" else None


def _owner(tree: Tree, words: Words, noun: int, carrier: int | None) -> tuple[int, bool] | None:
    """
    Return whose decision, refusal or plan a noun is.

    "the army's decision to …", "the decision by the court to …", "made a pledge to …".
    """
    owner = tree.child(noun, "poss")
    if owner is None:
        owner = next((word for word in tree.those(noun, "compound") if tree.entity[word] in _OWNING), None)
    if owner is not None:
        return owner, True
    for preposition in tree.those(noun, "prep", "agent"):
        if tree.lower[preposition] in words.uses["owner"]:
            agent = tree.child(preposition, "pobj")
            return None if agent is None else (agent, True)
    return None if carrier is None else (carrier, False)


def _antecedent(tree: Tree, verb: int, own: int) -> int | None:
    """Return the noun a relative pronoun stands for, or the subject as it is."""
    if not is_relative(tree, own):
        return own
    return None if tree.tag[own] == "WP$" else antecedent_of(tree, verb)
