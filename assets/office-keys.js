/* Keys for people who work through the office's queues all day. They can be switched off in the dialog that ? opens. */
(() => {
  const doc = document, box = () => doc.getElementById("office-keys");
  if (doc.kmOfficeKeys) return;
  doc.kmOfficeKeys = true;
  const OFF = "km-office-keys-off";
  const off = () => localStorage.getItem(OFF) === "1";
  const rows = () => [...doc.querySelectorAll("#main .km-table tbody tr")];
  const goal = (row) => row.querySelector("a, button");
  const step = (by) => {
    const all = rows(), at = all.findIndex((row) => row.contains(doc.activeElement));
    const next = all[at < 0 ? (by > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, at + by))];
    if (next) goal(next)?.focus();
  };
  const help = () => (box().open ? box().close() : box().showModal());
  doc.addEventListener("keydown", (event) => {
    if (!box() || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
    if (off()) return;
    if (event.key === "?") return help();
    if (box().open) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else doc.querySelectorAll("#main .km-tabs")[0]?.querySelectorAll("a")[Number(event.key) - 1]?.click();
  });
  doc.addEventListener("focusin", (event) => {
    if (event.target.closest("#office-keys")) doc.getElementById("office-keys-on").checked = !off();
  });
  doc.addEventListener("change", (event) => {
    if (event.target.id === "office-keys-on") localStorage.setItem(OFF, event.target.checked ? "0" : "1");
  });
})();
