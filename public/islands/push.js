// The portal's service worker, for nothing but notifications: shows what came, and opens the page that it is about, or the one that ends it.
self.addEventListener('push', (event) => {
  const { id, lang, title, body, url, stop } = event.data.json()
  event.waitUntil(
    self.registration.showNotification(title, {
      body,
      lang,
      tag: id,
      icon: '/icons/icon-192.png',
      actions: [{ action: 'stop', title: stop.title }],
      data: { url, stop: stop.url },
    }),
  )
})
self.addEventListener('notificationclick', (event) => {
  const { notification, action } = event
  notification.close()
  event.waitUntil(self.clients.openWindow(action === 'stop' ? notification.data.stop : notification.data.url))
})
