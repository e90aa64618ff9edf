// What a message holds besides words: photos, documents, and the kinds that are only named.

import { api } from "./api.js";
import { element, icon } from "./dom.js";
import { showPhoto } from "./dialogs.js";
import { texts } from "./texts.js";

const MOST_WIDTH = 480;
const MOST_HEIGHT = 340;
const MEGABYTE = 1024 * 1024;
const COLOURS = { doc: "word", docx: "word", xls: "excel", xlsx: "excel", csv: "excel", pdf: "pdf" };
const NAMED = { sticker: texts.sticker, voice: texts.voice, location: texts.location, contact: texts.contact };

/** Return the nodes for the media of one message; none for a text. */
export function mediaView(message) {
  if (message.photo) return [photo(message)];
  if (message.document) return [documentCard(message.document)];
  const kind = Object.keys(NAMED).find((name) => message[name]);
  if (kind === "sticker") return [element("p", { class: "sticker" }, message.sticker.emoji ?? NAMED.sticker)];
  if (kind) return [element("p", { class: "named-media" }, described(kind, message[kind]))];
  return message.text ? [] : [element("p", { class: "named-media" }, texts.unknownMedia)];
}

/** Say in one line what a message is, for the list of people. */
export function preview(message) {
  const words = message.text ?? message.caption;
  if (words) return words.replace(/\s+/g, " ");
  if (message.photo) return texts.photo;
  if (message.document) return message.document.file_name;
  const kind = Object.keys(NAMED).find((name) => message[name]);
  return NAMED[kind] ?? texts.unknownMedia;
}

function photo(message) {
  const size = message.photo.at(-1);
  const url = api.fileUrl(size.file_id);
  const image = element("img", {
    src: url, width: size.width, height: size.height, alt: message.caption ?? texts.photo,
    decoding: "async",
  });
  // Known before it has loaded, so that the messages do not move.
  image.style.width = `${Math.min(size.width, MOST_WIDTH, (MOST_HEIGHT * size.width) / size.height)}px`;
  return element("button", {
    type: "button", class: "photo", testid: "photo", title: texts.openPhoto,
    onclick: () => showPhoto(url, image.alt),
  }, image);
}

function documentCard(file) {
  const ending = file.file_name.includes(".") ? file.file_name.split(".").at(-1).toLowerCase() : "";
  return element("a", {
    class: "document", testid: "document", href: api.fileUrl(file.file_id),
    download: file.file_name, "aria-label": texts.download(file.file_name),
  },
  element("span", { class: `file-icon ${COLOURS[ending] ?? "other"}` }, ending.slice(0, 4).toUpperCase() || icon("download")),
  element("span", { class: "file-facts" },
    element("span", { class: "file-name" }, file.file_name),
    element("span", { class: "file-size" }, size(file.file_size))),
  element("span", { class: "file-save" }, icon("download")));
}

/** "12 KB", "3,4 MB" */
export function size(bytes) {
  if (bytes < MEGABYTE) return `${Math.max(1, Math.round(bytes / 1024))} KB`;
  return `${(bytes / MEGABYTE).toLocaleString("vi-VN", { maximumFractionDigits: 1 })} MB`;
}

function described(kind, media) {
  if (kind === "location") return `${NAMED.location}: ${media.latitude}, ${media.longitude}`;
  if (kind === "contact") return `${media.first_name}: ${media.phone_number}`;
  return `${NAMED[kind]} · ${media.duration ?? 0}″`;
}
