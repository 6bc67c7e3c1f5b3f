/** The module as a file of its own, which the host serves where it likes. */
import { setModule } from "faultmap/slim";

/** Fetches and compiles it. The sooner, the better: until then, answers come from the status alone. */
export async function load(url: string | URL): Promise<void> {
  setModule(await WebAssembly.compileStreaming(fetch(url)));
}
