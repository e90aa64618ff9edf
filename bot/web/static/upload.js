"use strict";
// Sends files one after another, so that a connection that breaks loses only the one in flight.
(() => {
  const root = document.getElementById("upload");
  const words = root.dataset;
  const list = document.getElementById("files");
  const done = document.getElementById("done");
  const problem = document.getElementById("problem");
  const here = location.pathname;
  const waiting = [];
  const PASSING = [408, 429, 503, 507]; // what was refused so may be taken later
  let isSending = false;
  let isDone = false;

  function line(file) {
    const item = document.createElement("li");
    item.dataset.testid = "file";
    const name = document.createElement("span");
    name.className = "name";
    name.textContent = file.name;
    const state = document.createElement("span");
    state.className = "state";
    const told = document.createElement("p");
    told.className = "words";
    item.append(name, state, told);
    list.append(item);
    document.getElementById("none").hidden = true;
    return item;
  }

  function show(item, className, state, told) {
    item.className = className;
    item.querySelector(".state").textContent = state;
    item.querySelector(".words").textContent = told;
    item.querySelector("progress")?.remove();
  }

  function refuse(item, told) {
    show(item, "refused", words.refused, told);
  }

  function offerAgain(one, told) {
    show(one.item, "refused", "", told);
    const again = document.createElement("button");
    again.type = "button";
    again.textContent = words.again;
    again.addEventListener("click", () => {
      again.remove();
      queue(one);
    });
    one.item.append(again);
  }

  function queue(one) {
    show(one.item, "", words.waits, "");
    waiting.push(one);
    next();
  }

  function next() {
    done.disabled = isSending || waiting.length > 0 || isDone;
    if (isSending || waiting.length === 0) return;
    isSending = true;
    done.disabled = true;
    send(waiting.shift());
  }

  function send(one) {
    const bar = document.createElement("progress");
    bar.max = 100;
    show(one.item, "sending", words.sent, "");
    one.item.append(bar);
    const request = new XMLHttpRequest();
    request.open("POST", `${here}/tep`);
    request.setRequestHeader("X-File-Name", encodeURIComponent(one.file.name));
    request.setRequestHeader("X-Upload", one.upload);
    request.setRequestHeader("Content-Type", one.file.type || "application/octet-stream");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
    });
    request.addEventListener("load", () => answered(one, request));
    request.addEventListener("loadend", () => {
      if (request.status === 0) offerAgain(one, words.brokenOff);
      isSending = false;
      next();
    });
    request.send(one.file);
  }

  function answered(one, request) {
    let answer;
    try {
      answer = JSON.parse(request.responseText);
    } catch {
      offerAgain(one, words.brokenOff);
      return;
    }
    if (answer.kept) show(one.item, "kept", words.kept, answer.words);
    else if (PASSING.includes(request.status)) offerAgain(one, answer.words);
    else refuse(one.item, answer.words);
  }

  document.getElementById("choose").addEventListener("change", (event) => {
    for (const file of event.target.files) {
      const item = line(file);
      if (file.size > Number(words.most)) refuse(item, words.tooBig.replace("{name}", file.name));
      else queue({ file, item, upload: crypto.getRandomValues(new Uint32Array(4)).join("-") });
    }
    event.target.value = "";
  });

  done.addEventListener("click", async () => {
    done.disabled = true;
    try {
      const response = await fetch(`${here}/xong`, { method: "POST" });
      const answer = await response.json();
      if (PASSING.includes(response.status)) {
        problem.textContent = answer.words;
        problem.hidden = false;
        done.disabled = false;
        return;
      }
      const title = document.querySelector("h1");
      title.textContent = answer.title || title.textContent;
      const told = document.createElement("p");
      told.className = "note";
      told.textContent = answer.words;
      told.dataset.testid = "ended";
      document.querySelector(".card")?.remove();
      root.replaceWith(told);
      isDone = true;
    } catch {
      problem.textContent = words.brokenOff;
      problem.hidden = false;
      done.disabled = false;
    }
  });

  addEventListener("beforeunload", (event) => {
    if (isSending || waiting.length > 0) event.preventDefault();
  });
})();
