/** A form of react-hook-form, as an app would write it. */
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { useFieldArray, useForm } from "react-hook-form";
import { explain } from "faultmap";
import { applyErrors } from "faultmap/adapters/react-hook-form";

declare global {
  /** What the server will answer; `null` is a success. */
  var reply: { status: number; body: string } | null;
}

const defaultValues = {
  name: "Ada",
  email: "",
  tags: ["a"],
  items: [{ price: "1" }, { price: "2" }],
};

function Form() {
  const form = useForm({ defaultValues });
  const { register, control, formState } = form;
  const { errors } = formState;
  const { fields } = useFieldArray({ control, name: "items" });
  const [sent, setSent] = useState(0);

  const save = form.handleSubmit(() => {
    setSent((count) => count + 1);
    if (!reply) return;
    const { body, status } = reply;
    applyErrors(form, explain(body, { status, fields: { values: form.getValues() } }));
  });

  return (
    <form onSubmit={(event) => void save(event)}>
      <output id="sent">{sent}</output>
      <p id="root">{errors.root?.["server"]?.message}</p>
      <input {...register("name", { required: "Required here." })} />
      <p id="name">{errors.name?.message}</p>
      <p id="types">{JSON.stringify(errors.name?.types)}</p>
      <input {...register("email")} />
      <p id="email">{errors.email?.message}</p>
      <select multiple {...register("tags")}>
        <option>a</option>
        <option>b</option>
      </select>
      <p id="tags">{errors.tags?.message}</p>
      <p id="items">{errors.items?.root?.message}</p>
      {fields.map((field, index) => (
        <div key={field.id}>
          <input {...register(`items.${index}.price`)} />
          <p id={`price${index}`}>{errors.items?.[index]?.price?.message}</p>
        </div>
      ))}
      <button>Send</button>
    </form>
  );
}

createRoot(document.querySelector("#app")!).render(<Form />);
