// Files waiting to be sent: chosen, dropped or pasted; shown above the composer.

import { byTestId, element, icon } from "./dom.js";
import { size } from "./media_view.js";
import { toast } from "./dialogs.js";
import { texts } from "./texts.js";

const MOST_BYTES = 50 * 1024 * 1024;
const IN_AN_ALBUM = 10;
const PHOTO_TYPES = new Set(["image/png", "image/jpeg", "image/webp", "image/gif"]);
const tray = byTestId("attachments");
const input = byTestId("file-input");
const drop = document.querySelector(".drop");
const conversation = document.querySelector(".conversation");
let files = [];
let changed = () => {};

/** Call `onChange` whenever the waiting files change. */
export function onFiles(onChange) {
  changed = onChange;
}

export const hasFiles = () => files.length > 0;

/** Return what to send, album by album, and forget it. */
export function takeAlbums() {
  const photos = files.filter((file) => PHOTO_TYPES.has(file.type));
  const others = files.filter((file) => !PHOTO_TYPES.has(file.type));
  set([]);
  return [...albums(photos, "photos"), ...albums(others, "documents")];
}

function albums(all, kind) {
  const result = [];
  for (let start = 0; start < all.length; start += IN_AN_ALBUM) {
    result.push({ kind, files: all.slice(start, start + IN_AN_ALBUM) });
  }
  return result;
}

function add(more) {
  const fitting = [...more].filter((file) => file.size <= MOST_BYTES);
  const tooBig = [...more].find((file) => file.size > MOST_BYTES);
  if (tooBig) toast(texts.tooBig(tooBig.name));
  set([...files, ...fitting]);
}

/** Forget everything that waits. */
export const clearFiles = () => set([]);

function set(wanted) {
  files = wanted;
  for (const image of tray.querySelectorAll("img")) URL.revokeObjectURL(image.src);
  tray.replaceChildren(...files.map(fileView));
  tray.hidden = files.length === 0;
  changed();
}

function fileView(file) {
  const picture = PHOTO_TYPES.has(file.type)
    ? element("img", { src: URL.createObjectURL(file), alt: "" })
    : element("span", { class: "file-icon other" }, file.name.split(".").at(-1).slice(0, 4).toUpperCase());
  return element("li", {}, picture,
    element("span", { class: "file-facts" },
      element("span", { class: "file-name" }, file.name), element("span", { class: "file-size" }, size(file.size))),
    element("button", {
      type: "button", class: "icon-button", "aria-label": texts.removeFile(file.name),
      onclick: () => set(files.filter((other) => other !== file)),
    }, icon("close")));
}

const carriesFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");

byTestId("attach").addEventListener("click", () => input.click());
input.addEventListener("change", () => { add(input.files); input.value = ""; });
conversation.addEventListener("paste", (event) => {
  if (event.clipboardData.files.length === 0) return;
  event.preventDefault();
  add(event.clipboardData.files);
});
conversation.addEventListener("dragenter", (event) => { if (carriesFiles(event)) drop.hidden = false; });
conversation.addEventListener("dragover", (event) => { if (carriesFiles(event)) event.preventDefault(); });
drop.addEventListener("dragleave", () => { drop.hidden = true; });
conversation.addEventListener("drop", (event) => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  drop.hidden = true;
  add(event.dataTransfer.files);
});
