/** The card with the code: files that are checked as all others are, shown as they are. */
import { copies, el, part } from "../dom.ts";
import { highlight } from "../highlight.ts";
import caught from "../snippets/caught.ts?raw";
import fetched from "../snippets/fetch.ts?raw";
import hookForm from "../snippets/react-hook-form.tsx?raw";
import texts from "../snippets/texts.ts?raw";
import { wireTabs } from "../tabs.ts";

const SNIPPETS: readonly (readonly [name: string, source: string])[] = [
  ["fetch and a form", fetched],
  ["React Hook Form", hookForm],
  ["Whatever was caught", caught],
  ["Texts of your own", texts],
];

/** Puts the snippets into their card. */
export function showSnippets(): void {
  const card = part("snippets", HTMLElement);
  const list = el("div", { class: "tabs", role: "tablist", "aria-label": "Ways to use it" });
  const panels: HTMLElement[] = [];
  SNIPPETS.forEach(([name, source], i) => {
    const [tab, panel] = [`snippet-tab-${i}`, `snippet-${i}`];
    const first = i === 0;
    list.append(
      el(
        "button",
        {
          type: "button",
          role: "tab",
          id: tab,
          "aria-controls": panel,
          "aria-selected": String(first),
          tabindex: first ? "0" : "-1",
        },
        name,
      ),
    );
    panels.push(
      el(
        "pre",
        { role: "tabpanel", id: panel, "aria-labelledby": tab, tabindex: "0", hidden: !first },
        el("code", {}, ...highlight(source.trimEnd())),
      ),
    );
  });
  card.append(list, ...panels);
  wireTabs(list);
  copies(part("copy-code", HTMLButtonElement), () => {
    return panels.find((panel) => !panel.hidden)?.textContent ?? "";
  });
}
