"""Rows of results: a tuple of frozen values that turns into a data frame where one is wanted."""

from __future__ import annotations

from dataclasses import fields
from importlib import import_module
from typing import Any, TypeVar

from quoth.errors import ModelMissing

R = TypeVar("R")


class Rows(tuple[R, ...]):
    """
    Rows of one frozen type, in an order that is part of the result.

    >>> from quoth.model.passage import Passage
    >>> Rows([Passage(0, 5, "Seoul")]).columns()
    {'start': [0], 'end': [5], 'text': ['Seoul']}
    """

    __slots__ = ()

    def columns(self) -> dict[str, list[Any]]:
        """Return the rows turned on their side: a list for each field."""
        names = [field.name for field in fields(self[0])] if self else []  # type: ignore[arg-type]  # a frozen row
        return {name: [getattr(row, name) for row in self] for name in names}

    def to_frame(self) -> Any:
        """
        Return the rows as a pandas data frame, else as a polars one.

        Raises:
            ModelMissing: neither is installed.
        """
        for library in ("pandas", "polars"):
            try:
                return import_module(library).DataFrame(self.columns())
            except ModuleNotFoundError:
                continue
        raise ModelMissing("pandas", install="python -m pip install pandas")
