"""Resolution: readings in, accounts out; who and what is meant, by which relation, and when."""

from quoth.resolve.account import account
from quoth.resolve.gazetteer import Gazetteer, gazetteer

__all__ = ["Gazetteer", "account", "gazetteer"]
