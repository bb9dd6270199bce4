"""A page in, a frame for a notebook out, which keeps page and notebook away from each other."""

from __future__ import annotations

from html import escape


def frame(page: str, *, title: str = "Claims", height: int = 640) -> str:
    """
    Return the page inside an element of `height` pixels that a notebook shows; nothing is loaded.

    The page's scripts run in an origin of their own: they see neither the notebook nor its cookies, and keep
    their state in memory, since such a page has no address.

    >>> frame("<p>1 < 2", height=300)[:71]
    '<iframe title="Claims" sandbox="allow-scripts allow-downloads allow-pop'
    """
    return (
        f'<iframe title="{escape(title)}" sandbox="allow-scripts allow-downloads allow-popups" loading="lazy"'
        f' width="100%" height="{height}" style="border: 0" srcdoc="{escape(page)}"></iframe>'
    )
