import type { Switches } from "../../../src/workbench/host";
import { bootOffice } from "../../../testing/office/boot";
import { p, rawDocx } from "../rawDocx";

describe("Microsoft's office.js, booted", () => {
  const boot = (switches: Partial<Switches> = {}) => bootOffice(rawDocx(p("1")), switches);

  test("finds Word on a PC with WordApi 1.3", async () => {
    const { Office, Word, close } = await boot();
    expect(await Office.onReady()).toMatchObject({ host: "Word", platform: "PC" });
    expect(Office.context.requirements.isSetSupported("WordApi", "1.3")).toBe(true);
    expect(Office.context.requirements.isSetSupported("WordApi", "1.4")).toBe(false);
    expect(Office.context.requirements.isSetSupported("CompressedFile", "1.1")).toBe(true);
    expect(typeof Word.run).toBe("function");
    close();
  });

  test("has the host's language in its context and in its own messages", async () => {
    const { Office, Word, close } = await boot({ language: "en-US" });
    expect(Office.context.displayLanguage).toBe("en-US");
    const message = await Word.run(async (context) => {
      context.document.body.load("text");
      return Promise.resolve(context.document.body.text);
    }).catch((error: Error) => error.message);
    expect(message).toMatch(/^The property 'text' is not available/);
    close();
  });

  test("opens for reading only where the host says so", async () => {
    const reading = await boot({ readOnly: "yes" });
    const writing = await boot();
    expect(reading.Office.context.document.mode).toBe("readOnly");
    expect(writing.Office.context.document.mode).toBe("readWrite");
    reading.close();
    writing.close();
  });

  test("refuses to open in place what it would have to boot anew for", async () => {
    const { reopen, close } = await boot();
    await expect(reopen(rawDocx(p("2")), { language: "en-US" })).rejects.toThrow("boot anew for language");
    close();
  });
});
