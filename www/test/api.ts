/** The demo API itself, with a database of its own in memory. */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createInterface } from "node:readline";

const executable = process.env["FAULTMAP_DEMO_API"] ?? "";

/** Why it cannot be started, or `false`. */
export const noApi = existsSync(executable) ? false : "FAULTMAP_DEMO_API names no demo API";

/** A running demo API. */
export class Api {
  readonly address: string;
  private readonly child: ChildProcess;

  private constructor(address: string, child: ChildProcess) {
    this.address = address;
    this.child = child;
  }

  /** Starts one on a free port. */
  static async start(...options: string[]): Promise<Api> {
    const child = spawn(executable, ["--port", "0", ...options], {
      // The panic that one of its causes is would be told there.
      stdio: ["ignore", "pipe", "ignore"],
    });
    for await (const line of createInterface({ input: child.stdout })) {
      const address = /^listening on (http:\S+)$/.exec(line)?.[1];
      if (address) return new Api(address, child);
    }
    throw new Error("the demo API ended before it said where it listens");
  }

  /** Makes its data what they were. */
  async reset(): Promise<void> {
    await fetch(`${this.address}/demo/reset`, { method: "POST" });
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((done) => this.child.once("exit", done));
    this.child.kill();
    await ended;
  }
}
