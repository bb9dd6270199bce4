"""Verbal claims: somebody does something, to somebody or by way of a preposition, or undergoes it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from quoth.extract.arguments import Oblique, is_empty_it
from quoth.extract.clause import Clause
from quoth.extract.draft import Construction, Draft
from quoth.extract.phrases import adjective_phrase, clause_words
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Voice
from quoth.ontology import Frame, Ontology

_BESIDE = frozenset(
    {"ROOT", "ccomp", "xcomp", "conj", "advcl", "relcl", "acl", "pcomp", "prt", "advmod", "neg"}
)
# Where subjects and objects are both a long list, their product is nothing the sentence says.
_MANY = 12


def verbal(tree: Tree, words: Words, ontology: Ontology, clause: Clause) -> Iterator[Draft]:
    """Yield the claims of one verb: one a subject and object, and one a channel behind the object."""
    if clause.passive and clause.agent is not None:
        yield from _turned_round(tree, clause, clause.agent)
        return
    voice = Voice.PASSIVE if clause.passive else Voice.ACTIVE
    if _is_mutual(tree, words, clause):
        first, *others = clause.subjects
        for other in others:
            yield Draft(Construction.ACTIVE, clause, first, other, obliques=clause.obliques)
        return
    for subject in clause.subjects:
        yield from _of(tree, words, ontology, clause, subject, voice)


def _is_mutual(tree: Tree, words: Words, clause: Clause) -> bool:
    """Tell whether subjects do something with each other: "Seoul and Pyongyang clashed"."""
    if len(clause.subjects) < 2 or clause.objects or clause.passive:
        return False
    nor = any(tree.lower[word] in ("or", "nor") for word in tree.those(clause.subjects[0], "cc"))
    with_another = any(oblique.role == "with" for oblique in clause.obliques)
    return tree.lemma[clause.verb] in words.reciprocal and not nor and not with_another


def _turned_round(tree: Tree, clause: Clause, agent: Oblique) -> Iterator[Draft]:
    """'The treaty was rejected by the senate': the senate rejected it."""
    for doer in tree.conjuncts(agent.head):
        for patient in clause.subjects or (None,):
            yield Draft(
                Construction.PASSIVE,
                clause,
                doer,
                patient,
                voice=Voice.PASSIVE,
                obliques=clause.obliques,
            )


def _of(
    tree: Tree, words: Words, ontology: Ontology, clause: Clause, subject: int, voice: Voice
) -> Iterator[Draft]:
    plain = Draft(Construction.ACTIVE, clause, subject, voice=voice, obliques=_context(clause))
    if voice is Voice.PASSIVE:
        plain = replace(plain, construction=Construction.AGENTLESS)
    if not clause.objects:
        yield _without_object(tree, words, ontology, plain)
        return
    light = _light(tree, words, plain)
    if light is not None:
        yield light
        return
    for object_ in clause.objects if len(clause.subjects) < _MANY else clause.objects[:_MANY]:
        yield replace(plain, object=object_)
        for item in specified(tree, object_):
            yield replace(plain, object=item, construction=Construction.LIST)
    for oblique in clause.obliques:
        if oblique.preposition is not None and _is_behind_object(
            ontology, tree.lemma[clause.verb], _particle(tree, clause), tree.lower[oblique.preposition]
        ):
            yield _behind(plain, oblique)


def _context(clause: Clause) -> tuple[Oblique, ...]:
    if clause.indirect is None:
        return clause.obliques
    return (Oblique("recipient", clause.indirect), *clause.obliques)


def _without_object(tree: Tree, words: Words, ontology: Ontology, plain: Draft) -> Draft:
    """Take the noun behind the verb's own preposition for the object ("insisted on the referendum")."""
    clause = plain.clause
    verb, particle = tree.lemma[clause.verb].lower(), _particle(tree, clause)
    for oblique in clause.obliques:
        if oblique.role == "time" or oblique.preposition is None or not oblique.is_phrase:
            continue
        preposition, outer = tree.lower[oblique.preposition], tree.head[oblique.preposition]
        if particle is None and (verb, f"{tree.lower[outer]} {preposition}") in words.prepositional:
            through = replace(oblique, lead=outer)
            return replace(_behind(plain, oblique), through=through, voice=plain.voice)
        if preposition in words.sorts["waiting"] and tree.dep[oblique.preposition - 1] not in _BESIDE:
            continue  # "went to a feast after work" went after nothing
        own = particle is None and (verb, preposition) in words.prepositional
        framed = not oblique.is_circumstance and ontology.relation(verb, particle, preposition) is not None
        if own or framed:
            return replace(_behind(plain, oblique), voice=plain.voice)
    granted = _gerund_object(tree, words, clause)
    if granted is not None:
        return _behind(plain, granted)
    state = _made_state(tree, clause.verb)
    if state is not None:
        return replace(plain, object=state, object_span=adjective_phrase(tree, state))
    that = _that_clause(tree, clause.verb)
    if that is not None and plain.voice is Voice.ACTIVE:
        return replace(plain, object=that, object_span=clause_words(tree, that))
    if plain.voice is Voice.PASSIVE:
        return plain
    return replace(plain, construction=Construction.INTRANSITIVE)


def _made_state(tree: Tree, verb: int) -> int | None:
    """Return the adjective of what is made so where "it" is empty: "making it harder to leave"."""
    state = tree.child(verb, "ccomp")
    if state is None or tree.pos[state] != "ADJ":
        return None
    it = tree.child(state, "nsubj")
    return state if it is not None and is_empty_it(tree, it) else None


def _that_clause(tree: Tree, verb: int) -> int | None:
    """Return the verb of a finite clause that is the object: "this means that the port will close"."""
    clause = tree.child(verb, "ccomp")
    if clause is None or clause < verb or tree.pos[clause] not in ("VERB", "AUX"):
        return None
    if any(tree.pos[word] == "PUNCT" for word in range(verb + 1, tree.left[clause] + 1)):
        return None
    finite = any(tree.tag[word] in ("VBD", "VBP", "VBZ", "MD") for word in (clause, *tree.children[clause]))
    return clause if finite and tree.child(clause, "nsubj", "nsubjpass", "expl") is not None else None


def _behind(plain: Draft, oblique: Oblique) -> Draft:
    """Make the noun of a prepositional phrase the object; the rest stays context."""
    return replace(
        plain,
        construction=Construction.PREPOSITIONAL if plain.voice is Voice.ACTIVE else plain.construction,
        object=oblique.head,
        through=oblique,
        obliques=tuple(other for other in plain.obliques if other != oblique),
    )


def _gerund_object(tree: Tree, words: Words, clause: Clause) -> Oblique | None:
    """
    Return what an act is about where a light verb stands between: "committed to granting a meeting".

    Where a colon says which thing is meant, it is that thing.
    """
    for preposition in tree.those(clause.verb, "prep"):
        gerund = tree.child(preposition, "pcomp")
        if gerund is not None and tree.lemma[gerund] in words.light:
            objects = tree.those(gerund, "dobj")
            if objects:
                thing = next(iter(specified(tree, objects[-1])), objects[-1])
                return Oblique(tree.lower[preposition], thing, preposition)
    return None


def specified(tree: Tree, noun: int) -> list[int]:
    """Return what a colon or dash after a noun lists: "three crops: rye, flax and hops"."""
    for child in tree.those(noun, "appos"):
        before = tree.left[child] - 1
        if child > noun and tree.text[before] in (":", "—", "–", "--"):
            return [word for word in tree.conjuncts(child) if tree.pos[word] not in ("VERB", "AUX")]
    return []


def _light(tree: Tree, words: Words, plain: Draft) -> Draft | None:
    """Read a light verb and its noun as the verb they stand for: "paid a visit to the port"."""
    clause = plain.clause
    noun = clause.objects[0]
    verb = tree.lemma[clause.verb]
    beside = [(oblique.preposition, oblique) for oblique in clause.obliques]
    inside = [
        (preposition, Oblique(tree.lower[preposition], object_, preposition))
        for preposition in tree.those(noun, "prep")
        if (object_ := tree.child(preposition, "pobj")) is not None
    ]
    for preposition, oblique in (*inside, *beside):
        if preposition is None:
            continue
        key = (verb, tree.lemma[noun].lower(), tree.lower[preposition])
        stands_for = words.light_verbs.get(key)
        if stands_for is not None and stands_for != "-":
            return replace(
                _behind(plain, oblique), construction=Construction.LIGHT_VERB, stands_for=stands_for
            )
    stands_for = words.light_verbs.get((verb, tree.lemma[noun].lower(), "-"))
    if stands_for is None or stands_for == "-":
        return None
    return replace(plain, construction=Construction.LIGHT_VERB, stands_for=stands_for)


def _particle(tree: Tree, clause: Clause) -> str | None:
    return None if clause.particle is None else tree.lower[clause.particle]


def _is_behind_object(ontology: Ontology, verb: str, particle: str | None, preposition: str) -> bool:
    """Tell whether a relation's object stands behind a preposition past the direct object."""
    relation = ontology.relation(verb, particle, preposition)
    return relation is not None and Frame(verb, particle, preposition, True) in relation.frames
