/** The screen of one project: its tasks, its files, and what can be done with them. */
import type { Json } from "faultmap";

import { el } from "../dom.ts";
import type { App, Screen } from "./app.ts";
import { valuesOf } from "./form.ts";
import { type Job, jobScreen } from "./job.ts";
import { projectsScreen } from "./screens.ts";
import { SPECS } from "./specs.ts";

/** A project as the API gives it. */
export interface Project {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly archived: boolean;
  readonly startOn: string | null;
  readonly dueOn: string | null;
}

/** A task as the API gives it. */
export interface Task {
  readonly id: string;
  readonly name: string;
  readonly status: string;
  readonly dueOn: string | null;
}

/** A project with its tasks. */
export function projectScreen(app: App, id: string): Screen {
  const path = `/projects/${id}`;
  const back = () => projectScreen(app, id)();
  const done = (text: string) => () => {
    app.tell(text);
    void app.go(back);
  };
  const form = (job: Omit<Job, "back" | "done">) => () =>
    jobScreen(app, { ...job, back, done: done(app.say("Saved.", "Gespeichert.")) });

  /** A row of the list of tasks. */
  function rowOf(task: Task): HTMLElement {
    const own = `/tasks/${task.id}`;
    const values = valuesOf(task as unknown as Json);
    const box = el("input", { type: "checkbox", value: task.id });
    const edit = app.link(
      ["Edit", "Ändern"],
      form({ spec: SPECS.task, method: "PUT", path: own, values }),
    );
    const move = app.link(
      ["Status", "Status"],
      form({
        spec: SPECS.status,
        method: "POST",
        path: `${own}/status`,
        values,
      }),
    );
    const remove = app.action(
      ["Delete", "Löschen"],
      () => app.call("DELETE", own),
      done(app.say("The task is gone.", "Die Aufgabe ist gelöscht.")),
    );
    for (const button of [edit, move, remove.querySelector("button")]) {
      button?.classList.add("quiet");
      button?.setAttribute("aria-label", `${button.textContent}: ${task.name}`);
    }
    const tag = el("span", { class: "tag" }, [task.status, task.dueOn ?? ""].join(" ").trim());
    const label = el("label", { class: "check" }, box, el("span", {}, task.name, " ", tag));
    return el("li", {}, label, el("span", { class: "actions" }, edit, move, remove));
  }

  return async () => {
    const content: Node[] = [];
    const [projects, tasks] = await Promise.all([
      app.load<Project>("/projects", content),
      app.load<Task>(`${path}/tasks`, []),
    ]);
    const project = projects?.find((one) => one.id === id);
    if (!project)
      return [
        app.heading(app.say("Project", "Projekt")),
        ...content,
        app.link(["Back", "Zurück"], () => projectsScreen(app)),
      ];
    const values = valuesOf(project as unknown as Json);
    const span = [project.startOn, project.dueOn].map((day) => day ?? "…").join(" – ");
    const list = el("ul", { class: "rows" }, ...(tasks ?? []).map(rowOf));

    const batch = el(
      "button",
      { type: "button" },
      app.say("Change the ticked ones", "Angekreuzte ändern"),
    );
    batch.addEventListener("click", () => {
      const ticked = [...list.querySelectorAll<HTMLInputElement>(":checked")];
      const operations = ticked.map(({ value }) => ({
        action: "set-status",
        taskId: value,
        status: "done",
      }));
      const job = form({
        spec: SPECS.batch,
        method: "POST",
        path: "/tasks/batch",
        values: valuesOf({ operations }),
      });
      void app.go(job());
    });

    const archive = project.archived
      ? app.action(
          ["Restore", "Wiederherstellen"],
          () => app.call("POST", `${path}/restore`),
          done(app.say("Restored.", "Wiederhergestellt.")),
        )
      : app.action(
          ["Archive", "Archivieren"],
          () => app.call("POST", `${path}/archive`),
          done(app.say("Archived.", "Archiviert.")),
        );
    const remove = app.action(
      ["Delete", "Löschen"],
      () => app.call("DELETE", path),
      () => {
        app.tell(app.say("The project is gone.", "Das Projekt ist gelöscht."));
        void app.go(projectsScreen(app));
      },
    );
    const statistics = app.action(
      ["Statistics", "Statistik"],
      () => app.call("GET", `${path}/statistics`),
      () => {
        app.tell(
          app.say("The statistics are in the reply.", "Die Statistik steht in der Antwort."),
        );
      },
    );
    return [
      app.heading(project.name),
      el(
        "p",
        { class: "hint" },
        `${project.key} · ${span}${project.archived ? app.say(" · archived", " · archiviert") : ""}`,
      ),
      list,
      el(
        "p",
        { class: "actions" },
        app.link(
          ["New task", "Neue Aufgabe"],
          form({
            title: ["New task", "Neue Aufgabe"],
            spec: SPECS.task,
            method: "POST",
            path: `${path}/tasks`,
          }),
        ),
        batch,
        app.link(
          ["Upload a file", "Datei hochladen"],
          form({
            spec: SPECS.upload,
            method: "POST",
            path: `${path}/files`,
          }),
        ),
      ),
      el(
        "div",
        { class: "actions" },
        app.link(
          ["Edit the project", "Projekt ändern"],
          form({ spec: SPECS.project, method: "PUT", path, values }),
        ),
        archive,
        statistics,
        remove,
        app.link(["Back", "Zurück"], () => projectsScreen(app)),
      ),
    ];
  };
}
