/** Large graphs by sigma: the same drawing in, the same answers out as from the other renderer. */

import { colour } from "./encoding.js";
import { drawLabels, pointsAround } from "./labels.js";
import { isEnd } from "./model.js";
import { calmly } from "./motion.js";
import { framed } from "./picture.js";
import { programs } from "./shaders.js";
import { short } from "./words.js";

/** So many names compete for a place on the canvas. */
const NAMES = 250;

/** An entity is drawn so large, in pixels, however many claims are about it. */
const LARGEST = 26;

/** Return whether this page has the library and this browser the graphics. */
export function hasWebgl() {
  return typeof webgl !== "undefined" && hasGraphics();
}

let graphics = null;

function hasGraphics() {
  graphics ??= document.createElement("canvas").getContext("webgl2") !== null;
  return graphics;
}

/** Return a view in this container, as `networkView` does. */
export function webglView(container, on) {
  const graph = new webgl.MultiDirectedGraph();
  const now = { drawing: { entities: [], arrows: [] }, chosen: null, hovered: null };
  const { Entities, Arrows } = programs();
  const sigma = new webgl.Sigma(graph, container, {
    defaultNodeType: "entity",
    defaultEdgeType: "arrow",
    nodeProgramClasses: { entity: Entities },
    nodeHoverProgramClasses: { entity: Entities },
    edgeProgramClasses: { arrow: Arrows },
    defaultDrawNodeHover: () => {},
    renderLabels: false,
    enableEdgeEvents: true,
    minCameraRatio: 0.02,
    maxCameraRatio: 4,
    stagePadding: 50,
    zIndex: true,
  });
  const names = namesLayer(container, sigma);
  const entityOf = (key) => graph.getNodeAttribute(key, "entity");
  const arrowOf = (key) => graph.getEdgeAttribute(key, "arrow");
  sigma.on("clickNode", ({ node }) => on.entity(entityOf(node)));
  sigma.on("clickEdge", ({ edge }) => on.arrow(arrowOf(edge)));
  sigma.on("clickStage", () => on.nothing());
  sigma.on("doubleClickNode", ({ node, preventSigmaDefault }) => {
    preventSigmaDefault();
    on.open(entityOf(node));
  });
  sigma.on("enterNode", ({ node }) => hover(node));
  sigma.on("leaveNode", () => hover(null));
  sigma.on("afterRender", () => drawNames(names, sigma, graph, now));

  function hover(node) {
    now.hovered = node;
    container.style.cursor = node ? "pointer" : "";
    drawNames(names, sigma, graph, now);
  }

  function restyle(arrows) {
    for (const arrow of arrows) graph.mergeEdgeAttributes(arrow.id, lookOf(arrow, now.chosen));
  }

  return {
    draw(drawing) {
      now.drawing = drawing;
      graph.clear();
      const growth = growthOf(drawing.entities);
      for (const { entity, weight } of drawing.entities)
        graph.addNode(entity.number, nodeOf(entity, weight, growth));
      for (const arrow of drawing.arrows) {
        graph.addDirectedEdgeWithKey(arrow.id, arrow.from.number, arrow.to.number, {
          arrow,
          tone: arrow.tone,
          bend: arrow.bend,
          ...lookOf(arrow, now.chosen),
        });
      }
      sigma.refresh({ schedule: false });
    },
    choose(claim) {
      const [before, after] = [now.chosen, claim];
      now.chosen = claim;
      if (before !== after)
        restyle(now.drawing.arrows.filter((arrow) => concerns(arrow, before) || concerns(arrow, after)));
    },
    fit: (animated = true) =>
      sigma.getCamera().animatedReset((animated && calmly({ duration: 300 })) || { duration: 0 }),
    recolour() {
      for (const { entity } of now.drawing.entities)
        graph.setNodeAttribute(entity.number, "color", colour("kind", entity.kind));
      restyle(now.drawing.arrows);
    },
    picture: () => pictureOf(sigma, names),
    close() {
      sigma.kill();
      container.replaceChildren();
    },
  };
}

/** Return by how much entities grow with the root of their claims; the busiest comes first. */
function growthOf([busiest]) {
  return Math.min(1.3, (LARGEST - 2.5) / Math.sqrt(busiest?.weight ?? 1));
}

function nodeOf(entity, weight, growth) {
  // sigma's vertical axis points up, the places' down.
  return {
    entity,
    weight,
    shape: entity.shape,
    x: entity.x,
    y: -entity.y,
    size: isEnd(entity) ? 1.5 : 2.5 + growth * Math.sqrt(weight),
    color: colour("kind", entity.kind),
  };
}

/** Return whether an arrow changes its look when this claim is chosen. */
function concerns(arrow, claim) {
  return claim && arrow.claims.some((one) => one === claim || claim.against.includes(one));
}

function lookOf(arrow, chosen) {
  const isChosen = chosen && arrow.claims.includes(chosen);
  const isAgainst = chosen && arrow.claims.some((claim) => chosen.against.includes(claim));
  if (isChosen) return { color: colour("surface", "accent"), size: 5, zIndex: 2 };
  if (isAgainst) return { color: colour("mark", "contradicted"), size: 5, zIndex: 1 };
  return { color: colour("tone", arrow.tone), size: arrow.disputed ? 1.8 : 1, zIndex: 0 };
}

/** A layer above sigma's for names that do not touch each other; clicks go through it. */
function namesLayer(container, sigma) {
  const layer = document.createElement("canvas");
  layer.className = "names";
  container.append(layer);
  const fit = () => {
    const { width, height } = sigma.getDimensions();
    const ratio = devicePixelRatio;
    Object.assign(layer, { width: width * ratio, height: height * ratio });
    layer.style.setProperty("width", `${width}px`);
    layer.style.setProperty("height", `${height}px`);
  };
  sigma.on("resize", fit);
  fit();
  return layer;
}

function drawNames(layer, sigma, graph, { drawing, chosen, hovered }) {
  const context = layer.getContext("2d");
  const { width, height } = sigma.getDimensions();
  const labels = [];
  for (const { entity, weight } of drawing.entities) {
    if (isEnd(entity) || labels.length >= NAMES) continue;
    const { x, y, size } = graph.getNodeAttributes(entity.number);
    const point = sigma.graphToViewport({ x, y });
    if (point.x < 0 || point.y < 0 || point.x > width || point.y > height) continue;
    const isFirst =
      hovered === String(entity.number) ||
      (chosen && [chosen.from.number, chosen.to.number].includes(entity.number));
    const text = short(entity.label);
    labels.push({
      points: pointsAround(point, sigma.scaleSize(size), text),
      text,
      weight: isFirst ? 600 : 500,
      size: 13,
      colour: colour("surface", "ink"),
      rank: isFirst ? 0 : 1 / weight,
    });
  }
  context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
  context.clearRect(0, 0, width, height);
  drawLabels(context, labels, { halo: colour("surface", "canvas"), width, height });
}

/** A graphics card forgets what it painted, so all layers are painted again and copied at once. */
function pictureOf(sigma, names) {
  sigma.refresh({ schedule: false });
  return framed([...Object.values(sigma.getCanvases()), names]);
}
