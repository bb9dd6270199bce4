"""The reference: the page is what the Turtle says, and the guide's Turtle is Turtle."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from quoth.ontology import ontology

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "ontology.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```turtle\n(.*?)```", GUIDE, re.DOTALL)


def test_the_page_is_what_the_turtle_says() -> None:
    """People look terms up there before they write a query."""
    tool = ROOT / "tools" / "reference.py"
    checked = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)

    assert checked.returncode == 0, checked.stderr


def test_every_link_of_the_page_leads_to_an_entry() -> None:
    """A name that leads nowhere is a term that was renamed."""
    page = (ROOT / "docs" / "ontology.html").read_text(encoding="utf-8")
    anchors = set(re.findall(r'id="([^"]+)"', page))

    assert set(re.findall(r'href="#([^"]+)"', page)) - anchors == set()


def test_the_guides_own_file_works_as_told(tmp_path: Path) -> None:
    """It is what people copy."""
    path = tmp_path / "stable.ttl"
    path.write_text(BLOCKS[-1], encoding="utf-8")
    own = ontology(path)

    found = [own.relation("saddle", "up"), own.relation("root", None, "for")]
    assert [relation and relation.id for relation in found] == ["saddle", "support"]
    assert own.concept("hay", ("fresh", "hay")) is not None


@pytest.mark.parametrize("name", ["committed-to", "channels-via", "agree-on", "accept", "set-up", "abandon"])
def test_the_guides_frames_stand(name: str) -> None:
    """The table of frames shows real ones."""
    assert name in ontology().relations


def test_the_guides_pattern_stands() -> None:
    """So does the summit."""
    summit = ontology().concept("meeting", ("a", "meeting", "of", "head", "of", "state"))

    assert summit is not None
    assert summit.id == "summit"
