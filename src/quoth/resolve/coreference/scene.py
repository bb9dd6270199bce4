"""The scene: one document's mentions with all that the passes ask about them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property

from quoth.model.judgement import Kind, Manner, Voice
from quoth.model.mention import Gender, Mention, MentionType, Number, Role
from quoth.model.passage import Passage
from quoth.model.reading import Reading, Saying
from quoth.model.slug import plain
from quoth.resolve.coreference.chains import Chains
from quoth.resolve.coreference.traits import Trait
from quoth.resolve.entries import Entry
from quoth.resolve.kinds import is_unit_of_time, is_weekday
from quoth.resolve.names import head_lemma, label
from quoth.resolve.tables import table

ROLES = tuple(Role)
QUOTATION_MARKS = frozenset("\"'“”‘’„«»‹›")  # any of them, since an apostrophe opens many a quotation


@dataclass
class Scene:
    """
    A reading, what each of its mentions means and is by its own words, and the chains so far.

    `known` is what the gazetteer says a mention means. `disputed` are names that two chains could claim;
    nobody gets them, not even from the gazetteer.
    """

    reading: Reading
    known: Sequence[Entry | None]
    kinds: Sequence[Kind]
    genders: Sequence[Gender | None]
    shown: Sequence[Trait]
    chains: Chains
    disputed: set[int] = field(default_factory=set)
    _around: dict[int, Sequence[Saying]] = field(default_factory=dict)

    def join(self, one: int, other: int) -> None:
        """Make one chain of the chains of two mentions, unless the gazetteer knows them to be two."""
        first, second = (self._ids.get(self.chains.of(index)) for index in (one, other))
        if first and second and first != second:
            return
        self.chains.join(one, other)
        if first or second:
            self._ids[self.chains.of(one)] = first or second or ""

    @cached_property
    def _ids(self) -> dict[int, str]:
        """Hold the id that the gazetteer gives each chain, as long as the chains grow."""
        return {index: entry.id for index, entry in enumerate(self.known) if entry}

    @cached_property
    def mentions(self) -> Sequence[Mention]:
        """Return the mentions, by index."""
        return self.reading.mentions

    @cached_property
    def order(self) -> tuple[int, ...]:
        """Return the mentions' indexes as their heads follow one another in the text."""
        return tuple(sorted(range(len(self.mentions)), key=lambda index: self.mentions[index].head.start))

    @cached_property
    def place(self) -> dict[int, int]:
        """Return where each mention stands in the order of the text."""
        return {index: place for place, index in enumerate(self.order)}

    @cached_property
    def names(self) -> dict[int, tuple[str, ...]]:
        """
        Return the plain words of each name, by the mention's index.

        A noun by itself with a capital is one too where a name of the text ends so: the tagger missed it.
        """
        words = {index: tuple(plain(label(mention)).split()) for index, mention in enumerate(self.mentions)}
        named = {index for index, mention in enumerate(self.mentions) if mention.type is MentionType.NAME}
        last = {words[index][-1:] for index in named}
        missed = {
            index
            for index, mention in enumerate(self.mentions)
            if _may_be_a_name(mention) and words[index] in last
        }
        return {index: words[index] for index in sorted(named | missed)}

    @cached_property
    def apart(self) -> dict[int, set[int]]:
        """Return for each mention those it cannot be: who does a thing and whom it is done to are two."""
        apart: dict[int, set[int]] = defaultdict(set)
        for statement in self.reading.statements:
            parts = [statement.subject, statement.object, *(adjunct.mention for adjunct in statement.context)]
            filled = {part for part in parts if part is not None}
            for part in filled:
                apart[part] |= filled - {part}
        return apart

    @cached_property
    def subjects(self) -> frozenset[int]:
        """Return the mentions that are some statement's subject, whatever their case in the sentence."""
        return frozenset(statement.subject for statement in self.reading.statements)

    @cached_property
    def predicates(self) -> frozenset[int]:
        """Return the mentions that only say what something is: "a pause" in "It is a pause"."""
        said = {statement.object for statement in self.reading.statements if statement.predicate.verb == "be"}
        return frozenset(
            index for index in said if index is not None and not self.mentions[index].appositions
        )

    @cached_property
    def agents(self) -> frozenset[int]:
        """Return the mentions that do something to something, or say something."""
        doers = {
            statement.subject
            for statement in self.reading.statements
            if statement.predicate.verb != "be" and statement.object is not None
        }
        return frozenset(doers | self.sources.keys())

    @cached_property
    def willing(self) -> frozenset[int]:
        """Return the mentions that do what only somebody does: "they" in "they refused"."""
        doers = {
            statement.subject
            for statement in self.reading.statements
            if statement.voice is Voice.ACTIVE and statement.predicate.verb in _acts()
        }
        return frozenset(doers | self.sources.keys())

    @cached_property
    def done_to(self) -> frozenset[int]:
        """Return the mentions that something is done to by nobody named: "it" in "it was sent"."""
        return frozenset(
            statement.subject
            for statement in self.reading.statements
            if statement.voice is Voice.PASSIVE and statement.object is None
        )

    @cached_property
    def sources(self) -> dict[int, list[Saying]]:
        """Return what each mention says, by its index."""
        found: dict[int, list[Saying]] = defaultdict(list)
        for saying in self.reading.sayings:
            if saying.source is not None:
                found[saying.source].append(saying)
        return dict(found)

    @cached_property
    def sources_by_sentence(self) -> dict[int, list[int]]:
        """Return the mentions that say something, by their sentence."""
        found: dict[int, list[int]] = defaultdict(list)
        for source in self.sources:
            found[self.mentions[source].sentence].append(source)
        return dict(found)

    @cached_property
    def by_clause(self) -> dict[tuple[int, int], list[int]]:
        """Return the parts of each clause but possessors, by sentence and clause."""
        found: dict[tuple[int, int], list[int]] = defaultdict(list)
        for index, mention in enumerate(self.mentions):
            if mention.role in (Role.SUBJECT, Role.OBJECT, Role.OBLIQUE):
                found[mention.sentence, mention.clause].append(index)
        return dict(found)

    def sayings_of(self, index: int) -> Iterator[Saying]:
        """Yield what a mention says, or what the mention says that it is part of ("one of them")."""
        mention = self.mentions[index]
        for source in self.sources_by_sentence.get(mention.sentence, ()):
            if self.mentions[source].passage.covers(mention.passage):
                yield from self.sources[source]

    @cached_property
    def times(self) -> frozenset[int]:
        """Return the starts of the passages that name a time, which no pronoun stands for."""
        said = {saying.time.start for saying in self.reading.sayings if saying.time}
        done = {statement.time.start for statement in self.reading.statements if statement.time}
        called = {mention.passage.start for mention in self.mentions if _names_a_time(mention)}
        noted = {
            adjunct.passage.start
            for statement in self.reading.statements
            for adjunct in statement.context
            if adjunct.role == "time"
        }
        return frozenset(said | done | noted | called)

    @cached_property
    def sayings_by_sentence(self) -> dict[int, list[Saying]]:
        """Return the sayings whose content reaches into each sentence."""
        found: dict[int, list[Saying]] = defaultdict(list)
        starts = [sentence.start for sentence in self.reading.sentences]
        for saying in self.reading.sayings:
            for number in range(saying.sentence, len(starts)):
                if starts[number] >= saying.content.end:
                    break
                found[number].append(saying)
            for number in range(saying.sentence - 1, -1, -1):
                if self.reading.sentences[number].end <= saying.content.start:
                    break
                found[number].append(saying)
        return found

    def around(self, index: int) -> Sequence[Saying]:
        """Return the sayings in whose content a mention stands, the innermost first."""
        if index not in self._around:  # a pronoun asks anew for each mention it may mean
            head = self.mentions[index].head
            found = [
                saying
                for saying in self.sayings_by_sentence.get(self.mentions[index].sentence, ())
                if saying.source != index and stands_in(head, saying)
            ]
            found.sort(key=lambda saying: (-saying.depth, saying.content.end - saying.content.start))
            self._around[index] = found
        return self._around[index]

    def quotes(self, saying: Saying) -> bool:
        """
        Tell whether a saying's words are the source's own.

        In “The firm denies it was told,” he said, it is he who is quoted; the firm is only reported.
        """
        if saying.manner is Manner.INDIRECT or not saying.depth:
            return saying.manner is not Manner.INDIRECT
        before = self.reading.document.text[: saying.content.start].rstrip()[-1:]
        return before in QUOTATION_MARKS or saying.content.text[:1] in QUOTATION_MARKS

    def told(self, saying: Saying) -> Iterator[int]:
        """Yield those a saying is addressed to: "the Senate" in "she told the Senate that …"."""
        if saying.source is None:
            return
        source = self.mentions[saying.source]
        for part in self.by_clause.get((source.sentence, source.clause), ()):
            mention = self.mentions[part]
            after = mention.head.start >= saying.cue.end
            if mention.role is Role.OBJECT and after and not stands_in(mention.head, saying):
                yield part

    def role(self, index: int) -> Role:
        """
        Return what a mention does in its clause; a statement's subject is one, however it is built.

        A name beside a description does what that does: "one of the lawyers, Hedda Strom, said".
        """
        if index in self.subjects:
            return Role.SUBJECT
        role = self.mentions[index].role
        beside = self.mentions[index].appositions if role is Role.OTHER else ()
        return min([role, *(self.mentions[other].role for other in beside)], key=ROLES.index)


def _may_be_a_name(mention: Mention) -> bool:
    """Tell whether a mention is one word without an article, in capitals or with one."""
    alone = mention.passage == mention.head and mention.type is MentionType.NOMINAL
    return alone and mention.number is Number.SINGULAR and mention.head.text[:1].isupper()


def _names_a_time(mention: Mention) -> bool:
    if mention.type is MentionType.NAME:
        return not mention.title and is_weekday(label(mention))
    return mention.type is MentionType.NOMINAL and is_unit_of_time(head_lemma(mention))


@cache
def _acts() -> frozenset[str]:
    return frozenset(row["word"] for row in table("acts"))


def stands_in(passage: Passage, saying: Saying) -> bool:
    """Tell whether a passage is among the words said, not among those that interrupt them."""
    return any(piece.covers(passage) for piece in saying.content_pieces or (saying.content,))
