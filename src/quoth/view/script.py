"""The page's script: small modules in, one script out, each module in a scope of its own."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_IMPORT = re.compile(r'^import \{([^}]+)\} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)


STYLES = (
    *("base", "header", "columns", "filters", "graph", "time", "cards", "evidence"),
    *("commitments", "timeline", "narrow", "motion", "paper"),
)
"""The style sheets in their order: later ones may take back what earlier ones say."""


@cache
def script(first: str = "main") -> str:
    """
    Return `first` and every module it imports as one script, imported ones before those that import them.

    The modules are plain ES modules of one form: `import { a, b } from "./module.js";`, and `export` before a
    function or constant.
    """
    written: dict[str, str] = {}
    _write(first, written)
    return '"use strict";\n\n' + "\n".join(written.values())


def stylesheet() -> str:
    """Return the page's style sheet, without its colours."""
    return "\n".join(_source(f"{name}.css") for name in STYLES)


def _write(name: str, written: dict[str, str]) -> None:
    source = _source(f"{name}.js")
    for _, imported in _IMPORT.findall(source):
        if imported not in written:
            _write(imported, written)
    written[name] = _scoped(name, source)


def _scoped(name: str, source: str) -> str:
    """Turn a module into a function that is called once and returns what the module exports."""
    body = _IMPORT.sub(r"const {\1} = \2_js;\n", source)
    exports = ", ".join(exported for _, exported in _EXPORT.findall(source))
    body = _EXPORT.sub(r"\1 \2", body)
    return f"const {name}_js = (() => {{\n{body.rstrip()}\nreturn {{ {exports} }};\n}})();\n"


def _source(name: str) -> str:
    return (files("quoth.view") / "browser" / name).read_text(encoding="utf-8")
