"""Showing: claims that fit filters in; a network, a page or a file of them out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Unpack

from quoth.workflow.asking import Asking
from quoth.workflow.files import write_whole
from quoth.workflow.filters import Filters, filter_of

if TYPE_CHECKING:
    from networkx import Graph

    from quoth.workflow.networks import NetworkKind


class Showing(Asking):
    """A graph that is drawn, computed on and written out."""

    def to_networkx(self, *, kind: NetworkKind = "claims", **filters: Unpack[Filters]) -> Graph:
        """
        Return a networkx graph of the claims that fit the filters.

        *claims*: a `MultiDiGraph`, entities as nodes, one edge a claim with its attributes. *sources*: who
        quotes whom. *stances*: who supports and who opposes whom, signed. *bipartite*: sources and the
        propositions they take a position on.
        """
        from quoth.workflow.networks import claims_network, network

        if kind == "claims":
            return claims_network(self.store, filter_of(filters))
        return network(self.claims(**filters), self.documents(), kind)

    def page(
        self,
        *,
        title: str = "Claims",
        theme: str = "auto",
        texts: bool = True,
        tell: Callable[[str], None] | None = None,
        **filters: Unpack[Filters],
    ) -> str:
        """
        Return one HTML page, whole in itself, that shows the claims and the sentences behind them.

        Without `texts` it holds of each document no more than the sentences that make claims. Where more
        claims fit than a page can show, it holds those among the busiest entities, and says so; `limit`
        takes the first so many instead. `tell` hears what takes long.
        """
        from quoth.workflow.pages import page_of

        return page_of(self, filters, title=title, theme=theme, texts=texts, tell=tell)

    def view(
        self,
        path: str | Path,
        *,
        title: str = "Claims",
        theme: str = "auto",
        texts: bool = True,
        tell: Callable[[str], None] | None = None,
        **filters: Unpack[Filters],
    ) -> Path:
        """Write the page to a file and return its path."""
        html = self.page(title=title, theme=theme, texts=texts, tell=tell, **filters)
        return write_whole(Path(path), [html.encode()])

    def _repr_html_(self) -> str:
        """Return the page in a frame, which is how a notebook shows the graph."""
        from quoth.view import frame

        return frame(self.page())

    def export(
        self, format: str, *, derived: bool = False, selectors: bool = False, **filters: Unpack[Filters]
    ) -> Iterator[bytes]:
        """
        Yield a file's content: all as RDF (`quoth.store.dumping.FORMATS`), or claims in other formats.

        Beside all as RDF may stand what is `derived` (which claims contradict, corroborate and revise which)
        and full Web Annotation `selectors`; an import leaves both behind.

        Raises:
            UnknownName: there is no such format.
            ValueError: filters were given for RDF, which holds the whole graph.
            ModelMissing: the format needs a library that is not installed.
        """
        from quoth.workflow.exports import exports

        return exports(self, format, filters, derived=derived, selectors=selectors)
