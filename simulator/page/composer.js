// Writing and sending: text, files with a caption, commands.

import { api } from "./api.js";
import { clearFiles, hasFiles, onFiles, takeAlbums } from "./attachments.js";
import { closeMenu, menuKey, menuTyped } from "./command_menu.js";
import { byTestId } from "./dom.js";
import { toast } from "./dialogs.js";
import { texts } from "./texts.js";

const MOST_PIXELS = 140;
const MOST_LETTERS = { telegram: 4096, zalo: 2000 };
const form = byTestId("composer");
const input = byTestId("composer-input");
const send = byTestId("send");
const drafts = new Map();
let chatId = null;

/** Write for another person; what was half written for the one before is kept. */
export function composeFor(key, app) {
  if (chatId !== null) drafts.set(chatId, input.value);
  chatId = key;
  input.value = drafts.get(key) ?? "";
  input.maxLength = MOST_LETTERS[app] ?? MOST_LETTERS.telegram;
  input.placeholder = texts.placeholder[app] ?? "";
  clearFiles();
  closeMenu();
  fit();
}

/** Send a text as the person whose chat is open. */
export async function sendText(text) {
  try {
    await api.sendText(chatId, text);
    return true;
  } catch {
    toast(texts.notSent);
    return false;
  }
}

async function sendAll() {
  const id = chatId;
  const text = input.value.trim();
  if (!text && !hasFiles()) return;
  closeMenu();
  input.value = "";
  fit();
  if (!hasFiles()) {
    if (!(await sendText(text)) && chatId === id) { input.value = text; fit(); }
    return;
  }
  await sendAlbums(id, text);
}

async function sendAlbums(id, caption) {
  let words = caption;
  try {
    for (const album of takeAlbums()) {
      await api.sendFiles(id, album.files, album.kind, words);
      words = "";
    }
  } catch {
    toast(texts.notSent);
  }
}

function fit() {
  input.style.height = "auto";
  input.style.height = `${Math.min(input.scrollHeight, MOST_PIXELS)}px`;
  send.disabled = !input.value.trim() && !hasFiles();
}

form.addEventListener("submit", (event) => { event.preventDefault(); sendAll(); });
input.addEventListener("input", () => { fit(); menuTyped(input.value); });
input.addEventListener("keydown", (event) => {
  // While Vietnamese is being composed, Enter belongs to the input method.
  if (event.isComposing || menuKey(event)) return;
  if (event.key === "Enter" && !event.shiftKey) { event.preventDefault(); sendAll(); }
});
onFiles(fit);
