/** The bottom panel: when claims were made, and a span of time to narrow them to, which can be played. */

import { byId, drawn, element } from "./dom.js";
import { binsOf, counted } from "./time.js";
import { day, say } from "./words.js";

const STEP_MS = 700;

/** Make the panel; the function returned shows the claims that fit all but the time. */
export function makeTimePanel(claims, on) {
  const bins = binsOf(claims);
  const last = bins.length - 1;
  if (last < 1) {
    byId("time").hidden = true;
    return { show: () => {}, stop: () => {} };
  }
  let timer = null;
  const chart = drawn("svg", {
    class: "bars",
    viewBox: `0 0 ${bins.length} 1`,
    preserveAspectRatio: "none",
    "aria-hidden": "true",
  });
  const thumb = (words) =>
    element("input", {
      type: "range",
      min: 0,
      max: last,
      step: 1,
      "aria-label": say(words),
      on: { input: moved },
    });
  const [from, until] = [thumb("time.from"), thumb("time.until")];
  const said = element("output", { class: "span" });
  const play = element("button", { type: "button", class: "play", on: { click: toggle } });
  byId("time").replaceChildren(play, element("div", { class: "track" }, chart, from, until), said);
  showPlay();

  function moved(event) {
    stop();
    if (Number(from.value) > Number(until.value)) {
      (event.target === from ? until : from).value = event.target.value;
    }
    told();
  }

  /** A span over all bins is no choice: claims without a date are shown too. */
  function told() {
    const [start, end] = [Number(from.value), Number(until.value)];
    on.change({ since: start === 0 ? "" : bins[start].start, until: end === last ? "" : bins[end].end });
  }

  function toggle() {
    if (timer) return stop();
    if (Number(until.value) === last) until.value = from.value;
    timer = setInterval(() => {
      until.value = Number(until.value) + 1;
      told();
      if (Number(until.value) === last) stop();
    }, STEP_MS);
    told();
    return showPlay();
  }

  function stop() {
    clearInterval(timer);
    timer = null;
    showPlay();
  }

  function showPlay() {
    play.textContent = timer ? "❚❚" : "▶";
    play.setAttribute("aria-label", say(timer ? "time.pause" : "time.play"));
  }

  function show(fitting, { since, until: end }) {
    const full = counted(bins, fitting);
    from.value = since
      ? Math.max(
          0,
          bins.findIndex((bin) => bin.end >= since),
        )
      : 0;
    until.value = end ? bins.findLastIndex((bin) => bin.start <= end) : last;
    const most = Math.max(1, ...full.map((bin) => bin.affirmed + bin.hedged + bin.negated));
    chart.replaceChildren(
      ...full.flatMap((bin, index) => barsOf(bin, index, most, index >= from.value && index <= until.value)),
    );
    const [first, final] = [bins[Number(from.value)], bins[Number(until.value)]];
    said.textContent = say("time.span", { from: day(first.start), until: day(final.end) });
    from.setAttribute("aria-valuetext", day(first.start));
    until.setAttribute("aria-valuetext", day(final.end));
  }

  return { show, stop };
}

function barsOf(bin, index, most, isIn) {
  let top = 1;
  return ["affirmed", "hedged", "negated"]
    .filter((tone) => bin[tone])
    .map((tone) => {
      const height = bin[tone] / most;
      top -= height;
      const words = `${day(bin.start)}: ${bin[tone]} ${say(`bar.${tone}`)}`;
      return drawn(
        "rect",
        { class: `${tone}${isIn ? "" : " out"}`, x: index + 0.1, y: top, width: 0.8, height },
        drawn("title", {}, words),
      );
    });
}
