"""`quoth-spark`: tables of texts in, read on as many machines as Spark has; claims and shards out."""

from __future__ import annotations

import os
import sys
from enum import Enum
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Annotated

import typer

from quoth.cli import options
from quoth.cli.app import run
from quoth.cli.output import tell
from quoth.errors import ModelMissing, QuothError

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession


class Table(Enum):
    """What holds the texts; *auto* goes by the first name: `.jsonl` or `.json`, `.csv`, else Parquet."""

    AUTO = "auto"
    PARQUET = "parquet"
    JSONL = "jsonl"
    CSV = "csv"


_BY_SUFFIX = {".jsonl": Table.JSONL, ".json": Table.JSONL, ".csv": Table.CSV}

app = typer.Typer(
    name="quoth-spark",
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def main() -> None:
    """Run `quoth-spark`: 0 done, whatever rows were set aside; 1 failed with a message, 2 misused."""
    run(app)


@app.command()
def submit(
    sources: Annotated[
        list[str], typer.Argument(metavar="TABLE...", help="Files, folders or addresses Spark can read.")
    ],
    output: Annotated[
        str, typer.Option("-o", "--output", metavar="DIR|URL", help="Where claims and shards go.")
    ],
    input: Annotated[Table, typer.Option(help="What the tables are; auto goes by their names.")] = Table.AUTO,
    column: options.Columns = None,
    partitions: Annotated[
        int | None, typer.Option(min=1, help="Parts to share out, and shards; else as the tables are split.")
    ] = None,
    model: options.Model = None,
    extractor: options.Extractor = "syntax",
    gazetteer: options.Gazetteers = None,
) -> None:
    """
    Read texts on Spark: a table in; claims (Parquet), shards for `quoth import` and refused rows out.

    The table has a column text and, where known, id, title, author, publisher, published, url, language.
    """
    from quoth.workflow import ready

    ready(model=model, extractor=extractor, gazetteers=gazetteer or ())
    session = _session()
    from pyspark.errors import PySparkException

    from quoth.spark import accounts, write_all

    try:
        texts = _texts(session, sources, input)
        read = accounts(
            texts if partitions is None else texts.repartition(partitions),
            columns=dict(map(options.mapping, column or ())),
            model=model,
            extractor=extractor,
            gazetteers=gazetteer or (),
        )
        outcome = write_all(read, output)
    except PySparkException as error:
        raise QuothError(str(error).strip().partition("\n")[0]) from error
    tell(f"{output}: {outcome.documents} documents, {outcome.claims} claims")
    if outcome.refused:
        tell(f"{output}/refused: {outcome.refused} rows could not be read; each says why")


def _session() -> SparkSession:
    """
    Return the session that spark-submit set up, else one on this machine.

    Raises:
        ModelMissing: pyspark or what it needs is not installed.
        QuothError: Spark does not start.
    """
    # Workers on this machine run this very Python, where nothing else was said.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        import pandas  # noqa: F401 - Spark asks for both only once a worker runs
        import pyarrow  # noqa: F401
        from pyspark.errors import PySparkException
        from pyspark.sql import SparkSession
    except ModuleNotFoundError as error:
        raise ModelMissing(error.name or "pyspark", install="python -m pip install 'quoth[spark]'") from error
    try:
        return SparkSession.builder.appName("quoth").getOrCreate()
    except PySparkException as error:
        raise QuothError(f"Spark does not start (is Java 17 or newer installed?): {error}") from error


def _texts(session: SparkSession, sources: list[str], kind: Table) -> DataFrame:
    if kind is Table.AUTO:
        kind = _BY_SUFFIX.get(PurePosixPath(sources[0].removesuffix(".gz")).suffix, Table.PARQUET)
    if kind is Table.JSONL:
        return session.read.json(sources)
    if kind is Table.CSV:
        return session.read.csv(sources, header=True, multiLine=True, quote='"', escape='"')
    return session.read.parquet(*sources)
