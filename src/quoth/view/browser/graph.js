/** Claims in, what is drawn out: entities with their weight, and arrows of which no two lie on each other. */

import { encodingOf, predicateOf } from "./encoding.js";
import { isEnd } from "./model.js";
import { say } from "./words.js";

/** So many arrows between two entities are drawn each; more become one with a count for each direction. */
const MOST_ARROWS = 3;

/** The radius of a shape grows with the root of its claims, up to this. */
const LARGEST = 26;

/** More entities than a page can hold: two of their numbers make one. */
const MANY = 2 ** 26;

/** Return the drawing: `entities` as `weighed` returns them, and `arrows`, each with the claims it stands for. */
export function drawingOf(claims, mostArrows = MOST_ARROWS) {
  const pairs = grouped(
    claims,
    ({ from, to }) => Math.min(from.number, to.number) * MANY + Math.max(from.number, to.number),
  );
  return {
    entities: weighed(claims),
    arrows: [...pairs.values()].flatMap((among) => arrowsBetween(among, mostArrows)),
    claims,
  };
}

/** Return the claims' entities, the busiest first, each with its `weight` in claims and its `radius`. */
export function weighed(claims) {
  const weights = new Map();
  for (const { from, to } of claims) {
    weights.set(from, (weights.get(from) ?? 0) + 1);
    if (to !== from) weights.set(to, (weights.get(to) ?? 0) + 1);
  }
  const ordered = [...weights].sort(
    ([one, weight], [other, otherWeight]) => otherWeight - weight || one.number - other.number,
  );
  const growth = Math.min(3.4, (LARGEST - 7) / Math.sqrt(ordered[0]?.[1] ?? 1));
  return ordered.map(([entity, weight]) => ({
    entity,
    weight,
    radius: isEnd(entity) ? 3 : 7 + growth * Math.sqrt(weight),
  }));
}

/** Return the claims by key, in the order in which the keys first appear. */
export function grouped(claims, key) {
  const groups = new Map();
  for (const claim of claims) {
    const name = key(claim);
    if (groups.has(name)) groups.get(name).push(claim);
    else groups.set(name, [claim]);
  }
  return groups;
}

function arrowsBetween(claims, mostArrows) {
  // Claims that say the same in the same tone are one arrow, whoever says it.
  const key = ({ from, relation, tone }) => `${from.number} ${relation.name} ${tone}`;
  const alike = [...grouped(claims, key).values()];
  const bundles = alike.length > mostArrows ? bundled(alike, mostArrows) : alike;
  const middle = (bundles.length - 1) / 2;
  return bundles.map((bundle, index) => arrow(bundle, index - middle));
}

/** Return one bundle for each direction; those that contradict each other stay apart while they are few. */
function bundled(alike, mostArrows) {
  const disputed = alike.filter((bundle) => bundle.some(({ against }) => against.length));
  const apart = disputed.length < mostArrows ? disputed : [];
  const rest = alike.filter((bundle) => !apart.includes(bundle)).flat();
  return [...apart, ...grouped(rest, ({ from }) => from.number).values()];
}

function arrow(claims, offset) {
  const [first] = claims;
  const alike = claims.every((claim) => claim.relation === first.relation && claim.tone === first.tone);
  // Arrows that point the other way see the same side of the pair as their other side.
  const side = first.from.number <= first.to.number ? offset : -offset;
  return {
    id: first.id,
    from: first.from,
    to: first.to,
    claims,
    tone: commonTone(claims),
    bend: first.from === first.to ? offset + 1 : side,
    disputed: claims.some((claim) => claim.against.length),
    label: alike
      ? labelOf(first, claims.length)
      : say("arrow.many", { count: claims.length, glyphs: manyGlyphs(claims) }),
  };
}

function labelOf(claim, times) {
  const predicate = predicateOf(claim);
  return times > 1 ? `${predicate} ×${times}` : predicate;
}

/** A bundle says of its claims what all of them say, and no more. */
function commonTone([first, ...others]) {
  return others.every(({ tone }) => tone === first.tone) ? first.tone : "mixed";
}

function manyGlyphs(claims) {
  const tones = [...new Set(claims.map((claim) => claim.tone))].map((tone) => encodingOf("tone", tone).glyph);
  const disputed = claims.some((claim) => claim.against.length)
    ? encodingOf("mark", "contradicted").glyph
    : "";
  return [disputed, ...new Set(tones)].filter(Boolean).join(" ");
}
