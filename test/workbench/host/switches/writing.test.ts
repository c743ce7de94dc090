import type { BootedOffice } from "../../../../testing/office/boot";
import { useOffice } from "../support";
import {
  type Ask,
  BODY,
  type Case,
  inTable,
  testSettings,
  testSwitches,
  threeWrites,
  type WritingSwitch,
} from "./support";

/** What writing does, and batches that fail: by default, and with each switch turned. */

const colorOf: Ask = inTable(async (table, context) => {
  const { font } = table.getCell(0, 1).body.getRange("Content");
  font.highlightColor = "#FFFF00";
  font.highlightColor = null as unknown as string;
  font.load("highlightColor");
  await context.sync();
  return font.highlightColor;
});

const mainXml = ({ host }: BootedOffice) => host.document.file.text("word/document.xml");

/** Replaces what the control holds. */
const writeControl = inTable(async (_table, context) => {
  const control = context.document.body.contentControls.getFirst();
  control.insertText("9", "Replace");
  control.load("text");
  await context.sync();
  return control.text;
});

/** How often a pane is opened again while settings are saved. */
const reloadsOf: Ask = async ({ host, Office }) => {
  let reloads = 0;
  const end = host.listen({ reloaded: () => (reloads += 1) });
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  end();
  return reloads;
};

/** What a pane has of the settings after another one has saved some, and it has read them again. */
const readAgain: Ask = async ({ host, Office }) => {
  const { settings } = Office.context.document;
  const refresh = () => new Promise((resolve) => settings.refreshAsync(resolve));
  await refresh();
  host.writeSettings(new Map([["from another", "1"]]));
  await refresh();
  const other: unknown = settings.get("from another");
  settings.set("own", 2);
  await new Promise((resolve) => settings.saveAsync(resolve));
  await refresh();
  return [other, settings.get("own"), [...host.readSettings().keys()].includes("own")];
};

const CASES: Record<WritingSwitch, Case> = {
  controlWrites: { to: { controlWrites: "ignored" }, ask: writeControl, answers: ["9", "w"] },
  replacedAnchors: {
    to: { replacedAnchors: "kept" },
    ask: async (office) => {
      await inTable(async (table, context) => {
        table.getNext().getCell(0, 1).body.getRange("Content").insertText("9", "Replace");
        await context.sync();
      })(office);
      return mainXml(office).match(/<w:bookmark(Start|End)/g)?.length ?? 0;
    },
    answers: [0, 2],
  },
  viewing: {
    to: { viewing: "yes" },
    ask: async (office) => [office.Office.context.document.mode, await threeWrites(office)],
    answers: [
      ["readWrite", ["none", "none", "none"]],
      ["readWrite", ["GeneralException", "GeneralException", "GeneralException"]],
    ],
  },
  colleague: {
    to: { colleague: "2/2/25" },
    ask: inTable(async (table, context) => {
      const { body } = table.getCell(1, 1);
      const texts: string[] = [];
      for (let times = 0; times < 3; times += 1) {
        body.load("text");
        await context.sync();
        texts.push(body.text);
      }
      return texts;
    }),
    answers: [
      ["2", "2", "2"],
      ["2", "25", "25"],
    ],
  },
  insertText: {
    to: { insertText: "silent" },
    ask: inTable(async (table, context) => {
      const cell = table.getCell(0, 1);
      cell.body.getRange("Content").insertText("9", "Replace");
      cell.body.load("text");
      await context.sync();
      return cell.body.text;
    }),
    answers: ["9", "1"],
  },
  nullHighlight: { to: { nullHighlight: "rejected" }, ask: colorOf, answers: [null, "InvalidArgument"] },
  failingBatch: {
    to: { failingBatch: "2/0/GeneralException" },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["none", "GeneralException", "none"],
    ],
  },
  failAfterWrites: {
    to: { failAfterWrites: "1" },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["none", "GeneralException", "none"],
    ],
  },
  deniedWrites: {
    to: { deniedWrites: "all" },
    ask: threeWrites,
    answers: [
      ["none", "none", "none"],
      ["AccessDenied", "AccessDenied", "AccessDenied"],
    ],
  },
  changeTracking: {
    to: { changeTracking: "on" },
    ask: async (office) => {
      await threeWrites(office);
      await colorOf(office);
      return ["<w:ins ", "<w:rPrChange "].map((tag) => mainXml(office).includes(tag));
    },
    answers: [
      [false, false],
      [true, true],
    ],
  },
  settingsSave: {
    to: { settingsSave: "fails" },
    ask: ({ Office }) =>
      new Promise((resolve) => Office.context.document.settings.saveAsync(({ status }) => resolve(status))),
    answers: ["succeeded", "failed"],
  },
  settingsRead: {
    to: { settingsRead: "stale" },
    ask: readAgain,
    answers: [
      [1, 2, true],
      [null, 2, true],
    ],
  },
};

testSwitches(CASES);

testSettings([
  ["a control's text put in front", { controlWrites: "prepended" }, writeControl, "9w"],
  ["a control's text not allowed", { controlWrites: "NotAllowed" }, writeControl, "NotAllowed"],
  ["settings that open the pane again when they are saved", { settingsSave: "reloads" }, reloadsOf, 1],
  ["settings that do not", {}, reloadsOf, 0],
  ["settings that are not given back", { settingsRead: "unreadable" }, readAgain, [null, null, true]],
  [
    "writes denied after the first",
    { deniedWrites: "after-first" },
    threeWrites,
    ["none", "AccessDenied", "AccessDenied"],
  ],
]);

describe("a batch that fails in its middle", () => {
  const open = useOffice();

  test("has done the actions before, and none behind", async () => {
    const office = await open(BODY);
    const write = (...texts: readonly string[]) =>
      inTable(async (table, context) => {
        for (const [row, text] of texts.entries()) {
          table.getCell(row, 1).body.getRange("Content").insertText(text, "Replace");
        }
        await context.sync();
        return "done";
      })(office);
    // Between the actions of the first write and those of the second.
    office.host.set({ failingBatch: "1/20/AccessDenied" });
    expect(await write("8", "9")).toBe("AccessDenied");
    expect(mainXml(office)).toContain("<w:t>8</w:t>");
    expect(mainXml(office)).not.toContain("<w:t>9</w:t>");
  });
});
