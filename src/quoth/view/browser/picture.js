/** The drawing as a picture of its own: the canvas as pixels, or what is on it as lines. */

import { drawn } from "./dom.js";
import { colour, dashes } from "./encoding.js";
import { isEnd } from "./model.js";
import { edgesOf } from "./viewport.js";
import { plain, short } from "./words.js";

/** How far each arrow between one pair bends more than the one before. */
const BEND = 0.22;

const OUTLINES = {
  dot: (r) => `M${-r} 0a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`,
  square: (r) => `M${-r} ${-r}H${r}V${r}H${-r}z`,
  diamond: (r) => `M0 ${-r}L${r} 0L0 ${r}L${-r} 0z`,
  triangle: (r) => `M0 ${-r}L${r} ${0.75 * r}H${-r}z`,
  triangleDown: (r) => `M0 ${r}L${r} ${-0.75 * r}H${-r}z`,
  hexagon: (r) => `M${r} 0L${r / 2} ${0.87 * r}H${-r / 2}L${-r} 0L${-r / 2} ${-0.87 * r}H${r / 2}z`,
};

/** Return what is on these canvases as one picture; they are clear where nothing is drawn, it is not. */
export function framed(layers) {
  const picture = document.createElement("canvas");
  Object.assign(picture, { width: layers[0].width, height: layers[0].height });
  const context = picture.getContext("2d");
  context.fillStyle = colour("surface", "canvas");
  context.fillRect(0, 0, picture.width, picture.height);
  for (const layer of layers) {
    if (layer.width) context.drawImage(layer, 0, 0, picture.width, picture.height);
  }
  return picture;
}

/** Return the drawing as the text of an SVG file. */
export function svgOf(drawing, title) {
  const { left, right, top, bottom } = edgesOf(drawing.entities, 1);
  const [width, height] = drawing.entities.length ? [right - left, bottom - top] : [0, 0];
  const radii = new Map(drawing.entities.map(({ entity, radius }) => [entity.number, radius]));
  const ground = { x: left, y: top, width, height, fill: colour("surface", "canvas") };
  const picture = drawn(
    "svg",
    { viewBox: `${left} ${top} ${width} ${height}`, width, height, "font-family": "sans-serif" },
    drawn("title", {}, plain(title)),
    drawn("rect", ground),
    ...drawing.arrows.map((arrow) => arrowOf(arrow, radii.get(arrow.to.number))),
    ...drawing.entities.map(entityOf),
  );
  return new XMLSerializer().serializeToString(picture);
}

function arrowOf(arrow, radius) {
  const shade = colour("tone", arrow.tone);
  const { path, tip, from, middle } =
    arrow.from === arrow.to ? loopOf(arrow, radius) : curveOf(arrow, radius);
  const angle = (Math.atan2(tip.y - from.y, tip.x - from.x) * 180) / Math.PI;
  const line = {
    d: path,
    fill: "none",
    "stroke-width": arrow.disputed ? 2.4 : 1.4,
    "stroke-dasharray": dashes(arrow.tone).join(" ") || null,
  };
  const head = {
    d: "M0 0L-9 -3.6V3.6z",
    stroke: "none",
    transform: `translate(${tip.x} ${tip.y}) rotate(${angle})`,
  };
  return drawn(
    "g",
    { stroke: shade, fill: shade },
    drawn("path", line),
    drawn("path", head),
    text(middle, arrow.label, { fill: shade, "font-size": 11 }),
  );
}

/** Return a curve that ends where the shape it points at begins; `from` is whence it comes there. */
function curveOf({ from, to, bend }, radius) {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const via = { x: (from.x + to.x) / 2 + dy * bend * BEND, y: (from.y + to.y) / 2 - dx * bend * BEND };
  const length = Math.hypot(to.x - via.x, to.y - via.y) || 1;
  const share = (radius + 2) / length;
  const tip = { x: to.x + (via.x - to.x) * share, y: to.y + (via.y - to.y) * share };
  const middle = { x: (from.x + 2 * via.x + tip.x) / 4, y: (from.y + 2 * via.y + tip.y) / 4 };
  return { path: `M${from.x} ${from.y}Q${via.x} ${via.y} ${tip.x} ${tip.y}`, tip, from: via, middle };
}

/** Return a loop above an entity that something is claimed to do to itself. */
function loopOf({ from: { x, y }, bend }, radius) {
  const reach = radius + 22 * bend;
  const tip = { x: x + radius * 0.4, y: y - radius };
  const over = y - 2 * reach;
  const path = `M${x} ${y}C${x - reach} ${over} ${x + reach} ${over} ${tip.x} ${tip.y}`;
  return { path, tip, from: { x: x + reach, y: y - 2 * reach }, middle: { x, y: y - 1.5 * reach } };
}

function entityOf({ entity, radius }) {
  const outline = {
    d: OUTLINES[entity.shape](radius),
    fill: colour("kind", entity.kind),
    transform: `translate(${entity.x} ${entity.y})`,
  };
  const below = { x: entity.x, y: entity.y + radius + 14 };
  const name = { fill: colour("surface", "ink"), "font-size": 13 };
  return drawn(
    "g",
    {},
    drawn("path", outline),
    isEnd(entity) ? null : text(below, short(entity.label), name),
  );
}

function text({ x, y }, words, attributes) {
  const halo = {
    stroke: colour("surface", "canvas"),
    "stroke-width": 3.5,
    "paint-order": "stroke",
    "stroke-linejoin": "round",
  };
  return drawn("text", { x, y, "text-anchor": "middle", ...halo, ...attributes }, plain(words));
}
