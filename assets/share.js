// The share dialog: the link, and the code that shows a part of the page in a document, with the
// height that it takes there. `boot.js` asks for this file only then.

/** The most that the preview takes, in pixels. */
const [MOST_WIDE, MOST_HIGH] = [198, 216];

/** How wide a frame may be, in pixels; where that is not said, as wide as a column of text. */
const [NARROWEST, COLUMN, WIDEST] = [280, 720, 3000];

/** The height of a frame for as long as it has not told its own: some hosts let nobody show their pages in frames. */
const UNMEASURED = 640;

/** A text as it stands in HTML, also in an attribute. */
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign] ?? "&quot;");

/** A list to choose from: values and their names. */
function list(name, label, choices) {
  const options = choices.map(([value, text]) => `<option value="${value}">${text}</option>`);
  return `<label><span class="label">${label}</span><select name="${name}">${options.join("")}</select></label>`;
}

/** One of two days for the prices. */
const day = (value, text) =>
  `<label><input type="radio" name="prices" value="${value}"${value && " checked"}><span>${text}</span></label>`;

/** A button that copies, and the place where that is told. */
const copy = (field, text, more) => `<button type="button" class="btn ${more}" value="${field}"${
  more && " autofocus"
}>${text}</button><span class="message" role="status"></span>`;

/** What stands in the dialog. */
const content = (text, isHosted) => `
<div class="head">
  <h2 id="share-title">${text.title}</h2>
  <button type="button" class="btn quiet" value="close">${text.close}</button>
</div>
<label class="label" for="share-link">${text.link}</label>
${isHosted ? "" : `<p class="hint">${text.no_address}</p>`}
<div class="row">
  <span class="box"><input id="share-link" name="link" readonly></span>
  ${copy("link", text.copy_link, "primary")}
</div>
<div class="segments" role="radiogroup" aria-label="${text.link}">
  ${day("", text.newest)}${day("frozen", text.frozen)}
</div>
${isHosted ? embedding(text) : ""}`;

const embedding = (text) => `
<section>
  <h3>${text.embed}</h3>
  <div class="pair">
    <div class="choices">
      ${list("part", text.part, [
        ["verdict", text.verdict],
        ["chart", text.chart],
        ["bill", text.bill],
        ["rounds", text.rounds],
        ["", text.whole],
      ])}
      <label>
        <span class="label">${text.width}</span>
        <span class="box"><input type="number" name="width" min="${NARROWEST}" max="${WIDEST}" value="${COLUMN}"></span>
      </label>
      ${list("theme", text.colours, [
        ["", text.auto],
        ["light", text.light],
        ["dark", text.dark],
      ])}
      ${list("lang", text.language, [
        ["", text.auto],
        ["en", "English"],
        ["ko", "한국어"],
      ])}
      <label class="switch">
        <span class="label">${text.with_inputs}</span>
        <input type="checkbox" role="switch" name="controls">
      </label>
    </div>
    <figure><div class="sheet" inert></div><figcaption>${text.size}<br><b></b></figcaption></figure>
  </div>
  <label class="code"><span class="label">${text.code}</span><textarea rows="4" readonly></textarea></label>
  <div class="row">${copy("code", text.copy_code, "")}</div>
</section>`;

/** The address of the page in a language, or in that of who opens it, with more in its search. */
function address(lang, more) {
  const page = lang && document.querySelector(`link[hreflang="${lang}"]`);
  const [base] = (page?.href ?? location.href).split(/[?#]/);
  const parts = location.search.split(/[?&]/).filter((part) => part && !/^(lang|theme)=/.test(part));
  const search = [...more, ...parts].join("&");
  return search ? `${base}?${search}` : base;
}

/** A hash that opens with the newest prices: without their day. */
function undated(hash) {
  const parts = hash.replace("v1:", "").split("&").filter((part) => !part.startsWith("place.as_of="));
  return parts.length > 0 ? `v1:${parts.join("&")}` : "";
}

/**
 * Puts a frame of this page into the dialog, as a document will have it, and gives what shows an address there and
 * says how high it is: as the frame told last (`frame.js`), nothing where it told nothing yet. Calls back when it
 * tells.
 */
function preview(container, told) {
  const frame = document.createElement("iframe");
  container.append(frame);
  let address;
  let height;
  let isReady = false;
  const listen = ({ data, source }) => {
    if (source !== frame.contentWindow) return;
    // Before it is ready, it tells the height of its shell.
    if (data["eleven-rounds-height"]) [height] = Object.values(data["eleven-rounds-height"]);
    else if (data.type === "eleven-rounds-ready") isReady = true;
    if (isReady) told();
  };
  addEventListener("message", listen);
  const show = (src, width) => {
    if (src !== address) {
      // Another hash alone needs no other page.
      isReady &&= src.split("#")[0] === address.split("#")[0];
      address = src;
      // In place: what is tried here is no step of the history.
      frame.contentWindow.location.replace(src);
    }
    const known = isReady ? height : undefined;
    frame.width = width;
    // Too high first, so that no bar to scroll takes of the width.
    frame.height = known ?? 20_000;
    const scale = Math.min(MOST_WIDE / width, MOST_HIGH / (known ?? UNMEASURED));
    frame.style.transform = `scale(${scale})`;
    container.style.width = `${width * scale + 2}px`;
    container.style.height = `${(known ?? UNMEASURED) * scale + 2}px`;
    return known;
  };
  return { show, end: () => removeEventListener("message", listen) };
}

/** Opens the dialog with its texts by name, unless it is open already. */
export function share(texts) {
  if (document.querySelector("dialog.share")) return;
  const text = Object.fromEntries(Object.entries(texts).map(([name, words]) => [name, escaped(words)]));
  const { hash } = document.querySelector("[data-hash]").dataset;
  const isHosted = /^https?:$/.test(location.protocol);
  const dialog = document.createElement("dialog");
  dialog.className = "share";
  dialog.setAttribute("aria-labelledby", "share-title");
  dialog.innerHTML = content(text, isHosted);
  document.body.append(dialog);
  const find = (selector) => dialog.querySelector(selector);
  const fields = { link: find("[name=link]"), code: find("textarea") };
  const shown = isHosted && preview(find(".sheet"), () => show());

  const show = () => {
    const target = find("[name=prices]:checked").value ? hash : undated(hash);
    const withHash = (page) => (target ? `${page}#${target}` : page);
    fields.link.value = withHash(isHosted ? address("", []) : "");
    if (!isHosted) return;
    const choices = Object.fromEntries([...dialog.querySelectorAll("select")].map(({ name, value }) => [name, value]));
    choices.controls = find("[name=controls]").checked;
    const { value, validity } = find("[name=width]");
    const width = value && validity.valid ? Number(value) : COLUMN;
    const search = { embed: 1, part: choices.part, controls: choices.controls ? "" : 0, theme: choices.theme, lang: choices.lang };
    const words = Object.entries(search).flatMap(([name, word]) => (word === "" ? [] : [`${name}=${word}`]));
    const src = withHash(address(choices.lang, words));
    const height = shown.show(src, width) ?? UNMEASURED;
    find("figcaption b").textContent = `${width} × ${height} px`;
    fields.code.value =
      `<iframe src="${escaped(src)}" width="100%" height="${height}" style="border: 0" ` +
      `allow="clipboard-write" title="${escaped(document.title)}"></iframe>`;
  };

  dialog.addEventListener("input", () => {
    // What was copied is no longer what is shown.
    for (const message of dialog.querySelectorAll(".message")) message.textContent = "";
    show();
  });
  dialog.addEventListener("click", async ({ target }) => {
    if (target.value === "close") dialog.close();
    const field = fields[target.value];
    if (!field) return;
    try {
      await navigator.clipboard.writeText(field.value);
      target.nextSibling.textContent = text.copied;
    } catch {
      field.select();
      target.nextSibling.textContent = text.no_clipboard;
    }
  });
  // What is shown belongs to the entry of the history that is left.
  addEventListener("popstate", () => dialog.close(), { once: true });
  dialog.addEventListener("close", () => {
    shown.end?.();
    dialog.remove();
  });
  dialog.showModal();
  show();
}
