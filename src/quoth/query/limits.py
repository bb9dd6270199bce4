"""How much a person's query may take."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """
    What a query may take before it is stopped: time, memory and rows.

    Memory is address space beyond what the worker starts with. Thirty seconds and a gigabyte answer every
    named question over a million claims; what needs more is mostly a join that was forgotten.
    """

    timeout_s: float = 30.0
    memory_mb: int = 1_024
    rows: int = 100_000
