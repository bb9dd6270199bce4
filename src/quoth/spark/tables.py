"""Tables out of the account table: its claims as typed columns, its documents, the rows it refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pyspark.sql import DataFrame

_WORDS = "text: STRING, start: INT, `end`: INT"
_NAMED = "entity: STRING, label: STRING, kind: STRING"
_TIME = f"STRUCT<{_WORDS}, value: STRING>"
_ARGUMENT = f"STRUCT<{_WORDS}, {_NAMED}, quantifier: STRING, machine: STRUCT<{_NAMED}>>"
_SPANS = "spans: ARRAY<ARRAY<INT>>"
_ATTRIBUTION = f"""STRUCT<
    sentence: STRUCT<{_WORDS}>,
    source: {_ARGUMENT},
    cue: STRUCT<{_WORDS}, lemma: STRING>,
    content: STRUCT<{_WORDS}, {_SPANS}>,
    stance: STRING,
    manner: STRING,
    time: {_TIME}>"""
_CLAIM = f"""STRUCT<
    id: STRING,
    document: STRING,
    sentence: STRUCT<{_WORDS}>,
    subject: {_ARGUMENT},
    predicate: STRUCT<{_WORDS}, lemma: STRING, relation: STRING, {_SPANS}>,
    voice: STRING,
    under: STRING,
    object: {_ARGUMENT},
    context: ARRAY<STRUCT<role: STRING, {_WORDS}, entity: STRING, machine: STRING>>,
    polarity: STRING,
    modality: STRING,
    certainty: STRING,
    attribution: ARRAY<{_ATTRIBUTION}>,
    time: {_TIME},
    confidence: DOUBLE,
    extractor: STRING,
    construction: STRING,
    cues: ARRAY<STRUCT<{_WORDS}>>>"""
_DOCUMENT = """STRUCT<
    id: STRING,
    text: STRING,
    blocks: ARRAY<ARRAY<STRING>>,
    title: STRING,
    author: STRING,
    publisher: STRING,
    published: DATE,
    url: STRING,
    language: STRING>"""

_LONGEST_TEXT = str(2**31 - 1)
"""Spark's parser gives up on strings above 20 million characters; a text may be longer."""


def claims(accounts: DataFrame) -> DataFrame:
    """
    Return a row for each claim: its record as typed columns, and what is known of its document.

    The columns are the fields of the extraction contract, nested as there, then `title`, `author`,
    `publisher`, `published` and `url`. What a claim has nothing of is null.
    """
    from pyspark.sql.functions import explode

    read = _parsed(accounts, f"STRUCT<document: {_DOCUMENT}, claims: ARRAY<{_CLAIM}>>")
    each = read.select(explode("account.claims").alias("claim"), "account.document")
    about = [f"document.{field}" for field in ("title", "author", "publisher", "published", "url")]
    return each.select("claim.*", *about)


def documents(accounts: DataFrame) -> DataFrame:
    """Return a row for each document: its text unchanged, its metadata, its blocks as start, end and kind."""
    return _parsed(accounts, f"STRUCT<document: {_DOCUMENT}>").select("account.document.*")


def refused(accounts: DataFrame) -> DataFrame:
    """Return the rows that could not be read: `id` where there was one, `error`, the `row` as it came."""
    return accounts.where("error IS NOT NULL").select("id", "error", "row")


def _parsed(accounts: DataFrame, schema: str) -> DataFrame:
    """Return what of the accounts' records is asked for; one that cannot be parsed stops the job."""
    from pyspark.sql.functions import from_json

    record = from_json("account", schema, {"mode": "FAILFAST", "maxStringLen": _LONGEST_TEXT})
    return accounts.where("account IS NOT NULL").select(record.alias("account"))
