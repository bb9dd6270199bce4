"""What the tests of extraction share: hand-parsed sentences read by the rules, and claims in plain words."""

from __future__ import annotations

from functools import cache

from quoth.extract.clause import Clause, clause_of
from quoth.extract.syntactic import read_syntax
from quoth.extract.words import Words, words
from quoth.language.lexicon import lexicon
from quoth.language.syntax import Span, Tree
from quoth.model.reading import Reading, Statement
from tests.sentences import parsed

Triple = tuple[str, str, str | None]


def known() -> Words:
    """The shipped words of English, compiled."""
    return words(lexicon())


@cache
def reading(name: str) -> Reading:
    """What the rules make of a hand-parsed document."""
    return read_syntax(parsed(name), lexicon())


def the_statement(name: str, verb: str | None = None) -> Statement:
    """The one statement of a document, or the one with this inner verb."""
    [found] = [each for each in reading(name).statements if verb in (None, each.predicate.verb)]
    return found


def triples(name: str) -> list[Triple]:
    """The claims of a document: subject, lemma and object as they stand."""
    return [triple_of(reading(name), statement) for statement in reading(name).statements]


def triple_of(found: Reading, statement: Statement) -> Triple:
    """One claim in words, without what its phrases hold beyond the mention."""
    object_ = None if statement.object is None else found.mentions[statement.object].passage.text
    return found.mentions[statement.subject].passage.text, statement.predicate.lemma, object_


def clause(name: str, verb: str) -> tuple[Tree, Clause]:
    """The tree of a document and the clause of the verb with this form."""
    tree = parsed(name).tree
    return tree, clause_of(tree, known(), word(tree, verb))


def word(tree: Tree, form: str) -> int:
    """The index of the first word with this form."""
    return list(tree.text).index(form)


def forms(tree: Tree, span: Span) -> str:
    """The words of a stretch, joined by spaces."""
    return " ".join(tree.text[slice(*span)])
