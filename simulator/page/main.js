// Joins the parts: which chat is open, what the server says, what a person does.

import { api, listen } from "./api.js";
import { showClock } from "./clock.js";
import { isMenuOpen, setCommands } from "./command_menu.js";
import { composeFor, sendText } from "./composer.js";
import { setTimeZone } from "./dates.js";
import { askWho, hideToast, showAlert, toast } from "./dialogs.js";
import { byTestId, element } from "./dom.js";
import { newestId, openChat, refresh, showTyping } from "./message_list.js";
import { avatar, showPeople } from "./people_list.js";
import { texts } from "./texts.js";

const app = byTestId("app");
const conversation = document.querySelector(".conversation");
let state = null;
let openId = null;

const person = () => state.people.find(({ id }) => id === openId);

const chatActions = {
  command: sendText,
  open: followLink,
  edit: editMessage,
  copy: (text) => navigator.clipboard.writeText(text).then(() => toast(texts.copied), () => {}),
  tap: async (messageId, data) => {
    try {
      const answer = await api.tap(openId, messageId, data);
      if (answer.text) (answer.show_alert ? showAlert : toast)(answer.text);
    } catch (error) {
      toast(error.status === 409 ? texts.oldButton : texts.noAnswer);
    }
  },
};

/** Change the words of an own message, as a person does on the phone. */
async function editMessage(messageId, before) {
  const text = prompt(texts.edit, before)?.trim();
  if (!text || text === before) return;
  try { await api.edit(openId, messageId, text); } catch { toast(texts.notSent); }
}

/** Open the bot's own deep links here: they press Start on somebody's phone. */
function followLink(url, event) {
  const address = new URL(url);
  if (address.hostname !== "t.me" || address.pathname !== `/${state.bot.username}`) return;
  event.preventDefault();
  const payload = address.searchParams.get("start") ?? "";
  const view = (one) => [avatar(one), element("span", { class: "person-name" }, one.name)];
  askWho(state.people, view, async (id) => {
    location.hash = `#/${id}`;
    try { await api.start(id, payload); } catch { toast(texts.badLink); }
  });
}

function route() {
  const id = Number(location.hash.replace(/^#\//, ""));
  const wanted = state.people.some((one) => one.id === id) ? id : null;
  app.dataset.view = wanted === null ? "list" : "chat";
  if (wanted === openId) return;
  openId = wanted;
  hideToast();
  conversation.hidden = wanted === null;
  byTestId("nobody").hidden = wanted !== null;
  composeFor(wanted);
  show();
  openChat(wanted, chatActions).then(markRead);
  if (wanted !== null && matchMedia("(min-width: 800px)").matches) byTestId("composer-input").focus();
}

function show() {
  showClock(state);
  showPeople(state, openId);
  const unread = state.people.reduce((sum, one) => sum + one.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${state.bot.name} · Trò chuyện thử`;
  byTestId("app").querySelector("#bot-name").textContent = state.bot.name;
  if (openId !== null) showChatFrame(person());
}

function showChatFrame(one) {
  byTestId("chat-title").textContent = state.bot.name;
  byTestId("chat-subtitle").textContent = one.is_typing ? texts.typing : texts.youAre(one.name);
  byTestId("chat-subtitle").classList.toggle("active", one.is_typing);
  byTestId("start-button").hidden = one.has_started || one.is_blocked;
  byTestId("blocked").hidden = !one.is_blocked;
  byTestId("composer").hidden = one.is_blocked;
  byTestId("block").hidden = one.is_blocked || !one.has_started;
  document.querySelector(".welcome").hidden = one.last !== null;
  document.querySelector(".welcome-text").textContent = state.bot.description || texts.welcome;
  setCommands(one.commands, sendText);
  showTyping(one.is_typing);
}

async function markRead() {
  if (openId === null || document.hidden || !person()?.unread) return;
  if (newestId() > 0) await api.read(openId, newestId());
}

async function onState(next) {
  const isFirst = state === null;
  state = next;
  setTimeZone(state.time_zone);
  if (isFirst) route();
  show();
  await refresh();
  await markRead();
}

addEventListener("hashchange", () => { if (state) route(); });
document.addEventListener("visibilitychange", markRead);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !isMenuOpen() && !document.querySelector("dialog[open]")) location.hash = "#/";
});
for (const [name, act] of Object.entries({
  "start-button": () => api.start(openId),
  block: () => api.block(openId, true),
  unblock: () => api.block(openId, false),
})) byTestId(name).addEventListener("click", () => act().catch(() => toast(texts.notSent)));
listen(onState, (isUp) => { byTestId("offline").hidden = isUp; });
