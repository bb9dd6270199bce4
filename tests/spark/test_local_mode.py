"""Spark in local mode: what a cluster makes of texts is what one machine makes of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import quoth
from quoth.cli.spark import main
from quoth.errors import SourceError
from quoth.model.account_record import account_from
from quoth.model.record import claim_from
from quoth.read import documents
from quoth.spark import accounts, claims, extract, refused, write_shards
from quoth.spark import documents as document_table
from quoth.workflow import accounts as read_here
from quoth.workflow import example_file
from quoth.workflow.importing import imported_shards
from quoth.workflow.manifest import checked

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

pytestmark = [pytest.mark.model, pytest.mark.slow]

BROKEN = {"id": "broken", "text": "Seoul agreed.", "published": "last Friday"}


@pytest.fixture(scope="module")
def texts(spark: SparkSession) -> DataFrame:
    """Return the worked example and a row that cannot be read, over partitions and in another order."""
    lines = [*example_file().read_text(encoding="utf-8").splitlines(), json.dumps(BROKEN)]
    return spark.read.json(spark.sparkContext.parallelize(lines[::-1], 3))


@pytest.fixture(scope="module")
def read(texts: DataFrame) -> DataFrame:
    """Return the account table, which is computed once."""
    return accounts(texts).cache()


def test_a_cluster_reads_what_one_machine_reads(read: DataFrame) -> None:
    """Who moves to a cluster must find the same claims, entities and judgements there."""
    rows = read.where("account IS NOT NULL").collect()
    found = {row.id: account_from(json.loads(row.account)) for row in rows}

    assert found == {account.document.id: account for account in read_here(documents(example_file()))}
    assert {row.id: row.claims for row in rows} == {id: len(each.claims) for id, each in found.items()}


def test_both_ways_make_the_same_graph_byte_for_byte(read: DataFrame, tmp_path: Path) -> None:
    """Ids hang on no machine, partition or order; so the shards of a cluster are as good as texts."""
    manifest = write_shards(read, tmp_path / "shards")
    assert manifest == checked(tmp_path / "shards")
    assert len(manifest.shards) > 1
    with quoth.open() as through_spark, quoth.open() as at_once:
        list(imported_shards(through_spark.store, tmp_path / "shards", manifest))
        at_once.add(documents(example_file()))

        assert b"".join(through_spark.export("nq")) == b"".join(at_once.export("nq"))


def test_a_row_of_the_claim_table_holds_the_whole_claim(read: DataFrame) -> None:
    """Typed columns are for those who query them; nothing of the record may be lost on the way there."""
    rows = [row.asDict(recursive=True) for row in claims(read).collect()]
    expected = [claim for account in read_here(documents(example_file())) for claim in account.claims]

    assert {row["id"]: claim_from(without_nothing(row)) for row in rows} == {
        each.id: each for each in expected
    }


def test_claims_can_be_asked_in_sql(texts: DataFrame) -> None:
    """The claim table is what analysts meet first: who denies what, by which paper."""
    extract(texts).createOrReplaceTempView("claims")
    [row] = texts.sparkSession.sql(
        "SELECT count(*) AS denials, min(published) AS first FROM claims "
        "WHERE get(attribution, 0).stance = 'denies' AND publisher IS NOT NULL"
    ).collect()

    found = [each for account in read_here(documents(example_file())) for each in account.claims]
    denied = [claim for claim in found if claim.attribution and claim.attribution[0].stance.value == "denies"]
    assert row.denials == len(denied) > 0
    assert row.first.year == 2018


def test_documents_come_out_as_they_went_in(read: DataFrame) -> None:
    """Offsets of claims are into these texts."""
    found = {row.id: (row.text, row.title, row.published) for row in document_table(read).collect()}

    assert found == {each.id: (each.text, each.title, each.published) for each in documents(example_file())}


def test_a_row_that_cannot_be_read_is_set_aside(read: DataFrame) -> None:
    """It is told with all it held, and the job goes on."""
    [row] = refused(read).collect()

    assert row.id == "broken"
    assert "'last Friday'" in row.error
    assert json.loads(row.row)["text"] == BROKEN["text"]


def test_columns_are_called_as_they_are_and_dates_may_be_dates(spark: SparkSession) -> None:
    """Tables are found, not made for us: the text is the body, the day a timestamp, the id a number."""
    row = (7, "Norvik denied it.", "2018-03-09 18:00:00")
    table = spark.createDataFrame([row], "number LONG, `the body` STRING, day STRING")
    texts = table.withColumn("day", table["day"].cast("timestamp"))
    [found] = accounts(texts, columns={"id": "number", "text": "the body", "published": "day"}).collect()

    document = account_from(json.loads(found.account)).document
    assert (document.id, str(document.published)) == ("7", "2018-03-09")


def test_a_table_without_texts_is_refused_before_anything_runs(spark: SparkSession) -> None:
    """The columns it has are named: most likely the text is in one of them."""
    table = spark.createDataFrame([("Norvik denied it.",)], "body STRING")

    with pytest.raises(SourceError, match="no column 'text' for the text; there are: body"):
        accounts(table)


def test_a_model_that_a_worker_lacks_stops_the_job(texts: DataFrame) -> None:
    """A million rows that all say so would be no result."""
    from pyspark.errors import PythonException

    with pytest.raises(PythonException, match="no_such_model"):
        accounts(texts, model="no_such_model").collect()


def test_the_job_makes_of_tables_a_folder_that_import_takes(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """From files to a graph by two commands, on one machine as on a hundred."""
    table = tmp_path / "texts.jsonl"
    table.write_text(f"{example_file().read_text(encoding='utf-8')}{json.dumps(BROKEN)}\n{{torn\n")
    out = tmp_path / "out"

    assert submitted(str(table), "-o", str(out), "--partitions", "2") == 0
    assert f"{out}: 10 documents, " in (told := capsys.readouterr().err)
    assert f"{out}/refused: 2 rows could not be read" in told
    assert checked(out / "shards").documents == 10
    assert spark.read.parquet(f"{out}/claims").count() == checked(out / "shards").claims
    assert {row.row for row in spark.read.json(f"{out}/refused").collect() if "torn" in row.row}

    assert submitted(str(table), "-o", str(out)) == 1
    assert "already exists" in capsys.readouterr().err


def submitted(*arguments: str) -> int | str:
    """Run the command in this process, whose session it finds; return its exit code."""
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as left:
        patch.setattr("sys.argv", ["quoth-spark", *arguments])
        main()
    return left.value.code or 0


def without_nothing(record: Any) -> Any:
    """Return a record as JSON would have it, where pieces that are not there are left out."""
    if isinstance(record, list):
        return [without_nothing(each) for each in record]
    if isinstance(record, dict):
        return {key: without_nothing(each) for key, each in record.items() if (key, each) != ("spans", None)}
    return record
