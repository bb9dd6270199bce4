/** The graph by vis-network: a drawing in, a canvas that answers clicks out. */

import { colour, dashes } from "./encoding.js";
import { calmly } from "./motion.js";
import { drawGlow, drawNames } from "./overlay.js";
import { framed } from "./picture.js";
import { viewportFor } from "./viewport.js";

const OPTIONS = {
  physics: false,
  layout: { improvedLayout: false },
  nodes: { borderWidth: 1.5, borderWidthSelected: 3, chosen: false },
  edges: {
    chosen: false,
    arrows: { to: { enabled: true, scaleFactor: 0.6 } },
    arrowStrikethrough: false,
    endPointOffset: { to: 1 },
  },
  interaction: {
    hover: true,
    hoverConnectedEdges: false,
    tooltipDelay: 1e9,
    selectConnectedEdges: false,
    zoomSpeed: 0.6,
    keyboard: false,
  },
};

/** How far each arrow between one pair bends more than the one before. */
const BEND = 0.26;

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
  listen(network, now, on);
  network.on("hoverNode", ({ node }) => hover({ node }));
  network.on("hoverEdge", ({ edge }) => hover({ edge }));
  network.on("blurNode", () => hover(null));
  network.on("blurEdge", () => hover(null));
  network.on("beforeDrawing", (context) => drawGlow(context, network, now));
  network.on("afterDrawing", (context) => drawNames(context, network, now));

  function hover(what) {
    now.hovered = what;
    container.style.cursor = what ? "pointer" : "";
    network.redraw();
  }

  function restyle() {
    nodes.update(now.drawing.entities.map(nodeOf));
    edges.update(now.drawing.arrows.map((arrow) => edgeOf(arrow, now.chosen)));
  }

  function draw(drawing) {
    // Each exchange may paint at once, when half of the things are there: names wait until all are.
    now.drawing = NOTHING;
    const arrows = drawing.arrows.map((arrow) => edgeOf(arrow, now.chosen));
    exchange(nodes, drawing.entities.map(nodeOf));
    exchange(edges, arrows);
    now.drawing = drawing;
  }

  function choose(claim) {
    const before = now.chosen;
    now.chosen = claim;
    if (claim === before) return;
    const concerned = now.drawing.arrows.filter(
      ({ claims }) => claims.includes(before) || claims.includes(claim),
    );
    edges.update(concerned.map((arrow) => edgeOf(arrow, claim)));
    network.redraw();
  }

  function fit(animated = true) {
    network.setSize("100%", "100%");
    const animation = animated && calmly({ duration: 400, easingFunction: "easeInOutQuad" });
    if (now.drawing.entities.length) network.moveTo({ ...viewportFor(now.drawing, container), animation });
  }

  return {
    draw,
    choose,
    fit,
    recolour: restyle,
    picture: () => framed([container.querySelector("canvas")]),
    close: () => network.destroy(),
  };
}

function listen(network, now, on) {
  const arrowOf = (id) => now.drawing.arrows.find((arrow) => arrow.id === id);
  const entityOf = (number) => now.drawing.entities.find(({ entity }) => entity.number === number).entity;
  network.on("click", ({ nodes: [node], edges: [edge] }) => {
    if (node !== undefined) on.entity(entityOf(node));
    else if (edge !== undefined) on.arrow(arrowOf(edge));
    else on.nothing();
  });
  network.on("doubleClick", ({ nodes: [node] }) => node !== undefined && on.open(entityOf(node)));
}

/** Put new things in, change those that stay, take out those that are gone. */
function exchange(set, things) {
  const kept = new Set(things.map(({ id }) => id));
  set.remove(set.getIds().filter((id) => !kept.has(id)));
  set.update(things);
}

function nodeOf({ entity, radius }) {
  const background = colour("kind", entity.kind);
  const hover = { background, border: colour("surface", "ink") };
  return {
    id: entity.number,
    shape: entity.shape,
    size: radius,
    x: entity.x,
    y: entity.y,
    color: { background, border: colour("surface", "canvas"), hover },
  };
}

function edgeOf(arrow, chosen) {
  const dash = dashes(arrow.tone);
  const tone = colour("tone", arrow.tone);
  return {
    id: arrow.id,
    from: arrow.from.number,
    to: arrow.to.number,
    color: { color: tone, hover: tone, opacity: opacityOf(arrow) },
    dashes: dash.length ? dash : false,
    width: (arrow.claims.includes(chosen) ? 3 : 1.4) + (arrow.disputed ? 1 : 0),
    hoverWidth: 1,
    smooth: arrow.bend !== 0 && {
      enabled: true,
      type: arrow.bend > 0 ? "curvedCW" : "curvedCCW",
      roundness: Math.abs(arrow.bend) * BEND,
    },
  };
}

/** Confidence shows as opacity too, never so faint that the line is lost. */
function opacityOf(arrow) {
  return 0.55 + 0.45 * Math.max(...arrow.claims.map((claim) => claim.confidence));
}
