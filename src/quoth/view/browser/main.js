/** The page: reads its claims, keeps the reader's choices, and shows in every panel what they leave. */

import { closeDrawer, makeActions, markView } from "./actions.js";
import { markCard, showAllCards, showCards } from "./cards.js";
import { entriesAmong, showCommitments } from "./commitments.js";
import { byId, reveal } from "./dom.js";
import { learnEncoding } from "./encoding.js";
import { showEvidence } from "./evidence.js";
import { showFacets } from "./facetpanel.js";
import { filtered } from "./filters.js";
import { listen } from "./keyboard.js";
import { showLegend } from "./legend.js";
import { makeLimits, showLimits } from "./limits.js";
import { isEnd, modelOf } from "./model.js";
import { scopeOf } from "./scope.js";
import { makeScopePanel, showScope } from "./scopepanel.js";
import { stageOf } from "./stage.js";
import { emptyState, keepState, stateFrom } from "./state.js";
import { makeTimePanel } from "./timepanel.js";
import { showTimeline } from "./timeline.js";
import { count, learn, say } from "./words.js";

/** Pixels left free beside what is brought in sight in a view: its head stays above it. */
const MARGIN = 60;

const json = JSON.parse(byId("claims").textContent);
learn(json.words);
learnEncoding(json.encoding);
const model = modelOf(json);
const on = { choose, change, recolour };
let state = stateFrom(location.hash);
let shown = [];

const stage = stageOf(model, {
  change,
  arrow: ({ claims }) => choose(claims[(claims.indexOf(chosen()) + 1) % claims.length]),
  entity: (entity) =>
    choose(shown.find((claim) => [claim.from.number, claim.to.number].includes(entity.number)) ?? null),
  open: (entity) => !isEnd(entity) && change({ focus: [entity.entity], reach: 1 }),
  nothing: () => choose(null),
});
const time = makeTimePanel(model.claims, { change });

function chosen() {
  return model.claimById.get(state.claim) ?? null;
}

/** Change some of the choices and show what they leave. */
function change(changes) {
  state = { ...state, ...changes };
  show();
}

/** Choose a claim, or none; what is shown stays. */
function choose(claim) {
  state = { ...state, claim: claim?.id ?? "" };
  stage.choose(claim);
  markCard(claim);
  showEvidence(claim, model, on);
  showView();
  keepState(state);
}

function walk(step) {
  const next = Math.min(Math.max(shown.indexOf(chosen()) + step, 0), shown.length - 1);
  if (shown.length) choose(shown[next]);
}

function reset() {
  if (closeDrawer()) return;
  time.stop();
  byId("search").value = "";
  change({ ...emptyState(), view: state.view });
  stage.fit();
}

function recolour() {
  stage.recolour();
}

function show() {
  const scope = scopeOf(model, state);
  const found = filtered(model.claims, { ...state, scope });
  shown = found.shown;
  showFacets(model, state, found.counts, on);
  showScope(model, state, on);
  showLimits(state, shown);
  time.show(found.ofAnyTime, state);
  showCards(shown, chosen(), on);
  const entities = new Set(shown.flatMap(({ from, to }) => [from, to]).filter((entity) => !isEnd(entity)));
  byId("count").textContent = say("count", {
    shown: count(shown.length),
    all: count(model.claims.length),
    entities: count(entities.size),
  });
  markView(state.view);
  const drawn = state.view === "commitments" ? entriesAmong(shown, model).map(({ claim }) => claim) : shown;
  if (state.view !== "timeline") stage.draw(drawn, { breadth: state.breadth, chosen: chosen() });
  choose(chosen());
}

function showView() {
  if (state.view === "commitments") showCommitments(shown, chosen(), model, on);
  if (state.view === "timeline") showTimeline(shown, chosen(), on);
  const view = byId(state.view);
  const mark = view.querySelector('.mark[aria-pressed="true"], tr.chosen');
  if (mark) reveal(mark, view, MARGIN);
}

/** A page that holds a part of its graph says so as long as it is open, and on paper. */
function tellLeftOut() {
  const held = model.claims.length;
  byId("leftout").hidden = model.leftOut === 0;
  byId("leftout").textContent = say("leftout", { held: count(held), all: count(held + model.leftOut) });
}

function begin() {
  byId("search").value = state.search;
  show();
}

byId("search").addEventListener("input", ({ target }) => change({ search: target.value }));
addEventListener("hashchange", () => {
  state = stateFrom(location.hash);
  begin();
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", recolour);
addEventListener("beforeprint", showAllCards);
makeScopePanel(model, on);
makeLimits(on);
makeActions(model, stage, () => ({ state, claims: shown }), on);
listen({ walk, reset, fit: stage.fit });
showLegend(model.claims);
tellLeftOut();
begin();
