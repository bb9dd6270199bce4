/** Places for what is shown of a larger graph: the picture Python makes of a small one, made in the page. */

import { isEnd } from "./model.js";
import { LONGEST_NAME } from "./words.js";

const STEP = 165;
const ROUNDS = 80;

/** An arrow to no object is shorter than one to an entity. */
const STUB = 0.8;

/** A shape with its name below is about so high; a letter of the name about so wide. */
const HEIGHT = 72;
const LETTER = 7.2;

/**
 * Return a place for each entity of the drawing, fit for a canvas `aspect` times as wide as high.
 *
 * Entities are as far apart as there are claims between them, then pushed until no name lies on another. It
 * costs the square of the entities: for hundreds, not for thousands.
 */
export function arranged(drawing, aspect) {
  const bodies = drawing.entities.map(({ entity }) => ({
    entity,
    near: new Set(),
    half: halfWidth(entity),
    x: 0,
    y: 0,
  }));
  const bodyOf = new Map(bodies.map((body) => [body.entity, body]));
  for (const { from, to } of drawing.arrows) {
    bodyOf.get(from).near.add(bodyOf.get(to));
    bodyOf.get(to).near.add(bodyOf.get(from));
  }
  const parts = partsOf(bodies).sort((one, other) => other.length - one.length);
  for (const part of parts) {
    settle(part);
    level(part, aspect);
    separate(part);
  }
  pack(parts, aspect);
  return new Map(bodies.map(({ entity, x, y }) => [entity, { x: Math.round(x), y: Math.round(y) }]));
}

/** Return the drawing with its entities at these places. */
export function withPlaces(drawing, places) {
  const placed = new Map(drawing.entities.map(({ entity }) => [entity, { ...entity, ...places.get(entity) }]));
  return {
    ...drawing,
    entities: drawing.entities.map((node) => ({ ...node, entity: placed.get(node.entity) })),
    arrows: drawing.arrows.map((arrow) => ({
      ...arrow,
      from: placed.get(arrow.from),
      to: placed.get(arrow.to),
    })),
  };
}

function halfWidth(entity) {
  return isEnd(entity) ? 15 : Math.max(18, (Math.min(entity.label.length, LONGEST_NAME) * LETTER) / 2) + 10;
}

function partsOf(bodies) {
  const seen = new Set();
  return bodies
    .filter((body) => !seen.has(body))
    .map((body) => [...stepsFrom(body, seen).keys()])
    .filter(({ length }) => length);
}

/** Return how many steps each body is away that can be reached from this one. */
function stepsFrom(start, seen = new Set()) {
  if (seen.has(start)) return new Map();
  const steps = new Map([[start, 0]]);
  seen.add(start);
  for (const [body, count] of steps) {
    for (const next of body.near) {
      if (steps.has(next)) continue;
      steps.set(next, count + 1);
      seen.add(next);
    }
  }
  return steps;
}

/** Move each body, again and again, to where its distances to all others are best kept. */
function settle(part) {
  part.forEach((body, rank) => {
    const [radius, angle] = [STEP * 0.6 * Math.sqrt(rank), rank * Math.PI * (3 - Math.sqrt(5))];
    Object.assign(body, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
  });
  const wanted = part.map((body) => distancesFrom(body, part));
  for (let round = 0; round < ROUNDS && part.length > 1; round += 1) {
    part.forEach((body, index) => moveTo(body, part, wanted[index]));
  }
}

function distancesFrom(body, part) {
  const steps = stepsFrom(body);
  const stub = (one) => (isEnd(one.entity) ? 1 - STUB : 0);
  return part.map((other) => STEP * Math.max(steps.get(other) - stub(body) - stub(other), STUB));
}

/** The innermost loop of the page: some millions of turns, hence plain. */
function moveTo(body, part, wanted) {
  let x = 0;
  let y = 0;
  let total = 0;
  for (let index = 0; index < part.length; index += 1) {
    const other = part[index];
    if (other === body) continue;
    const dx = body.x - other.x;
    const dy = body.y - other.y;
    const share = wanted[index] / Math.max(Math.sqrt(dx * dx + dy * dy), 0.1);
    const weight = 1 / (wanted[index] * wanted[index]);
    x += weight * (other.x + dx * share);
    y += weight * (other.y + dy * share);
    total += weight;
  }
  body.x = x / total;
  body.y = y / total;
}

/** Turn a part so that it is longest where the canvas is. */
function level(part, aspect) {
  const mean = (value) => part.reduce((sum, body) => sum + value(body), 0) / part.length;
  const [middleX, middleY] = [mean(({ x }) => x), mean(({ y }) => y)];
  const spread = (value) => mean((body) => value(body.x - middleX, body.y - middleY));
  const angle =
    Math.atan2(2 * spread((x, y) => x * y), spread((x) => x * x) - spread((_, y) => y * y)) / 2 +
    (aspect < 1 ? Math.PI / 2 : 0);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const body of part) {
    const [x, y] = [body.x - middleX, body.y - middleY];
    Object.assign(body, { x: x * cos + y * sin, y: y * cos - x * sin });
  }
}

/** Push names apart, each pair by half their overlap along the shorter way. */
function separate(part) {
  for (let round = 0; round < 60; round += 1) {
    let moved = false;
    for (let i = 0; i < part.length; i += 1) {
      for (let j = i + 1; j < part.length; j += 1) moved = push(part[i], part[j]) || moved;
    }
    if (!moved) return;
  }
}

function push(one, other) {
  const [dx, dy] = [other.x - one.x, other.y - one.y];
  const [overX, overY] = [one.half + other.half - Math.abs(dx), HEIGHT - Math.abs(dy)];
  if (overX <= 0 || overY <= 0) return false;
  const axis = overX < overY ? "x" : "y";
  const step = (Math.min(overX, overY) / 2 + 0.5) * ((axis === "x" ? dx : dy) >= 0 ? 1 : -1);
  one[axis] -= step;
  other[axis] += step;
  return true;
}

/** Put the parts on shelves, the largest first. */
function pack(parts, aspect) {
  const boxes = parts.map(boxOf);
  const area = boxes.reduce((sum, { width, height }) => sum + width * height, 0);
  const most = Math.max(Math.sqrt(area * aspect), ...boxes.map(({ width }) => width));
  let [x, y, shelf] = [0, 0, 0];
  parts.forEach((part, index) => {
    const { left, top, width, height } = boxes[index];
    if (x && x + width > most) [x, y, shelf] = [0, y + shelf, 0];
    for (const body of part) Object.assign(body, { x: body.x - left + x, y: body.y - top + y });
    x += width;
    shelf = Math.max(shelf, height);
  });
}

function boxOf(part) {
  const [left, top] = [
    Math.min(...part.map(({ x, half }) => x - half)),
    Math.min(...part.map(({ y }) => y)) - 30,
  ];
  const [right, bottom] = [
    Math.max(...part.map(({ x, half }) => x + half)),
    Math.max(...part.map(({ y }) => y)) + 46,
  ];
  return { left, top, width: right - left + 20, height: bottom - top };
}
