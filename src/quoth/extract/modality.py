"""Modality: in which way a clause's content is presented, and the words that show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quoth.extract.attribution.report import Report
from quoth.extract.clause import Clause
from quoth.extract.governors import sharing_place
from quoth.extract.subjects import is_of_degree
from quoth.extract.words import Words
from quoth.language.syntax import Tree
from quoth.model.judgement import Modality, Stance

Shown = tuple[Modality, int]

_CONDITIONS = frozenset({"if", "unless", "provided", "providing", "lest", "whether"})
_INTERROGATIVE = frozenset({"WP", "WRB", "WDT"})
_FORESEEING = frozenset(
    {"expect", "predict", "forecast", "project", "anticipate", "schedule", "set", "slate"}
)
_AWAITING = frozenset({"when", "once", "until", "till", "after", "before"})
_HOPES = frozenset({"want", "wish", "hope", "prefer", "like", "long", "expect", "desire", "love"})


def modalities(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> list[Shown]:
    """Return every modality a clause shows, each with the word that shows it; `over` are its attributions."""
    found = list(_auxiliaries(tree, words, clause, over))
    found.extend(
        (governor.embedder.modality, governor.word)
        for governor in clause.governors
        if governor.embedder.modality is not None
    )
    found.extend(_conditions(tree, clause))
    found.extend(_questions(tree, clause, over))
    found.extend(_wishes(over))
    found.extend(_infinitive(tree, clause, over))
    found.extend(_awaited(tree, clause))
    return found


def modality_of(shown: Sequence[Shown]) -> Modality:
    """Return the one that wins where several meet; actual where nothing shows another."""
    return Modality.strongest(modality for modality, _ in shown)


def auxiliaries_of(tree: Tree, clause: Clause) -> Iterator[int]:
    """Yield the auxiliaries of the verb and its governors, and those it shares with the verb it follows."""
    verbs = [clause.verb]
    if tree.tag[clause.verb] == "MD":
        yield clause.verb  # "It no longer can."
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


def _auxiliaries(tree: Tree, words: Words, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    for auxiliary in auxiliaries_of(tree, clause):
        known = words.modals.get(tree.lower[auxiliary])
        if known is None or tree.tag[auxiliary] not in ("MD", "VBD", "VBP"):
            continue
        if tree.tag[auxiliary] != "MD" and tree.lower[auxiliary] != "'d":
            continue
        modality = known[0]
        if modality is Modality.CONDITIONAL and _is_wish(tree, clause):
            continue
        if modality is Modality.CONDITIONAL:
            modality = _would(tree, clause, over)
        elif tree.lower[auxiliary] in ("could", "might") and _is_perfect(tree, clause):
            modality = Modality.CONDITIONAL
        yield modality, auxiliary


def _would(tree: Tree, clause: Clause, over: Sequence[Report]) -> Modality:
    """
    Tell what "would" says: the future as once reported, or what holds only under a condition.

    "Said it would leave" is future; "would have left", "would leave if", and a plain "would" are conditional.
    """
    if _is_perfect(tree, clause) or not over or any(_conditions(tree, clause)):
        return Modality.CONDITIONAL
    return Modality.FUTURE


def _is_perfect(tree: Tree, clause: Clause) -> bool:
    return any(
        tree.lower[word] in ("have", "'ve") and tree.tag[word] == "VB"
        for word in auxiliaries_of(tree, clause)
    )


def _conditions(tree: Tree, clause: Clause) -> Iterator[Shown]:
    """Yield the "if" a clause stands under or holds only under: "if the talks fail, Norway will leave"."""
    top = sharing_place(tree, clause.top)
    mark = condition_mark(tree, top)
    if mark is not None:
        yield Modality.CONDITIONAL, mark
        return
    if top == clause.verb and _is_embedding(tree, top):
        return  # "Offered to close it if …": the condition is on the closing, not on the offer.
    for verb in {top, clause.verb}:
        for child in tree.those(verb, "advcl"):
            mark = condition_mark(tree, child)
            if mark is not None:
                yield Modality.CONDITIONAL, mark


def _is_embedding(tree: Tree, verb: int) -> bool:
    """Tell whether a verb's complement is an infinitive, on which a condition behind it bears."""
    clause = tree.child(verb, "xcomp")
    return clause is not None and any(tree.tag[word] == "TO" for word in tree.children[clause])


def condition_mark(tree: Tree, verb: int) -> int | None:
    """Return the word that makes an adverbial clause a condition: "if", "unless", an inverted "had"."""
    if tree.dep[verb] not in ("advcl", "ccomp"):
        return None
    first = tree.left[verb]
    for child in tree.children[verb]:
        if tree.dep[child] in ("mark", "advmod") and tree.lower[child] in _CONDITIONS:
            return None if _is_whether(tree, verb, child) else child
        if child > verb:
            break
    while first < verb and tree.pos[first] == "PUNCT":
        first += 1
    # "Had the inspectors arrived a day earlier, …"
    inverted = tree.lower[first] in ("had", "were", "should") and tree.dep[first] in ("aux", "auxpass")
    subject = tree.child(verb, "nsubj", "nsubjpass")
    return (
        first if inverted and tree.head[first] == verb and subject is not None and first < subject else None
    )


def _is_whether(tree: Tree, verb: int, mark: int) -> bool:
    """Tell whether an "if" asks rather than conditions ("asked if the bank knew")."""
    return tree.dep[verb] == "ccomp" and tree.lower[mark] == "if" and tree.head[verb] < mark


def _questions(tree: Tree, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    """Yield what leaves a clause open: a question mark, "whether", a source that asks."""
    top = sharing_place(tree, clause.top)
    whether = tree.child(top, "mark")
    if whether is not None and (tree.lower[whether] == "whether" or _is_whether(tree, top, whether)):
        yield Modality.QUESTIONED, whether
    if over and over[-1].stance is Stance.ASKS:
        yield Modality.QUESTIONED, over[-1].head
    last = tree.sentences[tree.sentence[top]][1] - 1
    while tree.pos[last] == "SPACE" or tree.text[last] in ('"', "'", ")"):
        last -= 1
    if tree.text[last] != "?" or tree.dep[top] not in ("ROOT", "conj", "ccomp") or _is_tag(tree, top):
        return
    # "Why did the treasury sell its gold?" asks for the reason and takes the sale for granted.
    if not any(tree.tag[child] in _INTERROGATIVE for child in tree.children[top] if child < top):
        yield Modality.QUESTIONED, last


def _is_tag(tree: Tree, verb: int) -> bool:
    """Tell whether a clause is only spoken of in a question ("Did he say that she left?")."""
    return tree.dep[verb] == "ccomp" and tree.child(verb, "mark") is not None


def _wishes(over: Sequence[Report]) -> Iterator[Shown]:
    """Yield what a source that wants another to act makes of the act: demanded, or only wished for."""
    if over and over[-1].stance is Stance.WANTS:
        hoped = over[-1].lemma.split(" ")[0] in _HOPES
        yield Modality.INTENDED if hoped else Modality.REQUIRED, over[-1].head


def _infinitive(tree: Tree, clause: Clause, over: Sequence[Report]) -> Iterator[Shown]:
    """Yield the "to" of an infinitive that nothing in the lexicon governs: what is meant to come about."""
    top = sharing_place(tree, clause.top)
    if tree.dep[top] in ("csubj", "ROOT"):
        return
    if over and over[-1].head == tree.head[top]:
        # "Peru is expected to join" says what will be; "is believed to have fled" what was.
        if over[-1].lemma in _FORESEEING:
            yield Modality.FUTURE, over[-1].head
        return
    if clause.governors and clause.governors[0].word == tree.head[top]:
        return
    # "Strong enough to resist" says what is possible, "sent to resist" what is meant.
    modality = Modality.ABLE if is_of_degree(tree, tree.head[top]) else Modality.INTENDED
    for child in tree.children[top]:
        if tree.tag[child] == "TO" and child < top:
            yield modality, child


def _awaited(tree: Tree, clause: Clause) -> Iterator[Shown]:
    """Yield the "will" that lends its future to a clause of time: "until the harvest is complete"."""
    top = sharing_place(tree, clause.top)
    above = tree.head[top]
    if tree.dep[top] == "pcomp":
        if tree.lower[above] not in _AWAITING:
            return
        above = tree.head[above]
    elif not _is_temporal(tree, top):
        return
    for auxiliary in tree.those(above, "aux"):
        if tree.tag[auxiliary] == "MD":
            yield Modality.FUTURE, auxiliary
    if tree.tag[above] == "VB" and tree.dep[above] == "ROOT" and tree.child(above, "aux", "nsubj") is None:
        yield Modality.FUTURE, above  # "Call the bank before you sign."


def _is_temporal(tree: Tree, verb: int) -> bool:
    """Tell whether a clause in the present says by when: "until the harvest is complete"."""
    if tree.dep[verb] != "advcl" or tree.tag[verb] not in ("VBZ", "VBP", "VBN"):
        return False
    return any(tree.lower[child] in _AWAITING for child in tree.children[verb] if child < verb)


def _is_wish(tree: Tree, clause: Clause) -> bool:
    """Tell whether "would" only makes a wish polite: "would like to build"."""
    return any(tree.lemma[governor.word] in _HOPES for governor in clause.governors)
