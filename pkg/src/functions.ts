/** faultmap's functions on an engine. */
import { putError, putFault, putNumber, putParams, putText, type Args } from "./args.js";
import { bytesOf } from "./body.js";
import { faultOf } from "./caught.js";
import { fillIn, type Defaults } from "./defaults.js";
import type { Call, Engine } from "./engine.js";
import { bareFault, bareFieldErrors, bareMessage } from "./fallback.js";
import { isFault } from "./faults.js";
import { next, option, readExplained, readFault, readFieldErrors, readMessage } from "./flat.js";
import { putContext, putFieldOptions, putMessageOptions, statusOf } from "./options.js";
import { readReply } from "./response.js";
import type { Context, Explained, ExplainOptions, Fault, FieldErrors } from "./types.js";
import type { FieldOptions, Issue, Message, MessageOptions, Param } from "./types.js";
import type { ReadOptions, ResponseLike, ValidationError } from "./types.js";

/** The id of a text, and what is filled in. */
interface Id {
  readonly id: string;
  readonly values?: Readonly<Record<string, Param>> | undefined;
}

/** What a text can be asked for: a fault, one of its validation errors, or an id. */
export type Target = Readonly<Fault> | Readonly<ValidationError> | Id;

/** What the body of a successful reply of the home API holds. */
export type ExpectedBody = "object" | "new-object" | "accepted" | "none";

/** The functions that need the core. The only mistakes that throw are the caller's own: a catalog or a
 * descriptor that is none, `fields` that name nothing, and a subject that is no fault. Options that are
 * `null` are as good as not given. */
export interface Functions {
  /**
   * Reads a reply that is known to have failed.
   *
   * @param body Text, bytes, an object that was parsed already, or nothing.
   * @param context Status, headers and method, as far as known; dialects of the app's own servers.
   * @returns A fault, always: a body that nobody knows is a fault with its status.
   * @throws TypeError if one of the `dialects` is not a valid descriptor; the message says which, and
   * where.
   */
  decode(body: unknown, context?: Context): Fault;
  /**
   * Reads a reply that may be fine.
   *
   * @param body Text, bytes, an object that was parsed already, or nothing.
   * @param context Status, headers and method, as far as known; dialects of the app's own servers.
   * @returns `null` where nothing says that it failed; never for a status from 400 on.
   * @throws TypeError as `decode` does.
   */
  detect(body: unknown, context?: Context): Fault | null;
  /**
   * Reads a reply that is known to have failed, and says all that a form needs: the fault, its
   * message, and the texts on the fields.
   *
   * @param body Text, bytes, an object that was parsed already, or nothing.
   * @param options What is known of the reply, the fields of the form, and how texts are chosen.
   * @throws TypeError if one of the `catalogs` or `dialects` is not valid, or `fields` name nothing;
   * the message says which.
   */
  explain(body: unknown, options?: ExplainOptions): Explained;
  /**
   * `decode` of a response, whose body it consumes.
   *
   * @param response A `Response`, or what has as much of one as is needed: one of axios, say.
   * @param options How long reading may take, and what `decode` can be told.
   * @returns Rejects for nothing that a server can do: of a body that fails midway, what came is used.
   * @throws TypeError as `decode` does.
   */
  decodeResponse(response: ResponseLike, options?: ReadOptions): Promise<Fault>;
  /**
   * `detect` of a response, whose body it consumes.
   *
   * @param response A `Response`, or what has as much of one as is needed.
   * @param options How long reading may take, and what `detect` can be told.
   * @returns `null` where nothing says that it failed. Rejects for nothing that a server can do.
   * @throws TypeError as `decode` does.
   */
  detectResponse(response: ResponseLike, options?: ReadOptions): Promise<Fault | null>;
  /**
   * `explain` of a response, whose body it consumes.
   *
   * @param response A `Response`, or what has as much of one as is needed.
   * @param options How long reading may take, and what `explain` can be told.
   * @returns Rejects for nothing that a server can do.
   * @throws TypeError as `explain` does.
   */
  explainResponse(
    response: ResponseLike,
    options?: ExplainOptions & ReadOptions,
  ): Promise<Explained>;
  /**
   * The fault of whatever a `catch` block holds.
   *
   * @param reason A response, a parsed body, an error or a result of `fetch`, axios, ky, ofetch, RTK
   * Query, Angular, tRPC or another client, a `DOMException`, a `FaultError`, or anything else.
   * @param options What `decodeResponse` can be told. If the given `signal` is aborted and no server
   * has answered, that is why, whatever its reason was.
   * @returns A fault, always; what is no failure of a call is `unknown`.
   * @throws TypeError as `decode` does.
   */
  fromCaught(reason: unknown, options?: ReadOptions): Promise<Fault>;
  /**
   * `explain` of whatever a `catch` block holds: its fault, a message, and the texts on the fields.
   *
   * @param reason What `fromCaught` takes.
   * @param options What `explainResponse` can be told.
   * @throws TypeError as `explain` does.
   */
  explainCaught(reason: unknown, options?: ExplainOptions & ReadOptions): Promise<Explained>;
  /** Whether the home API's conventions call that status a success of that method. */
  isSuccess(method: string, status: number): boolean;
  /** What the body of that success of the home API holds; `null` where it is no success. */
  expectedBody(method: string, status: number): ExpectedBody | null;
  /**
   * The text for a fault, for one of its validation errors, or for an id.
   *
   * @param target The fault, the error, or `{ id, values }`.
   * @param options The reader's language, catalogs, and which of the server's texts may be shown.
   * @throws TypeError if one of the `catalogs` is not valid, or the target is none; the message says
   * which.
   */
  resolveMessage(target: Target, options?: MessageOptions): Message;
  /**
   * Puts the validation errors of a fault on the fields of a form.
   *
   * @param fault A fault.
   * @param options The fields of the form, and how texts are chosen.
   * @throws TypeError if one of the `catalogs` is not valid, the fault is none, or `fields` name
   * nothing; the message says which.
   */
  mapToFields(fault: Readonly<Fault>, options?: FieldOptions): FieldErrors;
  /**
   * The validation errors as issues of the Standard Schema.
   *
   * @returns A fault without any is one issue about the whole input, so that no failure looks like a
   * success.
   * @throws TypeError as `mapToFields` does.
   */
  toIssues(fault: Readonly<Fault>, options?: FieldOptions): Issue[];
  /** The same functions with these options filled in, for an app's one `errors.ts`; what a call is told
   * goes before them. */
  withDefaults(options: Readonly<Defaults>): Functions;
  /** What runs the core: `"none"` if this runtime cannot, and answers come from the status. */
  engine(): "wasm" | "js" | "none";
}

/** Reads whether there is a fault, and the fault. */
function readDetected(): Fault | null {
  return next() ? readFault() : null;
}

function readFlag(): boolean {
  return next() === 1;
}

/** The functions on that engine. Where it cannot run, each answers from what it is given. */
export function createFunctions(engine: Engine): Functions {
  /** What the core makes of a body; `undefined` where the body or the core cannot be read. */
  function read<T>(
    name: Call,
    body: unknown,
    context: Context | undefined,
    result: () => T,
    more?: (args: Args) => void,
  ): T | undefined {
    const bytes = bytesOf(body);
    if (bytes === undefined) return undefined;
    const args = engine.begin();
    putContext(args, context);
    more?.(args);
    return engine.call(name, args, bytes, result);
  }

  function unread(context: Context | undefined): Fault {
    return read("unread", "", context, readFault) ?? bareFault(statusOf(context));
  }

  function decode(body: unknown, context?: Context): Fault {
    return read("decode", body, context, readFault) ?? unread(context);
  }

  function detect(body: unknown, context?: Context): Fault | null {
    const found = read("detect", body, context, readDetected);
    return found !== undefined ? found : statusOf(context) >= 400 ? unread(context) : null;
  }

  function explain(body: unknown, options?: ExplainOptions): Explained {
    const found = read("explain", body, options, readExplained, (args) => {
      putMessageOptions(args, options);
      putFieldOptions(args, engine, options);
    });
    return found ?? explained(unread(options), options);
  }

  function explained(fault: Fault, options: FieldOptions | undefined): Explained {
    return { fault, message: resolveMessage(fault, options), ...mapToFields(fault, options) };
  }

  function resolveMessage(target: Target, options?: MessageOptions): Message {
    const args = engine.begin();
    putMessageOptions(args, options);
    if (isFault(target)) {
      putFault(args, target, []);
      const { kind, display, description } = target;
      const told = options?.serverText === "always" ? description : null;
      const found = engine.call("resolveFault", args, "", readMessage);
      return found ?? bareMessage("kind." + kind, options, told, display);
    }
    const { property, rule, message, id, values } = Object(target) as Partial<ValidationError & Id>;
    if (property != null || rule != null) {
      putError(args, target as ValidationError);
      const found = engine.call("resolveError", args, "", readMessage);
      return found ?? bareMessage("rule.invalid", options, message);
    }
    if (typeof id !== "string") {
      throw new TypeError("faultmap: target is no fault, validation error or id");
    }
    putText(args, id);
    putParams(args, values);
    return engine.call("resolveId", args, "", readMessage) ?? bareMessage(id);
  }

  function mapToFields(fault: Readonly<Fault>, options?: FieldOptions): FieldErrors {
    if (!isFault(fault)) throw new TypeError("faultmap: fault is no fault");
    const errors = fault.validationErrors;
    const args = engine.begin();
    putMessageOptions(args, options);
    putFieldOptions(args, engine, options);
    putFault(args, fault, errors);
    // A getter or a proxy may use these functions, so it is asked before there is a result to read.
    const places = errors.map(({ property, path }) => ({ property, path }));
    const read = (): FieldErrors => readFieldErrors(places);
    return engine.call("mapToFields", args, "", read) ?? bareFieldErrors(errors, options);
  }

  function toIssues(fault: Readonly<Fault>, options?: FieldOptions): Issue[] {
    const { entries } = mapToFields(fault, options);
    if (!entries.length) return [{ message: resolveMessage(fault, options).text, path: [] }];
    return entries.map(({ message, path }) => ({ message: message.text, path }));
  }

  /** The same of a response. */
  function ofResponse<R extends Fault | Explained | null, O extends ReadOptions>(
    read: (body: unknown, options?: O) => R,
  ) {
    return async (response: ResponseLike, given?: O): Promise<R> => {
      const { body, options, cut } = await readReply(response, given);
      const result = read(body, options);
      const fault = (result as Explained | null)?.fault ?? (result as Fault | null);
      if (cut && fault) fault.incomplete = "cut";
      return result;
    };
  }

  const decodeResponse = ofResponse(decode);
  const detectResponse = ofResponse(detect);
  const explainResponse = ofResponse<Explained, ExplainOptions & ReadOptions>(explain);

  function exception(name: string, message: string, code: string): Fault {
    const args = engine.begin();
    putText(args, name);
    putText(args, message);
    putText(args, code);
    putNumber(args, globalThis.navigator?.onLine === false);
    return engine.call("caught", args, "", readFault) ?? bareFault(-1);
  }

  async function fromCaught(reason: unknown, options?: ReadOptions): Promise<Fault> {
    // A mistake of the app's own is told, whatever was caught.
    if (options?.dialects) decode("", options);
    let fault: Fault | undefined;
    try {
      fault = await faultOf(
        reason,
        (reply) => decodeResponse(reply, options),
        (body) => decode(body, options),
        exception,
      );
    } catch {
      // A member of what was thrown throws itself.
    }
    fault ??= exception("", "", "");
    const signal = options?.signal;
    if (!signal?.aborted || !/^(unknown|network)$/.test(fault.kind) || fault.status) return fault;
    // Whatever was given as the reason was thrown; only a time limit says what it is.
    const isLate = Object(signal.reason).name === "TimeoutError";
    return exception(isLate ? "TimeoutError" : "AbortError", "", "");
  }

  async function explainCaught(
    reason: unknown,
    options?: ExplainOptions & ReadOptions,
  ): Promise<Explained> {
    return explained(await fromCaught(reason, options), options);
  }

  /** What the home API's conventions say of that status. */
  function ask<T>(name: Call, method: string, status: number, result: () => T): T | undefined {
    const args = engine.begin();
    putText(args, method);
    putNumber(args, statusOf({ status }));
    return engine.call(name, args, "", result);
  }

  function isSuccess(method: string, status: number): boolean {
    return ask("isSuccess", method, status, readFlag) ?? (status >= 200 && status < 300);
  }

  function expectedBody(method: string, status: number): ExpectedBody | null {
    return (ask("expectedBody", method, status, option) ?? null) as ExpectedBody | null;
  }

  const functions: Functions = {
    decode,
    detect,
    explain,
    decodeResponse,
    detectResponse,
    explainResponse,
    fromCaught,
    explainCaught,
    isSuccess,
    expectedBody,
    resolveMessage,
    mapToFields,
    toIssues,
    withDefaults: (defaults) => fillIn(functions, defaults),
    engine: engine.name,
  };
  return functions;
}
