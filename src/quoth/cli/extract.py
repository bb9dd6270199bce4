"""`quoth extract`: claims, attributions or triples of texts as lines; no graph is needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.incoming import incoming, listener
from quoth.cli.output import json_lines, printable, tell
from quoth.cli.progress import Course, watched
from quoth.cli.refusals import Refusals
from quoth.cli.stopping import stoppable
from quoth.cli.tally import leave
from quoth.model.claim import Claim
from quoth.model.entity import Account
from quoth.model.record import attribution_record, claim_record
from quoth.read import Given
from quoth.workflow.accounts import read_by
from quoth.workflow.extraction import Extraction
from quoth.workflow.shards import SHARD, extract_to


class Emit(Enum):
    """What is put out: JSON Lines of the extraction contract, or tab-separated triples."""

    CLAIMS = "claims"
    ATTRIBUTIONS = "attributions"
    TRIPLES = "triples"


def extract(
    sources: options.Sources,
    emit: Annotated[Emit, typer.Option(help="What to put out.")] = Emit.CLAIMS,
    input: options.Input = "auto",
    published: options.Published = None,
    language: options.Language = None,
    column: options.Columns = None,
    encoding: options.Encoding = None,
    allow_private: options.AllowPrivate = False,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    gazetteer: options.Gazetteers = None,
    workers: options.Workers = None,
    errors: options.Errors = None,
    strict: options.Strict = False,
    output: Annotated[
        Path | None,
        typer.Option(
            "-o", "--output", metavar="DIR", help="A folder for shards, which `quoth import` takes in."
        ),
    ] = None,
    size: Annotated[
        int, typer.Option("--shard-size", metavar="N", min=1, help="Documents a shard, with -o.")
    ] = SHARD,
) -> None:
    """Put out what texts claim, one line each, without a graph; or with -o all of it, in shards."""
    read = options.reading(
        Given(published=published, language=language),
        input=input,
        column=column,
        encoding=encoding,
        allow_private=allow_private,
    )
    extraction = Extraction(model, extractor, tuple(gazetteer or ()))
    with Refusals(errors) as refused, stoppable() as stop:
        course = Course()
        aside = listener(sources, refused, errors=errors, strict=strict)
        texts = incoming(sources, read, course, aside=aside)
        if output is None:
            for line in lines(read_by(extraction, texts, workers=workers, stop=stop), emit):
                print(line)
        else:
            extraction.ready()
            made = extract_to(output, texts, extraction, size=size, workers=workers, stop=stop)
            for each in watched(made, course, documents_in=lambda each: each.shard.documents):
                shard = each.shard
                tell(f"{output / shard.file}: {shard.documents} documents, {shard.claims} claims")
        leave(refused, stopped=stop())


def lines(found: Iterable[Account], emit: Emit) -> Iterator[str]:
    """Yield the lines of each document, as soon as it is read."""
    for account in found:
        if emit is Emit.CLAIMS:
            yield from json_lines(map(claim_record, account.claims))
        elif emit is Emit.ATTRIBUTIONS:
            id = account.document.id
            yield from json_lines(attribution_record(each, document=id) for each in account.attributions)
        else:
            yield from (printable(triple(claim)) for claim in account.claims)


def triple(claim: Claim) -> str:
    """Return subject, relation and object, tab-separated; a clause without an object ends in a tab."""
    return "\t".join(" ".join((part or "").split()) for part in claim.triple)
