"""What every test may ask for: whether golden files are to be rewritten."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings

# What hypothesis tries must not differ from run to run, nor what it finds hang on how busy the machine is.
settings.register_profile(
    "steady", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
settings.load_profile("steady")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take `--update-golden`."""
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="rewrite golden files; review the diff",
    )


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Return whether golden files are to be rewritten."""
    return bool(request.config.getoption("--update-golden", default=False))
