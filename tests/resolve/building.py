"""Readings by hand: a text and its noun phrases written down in; the reading they make out."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

from quoth.model.document import Document
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Stance, Voice
from quoth.model.mention import Definiteness, Gender, Mention, MentionType, Number
from quoth.model.passage import Passage
from quoth.model.reading import Provenance, Reading, Saying, Statement, VerbGroup

PUBLISHED = date(2018, 3, 9)

PRONOUNS: dict[str, dict[str, Any]] = {
    "i": {"person": 1, "number": Number.SINGULAR, "animate": True},
    "we": {"person": 1, "number": Number.PLURAL, "animate": True},
    "he": {"person": 3, "number": Number.SINGULAR, "gender": Gender.MASCULINE, "animate": True},
    "she": {"person": 3, "number": Number.SINGULAR, "gender": Gender.FEMININE, "animate": True},
    "it": {"person": 3, "number": Number.SINGULAR, "gender": Gender.NEUTER, "animate": False},
    "they": {"person": 3, "number": Number.PLURAL},
}
PRONOUNS |= {
    "me": PRONOUNS["i"],
    "his": PRONOUNS["he"],
    "him": PRONOUNS["he"],
    "her": PRONOUNS["she"],
    "them": PRONOUNS["they"],
    "its": PRONOUNS["it"],
}
_STOP = re.compile(r"(?<!Mr)(?<!Ms)(?<!Dr)(?<!Mrs)(?<! [A-Z])\.(?=\s)")
_GAP = re.compile(r"\s+")
TITLES = ("Mr.", "Ms.", "Mrs.", "Dr.", "President", "Chancellor", "Prime Minister", "Mayor", "Secretary")


@dataclass
class Builder:
    """
    Collect mentions, sayings and statements of one text, in the order they are named.

    Each phrase is looked for after the one before it, so that a text is written down from left to right.
    """

    text: str
    published: date | None = PUBLISHED
    id: str = "d1"
    mentions: list[Mention] = field(default_factory=list)
    sayings: list[Saying] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    at: int = 0

    def passage(self, words: str, *, since: int = 0) -> Passage:
        start = self.text.index(words, since)
        return Passage.of(self.text, start, start + len(words))

    @cached_property
    def sentences(self) -> tuple[Passage, ...]:
        """Cut sentences after a full stop and a space, which is enough for texts written for it."""
        ends = [stop.end() for stop in _STOP.finditer(self.text)]
        starts = [0, *(end + len(gap.group()) for end in ends if (gap := _GAP.match(self.text, end)))]
        return tuple(
            Passage.of(self.text, start, end)
            for start, end in zip(starts, [*ends, len(self.text)], strict=True)
            if start < end
        )

    def sentence_of(self, passage: Passage) -> int:
        return bisect_right([sentence.start for sentence in self.sentences], passage.start) - 1

    def mention(self, words: str, *, head: str | None = None, **features: Any) -> int:
        """Add the next noun phrase with these words; what is not said is guessed from them."""
        passage = self.passage(words, since=self.at)
        self.at = passage.end
        mention = self._guessed(passage, head)
        self.mentions.append(
            replace(
                mention,
                sentence=self.sentence_of(passage),
                **features,
            )
        )
        return len(self.mentions) - 1

    def _guessed(self, passage: Passage, head: str | None) -> Mention:
        words = passage.text
        last = head or words.split()[-1]
        at = passage.start + words.rindex(last)
        head_passage = Passage.of(self.text, at, at + len(last))
        lemmas = tuple(
            word.casefold().rstrip("s") if len(word) > 3 else word.casefold() for word in words.split()
        )
        mention = Mention(passage, head_passage, MentionType.NOMINAL, lemmas, number=Number.SINGULAR)
        if words.casefold() in PRONOUNS:
            return replace(mention, type=MentionType.PRONOUN, **PRONOUNS[words.casefold()])
        title = next((title for title in TITLES if words.startswith(f"{title} ")), None)
        if last[0].isupper():
            named = words.removeprefix(title or "").removeprefix("the ").removeprefix("The ").strip()
            start = passage.start + words.index(named)
            return replace(
                mention,
                type=MentionType.NAME,
                name=Passage.of(self.text, start, start + len(named)),
                title=Passage.of(self.text, passage.start, passage.start + len(title)) if title else None,
                kind=Kind.PERSON if title else Kind.OTHER,
                animate=True if title else None,
                definiteness=Definiteness.DEFINITE if words[:4].casefold() == "the " else Definiteness.BARE,
            )
        return replace(
            mention,
            number=Number.PLURAL if last.endswith("s") else Number.SINGULAR,
            definiteness=_definiteness(words.split()[0].casefold()),
        )

    def saying(self, source: int | None, cue: str, content: str, **features: Any) -> int:
        """Add an attribution; the cue and the content are looked for in the whole text."""
        defaults: dict[str, Any] = {
            "stance": Stance.ASSERTS,
            "manner": Manner.DIRECT if "“" in self.text else Manner.INDIRECT,
        }
        passage = self.passage(cue)
        self.sayings.append(
            Saying(
                self.sentence_of(passage),
                source,
                passage,
                cue,
                self.passage(content),
                **(defaults | features),
            )
        )
        return len(self.sayings) - 1

    def statement(
        self, subject: int, verb: str | tuple[str, ...], object: int | None = None, **features: Any
    ) -> int:
        """Add a claim; `verb` is its words, or words, lemma, verb and preposition as a tuple."""
        words, lemma, inner, *rest = verb if isinstance(verb, tuple) else (verb, verb, verb)
        passage = self.passage(words)
        defaults: dict[str, Any] = {
            "voice": Voice.ACTIVE,
            "polarity": Polarity.AFFIRMED,
            "modality": Modality.ACTUAL,
            "certainty": Certainty.CERTAIN,
            "construction": "by-hand",
            "confidence": 0.9,
            "predicate": VerbGroup(passage, lemma, inner, preposition=rest[0] if rest else None),
        }
        self.statements.append(
            Statement(
                sentence=self.sentence_of(passage), subject=subject, object=object, **(defaults | features)
            )
        )
        return len(self.statements) - 1

    def reading(self) -> Reading:
        """Return what was collected."""
        document = Document(self.id, self.text, published=self.published)
        made_by = Provenance("by-hand/1", "none/0", "", "")
        return Reading(
            document,
            self.sentences,
            tuple(self.mentions),
            tuple(self.sayings),
            tuple(self.statements),
            made_by,
        )


def _definiteness(word: str) -> Definiteness:
    if word in ("the", "this", "these", "that", "those"):
        return Definiteness.DEFINITE
    if word in ("our", "its", "their", "his", "her", "my"):
        return Definiteness.POSSESSIVE
    return Definiteness.INDEFINITE if word in ("a", "an") else Definiteness.BARE
