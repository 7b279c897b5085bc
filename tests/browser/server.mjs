// A static server for the tests: one folder under one path, like any plain host. No listing, no
// fallback page, no compression. As a command: node server.mjs <folder> [base path]
import { createServer } from "node:http";
import { readFile } from "node:fs/promises";
import { extname, join, normalize, resolve, sep } from "node:path";
import { pathToFileURL } from "node:url";

export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".geojson": "application/geo+json",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".tapal": "application/octet-stream",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".woff2": "font/woff2",
};

/**
 * Serves `folder` under `base` at a free port of 127.0.0.1.
 * `headers` go with every file. `replace` maps strings to what stands for them in HTML files: a
 * host page learns the site's address so.
 */
export async function serve(folder, { base = "/", port = 0, headers = {}, replace = {} } = {}) {
  const root = resolve(folder);
  const server = createServer(async (request, response) => {
    const refuse = (status) =>
      response.writeHead(status, { "content-type": "text/plain" }).end(`${status}\n`);
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    let path;
    try {
      path = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    } catch {
      return refuse(400);
    }
    if (!path.startsWith(base)) return refuse(404);
    let file = normalize(join(root, path.slice(base.length)));
    if (file !== root && !file.startsWith(root + sep)) return refuse(404);
    if (path.endsWith("/")) file = join(file, "index.html");
    try {
      let body = await readFile(file);
      if (file.endsWith(".html")) {
        let text = body.toString("utf8");
        for (const [from, to] of Object.entries(replace)) text = text.replaceAll(from, to);
        body = Buffer.from(text);
      }
      response.writeHead(200, {
        "content-type": TYPES[extname(file)] ?? "application/octet-stream",
        "content-length": body.length,
        "cache-control": "no-store",
        ...headers,
      });
      response.end(request.method === "HEAD" ? undefined : body);
    } catch {
      refuse(404);
    }
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", done));
  const origin = `http://127.0.0.1:${server.address().port}`;
  return {
    origin,
    url: origin + base,
    close: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { url } = await serve(process.argv[2] ?? "dist", { base: process.argv[3] ?? "/" });
  console.log(url);
}
