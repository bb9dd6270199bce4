"""
The ontology as frozen values: relations and concepts by their ids and by the words of a text.

    relation    what one actor does to another, and the frames of words that trigger it
    concept     recurring things that are no names, and the patterns of their wordings
    index       both together, and the look-ups
    turtle      the Turtle files, shipped and a user's own; nothing above it sees a triple
    shapes      what a claim graph promises
    conformance which of these promises a graph breaks
"""

from __future__ import annotations

from quoth.ontology.concept import Concept, Pattern
from quoth.ontology.conformance import Broken, broken
from quoth.ontology.folder import ontology_folder
from quoth.ontology.index import Ontology
from quoth.ontology.relation import Act, Frame, Relation
from quoth.ontology.turtle import ontology

__all__ = [
    "Act",
    "Broken",
    "Concept",
    "Frame",
    "Ontology",
    "Pattern",
    "Relation",
    "broken",
    "ontology",
    "ontology_folder",
]
