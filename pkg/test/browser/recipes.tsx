/** What `recipes.test.ts` puts on its page. */
import { createRoot } from "react-dom/client";
import { TaskForm } from "../../../examples/react-hook-form.js";

export function show(element: Element): void {
  createRoot(element).render(<TaskForm />);
}
