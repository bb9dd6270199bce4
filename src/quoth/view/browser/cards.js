/** Claim cards: the readable twin of the graph, a list to walk through with the keyboard. */

import { byId, element, reveal } from "./dom.js";
import { encodingOf, predicateOf } from "./encoding.js";
import { innermost, isEnd, speakerOf } from "./model.js";
import { count, cut, day, say, share } from "./words.js";

/** So many cards are made at once; more on demand. */
const PAGE = 100;

/** Make all the cards that are still left out, for paper. */
export function showAllCards() {
  for (let more = byId("cards").querySelector(".more"); more; more = byId("cards").querySelector(".more"))
    more.click();
}

/** Show a card for each claim, the chosen one marked and in sight. */
export function showCards(claims, chosen, on) {
  const list = byId("cards");
  const length = Math.max(PAGE, Math.ceil((claims.indexOf(chosen) + 1) / PAGE) * PAGE);
  list.replaceChildren(...claims.slice(0, length).map((claim) => cardOf(claim, on)));
  if (!claims.length) list.append(element("p", { class: "empty" }, say("cards.none")));
  if (claims.length > length) list.append(moreButton(claims, length, on));
  markCard(chosen);
}

/** Mark the chosen claim's card and bring it in sight. */
export function markCard(chosen) {
  const list = byId("cards");
  for (const card of list.querySelectorAll('[aria-selected="true"]'))
    card.setAttribute("aria-selected", "false");
  const card = chosen && byId(`card-${chosen.number}`);
  list.toggleAttribute("aria-activedescendant", false);
  if (!card) return;
  card.setAttribute("aria-selected", "true");
  list.setAttribute("aria-activedescendant", card.id);
  reveal(card, list);
}

function moreButton(claims, length, on) {
  const more = element(
    "button",
    { class: "more", on: { click: add } },
    say("cards.more", { count: count(claims.length - length) }),
  );
  function add() {
    more.replaceWith(...claims.slice(length, length + PAGE).map((claim) => cardOf(claim, on)));
    if (claims.length > length + PAGE) byId("cards").append(moreButton(claims, length + PAGE, on));
  }
  return more;
}

/** Return the claim's card; one that is on the page already is not made again. */
function cardOf(claim, on) {
  return byId(`card-${claim.number}`) ?? newCard(claim, on);
}

function newCard(claim, on) {
  const { number, tone } = claim;
  const attributes = {
    id: `card-${number}`,
    class: `card ${tone}`,
    role: "option",
    "aria-selected": "false",
    on: { click: () => choose(claim, on) },
  };
  // The sentence shows on paper only; on the screen it stands in its document beside the card.
  return element(
    "article",
    attributes,
    headline(claim),
    sourceLine(claim),
    chips(claim),
    element("blockquote", {}, claim.sentence.text),
  );
}

/** Where all stands in one column, the evidence is far above the card: the reader is taken there. */
function choose(claim, on) {
  on.choose(claim);
  const list = byId("cards");
  if (list.scrollHeight <= list.clientHeight) byId("evidence").scrollIntoView({ block: "start" });
}

/** Return the claim in a line: who, what, whom. */
export function headline(claim) {
  return element(
    "p",
    { class: "headline" },
    element("bdi", {}, claim.from.label),
    " ",
    element("b", { class: `predicate ${claim.tone}` }, predicateOf(claim)),
    " ",
    isEnd(claim.to) ? null : element("bdi", {}, claim.to.label),
  );
}

/** Return on whose word: the innermost source first, then who passed it on, last who printed it. */
function sourceLine(claim) {
  const chain = claim.attribution.map(({ source }) => source?.label ?? say("source.unnamed")).reverse();
  if (!chain.length)
    return element("p", { class: "source own" }, say("source.own", { voice: claim.document.voice }));
  const links = chain.flatMap((label, index) => [
    index ? element("span", { class: "by" }, " ← ") : null,
    element("bdi", {}, label),
  ]);
  return element(
    "p",
    { class: "source" },
    `${encodingOf("mark", "reported").glyph} `,
    links,
    element("span", { class: "by" }, " ← ", element("bdi", {}, claim.document.voice)),
  );
}

function chips(claim) {
  const { against } = claim;
  const stance = innermost(claim)?.stance ?? "asserts";
  return element(
    "p",
    { class: "chips" },
    claim.stated && element("time", { class: "chip", datetime: claim.stated }, day(claim.stated)),
    claim.polarity === "negated" && chip("negated", `✗ ${say("polarity.negated")}`),
    stance !== "asserts" &&
      chip(stance === "denies" || stance === "doubts" ? "negated" : "hedged", say(`stance.${stance}`)),
    claim.modality !== "actual" && chip("hedged", `? ${say(`modality.${claim.modality}`)}`),
    claim.certainty !== "certain" && chip("hedged", `? ${say(`certainty.${claim.certainty}`)}`),
    against.length > 0 &&
      chip(
        "contradicted",
        `${encodingOf("mark", "contradicted").glyph} ${say("contradicted.by", { who: opponents(against) })}`,
      ),
    claim.time !== null && chip("", say("time.of", { when: claim.time.split("/").map(day).join(" – ") })),
    chip("", say("confidence", { value: share(claim.confidence) })),
  );
}

function opponents(against) {
  const names = [...new Set(against.map((claim) => cut(speakerOf(claim) ?? say("source.unnamed"), 60)))];
  return names.length > 2
    ? say("and.more", { first: names[0], count: count(names.length - 1) })
    : names.join(", ");
}

function chip(kind, text) {
  return element("span", { class: `chip ${kind}` }, text);
}
