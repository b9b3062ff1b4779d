// Shows new calls without reloading the page, and lets the list be cleared. The page works without it.
"use strict";

const PERIOD = 2000;
const list = document.getElementById("calls");
const clear = document.getElementById("clear");
let shown = list.innerHTML;

async function refresh() {
  if (document.hidden || list.querySelector("details[open]") || !document.getSelection().isCollapsed) {
    return;
  }
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("calls").innerHTML;
    if (fresh !== shown) {
      shown = fresh;
      list.replaceChildren(...page.getElementById("calls").childNodes);
    }
  } catch {
    // The server is away; the next period may find it again.
  }
}

clear.hidden = false;
clear.addEventListener("click", async () => {
  await fetch("/_dev/functions/calls", { method: "DELETE" });
  list.querySelectorAll("details[open]").forEach((call) => call.removeAttribute("open"));
  await refresh();
});
setInterval(refresh, PERIOD);
