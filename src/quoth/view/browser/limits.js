/** How much a claim must hold up to be shown: a least confidence, and whether it must be contradicted. */

import { byId, element } from "./dom.js";
import { encodingOf } from "./encoding.js";
import { count, say, share } from "./words.js";

/** Make the slider and the box once; `on.change` is told what is asked. */
export function makeLimits(on) {
  const confidence = element("input", {
    id: "confidence",
    type: "range",
    min: 0,
    max: 1,
    step: 0.05,
    on: { input: ({ target }) => on.change({ confidence: Number(target.value) }) },
  });
  const disputed = element("input", {
    id: "disputed",
    type: "checkbox",
    on: { change: ({ target }) => on.change({ disputed: target.checked }) },
  });
  const { glyph } = encodingOf("mark", "contradicted");
  byId("limits").replaceChildren(
    element(
      "label",
      { class: "choice", for: "disputed" },
      disputed,
      contradictedName(glyph),
      number("disputed"),
    ),
    element(
      "label",
      { class: "limit", for: "confidence" },
      say("limit.confidence"),
      number("confidence"),
      confidence,
    ),
  );
}

/** Show the limits as they are, and how many of the claims that fit else are contradicted. */
export function showLimits({ confidence, disputed }, claims) {
  byId("confidence").value = confidence;
  byId("confidence-number").textContent = share(confidence);
  byId("disputed").checked = disputed;
  byId("disputed-number").textContent = count(claims.filter(({ against }) => against.length).length);
}

function contradictedName(glyph) {
  const sign = element(
    "span",
    { class: "sample", "aria-hidden": "true", style: { color: "var(--mark-contradicted)" } },
    glyph,
  );
  return [sign, element("span", { class: "name" }, say("limit.disputed"))];
}

function number(name) {
  return element("span", { class: "number", id: `${name}-number` });
}
