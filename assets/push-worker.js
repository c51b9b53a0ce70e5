/* Shows what the site tells this device, and opens the page that it is about. */
addEventListener("install", () => skipWaiting());

addEventListener("push", (event) => {
  const { title, body, path, tag } = event.data.json();
  const shown = { body, tag, data: { path }, icon: "/icon-192.png", badge: "/icon-192.png", lang: "ja", renotify: true };
  event.waitUntil(registration.showNotification(title, shown));
});

addEventListener("notificationclick", (event) => {
  event.notification.close();
  const url = new URL(event.notification.data.path, location.origin);
  if (url.origin === location.origin) event.waitUntil(clients.openWindow(url.href));
});
