/** A server of one folder, for this machine only. */
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { pipeline } from "node:stream";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};

/** A server that runs. `address` has no final slash. */
export interface Site {
  readonly address: string;
  close(): Promise<void>;
}

/**
 * Serves the files of one folder, and nothing else, to this machine only. A browser that asks for `localhost` may mean
 * either of its addresses: the server holds both, so that no other program of this machine answers in its place.
 *
 * @param folder the folder; `index.html` answers for it
 * @param port 0 takes one that is free at both
 */
export async function serve(folder: string, port = 0): Promise<Site> {
  const root = fs.realpathSync(folder);
  const first = await listen(root, "127.0.0.1", port);
  const { port: taken } = first.address() as AddressInfo;
  const servers = [first];
  try {
    servers.push(await listen(root, "::1", taken));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Else this is a machine without IPv6.
    if (code !== "EADDRNOTAVAIL" && code !== "EAFNOSUPPORT") {
      await close(first);
      if (code === "EADDRINUSE" && port === 0) return serve(folder);
      throw error;
    }
  }
  return {
    address: `http://localhost:${taken}`,
    close: async () => void (await Promise.all(servers.map(close))),
  };
}

function listen(root: string, address: string, port: number): Promise<http.Server> {
  const server = http.createServer((request, response) => answer(root, request, response));
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, address, () => resolve(server));
  });
}

function close(server: http.Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}

/** A page of another origin can give its own name this machine's address, and would then be of the same origin. */
const NAMES = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i;

function answer(root: string, request: http.IncomingMessage, response: http.ServerResponse): void {
  if (!NAMES.test(request.headers.host ?? "")) {
    response.writeHead(421, { "Content-Type": "text/plain; charset=utf-8" }).end("421");
    return;
  }
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  const file = fileFor(root, request.url ?? "/");
  if (file === null) {
    response.writeHead(404, { "Content-Type": "text/plain; charset=utf-8" }).end("404");
    return;
  }
  const { size, mtimeMs } = fs.statSync(file);
  const tag = `"${size}-${mtimeMs}"`;
  // Always asked for, but sent anew, and compiled anew, only when changed.
  const caching = { "Cache-Control": "no-cache", ETag: tag };
  if (request.headers["if-none-match"] === tag) {
    response.writeHead(304, caching).end();
    return;
  }
  response.writeHead(200, {
    ...caching,
    "Content-Type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": size,
    "X-Content-Type-Options": "nosniff",
    "Content-Security-Policy": "frame-ancestors 'self'", // which a policy within a page cannot say
  });
  if (request.method === "HEAD") response.end();
  else pipeline(fs.createReadStream(file), response, () => undefined); // A reader that went away is no event.
}

/** The file that an address names, or null: none there, not a file, or (`..`, links) outside of the root. */
function fileFor(root: string, url: string): string | null {
  try {
    const pathname = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? "");
    const file = fs.realpathSync(
      path.join(root, pathname.endsWith("/") ? `${pathname}index.html` : pathname),
    );
    const inside = file.startsWith(root + path.sep);
    return inside && fs.statSync(file).isFile() ? file : null;
  } catch {
    return null; // malformed escapes, NUL, no such file
  }
}
