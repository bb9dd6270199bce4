"""The folder: where the Turtle and the queries lie, in a package or a checkout."""

from __future__ import annotations

from pathlib import Path


def ontology_folder() -> Path:
    """Return the folder of the Turtle and the queries: in the installed package, else in the checkout."""
    installed = Path(__file__).parents[1] / "_ontology"
    return installed if installed.is_dir() else Path(__file__).parents[3] / "ontology"
