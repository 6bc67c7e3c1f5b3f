/** The second tab: an app on the demo API, and a button for each way to fail. */
import { copies, el } from "../dom.ts";
import { toHash } from "../link.ts";
import type { Reply } from "../reply.ts";
import { App } from "./app.ts";
import { CAUSES, provoke } from "./causes.ts";
import { answers, apiAddress, type Call, type Outcome } from "./exchange.ts";
import { homeScreen, projectsScreen, tasksScreen, teamScreen } from "./screens.ts";

const START = "cargo xtask start";

/** Members that are not for every eye, even if these are worth nothing. */
const SECRET: ReadonlySet<string> = new Set(["password", "token"]);

let started = false;

/** Fills the panel when it is shown for the first time, and each time until an API answers. */
export async function startApp(panel: HTMLElement): Promise<void> {
  if (started) return;
  started = true;
  const address = apiAddress();
  if (await answers(address)) {
    panel.replaceChildren(...parts(address));
    return;
  }
  started = false;
  panel.replaceChildren(missing(address, () => void startApp(panel)));
}

/** What is said while there is no API. */
function missing(address: string, again: () => void): HTMLElement {
  const retry = el("button", { type: "button" }, "Look again");
  retry.addEventListener("click", again);
  const copy = el("button", { type: "button", "data-done": "Copied" }, "Copy the command");
  copies(copy, () => START);
  return el(
    "div",
    { class: "notice" },
    el("h2", {}, "No demo API answers"),
    el(
      "p",
      {},
      "Looked for it at ",
      el("code", {}, address),
      ". Start the page and the API together from the project’s folder:",
    ),
    el("pre", {}, el("code", {}, START)),
    el(
      "p",
      {},
      "Or name one that runs on this machine in the address of this page: ",
      el("code", {}, "?api=http://127.0.0.1:PORT"),
      ". The other tab needs none.",
    ),
    el("p", { class: "actions" }, retry, copy),
  );
}

/** The tab on an API that answers. */
function parts(address: string): HTMLElement[] {
  const screen = el("div", { class: "body screen" });
  const told = el("p", { class: "told", role: "status" });
  const who = el("p", { class: "hint" });
  const menu = el("div", { class: "actions" });
  const wire = el(
    "div",
    { class: "body" },
    el("p", { class: "hint" }, "Press any button: what was sent and what came back stands here."),
  );
  const app = new App(address, {
    screen,
    told,
    heard: (call, outcome) => wire.replaceChildren(...exchangeOf(app, call, outcome)),
    signed: () => menuOf(),
  });

  function menuOf(): void {
    const { account } = app;
    const { firstName, email, role } = account?.user ?? {};
    const team = account?.team?.name ?? app.say("no team", "kein Team");
    who.textContent = account
      ? `${firstName ?? email} · ${role} · ${team}`
      : app.say("Nobody is signed in.", "Niemand ist angemeldet.");
    const out = el("button", { type: "button" }, app.say("Sign out", "Abmelden"));
    out.addEventListener("click", () => {
      app.account = null;
      void app.go(homeScreen(app));
    });
    const signedIn = [
      app.link(["Projects", "Projekte"], () => projectsScreen(app)),
      app.link(["Find tasks", "Aufgaben suchen"], () => tasksScreen(app)),
      app.link(["Team", "Team"], () => teamScreen(app)),
      out,
    ];
    menu.replaceChildren(
      ...(account ? signedIn : [app.link(["Sign in", "Anmelden"], () => homeScreen(app))]),
    );
  }

  const reset = el("button", { type: "button", class: "quiet" }, "Reset the data");
  reset.addEventListener("click", () => {
    app.account = null;
    void fetch(`${address}/demo/reset`, { method: "POST" }).then(({ ok }) => {
      app.tell(ok ? app.say("Everything is as it was.", "Alles ist wie am Anfang.") : "");
      return app.go(homeScreen(app));
    });
  });

  menuOf();
  void app.go(homeScreen(app), false);
  return [
    el(
      "p",
      { class: "strip" },
      `The demo API at ${address} answers. Whatever you press is really sent to it.`,
    ),
    el(
      "div",
      { class: "flow" },
      el("div", { class: "came" }, card("causes-title", "22 ways to fail", [reset], causesOf(app))),
      el(
        "div",
        { class: "understood" },
        card(
          "screen-title",
          "Projects and tasks",
          [languageOf(app, menuOf)],
          el("nav", { class: "menu", "aria-label": "App" }, who, menu),
          told,
          screen,
        ),
      ),
      el("div", { class: "seen" }, card("reply-title", "Request and reply", [], wire)),
    ),
  ];
}

function card(id: string, title: string, tools: Node[], ...content: Node[]): HTMLElement {
  const head = el("header", {}, el("h2", { id }, title), ...tools);
  return el("section", { class: "card", "aria-labelledby": id }, head, ...content);
}

function causesOf(app: App): HTMLElement {
  const list = el("ul", { class: "causes" });
  const buttons = CAUSES.map((cause) => {
    const button = el(
      "button",
      { type: "button", class: "cause", "data-code": cause.code },
      el("code", {}, cause.code),
      el("span", {}, cause.title),
    );
    button.addEventListener("click", () => {
      for (const other of list.querySelectorAll("[aria-current]")) {
        other.removeAttribute("aria-current");
      }
      button.setAttribute("aria-current", "true");
      void provoke(app, cause, () => homeScreen(app)());
    });
    return el("li", {}, button);
  });
  list.append(...buttons);
  return list;
}

function languageOf(app: App, changed: () => void): HTMLElement {
  const radio = (value: "en" | "de", text: string) => {
    const input = el("input", { type: "radio", name: "app-locale", value });
    input.checked = app.locale === value;
    input.addEventListener("change", () => {
      app.locale = value;
      changed();
      void app.again();
    });
    return el("label", {}, input, text);
  };
  const legend = el("legend", { class: "hidden" }, "Language of the app");
  return el(
    "fieldset",
    { class: "switch" },
    legend,
    radio("en", "English"),
    radio("de", "Deutsch"),
  );
}

/** What went over the wire. */
function exchangeOf(app: App, call: Call, outcome: Outcome): Node[] {
  const sent = typeof call.body === "string" ? call.body : call.body ? "a form with a file" : "";
  const { reply } = outcome;
  const content: Node[] = [
    el("h3", {}, "Sent"),
    el(
      "pre",
      { tabindex: "0" },
      el("code", {}, `${call.method} ${call.path}${sent ? `\n\n${pretty(sent)}` : ""}`),
    ),
    el("h3", {}, "Came back"),
    el(
      "pre",
      { tabindex: "0" },
      el("code", {}, reply ? textOf(reply) : "Nothing: the request failed."),
    ),
  ];
  if (!outcome.ok) {
    const { fault } = outcome.explained;
    content.push(el("p", {}, "Branch on ", el("code", {}, `fault.kind === "${fault.kind}"`)));
  }
  if (reply && !outcome.ok) {
    const names = outcome.explained.entries.flatMap(({ name }) => name ?? []);
    const decode = el("button", { type: "button" }, "Decode this response");
    decode.addEventListener("click", () => {
      location.hash = toHash({ view: "reply", reply, names, locale: app.locale });
    });
    content.push(el("p", { class: "actions" }, decode));
  }
  return content;
}

function textOf({ status, headers, body }: Reply): string {
  return `${status}${headers ? `\n${headers}` : ""}${body ? `\n\n${pretty(body)}` : ""}`;
}

/** JSON with line breaks and without secrets, anything else as it is; never more than can be
 * read. */
function pretty(text: string): string {
  let shown = text;
  try {
    shown = JSON.stringify(
      JSON.parse(text),
      (key, value: unknown) => (SECRET.has(key) ? "…" : value),
      2,
    );
  } catch {
    // Then it is shown as it is.
  }
  return shown.length > 20_000 ? `${shown.slice(0, 20_000)}…` : shown;
}
