/* Half-written forms with data-draft: kept while one writes, put back when the page opens again, dropped when the form is done with. */
(() => {
  const doc = document, kept = {}, WEEK = 6048e5;
  let timer, queued, sentAt = 0;
  const forms = () => [...doc.querySelectorAll("form[data-draft]")];
  const keyOf = (form) => "km-draft:" + form.dataset.draft;
  const read = (box, key) => { try { return JSON.parse(box.getItem(key)); } catch { return null; } };
  const write = (box, key, value) => { try { value ? box.setItem(key, JSON.stringify(value)) : box.removeItem(key); } catch { /* no room, or not allowed */ } };
  const fields = (form) => [...form.elements].filter((field) => field.name && !/^(hidden|file|password|submit|button)$/.test(field.type));
  const ticked = (field) => /^(checkbox|radio)$/.test(field.type);
  const slot = (field) => (field.type === "radio" ? `${field.name}=${field.value}` : field.name);
  const value = (field) => (ticked(field) ? field.checked : field.value);

  /* What the browser fills in by itself (name, address …) stays in this tab; the rest outlives it. */
  const remember = (form) => {
    const draft = { at: Date.now(), open: {}, own: {} };
    for (const field of fields(form)) draft[field.autocomplete && field.autocomplete !== "off" ? "own" : "open"][slot(field)] = value(field);
    kept[keyOf(form)] = draft;
    clearTimeout(timer);
    timer = setTimeout(flush, 2000);
  };
  const flush = () => {
    for (const [key, { at, open, own }] of Object.entries(kept)) {
      write(localStorage, key, { at, open });
      write(sessionStorage, key, own);
    }
  };
  const forget = (key) => {
    delete kept[key];
    write(localStorage, key);
    write(sessionStorage, key);
  };
  const restore = (form) => {
    if (form.kmRestored) return;
    form.kmRestored = true;
    const key = keyOf(form), draft = kept[key] || read(localStorage, key);
    if (!draft) return;
    if (Date.now() - draft.at > WEEK) return forget(key);
    const all = { ...(draft.own || read(sessionStorage, key)), ...draft.open };
    const changed = fields(form).filter((field) => slot(field) in all && all[slot(field)] !== value(field));
    for (const field of changed) field[ticked(field) ? "checked" : "value"] = all[slot(field)];
    const note = changed.length && form.querySelector("[data-draft-note]");
    if (note) note.hidden = false;
  };

  /* A form was done with when it is gone after sending, or when the page says so. */
  const settle = () => {
    for (const node of doc.querySelectorAll("[data-draft-done]")) forget("km-draft:" + node.dataset.draftDone);
    const sent = read(sessionStorage, "km-sent");
    const there = forms().some((form) => keyOf(form) === sent);
    if (!sent || (there && Date.now() - sentAt < 500) || !doc.querySelector("#main h1")) return;
    if (there && sentAt && !doc.querySelector(".km-errors")) return;
    if (!there) forget(sent);
    write(sessionStorage, "km-sent");
  };
  const check = () => {
    queued = 0;
    forms().forEach(restore);
    settle();
  };
  new MutationObserver(() => { queued ||= setTimeout(check, 30); }).observe(doc, { childList: true, subtree: true });
  doc.addEventListener("input", ({ target }) => { if (target.form?.dataset.draft) remember(target.form); });
  doc.addEventListener("submit", ({ target }) => {
    if (!target.dataset.draft) return;
    remember(target);
    flush();
    sentAt = Date.now();
    write(sessionStorage, "km-sent", keyOf(target));
    setTimeout(check, 1000);
  });
  doc.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-draft-clear]");
    if (!button) return;
    forget(keyOf(button.form));
    button.form.reset();
    button.closest("[data-draft-note]").hidden = true;
  });
  addEventListener("pagehide", flush);
  doc.addEventListener("visibilitychange", () => { if (doc.hidden) flush(); });
  check();
})();
