/* 近く: this browser itself finds the nearest area among those of /near.json. Where somebody is never leaves it. */
const doc = document;
let words;

const make = (tag, given, ...children) => {
  const node = Object.assign(doc.createElement(tag), given);
  node.append(...children);
  return node;
};
const address = (to, area) => {
  const url = new URL(to, location.href);
  if (url.pathname === location.pathname) url.search = location.search;
  url.searchParams.delete("page");
  url.searchParams.delete("place");
  url.searchParams.set("area", area);
  return url.pathname + url.search;
};
const kilometres = (one, other) => {
  const north = one.lat - other.lat, east = (one.lon - other.lon) * Math.cos((one.lat * Math.PI) / 180);
  return Math.hypot(north, east) * 111.2;
};
const nearest = (here) => words.areas.reduce((best, area) => (kilometres(area, here) < kilometres(best, here) ? area : best));

const box = (to) => {
  const note = make("p", { textContent: words.purpose, role: "status" });
  const use = make("button", { type: "button", className: "km-button km-button-filled", textContent: words.use });
  const close = make("button", { type: "button", className: "km-button km-button-outline", textContent: words.close, onclick: () => dialog.close() });
  const foot = make("div", { className: "km-actions" }, close, use);
  const dialog = make("dialog", { className: "km-dialog", onclose: () => dialog.remove() }, make("h2", { className: "km-sheet-title", textContent: words.title }), note, foot);
  dialog.setAttribute("aria-label", words.title);
  const choose = (why) => {
    note.textContent = why;
    use.remove();
    const links = words.areas.map(({ name, text }) => make("a", { className: "km-chip", href: address(to, name), textContent: text }));
    foot.before(make("nav", { className: "km-chips", ariaLabel: words.choose }, ...links));
    links[0]?.focus();
  };
  const found = ({ coords }) => {
    const here = { lat: coords.latitude, lon: coords.longitude }, area = nearest(here);
    if (kilometres(area, here) > words.reach) return choose(words.outside);
    location.assign(address(to, area.name));
  };
  use.onclick = () => {
    use.disabled = true;
    note.textContent = words.looking;
    const lost = ({ code }) => choose(code === 1 ? words.refused : words.unknown);
    if (!navigator.geolocation) return lost({});
    navigator.geolocation.getCurrentPosition(found, lost, { timeout: 15000, maximumAge: 300000 });
  };
  return dialog;
};

export const near = async (to) => {
  const lang = new URLSearchParams(location.search).get("lang");
  try {
    words ||= await (await fetch("/near.json" + (lang ? `?lang=${lang}` : ""))).json();
  } catch {
    return location.assign(to);
  }
  const dialog = box(to);
  [...doc.querySelectorAll(".km-root")].pop().append(dialog);
  dialog.showModal();
};
