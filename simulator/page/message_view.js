// One bubble: a message, or an album of several, with its buttons underneath.

import { element, icon } from "./dom.js";
import { sentAt, time } from "./dates.js";
import { formattedText } from "./formatted_text.js";
import { mediaView } from "./media_view.js";
import { texts } from "./texts.js";

/** Return the node of one or more messages that belong together. `actions` has `tap` and `edit`. */
export function messageView(messages, actions) {
  const first = messages[0];
  const isMine = !first.from.is_bot;
  const isAlbum = messages.length > 1 && messages.every((message) => message.photo);
  const bubble = element("div", { class: "bubble" },
    element("div", { class: isAlbum ? `album album-${messages.length}` : "media" },
      messages.flatMap(mediaView)),
    element("div", { class: "body" }, words(messages, actions),
      element("time", { datetime: sentAt(first).toISOString() },
        isMine && messages.some((one) => one.edit_date) ? `${texts.edited} ` : null, time(sentAt(first)))));
  return element("article", {
    class: `message ${isMine ? "mine" : "theirs"}`, testid: "message",
    "data-message-id": first.message_id, "data-from": isMine ? "me" : "bot",
  }, bubble, keyboard(messages.at(-1), actions));
}

function words(messages, actions) {
  const message = messages.find((one) => one.text ?? one.caption);
  if (!message) return null;
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  const node = element("span", { class: "words", testid: "message-text" }, formattedText(text, entities, actions));
  if (!message.from.is_bot && actions.canEdit()) {
    node.title = texts.editHint;
    node.addEventListener("dblclick", () => actions.edit(message.message_id, text));
  }
  return node;
}

function keyboard(message, actions) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return element("div", { class: "keyboard", role: "group" },
    rows.map((row) => element("div", { class: "keyboard-row" },
      row.map((button) => keyboardButton(message, button, actions)))));
}

function keyboardButton(message, button, actions) {
  if (button.url) {
    return element("a", {
      class: "keyboard-button", testid: "inline-button", href: button.url,
      target: "_blank", rel: "noopener noreferrer",
      onclick: (event) => actions.open(button.url, event),
    }, element("span", {}, button.text), icon("link"));
  }
  const node = element("button", { type: "button", class: "keyboard-button", testid: "inline-button" },
    element("span", {}, button.text));
  node.addEventListener("click", async () => {
    if (node.getAttribute("aria-busy")) return;
    node.setAttribute("aria-busy", "true");
    await actions.tap(message.message_id, button.callback_data);
    node.removeAttribute("aria-busy");
  });
  return node;
}
