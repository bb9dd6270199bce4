"""What makes a page safe to hold hostile text: JSON no parser takes for markup, and a policy of hashes."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from collections.abc import Iterable

# What could end the script element, open a comment in it, break a line of script, or not be written as UTF-8.
_UNSAFE = re.compile("[<>&\u2028\u2029\ud800-\udfff]")


def json_text(value: object) -> str:
    r"""
    Return JSON that can stand inside a script element.

    >>> json_text({"label": "</script>"})
    '{"label":"\\u003c/script\\u003e"}'
    """
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return _UNSAFE.sub(lambda match: f"\\u{ord(match.group()):04x}", plain)


def source_hash(text: str) -> str:
    """
    Return the text's hash as a Content-Security-Policy names it.

    >>> source_hash("")
    "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='"
    """
    digest = hashlib.sha256(text.encode()).digest()
    return f"'sha256-{base64.b64encode(digest).decode()}'"


def policy(*, scripts: Iterable[str], styles: Iterable[str]) -> str:
    """
    Return a policy under which the page runs these scripts and styles and reaches nothing else.

    Pictures of the graph are made in the page, hence `data:` and `blob:`.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src {' '.join(source_hash(script) for script in scripts)}",
            f"style-src {' '.join(source_hash(style) for style in styles)}",
            "img-src data: blob:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
        )
    )


def writable(text: str) -> str:
    """Return the text with what UTF-8 cannot hold replaced."""
    return text.encode("utf-8", "replace").decode()
