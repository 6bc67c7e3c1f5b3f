import { explainResponse } from "faultmap";
import { showErrors } from "faultmap/adapters/dom";
import de from "faultmap/locales/de";

const form = document.querySelector("form")!;

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const response = await fetch("/projects", { method: "POST", body: new FormData(form) });
  if (response.ok) return;
  const explained = await explainResponse(response, {
    fields: form,
    locale: navigator.languages,
    catalogs: [de],
  });
  showErrors(form, explained);
});
