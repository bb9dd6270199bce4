/** The drawing as a picture of its own, in SVG: what is on the canvas, without the canvas. */

import { drawn } from "./dom.js";
import { colour, dashes, encodingOf } from "./encoding.js";
import { isEnd } from "./model.js";
import { plain, short } from "./words.js";

const MARGIN = 90;

const OUTLINES = {
  dot: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}z`,
  diamond: (r) => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0z`,
  triangle: (r) => `M0 ${-r}L${r} ${0.75 * r}H${-r}z`,
  triangleDown: (r) => `M0 ${r}L${r} ${-0.75 * r}H${-r}z`,
  hexagon: (r) => `M${r} 0L${r / 2} ${0.87 * r}H${-r / 2}L${-r} 0L${-r / 2} ${-0.87 * r}H${r / 2}z`,
};

/** Return the drawing as the text of an SVG file. */
export function svgOf(drawing, title) {
  const points = drawing.entities.map(({ entity }) => entity);
  const [left, right] = [Math.min(...points.map(({ x }) => x)) - MARGIN, Math.max(...points.map(({ x }) => x)) + MARGIN];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)) - MARGIN, Math.max(...points.map(({ y }) => y)) + MARGIN];
  const picture = drawn(
    "svg",
    { viewBox: `${left} ${top} ${right - left} ${bottom - top}`, width: right - left, height: bottom - top, "font-family": "sans-serif" },
    drawn("title", {}, plain(title)),
    drawn("rect", { x: left, y: top, width: right - left, height: bottom - top, fill: colour("surface", "canvas") }),
    ...drawing.arrows.map(arrowOf),
    ...drawing.entities.map(entityOf),
  );
  return new XMLSerializer().serializeToString(picture);
}

function arrowOf({ from, to, bend, tone, label, weight = 1.5 }) {
  const shade = colour("tone", tone);
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const via = { x: (from.x + to.x) / 2 + dy * bend * 0.22, y: (from.y + to.y) / 2 - dx * bend * 0.22 };
  const tip = towards(to, via, 14);
  const middle = { x: (from.x + 2 * via.x + tip.x) / 4, y: (from.y + 2 * via.y + tip.y) / 4 };
  const angle = (Math.atan2(tip.y - via.y, tip.x - via.x) * 180) / Math.PI;
  return drawn(
    "g",
    { stroke: shade, fill: shade },
    drawn("path", { d: `M${from.x} ${from.y}Q${via.x} ${via.y} ${tip.x} ${tip.y}`, fill: "none", "stroke-width": weight, "stroke-dasharray": dashes(tone).join(" ") || null }),
    drawn("path", { d: "M0 0L-9 -3.6V3.6z", stroke: "none", transform: `translate(${tip.x} ${tip.y}) rotate(${angle})` }),
    text(middle, label, { fill: shade, "font-size": 11 }),
  );
}

function towards(end, other, distance) {
  const length = Math.hypot(other.x - end.x, other.y - end.y) || 1;
  return { x: end.x + ((other.x - end.x) / length) * distance, y: end.y + ((other.y - end.y) / length) * distance };
}

function entityOf({ entity, radius }) {
  const { shape } = encodingOf("kind", entity.kind);
  const name = isEnd(entity) ? null : text({ x: entity.x, y: entity.y + radius + 14 }, short(entity.label), { fill: colour("surface", "ink"), "font-size": 13 });
  return drawn("g", {}, drawn("path", { d: OUTLINES[shape](radius), fill: colour("kind", entity.kind), transform: `translate(${entity.x} ${entity.y})` }), name);
}

function text({ x, y }, words, attributes) {
  const halo = { stroke: colour("surface", "canvas"), "stroke-width": 3.5, "paint-order": "stroke", "stroke-linejoin": "round" };
  return drawn("text", { x, y, "text-anchor": "middle", ...halo, ...attributes }, plain(words));
}
