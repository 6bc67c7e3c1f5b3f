/** Prints how long importing an entry, the first call and the second one take, in milliseconds. */
import { bodyOf, FIELDS } from "./bodies.mjs";

const body = bodyOf(5);
const [entry = "faultmap"] = process.argv.slice(2);
const times = [performance.now()];
const { explain } = await import(entry);
times.push(performance.now());
const options = { status: 400, fields: FIELDS };
const first = explain(body, options);
times.push(performance.now());
const second = explain(body, options);
times.push(performance.now());
if (first.entries.length !== 5 || second.entries.length !== 5) throw new Error("no answer");
console.log(JSON.stringify(times.slice(1).map((time, place) => time - (times[place] ?? 0))));
