"""Each format is read back by a reader that is not ours."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import date
from xml.etree.ElementTree import XML, Element

import networkx
import pytest

from quoth.errors import UnknownName
from quoth.export import FORMATS, columnar
from quoth.export import exported as pieces
from quoth.export.documents import Documents
from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.model.judgement import Polarity, Stance
from tests.analysis.building import claim

DOCUMENTS = {"d1": Document("d1", "kim meet moon", publisher="The Courier", published=date(2018, 3, 9))}
CLAIMS = (
    claim("kim meet moon"),
    claim("kim meet moon", by=("officials",), stance=Stance.DENIES),
    claim("talks fail", by=("-",), polarity=Polarity.NEGATED),
)
HOSTILE = (claim('=cmd("x") mee\x07t "};MATCH'),)


def exported(claims: Iterable[Claim], documents: Documents, format: str) -> bytes:
    """Return the whole file."""
    return b"".join(pieces(claims, documents, format))


@pytest.mark.parametrize("format", sorted(FORMATS))
def test_the_same_claims_give_the_same_bytes(format: str) -> None:
    """An export that differs from run to run cannot be compared or cached."""
    if format == "parquet":
        pytest.importorskip("pyarrow", reason="pyarrow is not installed")

    assert exported(CLAIMS, DOCUMENTS, format) == exported(CLAIMS, DOCUMENTS, format)


@pytest.mark.parametrize("format", ["claimreview", "csv", "jsonl"])
def test_what_can_be_written_as_it_comes_is_not_gathered(format: str) -> None:
    """A million claims leave in the memory of one."""
    taken = []

    def coming() -> Iterator[Claim]:
        for number in range(1000):
            taken.append(number)
            yield CLAIMS[0]

    content = pieces(coming(), DOCUMENTS, format)
    for _ in range(5):
        next(content)

    assert len(taken) <= 5


def test_parquet_is_written_a_group_of_rows_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pieces make one file that another reader takes, its dates dates, missing ones too."""
    parquet = pytest.importorskip("pyarrow.parquet", reason="pyarrow is not installed")
    monkeypatch.setattr(columnar, "ROWS", 2)
    undated = {"d1": replace(DOCUMENTS["d1"], published=None)}

    content = [*pieces(CLAIMS, undated, "parquet")]
    table = parquet.read_table(io.BytesIO(b"".join(content)))

    assert len(content) == 3
    assert table.column("id").to_pylist() == [each.id for each in CLAIMS]
    assert str(table.schema.field("stated").type) == "date32[day]"


def test_gexf_does_not_know_what_day_it_is() -> None:
    """The library under it writes today's date."""
    assert b"lastmodifieddate" not in exported(CLAIMS, DOCUMENTS, "gexf")


@pytest.mark.parametrize(
    ("format", "read"),
    [
        pytest.param("graphml", lambda content: networkx.parse_graphml(content.decode()), id="graphml"),
        pytest.param("gexf", lambda content: networkx.read_gexf(io.BytesIO(content)), id="gexf"),
        pytest.param("cyjs", lambda content: networkx.cytoscape_graph(json.loads(content)), id="cyjs"),
    ],
)
def test_a_network_file_holds_one_edge_a_claim(
    format: str, read: Callable[[bytes], networkx.MultiDiGraph]
) -> None:
    """Two claims about one pair stay two, and what makes them differ goes along."""
    graph = read(exported(CLAIMS, DOCUMENTS, format))

    assert graph.number_of_edges() == len(CLAIMS)
    assert sorted(edge["position"] for *_, edge in graph.edges(data=True)) == [
        "opposes",
        "opposes",
        "supports",
    ]


def test_a_table_names_the_documents_voice_where_nobody_else_speaks() -> None:
    """An empty source would look like an unnamed one."""
    content = exported(CLAIMS, DOCUMENTS, "csv").decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(content)))

    assert [row["source"] for row in rows] == ["The Courier", "Officials", ""]
    assert {row["stated"] for row in rows} == {"2018-03-09"}


def test_a_cell_is_never_a_formula() -> None:
    """A spreadsheet would run it."""
    content = exported(HOSTILE, DOCUMENTS, "csv").decode("utf-8-sig")
    [row] = csv.DictReader(io.StringIO(content))

    assert row["subject"].startswith("'=")


@pytest.mark.parametrize("format", ["graphml", "gexf"])
def test_characters_xml_cannot_hold_do_not_break_the_file(format: str) -> None:
    """A bell in a news text must not make the whole graph unreadable."""
    content = exported(HOSTILE, DOCUMENTS, format)

    assert "mee\ufffdt" in " ".join(text for node in XML(content).iter() for text in words(node))


def test_words_of_the_text_cannot_end_a_cypher_string() -> None:
    """Otherwise a newspaper could write to somebody's database."""
    statements = exported(HOSTILE, DOCUMENTS, "neo4j").decode().splitlines()

    assert len(statements) == 1 + 2 + 1
    assert all('\\"};MATCH' in line for line in statements if "};MATCH" in line)


def test_an_unknown_format_is_answered_with_the_known_ones() -> None:
    """The next attempt should be right."""
    with pytest.raises(UnknownName, match="unknown format 'xls'; known: claimreview, csv, cyjs"):
        exported(CLAIMS, DOCUMENTS, "xls")


def words(node: Element) -> Iterator[str]:
    yield from node.attrib.values()
    yield node.text or ""
