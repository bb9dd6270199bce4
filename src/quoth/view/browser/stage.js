/** The graph on its stage: how much of it is drawn, by which renderer, and what is said when not all is. */

import { arranged } from "./arrange.js";
import { byId, element } from "./dom.js";
import { drawingOf } from "./graph.js";
import { isEnd } from "./model.js";
import { networkView } from "./network.js";
import { hasWebgl, webglView } from "./webgl.js";
import { count, say } from "./words.js";

/** Up to so many entities the graph opens whole; a larger one on its busiest, so few that no crowd forms. */
const WHOLE = 130;
const FIRST = { entities: 30, arrows: 70, least: 10 };

/** Up to so many arrows vis-network draws; it takes 70 ms a frame for 5,000, sigma 1. */
const MOST_ARROWS = 1500;

/** Up to so many entities a part is arranged anew, which costs their square. */
const ARRANGED = 400;

/** Return the stage. `on` as the renderers have it, and `change` for a wider view. */
export function stageOf(on) {
  const now = { view: null, kind: "", drawing: null, chosen: null };

  function renderer(kind) {
    if (now.kind === kind) return now.view;
    now.view?.close();
    now.kind = kind;
    byId("canvas").replaceChildren();
    now.view = kind === "webgl" ? webglView(byId("canvas"), on) : networkView(byId("canvas"), on);
    return now.view;
  }

  /** Draw the claims; fit them where what is drawn is not what was drawn before. */
  function draw(claims, { breadth }) {
    const whole = drawingOf(claims);
    const limit = limitOf(whole, breadth);
    const part = limit < named(whole) ? arrangedPart(busiest(whole, limit)) : whole;
    const isLarge = part.arrows.length > MOST_ARROWS;
    const drawing = isLarge && !hasWebgl() ? arrangedPart(busiest(whole, opening(whole))) : part;
    const isNew = !now.drawing || extent(drawing) !== extent(now.drawing);
    now.drawing = drawing;
    const view = renderer(isLarge && hasWebgl() ? "webgl" : "network");
    view.draw(drawing);
    view.choose(now.chosen);
    if (isNew) view.fit(false);
    notice(drawing, whole, isLarge && !hasWebgl());
  }

  function notice(drawing, whole, isWithoutWebgl) {
    const [shown, all] = [named(drawing), named(whole)];
    const wider = (breadth, words) => element("button", { type: "button", on: { click: () => on.change({ breadth }) } }, say(words));
    byId("notice").replaceChildren(
      isWithoutWebgl ? `${say("notice.webgl")} ` : "",
      ...(shown < all ? [say("notice.part", { shown: count(shown), all: count(all) }), " ", wider(shown * 2, "notice.more"), wider(all, "notice.all")] : []),
    );
  }

  return {
    draw,
    drawing: () => now.drawing,
    choose(claim) {
      now.chosen = claim;
      now.view?.choose(claim);
    },
    fit: () => now.view?.fit(),
    recolour: () => now.view?.recolour(),
    picture: () => now.view.picture(),
  };
}

function limitOf(drawing, breadth) {
  const all = named(drawing);
  return breadth || (all > WHOLE ? opening(drawing) : all);
}

/** Return how many of the busiest entities may be drawn at first. */
function opening(drawing) {
  let limit = FIRST.entities;
  while (limit > FIRST.least && busiest(drawing, limit).arrows.length > FIRST.arrows) limit -= 2;
  return limit;
}

function named({ entities }) {
  return entities.filter(({ entity }) => !isEnd(entity)).length;
}

/** Return the part of the drawing among the entities with the most claims, one arrow each way between two. */
function busiest(drawing, limit) {
  const ordered = drawing.entities.filter(({ entity }) => !isEnd(entity));
  const kept = new Set(ordered.slice(0, limit).map(({ entity }) => entity));
  return drawingOf(drawing.claims.filter(({ from, to }) => kept.has(from) && kept.has(to)), 1);
}

function arrangedPart(drawing) {
  return drawing.entities.length <= ARRANGED ? arranged(drawing) : drawing;
}

function extent({ entities }) {
  return entities.map(({ entity }) => `${entity.number}:${entity.x},${entity.y}`).join(" ");
}
