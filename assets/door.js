/* The door of an event on a helper's phone. What is noted is kept in this browser until the platform has it. */
(() => {
  const here = location.pathname, at = (name) => `km-door-${name}:${here}`;
  const root = document.getElementById("door");
  const drop = (...names) => names.forEach((name) => localStorage.removeItem(at(name)));
  if (!root) return drop("list", "version"); // the link opens nothing any more: no name stays on this phone
  const words = JSON.parse(root.dataset.words), expires = Number(root.dataset.expires);
  const $ = (name) => document.getElementById(`door-${name}`);
  const say = (key, values = {}) => (words[key] || "").replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
  const read = (name, empty) => { try { return JSON.parse(localStorage.getItem(at(name))) ?? empty; } catch { return empty; } };
  const write = (name, value) => localStorage.setItem(at(name), JSON.stringify(value));
  const clock = (time) => new Date(time).toLocaleTimeString("ja-JP", { hour: "2-digit", minute: "2-digit", timeZone: "Asia/Tokyo" });
  const make = (tag, given = {}, ...inside) => { const node = Object.assign(document.createElement(tag), given); node.append(...inside); return node; };
  const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[ァ-ヶ]/g, (one) => String.fromCharCode(one.charCodeAt(0) - 96)).replace(/[\s・]/g, "");
  const KEEP_TRYING = 5000, PATIENCE = 12000, MOST = 100, ALPHABET = /^[2-9A-HJKMNP-Z]{6}$/;
  let list = read("list", { parties: [], walk_ins: [] }), shown = null, busy = false, again = false, reached = null, closed = false, gone = false;

  /* The same sum as kamagaya_match/door/rules/counting.py: what this phone has not sent yet is added to what is known. */
  const queue = () => read("queue", []);
  const meetings = JSON.parse(root.dataset.meetings || "[]"), HOUR = 3_600_000;
  const dayOf = (time) => new Date(time + 9 * HOUR).toISOString().slice(0, 10); // Tokyo's
  const now = () => Date.now() + read("behind", 0); // by the platform's clock, once it was heard
  const meetingAt = (time) => {
    const today = meetings.filter(([, , starts, ends]) => dayOf(starts) === dayOf(time) && ends > time);
    const gap = ([, , starts, ends]) => Math.max(starts - time, time - ends, 0);
    return [...(today.length ? today : meetings)].sort((a, b) => gap(a) - gap(b) || a[2] - b[2])[0]?.[0];
  };
  /* A choice of one's own holds for the day on which it was made. */
  const meeting = () => {
    const own = read("meeting", null);
    return own?.day === dayOf(now()) && meetings.some(([id]) => id === own.id) ? own.id : meetingAt(now());
  };
  const byTime = (a, b) => a[2] - b[2] || (a[0] < b[0] ? -1 : 1);
  const merged = () => {
    const own = queue(), undone = new Set(own.flatMap((act) => act.undoes || [])), chosen = meeting();
    const arrival = (act) => [act.key, act.people, act.at, by(), act.name || "", act.meeting ?? meetingAt(act.at)];
    const sum = (known, kind, fits) => {
      const seen = new Map(known.map((one) => [one[0], one]));
      own.filter((act) => act.kind === kind && fits(act)).forEach((act) => seen.has(act.key) || seen.set(act.key, arrival(act)));
      return [...seen.values()].filter((one) => !undone.has(one[0]) && (meetings.length < 2 || one[5] === chosen)).sort(byTime);
    };
    const parties = list.parties.map((party) => ({ ...party, a: sum(party.a, "arrive", (act) => act.code === party.c) }));
    return { parties, walkIns: sum(list.walk_ins, "walk_in", () => true) };
  };
  const came = (party) => (party.a.length ? party.a.at(-1)[1] : 0);
  const by = () => localStorage.getItem("km-door-by") || root.dataset.label;

  const note = (act) => {
    const key = crypto.randomUUID ? crypto.randomUUID() : [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
    write("queue", [...queue(), { key, at: Date.now(), meeting: meeting(), ...act }]);
    draw();
    sync();
  };

  /* Sending: each note as often as needed, counted once by its key. */
  const sync = async () => {
    if (gone) return;
    if (busy) { again = true; return; }
    busy = true;
    const acts = queue().slice(0, MOST), stop = new AbortController(), timer = setTimeout(() => stop.abort(), PATIENCE);
    told();
    try {
      const body = JSON.stringify({ sent: Date.now(), by: by(), known: read("version", ""), acts });
      const answer = await fetch(`${here}/notes`, { method: "POST", body, signal: stop.signal, headers: { "content-type": "application/json" } });
      if (answer.status === 410) end();
      else if (answer.ok) taken(await answer.json());
      else reached = false;
    } catch { reached = false; }
    clearTimeout(timer);
    busy = false;
    told();
    const more = again || (reached && queue().length > 0);
    again = false;
    if (more && !gone) sync();
  };
  const taken = (answer) => {
    reached = Date.now();
    write("behind", answer.now - reached);
    const settled = new Set([...answer.taken, ...answer.refused]);
    const refused = queue().filter((act) => answer.refused.includes(act.key));
    if (answer.list) { list = answer.list; write("list", list); write("version", answer.version); }
    write("queue", queue().filter((act) => !settled.has(act.key)));
    closed = answer.closed;
    if (closed && !queue().length) { list = { parties: [], walk_ins: [] }; drop("list", "version"); }
    draw();
    answer.doubles.forEach(([code, time, who]) => show("warning", say("double", { name: nameOf(find(code)), time: clock(time), by: who })));
    refused.forEach((act) => show("error", say("refused", { code: act.code })));
  };
  const end = () => {
    gone = true;
    list = { parties: [], walk_ins: [] };
    drop("list", "version");
    draw();
  };

  /* What happened last. */
  const show = (kind, title, ...body) => {
    const inside = make("div", { className: "km-notice-body" }, make("p", { className: "km-notice-title", textContent: title }), ...body, button(say("close"), () => $("result").replaceChildren(), "text"));
    $("result").replaceChildren(make("div", { className: `km-notice km-notice-${kind}` }, inside));
  };
  const line = (text) => make("p", { textContent: text });
  const button = (text, act, kind = "outline") => {
    const made = make("button", { type: "button", className: `km-button km-button-${kind}`, textContent: text });
    made.addEventListener("click", act);
    return made;
  };
  const find = (code) => merged().parties.find((party) => party.c === code);
  const keepsOut = (party) => Boolean(root.dataset.photos && party && party.x && !party.p);
  const nameOf = (party) => (party && party.n) || (party ? party.c : "");
  const undo = (name, keys) => {
    shown = null;
    note({ kind: "undo", undoes: keys });
    show("info", say("undone", { name }));
  };
  const status = (code) => {
    const party = find(code);
    shown = code;
    if (!party || !party.a.length) return;
    const [, people, time, who] = party.a.at(-1), sizes = [...Array(party.s).keys()].map((one) => one + 1);
    const choice = sizes.map((size) => {
      const one = button(say("people", { n: size }), () => { arrive(party, size); }, size === people ? "filled" : "outline");
      one.setAttribute("aria-pressed", size === people);
      return one;
    });
    const taking = make("div", { className: "km-actions" }, button(say("undo"), () => undo(nameOf(party), party.a.map((one) => one[0])), "text"));
    const out = keepsOut(party) ? [line(say("no_photo_told"))] : [];
    const asked = party.s > 1 ? [line(say("how_many")), make("div", { className: "door-sizes" }, ...choice)] : [];
    return { body: [...out, ...asked, taking], people, time, who, party };
  };
  const arrive = (party, people) => {
    note({ kind: "arrive", code: party.c, people, first: !party.a.length });
    const now = status(party.c);
    show("success", say(people < party.s ? "done_part" : "done", { name: nameOf(party), n: people, size: party.s }), ...now.body);
  };
  const check = (code, retry = true) => {
    const party = find(code);
    if (!party && retry && !gone) { show("info", say("looking")); return sync().then(() => settle(() => check(code, false))); }
    if (!party) return show("error", say("unknown", { code }), line(say("unknown_next")));
    if (party.a.length) {
      const now = status(code);
      return show("warning", say("already", { name: nameOf(party) }), line(say("already_by", { time: clock(now.time), by: now.who, n: now.people })), ...now.body);
    }
    if (!party.x) return show("warning", say("not_expected", { code, state: say(`state.${party.st}`) }), line(say("not_expected_next")), button(say("as_walk_in"), () => open(party.s)));
    arrive(party, party.s);
  };
  const settle = (act) => (busy ? setTimeout(() => settle(act), 50) : act());
  const open = (people) => {
    $("walk-in-box").open = true;
    $("walk-in-people").value = String(people);
    $("walk-in-name").focus();
  };

  /* What is on the page. */
  const told = () => {
    const waits = queue().length;
    const key = gone ? "sync_gone" : busy && waits ? "sync_sending" : waits ? "sync_waiting" : closed ? "sync_closed" : reached ? "sync_ok" : reached === false ? "sync_offline" : "sync_starting";
    const text = say(key, { n: waits, time: reached ? clock(reached) : "" });
    if ($("sync").textContent !== text) $("sync").textContent = text;
    $("sync").dataset.state = key.slice(5);
  };
  const row = (party) => {
    const done = came(party), last = party.a.at(-1);
    const text = done ? say("row_came", { time: clock(last[2]), n: done, size: party.s, by: last[3] }) : say("people", { n: party.s });
    const face = [make("span", { className: "door-name", textContent: nameOf(party) }), make("span", { className: "door-kana", textContent: [party.k, party.w].filter(Boolean).join("　") }), make("span", { className: "door-state", textContent: text })];
    if (keepsOut(party)) face[0].append(" ", make("span", { className: "door-no-photo", textContent: say("no_photo") }));
    const tapped = make("button", { type: "button", className: done ? "door-row door-row-came" : "door-row" }, ...face);
    tapped.addEventListener("click", () => check(party.c));
    return make("li", {}, tapped);
  };
  const walkedIn = ([key, people, time, who, name]) => {
    const text = say("walk_in", { name, n: people, time: clock(time), by: who });
    return make("li", { className: "door-line" }, make("span", { textContent: text }), button(say("undo"), () => undo(name || say("people", { n: people }), [key]), "text"));
  };
  const meetingShown = () => {
    const own = meeting(), due = meetingAt(now()), select = $("meeting");
    if (select.options.length !== meetings.length) select.replaceChildren(...meetings.map(([id, label]) => make("option", { value: id, textContent: label })));
    $("meeting-box").hidden = meetings.length < 2;
    select.value = own;
    const text = own === due ? say("meeting_now") : say("meeting_other", { label: meetings.find(([id]) => id === due)?.[1] });
    if ($("meeting-note").textContent !== text) $("meeting-note").textContent = text;
  };
  const draw = () => {
    meetingShown();
    const { parties, walkIns } = merged(), asked = fold($("search").value);
    const expected = parties.filter((party) => party.x), extra = walkIns.reduce((sum, one) => sum + one[1], 0);
    const present = parties.reduce((sum, party) => sum + came(party), 0) + extra;
    const planned = expected.reduce((sum, party) => sum + party.s, 0);
    $("came").textContent = say("came", { n: present });
    $("of").textContent = say(extra ? "of_extra" : "of", { n: planned, extra });
    const found = parties.filter((party) => (party.x || party.a.length) && (!asked || fold(`${party.n || ""} ${party.k || ""} ${party.w || ""} ${party.c}`).includes(asked)));
    found.sort((a, b) => Boolean(a.a.length) - Boolean(b.a.length) || (a.k || a.n || "").localeCompare(b.k || b.n || "", "ja"));
    $("found").textContent = say(found.length ? "found" : "nobody", { n: found.length });
    $("list").replaceChildren(...found.map(row));
    $("walk-ins").replaceChildren(...walkIns.map(walkedIn));
    told();
  };

  /* The camera: the browser's own reader, or ours where it has none. */
  const video = root.querySelector("video"), canvas = document.createElement("canvas");
  let stream = null, reader = null, last = "", lastSeen = 0;
  const codeIn = (text) => {
    const code = (/\/tickets\/([^/?#]+)/.exec(text)?.[1] || text).normalize("NFKC").toUpperCase().replace(/[\s-]/g, "");
    return ALPHABET.test(code) ? code : "";
  };
  const readerOf = async () => {
    const known = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats().catch(() => []) : [];
    if (known.includes("qr_code")) {
      const own = new BarcodeDetector({ formats: ["qr_code"] });
      return async (picture) => (await own.detect(picture)).map((one) => one.rawValue);
    }
    const { decodeQR } = await import("/scanning/decode.js");
    return async (picture) => {
      const { width, height } = picture;
      try { return [decodeQR({ width, height, data: picture.getContext("2d").getImageData(0, 0, width, height).data })]; } catch { return []; }
    };
  };
  const look = async () => {
    if (!stream) return;
    if (video.videoWidth) {
      const scale = Math.min(1, 720 / Math.max(video.videoWidth, video.videoHeight));
      [canvas.width, canvas.height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
      canvas.getContext("2d", { willReadFrequently: true }).drawImage(video, 0, 0, canvas.width, canvas.height);
      (await reader(canvas)).forEach(seen);
    }
    setTimeout(look, 150);
  };
  const seen = (text) => {
    const same = text === last && Date.now() - lastSeen < 3000; // a ticket that stays in view is one scan
    [last, lastSeen] = [text, Date.now()];
    if (same) return;
    navigator.vibrate?.(60);
    const code = codeIn(text);
    if (code) check(code);
    else show("error", say("not_ticket"));
  };
  const endScan = () => {
    stream?.getTracks().forEach((track) => track.stop());
    stream = null;
    $("camera").hidden = true;
    $("scan").hidden = false;
  };
  $("scan").addEventListener("click", async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
      reader ||= await readerOf();
      video.srcObject = stream;
      $("camera").hidden = false;
      $("scan").hidden = true;
      last = "";
      await video.play();
      look();
    } catch {
      endScan();
      show("error", say("no_camera"), line(say("no_camera_next")));
    }
  });
  $("scan-end").addEventListener("click", endScan);

  $("code-form").addEventListener("submit", (event) => {
    event.preventDefault();
    const typed = $("code").value.trim(), code = codeIn(typed);
    if (!typed) return;
    if (code) { check(code); $("code").value = ""; }
    else show("error", say("unknown", { code: typed }), line(say("unknown_next")));
  });
  $("walk-in").addEventListener("submit", (event) => {
    event.preventDefault();
    const name = $("walk-in-name").value.trim(), people = Number($("walk-in-people").value);
    note({ kind: "walk_in", people, name });
    show("success", say("walk_in_done", { name, n: people }));
    $("walk-in-name").value = "";
    $("walk-in-people").value = "1";
  });
  $("search").addEventListener("input", draw);
  $("meeting").addEventListener("change", () => {
    write("meeting", { id: Number($("meeting").value), day: dayOf(now()) });
    $("result").replaceChildren();
    draw();
  });
  $("by").value = localStorage.getItem("km-door-by") || "";
  $("by").addEventListener("change", () => localStorage.setItem("km-door-by", $("by").value.trim()));
  addEventListener("online", sync);
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && sync());
  addEventListener("storage", (event) => { if (event.key === at("list")) { list = read("list", list); draw(); } });
  setInterval(() => document.visibilityState === "visible" && sync(), KEEP_TRYING);
  if (Date.now() > expires) { drop("list", "version"); list = { parties: [], walk_ins: [] }; }
  navigator.serviceWorker?.register("/door-worker.js", { scope: here }).catch(() => {});
  draw();
  sync();
})();
