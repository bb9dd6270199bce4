from __future__ import annotations

import itertools

import pytest

from quoth.view.layout import CORE, places

STAR = [(0, leaf) for leaf in range(1, 13)]
TWO_PARTS = [(0, 1), (1, 2), (2, 0), (5, 6)]


def boxes_touch(one: tuple[float, float], other: tuple[float, float], width: float) -> bool:
    return abs(one[0] - other[0]) < width and abs(one[1] - other[1]) < 40


def test_no_name_lies_on_another() -> None:
    """A picture of which names cannot be read is no picture."""
    found = places(STAR, dict.fromkeys(range(13), 90.0))

    assert not [pair for pair in itertools.combinations(found.values(), 2) if boxes_touch(*pair, 90)]


def test_parts_that_nothing_joins_stand_apart() -> None:
    """Packed side by side, not one inside the other."""
    found = places(TWO_PARTS, dict.fromkeys((0, 1, 2, 5, 6), 60.0))
    one, other = ([found[node] for node in part] for part in ((0, 1, 2), (5, 6)))

    def apart(axis: int) -> bool:
        ones, others = [p[axis] for p in one], [p[axis] for p in other]
        return max(ones) < min(others) or max(others) < min(ones)

    assert apart(0) or apart(1)


def test_the_order_and_direction_of_claims_do_not_move_anything() -> None:
    """The same claims give the same picture."""
    widths = dict.fromkeys(range(13), 90.0)
    turned = [(end, start) for start, end in reversed(STAR)]

    assert places(STAR, widths) == places(turned, dict(reversed(widths.items())))


def test_a_claim_about_itself_and_an_entity_without_claims_have_places_too() -> None:
    """Such as "Norhaven governs itself": a part of one."""
    assert set(places([(0, 0)], {0: 40.0, 1: 40.0})) == {0, 1}
    assert places([], {}) == {}


def test_a_crowd_is_placed_in_time() -> None:
    """Only the busiest cost their square; the rest settle around their hosts, each on its own spot."""
    count = CORE * 4
    found = places([(node % 7, node) for node in range(7, count)], dict.fromkeys(range(count), 60.0))

    assert len(set(found.values())) > count * 0.95


@pytest.mark.parametrize("count", [1, 2, 3, 40])
def test_a_path_runs_from_left_to_right(count: int) -> None:
    """Screens and names are wider than high."""
    found = places([(node, node + 1) for node in range(count - 1)], dict.fromkeys(range(count), 60.0))
    xs, ys = [x for x, _ in found.values()], [y for _, y in found.values()]

    assert len(found) == count
    assert max(xs) - min(xs) >= max(ys) - min(ys)
