/** The page: reads its claims, keeps the reader's choices, and shows in every panel what they leave. */

import { showCards, markCard } from "./cards.js";
import { byId } from "./dom.js";
import { learnEncoding } from "./encoding.js";
import { showEvidence } from "./evidence.js";
import { showFacets } from "./facetpanel.js";
import { filtered } from "./filters.js";
import { drawingOf } from "./graph.js";
import { showLegend } from "./legend.js";
import { modelOf } from "./model.js";
import { networkView } from "./network.js";
import { keepState, stateFrom } from "./state.js";
import { count, learn, say } from "./words.js";

const json = JSON.parse(byId("claims").textContent);
learn(json.words);
learnEncoding(json.encoding);
const model = modelOf(json);
let state = stateFrom(location.hash);

const view = networkView(byId("canvas"), {
  arrow: (arrow) => choose(arrow.claims[(arrow.claims.indexOf(chosen()) + 1) % arrow.claims.length]),
  entity: () => {},
  open: () => {},
  nothing: () => choose(null),
});

function chosen() {
  return model.byId.get(state.claim) ?? null;
}

function choose(claim) {
  state = { ...state, claim: claim?.id ?? "" };
  markCard(claim);
  showEvidence(claim, model, { choose });
  view.choose(claim);
  keepState(state);
}

function change(changes) {
  state = { ...state, ...changes };
  show();
  keepState(state);
}

function show() {
  const { shown, counts } = filtered(model.claims, state);
  const drawing = drawingOf(shown);
  byId("count").textContent = say("count", { shown: count(shown.length), all: count(model.claims.length), entities: count(drawing.entities.length) });
  showFacets(model, state, counts, { change });
  showCards(shown, chosen(), { choose });
  view.draw(drawing);
  choose(chosen());
}

byId("search").value = state.search;
byId("search").addEventListener("input", (event) => change({ search: event.target.value }));
showLegend(model.claims);
show();
view.fit(false);
