/** Forms made of specs, and what is in them as the body of a request. */
import type { Json } from "faultmap";

import { el } from "../dom.ts";
import type { Locale } from "../link.ts";
import { type Field, say, type Spec, type Values } from "./specs.ts";

let count = 0;

/** A form of that kind with these values in it. */
export function formFor(
  spec: Spec,
  values: Values,
  locale: Locale,
  button = spec.button,
): HTMLFormElement {
  const form = el("form", { novalidate: true, lang: locale });
  for (const field of spec.fields(values)) {
    const value = Object.hasOwn(values, field.name) ? (values[field.name] ?? "") : "";
    const control = controlFor(field, value, locale);
    if (field.type === "hidden") {
      form.append(control);
      continue;
    }
    control.id = `app-field-${count++}`;
    const label = el("label", { for: control.id }, say(field.label, locale));
    form.append(el("div", { class: "field" }, label, control));
  }
  form.append(el("p", { class: "actions" }, el("button", { class: "main" }, say(button, locale))));
  return form;
}

function controlFor(
  { name, type, options, needed, autocomplete = "off" }: Field,
  value: string,
  locale: Locale,
): HTMLElement {
  if (type === "area") {
    const area = el("textarea", { name, rows: "3" });
    area.value = value;
    return area;
  }
  if (type === "select") {
    const select = el("select", { name });
    if (!needed) select.append(el("option", { value: "" }, "–"));
    for (const [key, label] of options ?? []) {
      select.append(el("option", { value: key }, say(label, locale)));
    }
    // A value that is no choice of ours may be in a request all the same.
    if (value && !options?.some(([key]) => key === value)) {
      select.append(el("option", { value }, value));
    }
    select.value = value || (needed ? (options?.[0]?.[0] ?? "") : "");
    return select;
  }
  const input = el("input", { name, type: type === "decimal" ? "text" : type, autocomplete });
  if (type === "decimal") input.inputMode = "decimal";
  if (type !== "file") input.value = value;
  return input;
}

/** Puts a file into the form's file field, as picking it would. */
export function putFile(form: HTMLFormElement, file: File): void {
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  const transfer = new DataTransfer();
  transfer.items.add(file);
  if (input) input.files = transfer.files;
}

/** What the form holds as JSON, in the shape that its names tell. Fields that were left empty are
 * left out: whether they may be is for the server to say. */
export function bodyOf(form: HTMLFormElement, spec: Spec, values: Values): Json {
  const data = new FormData(form);
  const body: Record<string, Json> = {};
  for (const { name, type } of spec.fields(values)) {
    const text = data.get(name);
    if (typeof text !== "string" || !text) continue;
    const number = Number(text);
    const isNumber = (type === "decimal" || type === "hidden") && Number.isFinite(number);
    put(body, name.split("."), isNumber ? number : text);
  }
  return body;
}

/** Puts a value where the segments of its name lead to. */
function put(into: Record<string, Json>, [head = "", ...rest]: string[], value: Json): void {
  if (!rest.length) {
    into[head] = value;
    return;
  }
  const [index = "", ...inner] = rest;
  const list = (into[head] ??= []) as Record<string, Json>[];
  while (list.length <= Number(index)) list.push({});
  const item = list[Number(index)];
  if (item) put(item, inner, value);
}

/** The values of a form from the body of a request: the way back. */
export function valuesOf(body: Json | undefined): Values {
  const values: Record<string, string> = {};
  const collect = (value: Json, name: string): void => {
    if (value === null) return;
    if (typeof value !== "object") {
      values[name] = String(value);
      return;
    }
    for (const [key, inner] of Object.entries(value)) collect(inner, name ? `${name}.${key}` : key);
  };
  if (typeof body === "object") collect(body, "");
  return values;
}
