/** The app: who is signed in, what is shown, and how its forms are sent. */
import { mapToFields, resolveMessage } from "faultmap";
import type { Fault } from "faultmap";
import { showErrors } from "faultmap/adapters/dom";

import { el } from "../dom.ts";
import type { Locale } from "../link.ts";
import { type Call, exchange, type Outcome } from "./exchange.ts";
import { say, type Words } from "./specs.ts";
import { CATALOGS } from "./texts.ts";

/** What the API says about who signed in. */
export interface Account {
  readonly token: string;
  readonly user: {
    readonly email: string;
    readonly firstName: string | null;
    readonly role: string;
  };
  readonly team: {
    readonly name: string;
    readonly plan: string;
    readonly seats: number;
    readonly seatsTaken: number;
  } | null;
}

/** What is shown; built anew when the language changes. */
export type Screen = () => Node[] | Promise<Node[]>;

/** The app's places on the page. */
export interface Places {
  /** Where a screen is shown. */
  readonly screen: HTMLElement;
  /** Where it is said what was done. */
  readonly told: HTMLElement;
  /** Hears of every exchange that somebody pressed a button for. */
  readonly heard: (call: Call, outcome: Outcome) => void;
  /** Hears when somebody has signed in or out. */
  readonly signed: () => void;
}

/** One app on one API. */
export class App {
  locale: Locale = "en";
  private signedIn: Account | null = null;
  private current: Screen = () => [];
  private turn = 0;
  private afterwards: (() => void)[] = [];
  readonly address: string;
  private readonly places: Places;

  constructor(address: string, places: Places) {
    this.address = address;
    this.places = places;
  }

  get account(): Account | null {
    return this.signedIn;
  }

  set account(account: Account | null) {
    this.signedIn = account;
    this.places.signed();
  }

  /** A text in the app's language. */
  say(en: string, de: string): string {
    return say([en, de], this.locale);
  }

  /** Says what was done. */
  tell(text: string): void {
    this.places.told.textContent = text;
  }

  /** Shows a screen; the focus goes to its heading, unless the screen itself has put it somewhere. */
  async go(screen: Screen, focus = true): Promise<void> {
    this.current = screen;
    const turn = ++this.turn;
    this.afterwards = [];
    const content = await screen();
    // Another one may have been asked for in the meantime.
    if (turn !== this.turn) return;
    this.places.screen.replaceChildren(...content);
    if (focus) this.places.screen.querySelector<HTMLElement>("h3")?.focus();
    for (const work of this.afterwards) work();
  }

  /** Does something once the screen that is being built is on the page. */
  onceShown(work: () => void): void {
    this.afterwards.push(work);
  }

  /** Shows the same screen again: in another language, or with what has changed. */
  again(): Promise<void> {
    return this.go(this.current, false);
  }

  /** A heading that can take the focus. */
  heading(text: string): HTMLElement {
    return el("h3", { tabindex: "-1" }, text);
  }

  /** A button that leads to a screen. */
  link(words: Words, screen: () => Screen): HTMLButtonElement {
    const button = el("button", { type: "button" }, say(words, this.locale));
    button.addEventListener("click", () => void this.go(screen()));
    return button;
  }

  /** A request of whoever is signed in, or of the owner of another token. */
  call(method: string, path: string, body: Call["body"] = null, token = this.account?.token): Call {
    const headers: Record<string, string> = {};
    if (token) headers["Authorization"] = `Bearer ${token}`;
    if (typeof body === "string") headers["Content-Type"] = "application/json";
    return { method, path, headers, body };
  }

  /** Sends a request for a form. If it fails, the errors are shown there and the fault is given. */
  async send(
    call: Call,
    form: HTMLFormElement,
    done: (data: unknown) => void,
  ): Promise<Fault | null> {
    this.tell("");
    const outcome = await exchange(this.address, call, this.locale, form);
    this.places.heard(call, outcome);
    if (outcome.ok) {
      done(outcome.data);
      return null;
    }
    const { explained } = outcome;
    showErrors(form, explained);
    return explained.fault;
  }

  /** Shows a fault that is known already: in another language, on a form that was built anew. */
  showAgain(form: HTMLFormElement, fault: Fault): void {
    const options = { fields: form, locale: this.locale, catalogs: CATALOGS };
    const message = resolveMessage(fault, options);
    const errors = { message, ...mapToFields(fault, options) };
    showErrors(form, errors, { focus: false });
  }

  /** What a list holds; a failure is shown in its place, and nothing is given. */
  async load<T>(path: string, otherwise: Node[]): Promise<readonly T[] | null> {
    const outcome = await exchange(this.address, this.call("GET", path), this.locale);
    if (outcome.ok) return outcome.data as readonly T[];
    const { title, text } = outcome.explained.message;
    const summary = el("div", { class: "faultmap-summary", role: "alert" });
    if (title) summary.append(el("p", { class: "title" }, title));
    summary.append(el("p", {}, text));
    otherwise.push(summary);
    return null;
  }

  /** A button that sends a request without a form's fields; its errors stand above it. */
  action(words: Words, call: () => Call, done: () => void): HTMLFormElement {
    const form = el("form", { class: "action" }, el("button", {}, say(words, this.locale)));
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.send(call(), form, done);
    });
    return form;
  }
}
