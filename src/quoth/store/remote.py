"""A SPARQL 1.1 server: queries, updates and quads over its protocol, by the standard library alone."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlencode
from urllib.request import (
    HTTPBasicAuthHandler,
    HTTPDigestAuthHandler,
    HTTPPasswordMgrWithDefaultRealm,
    OpenerDirector,
    Request,
    build_opener,
)

from quoth import vocab
from quoth.errors import GraphError, QuerySyntax
from quoth.store.nquads import parsed
from quoth.store.quadstore import Answer, Change, Quadstore, Solutions, Triples
from quoth.store.terms import node
from quoth.store.updates import update

if TYPE_CHECKING:
    from pyoxigraph import Quad
    from rdflib import Dataset

    from quoth.store.quadstore import Term

USER, PASSWORD = "QUOTH_SPARQL_USER", "QUOTH_SPARQL_PASSWORD"
TIMEOUT_S = 60.0

_WHERE = re.compile(r"^(?!#).*?\bWHERE\s*\{", re.MULTILINE)
_FORMATS = "application/sparql-results+json, application/n-triples;q=0.9"
_BAD_REQUEST = 400


class Remote(Quadstore):
    """
    Quads on a server, which other programs may read and write too.

    A query without GRAPH must see the union of all graphs: Virtuoso's does, Oxigraph's is told with each
    request. User and password come from the environment. Reading a claim takes a request for each of its
    nodes, so that large answers are better asked for by query.
    """

    batch_quads = most_quads = 50_000
    """A server takes an update as one text: this many quads are some ten megabytes."""

    def __init__(self, query_url: str, update_url: str) -> None:
        self._query_url, self._update_url = query_url, update_url
        self._opener = _opener(query_url, update_url)

    @property
    def dataset(self) -> Dataset:
        """Return the quads as rdflib sees them on the server."""
        from rdflib import Dataset
        from rdflib.plugins.stores.sparqlstore import SPARQLUpdateStore

        store = SPARQLUpdateStore(self._query_url, self._update_url, auth=_credentials())
        return Dataset(store=store, default_union=True)

    @property
    def index_file(self) -> None:
        """Return None: an index is made where it is asked for."""

    def query(self, sparql: str, substitutions: Mapping[str, Term]) -> Answer:
        """
        Answer a query with all prefixes bound.

        Raises:
            QuerySyntax: the server cannot parse it.
            GraphError: the server cannot be reached, or refuses.
        """
        from pyoxigraph import QueryResultsFormat, QuerySolutions, RdfFormat, parse, parse_query_results

        asked = {"query": _whole(sparql, substitutions), "union-default-graph": ""}
        headers = {"Accept": _FORMATS, "Content-Type": "application/x-www-form-urlencoded"}
        kind, body = self._send(self._query_url, urlencode(asked).encode(), headers)
        if "n-triples" in kind or "text/plain" in kind:
            return Triples(quad.triple for quad in parse(body, format=RdfFormat.N_TRIPLES))
        answer = parse_query_results(body, format=QueryResultsFormat.JSON)
        if not isinstance(answer, QuerySolutions):
            return bool(answer)
        variables = tuple(variable.value for variable in answer.variables)
        return Solutions(variables, (tuple(solution) for solution in answer))

    def match(
        self,
        *,
        subject: str | None = None,
        predicate: str | None = None,
        object: str | None = None,
        graph: str | None = None,
    ) -> Iterator[Quad]:
        """Return the quads that have these nodes in these places."""
        from pyoxigraph import Quad

        places = {"s": subject, "p": predicate, "o": object, "g": graph}
        given = {name: node(iri) for name, iri in places.items() if iri}
        answer = self.query("SELECT ?s ?p ?o ?g WHERE { GRAPH ?g { ?s ?p ?o } }", given)
        assert isinstance(answer, Solutions)
        return (Quad(*row) for row in answer.rows)  # type: ignore[arg-type]  # the server gives what was asked

    def commit(self, change: Change) -> None:
        """Write a change, as one update."""
        self._send(self._update_url, update(change).encode(), {"Content-Type": "application/sparql-update"})

    def load(self, lines: Iterable[str], removed: Sequence[Quad] = ()) -> None:
        """Add many quads and remove few, as one update."""
        self.commit(Change(parsed("".join(lines)), removed))

    def close(self) -> None:
        """Do nothing: no connection is held."""

    def _send(self, url: str, body: bytes, headers: Mapping[str, str]) -> tuple[str, bytes]:
        """Post a request, and return the type and the bytes of what comes back."""
        try:
            with self._opener.open(Request(url, body, dict(headers)), timeout=TIMEOUT_S) as answer:
                return str(answer.headers.get("Content-Type", "")), bytes(answer.read())
        except HTTPError as error:
            told = " ".join(error.read(300).decode("utf-8", "replace").split())
            if error.code == _BAD_REQUEST:
                raise QuerySyntax(told) from error
            raise GraphError(f"{url}: the server answers {error.code} {error.reason}: {told}") from error
        except (URLError, TimeoutError) as error:
            raise GraphError(f"{url}: the server cannot be reached: {error}") from error


def _whole(sparql: str, substitutions: Mapping[str, Term]) -> str:
    """
    Return a query with its prefixes, and the values of its variables as a table where its pattern begins.

    At its end, where SPARQL has a place for it too, Virtuoso 7 puts the values into rows they do not match.
    """
    prefixes = "".join(f"PREFIX {prefix}: <{space}>\n" for prefix, space in vocab.PREFIXES.items())
    if not substitutions:
        return prefixes + sparql
    names = " ".join(f"?{name}" for name in substitutions)
    values = " ".join(str(term) for term in substitutions.values())
    opening = _WHERE.search(sparql)
    if opening is None:
        raise ValueError("values can only be put into a query that says WHERE")
    table = f" VALUES ({names}) {{ ({values}) }} "
    return f"{prefixes}{sparql[: opening.end()]}{table}{sparql[opening.end() :]}"


def _opener(*urls: str) -> OpenerDirector:
    """Return what opens addresses, with user and password where the environment has them."""
    credentials = _credentials()
    if credentials is None:
        return build_opener()
    passwords = HTTPPasswordMgrWithDefaultRealm()
    for url in urls:
        passwords.add_password(None, url, *credentials)
    return build_opener(HTTPBasicAuthHandler(passwords), HTTPDigestAuthHandler(passwords))


def _credentials() -> tuple[str, str] | None:
    user, password = os.environ.get(USER), os.environ.get(PASSWORD)
    return (user, password) if user and password is not None else None
