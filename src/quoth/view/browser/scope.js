/** Part of the graph: the claims around one entity, or those on the shortest ways between two. */

/**
 * Return the claims that the focus leaves, or null where there is none.
 *
 * One entity: claims not more than `reach` steps away. Two: claims on a shortest way from one to the other,
 * whichever way their arrows point.
 */
export function scopeOf(model, { focus, reach }) {
  const [first, second] = focus.map((id) => model.entityById.get(id)).filter(Boolean);
  if (!first) return null;
  const near = distances(model, first);
  if (!second) return new Set(model.claims.filter(({ from, to }) => Math.min(near(from), near(to)) < reach));
  const far = distances(model, second);
  const length = near(second);
  const isOnWay = (one, other) => near(one) + 1 + far(other) === length;
  return new Set(model.claims.filter(({ from, to }) => isOnWay(from, to) || isOnWay(to, from)));
}

/** Return how many steps each entity is away from this one; infinitely many where no way leads there. */
function distances(model, start) {
  const steps = new Map([[start, 0]]);
  for (let border = [start]; border.length;) {
    const next = [];
    for (const entity of border) {
      for (const neighbour of model.neighbours.get(entity) ?? []) {
        if (steps.has(neighbour)) continue;
        steps.set(neighbour, steps.get(entity) + 1);
        next.push(neighbour);
      }
    }
    border = next;
  }
  return (entity) => steps.get(entity) ?? Infinity;
}
