// Times as an office in Vietnam writes them, in the simulated time zone.

let zone = "Asia/Ho_Chi_Minh";

export function setTimeZone(name) {
  zone = name;
}

function parts(date) {
  const format = new Intl.DateTimeFormat("vi-VN", {
    timeZone: zone, weekday: "long", day: "2-digit", month: "2-digit", year: "numeric",
    hour: "2-digit", minute: "2-digit", hourCycle: "h23",
  });
  return Object.fromEntries(format.formatToParts(date).map(({ type, value }) => [type, value]));
}

/** "08:00" */
export function time(date) {
  const { hour, minute } = parts(date);
  return `${hour}:${minute}`;
}

/** "Thứ Năm, 09/03/2023" */
export function day(date) {
  const { weekday, day: number, month, year } = parts(date);
  return `${weekday}, ${number}/${month}/${year}`;
}

/** "09/03", or the time if it is the same day as `today`. */
export function brief(date, today) {
  if (day(date) === day(today)) return time(date);
  const { day: number, month } = parts(date);
  return `${number}/${month}`;
}

/** The date of a message. */
export const sentAt = (message) => new Date(message.date * 1000);
