/** The summary of the errors of a form. */
import { freshId, textElement } from "./marks.js";

/** A heading and what is below it, announced when it is shown and able to take the focus. */
export function summaryOf(heading: string, content: Element): HTMLElement {
  const summary = document.createElement("div");
  const alert = document.createElement("div");
  const title = textElement("h2", heading);
  title.id = freshId();
  summary.className = "faultmap-summary";
  summary.tabIndex = -1;
  summary.setAttribute("aria-labelledby", title.id);
  summary.setAttribute("role", "group");
  alert.setAttribute("role", "alert");
  alert.append(title, content);
  summary.append(alert);
  return summary;
}
