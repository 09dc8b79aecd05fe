// Files can be dragged into the field that is there anyway: what was chosen is listed, and nothing is sent before the button is pressed.
"use strict";

(() => {
  const zone = document.querySelector("[data-drop]");
  const input = zone?.querySelector("input[type=file]");
  if (!input) {
    return;
  }

  const list = zone.querySelector("[data-drop-list]");
  const largest = Number(zone.dataset.largest);
  const most = Number(zone.dataset.most);
  zone.querySelector("[data-drop-hint]").hidden = false;

  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} kB` : `${(bytes / 1048576).toFixed(1)} MB`);

  function show() {
    const files = [...input.files];
    const tooLarge = files.filter((file) => file.size > largest);
    const problem = files.length > most ? `At most ${most} files at once.` : tooLarge.length > 0 ? `Too large: ${tooLarge.map((file) => file.name).join(", ")}.` : "";
    input.setCustomValidity(problem);
    list.replaceChildren(
      ...files.map((file) => Object.assign(document.createElement("li"), { textContent: `${file.name}, ${size(file.size)}`, className: file.size > largest ? "bad" : "" })),
      ...(problem ? [Object.assign(document.createElement("li"), { textContent: problem, className: "bad" })] : []),
    );
  }

  function take(files) {
    const all = new DataTransfer();
    [...input.files, ...files].forEach((file) => all.items.add(file));
    input.files = all.files;
    show();
  }

  input.addEventListener("change", show);
  for (const kind of ["dragenter", "dragover"]) {
    document.addEventListener(kind, (event) => {
      if ([...event.dataTransfer.types].includes("Files")) {
        event.preventDefault();
        zone.classList.add("over");
      }
    });
  }
  document.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) {
      zone.classList.remove("over");
    }
  });
  document.addEventListener("drop", (event) => {
    if ([...event.dataTransfer.types].includes("Files")) {
      event.preventDefault();
      zone.classList.remove("over");
      take(event.dataTransfer.files);
    }
  });
})();
