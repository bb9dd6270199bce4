"""The guard: what reaches out or writes is refused however it is spelled, and nothing harmless is."""

from __future__ import annotations

import pytest

from quoth.errors import QueryForbidden, QueryLimit, QuerySyntax
from quoth.query.guard import MAX_DEPTH, refuse

HARMLESS = (
    pytest.param('SELECT * { ?s ?p "SERVICE <http://x> {}" }', id="keyword in a string"),
    pytest.param("SELECT * { ?s ?p '''LOAD \" ' '' x''' }", id="keyword in a long string"),
    pytest.param("SELECT * { ?s <http://x/SERVICE> ?o }", id="keyword in an IRI"),
    pytest.param("SELECT * { ?s q:service ?o } # LOAD <http://x>", id="keyword in a comment"),
    pytest.param("SELECT ?service ?load { ?service q:load ?load }", id="keyword as a variable"),
    pytest.param("SELECT * { ?a ?b ?c FILTER(?c < 3 && ?c>1) }", id="less than is no IRI"),
    pytest.param('SELECT * { ?s ?p "naïve \\"quoted\\" \\u00e9"@en-GB }', id="escapes and language"),
    pytest.param("SELECT (COUNT(*) AS ?n) { GRAPH ?d { e:a-b.c r:x%20y d:a\\@b } }", id="odd names"),
)
HOSTILE = (
    pytest.param("SELECT * { SERVICE <http://x> { ?s ?p ?o } }", id="service"),
    pytest.param("SELECT * { sErViCe SILENT ?x { ?s ?p ?o } }", id="mixed case"),
    pytest.param("SELECT * { S\\u0045RVICE <http://x> { ?s ?p ?o } }", id="escaped letter"),
    pytest.param("SELECT * { \\U00000053ERVICE <http://x> { ?s ?p ?o } }", id="long escape"),
    pytest.param("SELECT * { ?s ?p 'x' . SERVICE<http://x>{} }", id="no spaces"),
    pytest.param("SELECT * #\n{ #'\nSERVICE <http://x> {} #'\n}", id="quotes in comments"),
    pytest.param('SELECT * { ?s ?p "a\\\\" . SERVICE <http://x> {} . ?x ?y "" }', id="escaped backslash"),
    pytest.param("SELECT * { ?a ?b ?c FILTER(?c<1)SERVICE?s{?x ?y ?z} FILTER(2>1) }", id="between < and >"),
    pytest.param("LOAD <file:///etc/passwd>", id="load"),
    pytest.param("SELECT * FROM <http://x> { ?s ?p ?o }", id="from"),
    pytest.param("SELECT * FROM NAMED <http://x> { ?s ?p ?o }", id="from named"),
    pytest.param("INSERT DATA { <a:a> <a:b> <a:c> }", id="insert"),
    pytest.param("DROP ALL", id="drop"),
    pytest.param("SELECT * {} ; CLEAR ALL", id="a second statement"),
    pytest.param("WITH d:a DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", id="with"),
)


@pytest.mark.parametrize("sparql", HARMLESS)
def test_a_harmless_query_passes(sparql: str) -> None:
    """A guard that cries wolf is switched off."""
    refuse(sparql)


@pytest.mark.parametrize("sparql", HOSTILE)
def test_a_query_that_reaches_out_or_writes_is_refused(sparql: str) -> None:
    """Oxigraph has no switch for SERVICE, and rdflib fetches what FROM and LOAD name."""
    with pytest.raises(QueryForbidden):
        refuse(sparql)


def test_an_escape_may_not_end_a_string() -> None:
    """Whether the quotation mark below ends the string, parsers do not agree."""
    with pytest.raises(QuerySyntax, match="hides a mark"):
        refuse('SELECT * { ?s ?p "a\\u0022 } SERVICE <http://x> {} #" }')


@pytest.mark.parametrize("bracket", ["{", "(", "[", "({["])
def test_brackets_nest_only_so_deep(bracket: str) -> None:
    """About 2,250 of them kill the process inside the parser."""
    with pytest.raises(QueryLimit, match="nest deeper"):
        refuse("SELECT * " + bracket * (MAX_DEPTH + 1))


def test_a_query_has_only_so_many_words() -> None:
    """3,000 BINDs in a row kill the process inside the planner."""
    with pytest.raises(QueryLimit, match="words and marks"):
        refuse("SELECT * { " + "BIND(1 AS ?x) " * 3_000 + "}")


def test_a_query_has_only_so_many_characters() -> None:
    """The cap stands before anything is read."""
    with pytest.raises(QueryLimit, match="characters"):
        refuse("#" * 200_000)


def test_an_unfinished_string_is_told_with_its_place() -> None:
    """A person who forgot a quotation mark wants to know where."""
    with pytest.raises(QuerySyntax, match="line 2, column 9"):
        refuse('SELECT *\n{ ?s ?p "abc }')
