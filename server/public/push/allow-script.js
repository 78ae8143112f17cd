const button = document.querySelector('button');
const say = (id) => {
  for (const line of document.querySelectorAll('[data-say]')) line.hidden = line.dataset.say !== id;
};
if ('serviceWorker' in navigator && 'PushManager' in window) button.hidden = false;
else say('cannot');
button.addEventListener('click', async () => {
  try {
    if ((await Notification.requestPermission()) !== 'granted') return say('denied');
    await navigator.serviceWorker.register('/r/push-worker.js');
    const { pushManager } = await navigator.serviceWorker.ready;
    const applicationServerKey = button.dataset.key;
    const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey });
    const headers = { 'content-type': 'application/json' };
    const { ok } = await fetch(location.pathname, { method: 'POST', headers, body: JSON.stringify(subscription) });
    say(ok ? 'done' : 'failed');
  } catch {
    say('failed');
  }
});
