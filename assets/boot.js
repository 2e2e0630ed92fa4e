// Starts the application. Trunk names the hashed files in the two preload links of
// the page; reading them there keeps this file free of names and the page free of
// inline script. `data-boot` on the root element says how far it got, so that the
// style sheet can show the shell's own message when WebAssembly does not start.
const root = document.documentElement;
const address = (selector) => document.querySelector(selector).href;

try {
  const { default: init } = await import(address('link[rel="modulepreload"]'));
  await init({ module_or_path: address('link[rel="preload"][as="fetch"]') });
  root.dataset.boot = "done";
} catch (error) {
  root.dataset.boot = "failed";
  throw error;
}
