"""
Resolution: readings in, accounts out; who and what is meant, by which relation, and when.

    account       one document's claims with entities, relations and times
    gazetteer     the known names, shipped and a user's own
    suggest       entities of many documents that may be one
    stale         decisions whose words are gone
"""

from __future__ import annotations

from quoth.resolve.account import account
from quoth.resolve.decisions import stale
from quoth.resolve.gazetteer import Gazetteer, gazetteer
from quoth.resolve.suggestions import Reason, Suggestion, suggest

__all__ = ["Gazetteer", "Reason", "Suggestion", "account", "gazetteer", "stale", "suggest"]
