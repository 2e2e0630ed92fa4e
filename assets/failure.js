// Says in the page why it did not start: asks once more for the files that the page names, and tells
// what the host answers in their place and how to mend it. `boot.js` asks for this file only then, so
// that the first load is without it.
const WORDS = {
  en: {
    failed: "The page could not start.",
    blocked: (file) =>
      `${file} could not be fetched: the network is gone, or something blocks it. Reload the page, or try another browser.`,
    status: (file, status) =>
      `The host answers with status ${status} in place of ${file}. Upload every file of dist/ beside the page.`,
    html: (file) =>
      `The host answers with an HTML page in place of ${file}. Upload every file of dist/ beside the page, and answer with status 404 what is not there.`,
    type: (file, type) =>
      `The host serves ${file} as ${type}, which browsers do not run. Serve .js as text/javascript.`,
    damaged: (file) =>
      `${file} is not what was built, or this browser is older than 2023. Upload it again, unchanged and whole, or try another browser.`,
    whole: (error) =>
      `Every file of it is there now. Reload the page, or try another browser. The browser says: ${error}`,
  },
  ko: {
    failed: "페이지를 시작하지 못했습니다.",
    blocked: (file) =>
      `${file} 파일을 가져오지 못했습니다. 네트워크가 끊겼거나 차단되었습니다. 새로 고치거나 다른 브라우저를 사용하세요.`,
    status: (file, status) =>
      `호스트가 ${file} 파일 대신 오류(상태 코드 ${status})를 보냅니다. dist/의 모든 파일을 페이지 옆에 올리세요.`,
    html: (file) =>
      `호스트가 ${file} 파일 대신 HTML 페이지를 보냅니다. dist/의 모든 파일을 페이지 옆에 올리고, 없는 파일에는 상태 코드 404로 응답하게 하세요.`,
    type: (file, type) =>
      `호스트가 ${file} 파일을 브라우저가 실행하지 않는 형식(${type})으로 보냅니다. .js는 text/javascript로 보내도록 설정하세요.`,
    damaged: (file) =>
      `${file} 파일이 빌드된 것과 다르거나 브라우저가 2023년 이전 것입니다. 파일을 바꾸지 말고 온전하게 다시 올리거나 다른 브라우저를 사용하세요.`,
    whole: (error) =>
      `지금은 모든 파일이 있습니다. 새로 고치거나 다른 브라우저를 사용하세요. 브라우저의 메시지: ${error}`,
  },
};

/** The sentence for what a host answers in place of a file; nothing where it answers with the file. */
async function problemWith({ href, integrity }, words) {
  const file = new URL(href).pathname.split("/").at(-1);
  let answer, bytes;
  try {
    answer = await fetch(href);
    bytes = await answer.arrayBuffer();
  } catch {
    return words.blocked(file);
  }
  if (!answer.ok) return words.status(file, answer.status);
  if (/^\s*</.test(new TextDecoder().decode(bytes.slice(0, 99)))) return words.html(file);
  // Browsers that are locked down have no WebAssembly; what they say themselves is told.
  if (file.endsWith(".wasm")) return self.WebAssembly?.validate(bytes) === false ? words.damaged(file) : undefined;
  const type = answer.headers.get("content-type") ?? "?";
  if (!/javascript|ecmascript/i.test(type)) return words.type(file, type);
  return fetch(href, { integrity }).then(
    () => undefined,
    () => words.damaged(file),
  );
}

/** Tells what is wrong with the files that the application is made of; else what the browser said. */
export async function showFailure(error) {
  const words = WORDS[document.documentElement.lang] ?? WORDS.en;
  const files = [...document.querySelectorAll('link[rel="modulepreload"], link[as="fetch"]')];
  const problems = (await Promise.all(files.map((file) => problemWith(file, words)))).filter(Boolean);
  const sentences = problems.length > 0 ? problems : [words.whole(error.message)];
  const failed = document.createElement("strong");
  failed.textContent = words.failed;
  const lines = sentences.flatMap((sentence) => [document.createElement("br"), sentence]);
  document.querySelector(".failure").replaceChildren(failed, ...lines);
}
