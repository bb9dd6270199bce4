/** The header: the three views, and what can be done with what is shown. */

import { byId, element } from "./dom.js";
import { csvOf, jsonOf, save } from "./exports.js";
import { isDark } from "./encoding.js";
import { svgOf } from "./picture.js";
import { queryOf } from "./sparql.js";
import { addressOf, VIEWS } from "./state.js";
import { say } from "./words.js";

const TOLD_MS = 2500;

/** Make the header's buttons. `now` returns what is shown: `{state, claims, drawing}`. */
export function makeActions(model, stage, now, on) {
  byId("views").replaceChildren(...VIEWS.map((name) => tab(name, on)));
  byId("actions").replaceChildren(
    button("filters", openDrawer, { class: "only-narrow", "aria-controls": "filters" }),
    button("fit", () => stage.fit()),
    exportMenu(model, stage, now),
    button("query", () => copy(queryOf(model, now().state, now().claims), "query")),
    button("link", () => copy(linkTo(now().state), "link")),
    button("theme", () => turn(on)),
  );
}

/** Close the drawer that holds the filters on a narrow screen; return whether it was open. */
export function closeDrawer() {
  const wasOpen = document.body.classList.contains("filtering");
  document.body.classList.remove("filtering");
  return wasOpen;
}

/** Mark the view that is shown. */
export function markView(shown) {
  for (const name of VIEWS) {
    byId(`tab-${name}`).setAttribute("aria-selected", String(name === shown));
    byId(`tab-${name}`).tabIndex = name === shown ? 0 : -1;
  }
  byId("stage").dataset.view = shown;
  byId("commitments").hidden = shown !== "commitments";
  byId("timeline").hidden = shown !== "timeline";
  byId("graph").hidden = shown === "timeline";
}

let untold = 0;

/** Say something to the reader, and to screen readers. */
export function tell(words) {
  const told = byId("told");
  told.textContent = words;
  told.classList.add("shown");
  clearTimeout(untold);
  untold = setTimeout(() => told.classList.remove("shown"), TOLD_MS);
}

/** The drawer closes by its button, by a touch beside it, and by Escape. */
function openDrawer() {
  document.body.classList.add("filtering");
  byId("done").onclick = closeDrawer;
  byId("stage").addEventListener("pointerdown", closeDrawer, { once: true });
  byId("search").focus();
}

function tab(name, on) {
  const attributes = {
    id: `tab-${name}`,
    type: "button",
    role: "tab",
    "aria-controls": name,
    on: { click: () => on.change({ view: name }), keydown: step },
  };
  function step({ key }) {
    const move = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (!move) return;
    const next = VIEWS[(VIEWS.indexOf(name) + move + VIEWS.length) % VIEWS.length];
    on.change({ view: next });
    byId(`tab-${next}`).focus();
  }
  return element("button", attributes, say(`view.${name}`));
}

function button(name, click, attributes = {}) {
  return element(
    "button",
    { type: "button", id: `do-${name}`, title: say(`action.${name}.title`), ...attributes, on: { click } },
    say(`action.${name}`),
  );
}

function exportMenu(model, stage, now) {
  const files = {
    png: () => stage.picture().toBlob((picture) => save("claims.png", picture)),
    svg: () => save("claims.svg", svgOf(stage.drawing(), model.title), "image/svg+xml"),
    csv: () => save("claims.csv", csvOf(now().claims), "text/csv"),
    json: () => save("claims.json", jsonOf(now().claims), "application/json"),
  };
  const items = Object.entries(files).map(([name, write]) =>
    button(name, () => {
      menu.open = false;
      write();
    }),
  );
  const menu = element(
    "details",
    { class: "menu", id: "export" },
    element("summary", { role: "button" }, say("action.export")),
    element("div", {}, ...items),
  );
  return menu;
}

/** A page in a notebook's frame has no address of its own: the state is handed over without one. */
function linkTo(state) {
  const address = `#${addressOf(state)}`;
  return location.protocol === "about:" ? address : `${location.href.replace(/#.*$/, "")}${address}`;
}

/** Where the clipboard is shut, the text is shown for the reader to copy. */
async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    tell(say(`copied.${what}`));
  } catch {
    showToCopy(text, what);
  }
}

function showToCopy(text, what) {
  const field = element("textarea", { readonly: true, rows: 12, "aria-label": say(`copied.${what}`) });
  field.value = text;
  const dialog = element(
    "dialog",
    {},
    element("p", {}, say("copy.by-hand")),
    field,
    element("button", { type: "button", on: { click: () => dialog.close() } }, say("close")),
  );
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  field.select();
}

function turn(on) {
  document.documentElement.dataset.theme = isDark() ? "light" : "dark";
  on.recolour();
}
