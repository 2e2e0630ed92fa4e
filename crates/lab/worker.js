// Runs the lab (`crates/lab`). The build puts it behind the glue of the lab's WebAssembly, `wasm_bindgen`: one
// classic script. A worker runs it; where the browser refuses workers, the page does.
{
  /** A file is read in parts of this many bytes. */
  const PART = 1 << 20;

  const readPriceList = (module, nextPart) => {
    wasm_bindgen.initSync({ module });
    return wasm_bindgen.readPriceList(nextPart);
  };

  /** In a worker: takes a file, tells how much of it is read, from 0 to 1, and gives what it holds. */
  const answer = ({ data: { module, file } }) => {
    const reader = new FileReaderSync();
    let read = 0;
    const list = readPriceList(module, () => {
      postMessage({ progress: read / file.size });
      const part = new Uint8Array(reader.readAsArrayBuffer(file.slice(read, read + PART)));
      read += part.length;
      return part;
    });
    postMessage({ list });
  };

  if (globalThis.document) {
    /** In the page, which waits while the file is read. */
    globalThis.elevenRoundsReadHere = async (module, file) => {
      const parts = [new Uint8Array(await file.arrayBuffer())];
      return readPriceList(module, () => parts.pop() ?? new Uint8Array());
    };
  } else {
    onmessage = answer;
  }
}
