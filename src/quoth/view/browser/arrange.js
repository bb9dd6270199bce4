/** Places for a part of a large graph: the busiest entities get the canvas to themselves. */

const STEP = 230;
const ROUNDS = 220;

/**
 * Return the drawing with places of its own, by springs and repulsion from where the entities were.
 *
 * It costs the square of the entities: for hundreds, not for thousands.
 */
export function arranged(drawing) {
  const bodies = drawing.entities.map(({ entity }, rank) => ({ entity, ...spiral(rank), dx: 0, dy: 0 }));
  const bodyOf = new Map(bodies.map((body) => [body.entity, body]));
  const springs = drawing.arrows.map(({ from, to }) => [bodyOf.get(from), bodyOf.get(to)]);
  for (let round = 0; round < ROUNDS; round += 1) {
    repel(bodies);
    for (const [one, other] of springs) attract(one, other);
    for (const body of bodies) pull(body, bodies.length);
    for (const body of bodies) move(body, STEP * 0.5 * (1 - round / ROUNDS));
  }
  const placed = new Map(bodies.map(({ entity, x, y }) => [entity, { ...entity, x: Math.round(x * 1.3), y: Math.round(y) }]));
  return {
    ...drawing,
    entities: drawing.entities.map((node) => ({ ...node, entity: placed.get(node.entity) })),
    arrows: drawing.arrows.map((arrow) => ({ ...arrow, from: placed.get(arrow.from), to: placed.get(arrow.to) })),
  };
}

/** A sunflower's spiral: no two ranks meet, the busiest stand in the middle. */
function spiral(rank) {
  const radius = STEP * 0.7 * Math.sqrt(rank + 0.5);
  const angle = rank * Math.PI * (3 - Math.sqrt(5));
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function repel(bodies) {
  for (let i = 0; i < bodies.length; i += 1) {
    for (let j = i + 1; j < bodies.length; j += 1) {
      push(bodies[i], bodies[j], (STEP * STEP) / Math.max(distance(bodies[i], bodies[j]), 1));
    }
  }
}

function attract(one, other) {
  const length = distance(one, other);
  push(one, other, -(length * length) / STEP / 2);
}

/** Move apart (or together, where the force is below zero) along the line between the two. */
function push(one, other, force) {
  const length = distance(one, other) || 1;
  const [x, y] = [((other.x - one.x) / length) * force, ((other.y - one.y) / length) * force];
  one.dx -= x;
  one.dy -= y;
  other.dx += x;
  other.dy += y;
}

/** What no arrow holds would drift away for ever. */
function pull(body, count) {
  body.dx -= (body.x * count) / 60;
  body.dy -= (body.y * count) / 60;
}

function move(body, most) {
  const length = Math.hypot(body.dx, body.dy) || 1;
  const step = Math.min(length, most);
  body.x += (body.dx / length) * step;
  body.y += (body.dy / length) * step;
  body.dx = 0;
  body.dy = 0;
}

function distance(one, other) {
  return Math.hypot(other.x - one.x, other.y - one.y);
}
