"""Modality: in which way a clause's content is presented, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoth.extract.attribution.report import Report
from quoth.extract.clause import Clause
from quoth.extract.conditions import Shown, awaited, conditions, is_whether
from quoth.extract.governors import Governor, sharing_place
from quoth.extract.imperatives import is_imperative
from quoth.extract.polarity import not_yet
from quoth.extract.subjects import is_of_degree
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Manner, Modality, Stance

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NEAR = 48  # children of a verb that are looked at; more are no clause but a list
_INTERROGATIVE = frozenset({"WP", "WRB", "WDT"})


def modalities(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> list[Shown]:
    """Return every modality a clause shows, each with the word that shows it; `over` are its attributions."""
    found = list(_auxiliaries(tree, words, clause, over))
    found.extend(
        (governor.embedder.modality, governor.word)
        for governor in clause.governors
        if governor.embedder.modality is not None
        and not not_yet(tree, governor)
        and (over or not _was_done(tree, governor))
    )
    found.extend(_commands(tree, words, clause))
    found.extend(conditions(tree, words, clause))
    found.extend(_questions(tree, clause, over))
    found.extend(_wishes(tree, words, clause, over))
    found.extend(_infinitive(tree, words, clause, over))
    found.extend(awaited(tree, words, clause))
    found.extend(_scheduled(tree, words, clause))
    return found


def modality_of(shown: Sequence[Shown]) -> Modality:
    """Return the one that wins where several meet; actual where nothing shows another."""
    return Modality.strongest(modality for modality, _ in shown)


def _was_done(tree: Tree, governor: Governor) -> bool:
    """Tell whether a duty was met: who "had to leave" left, unless a source only said that he had to."""
    return tree.lemma[governor.word] == "have" and tree.tag[governor.word] in ("VBD", "VBN")


def auxiliaries_of(tree: Tree, clause: Clause) -> Iterator[int]:
    """
    Yield the auxiliaries of the verb and its governors, and those it shares with the verb it follows.

    "will close, leaving debts": a participle behind its clause stands under the clause's modal.
    """
    verbs = [clause.verb]
    if tree.tag[clause.verb] == "MD":
        yield clause.verb  # "The crew no longer can."
    for governor in clause.governors:
        verbs.append(governor.word if governor.carrier is None else governor.carrier)
    for verb in verbs:
        own = tree.those(verb, "aux", "auxpass")
        yield from own
        if not own and tree.dep[verb] == "conj" and tree.child(verb, "nsubj", "nsubjpass") is None:
            # "would reopen the road and lift the ban": "would" stands once for both.
            place = sharing_place(tree, verb)
            if place != verb and tree.tag[verb] in ("VB", "VBN", "VBP"):
                yield from tree.those(place, "aux")
        elif not own and tree.tag[verb] == "VBG" and tree.dep[verb] == "advcl" and tree.head[verb] < verb:
            yield from (word for word in tree.those(tree.head[verb], "aux") if tree.tag[word] == "MD")


def _auxiliaries(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    for auxiliary in auxiliaries_of(tree, clause):
        known = words.modals.get(tree.lower[auxiliary])
        if known is None or tree.tag[auxiliary] not in ("MD", "VBD", "VBP"):
            continue
        if tree.tag[auxiliary] != "MD" and tree.lower[auxiliary] != "'d":
            continue
        modality = known[0]
        if modality is Modality.CONDITIONAL and _is_wish(tree, words, clause):
            continue
        if modality is Modality.CONDITIONAL:
            modality = _would(tree, words, clause, over)
        elif tree.lower[auxiliary] in ("could", "might") and _is_perfect(tree, clause):
            modality = Modality.CONDITIONAL
        yield modality, auxiliary


def _would(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> Modality:
    """
    Tell what "would" says: the future as once reported, or what holds only under a condition.

    "Said it would leave" is future; "would have left", "would leave if", and a plain "would" are conditional.
    """
    if _is_perfect(tree, clause) or not over or any(conditions(tree, words, clause)):
        return Modality.CONDITIONAL
    return Modality.FUTURE


def _is_perfect(tree: Tree, clause: Clause) -> bool:
    return any(
        tree.lower[word] in ("have", "'ve") and tree.tag[word] == "VB"
        for word in auxiliaries_of(tree, clause)
    )


def _commands(tree: Tree, words: Words, clause: Clause) -> Iterator[Shown]:
    """Yield the verb of an imperative, which demands what it says: "stop the tests"."""
    for verb in {clause.verb, clause.top}:
        if is_imperative(tree, words, verb):
            yield Modality.REQUIRED, verb


def _questions(tree: Tree, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    """Yield what leaves a clause open: a question mark, "whether", a source that asks."""
    top = sharing_place(tree, clause.top)
    whether = tree.child(top, "mark")
    if whether is not None and (tree.lower[whether] == "whether" or is_whether(tree, top, whether)):
        yield Modality.QUESTIONED, whether
    if over and (over[-1].stance is Stance.ASKS or _is_left_open(over[-1])):
        yield Modality.QUESTIONED, over[-1].head
    last = tree.sentences[tree.sentence[top]][1] - 1
    while tree.pos[last] == "SPACE" or tree.text[last] in ('"', "'", ")"):
        last -= 1
    if tree.text[last] != "?" or tree.dep[top] not in ("ROOT", "conj", "ccomp") or _is_tag(tree, top):
        return
    if _is_before_question(tree, top):
        return
    # "Why did the bank close its branch?" asks for the reason and takes the closing for granted.
    if not any(tree.tag[child] in _INTERROGATIVE for child in tree.children[top] if child < top):
        yield Modality.QUESTIONED, last


def _is_before_question(tree: Tree, verb: int) -> bool:
    """Tell whether a clause only leads up to a question: "it bought five firms, so why not this one?"."""
    if _asks(tree, verb):
        return False
    first = tree.first_conjunct(verb)
    if tree.dep[first] == "ccomp" and first < tree.head[first]:
        return _asks(tree, tree.head[first])
    return any(
        _asks(tree, behind)
        for behind in tree.children[first][:_NEAR]
        if behind > verb and tree.dep[behind] in ("conj", "parataxis")
    )


def _asks(tree: Tree, verb: int) -> bool:
    """Tell whether a clause has the form of a question: its auxiliary before its subject, or "why"."""
    subject = tree.child(verb, "nsubj", "nsubjpass", "expl")
    for child in tree.children[verb][:_NEAR]:
        if tree.tag[child] in _INTERROGATIVE and child < verb:
            return True
        if subject is not None and child < subject and tree.dep[child] in ("aux", "auxpass"):
            return True
    return subject is not None and tree.pos[verb] == "AUX" and verb < subject


def _is_left_open(report: Report) -> bool:
    """Tell whether a source leaves a matter open: who "did not say when he would leave" asserts nothing."""
    return report.negated and report.stance is Stance.ASSERTS


def _is_tag(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is only spoken of in a question ("Did he say that she left?")."""
    return tree.dep[verb] == "ccomp" and tree.child(verb, "mark") is not None


def _wishes(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    """
    Yield what a source that wants another to act makes of the act: demanded, or only wished for.

    “Help the farmers,” the union urged, “or the valley will starve”: that it starves is not demanded.
    """
    if over and over[-1].stance is Stance.WANTS:
        if over[-1].manner is Manner.DIRECT and _is_told(tree, words, clause):
            return
        hoped = over[-1].lemma.split(" ")[0] in words.sorts["hope"]
        yield Modality.INTENDED if hoped else Modality.REQUIRED, over[-1].head


def _is_told(tree: Tree, words: Words, clause: Clause) -> bool:
    """Tell whether a clause says what is or will be, and tells nobody to act."""
    finite = any(tree.tag[word] in _FINITE for word in (*auxiliaries_of(tree, clause), clause.top))
    return finite and not is_imperative(tree, words, clause.top)


def _infinitive(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    """Yield the "to" of an infinitive that nothing in the lexicon governs: what is meant to come about."""
    top = sharing_place(tree, clause.top)
    if tree.dep[top] in ("csubj", "ROOT"):
        return
    if over and over[-1].head == tree.head[top]:
        # "the firm is expected to close" says what will be; "is believed to have fled" what was.
        if over[-1].lemma in words.sorts["foresight"]:
            yield Modality.FUTURE, over[-1].head
        return
    if clause.governors and clause.governors[0].word == tree.head[top]:
        return
    # "Strong enough to resist" says what is possible, "sent to resist" what is meant.
    modality = Modality.ABLE if is_of_degree(tree, tree.head[top]) else Modality.INTENDED
    for child in tree.children[top]:
        if tree.tag[child] == "TO" and child < top:
            yield modality, child


def _scheduled(tree: Tree, words: Words, clause: Clause) -> Iterator[Shown]:
    """Yield the time by which a verb in the present speaks of what is to come: "it votes on Tuesday"."""
    if not _is_present(tree, clause):
        return
    for oblique in clause.obliques:
        if oblique.role != "time":
            continue
        for word in range(tree.left[oblique.head], tree.right[oblique.head]):
            if tree.lower[word] in words.sorts["ahead"]:
                yield Modality.FUTURE, word
        day = tree.lower[oblique.head] in words.sorts["weekday"] and clause.complement is None
        if day and tree.child(oblique.head, "det") is None:
            yield Modality.FUTURE, oblique.head  # "every Friday" says what is usual


def _is_present(tree: Tree, clause: Clause) -> bool:
    """Tell whether a clause is in the present, simple or progressive, by its own verb."""
    if clause.governors:
        return False
    auxiliaries = [word for word in auxiliaries_of(tree, clause) if tree.lower[word] != "being"]
    if not auxiliaries:
        return tree.tag[clause.verb] == "VBZ"  # a plural may be a past: "floods spread on Monday"
    return tree.tag[clause.verb] == "VBG" and all(
        tree.lemma[w] == "be" and tree.tag[w] in ("VBZ", "VBP") for w in auxiliaries
    )


def _is_wish(tree: Tree, words: Words, clause: Clause) -> bool:
    """Tell whether "would" only makes a wish polite: "would like to build"."""
    return any(tree.lemma[governor.word] in words.sorts["hope"] for governor in clause.governors)
