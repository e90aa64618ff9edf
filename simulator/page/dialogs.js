// What appears over the chat: a passing line, an alert, the choice of a person, a large photo.

import { byTestId, element } from "./dom.js";

const TOAST_MILLISECONDS = 4000;
const toastNode = byTestId("toast");
const alertNode = byTestId("alert");
const openAsNode = byTestId("open-as");
const lightbox = byTestId("lightbox");
let timer = 0;

/** Show a line for a few seconds. */
export function toast(text) {
  toastNode.textContent = text;
  toastNode.hidden = false;
  clearTimeout(timer);
  timer = setTimeout(() => { toastNode.hidden = true; }, TOAST_MILLISECONDS);
}

/** Take the line away. */
export function hideToast() {
  toastNode.hidden = true;
}

/** Show a text until it is closed. */
export function showAlert(text) {
  byTestId("alert-text").textContent = text;
  if (!alertNode.open) alertNode.showModal();
}

/** Ask with whose phone to open a link. `choose` gets the phone's key. */
export function askWho(people, view, choose) {
  const items = people.map((person) => element("li", {},
    element("button", {
      type: "button", class: "person", testid: `open-as-${person.key.replace("/", "-")}`,
      onclick: () => { openAsNode.close(); choose(person.key); },
    }, ...view(person))));
  openAsNode.querySelector("ul").replaceChildren(...items);
  openAsNode.showModal();
}

/** Show a photo as large as the window. */
export function showPhoto(url, description) {
  const image = lightbox.querySelector("img");
  image.src = url;
  image.alt = description;
  lightbox.showModal();
}

for (const dialog of [alertNode, openAsNode, lightbox]) {
  dialog.addEventListener("click", (event) => { if (event.target === dialog) dialog.close(); });
}
