/** Replies as servers send them, each with the form that it would be shown on. */
import type { Reply } from "./reply.ts";

/** A reply, and the form whose request it answers. */
export interface Example {
  /** Its name in links. */
  readonly id: string;
  readonly group: "Home API" | "Problem documents" | "No JSON" | "Odd";
  /** What it is called in the list. */
  readonly name: string;
  /** What to look at. */
  readonly about: string;
  readonly reply: Reply;
  /** The names of the form's fields, and what the user typed. */
  readonly form: Readonly<Record<string, string>>;
}

const JSON_TYPE = "Content-Type: application/json; charset=utf-8";
const PROBLEM_TYPE = "Content-Type: application/problem+json; charset=utf-8";
const LINK = "https://developers.example.com/#response-types";

const PROJECT = {
  name: "Relaunch",
  startDate: "2026-03-02",
  dueDate: "2026-06-30",
  budget: "12000",
};

function json(value: unknown): string {
  return JSON.stringify(value, null, 2);
}

/** A body of the home API. */
function home(
  code: string,
  description: string,
  errors: [string, string][] = [],
  details: string[] = [],
) {
  const validationErrors = errors.map(([property, message]) => ({ property, message }));
  return json({ code, description, link: LINK, details, validationErrors });
}

const NESTED = home(
  "validation-failed",
  "The model sent in the request is invalid. See the validation errors for details.",
  [
    ["Name", "'Name' should not be empty."],
    ["Client.EMail", "'E Mail' is not a valid email address."],
    ["Items[0].UnitPrice", "'Unit Price' must be greater than or equal to '0'."],
    [
      "Items[1].Title",
      "The length of 'Title' must be at least 3 characters. You entered 2 characters.",
    ],
    ["CustomFields.Größe", "'Größe' must be between 1 and 50. You entered 0."],
    ["Budget.Currency", "'Currency' must be 3 characters in length. You entered 4 characters."],
  ],
);

/** All examples, in the order of the list. */
export const EXAMPLES: readonly Example[] = [
  {
    id: "validation-failed",
    group: "Home API",
    name: "validation-failed: nested items, umlauts",
    about:
      "PascalCase and indexes find the form’s own names. The currency is not in the form, so it goes to the summary.",
    reply: { status: "400", headers: `${JSON_TYPE}\nX-Request-Id: 7f3a91c2`, body: NESTED },
    form: {
      name: "",
      "client.email": "jörg.müller@",
      "items.0.title": "Concept",
      "items.0.unitPrice": "-80",
      "items.1.title": "QA",
      "items.1.unitPrice": "95",
      "customFields.größe": "0",
    },
  },
  {
    id: "pascal-case",
    group: "Home API",
    name: "Everything in PascalCase, an unknown member",
    about:
      "Older servers write all members so. The form is in snake_case. Nothing is lost: “Space” stays.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: json({
        ValidationErrors: [
          { Property: "FirstName", Message: "'First Name' must not be empty." },
          { Property: "PhoneNumber", Message: "'Phone Number' is not in the correct format." },
          {
            Property: "Bio",
            Message:
              "The length of 'Bio' must be 160 characters or fewer. You entered 212 characters.",
          },
        ],
        Description: "The model sent in the request is invalid.",
        Code: "validation-failed",
        Link: "",
        Space: "sales",
      }),
    },
    form: {
      first_name: "",
      last_name: "Öztürk",
      phone_number: "0151 / abc",
      bio: "I make things.",
    },
  },
  {
    id: "unauthorized",
    group: "Home API",
    name: "unauthorized: a 401 that means permission",
    about: "This API says 401 where others say 403. The code decides, not the status.",
    reply: {
      status: "401",
      headers: JSON_TYPE,
      body: home("unauthorized", "The owner of the request has insufficient permissions."),
    },
    form: PROJECT,
  },
  {
    id: "concurrency-violation",
    group: "Home API",
    name: "concurrency-violation: someone was faster",
    about: "No field is wrong: the message says what to do next.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: home(
        "concurrency-violation",
        "Concurrent changes to the entity created conflicts.",
        [],
        ["The project was changed by another request. Expected version 3, found version 4."],
      ),
    },
    form: PROJECT,
  },
  {
    id: "insufficient-seats",
    group: "Home API",
    name: "insufficient-seats: the plan is full",
    about: "kind is “plan”: an app can offer an upgrade here.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: home(
        "insufficient-seats",
        "Not enough seats available to invite or activate the users.",
      ),
    },
    form: { email: "mia@example.com", role: "Member" },
  },
  {
    id: "date-dependency",
    group: "Home API",
    name: "date-dependency: starts after it ends",
    about: "A code of its own, and the sentence beside the field is understood too.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: home("date-dependency", "Two or more dates violate each other.", [
        ["DueDate", "'Due Date' must be greater than or equal to '3/2/2026 12:00:00 AM'."],
      ]),
    },
    form: { ...PROJECT, dueDate: "2026-02-01" },
  },
  {
    id: "unknown-code",
    group: "Home API",
    name: "A code that nobody registered",
    about:
      "The code is kept as it is, the kind comes from the status, and the user still reads a sentence.",
    reply: {
      status: "409",
      headers: JSON_TYPE,
      body: home("timer-already-running", "There is a running timer for this user."),
    },
    form: { task: "Review", note: "" },
  },
  {
    id: "problem",
    group: "Problem documents",
    name: "RFC 9457: out of credit",
    about: "A type that is a URL becomes the link, and own members stay in extensions.",
    reply: {
      status: "403",
      headers: `${PROBLEM_TYPE}\nContent-Language: en`,
      body: json({
        type: "https://example.com/probs/out-of-credit",
        title: "You do not have enough credit.",
        detail: "Your current balance is 30, but that costs 50.",
        instance: "/account/12345/msgs/abc",
        balance: 30,
        accounts: ["/account/12345", "/account/67890"],
      }),
    },
    form: { amount: "50", recipient: "Zoë" },
  },
  {
    id: "problem-pointers",
    group: "Problem documents",
    name: "RFC 9457: errors with JSON Pointers",
    about: "The RFC’s own example: pointers become paths, and paths become the form’s names.",
    reply: {
      status: "422",
      headers: PROBLEM_TYPE,
      body: json({
        type: "https://example.net/validation-error",
        title: "Your request is not valid.",
        errors: [
          { detail: "must be a positive integer", pointer: "#/age" },
          { detail: "must be 'green', 'red' or 'blue'", pointer: "#/profile/color" },
        ],
      }),
    },
    form: { age: "-4", "profile[color]": "purple" },
  },
  {
    id: "aspnet",
    group: "Problem documents",
    name: "ASP.NET Core: the errors map",
    about: "A list of sentences for each name, and the trace id to quote in a support request.",
    reply: {
      status: "400",
      headers: PROBLEM_TYPE,
      body: json({
        type: "https://tools.ietf.org/html/rfc9110#section-15.5.1",
        title: "One or more validation errors occurred.",
        status: 400,
        errors: {
          Name: ["The Name field is required."],
          "Items[1].Price": ["The field Price must be between 0.01 and 999."],
        },
        traceId: "00-84c1fd4063c38d9f3900d06e56542d48-85d1d4-00",
      }),
    },
    form: { name: "", "items[0].price": "12.5", "items[1].price": "0" },
  },
  {
    id: "nginx",
    group: "No JSON",
    name: "nginx: 502 Bad Gateway as HTML",
    about:
      "No second error from JSON.parse: the page is recognised, and no markup reaches the user.",
    reply: {
      status: "502",
      headers: "Server: nginx/1.22.1\nContent-Type: text/html",
      body: "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>\r\n<center><h1>502 Bad Gateway</h1></center>\r\n<hr><center>nginx/1.22.1</center>\r\n</body>\r\n</html>\r\n",
    },
    form: PROJECT,
  },
  {
    id: "empty",
    group: "No JSON",
    name: "Empty 503 with Retry-After",
    about: "Nothing in the body at all: the status and one header are enough.",
    reply: { status: "503", headers: "Retry-After: 120", body: "" },
    form: PROJECT,
  },
  {
    id: "text",
    group: "No JSON",
    name: "A line of text",
    about: "Kept as the description for the log; the user reads what to do.",
    reply: {
      status: "504",
      headers: "Server: h2o/2.2.5\nContent-Type: text/plain; charset=utf-8",
      body: "I/O timeout",
    },
    form: PROJECT,
  },
  {
    id: "cut",
    group: "Odd",
    name: "Cut off in the middle",
    about: "The connection broke. What had arrived is used, and incomplete says so.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: NESTED.slice(0, NESTED.indexOf('"Items[0]') - 8),
    },
    form: { name: "", "client.email": "jörg.müller@" },
  },
  {
    id: "unknown-json",
    group: "Odd",
    name: "JSON of an unknown shape",
    about: "Nobody’s format: the obvious members are read, and all of them are kept.",
    reply: {
      status: "400",
      headers: "Content-Type: application/json",
      body: json({
        status: "error",
        errorType: "bad_data",
        error: 'invalid parameter "query": 1:1: parse error: no expression found in input',
      }),
    },
    form: { query: "" },
  },
  {
    id: "rate-limit",
    group: "Odd",
    name: "Too many requests, until a date",
    about: "Retry-After as a date is counted from the server’s own clock: 30 seconds.",
    reply: {
      status: "429",
      headers: `${JSON_TYPE}\nDate: Wed, 21 Oct 2026 07:28:00 GMT\nRetry-After: Wed, 21 Oct 2026 07:28:30 GMT`,
      body: json({ message: "API rate limit exceeded" }),
    },
    form: { query: "relaunch" },
  },
  {
    id: "hostile",
    group: "Odd",
    name: "Hostile names and markup",
    about: "__proto__ is a name like any other, a script link is no link, and markup stays text.",
    reply: {
      status: "400",
      headers: JSON_TYPE,
      body: `{
  "code": "validation-failed",
  "description": "<img src=x onerror=alert(1)>",
  "link": "javascript:alert(1)",
  "validationErrors": [
    { "property": "__proto__", "message": "'__proto__' should not be empty." },
    { "property": "constructor", "message": "<b>No.</b>" },
    { "property": "اسم", "message": "'اسم' should not be empty." },
    { "property": "", "message": "Something is wrong with the whole of it." }
  ]
}`,
    },
    form: { ["__proto__"]: "", constructor: "x", اسم: "" },
  },
];
