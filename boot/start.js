// Starts the program (WebAssembly) behind the static shell of index.html, and says in the
// shell what happened if that cannot be done.

const SLOW_AFTER_MS = 8_000;

const shell = document.getElementById("boot");
const message = document.getElementById("boot-message");

function say(text) {
  message.hidden = false;
  message.textContent = text;
}

function fail(text, error) {
  message.setAttribute("role", "alert");
  message.classList.add("boot-failure");
  say(text);
  if (error) console.error(error);
}

function supportsWebAssembly() {
  return typeof WebAssembly === "object" && typeof WebAssembly.instantiate === "function";
}

/** The addresses of the program's two files, from the preloads that Trunk wrote. */
function programFiles() {
  return {
    js: document.getElementById("program-js").href,
    wasm: document.getElementById("program-wasm").href,
  };
}

async function download(wasm) {
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm} answered ${response.status}`);
  return response;
}

async function start() {
  if (!supportsWebAssembly()) {
    fail(
      "This page needs WebAssembly, and this browser has it missing or switched off. " +
        "Open the page in a current Firefox, Chrome, Edge or Safari; in a locked-down " +
        "browser, allow WebAssembly for this site and reload.",
    );
    return;
  }

  say("Loading…");
  const slow = setTimeout(
    () => say("Still loading. On a slow connection this can take a minute."),
    SLOW_AFTER_MS,
  );

  try {
    const { js, wasm } = programFiles();
    let program, response;
    try {
      [{ default: program }, response] = await Promise.all([import(js), download(wasm)]);
    } catch (error) {
      fail(
        "A part of this page could not be downloaded. Check your connection and reload. " +
          "If that does not help, the site may have just been updated: reload without " +
          "the cache (Ctrl+Shift+R).",
        error,
      );
      return;
    }

    try {
      await program({ module_or_path: response });
    } catch (error) {
      fail(
        "This page was downloaded but did not start. Reload it; if that does not help, " +
          "try a current Firefox, Chrome, Edge or Safari. The browser's console (F12) " +
          "has the details.",
        error,
      );
      return;
    }
    shell.remove();
  } finally {
    clearTimeout(slow);
  }
}

start();
