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
let openKey = null;

const person = () => state.people.find(({ key }) => key === openKey);

const chatActions = {
  command: sendText,
  open: followLink,
  edit: editMessage,
  canEdit: () => person()?.app === "telegram", // on Zalo what was sent stands
  copy: (text) => navigator.clipboard.writeText(text).then(() => toast(texts.copied), () => {}),
  tap: async (messageId, data) => {
    try {
      const answer = await api.tap(openKey, messageId, data);
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
  try { await api.edit(openKey, messageId, text); } catch { toast(texts.notSent); }
}

/** Open the bots' own links here, on somebody's phone: Telegram's press Start, Zalo's carry nothing. */
function followLink(url, event) {
  const { hostname, pathname, searchParams } = new URL(url);
  const place = `${hostname}${pathname}`;
  if (place === `t.me/${state.bot.username}`) {
    event.preventDefault();
    openOn("telegram", (key) => api.start(key, searchParams.get("start") ?? ""));
  } else if (state.zalo_account && place === `zalo.me/${state.zalo_account}`) {
    event.preventDefault();
    openOn("zalo", async () => {});
  }
}

function openOn(wanted, act) {
  const view = (one) => [avatar(one), element("span", { class: "person-name" }, one.name)];
  askWho(state.people.filter(({ app: has }) => has === wanted), view, async (key) => {
    location.hash = `#/${key}`;
    try { await act(key); } catch { toast(texts.badLink); }
  });
}

function route() {
  const key = location.hash.replace(/^#\//, "");
  const wanted = state.people.some((one) => one.key === key) ? key : null;
  app.dataset.view = wanted === null ? "list" : "chat";
  if (wanted === openKey) return;
  openKey = wanted;
  hideToast();
  conversation.hidden = wanted === null;
  byTestId("nobody").hidden = wanted !== null;
  showApp();
  composeFor(wanted, person()?.app);
  show();
  openChat(wanted, chatActions).then(markRead);
  if (wanted !== null && matchMedia("(min-width: 800px)").matches) byTestId("composer-input").focus();
}

function show() {
  showClock(state);
  showPeople(state, openKey);
  const unread = state.people.reduce((sum, one) => sum + one.unread, 0);
  document.title = `${unread ? `(${unread}) ` : ""}${state.bot.name} · Trò chuyện thử`;
  byTestId("app").querySelector("#bot-name").textContent = state.bot.name;
  if (openKey !== null) showChatFrame(person());
}

function showChatFrame(one) {
  byTestId("chat-title").textContent = one.bot_name;
  byTestId("chat-subtitle").textContent = one.is_typing ? texts.typing : texts.youAre(one.name);
  byTestId("chat-subtitle").classList.toggle("active", one.is_typing);
  byTestId("start-button").hidden = one.has_started || one.is_blocked || one.app === "zalo";
  byTestId("blocked").hidden = !one.is_blocked;
  byTestId("composer").hidden = one.is_blocked;
  byTestId("block").hidden = one.is_blocked || !one.has_started;
  document.querySelector(".welcome").hidden = one.last !== null;
  document.querySelector(".welcome-text").textContent = welcome(one);
  setCommands(one.commands, sendText);
  showTyping(one.is_typing);
}

/** Make the chat look like its app; lead to the same person's other phone. */
function showApp() {
  const one = person();
  conversation.dataset.app = one?.app ?? "";
  const other = state.people.find(({ id, key }) => id === one?.id && key !== openKey);
  const link = byTestId("other-phone");
  link.hidden = !other;
  if (!other) return;
  link.href = `#/${other.key}`;
  link.textContent = texts.otherPhone[other.app];
}

function welcome(one) {
  return one.app === "zalo" ? texts.welcomeOnZalo : state.bot.description || texts.welcome;
}

async function markRead() {
  if (openKey === null || document.hidden || !person()?.unread) return;
  if (newestId() > 0) await api.read(openKey, newestId());
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
  "start-button": () => api.start(openKey),
  block: () => api.block(openKey, true),
  unblock: () => api.block(openKey, false),
})) byTestId(name).addEventListener("click", () => act().catch(() => toast(texts.notSent)));
listen(onState, (isUp) => { byTestId("offline").hidden = isUp; });
