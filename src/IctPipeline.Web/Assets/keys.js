// Keys for people who read much: every one of them does what a link or a field of the page does, too.
"use strict";

(() => {
  const dialog = document.getElementById("keys");
  const button = document.querySelector("[data-keys]");
  const off = document.querySelector("[data-keys-off]");
  if (!dialog || !button || !off) {
    return;
  }

  // Who talks to the computer, or has a trembling hand, must be able to take them away.
  const name = "ict-no-keys";
  const isOff = () => {
    try {
      return localStorage.getItem(name) === "1";
    } catch {
      return false;
    }
  };
  off.checked = isOff();
  off.addEventListener("change", () => {
    try {
      localStorage.setItem(name, off.checked ? "1" : "0");
    } catch {
      // A browser that keeps nothing forgets it with the page.
    }
  });
  button.hidden = false;
  button.addEventListener("click", () => dialog.showModal());

  const isTyping = (element) => element.closest("input, textarea, select, [contenteditable]") !== null;

  // The places of the first region that has any: found words before names, the list of a page before its choices.
  function steps() {
    for (const region of document.querySelectorAll("[data-steps]")) {
      for (const selector of region.dataset.steps.split("|")) {
        const found = [...region.querySelectorAll(selector)];
        if (found.length > 0) {
          return found;
        }
      }
    }
    return [];
  }

  function step(by) {
    const all = steps();
    if (all.length === 0) {
      return;
    }
    const here = all.indexOf(document.activeElement);
    const next = here >= 0 ? here + by : firstBehind(all, by);
    const place = all[Math.min(Math.max(next, 0), all.length - 1)];
    if (!place.matches("a, button")) {
      place.tabIndex = -1;
    }
    place.focus({ preventScroll: true });
    place.scrollIntoView({ block: "center" });
  }

  // From where the person is on the page, not from its top.
  function firstBehind(all, by) {
    const visible = all.findIndex((place) => place.getBoundingClientRect().top >= 0);
    return visible < 0 ? all.length - 1 : by > 0 ? visible : visible - 1;
  }

  const follow = (rel) => document.querySelector(`a[rel="${rel}"]`)?.click();
  const actions = {
    "/": () => document.querySelector("[data-key='/']")?.focus(),
    j: () => step(1),
    k: () => step(-1),
    n: () => follow("next"),
    p: () => follow("prev"),
    "?": () => dialog.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined;
    if (!action || isOff() || dialog.open || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) {
      return;
    }
    event.preventDefault();
    action();
  });
})();
