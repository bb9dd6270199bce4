"""Places: a name as a person gives it in, the files and addresses it stands for out, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from glob import has_magic, iglob
from pathlib import Path

from quoth.errors import SourceError

Aside = Callable[[SourceError], None]

STANDARD_INPUT = "-"

_MARKS = {"quoth.json": b'"format"', "manifest.json": b"quoth-shards/"}
"""Files by which a graph's folder and a folder of shards are known: what quoth wrote it does not read."""


def places(name: str | Path, aside: Aside | None = None) -> Iterator[str | Path]:
    """
    Yield what a name stands for: itself, the files of a folder and its folders, or those a pattern fits.

    They come sorted by name, folder by folder. Hidden files are passed over, and so are graphs; a folder that
    a link leads back into is entered once.

    Raises:
        SourceError: no file fits the pattern, or the folder holds none.
    """
    words = str(name)
    if is_address(words) or words == STANDARD_INPUT:
        yield words
    elif Path(words).is_dir():
        yield from _some(words, _files(Path(words), aside, ()), "a folder without a file to read")
    elif has_magic(words) and not Path(words).exists():
        yield from _some(words, _fitting(words, aside), "no file fits this pattern")
    else:
        yield Path(words)


def stands_for_many(name: str | Path) -> bool:
    """Tell whether a name is that of a folder, or a pattern."""
    words = str(name)
    if is_address(words) or words == STANDARD_INPUT:
        return False
    return Path(words).is_dir() or (has_magic(words) and not Path(words).exists())


def stands_for_file(name: str | Path) -> bool:
    """Tell whether a name is that of one file, be it there or not."""
    return not (is_address(str(name)) or str(name) == STANDARD_INPUT or stands_for_many(name))


def is_address(name: str) -> bool:
    """Tell whether a name is that of a page on the web."""
    return name.startswith(("http://", "https://"))


def _some(name: str, found: Iterator[Path], problem: str) -> Iterator[Path]:
    first = next(found, None)
    if first is None:
        raise SourceError(name, problem)
    yield first
    yield from found


def _fitting(pattern: str, aside: Aside | None) -> Iterator[Path]:
    """Yield the files that fit, and those in folders that do; "**" has been in all folders already."""
    for match in sorted(iglob(pattern, recursive=True)):  # noqa: PTH207 - pathlib's fits hidden files
        path = Path(match)
        if path.is_file():
            yield path
        elif path.is_dir() and "**" not in pattern:
            yield from _files(path, aside, ())


def _files(folder: Path, aside: Aside | None, within: tuple[tuple[int, int], ...]) -> Iterator[Path]:
    """Yield the files of a folder; `within` are the folders around it, by which a loop of links is seen."""
    try:
        known = folder.stat()
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError as error:
        problem = SourceError(folder, f"cannot be read: {error.strerror}")
        if aside is None:
            raise problem from error
        aside(problem)
        return
    here = (known.st_dev, known.st_ino)
    if here in within or _is_ours(folder, names):
        return
    for name in names:
        path = folder / name
        if name.startswith("."):
            continue
        if path.is_dir():
            yield from _files(path, aside, (*within, here))
        elif path.is_file() or path.is_symlink():  # a link to nothing is told; a pipe would be waited for
            yield path


def _is_ours(folder: Path, names: list[str]) -> bool:
    return any(name in names and mark in _beginning(folder / name) for name, mark in _MARKS.items())


def _beginning(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(200)
    except OSError:
        return b""
