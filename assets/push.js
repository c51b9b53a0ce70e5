/* Notices on this device, switched on and off by the buttons of the settings page; loaded by km.js where [data-push] is. */
(() => {
  const SCOPE = "/me/notices/";
  const box = () => [...document.querySelectorAll("[data-push]")].pop();
  const show = (state) => box()?.querySelectorAll("[data-push-when]").forEach((part) => { part.hidden = part.dataset.pushWhen !== state; });
  const able = () => "serviceWorker" in navigator && "PushManager" in window && "Notification" in window;
  const tell = async (act, subscription) => {
    const keys = subscription?.toJSON().keys || {};
    const body = JSON.stringify({ act, endpoint: subscription?.endpoint || "", p256dh: keys.p256dh || "", auth: keys.auth || "" });
    const answer = await fetch("/me/notices", { method: "POST", headers: { "content-type": "application/json" }, body });
    if (!answer.ok) throw new Error(answer.status);
    return answer.json();
  };
  const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
  const worker = () => navigator.serviceWorker.getRegistration(SCOPE);
  const held = async () => (await worker())?.pushManager.getSubscription();

  const look = async () => {
    if (!able()) return show("missing");
    if (Notification.permission === "denied") return show("denied");
    const subscription = await held();
    show(subscription && (await tell("look", subscription)).on ? "on" : "off");
  };
  const active = async (registration) => {
    const young = registration.installing || registration.waiting;
    if (!registration.active && young) await new Promise((done) => young.addEventListener("statechange", () => young.state === "activated" && done()));
    return registration;
  };
  const acts = {
    async on() {
      if ((await Notification.requestPermission()) !== "granted") return show("denied");
      const registration = await active(await navigator.serviceWorker.register("/push-worker.js", { scope: SCOPE }));
      const { key } = await tell("look");
      await (await registration.pushManager.getSubscription())?.unsubscribe(); // it may be of another key
      await tell("on", await registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) }));
      show("on");
    },
    async off() {
      const subscription = await held();
      if (subscription) {
        await tell("off", subscription);
        await subscription.unsubscribe();
      }
      show("off");
    },
  };
  const safely = (work) => work().catch(() => show("failed"));

  document.addEventListener("click", (event) => {
    const act = event.target.closest?.("[data-push-act]")?.dataset.pushAct;
    if (act) safely(acts[act]);
  });
  /* The page may come back after another one was shown. */
  let seen;
  const check = () => { if (seen !== (seen = box()) && seen) safely(look); };
  new MutationObserver(check).observe(document, { childList: true, subtree: true });
  check();
})();
