// Serves folders, compressed as a good host does (brotli 11), and counts what it sends.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { ROOT } from "../../tests/browser/paths.mjs";
import { TYPES } from "../../tests/browser/server.mjs";

/** These are compressed already, and are sent as they are. */
const AS_THEY_ARE = new Set([".woff2", ".png"]);
/** What `tapal build` leaves beside each file. */
const BESIDE = new Set([".br", ".gz"]);
/** Compressing the peers' data takes longer than to measure a page: what was made is kept. */
const CACHE = join(ROOT, "target/bench/brotli");

/**
 * @param {Record<string, string>} folders by the first part of their path
 * @returns the site's `origin`, `sent()` for what was sent since it was asked last, `close()`
 */
export async function serve(folders) {
  const kept = new Map();
  for (const [name, folder] of Object.entries(folders)) keep(kept, `/${name}`, folder);
  let sent = [];
  const server = createServer((request, response) => {
    let path = normalize(decodeURIComponent(new URL(request.url, "http://localhost").pathname));
    if (path.endsWith("/")) path += "index.html";
    const file = kept.get(path);
    if (!file) return response.writeHead(404).end();
    const { body, type, encoding } = file;
    sent.push({ path, type, bytes: body.length });
    const headers = { "content-type": type, "content-length": body.length };
    if (encoding) headers["content-encoding"] = encoding;
    response.writeHead(200, { ...headers, "cache-control": "no-store" }).end(body);
  });
  await new Promise((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    sent() {
      const before = sent;
      sent = [];
      return before;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Reads and compresses all files of a folder before anything is measured. */
function keep(kept, path, folder) {
  for (const name of readdirSync(folder)) {
    const file = join(folder, name);
    if (statSync(file).isDirectory()) {
      keep(kept, `${path}/${name}`, file);
      continue;
    }
    if (BESIDE.has(extname(name))) continue;
    const type = TYPES[extname(name)] ?? "application/octet-stream";
    const isCompressed = AS_THEY_ARE.has(extname(name));
    const body = isCompressed ? readFileSync(file) : compressed(file);
    kept.set(`${path}/${name}`, { body, type, encoding: isCompressed ? undefined : "br" });
  }
}

function compressed(file) {
  if (existsSync(`${file}.br`)) return readFileSync(`${file}.br`);
  const bytes = readFileSync(file);
  const cached = join(CACHE, createHash("sha256").update(bytes).digest("hex"));
  if (existsSync(cached)) return readFileSync(cached);
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 11,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  const body = brotliCompressSync(bytes, { params });
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(cached, body);
  return body;
}
