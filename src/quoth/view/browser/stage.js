/** The graph on its stage: how much of it is drawn, by which renderer, and what is said when not all is. */

import { arranged, withPlaces } from "./arrange.js";
import { byId, element } from "./dom.js";
import { drawingOf, weighed } from "./graph.js";
import { isEnd } from "./model.js";
import { networkView } from "./network.js";
import { hasWebgl, webglView } from "./webgl.js";
import { count, say } from "./words.js";

/** A graph opens whole where each entity has so many pixels of canvas; else on its busiest. */
const ROOM = 19_000;

/** So few entities are always drawn, and so many arrows at first, that no crowd forms. */
const LEAST = 10;
const FIRST_ARROWS = 70;

/** Up to so many arrows vis-network draws; it takes 70 ms a frame for 5,000, sigma 1. */
const MOST_ARROWS = 1500;

/** Filters come and go: sigma gives way again only when so few arrows are left. */
const FEW_ARROWS = 400;

/** Up to so many entities a part is arranged anew, which costs their square. */
const ARRANGED = 400;

/** A part of what is arranged keeps its places, so that the reader does too, unless it is lost among gaps. */
const LEAST_SHARE = 1 / 3;

/** Return the stage. `on` as the renderers have it, and `change` for a wider view. */
export function stageOf(model, on) {
  const entities = named(weighed(model.claims)).length;
  const now = { view: null, kind: "", drawing: null, claims: [], breadth: 0, chosen: null, places: new Map() };

  function renderer(kind) {
    if (now.kind === kind) return now.view;
    now.view?.close();
    now.kind = kind;
    byId("canvas").replaceChildren();
    now.view = kind === "webgl" ? webglView(byId("canvas"), on) : networkView(byId("canvas"), on);
    return now.view;
  }

  /** A small graph keeps the places Python gave it; of a larger one, what is shown gets places of its own. */
  function placed(drawing) {
    if (entities <= room() || drawing.entities.length > ARRANGED) return drawing;
    const isPart = drawing.entities.every(({ entity }) => now.places.has(entity));
    if (!isPart || drawing.entities.length < LEAST_SHARE * now.places.size) {
      const { clientWidth, clientHeight } = byId("canvas");
      now.places = arranged(drawing, clientWidth / Math.max(clientHeight, 1));
    }
    return withPlaces(drawing, now.places);
  }

  /** Draw the claims, the chosen one among them. */
  function draw(claims, { breadth, chosen }) {
    Object.assign(now, { claims, breadth, chosen });
    redraw();
  }

  /** Draw anew; fit what is drawn where it is not what was drawn before. */
  function redraw() {
    const all = named(weighed(now.claims));
    const limit = limitOf(now.claims, all, now.breadth);
    const guest = now.claims.includes(now.chosen) ? now.chosen : null;
    const among = (most) => placed(busiest(now.claims, all.slice(0, most), guest));
    const part = limit < all.length ? among(limit) : placed(drawingOf(now.claims));
    const isLarge = part.arrows.length > (now.kind === "webgl" ? FEW_ARROWS : MOST_ARROWS);
    const drawing = isLarge && !hasWebgl() ? among(opening(now.claims, all)) : part;
    const isNew = !now.drawing || extent(drawing) !== extent(now.drawing);
    now.drawing = drawing;
    const view = renderer(isLarge && hasWebgl() ? "webgl" : "network");
    notice(named(drawing.entities).length, all.length, isLarge && !hasWebgl());
    view.draw(drawing);
    view.choose(now.chosen);
    if (isNew) view.fit(false);
  }

  function choose(claim) {
    now.chosen = claim;
    const isLeftOut = now.claims.includes(claim) && !now.drawing.claims.includes(claim);
    if (isLeftOut) redraw();
    else now.view?.choose(claim);
  }

  function notice(shown, all, isWithoutWebgl) {
    const wider = (breadth, words) =>
      element("button", { type: "button", on: { click: () => on.change({ breadth }) } }, say(words));
    byId("notice").replaceChildren(
      isWithoutWebgl ? `${say("notice.webgl")} ` : "",
      ...(shown < all
        ? [
            say("notice.part", { shown: count(shown), all: count(all) }),
            " ",
            wider(shown * 2, "notice.more"),
            wider(all, "notice.all"),
          ]
        : []),
    );
  }

  return {
    draw,
    drawing: () => now.drawing,
    choose,
    fit: () => now.view?.fit(),
    recolour: () => now.view?.recolour(),
    picture: () => now.view.picture(),
  };
}

function limitOf(claims, all, breadth) {
  return breadth || (all.length > room() ? opening(claims, all) : all.length);
}

/** Return how many entities have room on the canvas as it is. */
function room() {
  const { clientWidth, clientHeight } = byId("canvas");
  return Math.max(LEAST, Math.floor((clientWidth * clientHeight) / ROOM));
}

/** Return how many of the busiest entities may be drawn at first. */
function opening(claims, all) {
  let limit = Math.min(room(), 40);
  let part = busiest(claims, all.slice(0, limit));
  while (limit > LEAST && part.arrows.length > FIRST_ARROWS) {
    limit -= 2;
    part = busiest(part.claims, all.slice(0, limit));
  }
  return limit;
}

function named(entities) {
  return entities.filter(({ entity }) => !isEnd(entity));
}

/**
 * Return the drawing of the claims among these entities, and of a `guest`, a claim that is to be seen in any
 * case; a crowd of arrows is bundled.
 */
function busiest(claims, entities, guest = null) {
  const kept = new Set(entities.map(({ entity }) => entity));
  if (guest) kept.add(guest.from).add(guest.to);
  const among = claims.filter(({ from, to }) => kept.has(from) && kept.has(to));
  const part = drawingOf(among);
  return part.arrows.length > FIRST_ARROWS ? drawingOf(among, 1) : part;
}

function extent({ entities }) {
  return entities.map(({ entity }) => `${entity.number}:${entity.x},${entity.y}`).join(" ");
}
