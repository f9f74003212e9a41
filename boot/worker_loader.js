// Starts the program of the sandbox in its worker.
importScripts("./worker.js");
wasm_bindgen({ module_or_path: "./worker_bg.wasm" });
