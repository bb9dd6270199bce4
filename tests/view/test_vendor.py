from __future__ import annotations

import hashlib
import json
from importlib.resources import files

VENDOR = files("quoth.view") / "vendor"


def test_the_bundle_is_the_one_that_was_built() -> None:
    """A minified script cannot be reviewed; its hash says nobody touched it since the documented build."""
    wanted, name = (VENDOR / "webgl.sha256").read_text(encoding="utf-8").split()

    assert hashlib.sha256((VENDOR / name).read_bytes()).hexdigest() == wanted


def test_every_package_in_the_bundle_has_its_licence_beside_it() -> None:
    """The licences ask for it."""
    licences = (VENDOR / "webgl.LICENSE.txt").read_text(encoding="utf-8")
    lock = json.loads((VENDOR / "package-lock.json").read_text(encoding="utf-8"))
    bundled = {
        path.removeprefix("node_modules/"): package["version"]
        for path, package in lock["packages"].items()
        if path and not package.get("dev") and not package.get("peer")
    }

    assert {"sigma", "graphology"} <= set(bundled)
    assert [name for name, version in bundled.items() if f"== {name} {version}" not in licences] == []


def test_the_lock_names_no_addresses() -> None:
    """Where packages are fetched from is the reader's choice."""
    assert "resolved" not in (VENDOR / "package-lock.json").read_text(encoding="utf-8")


def test_nothing_in_the_bundle_ends_a_script_element() -> None:
    """It stands inside one."""
    assert "</script" not in (VENDOR / "webgl.min.js").read_text(encoding="utf-8").lower()
