// The commands of the open chat: behind the menu button, and while a "/" is being typed.

import { byTestId, element } from "./dom.js";
import { texts } from "./texts.js";

const list = byTestId("commands");
const button = byTestId("menu-button");
const input = byTestId("composer-input");
let commands = [];
let chosen = -1;
let run = () => {};

/** Set what the menu offers and what choosing does; an app without commands has no menu. */
export function setCommands(offered, onChoose) {
  commands = offered ?? [];
  button.hidden = offered === null;
  run = onChoose;
}

export const isMenuOpen = () => !list.hidden;

export function closeMenu() {
  list.hidden = true;
  button.setAttribute("aria-expanded", "false");
  input.removeAttribute("aria-activedescendant");
}

function openMenu(typed = "/") {
  const prefix = typed.slice(1).toLowerCase();
  const fitting = commands.filter(({ command }) => command.startsWith(prefix));
  if (fitting.length === 0 && typed !== "/") return closeMenu();
  chosen = -1;
  list.replaceChildren(...(fitting.length ? fitting.map(item) : [element("li", { class: "no-commands" }, texts.noCommands)]));
  list.hidden = false;
  button.setAttribute("aria-expanded", "true");
}

function item({ command, description }, place) {
  return element("li", {
    id: `command-${place}`, role: "option", class: "command", testid: `command-${command}`, "aria-selected": "false",
    onmousedown: (event) => event.preventDefault(),
    onclick: () => choose(command),
  }, element("span", { class: "command-name" }, `/${command}`), element("span", { class: "command-text" }, description));
}

function choose(command) {
  closeMenu();
  run(`/${command}`);
}

function mark(place) {
  const items = [...list.querySelectorAll(".command")];
  if (items.length === 0) return;
  chosen = (place + items.length) % items.length;
  items.forEach((node, index) => node.setAttribute("aria-selected", String(index === chosen)));
  items[chosen].scrollIntoView({ block: "nearest" });
  input.setAttribute("aria-activedescendant", items[chosen].id);
}

/** Handle a key of the composer. Returns whether the menu used it. */
export function menuKey(event) {
  if (!isMenuOpen()) return false;
  if (event.key === "ArrowDown") mark(chosen + 1);
  else if (event.key === "ArrowUp") mark(chosen < 0 ? -1 : chosen - 1);
  else if (event.key === "Escape") closeMenu();
  else if ((event.key === "Enter" || event.key === "Tab") && chosen >= 0) list.querySelectorAll(".command")[chosen].click();
  else return false;
  event.preventDefault();
  event.stopPropagation();
  return true;
}

/** Follow what is being typed. */
export function menuTyped(text) {
  if (!button.hidden && /^\/\w*$/.test(text)) openMenu(text);
  else closeMenu();
}

button.addEventListener("click", () => {
  if (isMenuOpen()) closeMenu();
  else { openMenu(); input.focus({ preventScroll: true }); }
});
document.addEventListener("click", (event) => {
  if (isMenuOpen() && !event.target.closest(".footer")) closeMenu();
});
