"""Large graphs for trying the page: as many claims as asked for, the same every time."""

from __future__ import annotations

import random
from datetime import date, timedelta

from quoth.model.claim import Argument, Attribution, Claim, Predicate
from quoth.model.document import Document
from quoth.model.judgement import Kind, Manner, Modality, Polarity, Stance
from quoth.model.passage import Passage
from tests.view.samples import Sample

VERBS = ("supports", "rejects", "meets", "praises", "warns", "funds", "joins", "leaves", "blocks", "backs")
SYLLABLES = (
    "ba",
    "dor",
    "el",
    "fen",
    "gri",
    "hal",
    "is",
    "jo",
    "kor",
    "lun",
    "mar",
    "nis",
    "or",
    "pel",
    "ran",
)
KINDS = tuple(Kind)
CLAIMS_A_DOCUMENT = 12


def invented(count: int, *, seed: int = 1) -> Sample:
    """Return so many claims about a quarter as many entities, a few of them busy and most of them not."""
    chance = random.Random(seed)
    names = [_name(chance) + f" {number}" for number in range(max(4, count // 4))]
    documents, claims = {}, []
    for first in range(0, count, CLAIMS_A_DOCUMENT):
        document, made = _document(first, min(CLAIMS_A_DOCUMENT, count - first), names, chance)
        documents[document.id] = document
        claims += made
    pairs = [(claims[at].id, claims[at + 1].id) for at in range(0, count - 1, 50)]
    return Sample(tuple(claims), documents, tuple(pairs))


def _name(chance: random.Random) -> str:
    return "".join(chance.choices(SYLLABLES, k=3)).capitalize()


def _document(
    first: int, count: int, names: list[str], chance: random.Random
) -> tuple[Document, list[Claim]]:
    name = f"d{first:07d}"
    sentences, drafts, at = [], [], 0
    for number in range(first, first + count):
        subject, object_, source = (_picked(len(names), chance) for _ in range(3))
        said = chance.random() < 0.5
        verb = chance.choice(VERBS)
        tail = " in a statement released to reporters on the eve of the long planned meeting"
        parts = [
            names[subject],
            f" {verb} ",
            names[object_],
            tail,
            *([", ", names[source], " said"] if said else []),
            ".",
        ]
        sentences.append("".join(parts))
        drafts.append((number, at, parts, subject, object_, source if said else None, verb))
        at += len(sentences[-1]) + 1
    day = date(2019, 1, 1) + timedelta(days=first % 900)
    document = Document(
        name, " ".join(sentences), title=f"Report {first}", publisher=f"Paper {first % 17}", published=day
    )
    return document, [_claim(document, draft, names, chance) for draft in drafts]


def _picked(count: int, chance: random.Random) -> int:
    """Return a number below `count`, small ones far more often: news has its few heads of state."""
    return int(count * chance.random() ** 3)


def _claim(
    document: Document,
    draft: tuple[int, int, list[str], int, int, int | None, str],
    names: list[str],
    chance: random.Random,
) -> Claim:
    number, start, parts, subject, object_, source, verb = draft
    starts = [start + sum(map(len, parts[:index])) for index in range(len(parts) + 1)]
    passages = [Passage(starts[at], starts[at + 1], part) for at, part in enumerate(parts)]
    sentence = Passage.of(document.text, start, starts[-1])

    def argument(passage: Passage, entity: int) -> Argument:
        return Argument(passage, f"entity-{entity}", names[entity], KINDS[entity % len(KINDS)])

    attribution = (
        ()
        if source is None
        else (
            Attribution(
                source=argument(passages[5], source),
                cue=passages[6],
                cue_lemma="say",
                content=Passage.of(document.text, start, starts[4]),
                stance=Stance.ASSERTS,
                manner=Manner.INDIRECT,
                sentence=sentence,
            ),
        )
    )
    return Claim(
        id=f"{number:016x}",
        document=document.id,
        sentence=sentence,
        subject=argument(passages[0], subject),
        predicate=Predicate(passages[1], verb, verb.removesuffix("s")),
        object=argument(passages[2], object_),
        polarity=Polarity.NEGATED if chance.random() < 0.15 else Polarity.AFFIRMED,
        modality=Modality.FUTURE if chance.random() < 0.2 else Modality.ACTUAL,
        attribution=attribution,
        confidence=round(chance.uniform(0.5, 1), 2),
        extractor="invented/1",
    )
