// Building the page from nodes. Nothing here, or anywhere, turns text into HTML.

const SVG = "http://www.w3.org/2000/svg";

/** Make an element. `on…` properties are listeners, `testid` is for the tests, null is left out. */
export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "testid") node.dataset.testid = value;
    else if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

/** Make one of the icons of icons.svg. */
export function icon(name) {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/assets/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** Find the element that the tests also find. */
export function byTestId(name) {
  return document.querySelector(`[data-testid="${name}"]`);
}

/**
 * Make `parent` hold one node per item, in order, reusing a node while its version stays the same.
 * An item has `key` and `version`; `make` builds its node. Returns the nodes that were built.
 */
export function reconcile(parent, items, make) {
  const old = new Map([...parent.children].map((node) => [node.dataset.key, node]));
  const built = [];
  const nodes = items.map((item) => {
    const known = old.get(String(item.key));
    if (known && known.dataset.version === String(item.version)) return known;
    const node = make(item);
    node.dataset.key = item.key;
    node.dataset.version = item.version;
    built.push(node);
    if (known) known.replaceWith(node);
    return node;
  });
  const kept = new Set(nodes);
  for (const node of [...parent.children]) if (!kept.has(node)) node.remove();
  nodes.forEach((node, place) => {
    if (parent.children[place] !== node) parent.insertBefore(node, parent.children[place] ?? null);
  });
  return built;
}
