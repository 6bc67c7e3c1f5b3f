/** A response as the page holds it: what stands in its three boxes. */

/** Status, headers and body as text. */
export interface Reply {
  /** Digits, or nothing where there was no response. */
  readonly status: string;
  /** One `Name: value` a line. */
  readonly headers: string;
  readonly body: string;
}

/** The status as a number, if it is one. */
export function statusOf(reply: Reply): number | null {
  return /^[1-9]\d\d$/.test(reply.status.trim()) ? Number(reply.status) : null;
}

/** The headers as pairs; lines without a colon are left out. */
export function headersOf(reply: Reply): [string, string][] {
  return reply.headers.split(/\r?\n/).flatMap((line): [string, string][] => {
    const colon = line.indexOf(":");
    return colon > 0 ? [[line.slice(0, colon).trim(), line.slice(colon + 1).trim()]] : [];
  });
}

/** Takes a whole response apart, as `curl -i` prints it; `null` if the text is none. Of several
 * (`100 Continue`, a redirect, a proxy's) it is the last. */
export function parseReply(text: string): Reply | null {
  let rest = text.replace(/^\s+/, "");
  let reply: Reply | null = null;
  for (;;) {
    const start = /^HTTP\/[\d.]+ +(\d{3})[^\r\n]*\r?\n/.exec(rest);
    if (!start) return reply;
    const headers = rest.slice(start[0].length);
    const end = /^\r?\n|\r?\n\r?\n/.exec(headers);
    rest = end ? headers.slice(end.index + end[0].length) : "";
    reply = {
      status: start[1] ?? "",
      headers: headers.slice(0, end?.index).replace(/\r/g, "").trimEnd(),
      body: rest,
    };
  }
}
