"""
Write docs/ontology.html from ontology/: every term, relation and concept on one page.

    python tools/reference.py            write the file
    python tools/reference.py --check    exit with 1 where it is not what the Turtle says
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generated import ROOT, write_or_check
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from rdflib import RDF, RDFS, BNode, Graph, URIRef
from rdflib.collection import Collection
from rdflib.namespace import DCTERMS, OWL, SKOS
from rdflib.term import Node

from quoth import vocab
from quoth.ontology import Concept, Relation, ontology, ontology_folder

PAGE = ROOT / "docs" / "ontology.html"
ONTOLOGY = URIRef("https://w3id.org/quoth/ns")
PREFIXES = {
    **vocab.PREFIXES,
    "cito": "http://purl.org/spar/cito/",
    "fact": "http://groundedannotationframework.org/grasp/factuality#",
    "gaf": "http://groundedannotationframework.org/gaf#",
    "grasp": "http://groundedannotationframework.org/grasp#",
}
NOTED = (
    ("a", RDF.type),
    ("of", RDFS.domain),
    ("to", RDFS.range),
    ("kind of", RDFS.subClassOf),
    ("kind of", RDFS.subPropertyOf),
    ("same as", SKOS.exactMatch),
    ("close to", SKOS.closeMatch),
    ("see", SKOS.relatedMatch),
)
SORTS = {OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.FunctionalProperty, OWL.SymmetricProperty}


@dataclass(frozen=True, slots=True)
class Link:
    """A name that leads somewhere: to an entry of the page by its anchor, or to an IRI of others."""

    name: str
    anchor: str = ""
    iri: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """What stands beside a name: a word and the names it ties this one to."""

    word: str
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Entry:
    """One term, relation or concept."""

    name: str
    anchor: str
    definition: str
    notes: tuple[Note, ...] = ()
    words: tuple[str, ...] = ()
    example: str = ""


@dataclass(frozen=True, slots=True)
class Section:
    """Entries of one sort."""

    title: str
    about: str
    entries: tuple[Entry, ...]

    @property
    def anchor(self) -> str:
        """Return where the section stands in the page."""
        return self.title.lower().replace(" ", "-")


def page() -> str:
    """Return the text of the page."""
    graph = Graph().parse(ontology_folder() / "quoth.ttl")
    templates = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    return templates.get_template("reference.html.jinja").render(
        about=graph.value(ONTOLOGY, DCTERMS.description),
        version=graph.value(ONTOLOGY, OWL.versionInfo),
        namespace=vocab.Q,
        sections=(*_terms(graph), _relations(), _concepts()),
    )


def _terms(graph: Graph) -> Iterator[Section]:
    """Yield the sections of quoth.ttl: its classes, its properties, and the members of the closed classes."""
    classes = set(graph.subjects(RDF.type, OWL.Class))
    properties = {
        *graph.subjects(RDF.type, OWL.ObjectProperty),
        *graph.subjects(RDF.type, OWL.DatatypeProperty),
    }
    members = {member for closed in classes for member in graph.subjects(RDF.type, closed)}
    yield Section("Classes", "What a claim graph is made of.", _entries(graph, classes))
    yield Section("Properties", "What is said of these, of what and to what.", _entries(graph, properties))
    yield Section("Judgements", "The members of the closed classes.", _entries(graph, members))


def _entries(graph: Graph, nodes: Iterable[Node]) -> tuple[Entry, ...]:
    named = sorted(node for node in nodes if isinstance(node, URIRef))
    return tuple(
        Entry(
            name=_curie(iri),
            anchor=_anchor(iri),
            definition=str(graph.value(iri, SKOS.definition)),
            notes=tuple(_notes(graph, iri)),
        )
        for iri in named
    )


def _notes(graph: Graph, iri: URIRef) -> Iterator[Note]:
    for word, term in NOTED:
        links = tuple(_link(found) for found in _named(graph, graph.objects(iri, term)))
        if links:
            yield Note(word, links)


def _named(graph: Graph, nodes: Iterable[Node]) -> list[URIRef]:
    """Return the nodes that have names, a union's members in its place; what a term is in OWL goes unsaid."""
    found: set[URIRef] = set()
    for node in nodes:
        union = graph.value(node, OWL.unionOf) if isinstance(node, BNode) else None
        members = Collection(graph, union) if union is not None else (node,)
        found.update(member for member in members if isinstance(member, URIRef))
    return sorted(found - SORTS)


def _relations() -> Section:
    about = "What a subject does to an object, and the words that trigger it; … stands for a direct object."
    return Section("Relations", about, tuple(map(_relation, ontology().relations.values())))


def _relation(relation: Relation) -> Entry:
    ties = {"opposite": relation.opposite, "inverse": relation.inverse}
    notes = [Note(word, (Link(f"r:{to}", f"r-{to}"),)) for word, to in ties.items() if to]
    if relation.event and relation.quad:
        notes.append(Note(f"{relation.event}, {relation.quad.replace('-', ' ')}"))
    notes += [Note(act.value) for act in sorted(relation.acts, key=lambda act: act.value)]
    frames = (
        _frame(frame.verb, frame.particle, frame.past_object, frame.preposition) for frame in relation.frames
    )
    return Entry(
        name=f"r:{relation.id}",
        anchor=f"r-{relation.id}",
        definition=relation.definition,
        notes=tuple(notes),
        words=(*frames, *relation.nominals),
        example=relation.example,
    )


def _frame(verb: str, particle: str | None, past_object: bool, preposition: str | None) -> str:
    return " ".join(filter(None, (verb, particle, "…" if past_object else None, preposition)))


def _concepts() -> Section:
    about = "Recurring things that are no names, and the wordings they are known by."
    return Section("Concepts", about, tuple(map(_concept, ontology().concepts.values())))


def _concept(concept: Concept) -> Entry:
    wordings = tuple(
        " + ".join("/".join(sorted(words)) for words in (pattern.heads, *pattern.required))
        for pattern in concept.patterns
    )
    return Entry(
        name=f"e:{concept.id}",
        anchor=f"e-{concept.id}",
        definition=concept.definition,
        notes=(Note(concept.kind.value),),
        words=wordings,
    )


def _link(iri: URIRef) -> Link:
    if iri.startswith(vocab.Q):
        return Link(_curie(iri), anchor=_anchor(iri))
    return Link(_curie(iri), iri=str(iri))


def _curie(iri: URIRef) -> str:
    """Return the short form; the longest namespace that fits wins."""
    fitting = [(base, prefix) for prefix, base in PREFIXES.items() if iri.startswith(base)]
    base, prefix = max(fitting, key=lambda pair: len(pair[0]))
    return f"{prefix}:{iri.removeprefix(base)}"


def _anchor(iri: URIRef) -> str:
    return _curie(iri).replace(":", "-")


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page(), sys.argv[1:]))
