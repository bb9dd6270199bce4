"""The vocabulary module: what code calls a term is what the graph calls it."""

from __future__ import annotations

import subprocess
import sys
from enum import Enum
from pathlib import Path

import pytest

from quoth import vocab
from quoth.model.judgement import (
    Certainty,
    Kind,
    Manner,
    Modality,
    Polarity,
    Position,
    Quantifier,
    Stance,
    Voice,
)
from quoth.ontology import Act, ontology_folder

ROOT = Path(__file__).parents[2]


def test_the_module_is_what_the_turtle_says() -> None:
    """A term that was changed in one place only would split the graph in two."""
    tool = ROOT / "tools" / "vocab.py"
    checked = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stderr


@pytest.mark.parametrize(
    "judgement", [Act, Certainty, Kind, Manner, Modality, Polarity, Position, Quantifier, Stance, Voice]
)
def test_every_judgement_has_a_term_of_its_name(judgement: type[Enum]) -> None:
    """Stores write a judgement as `q:` and its value, so each must be a term, and each term a judgement."""
    terms = _members(judgement.__name__)

    assert {f"{vocab.Q}{member.value}" for member in judgement} == terms


def test_the_module_imports_no_rdf_library() -> None:
    """Floors below the store know the terms and must not pay for RDF."""
    code = "import quoth.vocab, sys; print([m for m in ('rdflib', 'pyoxigraph') if m in sys.modules])"
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert printed.stdout.strip() == "[]"


def _members(name: str) -> set[str]:
    from pyoxigraph import NamedNode, RdfFormat, Store

    store = Store()
    store.load((ontology_folder() / "quoth.ttl").read_bytes(), format=RdfFormat.TURTLE)
    kind = NamedNode(f"{vocab.RDF}type")
    quads = store.quads_for_pattern(None, kind, NamedNode(f"{vocab.Q}{name}"))
    return {quad.subject.value for quad in quads if isinstance(quad.subject, NamedNode)}
