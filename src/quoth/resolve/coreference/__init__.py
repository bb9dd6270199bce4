"""Coreference: the mentions of one document in, the chains of those that mean one thing out."""

from quoth.resolve.coreference.chains import Chains
from quoth.resolve.coreference.sieve import PASSES, chains

__all__ = ["PASSES", "Chains", "chains"]
