"""Optional libraries: a name in, the module out, or the command that installs it."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from quoth.errors import ModelMissing


def library(name: str, *, extra: str) -> Any:
    """
    Return an optional library, imported where it is used.

    Raises:
        ModelMissing: it is not installed; the message names the extra that brings it.
    """
    try:
        return import_module(name)
    except ImportError as error:
        raise ModelMissing(
            name.partition(".")[0], install=f"python -m pip install 'quoth[{extra}]'"
        ) from error
