"""The tally of a run: documents as they are safe in, the first told one by one and all of them in sum out."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import typer

from quoth.cli.output import tell
from quoth.cli.refusals import TOLD, Refusals
from quoth.cli.stopping import STOPPED

if TYPE_CHECKING:
    from quoth.store import Added


class Tally:
    """Counts what became of documents; the first twenty are told by name."""

    def __init__(self) -> None:
        self._outcomes: Counter[str] = Counter()
        self._claims = 0

    def hear(self, added: Added, *, by_name: bool = False) -> None:
        """Hear of a document that is safe; all are told by name where that is asked for."""
        self._outcomes[added.outcome.value] += 1
        self._claims += added.claims
        if by_name or self._outcomes.total() <= TOLD:
            tell(f"{added.document}: {added.outcome.value}")

    def sum_up(self) -> None:
        """Say what all came to, where it was not told one by one."""
        documents = self._outcomes.total()
        if documents > TOLD:
            outcomes = ", ".join(f"{count:,} {outcome}" for outcome, count in self._outcomes.items())
            tell(f"{documents:,} documents: {outcomes}; {self._claims:,} claims read")


def leave(refused: Refusals, *, stopped: bool) -> None:
    """
    Say how a run ended that did not do all it was to do, and leave.

    Raises:
        typer.Exit: it was stopped, or something was refused.
    """
    if refused.count > 1:
        tell(f"quoth: {refused.count:,} could not be read or kept")
    if stopped:
        tell("stopped; what is done is kept, and the same command goes on from there")
        raise typer.Exit(STOPPED)
    if refused.count:
        raise typer.Exit(1)
