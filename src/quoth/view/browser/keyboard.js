/** Keys: `/` to search, Enter to what was found, `j` and `k` to walk, `f` to fit, Escape to begin again. */

import { byId } from "./dom.js";

/** Listen to keys; in a field only Escape is taken. */
export function listen(on) {
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isWriting = event.target.matches("input:not([type=checkbox]):not([type=range]), textarea");
    if (event.key === "Escape" && isWriting && event.target.value) return;
    const action = isWriting && event.key !== "Escape" ? null : actionOf(event, on);
    if (!action) return;
    event.preventDefault();
    action();
  });
  byId("search").addEventListener("keydown", ({ key }) => {
    if (key !== "Enter") return;
    byId("cards").focus();
    on.walk(1);
  });
  byId("cards").addEventListener("keydown", (event) => {
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5, Home: -Infinity, End: Infinity };
    if (!(event.key in steps)) return;
    event.preventDefault();
    on.walk(steps[event.key]);
  });
}

function actionOf({ key }, on) {
  return {
    "/": () => byId("search").focus(),
    j: () => on.walk(1),
    k: () => on.walk(-1),
    f: on.fit,
    Escape: on.reset,
  }[key];
}
