"""Analysis: claims in, networkx graphs and what can be computed on them out."""

from __future__ import annotations

from quoth.analysis.agreement import Agreement, agreements
from quoth.analysis.assortativity import agreement_graph_of, assortativity
from quoth.analysis.balance import Triangle, balance, triangles
from quoth.analysis.bipartite import Standing, bipartite_graph_of, standings
from quoth.analysis.brokers import Broker, brokers
from quoth.analysis.chains import chain
from quoth.analysis.claims import graph_from, graph_of
from quoth.analysis.communities import Community, communities
from quoth.analysis.differences import Change, Difference, differences
from quoth.analysis.months import Month, months
from quoth.analysis.plots import positions_plot, stances_plot
from quoth.analysis.promises import Promise, Result, promises
from quoth.analysis.reciprocity import Balance, commitment_balance
from quoth.analysis.rows import Rows
from quoth.analysis.sources import source_graph_of
from quoth.analysis.stances import stance_graph_of

__all__ = [
    "Agreement",
    "Balance",
    "Broker",
    "Change",
    "Community",
    "Difference",
    "Month",
    "Promise",
    "Result",
    "Rows",
    "Standing",
    "Triangle",
    "agreement_graph_of",
    "agreements",
    "assortativity",
    "balance",
    "bipartite_graph_of",
    "brokers",
    "chain",
    "commitment_balance",
    "communities",
    "differences",
    "graph_from",
    "graph_of",
    "months",
    "positions_plot",
    "promises",
    "source_graph_of",
    "stance_graph_of",
    "stances_plot",
    "standings",
    "triangles",
]
