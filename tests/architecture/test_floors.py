"""The architecture holds: who imports whom, what is public, what starting the command line costs."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import quoth

ROOT = Path(__file__).parents[2]
PACKAGES = sorted(path.parent for path in (ROOT / "src/quoth").rglob("__init__.py"))


def test_floors_import_downward_only_and_each_library_has_one_door() -> None:
    """The contracts of pyproject.toml; a broken one is printed with the import that breaks it."""
    done = subprocess.run(
        [Path(sys.executable).parent / "lint-imports", "--no-cache"], cwd=ROOT, capture_output=True, text=True
    )

    assert done.returncode == 0, done.stdout


def test_the_library_offers_what_it_lists_and_nothing_else() -> None:
    """A name that is public by accident is a name somebody will build on."""
    modules = {path.stem for path in (ROOT / "src/quoth").iterdir()}
    offered = {name for name in vars(quoth) if not name.startswith("_")} - modules - {"annotations"}

    assert offered | {"extract"} == set(quoth.__all__)


@pytest.mark.parametrize("package", PACKAGES, ids=lambda path: path.name)
def test_a_package_lists_every_name_it_imports_to_pass_on(package: Path) -> None:
    """What an `__init__` imports from its own package is its surface, and `__all__` says so."""
    tree = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))
    own = ".".join(package.relative_to(ROOT / "src").parts)
    passed_on = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith(own)
        for alias in node.names
    }
    listed = {
        name.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__"
        for name in ast.walk(node.value)
        if isinstance(name, ast.Constant)
    }

    assert passed_on <= listed


HEAVY = ("spacy", "thinc", "pyvis", "networkx", "dateparser", "rdflib", "jinja2", "IPython")


@pytest.mark.parametrize("command", [("--help",), ("claims", "--help"), ("ask",)], ids=" ".join)
def test_a_command_starts_without_what_it_does_not_use(command: tuple[str, ...]) -> None:
    """Half a second of imports is what a person feels on every call."""
    assert imported(*command).isdisjoint(HEAVY)


def imported(*command: str) -> set[str]:
    """Return the top-level modules a command of `quoth` loads, in a process of its own."""
    watch = (
        "import sys, quoth.cli\n"
        "try: quoth.cli.main()\n"
        "finally: print(*sorted({name.partition('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", watch, *command], capture_output=True, text=True, check=True)
    return set(done.stderr.split())
