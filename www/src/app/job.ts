/** A screen with one form: what it sends, and what happens then. */
import type { Fault } from "faultmap";

import { el } from "../dom.ts";
import type { App, Screen } from "./app.ts";
import type { Call } from "./exchange.ts";
import { bodyOf, formFor, putFile, valuesOf } from "./form.ts";
import { say, type Spec, SPECS, type Values, type Words } from "./specs.ts";

/** A form to be filled in and sent. */
export interface Job {
  readonly spec: Spec;
  /** What it is called, if not what its form is. */
  readonly title?: Words;
  /** What it is about, as others wrote it, in English. */
  readonly about?: string;
  readonly method: string;
  readonly path: string;
  readonly values?: Values;
  readonly file?: File;
  /** Whose request it is, if not that of whoever is signed in. */
  readonly token?: string | undefined;
  /** What is sent the first time, at once, instead of what the form would send. */
  readonly first?: Call;
  /** Where the way back leads. */
  readonly back: Screen;
  /** What to do with the reply if it went well. */
  readonly done: (data: unknown) => void;
}

/** The screen of a job. */
export function jobScreen(app: App, job: Job): Screen {
  const { spec, title = spec.title, about, method, path, token, done } = job;
  let values = job.values ?? {};
  let file = job.file;
  let fault: Fault | null = null;
  let form: HTMLFormElement | null = null;
  let first = job.first;

  /** What the form would send now. */
  function callOf(form: HTMLFormElement): Call {
    if (spec === SPECS.upload) {
      return app.call(method, path, new FormData(form), token);
    }
    if (method === "GET") {
      const query = new URLSearchParams(valuesOf(bodyOf(form, spec, values))).toString();
      return app.call(method, query ? `${path.split("?")[0]}?${query}` : path, null, token);
    }
    const body = spec === SPECS.bare ? null : JSON.stringify(bodyOf(form, spec, values));
    return app.call(method, path, body, token);
  }

  /** What stands in the form, to be put into the next one. */
  function keep(form: HTMLFormElement): void {
    values = { ...values, ...textsOf(form) };
    file = form.querySelector<HTMLInputElement>("input[type=file]")?.files?.[0] ?? file;
  }

  async function send(form: HTMLFormElement, call: Call): Promise<void> {
    fault = await app.send(call, form, done);
  }

  return () => {
    if (form) keep(form);
    const built = formFor(spec, values, app.locale);
    form = built;
    if (file) putFile(built, file);
    built.addEventListener("submit", (event) => {
      event.preventDefault();
      void send(built, callOf(built));
    });
    const known = fault;
    const call = first;
    first = undefined;
    app.onceShown(() => {
      if (known) app.showAgain(built, known);
      if (call) void send(built, call);
    });
    const request = `${method} ${decodeURIComponent(path)}`;
    return [
      app.heading(say(title, app.locale)),
      ...(about ? [el("p", { class: "hint", lang: "en" }, about)] : []),
      el("p", { class: "origin" }, el("code", {}, request)),
      built,
      app.link(["Back", "Zurück"], () => job.back),
    ];
  };
}

function textsOf(form: HTMLFormElement): Values {
  const texts: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") texts[name] = value;
  }
  return texts;
}
