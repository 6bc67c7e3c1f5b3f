// `faultmap` is the folder `node_modules/faultmap/dist`, copied beside this file.
import { explainCaught, explainResponse } from "./faultmap/index.js";
import { showErrors } from "./faultmap/adapters/dom.js";

const form = document.querySelector("form");

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  try {
    const response = await fetch("/projects", { method: "POST", body: new FormData(form) });
    if (response.ok) form.reset();
    else showErrors(form, await explainResponse(response, { fields: form }));
  } catch (reason) {
    showErrors(form, await explainCaught(reason));
  }
});
