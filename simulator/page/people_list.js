// The list of people: who one can be, what came last, and how much was not read.

import { brief, sentAt } from "./dates.js";
import { byTestId, element, reconcile } from "./dom.js";
import { preview } from "./media_view.js";
import { texts } from "./texts.js";

const TONES = 6;
const list = byTestId("people");

/** Draw the list; `openKey` is the phone whose chat is open. */
export function showPeople(state, openKey) {
  const areTwo = new Set(state.people.map(({ app }) => app)).size > 1;
  const today = new Date(state.now);
  const items = state.people.map((person) => ({
    key: person.key,
    version: JSON.stringify([person, person.key === openKey, areTwo, brief(today, new Date(0))]),
    make: () => personView(person, person.key === openKey, areTwo, today),
  }));
  reconcile(list, items, (item) => item.make());
}

function personView(person, isOpen, areTwo, today) {
  return element("li", {},
    element("a", {
      href: `#/${person.key}`, class: "person", testid: `person-${named(person)}`,
      "aria-current": isOpen ? "true" : null,
    },
    avatar(person),
    element("span", { class: "person-facts" },
      element("span", { class: "person-line" },
        element("span", { class: "person-name" }, person.name),
        areTwo ? appMark(person.app) : null,
        person.last ? element("time", {}, brief(sentAt(person.last), today)) : null),
      person.role && person.role !== person.name ? element("span", { class: "person-role" }, person.role) : null,
      element("span", { class: "person-line" },
        element("span", { class: "person-last" }, lastLine(person)),
        person.unread ? badge(person) : null))));
}

const named = ({ key }) => key.replace("/", "-");

/** Say on which app a chat is: the first thing that a visitor must understand. */
export function appMark(app) {
  return element("span", { class: `app-mark ${app}` }, texts.apps[app]);
}

function lastLine(person) {
  if (person.is_blocked) return texts.blocked;
  if (person.is_typing) return texts.typing;
  if (!person.last) return person.has_started || person.app === "zalo" ? texts.noMessages : texts.notStarted;
  return person.last.from.is_bot ? preview(person.last) : texts.you(preview(person.last));
}

function badge(person) {
  return element("span", {
    class: "badge", testid: `unread-${named(person)}`, "aria-label": texts.newMessages(person.unread),
  }, String(person.unread));
}

/** Return a round picture with initials, always in the same colour for the same person. */
export function avatar(person) {
  const letters = person.name.split(/[^\p{L}\p{N}]+/u).filter(Boolean).slice(-2).map((word) => word[0]);
  return element("span", { class: `avatar tone-${person.id % TONES}`, "aria-hidden": "true" }, letters.join("").toUpperCase());
}
