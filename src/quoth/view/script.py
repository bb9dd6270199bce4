"""The page's script: small modules in, one script out, each module in a scope of its own."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

_IMPORT = re.compile(r'^import \{ ([^}]+) \} from "\./([a-z]+)\.js";\n', re.MULTILINE)
_EXPORT = re.compile(r"^export ((?:async )?function|const) (\w+)", re.MULTILINE)


@cache
def script(first: str = "main") -> str:
    """
    Return `first` and every module it imports as one script, imported ones before those that import them.

    The modules are plain ES modules of one form: `import { a, b } from "./module.js";` on one line, and
    `export` before a function or constant.
    """
    written: dict[str, str] = {}
    _write(first, written)
    return '"use strict";\n\n' + "\n".join(written.values())


def stylesheet() -> str:
    """Return the page's style sheet, without its colours."""
    return _source("page.css") + _source("views.css")


def _write(name: str, written: dict[str, str]) -> None:
    source = _source(f"{name}.js")
    for _, imported in _IMPORT.findall(source):
        if imported not in written:
            _write(imported, written)
    written[name] = _scoped(name, source)


def _scoped(name: str, source: str) -> str:
    """Turn a module into a function that is called once and returns what the module exports."""
    body = _IMPORT.sub(
        lambda found: f"const {{ {found[1].replace(' as ', ': ')} }} = {found[2]}_js;\n", source
    )
    exports = ", ".join(exported for _, exported in _EXPORT.findall(source))
    body = _EXPORT.sub(r"\1 \2", body)
    return f"const {name}_js = (() => {{\n{body.rstrip()}\nreturn {{ {exports} }};\n}})();\n"


def _source(name: str) -> str:
    return (files("quoth.view") / "browser" / name).read_text(encoding="utf-8")
