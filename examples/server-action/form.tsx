"use client";

import { type Explained, messagesFor } from "faultmap";
import { useActionState } from "react";
import { createProject } from "./action.js";

/** What is about the whole form, or about a field that it does not have. */
function withoutField({ form, unmatched }: Explained): string[] {
  return [...new Set([...form, ...unmatched.flatMap(({ messages }) => messages)])];
}

export function ProjectForm() {
  const [state, action, pending] = useActionState(createProject, { values: {}, errors: null });
  const { values, errors } = state;

  function field(name: string, label: string) {
    const texts = errors ? messagesFor(errors, name) : [];
    return (
      <p>
        <label htmlFor={name}>{label}</label>
        <input
          id={name}
          name={name}
          defaultValue={values[name]}
          aria-invalid={texts.length > 0}
          aria-describedby={`${name}-errors`}
        />
        <span id={`${name}-errors`}>{texts.join(" ")}</span>
      </p>
    );
  }

  return (
    <form action={action}>
      <div role="alert">
        {errors && <p>{errors.message.text}</p>}
        {errors && withoutField(errors).map((text) => <p key={text}>{text}</p>)}
      </div>
      {field("name", "Name")}
      {field("budget", "Budget")}
      <button disabled={pending}>Create</button>
    </form>
  );
}
