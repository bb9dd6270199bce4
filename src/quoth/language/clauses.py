"""Clauses: repairs of what the small parser hangs a clause from, and of what it takes for part of one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from quoth.language.lexicon import lexicon

if TYPE_CHECKING:
    from quoth.language.syntax import Columns


def openings_taken_for_clauses(columns: Columns) -> None:
    """'Days after the flood, the mayor promised …': a main verb has no mark, and its subject is the last."""
    for word, dep in enumerate(columns.dep):
        noun = columns.head[word]
        verb = columns.head[noun]
        if dep != "appos" or columns.dep[noun] != "nsubj" or columns.head[verb] != verb or word > verb:
            continue
        mark = next(
            (
                i
                for i in range(max(0, noun - 6), noun)
                if columns.head[i] == verb and columns.dep[i] == "mark"
            ),
            None,
        )
        if mark is not None and "," in columns.text[noun:word]:
            columns.hang(mark, verb, "prep")
            columns.hang(noun, mark, "pobj")
            columns.hang(word, verb, "nsubj")


def participles_taken_for_verbs(columns: Columns) -> None:
    """'The mayor, asked whether she knew, said …': between commas, before a verb without a subject."""
    subjects = {columns.head[word]: word for word, dep in enumerate(columns.dep) if dep.startswith("nsubj")}
    for word, dep in enumerate(columns.dep):
        above = columns.head[word]
        subject = subjects.get(word)
        if dep != "ccomp" or subject is None or above in subjects or not subject < word < above:
            continue
        if columns.text[word - 1] == columns.text[above - 1] == "," and columns.tag[word] in ("VBD", "VBN"):
            columns.hang(subject, above, "nsubj")
            columns.hang(word, subject, "acl")
            columns.tag[word] = "VBN"


def perfects_taken_for_passives(columns: Columns) -> None:
    """
    'She's sold the mill', 'she's been there': "'s" before "been" is "has", and so it is before a participle
    with an object, unless the verb takes two.
    """
    objects = {columns.head[word] for word, dep in enumerate(columns.dep) if dep == "dobj"}
    for word, dep in enumerate(columns.dep):
        verb = columns.head[word]
        if dep != "auxpass" or columns.text[word].lower() != "'s" or columns.tag[verb] != "VBN":
            continue
        active = verb in objects and columns.lemma[verb] not in _double_transitive()
        if not active and columns.lemma[verb] != "be":
            continue
        columns.dep[word], columns.lemma[word] = "aux", "have"
        for subject in range(max(0, word - 8), word):
            if columns.head[subject] == verb and columns.dep[subject] == "nsubjpass":
                columns.dep[subject] = "nsubj"


@cache
def _double_transitive() -> frozenset[str]:
    """Return the verbs of which a passive keeps an object: "she's offered a post", "he's called a liar"."""
    return frozenset(row["word"] for row in lexicon()["sorts"] if row["sort"] == "double")


def sayings_taken_for_nouns(columns: Columns) -> None:
    """'But Roth claims that it is safe': a main noun behind a name and before what is said is a verb."""
    said = {columns.head[word] for word, dep in enumerate(columns.dep) if dep in ("ccomp", "acl")}
    for name, dep in enumerate(columns.dep):
        verb = name + 1
        if dep != "compound" or columns.pos[name] != "PROPN" or columns.head[name] != verb:
            continue
        main = columns.tag[verb] == "NNS" and columns.head[verb] == verb and verb in said
        if main and columns.lemma[verb] in _saying_verbs() and columns.text[verb + 1].lower() == "that":
            columns.dep[name], columns.pos[verb], columns.tag[verb] = "nsubj", "VERB", "VBZ"


def elided_before_conjunctions(columns: Columns) -> None:
    """'They want to stay but can't because it is shut': "can't" is none of "is shut"."""
    subjects = {columns.head[word]: word for word, dep in enumerate(columns.dep) if dep.startswith("nsubj")}
    for mark, dep in enumerate(columns.dep):
        verb = columns.head[mark]
        if dep != "mark" or not mark < subjects.get(verb, mark) < verb:
            continue
        before = [
            word
            for word in range(max(0, mark - 3), mark)
            if columns.head[word] == verb and columns.dep[word] in ("aux", "neg")
        ]
        if not any(columns.dep[word] == "aux" for word in before):
            continue  # "Not that anyone complains."
        for word in before:
            columns.hang(word, columns.head[verb], "dep")
        if columns.dep[verb] == "conj":
            columns.dep[verb] = "advcl"


def contents_taken_for_adverbs(columns: Columns) -> None:
    """'They insist, at every turn, that it is safe': what follows the insertion is what they insist on."""
    filled = {columns.head[word] for word, dep in enumerate(columns.dep) if dep in ("ccomp", "dobj")}
    for mark, dep in enumerate(columns.dep):
        clause = columns.head[mark]
        if dep != "mark" or columns.text[mark].lower() != "that" or columns.dep[clause] != "advcl":
            continue
        if clause < mark or mark == 0 or columns.text[mark - 1] != ",":
            continue
        saying = _last_verb(columns, columns.head[clause], mark)
        if columns.lemma[saying] in _saying_verbs() and saying not in filled:
            columns.hang(clause, saying, "ccomp")


def _last_verb(columns: Columns, verb: int, end: int) -> int:
    """Return the innermost infinitive under a verb: "insist" in "continues to insist"."""
    for word in range(verb + 1, end):
        if columns.head[word] == verb and columns.dep[word] == "xcomp":
            verb = word
    return verb


@cache
def _saying_verbs() -> frozenset[str]:
    return frozenset(row["verb"] for row in lexicon()["reporting"] if "that" in row["frames"].split())


def clauses_of_contrasts(columns: Columns) -> None:
    """'It was the deputy, not the general, who signed': the clause is about the deputy."""
    for word, dep in enumerate(columns.dep):
        noun = columns.head[word]
        if dep != "relcl" or columns.dep[noun] != "appos":
            continue
        start = min((i for i in range(max(0, noun - 6), noun) if columns.head[i] == noun), default=noun)
        negated = any(columns.lemma[i] == "not" for i in range(max(0, start - 1), noun))
        if negated and columns.head[noun] < noun:
            columns.head[word] = columns.head[noun]


def clauses_before_semicolons(columns: Columns) -> None:
    """'The crews insist it is safe; inspectors say …': no content stands before a semicolon."""
    subjects = {columns.head[word] for word, dep in enumerate(columns.dep) if dep.startswith("nsubj")}
    for start, end in columns.sentences:
        mark = next((word for word in range(end - 1, start, -1) if columns.text[word] == ";"), start)
        for word in range(start, mark):
            above = columns.head[word]
            parted = columns.dep[word] == "ccomp" and ";" in columns.text[word:above]
            if parted and word in subjects:
                columns.dep[word] = "conj"
