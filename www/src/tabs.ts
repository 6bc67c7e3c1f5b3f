/** Tabs as the ARIA Authoring Practices have them: one stop for the Tab key, arrows between. */

/** Wires the tabs of a list; `shown` hears which panel is shown.
 * @returns a function that shows the panel with an id. */
export function wireTabs(
  list: Element,
  shown: (id: string) => void = () => {},
): (id: string) => void {
  const tabs = [...list.querySelectorAll<HTMLElement>("[role=tab]")];
  const panelOf = (tab: HTMLElement) => tab.getAttribute("aria-controls") ?? "";

  function select(tab: HTMLElement): void {
    for (const other of tabs) {
      const selected = other === tab;
      other.setAttribute("aria-selected", String(selected));
      other.tabIndex = selected ? 0 : -1;
      const panel = document.getElementById(panelOf(other));
      if (panel) panel.hidden = !selected;
    }
    shown(panelOf(tab));
  }

  list.addEventListener("click", ({ target }) => {
    const tab = tabs.find((one) => target instanceof Node && one.contains(target));
    if (tab) select(tab);
  });
  list.addEventListener("keydown", (event) => {
    const { key } = event as KeyboardEvent;
    const at = tabs.findIndex((tab) => tab === event.target);
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: -1 }[key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    const tab = tabs.at(to % tabs.length);
    if (!tab) return;
    select(tab);
    tab.focus();
  });
  return (id) => {
    const tab = tabs.find((one) => panelOf(one) === id);
    if (tab) select(tab);
  };
}
