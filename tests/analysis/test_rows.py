from __future__ import annotations

import sys

import pytest

from quoth.analysis import Agreement, Rows
from quoth.errors import ModelMissing

ROWS = Rows([Agreement("Seoul", "agree-to", "talks", supports=3, opposes=1)])


def test_rows_turn_into_a_data_frame() -> None:
    """Who works in notebooks wants a frame, a column a field."""
    pytest.importorskip("pandas", reason="pandas is not installed")

    frame = ROWS.to_frame()

    assert list(frame.columns) == ["subject", "relation", "object", "supports", "opposes"]
    assert frame["supports"].sum() == 3


def test_without_pandas_and_polars_it_is_said_what_would_help(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither is needed for anything else."""
    for library in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, library, None)

    with pytest.raises(ModelMissing, match="pip install"):
        ROWS.to_frame()
