"use server";

import { explainCaught, type Explained, explainResponse } from "faultmap";

/** What the form shows. It is plain data, so it can go from the server to the browser. */
export interface State {
  /** What was entered: React empties a form when its action is done. */
  values: Record<string, string>;
  /** What was wrong with it. */
  errors: Explained | null;
}

export async function createProject(_before: State, form: FormData): Promise<State> {
  const values = { name: String(form.get("name")), budget: String(form.get("budget")) };
  try {
    const response = await fetch(`${process.env["API"]}/projects`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(values),
    });
    if (response.ok) return { values: {}, errors: null };
    return { values, errors: await explainResponse(response, { fields: form }) };
  } catch (reason) {
    return { values, errors: await explainCaught(reason) };
  }
}
