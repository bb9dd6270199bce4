/** The reader's choices, and the part of the address after `#` that keeps them and gives them back. */

import { facets } from "./filters.js";

/** The ways to look at the claims. */
export const VIEWS = ["graph", "commitments", "timeline"];

/** Return a state in which nothing is chosen. */
export function emptyState() {
  return {
    search: "",
    ...Object.fromEntries(Object.keys(facets).map((name) => [name, []])),
    since: "",
    until: "",
    confidence: 0,
    disputed: false,
    claim: "",
    focus: [],
    reach: 1,
    breadth: 0,
    view: VIEWS[0],
  };
}

/** Return the state as it stands in an address; what is as it was at first is left out. */
export function addressOf(state) {
  const empty = emptyState();
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    for (const one of Array.isArray(value) ? value : value === empty[name] ? [] : [value])
      written.append(name, String(one));
  }
  return written.toString();
}

/** Return the state an address stands for; what nobody knows is passed over. */
export function stateFrom(address) {
  const written = new URLSearchParams(address.replace(/^#/, ""));
  const state = emptyState();
  for (const [name, value] of Object.entries(state)) {
    if (!written.has(name)) continue;
    if (Array.isArray(value)) state[name] = written.getAll(name);
    else if (typeof value === "number") state[name] = Math.max(Number(written.get(name)) || value, 0);
    else if (typeof value === "boolean") state[name] = written.get(name) === "true";
    else state[name] = written.get(name);
  }
  return VIEWS.includes(state.view) ? state : { ...state, view: VIEWS[0] };
}

/** Write the state into the address bar; a notebook's frame has none, and the page works without. */
export function keepState(state) {
  const address = addressOf(state);
  try {
    history.replaceState(null, "", address ? `#${address}` : location.pathname + location.search);
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal;
  }
}
