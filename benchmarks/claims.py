"""
Accounts of made-up reports, as many as wanted, in the shape of the worked example.

The means are those of graphs/summit-talks (10 reports, 97 claims, 33 quads a claim): 10 claims and 14 to 17
names a report, 0.6 attributions and 0.4 contexts a claim, 0.7 objects a claim. Subjects, objects and sources
follow Zipf's law, as actors in the news do, so that opposite claims are far commoner than in real reports.
Seeded: the same number gives the same accounts.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from quoth.model.claim import Argument, Attribution, Claim, Context, Predicate
from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Account, Entity
from quoth.model.identity import claim_id
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.ontology import ontology

CLAIMS_A_REPORT = 10
ENTITIES = 4_000
MADE_BY = Provenance(extractor="made-up/1", model="none/0", lexicon="0", ontology="0")


def accounts(claims: int, *, seed: int = 5) -> Iterator[Account]:
    """Return accounts with this many claims in all."""
    chance = random.Random(seed)
    relations = sorted(ontology().relations)
    weights = [1 / rank for rank in range(1, ENTITIES + 1)]
    for number in range(claims // CLAIMS_A_REPORT):
        actors = chance.choices(range(ENTITIES), weights, k=14)
        yield _Report(number, actors, relations, chance).account()


class _Report:
    """One report while its sentences are made up."""

    def __init__(self, number: int, actors: list[int], relations: list[str], chance: random.Random) -> None:
        self.id, self.actors, self.relations, self.chance = f"report-{number:06}", actors, relations, chance
        self.published = date(2018, 1, 1) + timedelta(days=number % 1_000)
        self.publisher = f"Paper {number % 40}"
        self.sentences = self.made_up()
        self.text = " ".join(sentence for sentence, *_ in self.sentences)

    def made_up(self) -> list[tuple[str, int, str, int | None, int | None]]:
        """Return sentences with their parts: "S03 said that S01 reject S02 today."."""
        made = []
        for _ in range(CLAIMS_A_REPORT):
            subject, object_, source = self.chance.sample(self.actors, 3)
            relation = self.chance.choice(self.relations[:60])
            told, reaches = self.chance.random() < 0.6, self.chance.random() < 0.75
            words = f"Actor {subject} {relation}" + (f" actor {object_}" if reaches else "") + " today."
            sentence = f"Actor {source} said that {words}" if told else words
            made.append((sentence, subject, relation, object_ if reaches else None, source if told else None))
        return made

    def account(self) -> Account:
        starts, place = [], 0
        for sentence, *_ in self.sentences:
            starts.append(place)
            place += len(sentence) + 1
        claims = tuple(self.claim(start, *made) for start, made in zip(starts, self.sentences, strict=True))
        return Account(
            document=Document(
                id=self.id,
                text=self.text,
                blocks=(Block(0, len(self.text), BlockKind.PROSE),),
                title=f"Report {self.id}",
                publisher=self.publisher,
                published=self.published,
            ),
            sentences=tuple(claim.sentence for claim in claims),
            claims=claims,
            attributions=tuple(each for claim in claims for each in claim.attribution),
            entities=tuple(
                Entity(f"actor-{actor}", f"Actor {actor}", Kind.ORGANIZATION)
                for actor in sorted(set(self.actors))
            ),
            provenance=MADE_BY,
        )

    def claim(
        self, start: int, sentence: str, subject: int, relation: str, object_: int | None, source: int | None
    ) -> Claim:
        verb = sentence.rindex(f" {relation} ") + 1
        words = sentence.rindex(f"Actor {subject} ", 0, verb)
        predicate = self.cut(start + verb, relation)
        subject_words = self.cut(start + words, f"Actor {subject}")
        goal = (
            self.actor(start + verb + len(relation) + 1, f"actor {object_}", object_)
            if object_ is not None
            else None
        )
        attribution = self.said(start, sentence, words, source) if source is not None else ()
        today = self.cut(start + sentence.rindex("today"), "today")
        return Claim(
            id=claim_id(
                self.id,
                subject=subject_words,
                predicate=predicate,
                object=goal.passage if goal else None,
                attribution=[
                    (each.source.passage if each.source else None, each.cue) for each in attribution
                ],
                voice=Voice.ACTIVE,
            ),
            document=self.id,
            sentence=self.cut(start, sentence),
            subject=self.actor(subject_words.start, subject_words.text, subject),
            predicate=Predicate(predicate, relation.replace("-", " "), relation),
            object=goal,
            context=(Context("time", today),) if self.chance.random() < 0.4 else (),
            polarity=Polarity.NEGATED if self.chance.random() < 0.12 else Polarity.AFFIRMED,
            modality=self.chance.choice(
                [Modality.ACTUAL] * 6 + [Modality.INTENDED, Modality.FUTURE, Modality.REQUIRED]
            ),
            certainty=Certainty.CERTAIN,
            attribution=attribution,
            confidence=0.8,
            extractor=MADE_BY.extractor,
            construction="made-up",
        )

    def said(self, start: int, sentence: str, words: int, source: int) -> tuple[Attribution, ...]:
        stance = Stance.DENIES if self.chance.random() < 0.08 else Stance.ASSERTS
        return (
            Attribution(
                source=self.actor(start, f"Actor {source}", source),
                cue=self.cut(start + sentence.index("said"), "said"),
                cue_lemma="say",
                content=self.cut(start + words, sentence[words:-1]),
                stance=stance,
                manner=Manner.INDIRECT,
                sentence=self.cut(start, sentence),
            ),
        )

    def actor(self, start: int, words: str, actor: int) -> Argument:
        return Argument(self.cut(start, words), f"actor-{actor}", f"Actor {actor}", Kind.ORGANIZATION)

    def cut(self, start: int, words: str) -> Passage:
        return Passage(start, start + len(words), words)
