// Text with entities, as nodes. Offsets are UTF-16 units, which is how JavaScript counts too.

import { element } from "./dom.js";
import { texts } from "./texts.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const STYLES = /^(f|c)_[0-9a-f]+$/; // sizes and colours of Zalo
const SAFE_LINK = /^https?:\/\//i;

/** Return the nodes of a text. `actions` has `command(text)`, `open(url, event)` and `copy(text)`. */
export function formattedText(text, entities, actions) {
  return within(text, entities ?? [], 0, text.length, actions);
}

function within(text, entities, start, end, actions) {
  const nodes = [];
  let position = start;
  let rest = entities;
  while (rest.length > 0) {
    const [entity, ...others] = rest;
    const close = Math.min(entity.offset + entity.length, end);
    const inner = others.filter((other) => other.offset < close);
    rest = others.filter((other) => other.offset >= close);
    if (entity.offset < position) continue;
    nodes.push(text.slice(position, entity.offset));
    const content = within(text, inner, entity.offset, close, actions);
    nodes.push(wrapped(entity, content, text.slice(entity.offset, close), actions));
    position = close;
  }
  nodes.push(text.slice(position, end));
  return nodes;
}

function wrapped(entity, content, text, actions) {
  if (entity.type in TAGS) return element(TAGS[entity.type], {}, content);
  if (STYLES.test(entity.type)) return element("span", { class: `style-${entity.type}` }, content);
  switch (entity.type) {
    case "code":
      return element("code", { title: texts.copy, onclick: () => actions.copy(text) }, content);
    case "pre":
      return element("pre", { onclick: () => actions.copy(text) }, content);
    case "spoiler":
      return spoiler(content);
    case "bot_command":
      return element("button", { type: "button", class: "link", onclick: () => actions.command(text) }, content);
    case "url":
      return link(SAFE_LINK.test(text) ? text : `https://${text}`, content, actions);
    case "text_link":
      return link(entity.url ?? "", content, actions);
    default:
      return element("span", {}, content);
  }
}

function link(url, content, actions) {
  const address = SAFE_LINK.test(url) || url.startsWith("tg://") ? url : `https://${url}`;
  return element("a", {
    href: address, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => actions.open(address, event),
  }, content);
}

function spoiler(content) {
  const node = element("button", { type: "button", class: "spoiler", title: texts.showSpoiler }, content);
  node.addEventListener("click", () => node.classList.add("shown"));
  return node;
}
