"""Mentions: every noun phrase of the read sentences with the features by which mentions are joined."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quoth.extract.attribution import Report
from quoth.extract.phrases import name_in, noun_phrase
from quoth.extract.polarity import is_outdone
from quoth.extract.words import Pronoun, Words
from quoth.language.parser import Parse
from quoth.language.syntax import Span, Tree
from quoth.model.judgement import Kind, Manner, Quantifier
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number, Role
from quoth.model.passage import Passage

_KINDS = {
    "PERSON": Kind.PERSON,
    "NORP": Kind.ORGANIZATION,
    "ORG": Kind.ORGANIZATION,
    "GPE": Kind.PLACE,
    "LOC": Kind.PLACE,
    "FAC": Kind.PLACE,
    "EVENT": Kind.EVENT,
    "LAW": Kind.TOPIC,
}
_ROLES = {
    "nsubj": Role.SUBJECT,
    "nsubjpass": Role.SUBJECT,
    "csubj": Role.SUBJECT,
    "dobj": Role.OBJECT,
    "oprd": Role.OBJECT,
    "attr": Role.OBJECT,
    "pobj": Role.OBLIQUE,
    "dative": Role.OBLIQUE,
    "poss": Role.POSSESSOR,
}
_PARTS = frozenset({"compound", "amod", "det", "nummod", "quantmod", "case", "predet", "punct", "nmod", "cc"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})


class Mentions:
    """The mentions of one document: made once a head, numbered in order of their heads."""

    def __init__(
        self, parse: Parse, words: Words, reports: Sequence[Report], sentences: Iterable[int]
    ) -> None:
        self._parse, self._words = parse, words
        self._quotation = _quotations(reports)
        self._found: list[Mention] = []
        self._by_head: dict[int, int] = {}
        self._paragraph = _paragraphs(parse.tree)
        tree = parse.tree
        for number in sentences:
            for word in range(*tree.sentences[number]):
                if _is_nominal(tree, word):
                    self.of(word)

    def of(self, head: int) -> int:
        """Return the index of the mention with this head, made now if it is new."""
        if head not in self._by_head:
            # Made before it is numbered: the mention of "whose" comes to light inside that of "whose forge".
            mention = self._mention(head, noun_phrase(self._parse.tree, head))
            self._by_head[head] = len(self._found)
            self._found.append(mention)
        return self._by_head[head]

    def of_span(self, head: int, span: Span) -> int:
        """Return the index of a mention whose words are given: a clause or an adjective in a noun's place."""
        if head not in self._by_head:
            mention = self._mention(head, span)
            self._by_head[head] = len(self._found)
            adjective = self._parse.tree.pos[head] == "ADJ"
            kind = MentionType.QUALITY if adjective else MentionType.CLAUSE
            self._found.append(replace(mention, type=kind, name=None, title=None))
        return self._by_head[head]

    def of_addressee(self, verb: int) -> int:
        """Return the index of the mention that stands for whoever an imperative addresses: its verb."""
        if verb not in self._by_head:
            passage = self._parse.passage(verb, verb + 1)
            mention = Mention(
                passage,
                passage,
                MentionType.UNDERSTOOD,
                (self._parse.tree.lemma[verb].lower(),),
                person=2,
                role=Role.SUBJECT,
                clause=verb,
                sentence=self._parse.tree.sentence[verb],
                paragraph=self._paragraph[verb],
                quotation=self._quotation.get(verb),
            )
            self._by_head[verb] = len(self._found)
            self._found.append(mention)
        return self._by_head[verb]

    def passage(self, head: int) -> Passage:
        """Return the words of the noun phrase with this head."""
        return self._found[self.of(head)].passage

    def equate(self, pairs: Iterable[Span], *, copula: bool) -> None:
        """Note that the mentions with these heads are in apposition, or joined by a copula."""
        for one, other in pairs:
            for here, there in ((self.of(one), self.of(other)), (self.of(other), self.of(one))):
                mention = self._found[here]
                if copula:
                    self._found[here] = replace(mention, copulas=(*mention.copulas, there))
                else:
                    self._found[here] = replace(mention, appositions=(*mention.appositions, there))

    def all(self) -> tuple[Mention, ...]:
        """Return the mentions in the order of their numbers."""
        return tuple(self._found)

    def _mention(self, head: int, phrase: Span) -> Mention:
        tree, words = self._parse.tree, self._words
        name, title = name_in(tree, phrase, head, words)
        known = words.pronouns.get(tree.lower[head]) if tree.pos[head] in ("PRON", "DET", "ADJ") else None
        kind = _kind(tree, head, words, named=name is not None, titled=title is not None)
        possessor = tree.child(head, "poss")
        return Mention(
            passage=self._parse.passage(*phrase),
            head=self._parse.passage(head, head + 1),
            type=_type(tree, head, named=name is not None),
            lemmas=tuple(tree.lemma[word].lower() for word in range(*phrase)),
            kind=kind,
            name=self._passage(name),
            title=self._passage(title),
            number=_number(tree, head, known),
            gender=_gender(tree, title, words, known),
            person=known.person if known and tree.tag[head] in ("PRP", "PRP$") else None,
            animate=_animate(kind, known),
            definiteness=_definiteness(tree, head, words),
            quantifier=_quantifier(tree, head, words),
            role=_ROLES.get(tree.dep[tree.first_conjunct(head)], Role.OTHER),
            clause=_clause(tree, head),
            sentence=tree.sentence[head],
            paragraph=self._paragraph[head],
            quotation=self._quotation.get(head),
            possessor=self.of(possessor) if possessor is not None and possessor < head else None,
        )

    def _passage(self, span: Span | None) -> Passage | None:
        return self._parse.passage(*span) if span else None


def _is_nominal(tree: Tree, word: int) -> bool:
    """Tell whether a word heads a noun phrase of its own."""
    pos, dep = tree.pos[word], tree.dep[word]
    if tree.tag[word] in ("WDT", "WP", "WP$", "EX") or dep == "expl":
        return False
    if pos in _NOMINAL:
        return dep not in _PARTS or (dep == "nmod" and pos == "PROPN")
    return dep in ("nsubj", "nsubjpass", "dobj", "pobj") and pos in ("NUM", "DET", "ADJ")


def _quotations(reports: Sequence[Report]) -> dict[int, int]:
    """Number each quoted word by its report; of nested quotations the inner one, which comes later, wins."""
    numbers: dict[int, int] = {}
    for number, report in enumerate(reports):
        if report.manner is not Manner.INDIRECT:
            for start, end in report.content:
                numbers.update(dict.fromkeys(range(start, end), number))
    return numbers


def _paragraphs(tree: Tree) -> list[int]:
    """Number each word's paragraph: a blank line begins another."""
    numbers, paragraph = [], 0
    for word, pos in enumerate(tree.pos):
        numbers.append(paragraph)
        if pos == "SPACE" and tree.text[word].count("\n") > 1:
            paragraph += 1
    return numbers


def _type(tree: Tree, head: int, *, named: bool) -> MentionType:
    if named:
        return MentionType.NAME
    if tree.pos[head] == "PRON" and tree.tag[head] in ("PRP", "PRP$", "DT"):
        return MentionType.PRONOUN
    return MentionType.NOMINAL


def _kind(tree: Tree, head: int, words: Words, *, named: bool, titled: bool) -> Kind:
    if titled:
        return Kind.PERSON
    if named and tree.entity[head] in _KINDS:
        return _KINDS[tree.entity[head]]
    kind = words.nouns.get(tree.lemma[head].lower(), Kind.OTHER)
    # "Officials said": a group of people is an organization.
    return Kind.ORGANIZATION if kind is Kind.PERSON and tree.tag[head] == "NNS" else kind


def _number(tree: Tree, head: int, known: Pronoun | None) -> Number | None:
    if known is not None:
        return known.number
    if tree.tag[head] in ("NNS", "NNPS"):
        return Number.PLURAL
    return Number.SINGULAR if tree.pos[head] in _NOMINAL else None


def _gender(tree: Tree, title: Span | None, words: Words, known: Pronoun | None) -> Gender | None:
    """Return the gender a pronoun or a title shows."""
    if known is not None:
        return known.gender
    titles = (words.titles.get(tree.lower[word]) for word in range(*title)) if title else ()
    return next((shown.gender for shown in titles if shown and shown.gender), None)


def _animate(kind: Kind, known: Pronoun | None) -> bool | None:
    """Tell whether it lives; a pronoun of the plural leaves that open."""
    if kind is Kind.PERSON:
        return True
    if known is not None:
        return (
            None if known.number is Number.PLURAL and known.person == 3 else known.gender is not Gender.NEUTER
        )
    return None if kind in (Kind.OTHER, Kind.ORGANIZATION, Kind.PLACE) else False


def _definiteness(tree: Tree, head: int, words: Words) -> Definiteness:
    for child in tree.children[head]:
        if child > head:
            break
        if tree.dep[child] == "poss":
            return Definiteness.POSSESSIVE
        if tree.dep[child] == "det":
            lower = tree.lower[child]
            if lower in words.uses["definite"]:
                return Definiteness.DEFINITE
            if lower in words.uses["indefinite"]:
                return Definiteness.INDEFINITE
    return Definiteness.BARE


def _quantifier(tree: Tree, head: int, words: Words) -> Quantifier | None:
    """Return the quantifier a determiner or the head itself shows ("no one" has both)."""
    for child in tree.children[head]:
        if child > head:
            break
        if tree.dep[child] in ("det", "amod", "predet", "neg") and tree.lower[child] in words.quantifiers:
            return words.quantifiers[tree.lower[child]]
    return None if is_outdone(tree, words, head) else words.quantifiers.get(tree.lower[head])


def _clause(tree: Tree, head: int) -> int:
    """Return the verb of the clause a phrase stands in; its index numbers the clause."""
    for word in tree.ancestors(tree.first_conjunct(head)):
        if tree.pos[word] in ("VERB", "AUX"):
            return word
    return head
