// The language that a reader gets: `boot.js` goes to its page, and the single file begins in it.

/** What somebody chose in this browser, if it remembers anything. */
function chosen() {
  try {
    return localStorage.getItem("eleven-rounds.lang");
  } catch {
    return undefined;
  }
}

/** The language of the address, else the one chosen before, else the browser's, else English. */
export function language() {
  const named = new URLSearchParams(location.search).get("lang");
  const candidates = [named, chosen(), ...navigator.languages].map((code) => code?.slice(0, 2));
  return candidates.find((code) => ["en", "ko"].includes(code)) ?? "en";
}
