// The simulator's JSON API. A refused call throws; its `status` says which kind it was.

class Refused extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

async function answerOf(response) {
  if (!response.ok) throw new Refused(response.status, await response.text());
  return response.json();
}

async function post(path, body) {
  const headers = { "content-type": "application/json" };
  return answerOf(await fetch(path, { method: "POST", headers, body: JSON.stringify(body) }));
}

/** A phone is known by its key: "101" on Telegram, "zalo/101" on Zalo. */
const person = (key, action) => (key.startsWith("zalo/") ? `/page/${key}/${action}` : `/page/people/${key}/${action}`);

export const api = {
  messages: async (id, after) => answerOf(await fetch(`${person(id, "messages")}?after=${after}`)),
  sendText: (id, text) => post(person(id, "text"), { text }),
  edit: (id, messageId, text) => post(person(id, "edit"), { message_id: messageId, text }),
  start: (id, payload = "") => post(person(id, "start"), { payload }),
  tap: (id, messageId, data) => post(person(id, "tap"), { message_id: messageId, data }),
  read: (id, messageId) => post(person(id, "read"), { message_id: messageId }),
  block: (id, isBlocked) => post(person(id, "block"), { is_blocked: isBlocked }),
  jump: (target) => post("/page/jump", { target }),

  /** Send files as photos or as documents, all in one album. */
  sendFiles: async (id, files, kind, caption) => {
    const form = new FormData();
    form.append("as", kind);
    form.append("caption", caption);
    for (const file of files) form.append("file", file, file.name);
    return answerOf(await fetch(person(id, "files"), { method: "POST", body: form }));
  },

  fileUrl: (fileId) => `/page/files/${encodeURIComponent(fileId)}`,
};

/** Call `onState` with the whole state after every change; `onConnection` when the line breaks. */
export function listen(onState, onConnection) {
  const source = new EventSource("/page/events");
  source.onmessage = (event) => onState(JSON.parse(event.data));
  source.onopen = () => onConnection(true);
  source.onerror = () => onConnection(false);
  // Left open, the stream would keep a hidden page of the browser's history connected.
  addEventListener("pagehide", () => source.close());
}
