"""How much a person's query may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """
    What a query may take before it is stopped: time, memory and rows.

    Memory is address space beyond what the worker starts with. Thirty seconds and a gigabyte answer the
    broad questions over some hundred thousand claims; what needs more of such a graph is mostly a join that
    was forgotten, and over a million claims more has to be asked for (docs/scaling.md).
    """

    timeout_s: float = 30.0
    memory_mb: int = 1_024
    rows: int = 100_000
