import { explainResponse } from "faultmap";
import { showErrors } from "faultmap/adapters/dom";

const form = document.querySelector("form")!;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const res = await fetch("/projects", { method: "POST", body: new FormData(form) });
  if (res.ok) return;
  const e = await explainResponse(res, { fields: form });
  showErrors(form, e);
});
