/* Recomputes a draw in the reader's own browser, from the published file alone; docs/draws.md tells the method. */
(() => {
  const box = document.querySelector("[data-draw-checker]");
  if (!box || !globalThis.crypto?.subtle) return;
  const word = (name) => box.dataset[name];
  const list = box.querySelector("[data-draw-steps]");
  const bytes = (text) => new TextEncoder().encode(text);
  const hex = (buffer) => [...new Uint8Array(buffer)].map((byte) => byte.toString(16).padStart(2, "0")).join("");

  const canonical = (value) => {
    if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
    if (value === null || typeof value !== "object") return JSON.stringify(value);
    return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
  };
  const sha256 = async (value) => hex(await crypto.subtle.digest("SHA-256", bytes(canonical(value))));

  const keyed = async (seed, fixed, entries) => {
    const raw = Uint8Array.from(seed.match(/../g), (pair) => parseInt(pair, 16));
    const key = await crypto.subtle.importKey("raw", raw, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const value = async (name, number) => hex(await crypto.subtle.sign("HMAC", key, bytes(`${fixed}\n${name}\n${number}`)));
    const first = async (entry) => {
      const tickets = Array.from({ length: entry.tickets }, (_, number) => value(entry.pseudonym, number + 1));
      return { entry, key: (await Promise.all(tickets)).sort()[0] };
    };
    const all = await Promise.all(entries.map(first));
    return all.sort((one, other) => (one.key + one.entry.pseudonym < other.key + other.entry.pseudonym ? -1 : 1));
  };

  /* For every set of quotas: the seats that people who have no quota outside of it can still use. */
  const roomOf = (rules) => {
    const names = Object.keys(rules.quotas);
    const kept = (among) => among.reduce((sum, name) => sum + rules.quotas[name], 0);
    const general = rules.seats === null ? Infinity : rules.seats - kept(names);
    const sets = names.reduce((found, name) => [...found, ...found.map((among) => [...among, name])], [[]]);
    const left = sets.map((among) => ({ among, seats: general + kept(among) }));
    const around = (kinds) => left.filter(({ among }) => kinds.every((kind) => among.includes(kind)));
    return {
      fits: (size, kinds) => around(kinds).every(({ seats }) => size <= seats),
      take: (size, kinds) => around(kinds).forEach((one) => { one.seats -= size; }),
    };
  };

  const drawn = async (file, rules) => {
    const room = roomOf(rules);
    file.entries.reserved.forEach((held) => room.take(held.seats, held.quotas));
    let place = 0;
    return (await keyed(file.result.seed, file.entries.sha256, file.entries.list)).map(({ entry, key }) => {
      const seated = room.fits(entry.size, entry.quotas);
      if (seated) room.take(entry.size, entry.quotas);
      return { key, place: seated ? null : ++place, pseudonym: entry.pseudonym, seated };
    });
  };

  const steps = {
    whole: async ({ sha256: own, ...rest }) => own === await sha256(rest),
    commitment: async (file) => {
      const promised = file.commitments.map(({ rules }) => sha256({ draw: file.draw, rules, seed: file.result.seed }));
      return (await Promise.all(promised)).every((hash, number) => hash === file.commitments[number].commitment);
    },
    list: async ({ draw, entries }) => entries.sha256 === await sha256({ draw, entries: entries.list, reserved: entries.reserved }),
    result: async (file) => canonical(await drawn(file, file.commitments.at(-1).rules)) === canonical(file.result.order),
  };

  const tell = (text, mark) => list.append(Object.assign(document.createElement("p"), { textContent: `${mark} ${text}` }));
  const check = async (button) => {
    list.textContent = "";
    button.disabled = true;
    tell(word("working"), "…");
    try {
      const file = await (await fetch(button.dataset.drawCheck, { cache: "no-store" })).json();
      const found = [];
      for (const [name, step] of Object.entries(steps)) found.push([name, await step(file)]);
      list.textContent = "";
      found.forEach(([name, good]) => tell(good ? word(name) : word("no") + word(name), good ? "✓" : "✗"));
      const good = found.every(([, agrees]) => agrees);
      tell(word(good ? "good" : "bad"), good ? "✓" : "✗");
      box.dataset.checked = good ? "good" : "bad";
    } catch {
      list.textContent = "";
      tell(word("unable"), "✗");
    }
    button.disabled = false;
  };
  box.querySelector("[data-draw-check]").addEventListener("click", (event) => check(event.currentTarget));
  box.hidden = false;
})();
