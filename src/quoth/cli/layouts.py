"""Answers for the eye: which columns of a named question's rows a table shows, and how they read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any

from quoth.cli.output import Row
from quoth.cli.words import deed, firmness, speaker

Layout = Callable[[Any], Row]


def claims_by_source(row: Any) -> Row:
    """Lay out one claim of a source."""
    return {
        "who says": speaker(row.source, row.stance),
        "what": deed(row.subject, row.relation, row.object),
        "how": firmness(row.polarity, row.modality, row.certainty),
        "stated": row.date,
        "document": row.document,
    }


def commitments(row: Any) -> Row:
    """Lay out one entry of the ledger."""
    return {
        "who": row.actor,
        "standing": row.standing.value,
        "to what": committed_to(row),
        "who says": speaker(row.source, row.stance),
        "stated": row.date,
        "document": row.document,
    }


def committed_to(row: Any) -> str:
    """Return the deed, towards whom, if and by when; the thing alone where the standing says the rest."""
    from quoth.ontology import Act, ontology

    known = ontology().relations.get(row.relation)
    told = known and (row.relation == "committed-to" or Act.REFUSAL in known.acts)
    to_whom = row.recipient and f"towards {row.recipient}"
    details = filter(
        None, (deed(None if told else row.relation, row.object), to_whom, row.condition, row.due)
    )
    return ", ".join(details)


def contradictions(row: Any) -> Row:
    """Lay out two claims side by side, each with its source and its sentence."""
    return {
        "about": deed(row.subject, row.relation, row.object),
        "one side": side(row.source, row.date, row.sentence),
        "the other": side(row.other_source, row.other_date, row.other_sentence),
    }


def side(source: str, stated: date | None, sentence: str) -> str:
    """Return who stands on one side, since when, and the sentence that says so."""
    return f"{source}, {stated}: {sentence}" if stated else f"{source}: {sentence}"


def positions(row: Any) -> Row:
    """Lay out where a source stands, with a mark where it has left its last position."""
    return {
        "who": row.source,
        "stated": row.date,
        "position": f"{row.position.value}{' (revised)' if row.revises else ''}",
        "on what": deed(row.subject, row.relation, row.object),
        "how": firmness(None, row.modality, row.certainty),
        "document": row.document,
    }


def corroboration(row: Any) -> Row:
    """Lay out two independent sources that say the same."""
    return {
        "about": deed(row.subject, row.relation, row.object),
        "position": row.position.value,
        "one": side(row.source, row.date, row.sentence),
        "and also": side(row.other_source, row.other_date, row.other_sentence),
    }


def hearsay(row: Any) -> Row:
    """Lay out the way a claim came: from whom it is, through whom, to the paper."""
    return {
        "through": " ← ".join(reversed(row.chain)),
        "what": deed(row.subject, row.relation, row.object),
        "stated": row.date,
        "document": row.document,
    }


def known(row: Any) -> Row:
    """Lay out what one knows of another: the claim, through whom it came, and without whom nothing would."""
    return {
        "who": row.by,
        "knows of": row.of,
        "what": deed(row.subject, row.relation, row.object),
        "position": row.position.value,
        "through": " ← ".join(reversed(row.through)),
        "only through": ", ".join(row.only),
        "stated": row.date,
        "document": row.document,
    }


def one_sourced(row: Any) -> Row:
    """Lay out what rests on one source alone."""
    return {
        "what": deed(row.subject, row.relation, row.object),
        "only source": row.source,
        "claims": row.claims,
        "documents": row.documents,
    }


LAYOUTS: Mapping[str, Layout] = MappingProxyType(
    {
        "claims-by-source": claims_by_source,
        "commitments": commitments,
        "contradictions": contradictions,
        "corroboration": corroboration,
        "hearsay": hearsay,
        "known": known,
        "one-sourced": one_sourced,
        "positions": positions,
    }
)
