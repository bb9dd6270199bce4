"""`quoth entities`: who and what the graph knows, and what people decide about them."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.mentions import COLUMNS, mention_rows, places
from quoth.cli.options import Rows
from quoth.cli.output import print_rows, tell
from quoth.errors import UnknownName
from quoth.model.decision import Action, Decision
from quoth.model.judgement import Kind
from quoth.workflow import ClaimGraph, open_graph

app = typer.Typer(no_args_is_help=True, help="List entities, look at them, and settle who is who.")

EntityId = Annotated[str, typer.Argument(metavar="ENTITY", help="An entity's id, as `list` shows it.")]
At = Annotated[
    list[str] | None,
    typer.Option("--at", metavar="DOCUMENT:START-END", help="Only this mention, as `show` lists it."),
]
Author = Annotated[str, typer.Option(help="Who decides.")]


@app.command("list")
def list_entities(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """List every entity some document names, with its names."""
    with open_graph(graph, read_only=True) as opened:
        rows = [
            {
                "entity": each.id,
                "kind": each.kind.value,
                "names": each.labels,
                "documents": len(each.documents),
            }
            for each in opened.entities()
        ]
    print_rows(rows, ("entity", "kind", "names", "documents"), form)


@app.command()
def show(entity: EntityId, form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """Show where claims mention an entity, and what the machine took each mention for."""
    with open_graph(graph, read_only=True) as opened:
        rows = list(mention_rows(opened.claims(), entity))
        if not rows:
            known(opened, entity)
    print_rows(rows, COLUMNS, form)


@app.command()
def suggest(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """Suggest entities that may be one, with reasons; nothing is joined until `merge` says so."""
    with open_graph(graph, read_only=True) as opened:
        rows = [
            {
                "entity": each.entity,
                "into": each.into,
                "strength": round(each.strength),
                "why": tuple(reason.words for reason in each.reasons),
            }
            for each in opened.suggestions()
        ]
    print_rows(rows, ("entity", "into", "strength", "why"), form)


@app.command()
def merge(
    entity: EntityId,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The id from now on.")],
    at: At = None,
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Settle that one entity is another."""
    decide(graph, Action.MERGE, entity, into, at=at, author=author)


@app.command()
def split(
    entity: EntityId,
    into: Annotated[str, typer.Argument(metavar="NEW", help="The id of those mentions from now on.")],
    at: At = None,
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Settle that some mentions mean somebody else; --at names them."""
    if not at:
        raise typer.BadParameter("a split needs the mentions it parts from the rest", param_hint="--at")
    decide(graph, Action.SPLIT, entity, into, at=at, author=author)


@app.command()
def rename(
    entity: EntityId,
    name: Annotated[str, typer.Argument(help="What it is called from now on.")],
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Settle what an entity is called."""
    decide(graph, Action.RENAME, entity, name, author=author)


@app.command()
def alias(
    entity: EntityId,
    name: Annotated[str, typer.Argument(help="A name that means this entity wherever it stands.")],
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Settle that a name means an entity."""
    decide(graph, Action.ALIAS, entity, name, author=author)


@app.command()
def kind(
    entity: EntityId,
    kind: Annotated[Kind, typer.Argument(help="What sort of thing it is.")],
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Settle what sort of thing an entity is."""
    decide(graph, Action.KIND, entity, kind.value, author=author)


@app.command()
def undo(
    decision: Annotated[str, typer.Argument(metavar="DECISION", help="The id, as `decisions` shows it.")],
    author: Author = "",
    graph: options.Graph = options.GRAPH,
) -> None:
    """Take a decision back."""
    decide(graph, Action.UNDO, decision, "", author=author)


@app.command()
def decisions(form: options.Format = Rows.TABLE, graph: options.Graph = options.GRAPH) -> None:
    """List what people decided; stale is what names words that no longer stand where they stood."""
    with open_graph(graph, read_only=True) as opened:
        stale = set(opened.stale_decisions())
        rows = [
            {
                "id": each.id,
                "action": each.action.value,
                "entity": each.entity,
                "value": each.value,
                "at": tuple(f"{place.document}:{place.start}-{place.end}" for place in each.places),
                "by": each.author,
                "on": each.decided,
                "stale": "stale" if each in stale else "",
            }
            for each in opened.decisions()
        ]
    print_rows(rows, ("id", "action", "entity", "value", "at", "by", "on", "stale"), form)


def decide(
    graph: str, action: Action, entity: str, value: str, *, author: str, at: list[str] | None = None
) -> None:
    """Keep a decision, read the documents it touches again, and say which those are."""
    with open_graph(graph) as opened:
        if action is Action.UNDO:
            if entity not in {each.id for each in opened.decisions()}:
                raise UnknownName("decision", entity, known=(each.id for each in opened.decisions()))
        else:
            known(opened, entity)
        decision = Decision(
            action, entity, value, places(at or (), opened), author=author, decided=date.today()
        )
        read_again = [added for added in opened.decide(decision) if added.outcome.value != "unchanged"]
        tell(f"{len(read_again)} document{'' if len(read_again) == 1 else 's'} changed by it")
        print(decision.id)


def known(graph: ClaimGraph, entity: str) -> None:
    """Make sure that the graph knows an entity, by its id or as what the machine made of a mention."""
    ids = {each.id for each in graph.entities()} | {each.entity for each in graph.decisions()}
    if entity not in ids:
        like = sorted(id for id in ids if set(id.split("-")) & set(entity.split("-")))
        raise UnknownName("entity", entity, known=like or sorted(ids)[:5])
