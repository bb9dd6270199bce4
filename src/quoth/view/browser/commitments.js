/** The commitments view: who bound themselves to what, towards whom, and who refused or demanded. */

import { byId, element } from "./dom.js";
import { predicateOf } from "./encoding.js";
import { isEnd, speakerOf } from "./model.js";
import { day, say } from "./words.js";

/** What is an act among the things relations do; a channel is used, not undertaken. */
const ACTS = ["commitment", "refusal", "demand", "threat"];

const COLUMNS = ["who", "what", "object", "recipient", "source", "date"];

/**
 * Return the acts among the claims: made by their relation, or as the complement of one. "Promised" with
 * nothing promised is left out where "promised to visit" is there.
 */
export function actsAmong(claims, model) {
  const acts = claims.filter((claim) => actsOf(claim, model).length);
  const completed = new Set(acts.map(({ under }) => under));
  return acts.filter(({ id, to }) => !isEnd(to) || !completed.has(id));
}

/** Show the acts as a table, those of one actor together. */
export function showCommitments(claims, chosen, model, on) {
  const view = byId("commitments");
  const ordered = actsAmong(claims, model).sort(
    (one, other) =>
      compare(one.from.label, other.from.label) ||
      compare(one.stated ?? "", other.stated ?? "") ||
      one.number - other.number,
  );
  if (!ordered.length) {
    view.replaceChildren(element("p", { class: "empty" }, say("commitments.none")));
    return;
  }
  const head = element(
    "tr",
    {},
    ...COLUMNS.map((name) => element("th", { scope: "col" }, say(`commitments.${name}`))),
  );
  const rows = ordered.map((claim, index) => row(claim, ordered[index - 1], claim === chosen, model, on));
  view.replaceChildren(
    element(
      "table",
      {},
      element("caption", {}, say("commitments.caption")),
      element("thead", {}, head),
      element("tbody", {}, ...rows),
    ),
  );
}

function row(claim, before, isChosen, model, on) {
  const again = before?.from === claim.from;
  const choose = element(
    "button",
    {
      type: "button",
      class: `predicate ${claim.tone}`,
      "aria-pressed": String(isChosen),
      on: { click: () => on.choose(claim) },
    },
    predicateOf(claim, claim.under ? claim.lemma : claim.relation.label),
  );
  const act = element(
    "span",
    { class: "act" },
    actsOf(claim, model)
      .map((name) => say(`act.${name}`))
      .join(", "),
  );
  return element(
    "tr",
    { class: [again ? "again" : "", isChosen ? "chosen" : ""].join(" "), "data-claim": claim.id },
    element("th", { scope: "row" }, element("bdi", {}, claim.from.label)),
    element("td", {}, choose, " ", act),
    element("td", {}, isEnd(claim.to) ? "" : element("bdi", {}, claim.to.label)),
    element("td", {}, element("bdi", {}, recipientOf(claim))),
    element("td", {}, element("bdi", {}, speakerOf(claim) ?? say("source.unnamed"))),
    element("td", {}, day(claim.stated)),
  );
}

function actsOf(claim, model) {
  const above = claim.under ? model.claimById.get(claim.under) : null;
  const acts = [...claim.relation.acts, ...(above?.relation.acts ?? [])];
  return ACTS.filter((act) => acts.includes(act));
}

/** "Promised the mayor a bridge", "a promise to the mayor": whom an act is owed to stands in its context. */
function recipientOf({ context }) {
  const found = context.find(([role]) => role === "recipient") ?? context.find(([role]) => role === "to");
  return found?.[1] ?? "";
}

function compare(one, other) {
  return one < other ? -1 : one > other ? 1 : 0;
}
