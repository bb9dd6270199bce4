"""Records: claims and attributions as the JSON objects of the extraction contract, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from quoth.model.claim import Argument, Attribution, Claim, Context, Named, Predicate, Time
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Quantifier, Stance, Voice
from quoth.model.passage import Passage

Record = dict[str, Any]


def claim_record(claim: Claim) -> Record:
    """Return the claim as one JSON object of the extraction contract."""
    return {
        "id": claim.id,
        "document": claim.document,
        "sentence": _words(claim.sentence),
        "subject": _argument(claim.subject),
        "predicate": _predicate(claim.predicate),
        "voice": claim.voice.value,
        "under": claim.under,
        "object": _argument(claim.object),
        "context": [_context(context) for context in claim.context],
        "polarity": claim.polarity.value,
        "modality": claim.modality.value,
        "certainty": claim.certainty.value,
        "attribution": [_attribution(attribution) for attribution in claim.attribution],
        "time": _time(claim.time),
        "confidence": round(claim.confidence, 2),
        "extractor": claim.extractor,
        "construction": claim.construction,
        "cues": [_words(cue) for cue in claim.cues],
    }


def attribution_record(attribution: Attribution, *, document: str) -> Record:
    """Return the attribution as one JSON object of `--emit attributions`."""
    return {
        "id": f"{document}#{attribution.cue.start}-{attribution.cue.end}-{attribution.content.start}",
        "document": document,
        **_attribution(attribution),
        "depth": attribution.depth,
    }


def attribution_from(record: Mapping[str, Any]) -> Attribution:
    """Return the attribution a record of `--emit attributions` stands for."""
    return _attribution_from(record, record["depth"])


def claim_from(record: Mapping[str, Any]) -> Claim:
    """Return the claim a record stands for; `claim_from(claim_record(claim)) == claim`."""
    sentence = _passage(record["sentence"])
    return Claim(
        id=record["id"],
        document=record["document"],
        sentence=sentence,
        subject=_argument_from(record["subject"]),
        predicate=_predicate_from(record["predicate"], sentence),
        object=_argument_from(record["object"]) if record["object"] else None,
        voice=Voice(record["voice"]),
        under=record["under"],
        context=tuple(
            Context(c["role"], _passage(c), c["entity"], c.get("machine")) for c in record["context"]
        ),
        polarity=Polarity(record["polarity"]),
        modality=Modality(record["modality"]),
        certainty=Certainty(record["certainty"]),
        attribution=tuple(_attribution_from(each, depth) for depth, each in enumerate(record["attribution"])),
        time=_time_from(record["time"]),
        confidence=record["confidence"],
        extractor=record["extractor"],
        construction=record.get("construction", ""),
        cues=tuple(_passage(cue) for cue in record.get("cues", ())),
    )


def _words(passage: Passage) -> Record:
    return {"text": passage.text, "start": passage.start, "end": passage.end}


def _argument(argument: Argument | None) -> Record | None:
    if argument is None:
        return None
    record = {
        **_words(argument.passage),
        "entity": argument.entity,
        "label": argument.label,
        "kind": argument.kind.value,
        "quantifier": argument.quantifier.value if argument.quantifier else None,
    }
    return record | _machine(argument.machine)


def _machine(named: Named | None) -> Record:
    """Say how the machine named what a person decided otherwise; there is nothing to say elsewhere."""
    if named is None:
        return {}
    return {"machine": {"entity": named.entity, "label": named.label, "kind": named.kind.value}}


def _context(context: Context) -> Record:
    record = {"role": context.role, **_words(context.passage), "entity": context.entity}
    return record if context.machine is None else record | {"machine": context.machine}


def _predicate(predicate: Predicate) -> Record:
    record = {**_words(predicate.passage), "lemma": predicate.lemma, "relation": predicate.relation}
    return record | _spans(predicate.pieces)


def _attribution(attribution: Attribution) -> Record:
    return {
        "sentence": _words(attribution.sentence),
        "source": _argument(attribution.source),
        "cue": {**_words(attribution.cue), "lemma": attribution.cue_lemma},
        "content": _words(attribution.content) | _spans(attribution.content_pieces),
        "stance": attribution.stance.value,
        "manner": attribution.manner.value,
        "time": _time(attribution.time),
    }


def _spans(pieces: tuple[Passage, ...]) -> Record:
    return {"spans": [[piece.start, piece.end] for piece in pieces]} if pieces else {}


def _time(time: Time | None) -> Record | None:
    return {**_words(time.passage), "value": time.value} if time else None


def _passage(record: Mapping[str, Any]) -> Passage:
    return Passage(record["start"], record["end"], record["text"])


def _argument_from(record: Mapping[str, Any]) -> Argument:
    quantifier, machine = record["quantifier"], record.get("machine")
    return Argument(
        _passage(record),
        record["entity"],
        record["label"],
        Kind(record["kind"]),
        Quantifier(quantifier) if quantifier else None,
        Named(machine["entity"], machine["label"], Kind(machine["kind"])) if machine else None,
    )


def _predicate_from(record: Mapping[str, Any], sentence: Passage) -> Predicate:
    return Predicate(_passage(record), record["lemma"], record["relation"], _pieces(record, sentence))


def _attribution_from(record: Mapping[str, Any], depth: int) -> Attribution:
    content = _passage(record["content"])
    return Attribution(
        source=_argument_from(record["source"]) if record["source"] else None,
        cue=_passage(record["cue"]),
        cue_lemma=record["cue"]["lemma"],
        content=content,
        stance=Stance(record["stance"]),
        manner=Manner(record["manner"]),
        sentence=_passage(record["sentence"]),
        depth=depth,
        content_pieces=_pieces(record["content"], content),
        time=_time_from(record["time"]),
    )


def _time_from(record: Mapping[str, Any] | None) -> Time | None:
    return Time(_passage(record), record["value"]) if record else None


def _pieces(record: Mapping[str, Any], around: Passage) -> tuple[Passage, ...]:
    """Cut the pieces that `spans` lists out of the passage that holds them all."""
    return tuple(
        Passage(start, end, around.text[start - around.start : end - around.start])
        for start, end in record.get("spans", ())
    )
