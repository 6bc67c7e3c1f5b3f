/** react-hook-form: every text of the server at its field, and at `root.server` what has none. */
import { explainCaught, explainResponse } from "faultmap";
import { applyErrors } from "faultmap/adapters/react-hook-form";
import { useForm } from "react-hook-form";

const defaultValues = { name: "", checklist: [{ title: "" }, { title: "" }] };

export function TaskForm() {
  const form = useForm({ defaultValues });
  const { errors } = form.formState;

  const save = form.handleSubmit(async (values) => {
    try {
      const response = await fetch("/tasks", {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(values),
      });
      if (response.ok) return;
      applyErrors(form, await explainResponse(response, { fields: { values: defaultValues } }));
    } catch (reason) {
      applyErrors(form, await explainCaught(reason));
    }
  });

  return (
    <form onSubmit={save}>
      <p role="alert">{errors.root?.["server"]?.message}</p>
      <input aria-label="Name" {...form.register("name")} />
      <p>{errors.name?.message}</p>
      {defaultValues.checklist.map((_, i) => (
        <div key={i}>
          <input aria-label={`Step ${i + 1}`} {...form.register(`checklist.${i}.title`)} />
          <p>{errors.checklist?.[i]?.title?.message}</p>
        </div>
      ))}
      <button>Save</button>
    </form>
  );
}
