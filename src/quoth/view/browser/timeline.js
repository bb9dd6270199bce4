/** The timeline view: a lane for each source, and in it what the source held at which time. */

import { byId, element } from "./dom.js";
import { glyphs } from "./encoding.js";
import { grouped } from "./graph.js";
import { isEnd, speakerOf } from "./model.js";
import { binsOf, shareOf } from "./time.js";
import { count, day, say } from "./words.js";

/** So many lanes are drawn; the sources with the most claims come first. */
const LANES = 40;

/** Marks that would touch are stacked, up to so many, and then beside each other. */
const MARK_PX = 32;
const STACK = 4;

/** A day on the axis takes so many pixels; so many stand beside the lanes, with the sources' names. */
const TICK_PX = 115;
const NAMES_PX = 250;

/** Show the dated claims by source. */
export function showTimeline(claims, chosen, on) {
  const view = byId("timeline");
  const dated = claims.filter(({ stated }) => stated);
  const bins = binsOf(dated);
  if (!bins.length) {
    view.replaceChildren(element("p", { class: "empty" }, say("timeline.none")));
    return;
  }
  const width = Math.max(view.clientWidth - NAMES_PX, NAMES_PX);
  const near = MARK_PX / width;
  const lanes = [...grouped(dated, (claim) => speakerOf(claim) ?? "")].sort(
    (one, other) => other[1].length - one[1].length || (one[0] < other[0] ? -1 : 1),
  );
  const axis = element(
    "div",
    { class: "axis", "aria-hidden": "true" },
    ...ticks(bins, Math.floor(width / TICK_PX)),
  );
  view.replaceChildren(
    element("p", { class: "caption" }, say("timeline.caption")),
    undated(claims.length - dated.length),
    axis,
    ...lanes.slice(0, LANES).map(([source, said]) => lane(source, stacked(said, bins, near), chosen, on)),
    lanes.length > LANES
      ? element("p", { class: "empty" }, say("timeline.more", { count: count(lanes.length - LANES) }))
      : "",
  );
}

/** Claims without a date are nowhere on a line of time: without a word they would be missed by nobody. */
function undated(number) {
  return number ? element("p", { class: "caption" }, say("timeline.undated", { count: count(number) })) : "";
}

function ticks(bins, most) {
  const step = Math.max(1, Math.ceil(bins.length / most));
  return bins
    .filter((_, index) => index % step === 0)
    .map(({ start }) => element("span", { style: { left: percent(shareOf(start, bins)) } }, day(start)));
}

function lane(source, marks, chosen, on) {
  const height = 1 + Math.max(...marks.map((mark) => mark.height));
  return element(
    "section",
    { class: "lane", style: { "--stack": height } },
    element(
      "h3",
      {},
      element("bdi", {}, source || say("source.unnamed")),
      " ",
      element("span", { class: "number" }, count(marks.length)),
    ),
    element("div", { class: "line" }, ...marks.map((mark) => markOf(mark, chosen, on))),
  );
}

/** Raise each mark above those too near to it; a high stack goes on beside itself, inwards at the end. */
function stacked(claims, bins, near) {
  const marks = [];
  for (const claim of claims) {
    const share = shareOf(claim.stated, bins);
    const place = marks.filter((mark) => Math.abs(mark.share - share) < near).length;
    marks.push({
      claim,
      share,
      height: place % STACK,
      column: Math.floor(place / STACK) * (share > 0.8 ? -1 : 1),
    });
  }
  return marks;
}

function markOf({ claim, share, height, column }, chosen, on) {
  const words = [claim.from.label, glyphs(claim), claim.relation.label, isEnd(claim.to) ? "" : claim.to.label]
    .filter(Boolean)
    .join(" ");
  const attributes = {
    type: "button",
    class: `mark ${claim.tone}`,
    style: { left: percent(share), "--height": height, "--column": column },
    title: `${day(claim.stated)}: ${words}`,
    "aria-label": `${day(claim.stated)}: ${words}`,
    "aria-pressed": String(claim === chosen),
    on: { click: () => on.choose(claim) },
  };
  return element("button", attributes, glyphs(claim) || "●");
}

function percent(share) {
  return `${(share * 100).toFixed(2)}%`;
}
