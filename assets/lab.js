// Has the lab read files: a module of WebAssembly of its own, in a worker. `boot.js` asks for this file when a
// person brings a file.
//
// The worker is a classic script in a Blob. That starts from a disk and in a sandboxed frame too, where a worker
// that has an address does not.

/** The script and the WebAssembly of the lab, once they are loaded. */
let lab;

/** Stops the reading that is under way. */
let stop = () => {};

async function load() {
  const inside = globalThis.elevenRoundsLabInside;
  if (inside) return inside();
  const address = document.documentElement.dataset.lab ?? "./lab-worker";
  const get = async (extension) => {
    const answer = await fetch(address + extension);
    if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`);
    return answer;
  };
  const [script, wasm] = await Promise.all([get(".js"), get(".wasm")]);
  const module = await WebAssembly.compile(await wasm.arrayBuffer());
  return { address: `${address}.js`, script: await script.text(), module };
}

/**
 * Reads a file of AWS's Price List; calls back with the part that is read, from 0 to 1. Gives bytes, or nothing
 * where it was stopped. Rejects where the lab cannot be loaded or ends before it answered.
 */
export async function readPriceList(file, progress) {
  const stopped = new Promise((done) => (stop = () => done()));
  lab ??= load();
  // What could not be loaded is asked for again with the next file.
  lab.catch(() => (lab = undefined));
  const loaded = await Promise.race([lab, stopped]);
  if (!loaded) return undefined;
  const result = await inWorker(loaded, file, progress, stopped);
  return result === REFUSED ? here(loaded, file) : result;
}

/** Stops the reading that is under way. */
export function cancel() {
  stop();
}

/** A worker that the browser does not let start. */
const REFUSED = Symbol("refused");

function inWorker({ script, module }, file, progress, stopped) {
  const address = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  let worker;
  const answer = new Promise((done, failed) => {
    stopped.then(done);
    try {
      worker = new Worker(address);
    } catch {
      // A policy may throw, or say so by an event without a word.
      return done(REFUSED);
    }
    worker.onerror = ({ message }) => (message ? failed(new Error(message)) : done(REFUSED));
    worker.onmessage = ({ data }) => (data.list ? done(data.list) : progress(data.progress));
    worker.postMessage({ module, file });
  });
  return answer.finally(() => {
    worker?.terminate();
    URL.revokeObjectURL(address);
  });
}

async function here({ address, module }, file) {
  if (!globalThis.elevenRoundsReadHere) {
    await new Promise((done, failed) => {
      const script = document.createElement("script");
      script.onload = done;
      script.onerror = failed;
      script.src = address;
      document.head.append(script);
    });
  }
  return globalThis.elevenRoundsReadHere(module, file);
}
