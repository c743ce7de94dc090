import type { Outline } from "../../src/document";
import { failure, toWordFailure } from "../../src/word/host/failure";
import { readRecord, readSetting, saveRecord, saveSetting } from "../../src/word/host/settings";
import { ifAnswered, takeSource } from "../../src/word/read/read";
import { newDocumentState, readOnlyReason } from "../../src/word/state";
import { plainOutline } from "./support/outlines";

function inOffice(document: object): void {
  const global = { FileType: { Compressed: "compressed" }, AsyncResultStatus: { Succeeded: "succeeded" } };
  Object.assign(globalThis, { Office: { ...global, context: { document } } });
}

describe("why a document cannot be written", () => {
  const outline = plainOutline(["1"]);
  const latest = { outline, source: "ooxml", tableIndexes: [0] } as const;
  const reasonFor = (more: object, mode = "readWrite") => {
    inOffice({ mode });
    return readOnlyReason({ ...newDocumentState(), ...more })?.en.slice(0, 15) ?? null;
  };
  const protectedAs = (protection: Outline["protection"]) => ({
    latest: { ...latest, outline: { ...outline, protection } },
  });

  test("none is known of a document that nothing forbids, read or not", () => {
    expect(reasonFor({})).toBeNull();
    expect(reasonFor({ latest })).toBeNull();
    expect(reasonFor(protectedAs("trackedChanges"))).toBeNull();
  });

  test("its mode is known before it is read; what Word refused goes before", () => {
    expect(reasonFor({}, "readOnly")).toBe("The document is");
    expect(reasonFor({ latest, writingRefused: { zh: "", en: "Word does not let" } }, "readOnly")).toBe(
      "Word does not l",
    );
  });

  test("its protection, the way it was read, and tables that nobody can tell", () => {
    expect(reasonFor(protectedAs("comments"))).toBe("Editing of this");
    expect(reasonFor({ latest: { ...latest, source: "file" } })).toBeNull();
    expect(reasonFor({ latest: { ...latest, source: "tables" } })).toBe("Word did not gi");
    expect(reasonFor({ latest: { ...latest, tableIndexes: [null, null] } })).toBe("The tables that");
    expect(reasonFor({ latest: { ...latest, tableIndexes: [null, 1] } })).toBeNull();
    expect(reasonFor({ latest: { ...latest, tableIndexes: [] } })).toBeNull();
  });
});

describe("the document as a file", () => {
  const queued = {
    tables: {} as Word.TableCollection,
    ooxml: null,
    operation: newDocumentState().currentOperation,
  };

  /** Gives these slices; undefined is one that fails. */
  function giveFile(size: number, slices: readonly (ArrayLike<number> | undefined)[]) {
    const calls: string[] = [];
    const file = {
      size,
      sliceCount: slices.length,
      getSliceAsync: (index: number, done: (result: object) => void) => {
        calls.push(`slice ${index}`);
        const data = slices[index];
        done(data ? { status: "succeeded", value: { data } } : { status: "failed", error: { code: 1 } });
      },
      closeAsync: () => void calls.push("close"),
    };
    inOffice({
      getFileAsync: (_type: string, options: { sliceSize: number }, done: (result: object) => void) => {
        calls.push(`open ${options.sliceSize}`);
        done({ status: "succeeded", value: file });
      },
    });
    return calls;
  }

  test("is put together of its slices, and closed", async () => {
    const calls = giveFile(5, [Uint8Array.of(1, 2), [3, 4], [5, 0, 0]]);
    expect(await takeSource(queued, { source: "file" })).toEqual(Uint8Array.of(1, 2, 3, 4, 5));
    expect(calls).toEqual(["open 4194304", "slice 0", "slice 1", "slice 2", "close"]);
  });

  test("is closed also where a slice fails, and is none then", async () => {
    const calls = giveFile(5, [[1], undefined]);
    expect(await takeSource(queued, { source: "file" })).toBeNull();
    expect(calls.at(-1)).toBe("close");
  });

  test("is not asked for where the body's XML is there", async () => {
    const calls = giveFile(1, [[1]]);
    const ooxml = { value: "<xml/>" } as OfficeExtension.ClientResult<string>;
    expect(await takeSource({ ...queued, ooxml }, { source: "file" })).toBe("<xml/>");
    expect(calls).toEqual([]);
  });

  test("is not asked for where the document was not read from it, as a protected one", async () => {
    const calls = giveFile(1, [[1]]);
    expect(await takeSource(queued, { source: "ooxml" })).toBeNull();
    expect(await takeSource(queued, { source: "tables" })).toBeNull();
    expect(calls).toEqual([]);
  });
});

test("what was not answered is null, also where asking throws", () => {
  expect(ifAnswered(() => "x")).toBe("x");
  expect(ifAnswered(() => undefined)).toBeNull();
  expect(
    ifAnswered(() => {
      throw new Error("not loaded");
    }),
  ).toBeNull();
});

test("an error without a code is one all the same", () => {
  expect(toWordFailure(null).code).toBe("unknown");
  expect(toWordFailure({ code: 13991 }).code).toBe("13991");
  expect(toWordFailure({ code: {} }).code).toBe("unknown");
});

describe("the document's settings", () => {
  /** Settings that hold these values; `succeeds`: whether they can be saved. */
  function giveSettings(values: Record<string, unknown>, succeeds = true): string[] {
    const calls: string[] = [];
    const settings = {
      get: (name: string) => values[name],
      set: (name: string, value: unknown) => {
        calls.push(`set ${name}`);
        values[name] = value;
      },
      remove: (name: string) => {
        calls.push(`remove ${name}`);
        delete values[name];
      },
      saveAsync: (done: (result: object) => void) => {
        calls.push("save");
        done(succeeds ? { status: "succeeded" } : { status: "failed", error: { code: 5 } });
      },
    };
    inOffice({ settings });
    return calls;
  }

  test("are set or removed, and saved", async () => {
    const values = { "nianbao.a": 1 };
    const calls = giveSettings(values);
    await saveSetting("nianbao.b", () => ({ two: 2 }));
    await saveSetting("nianbao.a", () => null);
    expect(values).toEqual({ "nianbao.b": { two: 2 } });
    expect(calls).toEqual(["set nianbao.b", "save", "remove nianbao.a", "save"]);
  });

  test("are left alone where there is nothing to remove", async () => {
    const calls = giveSettings({ "nianbao.a": null, "nianbao.c": { same: 1 } });
    await saveSetting("nianbao.a", () => null);
    await saveSetting("nianbao.b", () => null);
    await saveSetting("nianbao.c", (stored) => stored as object);
    expect(calls).toEqual([]);
  });

  test("that cannot be saved are said, and are as they were", async () => {
    const values: Record<string, unknown> = { "nianbao.b": 1 };
    giveSettings(values, false);
    await expect(saveSetting("nianbao.a", () => ({}))).rejects.toEqual({ code: 5 });
    await expect(saveSetting("nianbao.b", () => null)).rejects.toEqual({ code: 5 });
    await expect(saveRecord("ignored", () => ({ version: 1 }))).rejects.toMatchObject({
      code: "settings-not-saved",
    });
    expect(readRecord("ignored")).toBeNull();
    expect(values).toEqual({ "nianbao.b": 1 });
  });

  test("that are saved and not given back are saved as they were", async () => {
    const values: Record<string, unknown> = { "nianbao.a": 1 };
    const calls = giveSettings(values);
    const { settings } = Office.context.document;
    const file: unknown[] = [];
    const save = settings.saveAsync.bind(settings);
    Object.assign(settings, {
      saveAsync: (done: () => void) => {
        file.push(values["nianbao.a"]);
        save(done);
      },
      // What was saved last does not come back.
      refreshAsync: (done: () => void) => {
        values["nianbao.a"] = 1;
        done();
      },
    });
    await expect(saveSetting("nianbao.a", () => ({ two: 2 }))).rejects.toThrow();
    expect(file).toEqual([{ two: 2 }, 1]);
    expect(calls.at(-1)).toBe("save");
  });

  test("are changed one after the other, each from what the one before has left", async () => {
    const values: Record<string, unknown> = {};
    giveSettings(values);
    const add = (stored: unknown) => ({ list: [...((stored as { list: number[] } | null)?.list ?? []), 1] });
    await Promise.all([saveSetting("nianbao.a", add), saveSetting("nianbao.a", add)]);
    expect(values).toEqual({ "nianbao.a": { list: [1, 1] } });
  });

  test("what a change throws is thrown, and nothing is saved", async () => {
    const calls = giveSettings({});
    const reason = failure("stopped");
    const throws = () => {
      throw reason;
    };
    await expect(saveRecord("ignored", throws)).rejects.toBe(reason);
    expect(calls).toEqual([]);
  });

  test("are none on a host without them", () => {
    inOffice({});
    expect(readSetting("nianbao.a")).toBeNull();
  });
});
