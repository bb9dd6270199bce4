/** Labels on a canvas: wishes in, those that fit without touching each other drawn. */

/** About half as wide is a letter of a name, in pixels; the marks around it are as wide as nothing. */
const HALF_LETTER = 3.4;
const DIRECTION_MARKS = 2;

/**
 * Draw the labels in order of their rank; one that would touch another wherever it may stand is left out,
 * except where its rank is 0.
 *
 * A label is `{points, text, weight, size, colour, rank, isOnLine}`: each of its points, best first, is the
 * middle of its upper edge in pixels. `taken` are boxes of shapes, on which none may lie. None is cut off by
 * the edge of the canvas, which is `width` and `height` pixels large.
 */
export function drawLabels(context, labels, { halo, width, height, taken = [] }) {
  const font = fontsOf(context);
  const boxes = [...taken];
  const isFree = (box) => {
    const isInside = box.left >= 0 && box.right <= width && box.top >= 0 && box.bottom <= height;
    return isInside && !boxes.some((other) => touches(box, other));
  };
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = halo;
  for (const label of [...labels].sort((one, other) => one.rank - other.rank)) {
    const measured = widthOf(context, font(label), label.text);
    const free = label.points.find((point) => isFree(boxOf(point, label, measured)));
    const point = free ?? (label.rank === 0 ? label.points[0] : null);
    if (!point) continue;
    const box = boxOf(point, label, measured);
    boxes.push(box);
    if (label.isOnLine) clear(context, box, halo);
    else context.strokeText(label.text, point.x, point.y);
    context.fillStyle = label.colour;
    context.fillText(label.text, point.x, point.y);
  }
}

/** Return where a name may stand: below its shape, above, right or left of it, where fewest arrows are first. */
export function pointsAround({ x, y }, radius, text, arrows = NO_ARROWS) {
  const half = (text.length - DIRECTION_MARKS) * HALF_LETTER;
  const points = {
    below: { x, y: y + radius + 3 },
    above: { x, y: y - radius - 18 },
    right: { x: x + radius + 5 + half, y: y - 7 },
    left: { x: x - radius - 5 - half, y: y - 7 },
  };
  return Object.keys(points)
    .sort((one, other) => arrows[one] - arrows[other])
    .map((side) => points[side]);
}

const NO_ARROWS = { below: 0, above: 0, right: 0, left: 0 };

/** Return for each entity how many arrows leave or reach it on each of its sides. */
export function arrowsAround(arrows) {
  const around = new Map();
  const add = (at, other) => {
    if (!around.has(at)) around.set(at, { ...NO_ARROWS });
    const [dx, dy] = [other.x - at.x, other.y - at.y];
    // A name is far wider than high: what leaves it at a low angle leaves it at its side.
    const isSteep = Math.abs(dy) > Math.abs(dx) / 2;
    around.get(at)[isSteep ? (dy > 0 ? "below" : "above") : dx > 0 ? "right" : "left"] += 1;
  };
  for (const { from, to } of arrows) {
    add(from, to);
    add(to, from);
  }
  return around;
}

/** A line that runs through its own label is interrupted there. */
function clear(context, { left, right, top, bottom }, ground) {
  context.fillStyle = ground;
  context.globalAlpha = 0.85;
  context.fillRect(left + 1, top, right - left - 2, bottom - top - 1);
  context.globalAlpha = 1;
}

/** Return a function that sets a label's font, which costs, only where it is not the one before. */
function fontsOf(context) {
  const family = getComputedStyle(document.body).fontFamily;
  let set = "";
  return ({ weight, size }) => {
    const font = `${weight} ${size}px ${family}`;
    if (font !== set) context.font = set = font;
    return font;
  };
}

const widths = new Map();

/** Measuring is what costs; a text has one width a font. */
function widthOf(context, font, text) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

function boxOf({ x, y }, { size }, width) {
  return { left: x - width / 2 - 3, right: x + width / 2 + 3, top: y - 1, bottom: y + size * 1.25 + 1 };
}

function touches(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
