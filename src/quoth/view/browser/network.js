/** The graph by vis-network: a drawing in, a canvas that answers clicks out. */

import { colour, dashes, encodingOf } from "./encoding.js";
import { drawLabels } from "./labels.js";
import { isEnd } from "./model.js";
import { short } from "./words.js";

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { borderWidth: 1.5, borderWidthSelected: 3, chosen: false, labelHighlightBold: false },
  edges: { chosen: false, arrows: { to: { enabled: true, scaleFactor: 0.6 } }, arrowStrikethrough: false, endPointOffset: { to: 1 } },
  interaction: { hover: true, hoverConnectedEdges: false, tooltipDelay: 1e9, selectConnectedEdges: false, zoomSpeed: 0.6, keyboard: false },
};

/** Where on its arrow a predicate may stand, best first. */
const SHARES = [0.5, 0.42, 0.58, 0.34, 0.66];

const NOTHING = { entities: [], arrows: [] };

/**
 * Return a view in this container: `draw`, `choose`, `fit`, `recolour`, `picture`, `close`.
 *
 * `on.arrow` and `on.entity` are told what was clicked, `on.open` what was double-clicked, `on.nothing` that
 * nothing was.
 */
export function networkView(container, on) {
  const nodes = new vis.DataSet();
  const edges = new vis.DataSet();
  const network = new vis.Network(container, { nodes, edges }, OPTIONS);
  const now = { drawing: NOTHING, chosen: null, hovered: null };
  const arrowOf = (id) => now.drawing.arrows.find((arrow) => arrow.id === id);
  const entityOf = (number) => now.drawing.entities.find(({ entity }) => entity.number === number).entity;

  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) on.entity(entityOf(node));
    else if (edge !== undefined) on.arrow(arrowOf(edge));
    else on.nothing();
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && on.open(entityOf(node)));
  for (const [event, key] of [["hoverNode", "node"], ["hoverEdge", "edge"]]) {
    network.on(event, (hit) => hover({ [key]: hit[key] }));
  }
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  network.on("beforeDrawing", (context) => drawHalos(context, network, now));
  network.on("afterDrawing", (context) => drawNames(context, network, now));

  function hover(what) {
    now.hovered = what;
    container.style.cursor = what ? "pointer" : "";
    network.redraw();
  }

  function restyle() {
    nodes.update(now.drawing.entities.map(nodeOf));
    edges.update(now.drawing.arrows.map((arrow) => edgeOf(arrow, now)));
  }

  return {
    draw(drawing) {
      // Each exchange may paint at once, when half of the things are there: names wait until all are.
      now.drawing = NOTHING;
      exchange(nodes, drawing.entities.map(nodeOf));
      exchange(edges, drawing.arrows.map((arrow) => edgeOf(arrow, now)));
      now.drawing = drawing;
      network.redraw();
    },
    choose(claim) {
      now.chosen = claim;
      restyle();
    },
    fit: (animated = true) => fit(network, container, now.drawing, animated && !matchMedia("(prefers-reduced-motion: reduce)").matches),
    recolour: restyle,
    picture: () => pictureOf(container.querySelector("canvas")),
    close: () => network.destroy(),
  };
}

/** Put new things in, change those that stay, take out those that are gone. */
function exchange(set, things) {
  const kept = new Set(things.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !kept.has(id)));
  set.update(things);
}

function nodeOf({ entity, radius }) {
  const background = colour("kind", entity.kind);
  return {
    id: entity.number,
    shape: encodingOf("kind", entity.kind).shape,
    size: radius,
    x: entity.x,
    y: entity.y,
    color: { background, border: colour("surface", "canvas"), hover: { background, border: colour("surface", "ink") } },
  };
}

function edgeOf(arrow, { chosen }) {
  const isChosen = arrow.claims.includes(chosen);
  const dash = dashes(arrow.tone);
  const tone = colour("tone", arrow.tone);
  return {
    id: arrow.id,
    from: arrow.from.number,
    to: arrow.to.number,
    color: { color: tone, hover: tone, opacity: opacityOf(arrow) },
    dashes: dash.length ? dash : false,
    width: (isChosen ? 3 : 1.4) + (arrow.disputed ? 1 : 0),
    hoverWidth: 1,
    smooth: arrow.bend ? { enabled: true, type: arrow.bend > 0 ? "curvedCW" : "curvedCCW", roundness: Math.abs(arrow.bend) * 0.26 } : false,
  };
}

/** Fit all shapes and the names below them into the window; a small graph is not blown up. */
function fit(network, container, { entities }, animated) {
  if (!entities.length) return;
  network.setSize("100%", "100%");
  const { clientWidth, clientHeight } = container;
  let [scale, left, right, top, bottom] = [1.25, 0, 0, 0, 0];
  // Names are as large at every zoom, so how much room they take depends on the zoom that is sought.
  for (let round = 0; round < 6; round += 1) {
    const half = (label) => (Math.min(label.length, 28) * 3.6 + 14) / scale;
    [left, right] = [Math.min(...entities.map(({ entity: { x, label } }) => x - half(label))), Math.max(...entities.map(({ entity: { x, label } }) => x + half(label)))];
    [top, bottom] = [Math.min(...entities.map(({ entity: { y }, radius }) => y - radius)) - 12 / scale, Math.max(...entities.map(({ entity: { y }, radius }) => y + radius)) + 26 / scale];
    scale = Math.min(clientWidth / (right - left), clientHeight / (bottom - top), 1.25);
  }
  network.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale, animation: animated && { duration: 400, easingFunction: "easeInOutQuad" } });
}

/** Confidence shows as opacity too, never so faint that the line is lost. */
function opacityOf(arrow) {
  return 0.55 + 0.45 * Math.max(...arrow.claims.map((claim) => claim.confidence));
}

/** Glow behind the chosen claim's arrow, and behind those of its counterparts in the colour of contradiction. */
function drawHalos(context, network, { drawing, chosen }) {
  if (!chosen) return;
  for (const arrow of drawing.arrows) {
    if (arrow.claims.includes(chosen)) halo(context, network, arrow, colour("surface", "halo"));
    else if (arrow.claims.some((claim) => chosen.against.includes(claim))) halo(context, network, arrow, `${colour("mark", "contradicted")}55`);
  }
}

function halo(context, network, arrow, shade) {
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

/** Names are drawn here, not by vis: always as large, one never on another, the chosen and large ones first. */
function drawNames(context, network, now) {
  const { drawing, chosen, hovered } = now;
  const scale = network.getScale();
  const family = getComputedStyle(document.body).fontFamily;
  const seen = (point) => network.canvasToDOM(point);
  const names = drawing.entities.filter(({ entity }) => !isEnd(entity)).map(({ entity, weight, radius }) => {
    const { x, y } = seen(network.body.nodes[entity.number]);
    const first = (chosen && [chosen.from.number, chosen.to.number].includes(entity.number)) || hovered?.node === entity.number;
    const [away, half] = [radius * scale + 3, short(entity.label).length * 3.6];
    const points = [{ x, y: y + away }, { x, y: y - away - 15 }, { x: x + away + half, y: y - 7 }, { x: x - away - half, y: y - 7 }];
    return { points, text: short(entity.label), font: `${first ? 600 : 500} 13px ${family}`, colour: colour("surface", "ink"), rank: first ? 0 : 1 / weight };
  });
  const predicates = drawing.arrows.map((arrow) => {
    const points = SHARES.map((share) => seen(pointOn(network, arrow.id, share))).map(({ x, y }) => ({ x, y: y - 7 }));
    const first = arrow.claims.includes(chosen) || hovered?.edge === arrow.id;
    return { points, text: arrow.label, font: `${first ? 600 : 400} 11px ${family}`, colour: colour("tone", arrow.tone), rank: first ? 0.5 : 2 };
  });
  const taken = drawing.entities.map(({ entity, radius }) => {
    const { x, y } = seen(network.body.nodes[entity.number]);
    const half = radius * scale * 0.8;
    return { left: x - half, right: x + half, top: y - half, bottom: y + half };
  });
  const ratio = context.getTransform().a / scale;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  drawLabels(context, [...names, ...predicates], { halo: colour("surface", "canvas"), width: context.canvas.width / ratio, height: context.canvas.height / ratio, taken });
  context.restore();
}

/** A canvas is clear where nothing is drawn; a picture has a ground. */
function pictureOf(canvas) {
  const picture = document.createElement("canvas");
  Object.assign(picture, { width: canvas.width, height: canvas.height });
  const context = picture.getContext("2d");
  context.fillStyle = colour("surface", "canvas");
  context.fillRect(0, 0, picture.width, picture.height);
  context.drawImage(canvas, 0, 0);
  return picture;
}
