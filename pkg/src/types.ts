/** The model: what goes into faultmap's functions and what comes out. */
import type { Code, DialectId, Kind, Rule } from "./generated.js";

export type { Code, DialectId, Kind, Rule } from "./generated.js";

/** A JSON value. A number whose digits do not survive the round trip is a string of them. */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };

/** A value that a rule, and the sentence made of it, is about. */
export type Param = string | number | boolean | string[];

/** The steps from the whole input to a field; `[]` is the whole input. */
export type Path = (string | number)[];

/** One failed API call, whoever wrote its body. Every member is always there, in this order. */
export interface Fault {
  /** What an app branches on: a small set, closed within a major version. */
  kind: Kind;
  /** The HTTP status, if there was a response. */
  status: number | null;
  /** The shape of the body. */
  dialect: DialectId;
  /** The most specific machine code, as the server wrote it. */
  code: Code | null;
  /** The fallback chain of codes, most specific first. */
  codes: Code[];
  /** The server's sentence for people. */
  description: string | null;
  /** A text that the dialect itself declares as meant for the end user. */
  display: string | null;
  /** The language of the server's texts, a BCP 47 tag. */
  language: string | null;
  /** A documentation link, only if it is a plain http(s) URL. */
  link: string | null;
  /** Explanations and hints that the server calls so, in order. */
  details: string[];
  /** What is wrong with the input, in the server's order. */
  validationErrors: ValidationError[];
  /** Seconds until a retry makes sense. */
  retryAfter: number | null;
  /** Request, trace or correlation id. */
  requestId: string | null;
  /** Why this is not all that the server sent: the body ended early, was more than is read, or
   * could not be read at all. */
  incomplete: "cut" | "limit" | "unread" | null;
  /** Every member of the body that the fields above do not hold. */
  extensions: Record<string, Json>;
}

/** One thing that is wrong with the input. */
export interface ValidationError {
  /** The field, exactly as the server wrote it. */
  property: string;
  /** The field as segments; `[]` where the error is about the whole input. */
  path: Path;
  /** The part of the request, where the server says so. */
  in: "body" | "query" | "path" | "header" | "cookie" | null;
  /** The server's own rule code. */
  code: string | null;
  /** The rule, by faultmap's name for it. */
  rule: Rule | null;
  /** How the rule is known; a guess keeps the server's text. */
  from: "code" | "sentence" | "guess" | null;
  /** What the rule is about: `{ min: 3 }`. */
  params: Record<string, Param>;
  /** The field's name as the sentence gave it ("Unit Price"). */
  label: string | null;
  /** The server's sentence. */
  message: string;
}

/** A text for the reader. */
export interface Message {
  /** The id that the text was found under, or that the server's text stands in for. */
  id: string;
  /** The ids that were looked up, most specific first: the contract with an app's own i18n. */
  ids: string[];
  /** A short heading, where the catalog has one. */
  title: string | null;
  /** The text; never empty. */
  text: string;
  /** The locale that the text is in; `"und"` where nobody says. */
  locale: string;
  /** What was filled in, for an app that formats the text itself. */
  values: Record<string, Param>;
  /** Where the text is from: a catalog, the server's sentence, or what the server says is meant for
   * the end user. */
  source: "catalog" | "server" | "display";
}

/** Texts on the fields of a form. */
export interface FieldErrors {
  /** Texts by the form's own names, in the form's order. */
  fields: Record<string, string[]>;
  /** Texts about the whole form. */
  form: string[];
  /** Fields that the form does not have: for the summary. */
  unmatched: Unmatched[];
  /** Which names were not the server's own, and why they were taken to be the same. */
  renamed: Renamed[];
  /** All of it once, in the server's order. */
  entries: Entry[];
}

/** Texts on a field that the form does not have. */
export interface Unmatched {
  /** The field, exactly as the server wrote it. */
  property: string;
  /** The field as segments. */
  path: Path;
  /** What is wrong with it. */
  messages: string[];
}

/** The server's name of a field and the form's. */
export interface Renamed {
  /** What the server calls it. */
  from: string;
  /** What the form calls it. */
  to: string;
  /** What makes them the same. */
  why: "case" | "style" | "prefix" | "alias" | "index-base" | "ancestor";
}

/** One text on one field. */
export interface Entry {
  /** The form's name of the field; `null` where it is about the whole form or matches no field. */
  name: string | null;
  /** The field as the server wrote it. */
  path: Path;
  /** Which of the fault's validation errors it is. */
  index: number;
  /** The text. */
  message: Message;
}

/** A fault, its message and the texts on the fields. */
export interface Explained extends FieldErrors {
  /** The fault. */
  fault: Fault;
  /** What to tell the reader about the whole of it. */
  message: Message;
}

/** An issue as the Standard Schema has them. */
export interface Issue {
  /** The text. */
  message: string;
  /** The field; `[]` is the whole input. */
  path: Path;
}

/** Response headers: a `Headers` or anything else that iterates over pairs, or an object. The case
 * of names makes no difference. */
export type HeadersLike = Iterable<readonly [string, string]> | Readonly<Record<string, unknown>>;

/** Where something stands in a body, or in an error of it: a path of names and indices joined by dots
 * (`"error.code"`), or several. Of codes and errors all of them count, of anything else the first that
 * fits. A lone name is found where the error stands, at the top or in what usually holds it (`error`,
 * `data`). Case, `_` and `-` make no difference. */
export type Places = string | readonly string[];

/** The dialect of an app's own server, as plain data. Only `dialect` and `when` are needed: what is not
 * named is found by the words that servers use for it, and what is named is looked for nowhere else. */
export interface DialectDescriptor {
  /** The name, which is `fault.dialect`. */
  readonly dialect: string;
  /** What a body of it must have: a condition, or several that must all hold.
   * - `"error.code"`: something stands there; `*` is any member or item;
   * - `"error.code/string"`: it is a `string`, `number`, `object`, `array` or `boolean`, or one of
   *   several: `/string|number`;
   * - `"ok=false"`, `"error.code=E_*"`: it is that text, number or truth value, or begins or ends so;
   * - `"@x-api=2"`: the header of that name is that;
   * - `"!message"`: what stands behind the `!` does not hold.
   *
   * Names are compared as they are. A body for which all of them hold is a failure for `detect` too. */
  readonly when: string | readonly string[];
  /** Where the codes stand, the most specific first. */
  readonly code?: Places | undefined;
  /** Where the sentence for people stands. */
  readonly description?: Places | undefined;
  /** Where a text stands that is meant for the end user. */
  readonly display?: Places | undefined;
  /** Where explanations and hints stand: texts, or lists of texts. */
  readonly details?: Places | undefined;
  /** Where the link to the documentation stands. */
  readonly link?: Places | undefined;
  /** Where the id of the request stands. */
  readonly requestId?: Places | undefined;
  /** Where the seconds until a retry stand. */
  readonly retryAfter?: Places | undefined;
  /** Where the validation errors stand: a list, a map from field to errors, or a tree. */
  readonly errors?: Places | undefined;
  /** Where the field stands in each of them; in the body, if it is the one error itself. */
  readonly field?: Places | undefined;
  /** Where the sentence stands in each of them. */
  readonly message?: Places | undefined;
  /** Where the code of the rule stands in each of them. */
  readonly rule?: Places | undefined;
  /** The kinds of the server's codes: `{ E_LIMIT: "rate-limit" }`. */
  readonly kinds?: Readonly<Record<string, Kind>> | undefined;
  /** The rules of the codes of validation errors: `{ NotBlank: "notBlank" }`. Where a sentence would
   * be, one of these codes is a code. 1,024 at most, as of `kinds`. */
  readonly rules?: Readonly<Record<string, Rule | RuleDescriptor>> | undefined;
}

/** A rule whose text has something to fill in. */
export interface RuleDescriptor {
  /** The rule. */
  readonly rule: Rule;
  /** Where its parameters stand in the error, or in its `params`, `meta`, `context` or `info`:
   * `{ min: "limit" }`; `"args.0"` is the first of a list. */
  readonly params?: Readonly<Record<string, string>> | undefined;
}

/** What is known about a reply besides its body. */
export interface Context {
  /** The HTTP status. */
  status?: number | null | undefined;
  /** The response headers. */
  headers?: HeadersLike | null | undefined;
  /** The method of the request. */
  method?: string | null | undefined;
  /** The URL of the request. No dialect asks for it yet. */
  url?: string | null | undefined;
  /** `false` leaves validation sentences without a rule. */
  recognise?: boolean | undefined;
  /** The dialects of the app's own servers, asked in this order and before all others. */
  dialects?: readonly DialectDescriptor[] | undefined;
}

/** How a response's body is read. */
export interface ReadOptions extends Context {
  /** Milliseconds that reading the body may take; what came until then is used. 10,000 if not
   * given. */
  timeout?: number | undefined;
  /** Ends the reading early in the same way. `fromCaught` takes it for the one of the request. */
  signal?: AbortSignal | null | undefined;
}

/** A catalog: texts by message id, and their language as `locale`. Without a locale they serve for
 * every language that is asked for. */
export type Catalog = Readonly<Record<string, string>>;

/** How texts are chosen. */
export interface MessageOptions {
  /** The reader's locale, or several by preference; `"en"` if not given. */
  locale?: string | readonly string[] | undefined;
  /** Catalogs, the app's own first. English is always there, behind them. */
  catalogs?: readonly Catalog[] | undefined;
  /** What people call the fields, by the form's name or the same in dot notation; `*` is any
   * index. */
  labels?: Readonly<Record<string, string>> | undefined;
  /** Whether texts name their field: "Name needs at least 3 characters." */
  labelled?: boolean | undefined;
  /** Which of the server's sentences readers get to see: those of validation errors whose rule is
   * not known for sure and texts that it declares as meant for the end user (`"fields"`, if not
   * given), its description of the fault too (`"always"`), or none. */
  serverText?: "fields" | "always" | "never" | undefined;
}

/** The names of a form's fields: a list or a set, the form or what it sends, or the values it began
 * with. */
export type FieldNames =
  | readonly string[]
  | ReadonlySet<string>
  | FormData
  | URLSearchParams
  | HTMLFormElement
  | {
      /** The values that the form begins with, of whatever class; the names are their paths. 10,000 places of them are
       * looked at, 128 levels deep; a member that throws is no field. */
      readonly values: object;
      /** How the form writes paths: `items.0.price`, if not given, or `items[0].price`. */
      readonly notation?: "dot" | "bracket" | undefined;
    };

/** How errors find their fields. */
export interface FieldOptions extends MessageOptions {
  /** The form's fields. Without them every path keeps its own name and nothing is unmatched. */
  fields?: FieldNames | undefined;
  /** The form's names for what the server calls otherwise: `{ e_mail: "email" }`. They go before
   * everything else; `*` is any index. */
  aliases?: Readonly<Record<string, string>> | undefined;
  /** Further wrappers that servers put around the input. */
  strip?: readonly string[] | undefined;
  /** What the server counts items from; 0 if not given. */
  indexBase?: 0 | 1 | undefined;
}

/** Everything that `explain` can be told. */
export interface ExplainOptions extends Context, FieldOptions {}

/** A response, or what has as much of one as is needed. */
export interface ResponseLike {
  /** The HTTP status. */
  readonly status?: number | undefined;
  /** The response headers. */
  readonly headers?: HeadersLike | null | undefined;
  /** A stream, or the body itself. */
  readonly body?: unknown;
  /** The body, where axios has read it. */
  readonly data?: unknown;
  /** Whether somebody has read the body. */
  readonly bodyUsed?: boolean | undefined;
  /** The URL of the request. */
  readonly url?: string | undefined;
  /** Reads the body, where there is no stream. */
  arrayBuffer?(): Promise<ArrayBuffer>;
  /** Reads the body, where there is no stream. */
  text?(): Promise<string>;
}
