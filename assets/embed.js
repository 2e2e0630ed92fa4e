// For documents that embed Eleven Rounds: gives each of its frames the height of what it shows, and
// stands frames in for <eleven-rounds part="verdict" scenario="v1:traffic.requests=5M"></eleven-rounds>.
{
  const tag = "eleven-rounds";
  const home = new URL(".", document.currentScript.src);
  // No other attribute goes along: a server writes down what it is asked for.
  const asked = ["part", "controls", "theme", "lang", "frame", "rules"];

  class Element extends HTMLElement {
    static observedAttributes = ["scenario", ...asked];
    // In the shadow: what draws the document looks for its own elements, and finds no others.
    inner = this.attachShadow({ mode: "open" }).appendChild(document.createElement("iframe"));

    get address() {
      const search = new URLSearchParams({ embed: 1 });
      for (const { name, value } of this.attributes) if (asked.includes(name)) search.set(name, value);
      // It is the hash that no server is sent.
      return `${home}?${search}#${this.getAttribute("scenario") ?? ""}`;
    }

    connectedCallback() {
      const { inner } = this;
      inner.title = this.title || "Eleven Rounds";
      inner.allow = "clipboard-write";
      inner.style = "display:block;width:100%;height:640px;border:0";
      inner.src = this.address;
    }

    /** No step of the reader's history; another scenario alone needs no other page. */
    attributeChangedCallback() {
      this.inner.contentWindow?.location.replace(this.address);
    }
  }

  // Some documents name this script twice.
  if (!customElements.get(tag)) {
    customElements.define(tag, Element);
    addEventListener("message", ({ data, source }) => {
      const [height] = Object.values(data?.[tag + "-height"] ?? {});
      if (!(height >= 100 && height <= 20000)) return;
      for (const element of document.querySelectorAll("iframe," + tag)) {
        const frame = element.inner ?? element;
        // Any frame of the document can say a height, an advertisement too.
        if (frame.src.startsWith(home) && frame.contentWindow === source) frame.style.height = `${height}px`;
      }
    });
  }
}
