// The open chat: fetches what changed, groups albums, separates days, keeps the reader's place.

import { api } from "./api.js";
import { day, sentAt } from "./dates.js";
import { byTestId, element, reconcile } from "./dom.js";
import { messageView } from "./message_view.js";
import { texts } from "./texts.js";

const NEAR_PIXELS = 80;
const column = byTestId("messages");
const scroller = document.querySelector(".scroller");
const toBottom = byTestId("to-bottom");

let chatId = null;
let version = 0;
let messages = new Map();
let actions = {};
let refreshing = null;
let isWanted = false;
let isTyping = false;
let isPinned = true; // the reader is at the end and wants to stay there
let lastTop = 0;

/** Open a person's chat, or none. */
export async function openChat(id, chatActions) {
  chatId = id;
  version = 0;
  messages = new Map();
  actions = chatActions;
  column.replaceChildren();
  if (id !== null) await refresh();
  scrollDown("instant");
}

/** Fetch what changed. Calls that come meanwhile share one further fetch. */
export function refresh() {
  isWanted = true;
  refreshing ??= fetchAll().finally(() => { refreshing = null; });
  return refreshing;
}

async function fetchAll() {
  while (isWanted && chatId !== null) {
    isWanted = false;
    const id = chatId;
    const changed = await api.messages(id, version);
    if (id !== chatId) { isWanted = true; continue; }
    if (version === 0 || changed.messages.length + changed.deleted.length > 0) apply(changed);
    version = changed.version;
  }
}

function apply({ messages: changed, deleted }) {
  const fresh = changed.filter((message) => !messages.has(message.message_id));
  if (fresh.some((message) => !message.from.is_bot)) isPinned = true;
  for (const message of changed) messages.set(message.message_id, message);
  for (const number of deleted) messages.delete(number);
  draw();
  if (isPinned) scrollDown(fresh.length > 0 && version > 0 ? "smooth" : "instant");
  else toBottom.hidden = isNearBottom();
}

/** Show or hide the three dots. */
export function showTyping(value) {
  if (value === isTyping) return;
  isTyping = value;
  draw();
  if (isPinned) scrollDown("instant");
}

/** Return the number of the newest message. */
export function newestId() {
  return Math.max(0, ...messages.keys());
}

function draw() {
  const focused = document.activeElement?.closest?.("[data-key]")?.dataset.key;
  const built = reconcile(column, blocks(), (block) => block.make());
  // An edit replaces the bubble under the finger: whoever uses the keyboard stays where they were.
  const again = built.find((node) => node.dataset.key === focused);
  (again?.querySelector(".keyboard-button") ?? null)?.focus({ preventScroll: true });
}

function blocks() {
  const result = [];
  let lastDay = null;
  for (const group of groups()) {
    const title = day(sentAt(group[0]));
    if (title !== lastDay) result.push(dayBlock(title));
    lastDay = title;
    result.push(messageBlock(group));
  }
  if (isTyping) result.push({ key: "typing", version: 0, make: typingView });
  return result;
}

function groups() {
  const result = [];
  for (const message of [...messages.values()].sort((a, b) => a.message_id - b.message_id)) {
    const album = message.media_group_id;
    if (album && result.at(-1)?.[0].media_group_id === album) result.at(-1).push(message);
    else result.push([message]);
  }
  return result;
}

function messageBlock(group) {
  const newest = Math.max(...group.map((message) => message.version));
  return { key: `m${group[0].message_id}`, version: `${newest}/${group.length}`, make: () => messageView(group, actions) };
}

function dayBlock(title) {
  const make = () => element("p", { class: "day", testid: "day" }, element("span", {}, title));
  return { key: `day ${title}`, version: 0, make };
}

function typingView() {
  const dots = element("span", { class: "dots", "aria-label": texts.typing }, ...[1, 2, 3].map(() => element("i")));
  return element("div", { class: "message theirs", testid: "typing" }, element("div", { class: "bubble" }, dots));
}

function isNearBottom() {
  return scroller.scrollHeight - scroller.scrollTop - scroller.clientHeight < NEAR_PIXELS;
}

function scrollDown(behavior) {
  const isCalm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollTo({ top: scroller.scrollHeight, behavior: isCalm ? "instant" : behavior });
  isPinned = true;
  toBottom.hidden = true;
}

scroller.addEventListener("scroll", () => {
  // Only scrolling up lets go of the end: a message that arrives also moves the end away.
  if (isNearBottom()) isPinned = true;
  else if (scroller.scrollTop < lastTop) isPinned = false;
  lastTop = scroller.scrollTop;
  toBottom.hidden = isPinned;
}, { passive: true });
toBottom.addEventListener("click", () => scrollDown("smooth"));
// The on-screen keyboard and the menu of commands take room from the messages.
new ResizeObserver(() => { if (isPinned) scrollDown("instant"); }).observe(scroller);
