/** What the page shows, in the part of its address that browsers keep to themselves. */
import type { Reply } from "./reply.ts";

/** The languages that the page speaks to the user of the form in. */
export type Locale = "en" | "de";

/** What is shown: a known example, or a reply with the names of a form. */
export type Shown =
  | { readonly view: "example"; readonly id: string; readonly locale: Locale }
  | {
      readonly view: "reply";
      readonly reply: Reply;
      readonly names: string[];
      readonly locale: Locale;
    }
  | { readonly view: "app" };

/** The hash for what is shown. */
export function toHash(shown: Shown): string {
  if (shown.view === "app") return "#app";
  const { locale } = shown;
  if (shown.view === "example") return `#example=${encodeURIComponent(shown.id)}&locale=${locale}`;
  const { reply, names } = shown;
  const bytes = new TextEncoder().encode(JSON.stringify({ ...reply, names }));
  return `#reply=${base64url(bytes)}&locale=${locale}`;
}

/** What a hash shows; `null` if it is none of ours. It may come from anyone. */
export function fromHash(hash: string): Shown | null {
  if (hash === "#app") return { view: "app" };
  const parameters = new URLSearchParams(hash.slice(1));
  const locale = parameters.get("locale") === "de" ? "de" : "en";
  const id = parameters.get("example");
  if (id) return { view: "example", id, locale };
  try {
    const text = new TextDecoder().decode(bytesOf(parameters.get("reply") ?? ""));
    const held: unknown = JSON.parse(text);
    if (typeof held !== "object" || held === null) return null;
    const { status, headers, body, names } = held as Record<string, unknown>;
    const reply = { status: string(status), headers: string(headers), body: string(body) };
    return { view: "reply", reply, names: Array.isArray(names) ? names.map(string) : [], locale };
  } catch {
    return null;
  }
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function base64url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

function bytesOf(text: string): Uint8Array {
  const binary = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(binary, (unit) => unit.charCodeAt(0));
}
