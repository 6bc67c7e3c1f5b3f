import { explainResponse } from "faultmap";
import { applyErrors } from "faultmap/adapters/react-hook-form";
import de from "faultmap/locales/de";
import { useForm } from "react-hook-form";

const defaultValues = { name: "", budget: "" };

export function ProjectForm() {
  const form = useForm({ defaultValues });
  const { register, handleSubmit, formState } = form;

  const save = handleSubmit(async (values) => {
    const response = await fetch("/projects", { method: "POST", body: JSON.stringify(values) });
    if (response.ok) return;
    const explained = await explainResponse(response, {
      fields: { values: defaultValues },
      locale: navigator.languages,
      catalogs: [de],
    });
    applyErrors(form, explained);
  });

  return (
    <form onSubmit={save}>
      <p role="alert">{formState.errors.root?.server?.message}</p>
      <input {...register("name")} />
      <p>{formState.errors.name?.message}</p>
      <input {...register("budget")} />
      <p>{formState.errors.budget?.message}</p>
      <button>Save</button>
    </form>
  );
}
