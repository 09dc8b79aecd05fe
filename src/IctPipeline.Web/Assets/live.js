// Pages are complete without this. It fetches a page again when the server says that something is new, and puts
// the new parts in the place of the old ones: what arrives is HTML from the same server, where everything is encoded.
// A page without such a part is live only while it says that the store is away: it is loaded anew once it can be.
"use strict";

(() => {
  const topic = document.querySelector("[data-live]")?.dataset.live;
  if (!topic || !("EventSource" in window)) {
    return;
  }

  const shortestPause = 1000;
  let fetching = false;
  let again = false;
  let last = 0;

  async function refresh() {
    if (fetching || document.hidden) {
      again = true;
      return;
    }
    fetching = true;
    again = false;
    const wait = last + shortestPause - Date.now();
    if (wait > 0) {
      await new Promise((done) => setTimeout(done, wait));
    }
    try {
      const answer = await fetch(location.href, { headers: { accept: "text/html" } });
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const outage = page.getElementById("outage");
      if (answer.ok && !document.querySelector("[data-live-region]")) {
        // What is no page (a download) is left to the link.
        if (page.getElementById("main")) {
          location.reload();
        }
        return;
      }
      await pressed;
      if (answer.ok) {
        document.querySelectorAll("[data-live-region]").forEach((region) => put(region, page));
      }
      if (answer.ok || outage) {
        note(outage);
      }
    } catch {
      // The server is away: the next event, after the connection is back, brings what was missed.
    } finally {
      last = Date.now();
      fetching = false;
    }
    if (again) {
      refresh();
    }
  }

  // A click goes down and up on one element: nothing takes the place of what is there while a button or a finger is down.
  let pressed = null;
  let release = () => {};
  document.addEventListener("pointerdown", () => (pressed ??= new Promise((done) => (release = done))), true);
  function released() {
    release();
    pressed = null;
  }
  for (const kind of ["pointerup", "pointercancel"]) {
    // The click itself comes after that.
    document.addEventListener(kind, () => setTimeout(released, 0), true);
  }
  addEventListener("blur", released);

  function put(old, page) {
    const fresh = page.querySelector(`[data-live-region="${old.dataset.liveRegion}"]`);
    if (!fresh || old.innerHTML === fresh.innerHTML) {
      return;
    }
    const known = new Set([...old.querySelectorAll(".articles > li a[href]")].map((link) => link.getAttribute("href")));
    const focused = old.contains(document.activeElement) ? describe(document.activeElement) : null;
    old.replaceChildren(...document.importNode(fresh, true).childNodes);
    if (known.size > 0) {
      for (const item of old.querySelectorAll(".articles > li")) {
        item.classList.toggle("fresh", !known.has(item.querySelector("h2 a")?.getAttribute("href")));
      }
    }
    // Who works with the keyboard stays where they were.
    if (focused) {
      find(old, focused)?.focus({ preventScroll: true });
    }
  }

  // Says that the page is old while the store is away, and nothing once it is back.
  function note(fresh) {
    document.getElementById("outage")?.remove();
    if (fresh) {
      document.getElementById("main").prepend(document.importNode(fresh, true));
    }
  }

  const describe = (element) => ({ id: element.id, href: element.getAttribute("href") });
  const find = (region, { id, href }) => (id ? document.getElementById(id) : href && [...region.querySelectorAll("a[href]")].find((link) => link.getAttribute("href") === href));

  // The reader itself is away, or this computer has no network: the page stays as it is, and says so.
  const patience = 3000;
  let silence = 0;
  function offline() {
    if (document.getElementById("offline")) {
      return;
    }
    const said = document.createElement("div");
    said.id = "offline";
    said.className = "note warn";
    said.setAttribute("role", "status");
    said.textContent = navigator.onLine
      ? "The reader does not answer. This page stays as it is, and goes on by itself when it does."
      : "This computer is offline. This page stays as it is, and goes on by itself afterwards.";
    document.getElementById("main").prepend(said);
  }

  const source = new EventSource(`/live/${topic}`);
  let opened = false;
  source.addEventListener("error", () => {
    silence ||= setTimeout(offline, patience);
  });
  source.addEventListener("message", refresh);
  source.addEventListener("open", () => {
    document.body.dataset.connected = "true";
    clearTimeout(silence);
    silence = 0;
    document.getElementById("offline")?.remove();
    // What happened between the page and the connection, or while it was broken, was not told.
    if (opened) {
      refresh();
    } else {
      opened = true;
      setTimeout(refresh, 0);
    }
  });
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && again) {
      refresh();
    }
  });
})();
