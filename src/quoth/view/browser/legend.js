/** The legend: every shape, line and sign that this page's claims use, and no other. */

import { byId, drawn, element } from "./dom.js";
import { dashes, encodings } from "./encoding.js";
import { drawingOf } from "./graph.js";
import { say } from "./words.js";

/** Show what the claims in the model are drawn with. */
export function showLegend(claims) {
  const kinds = new Set(claims.flatMap((claim) => [claim.from.kind, claim.to.kind]));
  const bundles = drawingOf(claims, 1).arrows;
  const tones = new Set([...claims, ...bundles].map(({ tone }) => tone));
  const marks = new Set([
    claims.some(({ against }) => against.length) && "contradicted",
    claims.some(({ attribution }) => attribution.length) && "reported",
  ]);
  const rows = [
    ...encodings("kind")
      .filter(({ name }) => kinds.has(name))
      .map((row) => [signOf(row), wordsFor(row)]),
    ...encodings("tone")
      .filter(({ name }) => tones.has(name))
      .map((row) => [lineOf(row.name), [row.glyph, wordsFor(row)].filter(Boolean).join(" ")]),
    ...encodings("mark")
      .filter(({ name }) => marks.has(name))
      .map((row) => [signOf(row), wordsFor(row)]),
  ];
  const list = element(
    "ul",
    { tabindex: 0, "aria-label": say("legend") },
    ...rows.map(([sample, label]) => element("li", {}, sample, element("span", {}, label))),
  );
  byId("legend").replaceChildren(list);
}

function wordsFor({ group, name }) {
  return say(`${group}.${name}`);
}

function signOf({ group, name, glyph }) {
  return element(
    "span",
    { class: "sign", "aria-hidden": "true", style: { color: `var(--${group}-${name})` } },
    glyph,
  );
}

/** Return an arrow as the graph draws it. */
export function lineOf(tone) {
  return drawn(
    "svg",
    {
      class: "line",
      viewBox: "0 0 34 10",
      width: 34,
      height: 10,
      "aria-hidden": "true",
      style: { color: `var(--tone-${tone})` },
    },
    drawn("path", {
      d: "M0 5H27",
      stroke: "currentColor",
      "stroke-width": 1.8,
      "stroke-dasharray": dashes(tone).join(" ") || null,
    }),
    drawn("path", { d: "M26 1.2L33 5L26 8.8z", fill: "currentColor" }),
  );
}
