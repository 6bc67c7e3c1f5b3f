import { explainCaught, explainResponse } from "faultmap";
import { showErrors } from "faultmap/adapters/dom";

const form = document.querySelector("form")!;
let clear = () => {};

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  clear();
  try {
    const res = await fetch("/projects", { method: "POST", body: new FormData(form) });
    if (!res.ok) clear = showErrors(form, await explainResponse(res, { fields: form }));
  } catch (reason) {
    clear = showErrors(form, await explainCaught(reason)); // no answer at all
  }
});
