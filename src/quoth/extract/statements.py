"""Statements: drafts in words of the tree become statements of the reading, judged and attributed."""

from __future__ import annotations

from collections.abc import Iterable

from quoth.extract.arguments import Oblique
from quoth.extract.attribution import Report
from quoth.extract.certainty import certainty_of, hedges
from quoth.extract.confidence import confidence_of
from quoth.extract.draft import Draft
from quoth.extract.group import verb_group
from quoth.extract.mentions import Mentions
from quoth.extract.modality import auxiliaries_of, modalities, modality_of
from quoth.extract.phrases import clause_words, whole_phrase
from quoth.extract.polarity import negations, polarity_of
from quoth.extract.words import Words
from quoth.language.parser import Parse
from quoth.language.syntax import Span, Tree
from quoth.model.judgement import Manner, Stance
from quoth.model.passage import Passage
from quoth.model.reading import Adjunct, Provenance, Reading, Saying, Statement


class Statements:
    """The statements of one document, in the order they are added, with its mentions and sayings."""

    def __init__(self, parse: Parse, words: Words, mentions: Mentions, said: Iterable[Report]) -> None:
        self._parse, self._words, self._mentions = parse, words, mentions
        self._reports = tuple(said)
        self._places = _Places(self._reports)
        self._drafts: list[Draft] = []

    def add(self, draft: Draft) -> None:
        """Take up a draft."""
        self._drafts.append(draft)

    def reading(self, provenance: Provenance) -> Reading:
        """Return everything as one frozen reading."""
        parse, mentions = self._parse, self._mentions
        acts: dict[int, int] = {}
        for number, draft in enumerate(self._drafts):
            acts.setdefault(draft.clause.verb, number)
        statements = tuple(self._statement(draft, acts) for draft in self._drafts)
        sayings = tuple(self._saying(report) for report in self._reports)
        self._note_equations()
        mentions.quoted(
            (number, piece)
            for number, report in enumerate(self._reports)
            if report.manner is not Manner.INDIRECT
            for piece in report.content
        )
        sentences = tuple(_sentence(parse, span) for span in parse.tree.sentences)
        return Reading(parse.document, sentences, mentions.all(), sayings, statements, provenance)

    def _statement(self, draft: Draft, acts: dict[int, int]) -> Statement:
        parse, tree, clause = self._parse, self._parse.tree, draft.clause
        chain = self._chain(draft.place)
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
            subject=self._mentions.of(draft.subject),
            predicate=verb_group(parse, draft),
            object=self._object(draft),
            voice=draft.voice,
            polarity=polarity,
            modality=modality,
            certainty=certainty_of(weakening),
            construction=draft.construction.value,
            confidence=confidence_of(draft, sources=len(chain), modality=modality),
            context=tuple(self._adjunct(oblique) for oblique in draft.obliques),
            sayings=tuple(chain),
            under=self._under(draft, acts),
            cues=tuple(parse.passage(word, word + 1) for word in sorted(cues)),
            time=self._phrase(time) if time else None,
            tense=self._tense(draft),
            subject_words=self._whole(draft.subject, clause.verb),
            object_words=self._object_words(draft),
        )

    def _chain(self, verb: int) -> list[int]:
        """
        Return the numbers of the reports over a verb, outermost first.

        What somebody is urged to do ends where a relative clause begins: "urged Castrel to hand over the
        banker, whose trial was postponed" - the postponing is told, not wished for.
        """
        chain, tree = self._places.over(verb), self._parse.tree
        while chain and self._reports[chain[-1]].stance is Stance.WANTS:
            if not in_relative_clause(tree, verb, self._reports[chain[-1]].head):
                break
            chain.pop()
        return chain

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
        span = whole_phrase(self._parse.tree, head)
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

    def _tense(self, draft: Draft) -> str | None:
        """Tell past, present or future from the finite verb of the group."""
        tree = self._parse.tree
        for word in (*auxiliaries_of(tree, draft.clause), draft.clause.top, draft.clause.verb):
            tag, lower = tree.tag[word], tree.lower[word]
            if tag == "MD":
                return (
                    "future"
                    if lower in ("will", "'ll", "wo", "shall")
                    else "past"
                    if lower == "would"
                    else "present"
                )
            if tag == "VBD" or lower in ("have", "has"):
                return "past"
            if tag in ("VBZ", "VBP"):
                return "present"
        return None

    def _saying(self, report: Report) -> Saying:
        parse = self._parse
        pieces = tuple(parse.passage(*piece) for piece in report.content)
        whole = Passage.of(parse.document.text, pieces[0].start, pieces[-1].end)
        return Saying(
            sentence=parse.tree.sentence[report.head],
            source=None if report.source is None else self._mentions.of(report.source),
            cue=parse.passage(*report.cue),
            cue_lemma=report.lemma,
            content=whole,
            stance=report.stance,
            manner=report.manner,
            content_pieces=pieces if len(pieces) > 1 else (),
            time=None if report.time is None else parse.passage(*report.time),
            depth=self._places.depth(report),
            parent=report.parent,
            certainty=report.certainty,
            source_words=self._source_words(report),
        )

    def _source_words(self, report: Report) -> Passage | None:
        if report.source is None or report.source_phrase is None:
            return None
        words = self._parse.passage(*report.source_phrase)
        return None if words == self._mentions.passage(report.source) else words

    def _note_equations(self) -> None:
        for draft in self._drafts:
            if draft.construction.value == "apposition" and draft.object is not None:
                self._mentions.equate([(draft.subject, draft.object)], copula=False)
            elif (
                draft.construction.value == "copula"
                and draft.object is not None
                and draft.object_span is None
            ):
                self._mentions.equate([(draft.subject, draft.object)], copula=True)


class _Places:
    """Which reports stand over which word: the innermost that holds it, and those above it."""

    def __init__(self, reports: tuple[Report, ...]) -> None:
        self._reports = reports
        self._innermost: dict[int, int] = {}
        by_size = sorted(range(len(reports)), key=lambda number: -_size(reports[number]))
        for number in by_size:
            if reports[number].nominal:
                continue
            for start, end in reports[number].content:
                for word in range(start, end):
                    self._innermost[word] = number

    def over(self, word: int) -> list[int]:
        """Return the numbers of the reports over a word, outermost first."""
        found: list[int] = []
        number = self._innermost.get(word)
        while number is not None and number not in found:
            found.append(number)
            number = self._reports[number].parent
        return found[::-1]

    def depth(self, report: Report) -> int:
        """Return how many reports stand over this one."""
        depth, parent = 0, report.parent
        while parent is not None and depth < len(self._reports):
            depth, parent = depth + 1, self._reports[parent].parent
        return depth


def in_relative_clause(tree: Tree, verb: int, head: int) -> bool:
    """Tell whether a finite relative clause stands between a verb and a word above it."""
    for place in (verb, *tree.ancestors(verb)):
        if place == head:
            return False
        if tree.dep[place] == "relcl" and not any(tree.tag[child] == "TO" for child in tree.children[place]):
            return True
    return False


def _size(report: Report) -> int:
    return sum(end - start for start, end in report.content)


def _sentence(parse: Parse, span: Span) -> Passage:
    """Return a sentence without white space at its edges, and with the quotation mark that closes it."""
    tree, (start, end) = parse.tree, span
    while end - 1 > start and tree.pos[end - 1] == "SPACE":
        end -= 1
    while start < end - 1 and (tree.pos[start] == "SPACE" or _closes(tree, start)):
        start += 1
    if end < len(tree) and _closes(tree, end):
        end += 1
    return parse.passage(start, end)


def _closes(tree: Tree, word: int) -> bool:
    """Tell whether a quotation mark stands right behind the word before it, where the parser parted them."""
    return word > 0 and tree.text[word] in ('"', "'") and tree.start[word] == tree.end[word - 1]
