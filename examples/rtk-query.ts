/** RTK Query: `error` is a fault. It is plain data, so the store can hold it as it is. */
import type { BaseQueryFn } from "@reduxjs/toolkit/query";
import { type Fault, fromCaught } from "faultmap";
import { request } from "./fetch.js";

type Args = { url: string } & Omit<RequestInit, "signal">;

export const baseQuery: BaseQueryFn<Args, unknown, Fault> = async (
  { url, ...init },
  { signal },
) => {
  try {
    return { data: await request(url, { ...init, signal }) };
  } catch (reason) {
    return { error: await fromCaught(reason, { signal }) };
  }
};
