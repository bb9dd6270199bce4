"""Optional libraries: a name in, the module out, or the command that installs it."""

from __future__ import annotations

import logging
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from typing import Any

from quoth.errors import ModelMissing

# What other people's parsers let through when a file is damaged; a list, so that our own mistakes stand out.
DAMAGE = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
    zlib.error,
)


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


def told(error: BaseException) -> str:
    """Return what an error of another library says, in at most one line."""
    return " ".join(str(error).split())[:200] or type(error).__name__


@contextmanager
def hushed(name: str) -> Iterator[None]:
    """Keep a library from logging what it thinks of a file; what matters is raised."""
    logger = logging.getLogger(name)
    level = logger.level
    logger.setLevel(logging.CRITICAL + 1)
    try:
        yield
    finally:
        logger.setLevel(level)
