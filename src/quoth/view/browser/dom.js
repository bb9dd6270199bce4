/** Elements out of names, attributes and texts. Texts stay texts: nothing here or elsewhere parses markup. */

const SVG = "http://www.w3.org/2000/svg";

/** Return an HTML element; strings among the children become text, null and false are left out. */
export function element(name, attributes = {}, ...children) {
  return furnished(document.createElement(name), attributes, children);
}

/** Return an SVG element. */
export function drawn(name, attributes = {}, ...children) {
  return furnished(document.createElementNS(SVG, name), attributes, children);
}

/** Return the element of this id, which the template holds. */
export function byId(id) {
  return document.getElementById(id);
}

/** Scroll a panel, and only the panel, so that something in it is in sight. */
export function reveal(thing, panel, margin = 10) {
  const [box, frame] = [thing.getBoundingClientRect(), panel.getBoundingClientRect()];
  if (box.top < frame.top) panel.scrollTop -= frame.top - box.top + margin;
  if (box.bottom > frame.bottom) panel.scrollTop += box.bottom - frame.bottom + margin;
}

function furnished(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) node.addEventListener(event, listener);
    } else if (name === "style") {
      for (const [property, setting] of Object.entries(value)) node.style.setProperty(property, setting);
    } else if (value === true) {
      node.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.flat().filter((child) => child !== null && child !== false && child !== undefined));
  return node;
}
