"""Files written whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from quoth.errors import QuothError


def write_whole(path: Path, content: Iterable[bytes]) -> Path:
    """
    Write a file beside its place and move it there when it is complete; a reader never sees half of it.

    Raises:
        QuothError: it cannot be written there.
    """
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with beside.open("wb") as file:
            file.writelines(content)
        beside.replace(path)
    except OSError as error:
        raise QuothError(f"{path}: cannot be written: {error.strerror}") from error
    finally:
        beside.unlink(missing_ok=True)
    return path
