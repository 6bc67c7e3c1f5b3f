/** The page: two tabs, and what its address asks for. */
import { startApp } from "./app/view.ts";
import { restoreAddress, show, startDecode } from "./decode/view.ts";
import { part } from "./dom.ts";
import { fromHash } from "./link.ts";
import { wireTabs } from "./tabs.ts";

const open = wireTabs(part("views", HTMLElement), (id) => {
  if (id === "app") {
    history.replaceState(null, "", "#app");
    void startApp(part("app", HTMLElement));
  } else {
    restoreAddress();
  }
});
startDecode();
// Until here nothing is shown, so that nothing moves while it is filled in.
open(fromHash(location.hash)?.view === "app" ? "app" : "decode");
addEventListener("hashchange", () => {
  const shown = fromHash(location.hash);
  if (shown?.view !== "app") show(shown);
  open(shown?.view === "app" ? "app" : "decode");
});
