// Says that the application stopped: WebAssembly that trapped does not go on. `boot.js` asks for this file only
// then.
const WORDS = {
  en: {
    stopped: "This page has stopped because of a fault of its own. Your inputs are in its address.",
    reload: "Reload",
    restart: "Start with the defaults",
  },
  ko: {
    stopped: "이 페이지가 자체 결함으로 멈췄습니다. 입력한 값은 주소에 남아 있습니다.",
    reload: "새로 고침",
    restart: "기본값으로 시작",
  },
};

/** Shows it once, with two ways on: the same address again, or the same page without its link, which Back undoes. */
export function showStopped() {
  if (document.querySelector(".stopped")) return;
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
  const button = (text, onclick) => Object.assign(document.createElement("button"), { className: "btn", textContent: text, onclick });
  const banner = Object.assign(document.createElement("div"), { className: "update-banner stopped" });
  banner.setAttribute("role", "alert");
  banner.append(
    words.stopped,
    button(words.reload, () => location.reload()),
    button(words.restart, () => {
      // A new entry of the history, which by itself loads nothing.
      location.hash = "";
      location.reload();
    }),
  );
  document.body.append(banner);
}
