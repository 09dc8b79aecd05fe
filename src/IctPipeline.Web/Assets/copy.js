// Buttons that copy an id or a link; where the browser lets no page copy, there are none.
"use strict";

(() => {
  if (!navigator.clipboard) {
    return;
  }

  // By a mark of the page and not of the buttons, which must stay as the server sent them: what differs is replaced (live.js).
  document.documentElement.classList.add("copies");
  document.addEventListener("click", async (event) => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) {
      return;
    }
    const label = button.textContent;
    const text = button.dataset.copy.startsWith("/") ? new URL(button.dataset.copy, location.href).href : button.dataset.copy;
    try {
      await navigator.clipboard.writeText(text);
      button.textContent = "Copied";
    } catch {
      button.textContent = "Not copied";
    }
    setTimeout(() => (button.textContent = label), 1500);
  });
})();
