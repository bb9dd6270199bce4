/** The choice of a part of the graph: an entity and its neighbourhood, or the way from it to another. */

import { byId, element } from "./dom.js";
import { encodingOf } from "./encoding.js";
import { isEnd } from "./model.js";
import { say } from "./words.js";

/** So many names are offered while the reader types. */
const OFFERED = 400;

/** Make the two fields once; `on.change` is told the new focus. */
export function makeScopePanel(model, on) {
  const named = model.entities.filter((entity) => !isEnd(entity) && model.neighbours.has(entity));
  const options = named.slice(0, OFFERED).map(({ label }) => element("option", { value: label }));
  const entityNamed = (label) =>
    named.find((entity) => entity.label.toLowerCase() === label.trim().toLowerCase());
  const field = (id, words) =>
    element("input", {
      id,
      type: "text",
      list: "names",
      placeholder: say(words),
      "aria-label": say(words),
      autocomplete: "off",
      on: { change: changed },
    });
  function changed() {
    const [first, second] = ["focus-from", "focus-to"].map((id) => entityNamed(byId(id).value));
    on.change({ focus: first ? [first, second].filter(Boolean).map(({ entity }) => entity) : [] });
  }
  byId("scope").replaceChildren(
    element("datalist", { id: "names" }, ...options),
    field("focus-from", "scope.around"),
    field("focus-to", "scope.to"),
    element("div", { id: "focused" }),
  );
}

/** Show what is in focus, with buttons to widen and to leave it. */
export function showScope(model, { focus, reach }, on) {
  const [first, second] = focus.map((id) => model.entityById.get(id)).filter(Boolean);
  for (const [id, entity] of [
    ["focus-from", first],
    ["focus-to", second],
  ]) {
    if (document.activeElement !== byId(id)) byId(id).value = entity?.label ?? "";
  }
  byId("focus-to").hidden = !first;
  const widen = element(
    "button",
    { type: "button", on: { click: () => on.change({ reach: reach + 1 }) } },
    say("scope.widen"),
  );
  const leave = element(
    "button",
    { type: "button", on: { click: () => on.change({ focus: [], reach: 1 }) } },
    say("scope.leave"),
  );
  const title =
    first &&
    element(
      "p",
      {},
      signOf(first),
      element("bdi", {}, first.label),
      second && [" → ", signOf(second), element("bdi", {}, second.label)],
    );
  byId("focused").replaceChildren(...(first ? [title, second ? "" : widen, leave] : []));
}

function signOf({ kind }) {
  return element(
    "span",
    { class: "sign", "aria-hidden": "true", style: { color: `var(--kind-${kind})` } },
    `${encodingOf("kind", kind).glyph} `,
  );
}
