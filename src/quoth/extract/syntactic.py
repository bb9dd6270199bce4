"""The syntactic extractor: one parse in, one reading out, construction by construction."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import version

from quoth.extract.attribution import Report, reports
from quoth.extract.clause import Clause, clause_of
from quoth.extract.conditions import condition_mark
from quoth.extract.copular import copular, existential, is_existential
from quoth.extract.draft import Draft
from quoth.extract.equated import apposition, naming
from quoth.extract.mentions import Mentions
from quoth.extract.particles import with_particle
from quoth.extract.silence import read_sentences
from quoth.extract.statements import Statements
from quoth.extract.subjects import is_cleft
from quoth.extract.verbal import verbal
from quoth.extract.words import Words, words
from quoth.language.lexicon import Lexicon
from quoth.language.parser import Parse
from quoth.language.syntax import Tree
from quoth.model.judgement import Polarity
from quoth.model.reading import Provenance, Reading
from quoth.ontology import Ontology, ontology

_NOT_A_VERB = frozenset({"aux", "auxpass", "amod", "compound", "punct", "cc", "det", "case", "mark", "prt"})
_BESIDE = frozenset({"nsubj", "neg", "punct", "cc", "aux", "mark"})


def read_syntax(parse: Parse, lexicon: Lexicon) -> Reading:
    """Read one parsed document by its grammar: who says what, and who is said to do what to whom."""
    tree, known = parse.tree, words(lexicon)
    sentences = list(read_sentences(parse, known))
    said = reports(parse, lexicon)
    mentions = Mentions(parse, known, said, sentences)
    statements = Statements(parse, known, mentions, said)
    relations = ontology()
    cues = {report.head: report for report in said if not report.nominal}
    for number in sentences:
        for draft in drafts(tree, known, relations, cues, range(*tree.sentences[number])):
            statements.add(draft)
    return statements.reading(_provenance(parse, lexicon, relations))


def drafts(
    tree: Tree, known: Words, relations: Ontology, cues: Mapping[int, Report], sentence: range
) -> Iterator[Draft]:
    """Yield the claims of one sentence, in order of their verbs; `cues` are all reports by their heads."""
    verbs = [word for word in sentence if _is_verb(tree, known, word)]
    clauses = {verb: with_particle(tree, relations, clause_of(tree, known, verb)) for verb in verbs}
    folded = {word for clause in clauses.values() for word in _folded(clause)}
    for word in sentence:
        if tree.dep[word] == "appos":
            yield from apposition(tree, word)
        if word not in clauses:
            continue
        cue = cues.get(word)
        if cue is not None and not cue.act:
            if cue.construction == "naming" and not _is_withheld(clauses[word]):
                yield from naming(tree, clauses[word])
            if not _says_a_mere_noun(tree, cue, clauses[word]):
                continue
        if word not in folded and not is_cleft(tree, word):
            yield from _of_clause(tree, known, relations, clauses[word])


def _of_clause(tree: Tree, known: Words, relations: Ontology, clause: Clause) -> Iterator[Draft]:
    """Try the constructions on one clause: there is, is, does."""
    if is_ellipsis(tree, known, clause.verb):
        return
    if is_existential(tree, clause.verb):
        yield from existential(tree, clause)
    elif tree.lemma[clause.verb] in known.sorts["copula"] and not clause.objects and not clause.passive:
        made = list(copular(tree, known, clause))
        # "The deal stays": a copula without a complement is a verb like others; "it is" says nothing.
        if made or tree.lemma[clause.verb] == "be":
            yield from made
        else:
            yield from verbal(tree, known, relations, clause)
    else:
        yield from verbal(tree, known, relations, clause)


def is_ellipsis(tree: Tree, known: Words, verb: int) -> bool:
    """Tell whether an auxiliary stands for a verb said before ("it did") or is frozen ("had it not been")."""
    bare = tree.lemma[verb] == "do" and all(tree.dep[child] in _BESIDE for child in tree.children[verb])
    if bare and tree.dep[verb] == "conj" and tree.tag[verb] in ("VBD", "VBZ", "VBP"):
        return True  # "it would not confirm it, but two of its aides did"
    if tree.pos[verb] != "AUX":
        return False
    if tree.tag[verb] == "MD":
        return not any(
            tree.dep[child] == "neg" or tree.lower[child] == "longer" for child in tree.children[verb]
        )
    if tree.lemma[verb] == "do":
        return tree.child(verb, "dobj") is None
    it = tree.child(verb, "nsubj")
    inverted = condition_mark(tree, known, verb) is not None and it is not None and tree.lower[it] == "it"
    return inverted and tree.child(verb, "attr", "acomp") is None


def _is_withheld(clause: Clause) -> bool:
    """Tell whether a cue is only what somebody did not do: "stopped short of calling it a war"."""
    return any(governor.embedder.polarity is Polarity.NEGATED for governor in clause.governors)


def _says_a_mere_noun(tree: Tree, cue: Report, clause: Clause) -> bool:
    """Tell whether a cue's content is but its object: 'declared “denuclearization” as his aim' is a claim."""
    if len(clause.objects) != 1 or len(cue.content) != 1:
        return False
    start, end = cue.content[0]
    return tree.left[clause.objects[0]] <= start and end <= tree.right[clause.objects[0]] + 1


def _folded(clause: Clause) -> Iterator[int]:
    """Yield the verbs that make no claim of their own because they only say in which way another holds."""
    for governor in clause.governors:
        if not governor.is_act:
            yield governor.word
            if governor.carrier is not None and not governor.is_noun:
                yield governor.carrier


def _is_verb(tree: Tree, known: Words, word: int) -> bool:
    """Tell whether a word can head a clause; the "let" of "let alone" cannot."""
    if tree.pos[word] not in ("VERB", "AUX") or tree.dep[word] in _NOT_A_VERB:
        return False
    if " ".join(tree.lower[word : word + 2]) in known.negators["conjunction"]:
        return False
    # "Disagree with Clinton on this or Trump on that": a capital in the midst of a sentence is a name's.
    capital = tree.text[word][:1].isupper() and not tree.text[word].isupper()
    return not (capital and word > 0 and tree.pos[word - 1] not in ("PUNCT", "SPACE"))


def _provenance(parse: Parse, lexicon: Lexicon, relations: Ontology) -> Provenance:
    return Provenance(
        extractor=f"syntax/{_version()}",
        model=parse.model,
        lexicon=lexicon.version,
        ontology=relations.version,
    )


@cache
def _version() -> str:
    return version("quoth")
