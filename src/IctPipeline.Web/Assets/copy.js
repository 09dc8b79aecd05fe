// Buttons that copy an id or a link; where the browser lets no page copy, there are none.
"use strict";

(() => {
  if (!navigator.clipboard) {
    return;
  }

  const show = () => document.querySelectorAll("[data-copy][hidden]").forEach((button) => (button.hidden = false));
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
  show();
  new MutationObserver(show).observe(document.getElementById("main"), { childList: true, subtree: true });
})();
