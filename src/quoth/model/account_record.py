"""Account records: all that one document claims as one JSON object, the line of a shard, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from quoth.model.document import Block, BlockKind, Document
from quoth.model.entity import Account, Entity
from quoth.model.judgement import Kind
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.model.record import Record, attribution_from, attribution_record, claim_from, claim_record


def account_record(account: Account) -> Record:
    """
    Return an account as one JSON object that holds all of it.

    Claims and attributions are records of the extraction contract; sentences are their offsets into the text.
    """
    return {
        "document": document_record(account.document),
        "sentences": [[sentence.start, sentence.end] for sentence in account.sentences],
        "claims": [claim_record(claim) for claim in account.claims],
        "attributions": [
            attribution_record(each, document=account.document.id) for each in account.attributions
        ],
        "entities": [_entity(entity) for entity in account.entities],
        "provenance": asdict(account.provenance),
    }


def document_record(document: Document) -> Record:
    """Return a document as one JSON object, its blocks as start, end and kind."""
    return {
        "id": document.id,
        "text": document.text,
        "blocks": [[block.start, block.end, block.kind.value] for block in document.blocks],
        "title": document.title,
        "author": document.author,
        "publisher": document.publisher,
        "published": document.published.isoformat() if document.published else None,
        "url": document.url,
        "language": document.language,
    }


def account_from(record: Mapping[str, Any]) -> Account:
    """Return the account a record stands for; `account_from(account_record(account)) == account`."""
    document = document_from(record["document"])
    return Account(
        document=document,
        sentences=tuple(Passage.of(document.text, start, end) for start, end in record["sentences"]),
        claims=tuple(map(claim_from, record["claims"])),
        attributions=tuple(map(attribution_from, record["attributions"])),
        entities=tuple(map(_entity_from, record["entities"])),
        provenance=Provenance(**record["provenance"]),
    )


def document_from(record: Mapping[str, Any]) -> Document:
    """Return the document a record stands for."""
    blocks = (Block(start, end, BlockKind(kind)) for start, end, kind in record["blocks"])
    published = record["published"]
    return Document(
        id=record["id"],
        text=record["text"],
        blocks=tuple(blocks),
        title=record["title"],
        author=record["author"],
        publisher=record["publisher"],
        published=date.fromisoformat(published) if published else None,
        url=record["url"],
        language=record["language"],
    )


def _entity(entity: Entity) -> Record:
    return {
        "id": entity.id,
        "label": entity.label,
        "kind": entity.kind.value,
        "acts_for": list(entity.acts_for),
        "same_as": list(entity.same_as),
        "concept": entity.concept,
    }


def _entity_from(record: Mapping[str, Any]) -> Entity:
    return Entity(
        id=record["id"],
        label=record["label"],
        kind=Kind(record["kind"]),
        acts_for=tuple(record["acts_for"]),
        same_as=tuple(record["same_as"]),
        concept=record["concept"],
    )
