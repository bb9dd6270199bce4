"""Statements: drafts in words of the tree become statements of the reading, judged and attributed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from quoth.extract.arguments import Oblique
from quoth.extract.attributed import Attributed
from quoth.extract.attribution import Report
from quoth.extract.certainty import certainty_of, hedges
from quoth.extract.confidence import confidence_of
from quoth.extract.draft import Draft
from quoth.extract.group import verb_group
from quoth.extract.imperatives import is_furniture, is_imperative, is_quoted
from quoth.extract.mentions import Mentions
from quoth.extract.modality import modalities, modality_of
from quoth.extract.phrases import clause_words, whole_phrase
from quoth.extract.polarity import negations, polarity_of
from quoth.extract.sayings import saying, sentence_passage
from quoth.extract.tense import tense_of
from quoth.extract.words import Words
from quoth.language.parser import Parse
from quoth.model.passage import Passage
from quoth.model.reading import Adjunct, Provenance, Reading, Statement


class Statements:
    """The statements of one document, in the order they are added, with its mentions and sayings."""

    def __init__(self, parse: Parse, words: Words, mentions: Mentions, said: Iterable[Report]) -> None:
        self._parse, self._words, self._mentions = parse, words, mentions
        self._reports = tuple(said)
        self._attributed = Attributed(parse.tree, words, self._reports)
        self._drafts: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """Take up a draft; a call to the reader of a page, or a command in a title, claims nothing."""
        addressed = self._addressed(draft)
        if addressed is not None:
            self._drafts.append(addressed)

    def _addressed(self, draft: Draft) -> Draft | None:
        """Name the one an imperative is said to: “Stop the tests,” he told Kim, wants Kim to stop them."""
        tree, verb = self._parse.tree, draft.subject
        if not is_imperative(tree, self._words, verb):
            return draft
        chain = self._attributed.over(draft.place)
        if not chain:
            furniture = is_furniture(tree, self._words, verb) or is_quoted(tree, verb)
            return None if furniture else draft
        addressee = self._reports[chain[-1]].addressee
        return draft if addressee is None else replace(draft, subject=addressee)

    def reading(self, provenance: Provenance) -> Reading:
        """Return everything as one frozen reading."""
        parse, mentions = self._parse, self._mentions
        acts: dict[int, int] = {}
        for number, draft in enumerate(self._drafts):
            acts.setdefault(draft.clause.verb, number)
        statements = tuple(self._statement(draft, acts) for draft in self._drafts)
        sayings = tuple(
            saying(parse, mentions, report, depth=self._attributed.depth(report)) for report in self._reports
        )
        self._note_equations()
        sentences = tuple(sentence_passage(parse, span) for span in parse.tree.sentences)
        return Reading(parse.document, sentences, mentions.all(), sayings, statements, provenance)

    def _statement(self, draft: Draft, acts: dict[int, int]) -> Statement:
        parse, tree, clause = self._parse, self._parse.tree, draft.clause
        chain = self._attributed.over(draft.place)
        over = [self._reports[number] for number in chain]
        negating = negations(tree, self._words, clause, draft.subject, draft.negatable)
        polarity = polarity_of(negating)
        shown = modalities(tree, self._words, clause, over)
        modality = modality_of(shown)
        weakening = hedges(tree, self._words, clause, over, polarity)
        cues = {*negating, *(word for _, word in shown), *(word for _, word in weakening)}
        time = next((o for o in draft.obliques if o.role == "time"), None)
        return Statement(
            sentence=tree.sentence[clause.verb],
            subject=self._subject(draft),
            predicate=verb_group(parse, draft),
            object=self._object(draft),
            voice=draft.voice,
            polarity=polarity,
            modality=modality,
            certainty=certainty_of(weakening),
            construction=draft.construction.value,
            confidence=confidence_of(
                draft, sources=len(chain), modality=modality, unnamed=self._is_unnamed(draft)
            ),
            context=tuple(self._adjunct(oblique) for oblique in draft.obliques),
            sayings=tuple(chain),
            under=self._under(draft, acts),
            cues=tuple(parse.passage(word, word + 1) for word in sorted(cues)),
            time=self._phrase(time) if time else None,
            tense=tense_of(tree, clause),
            subject_words=self._whole(draft.subject, clause.verb),
            object_words=self._object_words(draft),
        )

    def _is_unnamed(self, draft: Draft) -> bool:
        """Tell whether an imperative names nobody: its verb stands where its subject would."""
        return is_imperative(self._parse.tree, self._words, draft.subject)

    def _subject(self, draft: Draft) -> int:
        """Return the subject's mention; of "resolving the conflict would help" it is a clause."""
        tree, subject = self._parse.tree, draft.subject
        if self._is_unnamed(draft):
            return self._mentions.of_addressee(subject)
        if tree.dep[subject] in ("csubj", "csubjpass"):
            return self._mentions.of_span(subject, clause_words(tree, subject))
        return self._mentions.of(subject)

    def _object(self, draft: Draft) -> int | None:
        if draft.object is None:
            return None
        if draft.object_span is not None:
            return self._mentions.of_span(draft.object, draft.object_span)
        return self._mentions.of(draft.object)

    def _object_words(self, draft: Draft) -> Passage | None:
        if draft.object is None or draft.object_span is not None:
            return None
        return self._whole(draft.object, draft.clause.verb)

    def _whole(self, head: int, verb: int) -> Passage | None:
        """Return the whole phrase of a head where it is more than the mention and leaves the verb out."""
        tree = self._parse.tree
        if tree.child(head, "acl") is None or tree.dep[head].startswith("csubj"):
            return None
        span = whole_phrase(tree, head)
        if span[0] <= verb < span[1]:
            return None
        words = self._parse.passage(*span)
        return None if words == self._mentions.passage(head) else words

    def _adjunct(self, oblique: Oblique) -> Adjunct:
        plain = oblique.role == "time" or not oblique.is_phrase
        mention = None if plain else self._mentions.of(oblique.head)
        return Adjunct(oblique.role, self._phrase(oblique), mention)

    def _phrase(self, oblique: Oblique) -> Passage:
        if oblique.is_circumstance and oblique.is_phrase:
            return self._mentions.passage(oblique.head)
        return self._parse.passage(*clause_words(self._parse.tree, oblique.head))

    def _under(self, draft: Draft, acts: dict[int, int]) -> int | None:
        for governor in reversed(draft.clause.governors):
            if governor.is_act and governor.carrier is not None and governor.carrier in acts:
                return acts[governor.carrier]
        return None

    def _note_equations(self) -> None:
        for draft in self._drafts:
            if self._is_unnamed(draft):
                continue
            if draft.construction.value == "apposition" and draft.object is not None:
                self._mentions.equate([(draft.subject, draft.object)], copula=False)
            elif (
                draft.construction.value == "copula"
                and draft.object is not None
                and draft.object_span is None
            ):
                self._mentions.equate([(draft.subject, draft.object)], copula=True)
