// For documents that embed Eleven Rounds: gives each of its frames the height of what it shows, and
// stands frames in for <eleven-rounds part="verdict" scenario="v1:traffic.requests=5M"></eleven-rounds>.
addEventListener("message", ({ data, source }) => {
  const [height] = Object.values(data?.["eleven-rounds-height"] ?? {});
  if (!(height >= 100 && height <= 20000)) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});

const home = new URL(".", document.currentScript.src);
customElements.define(
  "eleven-rounds",
  class extends HTMLElement {
    static observedAttributes = ["scenario"];

    connectedCallback() {
      const search = new URLSearchParams({ embed: 1 });
      for (const { name, value } of this.attributes) search.set(name, value);
      // It is the hash that no server is sent.
      search.delete("scenario");
      const frame = document.createElement("iframe");
      frame.title = this.title || "Eleven Rounds";
      frame.allow = "clipboard-write";
      frame.style = "display:block;width:100%;height:640px;border:0";
      frame.src = `${home}?${search}#${this.getAttribute("scenario") ?? ""}`;
      this.replaceChildren(frame);
    }

    /** Another scenario needs no other page. */
    attributeChangedCallback(name, before, hash) {
      this.firstChild?.contentWindow?.postMessage({ type: "eleven-rounds-set", hash: hash ?? "" }, "*");
    }
  },
);
