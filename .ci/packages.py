"""Build sdist and wheels, hold them against the checkout, and use the wheel in a clean environment."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import tempfile
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
SHIPPED = {
    "src/quoth": "quoth",
    "ontology": "quoth/_ontology",
    "graphs/summit-talks/documents.jsonl": "quoth/_example/documents.jsonl",
}


def main() -> None:
    """Fail with the first thing that is missing; say what was checked."""
    with tempfile.TemporaryDirectory() as folder:
        direct, through_sdist, sdist = built(Path(folder))
        expected = shipped_files()
        hold(wheel_files(direct), set(expected.values()), "the wheel")
        hold(wheel_files(through_sdist), set(expected.values()), "the wheel built from the sdist")
        hold(sdist_files(sdist), set(expected), "the sdist")
        use(through_sdist, Path(folder) / "clean")
    print(f"wheel and sdist hold all {len(expected)} files, and the wheel works in a clean environment")


def built(folder: Path) -> tuple[Path, Path, Path]:
    """Return the wheel built from the checkout, the one built from the sdist, and the sdist."""
    run(sys.executable, "-m", "build", "--no-isolation", "--wheel", "-o", folder / "direct", ROOT)
    run(sys.executable, "-m", "build", "--no-isolation", "-o", folder / "both", ROOT)
    [direct] = (folder / "direct").glob("*.whl")
    [through_sdist] = (folder / "both").glob("*.whl")
    [sdist] = (folder / "both").glob("*.tar.gz")
    return direct, through_sdist, sdist


def shipped_files() -> dict[str, str]:
    """Return where each file that git knows stands in the sdist and in the wheel."""
    listed = run("git", "-C", ROOT, "ls-files", *SHIPPED)
    return {path: wheel_path(path) for path in listed.splitlines()}


def wheel_path(path: str) -> str:
    """Return where a file of the checkout stands in the wheel."""
    [(here, there)] = [(here, there) for here, there in SHIPPED.items() if path.startswith(here)]
    return there + path.removeprefix(here)


def wheel_files(wheel: Path) -> set[str]:
    """List what a wheel holds."""
    with zipfile.ZipFile(wheel) as archive:
        return set(archive.namelist())


def sdist_files(sdist: Path) -> set[str]:
    """List what an sdist holds, without the folder around it."""
    with tarfile.open(sdist) as archive:
        return {name.partition("/")[2] for name in archive.getnames()}


def hold(found: set[str], expected: set[str], where: str) -> None:
    """Stop where a file is missing."""
    if missing := sorted(expected - found):
        sys.exit(f"{where} lacks: {', '.join(missing)}")


def use(wheel: Path, environment: Path) -> None:
    """Run the worked example from the wheel, far from the checkout."""
    run(sys.executable, "-m", "venv", environment)
    pip = (environment / "bin/python", "-m", "pip", "--quiet", "--disable-pip-version-check", "install")
    run(*pip, "--require-hashes", "-r", ROOT / "requirements/runtime.txt")
    run(*pip, "--no-deps", wheel)
    run(environment / "bin/quoth", "demo", "-o", "page.html", cwd=environment)
    hold({path.name for path in environment.glob("*.html")}, {"page.html"}, "the clean environment")


def run(*command: str | Path, cwd: Path | None = None) -> str:
    """Return a command's output; where it fails, show what it said and stop."""
    done = subprocess.run([*map(str, command)], cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")
    return done.stdout


if __name__ == "__main__":
    main()
