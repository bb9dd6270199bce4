"""`quoth documents`: what is in the graph, and what is known of it."""

from __future__ import annotations

from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.options import Rows
from quoth.cli.output import print_rows, say, tell
from quoth.workflow import open_graph

COLUMNS = ("id", "published", "publisher", "author", "title")

app = typer.Typer(
    name="documents",
    help="List the documents; show one, set right what is known of it.",
    invoke_without_command=True,
)
Id = Annotated[str, typer.Argument(metavar="ID", help="The document's id, as `quoth documents` lists it.")]


@app.callback()
def documents(
    context: typer.Context, form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH
) -> None:
    """List the documents, in order of id."""
    if context.invoked_subcommand is None:
        list_documents(form, graph)


@app.command("list")
def list_documents(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """List the documents, in order of id, and say how many have no date."""
    with open_graph(graph, read_only=True) as opened:
        listed = [{name: getattr(document, name) for name in COLUMNS} for document in opened.documents()]
    print_rows(listed, COLUMNS, form)
    undated = sum(row["published"] is None for row in listed)
    if undated:
        has = "document has" if undated == 1 else "documents have"
        tell(
            f"{undated} {has} no date, so when is open; set it with: quoth documents set ID --published DATE"
        )


@app.command("show")
def show(id: Id, graph: options.Graph = options.GRAPH) -> None:
    """Print one document: what is known of it, then its text."""
    with open_graph(graph, read_only=True) as opened:
        document = opened.store.document(id)
    for name in (*COLUMNS, "url", "language"):
        if (value := getattr(document, name)) is not None:
            say(f"{name}: {value}")
    say(f"\n{document.text}")


@app.command("copies")
def copies(
    at_least: Annotated[
        float, typer.Option(min=0.01, max=1.0, help="How much of the shorter text both must hold.")
    ] = 0.5,
    form: options.Format = Rows.TABLE,
    graph: options.Graph = options.GRAPH,
) -> None:
    """List documents that carry the same report: wire copy, reprints, versions; they are one voice."""
    from quoth.read.copies import near_copies

    with open_graph(graph, read_only=True) as opened:
        found = list(near_copies(opened.documents(), at_least=at_least))
    rows = [{"one": each.one, "two": each.two, "shared": f"{each.shared:.2f}"} for each in found]
    print_rows(rows, ("one", "two", "shared"), form)


@app.command("set")
def set_right(
    id: Id,
    published: options.Published = None,
    publisher: Annotated[str | None, typer.Option(help="Who published it: the text's own voice.")] = None,
    author: Annotated[str | None, typer.Option(help="Who wrote it.")] = None,
    title: Annotated[str | None, typer.Option(help="Its title.")] = None,
    url: Annotated[str | None, typer.Option(help="Its address; its id stays.")] = None,
    model: options.Model = None,
    graph: options.Graph = options.GRAPH,
) -> None:
    """Set right what is known of a document; it is read again, and keeps its id."""
    from quoth.read import Given
    from quoth.workflow.versions import corrected

    given = Given(None, title, author, publisher, published, url)
    with open_graph(graph) as opened:
        added = corrected(opened.store, id, given, model=model)
    tell(f"{added.document}: {added.outcome.value}")
