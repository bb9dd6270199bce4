/** The part of the plane that a canvas shows, so that a drawing and all its names are in it. */

import { isEnd } from "./model.js";
import { LONGEST_NAME } from "./words.js";

/** A small graph is not blown up beyond this. */
const LARGEST_SCALE = 1.25;

/** Room for a name beside and below its shape, in pixels of the screen. */
const LETTER = 3.6;
const SIDE = 14;
const ABOVE = 12;
const BELOW = 26;

/**
 * Return the middle of the viewport and its scale.
 *
 * Names are as large at every zoom, so how much room they take depends on the zoom that is sought: a few
 * rounds find it.
 */
export function viewportFor({ entities }, { clientWidth, clientHeight }) {
  let found = { position: { x: 0, y: 0 }, scale: LARGEST_SCALE };
  for (let round = 0; round < 6; round += 1) {
    const { left, right, top, bottom } = edgesOf(entities, found.scale);
    found = {
      position: { x: (left + right) / 2, y: (top + bottom) / 2 },
      scale: Math.min(clientWidth / (right - left), clientHeight / (bottom - top), LARGEST_SCALE),
    };
  }
  return found;
}

/** Return the edges of what is drawn, with its names, at a scale; in units of the drawing. */
export function edgesOf(entities, scale) {
  const edges = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const { entity, radius } of entities) {
    const letters = isEnd(entity) ? 0 : Math.min(entity.label.length, LONGEST_NAME);
    const half = (letters * LETTER + SIDE) / scale;
    edges.left = Math.min(edges.left, entity.x - half);
    edges.right = Math.max(edges.right, entity.x + half);
    edges.top = Math.min(edges.top, entity.y - radius - ABOVE / scale);
    edges.bottom = Math.max(edges.bottom, entity.y + radius + BELOW / scale);
  }
  return edges;
}
