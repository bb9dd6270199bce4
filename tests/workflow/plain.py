"""An extraction without a parser: "Who does what." makes one claim; thousands are read in a moment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quoth.model.claim import Argument, Claim, Predicate
from quoth.model.document import Document
from quoth.model.entity import Account, Entity
from quoth.model.identity import claim_id
from quoth.model.judgement import Kind, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance
from quoth.workflow.extraction import Extraction


class Plain(Extraction):
    """Reads the first three words of a text as subject, verb and object."""

    __slots__ = ()

    def accounts(self, documents: Iterable[Document]) -> Iterator[Account]:
        """Yield an account for each document."""
        return map(self.account, documents)

    def made_by(self, language: str) -> Provenance:
        """Return what these accounts say of themselves; the extractor's name may stand for a version."""
        return Provenance(f"{self.extractor}/1", "none/0", language, "00")

    def ready(self) -> None:
        """Need nothing."""

    def account(self, document: Document) -> Account:
        """Return the one claim of a document."""
        sentence = Passage.of(document.text, 0, len(document.text))
        who, does, what = _words(document.text)
        subject = Argument(who, who.text.lower(), who.text, Kind.PERSON)
        object_ = Argument(what, what.text.lower(), what.text, Kind.OTHER)
        made_by = self.made_by(document.language)
        claim = Claim(
            id=claim_id(
                document.id, subject=who, predicate=does, object=what, attribution=(), voice=Voice.ACTIVE
            ),
            document=document.id,
            sentence=sentence,
            subject=subject,
            predicate=Predicate(does, does.text, does.text),
            object=object_,
            extractor=made_by.extractor,
            construction="plain",
        )
        entities = {each.entity: Entity(each.entity, each.label, each.kind) for each in (subject, object_)}
        ordered = tuple(entities[id] for id in sorted(entities))
        return Account(document, (sentence,), (claim,), (), ordered, made_by)


def notes(count: int, *, prefix: str = "n") -> Iterator[Document]:
    """Return so many short documents, no two alike."""
    for number in range(count):
        yield Document(f"{prefix}{number}", f"Envoy{number % 17} meets Guest{number}.")


def _words(text: str) -> tuple[Passage, Passage, Passage]:
    who, does, what = text.rstrip(".").split(" ")
    start, end = len(who) + 1, len(who) + 1 + len(does)
    return (
        Passage.of(text, 0, len(who)),
        Passage.of(text, start, end),
        Passage.of(text, end + 1, end + 1 + len(what)),
    )
