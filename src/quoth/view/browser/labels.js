/** Labels on a canvas: wishes in, those that fit without touching each other drawn. */

/**
 * Draw the labels in order of their rank; one that would touch another wherever it may stand is left out,
 * except where its rank is 0.
 *
 * A label is `{points, text, font, colour, rank}`: each of its points, best first, is the middle of its
 * upper edge in canvas pixels. `taken` are boxes of shapes, on which none may lie. None is cut off by the
 * edge of the canvas.
 */
export function drawLabels(context, labels, { halo, width: right, height: bottom, taken = [] }) {
  const boxes = [];
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const label of [...labels].sort((one, other) => one.rank - other.rank)) {
    context.font = label.font;
    const width = widthOf(context, label);
    const hindrances = [...boxes, ...taken];
    const isFree = (box) => box.left >= 0 && box.right <= right && box.top >= 0 && box.bottom <= bottom && !hindrances.some((other) => touches(box, other));
    const free = label.points.find((point) => isFree(boxOf(point, label, width)));
    const place = free ?? (label.rank === 0 ? label.points[0] : null);
    if (!place) continue;
    boxes.push(boxOf(place, label, width));
    context.lineWidth = 4;
    context.strokeStyle = halo;
    context.strokeText(label.text, place.x, place.y);
    context.fillStyle = label.colour;
    context.fillText(label.text, place.x, place.y);
  }
}

const widths = new Map();

/** Measuring is what costs; a text has one width a font. */
function widthOf(context, { text, font }) {
  const key = `${font} ${text}`;
  if (!widths.has(key)) widths.set(key, context.measureText(text).width);
  return widths.get(key);
}

function boxOf({ x, y }, { font }, width) {
  const height = Number(/(\d+)px/.exec(font)[1]) * 1.25;
  return { left: x - width / 2 - 3, right: x + width / 2 + 3, top: y - 1, bottom: y + height + 1 };
}

function touches(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
