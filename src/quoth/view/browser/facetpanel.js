/** The left panel: every facet's keys with how many claims each would show. */

import { byId, element } from "./dom.js";
import { encodingOf } from "./encoding.js";
import { lineOf } from "./legend.js";
import { count, say } from "./words.js";

/** Keys shown of a long facet before the reader asks for all. */
const FEW = 8;

const ORDER = ["polarity", "modality", "source", "relation", "kind", "certainty", "document"];

const opened = new Set();

/** Show the facets; `on.change` is told the new choice. */
export function showFacets(model, state, counts, on) {
  const panel = byId("facets");
  const focused = document.activeElement?.closest("#facets [data-key]")?.dataset;
  const again = focused && { ...focused };
  panel.replaceChildren(
    ...ORDER.map((facet) => section(facet, model, state, counts[facet], on)).filter(Boolean),
  );
  if (!again) return;
  const same = [...panel.querySelectorAll("[data-key]")].find(
    ({ dataset }) => dataset.key === again.key && dataset.facet === again.facet,
  );
  same?.focus();
}

/** Return the name of a facet's key as the reader knows it. */
export function nameOf(facet, key, model) {
  if (facet === "source") return model.sourceNames.get(key) ?? say("source.unnamed");
  if (facet === "relation") return model.relations.find(({ name }) => name === key)?.label ?? key;
  if (facet === "document") return model.documents.find(({ id }) => id === key)?.title ?? key;
  return say(`${facet}.${key}`);
}

function section(facet, model, state, counts, on) {
  const chosen = state[facet];
  const keys = [...new Set([...chosen, ...counts.keys()])].sort(
    (one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0) || (one < other ? -1 : 1),
  );
  if (keys.length < 2 && !chosen.length) return null;
  const kept = opened.has(facet) ? keys : keys.filter((key, index) => index < FEW || chosen.includes(key));
  const rows = kept.map((key) => row(facet, key, model, state, counts.get(key) ?? 0, on));
  const legend = element("legend", {}, say(`facet.${facet}`), chosen.length > 0 && clearButton(facet, on));
  return element(
    "fieldset",
    { class: "facet", "data-facet": facet },
    legend,
    ...rows,
    keys.length > kept.length && allButton(facet, keys.length, on),
  );
}

function row(facet, key, model, state, number, on) {
  const chosen = state[facet];
  const isChosen = chosen.includes(key);
  const change = () =>
    on.change({ [facet]: isChosen ? chosen.filter((one) => one !== key) : [...chosen, key] });
  const box = element("input", {
    type: "checkbox",
    checked: isChosen,
    "data-facet": facet,
    "data-key": key,
    on: { change },
  });
  box.checked = isChosen;
  return element(
    "label",
    { class: number ? "choice" : "choice vain" },
    box,
    sample(facet, key),
    element("bdi", { class: "name" }, nameOf(facet, key, model)),
    element("span", { class: "number" }, count(number)),
  );
}

/** Return the sign of a kind or the line of a judgement, before its name. */
function sample(facet, key) {
  if (facet === "kind")
    return element(
      "span",
      { class: "sample", "aria-hidden": "true", style: { color: `var(--kind-${key})` } },
      encodingOf("kind", key)?.glyph,
    );
  if (facet === "polarity") return lineOf(key);
  if (facet === "modality") return lineOf(key === "actual" ? "affirmed" : "hedged");
  return null;
}

function clearButton(facet, on) {
  return element(
    "button",
    { type: "button", class: "clear", on: { click: () => on.change({ [facet]: [] }) } },
    say("facet.clear"),
  );
}

function allButton(facet, number, on) {
  const open = () => {
    opened.add(facet);
    on.change({});
  };
  return element(
    "button",
    { type: "button", class: "more", on: { click: open } },
    say("facet.all", { count: count(number) }),
  );
}
