/** Labels on a canvas: wishes in, those that fit without touching each other drawn. */

/**
 * Draw the labels in order of their rank; one that would touch another wherever it may stand is left out.
 *
 * A label is `{points, text, font, colour, rank}`: each of its points, best first, is the middle of its
 * upper edge in canvas pixels. `taken` are boxes already in use.
 */
export function drawLabels(context, labels, { halo, taken = [] }) {
  const boxes = [...taken];
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  for (const label of [...labels].sort((one, other) => one.rank - other.rank)) {
    context.font = label.font;
    const width = widthOf(context, label);
    const free = label.points.find((point) => !boxes.some((other) => touches(boxOf(point, label, width), other)));
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
