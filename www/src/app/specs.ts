/** The forms of the app, as data. The names are those that the API takes; what it answers with is in
 * PascalCase, and with indexes in brackets. */
import type { Locale } from "../link.ts";

/** A text in both languages. */
export type Words = readonly [en: string, de: string];

/** The text in one of them. */
export function say(words: Words, locale: Locale): string {
  return words[locale === "de" ? 1 : 0];
}

/** One field of a form. */
export interface Field {
  readonly name: string;
  readonly label: Words;
  /** What is typed into it; `decimal` becomes a number where it is one. */
  readonly type:
    "text" | "email" | "password" | "date" | "decimal" | "area" | "file" | "select" | "hidden";
  /** What a select offers; with an empty choice first, unless one is needed. */
  readonly options?: readonly (readonly [value: string, label: Words])[];
  readonly needed?: boolean;
  /** What browsers may fill in. */
  readonly autocomplete?: string;
}

/** A form: what it is for, its button, and its fields for the values that it begins with. */
export interface Spec {
  readonly title: Words;
  readonly button: Words;
  readonly fields: (values: Values) => readonly Field[];
}

/** Values by the names of fields. */
export type Values = Readonly<Record<string, string>>;

const NAME: Words = ["Name", "Name"];
const EMAIL: Words = ["Email", "E-Mail"];
const START: Words = ["Starts on", "Beginnt am"];
const DUE: Words = ["Due on", "Fällig am"];
const STATUS: Words = ["Status", "Status"];
const SAVE: Words = ["Save", "Speichern"];

const STATUSES: Field["options"] = [
  ["todo", ["To do", "Offen"]],
  ["in-progress", ["In progress", "In Arbeit"]],
  ["review", ["In review", "In Prüfung"]],
  ["done", ["Done", "Erledigt"]],
];

const PRIORITIES: Field["options"] = [
  ["low", ["Low", "Niedrig"]],
  ["normal", ["Normal", "Normal"]],
  ["high", ["High", "Hoch"]],
  ["urgent", ["Urgent", "Dringend"]],
];

const ROLES: Field["options"] = [
  ["admin", ["Admin", "Admin"]],
  ["member", ["Member", "Mitglied"]],
  ["guest", ["Guest", "Gast"]],
];

const ACTIONS: Field["options"] = [
  ["set-status", ["Set the status", "Status setzen"]],
  ["delete", ["Delete", "Löschen"]],
];

/** The people of the team that tasks can be given to, the deactivated one too: the server knows. */
const PEOPLE: Field["options"] = [
  ["usr_anna", ["Anna", "Anna"]],
  ["usr_ben", ["Ben", "Ben"]],
  ["usr_dora", ["Dora (deactivated)", "Dora (deaktiviert)"]],
];

/** How many rows of a list there are among values: `checklist.1.title` means two. */
export function rowsOf(values: Values, list: string): number {
  const indexes = Object.keys(values).map((name) => {
    const [head, index] = name.split(".");
    return head === list ? Number(index) + 1 : 0;
  });
  return Math.max(0, ...indexes);
}

function rows(count: number, row: (at: number) => readonly Field[]): Field[] {
  return Array.from({ length: count }, (_, at) => row(at)).flat();
}

/** The fields of a project. */
const project: Spec = {
  title: ["Project", "Projekt"],
  button: SAVE,
  fields: () => [
    { name: "name", label: NAME, type: "text" },
    {
      name: "key",
      label: ["Key", "Kürzel"],
      type: "text",
    },
    { name: "startOn", label: START, type: "date" },
    { name: "dueOn", label: DUE, type: "date" },
    { name: "budget", label: ["Budget", "Budget"], type: "decimal" },
    { name: "version", label: ["Version", "Version"], type: "hidden" },
  ],
};

const task: Spec = {
  title: ["Task", "Aufgabe"],
  button: SAVE,
  fields: (values) => [
    { name: "name", label: NAME, type: "text" },
    { name: "status", label: STATUS, type: "select", options: STATUSES },
    { name: "priority", label: ["Priority", "Priorität"], type: "select", options: PRIORITIES },
    { name: "assigneeId", label: ["Given to", "Zuständig"], type: "select", options: PEOPLE },
    { name: "startOn", label: START, type: "date" },
    { name: "dueOn", label: DUE, type: "date" },
    { name: "estimatedHours", label: ["Hours", "Stunden"], type: "decimal" },
    {
      name: "blockedBy",
      label: ["Waits for the task (id)", "Wartet auf Aufgabe (ID)"],
      type: "text",
    },
    ...rows(Math.max(2, rowsOf(values, "checklist")), (at) => [
      {
        name: `checklist.${at}.title`,
        label: [`Checklist, line ${at + 1}`, `Checkliste, Zeile ${at + 1}`],
        type: "text",
      },
      {
        name: `checklist.${at}.minutes`,
        label: [`Minutes for line ${at + 1}`, `Minuten für Zeile ${at + 1}`],
        type: "decimal",
      },
    ]),
    { name: "version", label: ["Version", "Version"], type: "hidden" },
  ],
};

const batch: Spec = {
  title: ["Several tasks at once", "Mehrere Aufgaben auf einmal"],
  button: ["Change all or none", "Alle oder keine ändern"],
  fields: (values) =>
    rows(rowsOf(values, "operations"), (at) => [
      {
        name: `operations.${at}.taskId`,
        label: [`Task ${at + 1}`, `Aufgabe ${at + 1}`],
        type: "text",
      },
      {
        name: `operations.${at}.action`,
        label: [`What to do with task ${at + 1}`, `Aktion für Aufgabe ${at + 1}`],
        type: "select",
        options: ACTIONS,
        needed: true,
      },
      {
        name: `operations.${at}.status`,
        label: [`New status of task ${at + 1}`, `Neuer Status von Aufgabe ${at + 1}`],
        type: "select",
        options: STATUSES,
      },
    ]),
};

/** Every form of the app. */
export const SPECS = {
  signIn: {
    title: ["Sign in", "Anmelden"],
    button: ["Sign in", "Anmelden"],
    fields: () => [
      { name: "email", label: EMAIL, type: "email", autocomplete: "username" },
      {
        name: "password",
        label: ["Password", "Passwort"],
        type: "password",
        autocomplete: "current-password",
      },
    ],
  },
  project,
  task,
  batch,
  status: {
    title: ["Status of the task", "Status der Aufgabe"],
    button: SAVE,
    fields: () => [
      { name: "status", label: STATUS, type: "select", options: STATUSES, needed: true },
    ],
  },
  upload: {
    title: ["Upload a file", "Datei hochladen"],
    button: ["Upload", "Hochladen"],
    fields: () => [
      {
        name: "file",
        label: ["PDF, image or text, up to 1 MB", "PDF, Bild oder Text bis 1 MB"],
        type: "file",
      },
    ],
  },
  invite: {
    title: ["Invite someone", "Jemanden einladen"],
    button: ["Invite", "Einladen"],
    fields: () => [
      { name: "email", label: EMAIL, type: "email" },
      { name: "role", label: ["Role", "Rolle"], type: "select", options: ROLES, needed: true },
      { name: "firstName", label: ["First name", "Vorname"], type: "text" },
      { name: "lastName", label: ["Last name", "Nachname"], type: "text" },
    ],
  },
  filter: {
    title: ["Find tasks", "Aufgaben suchen"],
    button: ["Find", "Suchen"],
    fields: () => [
      { name: "filterby", label: ["Filter", "Filter"], type: "text" },
      { name: "orderby", label: ["Order", "Sortierung"], type: "text" },
    ],
  },
  bare: {
    title: ["Request", "Anfrage"],
    button: ["Send again", "Noch einmal senden"],
    fields: () => [],
  },
} as const satisfies Record<string, Spec>;

const ROUTES: readonly (readonly [RegExp, Spec])[] = [
  [/^POST \/sign-in$/, SPECS.signIn],
  [/^(POST \/projects|PUT \/projects\/\w+)$/, SPECS.project],
  [/^(POST \/projects\/\w+\/tasks|PUT \/tasks\/\w+)$/, SPECS.task],
  [/^POST \/projects\/\w+\/files$/, SPECS.upload],
  [/^POST \/tasks\/batch$/, SPECS.batch],
  [/^POST \/tasks\/\w+\/status$/, SPECS.status],
  [/^POST \/users\/invite$/, SPECS.invite],
  [/^GET \/tasks(\?|$)/, SPECS.filter],
];

/** The form that sends such a request; one without fields, where the app has none. */
export function specFor(method: string, path: string): Spec {
  return ROUTES.find(([pattern]) => pattern.test(`${method} ${path}`))?.[1] ?? SPECS.bare;
}
