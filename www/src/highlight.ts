/** TypeScript, coloured just enough to be read quickly. */
import { el } from "./dom.ts";

const TOKENS =
  /(?<comment>\/\/[^\n]*)|(?<string>"[^"\n]*"|`[^`]*`)|(?<word>\b(?:import|from|export|const|let|async|await|function|return|if|new|try|catch|throw|type|default|of|for)\b)|(?<call>\b[A-Za-z]\w*(?=\())/g;

/** The same text, its tokens in spans. */
export function highlight(source: string): (Node | string)[] {
  const parts: (Node | string)[] = [];
  let at = 0;
  for (const match of source.matchAll(TOKENS)) {
    const [kind] = Object.entries(match.groups ?? {}).find(([, text]) => text) ?? [""];
    parts.push(source.slice(at, match.index), el("span", { class: kind }, match[0]));
    at = match.index + match[0].length;
  }
  parts.push(source.slice(at));
  return parts;
}
