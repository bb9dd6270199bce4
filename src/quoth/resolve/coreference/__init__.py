"""Coreference: the mentions of one document in, the chains of those that mean one thing out."""

from quoth.resolve.coreference.chains import Chains
from quoth.resolve.coreference.scene import Scene
from quoth.resolve.coreference.sieve import PASSES, chained

__all__ = ["PASSES", "Chains", "Scene", "chained"]
