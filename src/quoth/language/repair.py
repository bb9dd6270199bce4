"""Repairs: named rules for what the small English parser gets wrong time and again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING

from quoth.language import clauses
from quoth.language.lexicon import lexicon

if TYPE_CHECKING:
    from quoth.language.syntax import Columns, Span

_NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")


def repaired(columns: Columns) -> Columns:
    """Apply every repair to the columns of one document, in order, and return them."""
    repairs = (
        correct_lemmas,
        join_cut_titles,
        join_hyphened_names,
        lift_from_auxiliaries,
        verbs_taken_for_nouns,
        objects_of_particles,
        gerunds_behind_objects,
        inverted_subjects,
        clauses.openings_taken_for_clauses,
        clauses.participles_taken_for_verbs,
        clauses.perfects_taken_for_passives,
        clauses.sayings_taken_for_nouns,
        clauses.elided_before_conjunctions,
        clauses.contents_taken_for_adverbs,
        clauses.clauses_of_contrasts,
        clauses.clauses_before_semicolons,
        specify_after_colon,
    )
    for repair in repairs:
        repair(columns)
    return columns


def correct_lemmas(columns: Columns) -> None:
    """'Hoping to win': the lemmatizer's rule for doubled consonants makes it "hop"."""
    lemmas = _lemmas()
    for word, lower in enumerate(map(str.lower, columns.text)):
        if lower in lemmas and columns.pos[word] in ("VERB", "AUX"):
            columns.lemma[word] = lemmas[lower]


@cache
def _lemmas() -> Mapping[str, str]:
    return {row["form"]: row["lemma"] for row in lexicon()["lemmas"]}


def join_cut_titles(columns: Columns) -> None:
    """'Finance | Minister Elena Dahl resigned': a word or two without a full stop are no sentence."""
    joined: list[Span] = []
    for start, end in columns.sentences:
        if joined and _is_torn_off(columns, joined[-1]):
            first = joined.pop()[0]
            for word in range(first, start):
                if columns.head[word] == word:
                    columns.hang(word, start, "compound")
            joined.append((first, end))
        else:
            joined.append((start, end))
    columns.sentences[:] = joined


def _is_torn_off(columns: Columns, sentence: Span) -> bool:
    """Tell whether a sentence is but a noun or two, with neither a mark nor a line end behind them."""
    start, end = sentence
    return end - start <= 2 and all(
        columns.pos[word] in ("NOUN", "PROPN", "ADJ") for word in range(start, end)
    )


def join_hyphened_names(columns: Columns) -> None:
    """'Moon Jae-in promised': what follows the hyphen of a name is no preposition but part of it."""
    hyphens = [word for word, tag in enumerate(columns.tag) if tag == "HYPH" and word + 1 < len(columns.tag)]
    if not hyphens:
        return
    dependents = Counter(columns.head)
    for hyphen in hyphens:
        before, after = hyphen - 1, hyphen + 1
        if hyphen == 0 or columns.pos[before] != "PROPN" or columns.pos[after] == "PROPN":
            continue
        if not (_touch(columns, before, hyphen) and _touch(columns, hyphen, after)):
            continue
        own = sum(columns.head[word] in (hyphen, after) for word in (before, hyphen, after))
        if dependents[hyphen] + dependents[after] > own:
            continue
        _lift(columns, before, over=(hyphen, after))
        columns.hang(after, before, "flat")
        columns.hang(hyphen, before, "punct")
        columns.pos[after], columns.tag[after] = "PROPN", "NNP"
        columns.entity[after] = columns.entity[hyphen] = columns.entity[before]


def _lift(columns: Columns, word: int, *, over: tuple[int, int]) -> None:
    """Give a word the place of those over it; the root, where one of them is the root."""
    place = word
    while columns.head[place] in over and columns.head[place] != place:
        place = columns.head[place]
    above = columns.head[place]
    if place != word:
        columns.hang(word, word if above == place else above, columns.dep[place])


def lift_from_auxiliaries(columns: Columns) -> None:
    """'It has, quite openly, channeled …': what hangs from an auxiliary hangs from the auxiliary's verb."""
    for word in range(len(columns.head)):
        head = columns.head[word]
        while columns.dep[head] in ("aux", "auxpass") and columns.head[head] != head:
            head = columns.head[head]
        columns.head[word] = head


def verbs_taken_for_nouns(columns: Columns) -> None:
    """
    'Demanded that the minister resign', 'officials doubt that it will': a noun that has a subject, and a
    conjunction or a clause of its own, is a verb.
    """
    subjects = {columns.head[word] for word, dep in enumerate(columns.dep) if dep in ("nsubj", "nsubjpass")}
    marked = {columns.head[word] for word, dep in enumerate(columns.dep) if dep in ("mark", "aux", "neg")}
    copulas = {columns.head[word] for word, dep in enumerate(columns.dep) if dep in ("cop", "det", "poss")}
    embedding = {columns.head[word] for word, dep in enumerate(columns.dep) if dep == "ccomp"}
    for word in (subjects & (marked | embedding)) - copulas:
        if columns.pos[word] == "NOUN" and columns.dep[word] in ("ccomp", "ROOT", "advcl", "conj"):
            columns.pos[word] = "VERB"
            bare = "VB" if word in marked else "VBP"
            columns.tag[word] = "VBZ" if columns.tag[word] == "NNS" else bare


def objects_of_particles(columns: Columns) -> None:
    """'Called off the merger': a noun that hangs from a particle is the verb's object."""
    for word, dep in enumerate(columns.dep):
        if dep == "pobj" and columns.dep[columns.head[word]] == "prt":
            columns.hang(word, columns.head[columns.head[word]], "dobj")


def gerunds_behind_objects(columns: Columns) -> None:
    """'Suspect the clerk of taking bribes': what the clerk is suspected of hangs from the verb."""
    for word, dep in enumerate(columns.dep):
        preposition = columns.head[word]
        if dep != "pcomp":
            continue
        noun = _whole(columns, columns.head[preposition])
        verb = columns.head[noun]
        if columns.dep[noun] not in ("dobj", "nsubjpass") or verb == noun:
            continue
        if (columns.lemma[verb], columns.text[preposition].lower()) in _gerund_verbs():
            columns.head[preposition] = verb


def _whole(columns: Columns, noun: int) -> int:
    """Return the noun a part is taken of: "two" in "two of its officials"."""
    for _ in range(3):
        preposition = columns.head[noun]
        if columns.dep[noun] != "pobj" or columns.dep[preposition] != "prep":
            break
        noun = columns.head[preposition]
    return noun


@cache
def _gerund_verbs() -> frozenset[tuple[str, str]]:
    """Return the verbs, each with its preposition, that say of their object what it does."""
    rows = lexicon()["embedders"]
    return frozenset((row["word"], row["link"]) for row in rows if row["control"] == "object")


def inverted_subjects(columns: Columns) -> None:
    """'Nor did anyone deny it': a noun between an auxiliary and its verb without a subject is the subject."""
    subjects = {columns.head[word] for word, dep in enumerate(columns.dep) if dep.startswith("nsubj")}
    auxiliaries = {columns.head[word]: word for word, dep in enumerate(columns.dep) if dep == "aux"}
    for word, dep in enumerate(columns.dep):
        verb = columns.head[word]
        if dep == "dobj" and word < verb and verb not in subjects and auxiliaries.get(verb, word) < word:
            columns.dep[word] = "nsubj"


def specify_after_colon(columns: Columns) -> None:
    """'One of its aims: a meeting between …': the phrase after a colon specifies the one right before it."""
    for word, before in _after_colons(columns):
        if columns.head[word] >= before or columns.dep[word] != "appos":
            continue
        target = _outermost_noun(columns, before)
        if target is not None and not _hangs_below(columns, target, word):
            columns.head[word] = target


def _after_colons(columns: Columns) -> Iterator[tuple[int, int]]:
    """Yield each apposition that follows a colon, with the word before the colon."""
    colon = None
    for word, text in enumerate(columns.text):
        if columns.pos[word] == "SPACE" or text in (".", "!", "?"):
            colon = None
        elif text == ":":
            colon = word
        elif colon is not None and colon > 0 and columns.dep[word] == "appos":
            yield word, colon - 1
            colon = None


def _outermost_noun(columns: Columns, word: int) -> int | None:
    """Return the highest noun phrase that ends with this word, below the verb."""
    found = None
    while columns.head[word] != word:
        if columns.pos[word] in _NOMINAL:
            found = word
        above = columns.head[word]
        if columns.pos[above] in ("VERB", "AUX") or above > word:
            break
        word = above
    return found


def _hangs_below(columns: Columns, word: int, above: int) -> bool:
    """Tell whether a word hangs from another, however far below."""
    while columns.head[word] != word:
        word = columns.head[word]
        if word == above:
            return True
    return False


def _touch(columns: Columns, one: int, other: int) -> bool:
    """Tell whether no white space stands between two neighbours."""
    return columns.offset[one] + len(columns.text[one]) == columns.offset[other]
