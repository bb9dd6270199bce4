"""
Accounts of made-up reports, as many as wanted, in the shape of the worked example.

Ten reports make an affair, and each has ten claims. An affair has a cast, a quarter of it public actors who
are in other affairs too, relations it prefers, and a few matters its reports come back to, for or against;
what else a report says is its own, and so are most of the things it names. So entities, propositions,
corroborations and contradictions grow with the number of claims and not with its square; `python
benchmarks/shape.py` prints their shares beside those of the worked example. Seeded: the same number gives
the same accounts, and more claims begin with those of fewer.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import accumulate
from typing import TypeVar

from quoth.model.claim import Argument, Attribution, Claim, Context, Predicate, Time
from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Account, Entity
from quoth.model.identity import claim_id
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.ontology import ontology

CLAIMS_A_REPORT, MERELY_NAMED = 10, 3
REPORTS_AN_AFFAIR = 10
ACTORS, PUBLIC, CAST, MATTERS = 4_000, 3, 12, 5
RELATIONS, SHORTENING = 200, 0.05
MADE_BY = Provenance(extractor="made-up/1", model="none/0", lexicon="0", ontology="0")

# Shares of all claims, as benchmarks/shape.py counts them in graphs/summit-talks.
ON_A_MATTER, WITH_OBJECT, TOLD, RETOLD, UNNAMED = 0.15, 0.76, 0.55, 0.03, 0.03
NEGATED, WITH_CONTEXT, PLACED, TIMED, QUANTIFIED = 0.19, 0.39, 0.6, 0.13, 0.05
MODALITIES = {
    Modality.ACTUAL: 63,
    Modality.FUTURE: 14,
    Modality.INTENDED: 11,
    Modality.CONDITIONAL: 6,
    Modality.QUESTIONED: 3,
    Modality.REQUIRED: 3,
}
STANCES = {Stance.ASSERTS: 80, Stance.WANTS: 8, Stance.DENIES: 5, Stance.DOUBTS: 4, Stance.BELIEVES: 3}
CERTAINTIES = {Certainty.CERTAIN: 97, Certainty.POSSIBLE: 3}
ROLES = ("on", "in", "with", "recipient", "purpose")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Matter:
    """What a claim is about: the entities and the relation of its proposition."""

    subject: Entity
    relation: str
    object: Entity | None


def accounts(claims: int, *, seed: int = 5) -> Iterator[Account]:
    """Return accounts with this many claims in all."""
    reports = claims // CLAIMS_A_REPORT
    for affair in range(-(-reports // REPORTS_AN_AFFAIR)):
        chance = random.Random(f"{seed} {affair}")
        plot = _Plot(affair, chance)
        first = affair * REPORTS_AN_AFFAIR
        for number in range(first, min(first + REPORTS_AN_AFFAIR, reports)):
            yield _Report(number, plot, chance).account()


class _Plot:
    """What the reports of one affair have in common: its cast and its matters."""

    def __init__(self, affair: int, chance: random.Random) -> None:
        self.affair, self.chance = affair, chance
        public = [_actor(str(number)) for number in _zipf(range(ACTORS), chance, PUBLIC)]
        own = [_actor(f"{affair}-{number}") for number in range(CAST - PUBLIC)]
        self.cast = chance.sample(public + own, CAST)
        self.relations = chance.sample(sorted(ontology().relations), RELATIONS)
        self.relations[1] = "committed-to"
        self.matters = [self.matter(f"matter-{affair}-{number}") for number in range(MATTERS)]

    def matter(self, thing: str) -> Matter:
        """Return something the affair's actors may be said to do, to each other or to a thing."""
        [subject] = _zipf(self.cast, self.chance, 1)
        [relation] = _zipf(self.relations, self.chance, 1)
        if self.chance.random() >= WITH_OBJECT:
            return Matter(subject, relation, None)
        others = [actor for actor in self.cast[:3] if actor is not subject]
        return Matter(subject, relation, self.chance.choice([*others, *[_thing(thing)] * 6]))


class _Report:
    """One report while it is made up, sentence after sentence."""

    def __init__(self, number: int, plot: _Plot, chance: random.Random) -> None:
        self.id, self.plot, self.chance = f"report-{number:06}", plot, chance
        self.published = date(2018, 1, 1) + timedelta(days=number % 1_000)
        self.text = ""
        self.named: dict[str, Entity] = {}
        self.shortens = chance.random() < SHORTENING

    def account(self) -> Account:
        claims = tuple(self.claim(number) for number in range(CLAIMS_A_REPORT))
        for number in range(MERELY_NAMED):
            self.argument(_thing(f"detail-{self.id}-{number}"))
        return Account(
            document=Document(
                id=self.id,
                text=self.text,
                blocks=(Block(0, len(self.text), BlockKind.PROSE),),
                title=f"Report {self.id}",
                publisher=f"Paper {int(self.id[-6:]) % 40}",
                published=self.published,
            ),
            sentences=tuple(claim.sentence for claim in claims),
            claims=claims,
            attributions=tuple(each for claim in claims for each in claim.attribution),
            entities=tuple(self.named[entity] for entity in sorted(self.named)),
            provenance=MADE_BY,
        )

    def claim(self, number: int) -> Claim:
        """Write one sentence, "Actor 3 said on Friday that actor 7 reject thing 2 on day 5.", and read it."""
        chance, matter = self.chance, self.topic(number)
        begins = len(self.text) + bool(self.text)
        sayings = self.sayings()
        subject = self.argument(matter.subject, _seldom(QUANTIFIED / 2, Quantifier.SOME, chance))
        predicate = Predicate(self.put(matter.relation), matter.relation.replace("-", " "), matter.relation)
        quantifier = _seldom(QUANTIFIED / 2, Quantifier.ALL, chance)
        object_ = self.argument(matter.object, quantifier) if matter.object else None
        context = (self.context(number),) if chance.random() < WITH_CONTEXT else ()
        time = self.time() if chance.random() < TIMED else None
        ends = len(self.text)
        self.text += "."
        attribution = self.attributions(sayings, begins, subject.passage.start, ends)
        return Claim(
            id=claim_id(
                self.id,
                subject=subject.passage,
                predicate=predicate.passage,
                object=object_.passage if object_ else None,
                attribution=[
                    (each.source.passage if each.source else None, each.cue) for each in attribution
                ],
                voice=Voice.ACTIVE,
            ),
            document=self.id,
            sentence=Passage.of(self.text, begins, ends + 1),
            subject=subject,
            predicate=predicate,
            object=object_,
            context=context,
            polarity=Polarity.NEGATED if chance.random() < NEGATED else Polarity.AFFIRMED,
            modality=_weighted(MODALITIES, chance),
            certainty=_weighted(CERTAINTIES, chance),
            attribution=attribution,
            time=time,
            confidence=chance.choice((0.75, 0.8, 0.9)),
            extractor=MADE_BY.extractor,
            construction="made-up",
        )

    def topic(self, number: int) -> Matter:
        if self.chance.random() < ON_A_MATTER:
            return self.chance.choice(self.plot.matters)
        return self.plot.matter(f"{self.id}-{number}")

    def sayings(self) -> list[tuple[Argument | None, Passage]]:
        """Write who said so and by which word, outermost first; nobody where the report itself says it."""
        if self.chance.random() >= TOLD:
            return []
        if self.chance.random() < UNNAMED / TOLD:
            self.put("It was")
            return [(None, self.put("reported"))]
        sources = _zipf(self.plot.cast, self.chance, 2 if self.chance.random() < RETOLD / TOLD else 1)
        return [(self.argument(source), self.put("said")) for source in sources]

    def attributions(
        self, sayings: Sequence[tuple[Argument | None, Passage]], begins: int, content: int, ends: int
    ) -> tuple[Attribution, ...]:
        return tuple(
            Attribution(
                source=source,
                cue=cue,
                cue_lemma="say" if source else "report",
                content=Passage.of(self.text, content, ends),
                stance=_weighted(STANCES, self.chance),
                manner=Manner.INDIRECT,
                sentence=Passage.of(self.text, begins, ends + 1),
                depth=depth,
            )
            for depth, (source, cue) in enumerate(sayings)
        )

    def context(self, number: int) -> Context:
        role = self.chance.choice(ROLES)
        if self.chance.random() < PLACED:
            place = self.argument(
                self.chance.choice((*self.plot.cast[:3], _thing(f"place-{self.id}-{number}")))
            )
            return Context(role, place.passage, place.entity)
        return Context(role, self.put(self.chance.choice(("at once", "step by step", "in three stages"))))

    def time(self) -> Time:
        day = self.published + timedelta(days=self.chance.randrange(-5, 6))
        return Time(self.put(f"on {day:%d %B}"), day.isoformat())

    def argument(self, entity: Entity, quantifier: Quantifier | None = None) -> Argument:
        label = entity.label.removeprefix("Actor ") if self.shortens else entity.label
        self.named[entity.id] = replace(entity, label=label)
        return Argument(self.put(label), entity.id, label, entity.kind, quantifier)

    def put(self, words: str) -> Passage:
        """Add words to the text."""
        self.text += f" {words}" if self.text else words
        return Passage(len(self.text) - len(words), len(self.text), words)


def _actor(name: str) -> Entity:
    """Return an actor: those of an odd number are persons, who act for one another's state."""
    odd = int(name[-1]) % 2
    states = (f"actor-{name[:-1]}0",) if odd else ()
    return Entity(f"actor-{name}", f"Actor {name}", Kind.PERSON if odd else Kind.PLACE, acts_for=states)


def _thing(name: str) -> Entity:
    return Entity(f"thing-{name}", f"thing {name}", Kind.TOPIC)


def _zipf(choices: Sequence[T], chance: random.Random, count: int) -> list[T]:
    """Draw some, none of them twice, the n-th with a weight of 1/n."""
    weights = list(accumulate(1 / rank for rank in range(1, len(choices) + 1)))
    drawn: dict[int, T] = {}
    while len(drawn) < count:
        [place] = chance.choices(range(len(choices)), cum_weights=weights)
        drawn.setdefault(place, choices[place])
    return list(drawn.values())


def _weighted(shares: dict[T, int], chance: random.Random) -> T:
    [drawn] = chance.choices(list(shares), list(shares.values()))
    return drawn


def _seldom(share: float, what: T, chance: random.Random) -> T | None:
    return what if chance.random() < share else None
