"""
The ontology as frozen values: relations and concepts by their ids and by the words of a text.

    relation    what one actor does to another, and the frames of words that trigger it
    concept     recurring things that are no names, and the patterns of their wordings
    index       both together, and the look-ups
    turtle      the Turtle files, shipped and a user's own; nothing above it sees a triple
"""

from __future__ import annotations

from quoth.ontology.concept import Concept, Pattern
from quoth.ontology.index import Ontology
from quoth.ontology.relation import Act, Frame, Relation
from quoth.ontology.turtle import ontology, ontology_folder

__all__ = ["Act", "Concept", "Frame", "Ontology", "Pattern", "Relation", "ontology", "ontology_folder"]
