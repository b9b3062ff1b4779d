// Shows new messages without reloading the page, and lets the inbox be cleared. The page works without it.
"use strict";

const PERIOD = 2000;
const list = document.getElementById("messages");
const clear = document.getElementById("clear");
let shown = list.innerHTML;

async function refresh() {
  if (document.hidden || list.querySelector("details[open]") || !document.getSelection().isCollapsed) {
    return;
  }
  try {
    const response = await fetch(location.href, { cache: "no-store" });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.getElementById("messages").innerHTML;
    if (fresh !== shown) {
      shown = fresh;
      list.replaceChildren(...page.getElementById("messages").childNodes);
    }
  } catch {
    // The server is away; the next period may find it again.
  }
}

clear.hidden = false;
clear.addEventListener("click", async () => {
  await fetch("/_inbox/messages", { method: "DELETE" });
  await refresh();
});
setInterval(refresh, PERIOD);
