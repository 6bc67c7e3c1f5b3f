/** Elements. Text comes in as text nodes only: what a server wrote never becomes markup. */

type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with attributes (`true` is an empty one, `false` none) and children. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** The element of the page with that id.
 * @throws Error if the page has none of that type. */
export function part<T extends Element>(id: string, type: new () => T): T {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} #${id}`);
  return element;
}

/** Calls `work` once nobody called for a while. */
export function calmly(work: () => void, wait = 150): () => void {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(work, wait);
  };
}

/** Copies what `text` gives when the button is pressed, and says so on the button for a while. */
export function copies(button: HTMLButtonElement, text: () => string): void {
  const usual = button.textContent;
  let timer = 0;
  button.addEventListener("click", () => {
    void copy(text()).then((done) => {
      button.textContent = done
        ? (button.dataset["done"] ?? "Copied")
        : "Copying is not allowed here";
      clearTimeout(timer);
      timer = window.setTimeout(() => (button.textContent = usual), 2000);
    });
  });
}

/** Copies text; the way of old is for pages that are not served securely. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const area = el("textarea", { class: "hidden" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}
