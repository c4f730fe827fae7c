// The portal's service worker, for nothing but notifications: shows what came, and opens the page that it is about.
self.addEventListener('push', (event) => {
  const { id, lang, title, body, url } = event.data.json()
  event.waitUntil(
    self.registration.showNotification(title, { body, lang, tag: id, icon: '/icons/icon-192.png', data: url }),
  )
})
self.addEventListener('notificationclick', (event) => {
  event.notification.close()
  event.waitUntil(self.clients.openWindow(event.notification.data))
})
