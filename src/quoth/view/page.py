"""Claims in, one self-contained HTML page out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from enum import Enum
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from quoth.model.claim import Claim
from quoth.model.document import Document
from quoth.ontology import ontology
from quoth.view.encoding import colours, encoding, words
from quoth.view.markup import json_text, policy, writable
from quoth.view.network import network
from quoth.view.script import script, stylesheet
from quoth.view.tables import Row, Tables, tables

if TYPE_CHECKING:
    from pyvis.network import Network

    from quoth.query.rows import Commitment


LARGE = 1500
"""More claims than vis-network draws smoothly; beyond, the page carries the WebGL renderer too."""


class Theme(Enum):
    """The page's colours; `AUTO` follows the reader's system."""

    AUTO = "auto"
    LIGHT = "light"
    DARK = "dark"


def page(
    claims: Iterable[Claim],
    documents: Mapping[str, Document],
    *,
    contradictions: Iterable[tuple[str, str]] = (),
    commitments: Iterable[Commitment] | None = None,
    title: str = "Claims",
    theme: Theme | str = Theme.AUTO,
    texts: bool = True,
    excerpt: bool = False,
    left_out: int = 0,
    tell: Callable[[str], None] | None = None,
) -> str:
    """
    Return one HTML file that shows the claims, the sentence behind each, and reaches no network.

    `contradictions` are pairs of claim ids. `commitments` are the rows of the question of that name, which
    only a graph answers: where None are given, the page says that it has no ledger. Without `texts` the
    documents' full texts are left out and the sentences kept. `excerpt` says that the claims are a selection
    from a larger graph: a copied query then names them one by one, so that it finds these and no others.
    `left_out` is how many more claims would fit but are too many for a page: a line below the header says so.
    `tell` hears what is being done where there is so much of it that a person would wonder. The same claims
    give the same bytes, in whatever order they come.

    Raises:
        ValueError: the theme is none of auto, light, dark.
    """
    found = tables(claims, documents, texts=texts)
    if tell and len(found.claims) > LARGE:
        tell(f"placing {len(found.entities):,} entities of {len(found.claims):,} claims on the page")
    shown = {
        "title": title,
        "excerpt": excerpt or left_out > 0,
        "leftOut": left_out,
        "encoding": [dict(row) for row in encoding()],
        "words": dict(words()),
        "query": (files("quoth.view") / "shown.rq").read_text(encoding="utf-8"),
        "documents": found.documents,
        "sentences": columns(found.sentences),
        "relations": [_relation(row) for row in found.relations],
        "attributions": columns(found.attributions),
        "contradictions": _pairs(contradictions, found),
        "ledger": None if commitments is None else columns(_ledger(commitments, found)),
    }
    return _rendered(network(found), shown, title=writable(title), theme=Theme(theme))


def columns(rows: Iterable[Mapping[str, object]]) -> dict[str, list[Any]]:
    """
    Return rows without repeating their keys; cells that are missing are None.

    >>> columns([{"a": 1}, {"a": 2, "b": 3}])
    {'columns': ['a', 'b'], 'rows': [[1, None], [2, 3]]}
    """
    kept = list(rows)
    names = list(dict.fromkeys(name for row in kept for name in row))
    return {"columns": names, "rows": [[row.get(name) for name in names] for row in kept]}


def _relation(row: Row) -> Row:
    known = ontology().relations.get(str(row["name"]))
    return {**row, "label": known.label if known else str(row["name"]).replace("-", " ")}


def _pairs(contradictions: Iterable[tuple[str, str]], found: Tables) -> list[list[int]]:
    """Return the pairs by the claims' numbers; pairs of which a claim is not shown are left out."""
    numbers = _numbers(found)
    return sorted(
        sorted((numbers[one], numbers[other]))
        for one, other in {tuple(sorted(pair)) for pair in contradictions}
        if one in numbers and other in numbers
    )


def _ledger(commitments: Iterable[Commitment], found: Tables) -> list[Row]:
    """Return the rows by their claims' numbers, in the order given; without those of claims not shown."""
    numbers = _numbers(found)
    return [
        {
            "claim": numbers[row.claim],
            "standing": row.standing.value,
            "recipient": row.recipient,
            "condition": row.condition,
            "due": row.due,
        }
        for row in commitments
        if row.claim in numbers
    ]


def _numbers(found: Tables) -> dict[str, int]:
    return {claim["id"]: number for number, claim in enumerate(found.claims)}


def _rendered(graph: Network, shown: Mapping[str, object], *, title: str, theme: Theme) -> str:
    """
    Render the model through our own template.

    pyvis' own template fetches from content delivery networks and writes labels as markup; ours stands in
    front of it. `generate_html` hands no further values on, so they are globals of the environment.
    """
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader

    styles = (_theme(), stylesheet())
    scripts = (*_libraries(graph), script())
    own = PackageLoader("quoth.view", package_path="")
    environment = Environment(
        loader=ChoiceLoader([own, FileSystemLoader(graph.template_dir)]), autoescape=True
    )
    environment.globals |= {
        "title": title,
        "theme": theme.value,
        "words": words(),
        "policy": policy(scripts=scripts, styles=styles),
        "styles": styles,
        "scripts": scripts,
        "claims_json": lambda nodes, edges: json_text(
            {**shown, "entities": columns(nodes), "claims": columns(_without_arrows(edges))}
        ),
    }
    graph.templateEnv, graph.path = environment, "page.html.jinja"
    html: str = graph.generate_html()
    return html


def _without_arrows(edges: Iterable[Row]) -> list[Row]:
    """Drop what pyvis says of every edge alike."""
    return [{key: value for key, value in edge.items() if key != "arrows"} for edge in edges]


def _libraries(graph: Network) -> list[str]:
    """Return the scripts of others: vis-network as pyvis ships it, and sigma where the graph may need it."""
    from pathlib import Path

    shipped = Path(graph.template_dir) / "lib" / "vis-9.1.2" / "vis-network.min.js"
    own = files("quoth.view") / "vendor" / "webgl.min.js"
    needed = (shipped, own) if graph.num_edges() > LARGE else (shipped,)
    return [library.read_text(encoding="utf-8") for library in needed]


def _theme() -> str:
    """Return the colours of both themes; paper is always light."""
    light, dark = colours("light"), colours("dark")
    return (
        f":root {{\n{light}\n}}\n"
        f':root[data-theme="dark"] {{\n{dark}\n}}\n'
        f'@media (prefers-color-scheme: dark) {{\n:root[data-theme="auto"] {{\n{dark}\n}}\n}}\n'
        f"@media print {{\n:root[data-theme] {{\n{light}\n}}\n}}\n"
    )
