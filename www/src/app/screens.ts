/** The screens of the app, but for the project's own. */
import { el } from "../dom.ts";
import type { Account, App, Screen } from "./app.ts";
import { valuesOf } from "./form.ts";
import { jobScreen } from "./job.ts";
import { type Project, projectScreen, type Task } from "./project.ts";
import { SPECS, type Words } from "./specs.ts";

interface User {
  readonly id: string;
  readonly email: string;
  readonly firstName: string | null;
  readonly role: string;
  readonly status: string;
}

/** People that the demo knows; everyone's password is the same. */
const PEOPLE: readonly (readonly [email: string, who: Words])[] = [
  ["anna@northwind.example", ["Anna, admin", "Anna, Admin"]],
  ["ben@northwind.example", ["Ben, member", "Ben, Mitglied"]],
  ["chloe@northwind.example", ["Chloé, guest", "Chloé, Gast"]],
  ["dora@northwind.example", ["Dora, deactivated", "Dora, deaktiviert"]],
  ["finn@papercrane.example", ["Finn, admin on the Free plan", "Finn, Admin im Free-Tarif"]],
  ["hugo@freelance.example", ["Hugo, in no team", "Hugo, in keinem Team"]],
];

/** Where the app begins: signing in, or the projects of whoever is. */
export function homeScreen(app: App): Screen {
  return app.account ? projectsScreen(app) : signInScreen(app);
}

function signInScreen(app: App): Screen {
  const screen = jobScreen(app, {
    spec: SPECS.signIn,
    method: "POST",
    path: "/sign-in",
    values: { email: "anna@northwind.example", password: "demo" },
    back: () => homeScreen(app)(),
    done: (data) => {
      app.account = data as Account;
      void app.go(projectsScreen(app));
    },
  });
  return async () => {
    // There is no way back from here.
    const content = (await screen()).slice(0, -1);
    const form = content.find((node) => node instanceof HTMLFormElement);
    const people = PEOPLE.map(([email, who]) => {
      const button = el("button", { type: "button", class: "quiet" }, app.say(...who));
      button.addEventListener("click", () => {
        for (const [name, value] of [
          ["email", email],
          ["password", "demo"],
        ] as const) {
          const input = form?.querySelector<HTMLInputElement>(`[name=${name}]`);
          if (!input) continue;
          input.value = value;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
      });
      return el("li", {}, button);
    });
    const who = app.say(
      "Or as one of these, all with the password “demo”:",
      "Oder als jemand von hier, alle mit dem Passwort „demo“:",
    );
    return [...content, el("p", { class: "hint" }, who), el("ul", { class: "people" }, ...people)];
  };
}

/** The projects of the team. */
export function projectsScreen(app: App): Screen {
  return async () => {
    const content: Node[] = [app.heading(app.say("Projects", "Projekte"))];
    const projects = await app.load<Project>("/projects", content);
    const rows = (projects ?? []).map((project) => {
      const open = app.link([project.name, project.name], () => projectScreen(app, project.id));
      open.className = "row";
      const state = project.archived ? app.say("archived", "archiviert") : project.key;
      return el("li", {}, open, el("span", { class: "tag" }, state));
    });
    if (projects) content.push(el("ul", { class: "rows" }, ...rows));
    const create = app.link(["New project", "Neues Projekt"], () =>
      jobScreen(app, {
        title: ["New project", "Neues Projekt"],
        spec: SPECS.project,
        method: "POST",
        path: "/projects",
        back: projectsScreen(app),
        done: (data) => {
          app.tell(app.say("The project was created.", "Das Projekt ist angelegt."));
          void app.go(projectScreen(app, (data as Project).id));
        },
      }),
    );
    content.push(el("p", { class: "actions" }, create));
    return content;
  };
}

/** Tasks that a filter finds. */
export function tasksScreen(app: App): Screen {
  let found: readonly Task[] | null = null;
  const screen = jobScreen(app, {
    spec: SPECS.filter,
    method: "GET",
    path: "/tasks",
    values: { filterby: "status eq 'todo'", orderby: "dueOn desc" },
    back: () => homeScreen(app)(),
    done: (data) => {
      found = data as readonly Task[];
      const count = found.length;
      app.tell(app.say(`Found: ${count}`, `Gefunden: ${count}`));
      void app.again();
    },
  });
  return async () => {
    const rows = (found ?? []).map(({ name, status, dueOn }) => {
      return el(
        "li",
        {},
        name,
        el("span", { class: "tag" }, [status, dueOn ?? ""].join(" ").trim()),
      );
    });
    return [...(await screen()), el("ul", { class: "rows" }, ...rows)];
  };
}

/** The people of the team. */
export function teamScreen(app: App): Screen {
  return async () => {
    const content: Node[] = [app.heading(app.say("Team", "Team"))];
    const team = app.account?.team;
    if (team) {
      const seats = app.say(
        `${team.name}, plan: ${team.plan}, seats: ${team.seats}`,
        `${team.name}, Tarif: ${team.plan}, Plätze: ${team.seats}`,
      );
      content.push(el("p", { class: "hint" }, seats));
    }
    const users = await app.load<User>("/users", content);
    const rows = (users ?? []).map((user) => {
      const active = user.status !== "deactivated";
      const words: Words = active ? ["Deactivate", "Deaktivieren"] : ["Activate", "Aktivieren"];
      const path = `/users/${user.id}/${active ? "deactivate" : "activate"}`;
      const change = app.action(
        words,
        () => app.call("POST", path),
        () => void app.again(),
      );
      const tags = el("span", { class: "tag" }, `${user.role}, ${user.status}`);
      return el("li", {}, el("span", {}, user.firstName ?? user.email, " ", tags), change);
    });
    if (users) content.push(el("ul", { class: "rows" }, ...rows));
    const invite = app.link(["Invite someone", "Jemanden einladen"], () =>
      jobScreen(app, {
        spec: SPECS.invite,
        method: "POST",
        path: "/users/invite",
        values: valuesOf({ role: "member" }),
        back: teamScreen(app),
        done: () => {
          app.tell(app.say("The invitation is on its way.", "Die Einladung ist unterwegs."));
          void app.go(teamScreen(app));
        },
      }),
    );
    content.push(el("p", { class: "actions" }, invite));
    return content;
  };
}
