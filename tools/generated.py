"""Generated files: the text one should hold in, the file written, or checked with `--check`."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]


def write_or_check(path: Path, text: str, arguments: list[str]) -> int:
    """
    Write the file; with `--check` leave it and return 1, with a word to standard error, where it differs.

    The tool's own name, for that word, is the script's that runs.
    """
    if arguments != ["--check"]:
        path.write_text(text, encoding="utf-8")
        return 0
    if path.is_file() and path.read_text(encoding="utf-8") == text:
        return 0
    tool = Path(sys.argv[0]).name
    print(f"{path.relative_to(ROOT)} is out of date; run: python tools/{tool}", file=sys.stderr)
    return 1
