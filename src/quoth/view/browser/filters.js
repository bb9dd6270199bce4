/** Which claims are shown: the reader's choices in, the claims that fit them and counts of others out. */

/** What a claim is sorted by in each facet: keys, of which one must be among the chosen. */
export const facets = {
  polarity: (claim) => [claim.polarity],
  modality: (claim) => [claim.modality],
  certainty: (claim) => [claim.certainty],
  source: (claim) => claim.sources.map(({ key }) => key),
  relation: (claim) => [claim.relation.name],
  kind: (claim) => (claim.to.kind === "end" ? [claim.from.kind] : [claim.from.kind, claim.to.kind]),
  document: (claim) => [claim.document.id],
};

const names = Object.keys(facets);

/** Return the claims that fit, and for each facet how many claims each of its keys would leave. */
export function filtered(claims, state) {
  const tests = testsOf(state);
  const shown = [];
  const counts = Object.fromEntries(names.map((name) => [name, new Map()]));
  for (const claim of claims) {
    if (!tests.every((test) => test(claim))) continue;
    const failed = names.filter(
      (name) => state[name].length && !facets[name](claim).some((key) => state[name].includes(key)),
    );
    if (!failed.length) shown.push(claim);
    // A facet's counts leave its own choice aside: they say what choosing another key would show.
    for (const name of failed.length ? failed.slice(0, failed.length === 1 ? 1 : 0) : names) {
      for (const key of new Set(facets[name](claim))) counts[name].set(key, (counts[name].get(key) ?? 0) + 1);
    }
  }
  return { shown, counts };
}

/** Return what is searched in a claim, in small letters. */
export function searched(claim) {
  claim.haystack ??= [
    claim.from.label,
    claim.relation.label,
    claim.lemma,
    claim.to.label,
    claim.sentence.text,
    ...claim.sources.map(({ label }) => label),
  ]
    .join("\n")
    .toLowerCase();
  return claim.haystack;
}

/** Return the words of a search, each of which must be found. */
export function terms(search) {
  return search.toLowerCase().split(/\s+/).filter(Boolean);
}

function testsOf(state) {
  const wanted = terms(state.search);
  const scope = state.scope && new Set(state.scope);
  return [
    wanted.length && ((claim) => wanted.every((term) => searched(claim).includes(term))),
    state.since && ((claim) => claim.stated !== null && claim.stated >= state.since),
    state.until && ((claim) => claim.stated !== null && claim.stated <= state.until),
    state.confidence && ((claim) => claim.confidence >= state.confidence),
    state.disputed && ((claim) => claim.against.length > 0),
    scope && ((claim) => scope.has(claim)),
  ].filter(Boolean);
}
