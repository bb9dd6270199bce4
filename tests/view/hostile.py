"""Claims whose every word tries to leave its place: markup, script ends, direction marks, endless words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from quoth.model.claim import Argument, Attribution, Claim, Predicate
from quoth.model.document import Document
from quoth.model.judgement import Kind, Manner, Stance
from quoth.model.passage import Passage
from tests.view.samples import Sample

POISONS = (
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(1)</script>",
    "<a href='https://evil.invalid/'>href</a>",
    "<!-- <script> -->",
    "]]>{{ 7 * 7 }}{% raw %}",
    "\u2028\u2029line\u0085ends",
    "\u202egnp.exe\u202d",
    "\u0645\u0631\u062d\u0628\u0627 \u2067right to left",
    "🕊️👩‍👩‍👧‍👦 wide",
    "\ud83d lone",
    "nul \x00 and bell \x07",
    "x" * 10_000,
    '"=HYPERLINK("https://evil.invalid")',
    "__proto__",
    "constructor",
    "javascript:alert(1)",
)


def hostile() -> Sample:
    """Return a document and two claims for each poison, which is every name, text, id and address in them."""
    documents, claims = {}, []
    for number, poison in enumerate(POISONS):
        document = _document(number, poison)
        documents[document.id] = document
        claims += [_claim(document, poison, at) for at in range(2)]
    pairs = tuple((claims[at].id, claims[at + 1].id) for at in range(0, len(claims), 2))
    return Sample(tuple(claims), documents, pairs)


def _document(number: int, poison: str) -> Document:
    text = f"{poison} says {poison}, {poison} said. {poison}"
    url = poison if number % 2 else f"javascript:alert('{number}')"
    day = date(2020, 1, 1 + number)
    return Document(
        f"{poison}{number}", text, title=poison, author=poison, publisher=poison, published=day, url=url
    )


def _claim(document: Document, poison: str, at: int) -> Claim:
    length = len(poison)
    sentence = Passage.of(document.text, 0, length * 3 + len(" says ,  said."))
    second = length + len(" says ")
    third = second + length + 2

    def argument(start: int, kind: Kind) -> Argument:
        return Argument(Passage.of(document.text, start, start + length), poison, poison, kind)

    said = Attribution(
        source=argument(third, Kind.PERSON),
        cue=Passage.of(document.text, third + length + 1, third + length + 5),
        cue_lemma=poison,
        content=sentence,
        stance=Stance.DENIES if at else Stance.ASSERTS,
        manner=Manner.DIRECT,
        sentence=sentence,
    )
    predicate = Predicate(Passage.of(document.text, length + 1, length + 5), poison, poison)
    object_ = replace(argument(second, Kind.ORGANIZATION), entity=f"{poison} 2")
    return Claim(
        id=f"{poison}-{document.id}-{at}",
        document=document.id,
        sentence=sentence,
        subject=argument(0, Kind.PERSON),
        predicate=predicate,
        object=object_,
        attribution=(said,),
    )
