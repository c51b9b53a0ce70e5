/* The button under a form's conditions says how much they would find. Loaded when the conditions are opened. */
const doc = document, seen = new WeakSet();
let timer, asking;

const ask = async (form, aloud) => {
  const button = form.querySelector("[data-count]"), face = button.querySelector("span");
  button.kmWords ||= face.textContent;
  const asked = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  const lang = new URLSearchParams(location.search).get("lang");
  if (lang) asked.set("lang", lang);
  asking?.abort();
  const { signal } = (asking = new AbortController());
  const answer = await fetch(`${button.dataset.count}?${asked}`, { signal }).catch(() => null);
  const text = answer?.ok && (await answer.text().catch(() => ""));
  if (signal.aborted) return;
  face.textContent = text || button.kmWords;
  const voice = [...doc.querySelectorAll("#km-voice")].pop();
  if (aloud && text && voice) voice.textContent = text;
};

export const count = (form) => {
  if (!seen.has(form)) {
    seen.add(form);
    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(ask, 300, form, true);
    });
  }
  ask(form);
};
