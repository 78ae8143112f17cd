((d, w) => {
  var f = d.forms[0],
    note = d.getElementById('waiting'),
    busy,
    timer;
  if (!f || !note || !w.XMLHttpRequest) return;
  function filled() {
    return [].slice
      .call(f.elements)
      .filter((e) => e.name && (e.type !== 'radio' || e.checked))
      .map((e) => [e.name, e.value].map(encodeURIComponent).join('='))
      .join('&');
  }
  function later() {
    busy = 0;
    note.hidden = false;
    timer = setTimeout(send, 5000);
  }
  function send() {
    if (busy) return;
    busy = 1;
    clearTimeout(timer);
    var x = new XMLHttpRequest();
    x.open('POST', f.action);
    x.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    x.timeout = 20000;
    x.onerror = x.ontimeout = later;
    x.onload = () => {
      if (x.status > 499) return later();
      d.open();
      d.write(x.responseText);
      d.close();
      w.scrollTo(0, 0);
    };
    x.send(filled());
  }
  f.addEventListener('submit', (e) => {
    e.preventDefault();
    send();
  });
  w.addEventListener('online', () => {
    if (!note.hidden) send();
  });
})(document, window);
