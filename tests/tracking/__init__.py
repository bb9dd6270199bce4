"""Claims followed from report to report, over an invented quarrel of four neighbours."""
