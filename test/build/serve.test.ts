/** The server of `npm start` and of the end-to-end tests. */
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import { serve, type Site } from "../../scripts/serve";

describe("the server of npm start", () => {
  let outside: string;
  let site: Site;

  beforeAll(async () => {
    outside = fs.mkdtempSync(path.join(os.tmpdir(), "nianbao-serve-"));
    const root = path.join(outside, "root");
    fs.mkdirSync(path.join(root, "folder"), { recursive: true });
    fs.writeFileSync(path.join(outside, "secret.txt"), "secret");
    fs.mkdirSync(path.join(outside, "root-beside"));
    fs.writeFileSync(path.join(outside, "root-beside", "secret.txt"), "secret");
    fs.writeFileSync(path.join(root, "index.html"), "home");
    fs.writeFileSync(path.join(root, "script.js"), "1");
    fs.writeFileSync(path.join(root, "样例.docx"), "PK");
    fs.symlinkSync(path.join(outside, "secret.txt"), path.join(root, "link.txt"));
    site = await serve(root);
  });

  afterAll(async () => {
    await site.close();
    fs.rmSync(outside, { recursive: true });
  });

  /** As it is, without the clean-up of `..` that fetch and browsers do. */
  function get(
    rawPath: string,
    method = "GET",
    headers: http.OutgoingHttpHeaders = {},
    host = "127.0.0.1",
  ): Promise<{ status: number; type: string; body: string; tag: string; policy: string }> {
    return new Promise((resolve, reject) => {
      const { port } = new URL(site.address);
      const request = http.request({ host, port, path: rawPath, method, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => (body += chunk));
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers["content-type"] ?? "",
            tag: response.headers.etag ?? "",
            policy: String(response.headers["content-security-policy"]),
            body,
          }),
        );
      });
      request.on("error", reject).end();
    });
  }

  test("serves the index, files by their type, and names that are not ASCII", async () => {
    expect(await get("/")).toMatchObject({ status: 200, type: "text/html; charset=utf-8", body: "home" });
    expect((await get("/script.js?x=1")).type).toBe("text/javascript; charset=utf-8");
    expect((await get(`/${encodeURIComponent("样例.docx")}`)).type).toMatch(/wordprocessingml/);
  });

  test("sends a file again only when it has changed", async () => {
    const first = await get("/script.js");
    const again = (tag: string) => get("/script.js", "GET", { "If-None-Match": tag });
    expect(await again(first.tag)).toMatchObject({ status: 304, body: "", tag: first.tag });
    fs.writeFileSync(path.join(outside, "root", "script.js"), "22");
    const changed = await again(first.tag);
    expect(changed).toMatchObject({ status: 200, body: "22" });
    expect(changed.tag).not.toBe(first.tag);
  });

  test.each([
    "/../secret.txt",
    "/..%2fsecret.txt",
    "/%2e%2e/secret.txt",
    "/folder/../../secret.txt",
    "/..%2froot-beside/secret.txt",
    "/..\\secret.txt",
    "/link.txt",
    "/%00",
    "/%zz",
    "/folder",
    "/nothing.html",
  ])("answers 404 to %s", async (rawPath) => {
    const { status, body } = await get(rawPath);
    expect(status).toBe(404);
    expect(body).not.toContain("secret");
  });

  test("only reads", async () => {
    expect((await get("/", "POST")).status).toBe(405);
    expect(await get("/", "HEAD")).toMatchObject({ status: 200, body: "" });
  });

  test("lets pages of its own alone show a page of it in a frame", async () => {
    expect((await get("/")).policy).toBe("frame-ancestors 'self'");
  });

  test.each(["example.com", "127.0.0.1.example.com", "localhost.example.com:80", "127.0.0.2", "a@localhost"])(
    "answers nothing to whoever calls it %j: a name that somebody gave to this machine's address",
    async (host) => {
      expect(await get("/", "GET", { host })).toMatchObject({ status: 421, body: "421" });
    },
  );

  test.each(["localhost", "LOCALHOST:1", "127.0.0.1:80", "[::1]:80"])("is called %s", async (host) => {
    expect((await get("/", "GET", { host })).status).toBe(200);
  });

  test("holds both addresses of localhost: no other program can answer at one of them", async () => {
    const { port } = new URL(site.address);
    expect((await get("/", "GET", {}, "::1")).body).toBe("home");
    for (const address of ["127.0.0.1", "::1"]) {
      const other = http.createServer();
      const failure = new Promise((resolve) => other.once("error", resolve));
      other.listen(Number(port), address);
      expect(await failure).toMatchObject({ code: "EADDRINUSE" });
    }
  });

  test("does not start where another program has one of them", async () => {
    const other = http.createServer();
    const { port } = await new Promise<AddressInfo>((resolve) =>
      other.listen(0, "::1", () => resolve(other.address() as AddressInfo)),
    );
    await expect(serve(path.join(outside, "root"), port)).rejects.toMatchObject({ code: "EADDRINUSE" });
    other.close();
    await (await serve(path.join(outside, "root"), port)).close();
  });

  test("takes another free port where a program has the first one at one of them", async () => {
    const other = http.createServer();
    const { port: taken } = await new Promise<AddressInfo>((resolve) =>
      other.listen(0, "::1", () => resolve(other.address() as AddressInfo)),
    );
    const free = jest.spyOn(http.Server.prototype, "listen").mockImplementationOnce(function (
      this: http.Server,
      ...[, address, listening]: unknown[]
    ) {
      return this.listen(taken, address as string, listening as () => void);
    });
    const started = await serve(path.join(outside, "root"));
    free.mockRestore();
    expect((await fetch(started.address)).status).toBe(200);
    await started.close();
    other.close();
  });

  test("listens at no other address of this machine", async () => {
    const { port } = new URL(site.address);
    await expect(fetch(`http://127.0.0.2:${port}/`, { signal: AbortSignal.timeout(2000) })).rejects.toThrow();
  });
});
