/** The commitments view: what the named question `commitments` answers, as far as its claims are shown. */

import { byId, element } from "./dom.js";
import { predicateOf } from "./encoding.js";
import { innermost, isEnd, speakerOf } from "./model.js";
import { day, say } from "./words.js";

const COLUMNS = ["who", "standing", "what", "recipient", "due", "source", "date"];

/** Return the entries of the ledger that rest on one of the claims, in the question's own order. */
export function entriesAmong(claims, { ledger }) {
  const among = new Set(claims);
  return (ledger ?? []).filter(({ claim }) => among.has(claim));
}

/** Show the entries as a table, those of one actor together. */
export function showCommitments(claims, chosen, model, on) {
  const view = byId("commitments");
  const entries = entriesAmong(claims, model);
  if (!entries.length) {
    const why = model.ledger ? "commitments.none" : "commitments.unasked";
    view.replaceChildren(element("p", { class: "empty" }, say(why)));
    return;
  }
  const head = element(
    "tr",
    {},
    ...COLUMNS.map((name) => element("th", { scope: "col" }, say(`commitments.${name}`))),
  );
  const rows = entries.map((entry, index) => row(entry, entries[index - 1], chosen, on));
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

function row(entry, before, chosen, on) {
  const { claim, standing, recipient, due } = entry;
  const again = before?.claim.from === claim.from;
  return element(
    "tr",
    { class: [again ? "again" : "", claim === chosen ? "chosen" : ""].join(" "), "data-claim": claim.id },
    element("th", { scope: "row" }, element("bdi", {}, claim.from.label)),
    element("td", { class: "standing" }, standing),
    element("td", {}, ...deed(entry, claim === chosen, on)),
    element("td", {}, element("bdi", {}, recipient ?? "")),
    element("td", {}, day(due)),
    element("td", {}, ...word(claim)),
    element("td", {}, day(claim.stated)),
  );
}

/** What is committed to, and on which condition. */
function deed({ claim, condition }, isChosen, on) {
  const choose = element(
    "button",
    {
      type: "button",
      class: `predicate ${claim.tone}`,
      "aria-pressed": String(isChosen),
      on: { click: () => on.choose(claim) },
    },
    predicateOf(claim),
  );
  const object = !isEnd(claim.to) && element("bdi", {}, claim.to.label);
  return [choose, object && " ", object, condition && " ", condition && quiet(condition)];
}

/** On whose word; whoever does not simply say so is not quoted as if they did. */
function word(claim) {
  const stance = innermost(claim)?.stance ?? "asserts";
  const speaker = element("bdi", {}, speakerOf(claim) ?? say("source.unnamed"));
  return stance === "asserts" ? [speaker] : [speaker, " ", quiet(say(`stance.${stance}`))];
}

function quiet(words) {
  return element("bdi", { class: "quiet" }, words);
}
