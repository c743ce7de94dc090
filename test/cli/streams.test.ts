import fs from "node:fs";
import path from "node:path";
import v8 from "node:v8";
import vm from "node:vm";
import type * as review from "../../src/review";
import { actsIn, nianbaoWith, report, useFolder } from "./support";

/** A batch takes the memory of one report, however many there are, and knows whether somebody reads what it prints. */

const reviews: WeakRef<object>[] = [];

jest.mock("../../src/review", () => {
  const real = jest.requireActual<typeof review>("../../src/review");
  return {
    ...real,
    reviewDocument: (source: Uint8Array) => {
      const result = real.reviewDocument(source);
      reviews.push(new WeakRef(result));
      return result;
    },
  };
});

const folder = useFolder();
const { nianbao, save, listed } = actsIn(folder);
const wrong = () => report({ "requests.repeated.total": "7" });
const anotherTurn = () => new Promise((resolve) => setImmediate(resolve));
const names = ["a.docx", "b.docx", "c.docx"];

beforeEach(() => {
  reviews.length = 0;
  for (const name of names) save(name, wrong());
});

const commands = [
  ["check", "."],
  ["check", "--format", "json", "."],
  ["fix", ".", "--out", "fixed"],
];

describe.each(commands)("nianbao %s %s %s", (...words) => {
  test("reads a file when what was said of the one before is taken", async () => {
    const out = async (text: string) => {
      await anotherTurn();
      if (text.includes("a.docx")) save("b.docx", Buffer.from("{\\rtf1}"));
      return true;
    };
    const said = await nianbaoWith({ out }, folder.path, ...words);
    expect(said.out).toContain("RTF");
  });

  test("keeps no report that was printed", async () => {
    v8.setFlagsFromString("--expose-gc");
    const collect = vm.runInNewContext("gc") as () => void;
    let isKept = true;
    const out = async (text: string) => {
      await anotherTurn();
      if (!text.includes("c.docx")) return true;
      collect();
      isKept = reviews[0]?.deref() !== undefined;
      return true;
    };
    await nianbaoWith({ out }, folder.path, ...words);
    expect([reviews.length >= 3, isKept]).toEqual([true, false]);
  });
});

describe("the JSON", () => {
  test.each([
    ["several", ["."]],
    ["one", ["a.docx"]],
    ["none", ["空"]],
    ["several, and something that was not read", [".", "空"]],
  ])("is that of one object: %s", async (_, words) => {
    fs.mkdirSync(path.join(folder.path, "空"));
    const { out } = await nianbao("check", "--format", "json", ...words);
    expect(out).toBe(`${JSON.stringify(JSON.parse(out), null, 2)}\n`);
  });
});

describe("where nobody reads any more", () => {
  const out = () => Promise.resolve(false);

  test.each(commands.slice(0, 2))("%s %s stops, and does not end as if all were right", async (...words) => {
    expect(await nianbaoWith({ out }, folder.path, ...words)).toMatchObject({ code: 2, error: "" });
    expect(reviews).toHaveLength(1);
  });

  test("nor does a check whose last line is not taken", async () => {
    const taken = (text: string) => Promise.resolve(!text.startsWith("共"));
    save("a.docx", report());
    expect((await nianbaoWith({ out: taken }, folder.path, "check", "a.docx")).code).toBe(2);
    expect((await nianbaoWith({ out }, folder.path, "fields")).code).toBe(2);
    expect((await nianbaoWith({ out }, folder.path, "--help")).code).toBe(2);
  });

  test("`fix` makes every copy", async () => {
    const { code } = await nianbaoWith({ out }, folder.path, "fix", ".", "--out", "fixed");
    expect([code, listed("fixed")]).toEqual([0, names]);
  });

  test("or where nothing can be printed, which is thrown at the end", async () => {
    const full = () => Promise.reject(new Error("full"));
    const call = nianbaoWith({ out: full }, folder.path, "fix", ".", "--out", "fixed");
    await expect(call).rejects.toThrow("full");
    expect(listed("fixed")).toEqual(names);
  });
});
