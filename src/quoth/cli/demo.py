"""`quoth demo`: the worked example, from ten short reports to claims, answers and a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from quoth.cli import options
from quoth.cli.answers import print_answer
from quoth.cli.claims import print_claims
from quoth.cli.options import Rows
from quoth.cli.output import tell
from quoth.workflow import example_file, open_graph

QUESTIONS = ("commitments", "contradictions", "claims-by-source")


def demo(
    output: Annotated[Path, typer.Option("-o", "--output", metavar="FILE", help="The page to write.")] = Path(
        "summit-talks.html"
    ),
    graph: options.Graph = "summit-talks.graph",
) -> None:
    """Add the worked example to a graph, print its claims, answer three questions, write the page."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with open_graph(graph) as opened:
        opened.add(example_file(), input="jsonl")
        print_claims(opened.claims(), opened, Rows.TABLE)
        for question in QUESTIONS:
            tell(f"\nquoth ask {question}")
            print_answer(opened, question, {}, Rows.TABLE)
        opened.view(output, title="Summit talks, 2018-2019")
    print(output)
