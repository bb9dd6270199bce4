/** The evidence: a document's text, the sentences that make claims, the chosen claim's parts underlined. */

import { byId, element } from "./dom.js";
import { encodingOf } from "./encoding.js";
import { isEnd, speakerOf } from "./model.js";
import { cut, day, say } from "./words.js";

/** Show the sentence of the claim in its document; `on.choose` is told when another sentence is clicked. */
export function showEvidence(claim, model, on) {
  const panel = byId("evidence");
  if (!claim) {
    panel.replaceChildren(element("p", { class: "empty nothing" }, say("evidence.none")));
    return;
  }
  const source = claim.document;
  const sentences = model.sentences.filter(({ document, claims }) => document === source && claims.length);
  const text =
    source.text === null ? excerpts(sentences, claim, on) : whole(source.text, sentences, claim, on);
  panel.replaceChildren(
    heading(source),
    chain(claim),
    links(claim, on),
    element("div", { class: "text", dir: "auto" }, ...text),
  );
  reveal(panel.querySelector(".sentence.chosen"), panel);
}

/** Scroll the panel, and only the panel, to the sentence where it is not in sight from the top. */
function reveal(sentence, panel) {
  panel.scrollTop = 0;
  const [box, frame] = [sentence.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (box.bottom > frame.bottom) panel.scrollTop = box.top - frame.top - panel.clientHeight / 3;
}

function heading({ title, voice, published, url }) {
  return element(
    "header",
    {},
    element("h2", {}, element("bdi", {}, title ?? voice)),
    element(
      "p",
      { class: "about" },
      element("bdi", {}, voice),
      published && ` · ${day(published)}`,
      " ",
      link(url),
    ),
  );
}

/** Only web addresses become links: a hostile document may call itself `javascript:`. */
function link(url) {
  if (!/^https?:\/\//i.test(url ?? "")) return null;
  return element(
    "a",
    { href: url, rel: "noopener noreferrer nofollow", target: "_blank" },
    say("evidence.open"),
  );
}

/** Return the steps from who printed it to who is said to have said it, with the words that say so. */
function chain({ attribution, document }) {
  if (!attribution.length) return "";
  const steps = attribution.map(({ source, cue, stance, manner }) =>
    element(
      "li",
      {},
      element("bdi", {}, source?.label ?? say("source.unnamed")),
      " ",
      element("span", { class: "stance" }, say(`stance.${stance}`)),
      " ",
      element("q", {}, cue),
      manner === "indirect" ? null : element("span", { class: "manner" }, ` ${say(`manner.${manner}`)}`),
    ),
  );
  return element(
    "ol",
    { class: "chain", "aria-label": say("chain") },
    element("li", {}, element("bdi", {}, document.voice)),
    ...steps,
  );
}

/** Return buttons that lead on: to the counterparts, and to all that is claimed around the two ends. */
function links({ from, to, against }, on) {
  const button = (words, click, kind = "") =>
    element("button", { type: "button", class: kind, on: { click } }, words);
  const { glyph } = encodingOf("mark", "contradicted");
  const opposed = against.map((other) =>
    button(
      `${glyph} ${say("evidence.against", { who: cut(speakerOf(other) ?? say("source.unnamed"), 60) })}`,
      () => on.choose(other),
      "contradicted",
    ),
  );
  const around = [from, to]
    .filter((entity) => !isEnd(entity))
    .map((entity) =>
      button(say("evidence.around", { who: cut(entity.label, 60) }), () =>
        on.change({ focus: [entity.entity], reach: 1 }),
      ),
    );
  return element("p", { class: "links" }, ...opposed, ...around);
}

function whole(text, sentences, claim, on) {
  const parts = [];
  let at = 0;
  for (const sentence of [...sentences].sort((one, other) => one.start - other.start)) {
    if (sentence.start < at) continue;
    parts.push(text.slice(at, sentence.start), marked(sentence, claim, on));
    at = sentence.end;
  }
  return [...parts, text.slice(at)];
}

function excerpts(sentences, claim, on) {
  const ordered = [...sentences].sort((one, other) => one.start - other.start);
  return ordered.map((sentence) => element("p", {}, marked(sentence, claim, on)));
}

function marked(sentence, claim, on) {
  const isChosen = sentence === claim.sentence;
  const next = isChosen
    ? sentence.claims[(sentence.claims.indexOf(claim) + 1) % sentence.claims.length]
    : sentence.claims[0];
  const attributes = {
    class: isChosen ? "sentence chosen" : "sentence",
    role: "button",
    tabindex: 0,
    "aria-pressed": String(isChosen),
    on: { click: () => on.choose(next), keydown: (event) => pressed(event) && on.choose(next) },
  };
  return element("span", attributes, ...(isChosen ? underlined(sentence, claim) : [sentence.text]));
}

function pressed(event) {
  if (event.key !== "Enter" && event.key !== " ") return false;
  event.preventDefault();
  return true;
}

/** Cut the sentence where its claim's parts begin and end. */
function underlined(sentence, claim) {
  const spans = partsOf(claim).filter(
    ({ start, end }) => start >= 0 && end <= sentence.text.length && start < end,
  );
  spans.sort((one, other) => one.start - other.start || other.end - one.end);
  const pieces = [];
  let at = 0;
  for (const { start, end, part } of spans) {
    if (start < at) continue;
    pieces.push(
      sentence.text.slice(at, start),
      element("mark", { class: `of-${part}`, title: say(`part.${part}`) }, sentence.text.slice(start, end)),
    );
    at = end;
  }
  return [...pieces, sentence.text.slice(at)];
}

function partsOf(claim) {
  const spans = (part, offsets) => {
    const found = [];
    for (let index = 0; index < (offsets?.length ?? 0); index += 2)
      found.push({ part, start: offsets[index], end: offsets[index + 1] });
    return found;
  };
  const said = claim.attribution.filter(({ sentence }) => sentence === claim.sentence);
  return [
    ...spans("subject", claim.subject),
    ...spans("predicate", claim.predicate),
    ...spans("object", claim.object),
    ...said.flatMap((step) => spans("saying", step.spans)),
    ...claim.context.flatMap(([, , ...offsets]) => spans("context", offsets)),
  ];
}
