/* What every page can do beyond links and forms. Pages work without it. */
(() => {
  const doc = document;
  const last = (selector) => [...doc.querySelectorAll(selector)].pop();
  const word = (name) => last("#km-voice")?.dataset[name] || "";
  const say = (text) => {
    const voice = last("#km-voice");
    if (voice) voice.textContent = "";
    setTimeout(() => { if (voice) voice.textContent = text; }, 100);
  };

  /* Another page inside the site: its heading takes the focus from the link that led there, its title is read aloud. */
  const place = () => location.pathname + (/[?&]page=\d+/.exec(location.search) || "");
  const shown = () => [last("#main h1"), last(".km-paging-now")].map((node) => node?.textContent).join();
  let here = place(), leaving, queued, sent;
  const moved = () => {
    if (here === (here = place())) return;
    leaving = { heading: last("#main h1"), shown: shown(), from: doc.activeElement, until: Date.now() + 4000 };
    doc.querySelectorAll(".km-menu[open], .km-sheet[open]").forEach((box) => { box.open = false; });
    setTimeout(check, 4100);
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...given) { original.apply(this, given); moved(); };
  }
  addEventListener("popstate", moved);
  const arrive = () => {
    const heading = last("#main h1");
    if (!leaving || !heading) return;
    if (heading === leaving.heading && shown() === leaving.shown && Date.now() < leaving.until) return;
    const at = doc.activeElement, idle = at === doc.body || at === leaving.from; // whoever is at work on the page already keeps their place
    leaving = null;
    heading.tabIndex = -1;
    if (idle) heading.focus({ preventScroll: true });
    setTimeout(() => say(doc.title), 150);
  };

  const once = (node) => node && !node.kmSeen && (node.kmSeen = true);
  const check = () => {
    queued = 0;
    arrive();
    const errors = last(".km-errors"), banner = doc.getElementById("reflex-new-version-banner");
    if (once(errors) || (errors && sent)) { sent = false; errors.focus(); }
    const opened = last("[data-arrives]");
    if (once(opened)) opened.focus();
    if (word("newer") && once(banner)) [banner.firstChild.textContent, banner.lastChild.textContent] = [word("newer"), word("reload")];
    if (last("[data-push]") && once(doc.documentElement)) doc.head.append(Object.assign(doc.createElement("script"), { src: "/push.js" }));
    if (last("[data-draft], [data-draft-done]") && once(doc.body)) doc.head.append(Object.assign(doc.createElement("script"), { src: "/drafts.js" }));
  };
  new MutationObserver(() => { queued ||= setTimeout(check, 30); }).observe(doc, { childList: true, subtree: true, characterData: true });

  const close = (inside) => {
    const box = inside.closest("dialog, details");
    if (box?.close) return box.close();
    box.open = false;
    box.querySelector("summary").focus();
  };
  const copy = (button, text) => {
    const done = () => {
      button.dataset.done = word("copied");
      say(word("copied"));
      setTimeout(() => delete button.dataset.done, 3000);
    };
    const ask = () => prompt("", text);
    navigator.clipboard ? navigator.clipboard.writeText(text).then(done, ask) : ask();
  };
  const acts = {
    opens: (node, id) => doc.getElementById(id).showModal(),
    closes: close,
    print: () => print(),
    copy,
    share(button, path) {
      const url = new URL(path || location.href, location.href).href;
      navigator.share ? navigator.share({ title: doc.title, url }).catch(() => {}) : copy(button, url);
    },
    near: (button, to) => import("/near.js").then(({ near }) => near(to)),
    back(link) {
      link.search = link.search.replace(/&next=.*/, "") + "&next=" + encodeURIComponent(location.pathname + location.search);
    },
  };
  doc.addEventListener("click", (event) => {
    const node = event.target.closest?.("a, button");
    if (!node) return;
    for (const name in acts) if (name in node.dataset) acts[name](node, node.dataset[name]);
    const hash = node.getAttribute("href")?.match(/^#(.+)/), goal = hash && last(`[id="${hash[1]}"]`);
    if (!goal) return;
    event.preventDefault();
    goal.focus();
    goal.scrollIntoView({ block: "nearest" });
  });
  doc.addEventListener("keydown", (event) => {
    const box = event.key === "Escape" && last(".km-sheet[open], .km-menu[open]");
    if (box) close(box);
  });
  doc.addEventListener("toggle", ({ target }) => {
    if (target.open && target.querySelector("[data-count]")) import("/counting.js").then(({ count }) => count(target.closest("form")));
  }, true);
  doc.addEventListener("submit", (event) => {
    const sheet = event.target.closest(".km-sheet");
    if (sheet) sheet.open = false;
    sent = true;
    setTimeout(check, 1500);
  });

  const line = () => {
    const banner = doc.getElementById("km-offline");
    if (navigator.onLine) return banner?.remove();
    if (banner || !word("offline")) return;
    doc.body.append(Object.assign(doc.createElement("p"), { id: "km-offline", className: "km-offline", textContent: word("offline") }));
    say(word("offline"));
  };
  addEventListener("offline", line);
  addEventListener("online", line);
  line();
  check();
})();
