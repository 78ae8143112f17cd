self.addEventListener('push', (event) => {
  const { title, body, url, tag } = event.data.json();
  event.waitUntil(self.registration.showNotification(title, { body, tag, data: { url } }));
});
self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  if (event.notification.data.url) event.waitUntil(self.clients.openWindow(event.notification.data.url));
});
