"""Claims for trying the page: a small ferry dispute, told by five invented papers, and its hostile twin."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from quoth.model.claim import Argument, Attribution, Claim, Context, Predicate, Time
from quoth.model.document import Document
from quoth.model.entity import Account, Entity
from quoth.model.identity import claim_id
from quoth.model.judgement import Certainty, Kind, Manner, Modality, Polarity, Stance, Voice
from quoth.model.passage import Passage
from quoth.model.reading import Provenance


@dataclass(frozen=True, slots=True)
class Sample:
    """What `page` is given."""

    claims: tuple[Claim, ...]
    documents: dict[str, Document]
    contradictions: tuple[tuple[str, str], ...]


NAMES = {
    "Minister Ilse Brandt": ("ilse-brandt", "Ilse Brandt", Kind.PERSON),
    "Brandt": ("ilse-brandt", "Ilse Brandt", Kind.PERSON),
    "She": ("ilse-brandt", "Ilse Brandt", Kind.PERSON),
    "Tomas Reyl": ("tomas-reyl", "Tomas Reyl", Kind.PERSON),
    "Reyl": ("tomas-reyl", "Tomas Reyl", Kind.PERSON),
    "Governor Ane Solvik": ("ane-solvik", "Ane Solvik", Kind.PERSON),
    "Norhaven": ("norhaven", "Norhaven", Kind.PLACE),
    "Veskland": ("veskland", "Veskland", Kind.PLACE),
    "the island": ("oster-island", "Oster Island", Kind.PLACE),
    "Oster Island": ("oster-island", "Oster Island", Kind.PLACE),
    "the Harbor Board": ("harbor-board", "Harbor Board", Kind.ORGANIZATION),
    "The Harbor Board": ("harbor-board", "Harbor Board", Kind.ORGANIZATION),
    "Blue Line": ("blue-line", "Blue Line", Kind.ORGANIZATION),
    "the dockers' union": ("dockers-union", "dockers' union", Kind.ORGANIZATION),
    "The dockers' union": ("dockers-union", "dockers' union", Kind.ORGANIZATION),
    "officials in Veskland": ("veskland-officials", "officials in Veskland", Kind.ORGANIZATION),
    "Officials in Veskland": ("veskland-officials", "officials in Veskland", Kind.ORGANIZATION),
    "a ferry treaty": ("ferry-treaty", "ferry treaty", Kind.TOPIC),
    "the ferry treaty": ("ferry-treaty", "ferry treaty", Kind.TOPIC),
    "the treaty": ("ferry-treaty", "ferry treaty", Kind.TOPIC),
    "talks": ("talks", "talks", Kind.EVENT),
    "the night route": ("night-route", "night route", Kind.TOPIC),
    "the strike": ("strike", "strike", Kind.EVENT),
    "a strike": ("strike", "strike", Kind.EVENT),
    "new tolls": ("tolls", "tolls", Kind.TOPIC),
    "the tolls": ("tolls", "tolls", Kind.TOPIC),
    "an inspection": ("inspection", "inspection", Kind.EVENT),
}

TEXTS = {
    "courier-7": (
        "The Harbor Courier",
        date(2021, 4, 6),
        "Ferry treaty within reach, minister says",
        "Minister Ilse Brandt has committed to a ferry treaty by June. Norhaven will open talks in May, "
        "Brandt said. The dockers' union rejects the night route. Governor Ane Solvik supports the treaty, "
        "and Oster Island depends on it.",
    ),
    "wire-12": (
        "Meridian Wire",
        date(2021, 4, 8),
        "Veskland cool on ferry plan",
        "Officials in Veskland said Brandt has not committed to a ferry treaty. Veskland may join talks if "
        "the tolls fall. Blue Line demands new tolls. Tomas Reyl said that Blue Line would never accept "
        "the night route.",
    ),
    "tribune-3": (
        "Island Tribune",
        date(2021, 4, 15),
        "A strike, or no strike",
        "The dockers' union has called a strike, according to the Harbor Board. Reyl denied that "
        "the dockers' union called a strike. The Harbor Board urged Blue Line to drop the tolls. "
        "Passengers waited.",
    ),
    "gazette-9": (
        "Veskland Gazette",
        date(2021, 5, 2),
        "Inspection ordered at the harbor",
        "Veskland has ordered an inspection. Blue Line opposes an inspection. It was reported that "
        "Norhaven is ready to share the night route with Veskland. Governor Ane Solvik doubts that "
        "Veskland entered talks. Officials in Veskland said that Veskland entered talks.",
    ),
    "courier-8": (
        "The Harbor Courier",
        date(2021, 5, 20),
        "Minister holds to June",
        "She told reporters that Norhaven has committed to the treaty. Is Blue Line ready to leave "
        "Oster Island? Minister Ilse Brandt has promised to visit Oster Island. The dockers' union ended "
        "the strike. Norhaven supports the treaty.",
    ),
}


def document(name: str) -> Document:
    publisher, published, title, text = TEXTS[name]
    return Document(
        name, text, title=title, publisher=publisher, published=published, url=f"https://{name}.example/a"
    )


def words(text: str, wanted: str, within: Passage) -> Passage:
    """Return where the words stand in the sentence; they must be there."""
    start = text.index(wanted, within.start, within.end)
    return Passage.of(text, start, start + len(wanted))


def argument(text: str, name: str, within: Passage) -> Argument:
    entity, label, kind = NAMES[name]
    return Argument(words(text, name, within), entity, label, kind)


def claim(
    name: str,
    sentence: str,
    subject: str,
    predicate: str,
    object: str | None = None,
    *,
    relation: str,
    by: tuple[tuple[str | None, str, Stance], ...] = (),
    polarity: Polarity = Polarity.AFFIRMED,
    modality: Modality = Modality.ACTUAL,
    certainty: Certainty = Certainty.CERTAIN,
    confidence: float = 0.9,
    recipient: str | None = None,
    time: tuple[str, str] | None = None,
) -> Claim:
    """Return a claim whose parts are looked up in its document; `sentence` is how its sentence begins."""
    text = TEXTS[name][3]
    start = text.index(sentence)
    end = min(at + 1 for at in (text.find(". ", start), text.find("? ", start), len(text) - 1) if at >= 0)
    within = Passage.of(text, start, end)
    subject_ = argument(text, subject, within)
    done = Predicate(words(text, predicate, within), predicate, relation)
    object_ = argument(text, object, within) if object else None
    steps = tuple(
        Attribution(
            source=argument(text, source, within) if source else None,
            cue=words(text, cue, within),
            cue_lemma=cue,
            content=Passage.of(text, subject_.passage.start, (object_ or subject_).passage.end),
            stance=stance,
            manner=Manner.INDIRECT,
            sentence=within,
            depth=depth,
        )
        for depth, (source, cue, stance) in enumerate(by)
    )
    identity = claim_id(
        name,
        subject=subject_.passage,
        predicate=done.passage,
        object=object_.passage if object_ else None,
        attribution=[(step.source.passage if step.source else None, step.cue) for step in steps],
        voice=Voice.ACTIVE,
    )
    context = (Context("recipient", words(text, recipient, within)),) if recipient else ()
    return Claim(
        id=identity,
        document=name,
        sentence=within,
        subject=subject_,
        predicate=done,
        object=object_,
        polarity=polarity,
        modality=modality,
        certainty=certainty,
        attribution=steps,
        context=context,
        time=Time(words(text, time[0], within), time[1]) if time else None,
        confidence=confidence,
        extractor="hand/1",
    )


def ferry() -> Sample:
    """Return the ferry dispute: 22 claims of five documents."""
    says, denies, doubts = Stance.ASSERTS, Stance.DENIES, Stance.DOUBTS
    negated, future = Polarity.NEGATED, Modality.FUTURE
    c = claim
    claims = (
        c(
            "courier-7",
            "Minister",
            "Minister Ilse Brandt",
            "has committed to",
            "a ferry treaty",
            relation="committed-to",
            confidence=0.95,
        ),
        c(
            "courier-7",
            "Norhaven",
            "Norhaven",
            "will open",
            "talks",
            relation="open",
            by=(("Brandt", "said", says),),
            modality=future,
            time=("May", "2021-05-01/2021-05-31"),
        ),
        c("courier-7", "The dockers", "The dockers' union", "rejects", "the night route", relation="reject"),
        c("courier-7", "Governor", "Governor Ane Solvik", "supports", "the treaty", relation="support"),
        c("courier-7", "Governor", "Oster Island", "depends on", None, relation="depend-on", confidence=0.6),
        c(
            "wire-12",
            "Officials",
            "Brandt",
            "has not committed to",
            "a ferry treaty",
            relation="committed-to",
            by=(("Officials in Veskland", "said", says),),
            polarity=negated,
        ),
        c(
            "wire-12",
            "Veskland may",
            "Veskland",
            "may join",
            "talks",
            relation="join",
            modality=Modality.CONDITIONAL,
            certainty=Certainty.POSSIBLE,
            confidence=0.7,
        ),
        c("wire-12", "Blue Line demands", "Blue Line", "demands", "new tolls", relation="demand"),
        c(
            "wire-12",
            "Tomas",
            "Blue Line",
            "would never accept",
            "the night route",
            relation="accept",
            by=(("Tomas Reyl", "said", says),),
            polarity=negated,
            modality=future,
        ),
        c(
            "tribune-3",
            "The dockers",
            "The dockers' union",
            "has called",
            "a strike",
            relation="call",
            by=(("the Harbor Board", "according to", says),),
        ),
        c(
            "tribune-3",
            "Reyl denied",
            "the dockers' union",
            "called",
            "a strike",
            relation="call",
            by=(("Reyl", "denied", denies),),
        ),
        c(
            "tribune-3",
            "The Harbor Board urged",
            "Blue Line",
            "drop",
            "the tolls",
            relation="drop",
            by=(("The Harbor Board", "urged", Stance.WANTS),),
            modality=Modality.REQUIRED,
        ),
        c(
            "tribune-3",
            "The Harbor Board urged",
            "The Harbor Board",
            "urged",
            None,
            relation="urge",
            confidence=0.5,
        ),
        c("gazette-9", "Veskland has", "Veskland", "has ordered", "an inspection", relation="order"),
        c("gazette-9", "Blue Line opposes", "Blue Line", "opposes", "an inspection", relation="oppose"),
        c(
            "gazette-9",
            "It was",
            "Norhaven",
            "is ready to share",
            "the night route",
            relation="share",
            by=((None, "was reported", says),),
            modality=Modality.INTENDED,
            recipient="Veskland",
        ),
        c(
            "gazette-9",
            "Governor",
            "Veskland",
            "entered",
            "talks",
            relation="enter",
            by=(("Governor Ane Solvik", "doubts", doubts),),
        ),
        c(
            "gazette-9",
            "Officials",
            "Veskland",
            "entered",
            "talks",
            relation="enter",
            by=(("Officials in Veskland", "said", says),),
        ),
        c(
            "courier-8",
            "She",
            "Norhaven",
            "has committed to",
            "the treaty",
            relation="committed-to",
            by=(("She", "told", says),),
        ),
        c(
            "courier-8",
            "Is Blue",
            "Blue Line",
            "leave",
            "Oster Island",
            relation="leave",
            modality=Modality.QUESTIONED,
            confidence=0.65,
        ),
        c(
            "courier-8",
            "Minister",
            "Minister Ilse Brandt",
            "has promised to visit",
            "Oster Island",
            relation="visit",
            modality=Modality.INTENDED,
        ),
        c("courier-8", "The dockers", "The dockers' union", "ended", "the strike", relation="end"),
        c("courier-8", "Norhaven supports", "Norhaven", "supports", "the treaty", relation="support"),
    )
    pairs = ((claims[0].id, claims[5].id), (claims[9].id, claims[10].id), (claims[16].id, claims[17].id))
    return Sample(claims, {name: document(name) for name in TEXTS}, pairs)


def accounts(sample: Sample) -> Iterator[Account]:
    """Yield what a store keeps of each document of the sample."""
    for document in sample.documents.values():
        claims = tuple(claim for claim in sample.claims if claim.document == document.id)
        said = [step for claim in claims for step in claim.attribution]
        named = [
            argument
            for claim in claims
            for argument in (claim.subject, claim.object, *(step.source for step in said))
            if argument
        ]
        yield Account(
            document=document,
            sentences=tuple(sorted({claim.sentence for claim in claims})),
            claims=claims,
            attributions=tuple(dict.fromkeys(said)),
            entities=tuple({a.entity: Entity(a.entity, a.label, a.kind) for a in named}.values()),
            provenance=Provenance("hand/1", "none", "none", "none"),
        )
