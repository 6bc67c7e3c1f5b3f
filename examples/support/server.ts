/** A server that answers as a test wants. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestContext } from "node:test";
import { FaultError } from "faultmap";

/** What it answers. */
export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Milliseconds until it does. */
  readonly after?: number;
}

/** What it was asked. */
export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A form that was filled in badly, as the home API says it. */
export const INVALID: Answer = {
  status: 400,
  headers: { "content-type": "application/json", "x-request-id": "req-7" },
  body: JSON.stringify({
    code: "validation-failed",
    description: "The model sent in the request is invalid.",
    link: "https://developers.example.com/#response-types",
    details: [],
    validationErrors: [
      { property: "Name", message: "'Name' should not be empty." },
      { property: "Budget", message: "'Budget' must be greater than or equal to '0'." },
    ],
  }),
};

/** A call that went well. */
export const FINE: Answer = {
  status: 200,
  headers: { "content-type": "application/json" },
  body: '{"id":"prj_1"}',
};

/** Serves these answers one after the other, the last one again and again, until the test ends. */
export async function serve(
  t: TestContext,
  ...answers: readonly [Answer, ...Answer[]]
): Promise<{ address: string; asked: Asked[] }> {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    const answer = answers[Math.min(asked.length, answers.length - 1)] as Answer;
    let body = "";
    for await (const piece of request) body += piece;
    asked.push({ method: request.method ?? "", url: request.url ?? "", body });
    await new Promise((done) => setTimeout(done, answer.after ?? 0));
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

/** An address where nobody answers. */
export async function nobody(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

/** What a promise rejects with, which must be a fault. */
export async function rejected(promise: Promise<unknown>): Promise<FaultError> {
  try {
    await promise;
  } catch (error) {
    assert(error instanceof FaultError, `rejected with ${String(error)}`);
    return error;
  }
  assert.fail("it did not reject");
}
