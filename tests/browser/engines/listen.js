// Notes what a page reports as an error; true once it listens in the page that has been asked for.
() => {
  if (window.left || !location.protocol.startsWith("http")) return false;
  if (window.heard) return true;
  const heard = [];
  const { error } = console;
  window.heard = heard;
  console.error = (...words) => { heard.push(words.join(" ")); error.apply(console, words); };
  // A file that does not come reports its own error, which does not bubble.
  addEventListener("error", (event) => heard.push(event.message ?? `not loaded: ${event.target.src ?? event.target.href}`), true);
  addEventListener("unhandledrejection", (event) => heard.push(String(event.reason)));
  addEventListener("securitypolicyviolation", (event) => heard.push(`refused by policy: ${event.blockedURI}`));
  return true;
}
