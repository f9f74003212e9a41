// The files of a built site, their sizes, and which of them a first visit downloads.

import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** A file's name and its sizes in bytes: raw, gzip (level 9), brotli (level 11). */
function measured(dist, name) {
  const content = readFileSync(join(dist, name));
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length },
  });
  return {
    name,
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotli.length,
  };
}

/** Every file of `dist`, measured. */
export function everyFile(dist) {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.split(sep).join("/"))
    .sort()
    .map((name) => measured(dist, name));
}

/**
 * What a first visit downloads, measured: index.html and every file that it names. The
 * worker and the catalogue are fetched when first used.
 */
export function firstVisit(dist) {
  const html = readFileSync(join(dist, "index.html"), "utf8");
  const named = [...html.matchAll(/ (?:src|href)="\.\/([^"]+)"/g)].map(([, name]) => name);
  return ["index.html", ...new Set(named)].map((name) => measured(dist, name));
}
