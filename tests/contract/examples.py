"""The contract's documents: hand-written claims in TOML in, documents and expected claim records out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from quoth.model.document import Document
from quoth.model.identity import claim_id
from quoth.model.judgement import Voice
from quoth.model.passage import Passage

HERE = Path(__file__).parent
MOVING = ("confidence", "construction", "cues", "extractor")

Record = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Example:
    """One document of the contract and the records a careful reader makes of it."""

    document: Document
    records: tuple[Record, ...]


def examples() -> tuple[Example, ...]:
    """Return the contract's documents in order of id."""
    return tuple(example_from(path) for path in sorted((HERE / "documents").glob("*.toml")))


def example_from(path: Path) -> Example:
    """Read one hand-written file."""
    written = tomllib.loads(path.read_text(encoding="utf-8"))
    document = Document(**written["document"])
    ids: dict[tuple[str, str], str] = {}
    return Example(document, tuple(record(document, claim, ids) for claim in written["claims"]))


def record(document: Document, claim: Record, ids: dict[tuple[str, str], str]) -> Record:
    """
    Return the whole claim record for what a person wrote down.

    `ids` holds the ids of the claims before it by sentence and predicate, for `under`.
    """
    sentence = find(document.text, claim["sentence"])
    subject = argument(sentence, claim["subject"])
    predicate = words(sentence, claim["predicate"]["text"]) | claim["predicate"]
    object_ = argument(sentence, claim["object"]) if "object" in claim else None
    attribution = [saying(document.text, sentence, each) for each in claim.get("attribution", ())]
    voice = claim.get("voice", "active")
    identity = claim_id(
        document.id,
        subject=passage(subject),
        predicate=passage(predicate),
        object=passage(object_) if object_ else None,
        attribution=[(passage(s["source"]) if s["source"] else None, passage(s["cue"])) for s in attribution],
        voice=Voice(voice),
    )
    ids[claim["sentence"], claim["predicate"]["text"]] = identity
    return {
        "id": identity,
        "document": document.id,
        "sentence": spoken(sentence),
        "subject": subject,
        "predicate": predicate,
        "voice": voice,
        "under": ids[claim["sentence"], claim["under"]] if "under" in claim else None,
        "object": object_,
        "context": [
            {"entity": None} | each | words(sentence, each["text"]) for each in claim.get("context", ())
        ],
        "polarity": claim.get("polarity", "affirmed"),
        "modality": claim.get("modality", "actual"),
        "certainty": claim.get("certainty", "certain"),
        "attribution": attribution,
        "time": time(sentence, claim.get("time")),
    }


def argument(sentence: Passage, written: Record) -> Record:
    return {"quantifier": None} | written | words(sentence, written["text"])


def saying(text: str, sentence: Passage, written: Record) -> Record:
    """Return one attribution; its source and cue stand in another sentence where `said_in` names one."""
    spoken_in = find(text, written["said_in"]) if "said_in" in written else sentence
    return {
        "sentence": spoken(spoken_in),
        "source": argument(spoken_in, written["source"]) if "source" in written else None,
        "cue": words(spoken_in, written["cue"]["text"]) | written["cue"],
        "content": content(text, sentence, written["content"]),
        "stance": written["stance"],
        "manner": written["manner"],
        "time": time(spoken_in, written.get("time")),
    }


def content(text: str, sentence: Passage, written: str | list[str]) -> Record:
    """Return the attributed words; a list names the pieces around source and cue, in any sentences."""
    if isinstance(written, str):
        return words(sentence, written)
    pieces = [find(text, piece) for piece in written]
    whole = Passage.of(text, pieces[0].start, pieces[-1].end)
    return spoken(whole) | {"spans": [[piece.start, piece.end] for piece in pieces]}


def time(sentence: Passage, written: Record | None) -> Record | None:
    return words(sentence, written["text"]) | written if written else None


def words(sentence: Passage, text: str) -> Record:
    """Find words in their sentence; to be found they must stand there once."""
    return spoken(find(sentence.text, text, offset=sentence.start))


def find(text: str, part: str, *, offset: int = 0) -> Passage:
    if text.count(part) != 1:
        raise ValueError(f"{part!r} must stand once in {text!r}")
    start = offset + text.index(part)
    return Passage(start, start + len(part), part)


def passage(record: Record) -> Passage:
    return Passage(record["start"], record["end"], record["text"])


def spoken(passage: Passage) -> Record:
    return {"text": passage.text, "start": passage.start, "end": passage.end}
