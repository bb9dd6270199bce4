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
  const [nodes, edges] = [new vis.DataSet(), new vis.DataSet()];
  const [exchangeNodes, exchangeEdges] = [exchangeIn(nodes), exchangeIn(edges)];
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

  function draw(drawing) {
    now.drawing = drawing;
    paintOnce(network, () => {
      exchangeNodes(drawing.entities.map(nodeOf));
      exchangeEdges(drawing.arrows.map((arrow) => edgeOf(arrow, now.chosen)));
    });
  }

  function choose(claim) {
    if (claim === now.chosen) return;
    now.chosen = claim;
    draw(now.drawing);
  }

  function fit(animated = true) {
    if (!now.drawing.entities.length) return;
    const animation = animated && calmly({ duration: 400, easingFunction: "easeInOutQuad" });
    const move = () => {
      network.setSize("100%", "100%");
      network.moveTo({ ...viewportFor(now.drawing, container), animation });
    };
    if (animation) move();
    else paintOnce(network, move);
  }

  function picture() {
    network.redraw();
    return framed([container.querySelector("canvas")]);
  }

  return {
    draw,
    choose,
    fit,
    recolour: () => draw(now.drawing),
    picture,
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

/**
 * Return a function that makes these things the set's: it puts in what is new, changes what is no longer the
 * same, takes out what is gone, and leaves all else alone, which is what costs.
 */
function exchangeIn(set) {
  let written = new Map();
  return (things) => {
    const wanted = new Map(things.map((thing) => [thing.id, JSON.stringify(thing)]));
    set.remove([...written.keys()].filter((id) => !wanted.has(id)));
    set.update(things.filter(({ id }) => wanted.get(id) !== written.get(id)));
    written = wanted;
  };
}

/**
 * Change the network and have it painted once, in the next frame.
 *
 * vis-network 9.1.2 paints at each step of a change unless it is told to wait; it has no public way to be
 * told, and its version is pinned with pyvis.
 */
function paintOnce({ body: { emitter } }, change) {
  emitter.emit("_blockRedraw");
  change();
  emitter.emit("_allowRedraw");
  emitter.emit("_requestRedraw");
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
