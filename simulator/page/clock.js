// The simulated clock, and the two ways to move it.

import { api } from "./api.js";
import { day, time } from "./dates.js";
import { byTestId } from "./dom.js";
import { toast } from "./dialogs.js";
import { texts } from "./texts.js";

const text = byTestId("clock-text");
const jumps = document.querySelector(".clock-jumps");
const buttons = [...jumps.querySelectorAll("button")];
let asked = null;

/** Show the day and the time, and whether a jump is under way. */
export function showClock(state) {
  const now = new Date(state.now);
  const words = `${day(now)} · ${time(now)}`;
  if (text.textContent !== words) text.textContent = words;
  jumps.hidden = !state.can_jump;
  for (const button of buttons) {
    button.disabled = state.is_jumping || asked !== null;
    button.toggleAttribute("aria-busy", button === asked);
  }
}

for (const button of buttons) {
  button.addEventListener("click", async () => {
    asked = button;
    for (const one of buttons) one.disabled = true;
    button.setAttribute("aria-busy", "true");
    try {
      await api.jump(button.dataset.jump);
    } catch {
      toast(texts.jumpFailed);
    }
    asked = null;
    for (const one of buttons) one.disabled = false;
    button.removeAttribute("aria-busy");
  });
}
