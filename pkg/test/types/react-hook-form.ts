/** The adapter takes what the real `useForm()` gives; checked by the compiler, never run. */
import { explain, mapToFields, decode } from "faultmap";
import { applyErrors } from "faultmap/adapters/react-hook-form";
import { useForm, type UseFormReturn } from "react-hook-form";

interface Order {
  name: string;
  items: { price: number; tags: string[] }[];
  address?: { street: string };
}

export function useOrder(): UseFormReturn<Order> {
  const form = useForm<Order>();
  applyErrors(form, explain(""));
  applyErrors(form, mapToFields(decode("")), { shouldFocus: false });
  applyErrors(useForm(), explain(""));
  applyErrors(
    useForm<{ deep: { deeper: { list: string[][] } } }, object, { other: 1 }>(),
    explain(""),
  );
  const { setError, clearErrors, control, subscribe } = form;
  applyErrors({ setError, clearErrors, control, subscribe }, explain(""));
  applyErrors({ setError, clearErrors }, explain(""));
  // @ts-expect-error Errors cannot be set without it.
  applyErrors({ clearErrors }, explain(""));
  return form;
}
