/** What the bench measures is the same answer, or it measures nothing. */
import { test } from "node:test";
import { compare } from "../../benches/contenders.mjs";

test("everybody who is measured gives the same answer", () => compare([1, 5, 100]));
