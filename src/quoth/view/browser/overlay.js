/** What is painted under and over vis-network's shapes and lines: the glow of the chosen, and all words. */

import { colour, encodingOf, predicateOf } from "./encoding.js";
import { arrowsAround, drawLabels, pointsAround } from "./labels.js";
import { innermost, isEnd, speakerOf } from "./model.js";
import { say, short } from "./words.js";

/** Where on its arrow a predicate may stand, best first; from farther away than this none is read. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66];
const FARTHEST = 0.3;

/** On the line; and for the chosen claim, whose label is longer, also above or below it. */
const ON = [-7];
const BESIDE = [-7, 10, -24, 26, -40];

/** Glow behind the chosen claim's arrow and, in the colour of contradiction, behind its counterparts'. */
export function drawGlow(context, network, { drawing, chosen }) {
  if (!chosen) return;
  for (const arrow of drawing.arrows) {
    const isAgainst = arrow.claims.some((claim) => chosen.against.includes(claim));
    if (arrow.claims.includes(chosen)) glow(context, network, arrow, colour("surface", "halo"));
    else if (isAgainst) glow(context, network, arrow, `${colour("mark", "contradicted")}55`);
  }
}

/**
 * Draw names and predicates.
 *
 * vis-network would draw them smaller at a distance and on top of each other; here they are always as large,
 * none lies on another, and what is chosen or pointed at comes first.
 */
export function drawNames(context, network, now) {
  const { drawing } = now;
  const scale = network.getScale();
  const placeOf = ({ number }) => network.canvasToDOM(network.body.nodes[number]);
  const around = arrowsAround(drawing.arrows);
  const labels = [
    ...drawing.entities
      .filter(({ entity }) => !isEnd(entity))
      .map((node) => nameOf(node, placeOf(node.entity), scale, around.get(node.entity), now)),
    ...(scale < FARTHEST ? [] : drawing.arrows.map((arrow) => labelOf(arrow, network, now))),
  ];
  const taken = drawing.entities.map(({ entity, radius }) => boxAround(placeOf(entity), radius * scale));
  const ratio = context.getTransform().a / scale;
  const { width, height } = context.canvas;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLabels(context, labels, {
    halo: colour("surface", "canvas"),
    width: width / ratio,
    height: height / ratio,
    taken,
  });
  context.restore();
}

function glow(context, network, arrow, shade) {
  context.save();
  context.beginPath();
  for (let step = 0; step <= 24; step += 1) {
    const { x, y } = pointOn(network, arrow.id, step / 24);
    if (step) context.lineTo(x, y);
    else context.moveTo(x, y);
  }
  context.lineWidth = 14;
  context.lineCap = "round";
  context.strokeStyle = shade;
  context.stroke();
  context.restore();
}

/** vis-network 9.1.2 has no public way to ask where an edge runs; the version is pinned with pyvis. */
function pointOn(network, id, share) {
  return network.body.edges[id].edgeType.getPoint(share);
}

function nameOf({ entity, weight, radius }, place, scale, arrows, { chosen, hovered }) {
  const isEndOfChosen = chosen && [chosen.from.number, chosen.to.number].includes(entity.number);
  const isFirst = isEndOfChosen || hovered?.node === entity.number;
  const text = short(entity.label);
  return {
    points: pointsAround(place, radius * scale, text, arrows),
    text,
    weight: isFirst ? 600 : 500,
    size: 13,
    colour: colour("surface", "ink"),
    rank: isFirst ? 0 : 1 / weight,
  };
}

function labelOf(arrow, network, { chosen, hovered }) {
  const isChosen = arrow.claims.includes(chosen);
  const isFirst = isChosen || hovered?.edge === arrow.id;
  const points = SHARES.map((share) => network.canvasToDOM(pointOn(network, arrow.id, share)));
  return {
    points: (isChosen ? BESIDE : ON).flatMap((away) => points.map(({ x, y }) => ({ x, y: y + away }))),
    text: isChosen ? chosenLabel(chosen) : arrow.label,
    weight: isFirst ? 600 : 400,
    size: 11,
    colour: colour("tone", isChosen ? chosen.tone : arrow.tone),
    rank: isFirst ? 0.5 : 2,
    isOnLine: true,
  };
}

/** The chosen claim's arrow says what it says, though it be one of many, and on whose word. */
function chosenLabel(claim) {
  if (!innermost(claim)) return predicateOf(claim);
  const source = short(speakerOf(claim) ?? say("source.unnamed"));
  return `${predicateOf(claim)}  ${encodingOf("mark", "reported").glyph} ${source}`;
}

function boxAround({ x, y }, half) {
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}
