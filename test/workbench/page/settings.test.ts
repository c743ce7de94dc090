/** @jest-environment jsdom */
import {
  DEFAULT_SWITCHES,
  SWITCH_NAMES,
  SWITCHES,
  switchesOfAddress,
  withSwitch,
} from "../../../src/workbench/host";
import {
  addInOf,
  clampPaneWidth,
  parseSamples,
  readPreferences,
} from "../../../src/workbench/page/shell/settings";

describe("host switches", () => {
  test("each one says what it is about in both languages", () => {
    for (const name of SWITCH_NAMES) {
      expect(SWITCHES[name].about.zh).toMatch(/\p{Script=Han}/u);
      expect(SWITCHES[name].about.en).toMatch(/[a-z]/);
    }
  });

  test.each(SWITCH_NAMES)("%s: the default and each choice are values", (name) => {
    for (const text of [DEFAULT_SWITCHES[name], ...(SWITCHES[name].choices ?? [])]) {
      expect(withSwitch({}, name, text)).toEqual({ [name]: text });
    }
  });

  test.each([
    ["readOnly", "maybe"],
    ["cellOrdinals", ""],
    ["failingBatch", "2/x"],
    ["failAfterWrites", "-1"],
    ["colleague", "2/8"],
    ["language", "<b>"],
    ["requirementSets", "WordApi"],
  ] as const)("%s: “%s” is no value, and nothing changes", (name, text) => {
    expect(withSwitch({}, name, text)).toBeNull();
  });

  test.each([
    ["failingBatch", "2/3/GeneralException"],
    ["failAfterWrites", "2"],
    ["colleague", "2/8/"],
    ["requirementSets", "WordApi=1.1 File=1.1"],
  ] as const)("%s: “%s” takes the place of another value", (name, text) => {
    expect(withSwitch(DEFAULT_SWITCHES, name, ` ${text}`)).toEqual({ ...DEFAULT_SWITCHES, [name]: text });
  });

  test("the address sets them by name", () => {
    expect(switchesOfAddress("?readOnly=yes&ooxml=throws&nonsense=1&deletedText=perhaps")).toEqual({
      readOnly: "yes",
      ooxml: "throws",
    });
  });
});

describe("preferences", () => {
  const system = { isDark: false };

  test("Chinese and light, with the usual pane, unless something says otherwise", () => {
    expect(readPreferences("", null, system)).toEqual({ language: "zh", theme: "light", paneWidth: 360 });
    expect(readPreferences("", null, { isDark: true }).theme).toBe("dark");
  });

  test("the address before what is remembered, before the system", () => {
    const stored = JSON.stringify({ language: "en", theme: "dark", paneWidth: 400 });
    expect(readPreferences("", stored, system)).toEqual({ language: "en", theme: "dark", paneWidth: 400 });
    expect(readPreferences("?lang=zh&theme=light&pane=320", stored, system)).toEqual({
      language: "zh",
      theme: "light",
      paneWidth: 320,
    });
  });

  test.each(["{", "null", "[1]", '{"language":7,"paneWidth":"x"}'])(
    "remembered nonsense is no setting: %s",
    (stored) => {
      expect(readPreferences("", stored, system)).toEqual({ language: "zh", theme: "light", paneWidth: 360 });
    },
  );

  test("the pane is as wide as Office makes it", () => {
    expect([0, 350.4, 9999, Number.NaN].map(clampPaneWidth)).toEqual([320, 350, 480, 360]);
  });
});

describe("samples", () => {
  const sample = { file: "a.docx", title: { zh: "例", en: "A" }, about: { zh: "说明", en: "about" } };

  test("are the entries of the list", () => {
    expect(parseSamples([sample])).toEqual([sample]);
  });

  test.each([
    ["a path that leads elsewhere", { ...sample, file: "../a.docx" }],
    ["another kind of file", { ...sample, file: "a.html" }],
    ["no title", { ...sample, title: "例" }],
    ["nothing", null],
  ])("an entry with %s is left out", (_, entry) => {
    expect(parseSamples([entry, sample])).toEqual([sample]);
  });

  test.each([[null], ["x"], [{}]])("%p is no list", (value) => {
    expect(parseSamples(value)).toEqual([]);
  });
});

describe("the add-in", () => {
  test("is who its manifest says", () => {
    const manifest = "<OfficeApp><Id> abc </Id><Version>1.2.0.0</Version></OfficeApp>";
    expect(addInOf(manifest)).toEqual({
      id: "abc",
      version: "1.2.0.0",
    });
  });

  test("is nobody without a manifest", () => {
    expect(addInOf("not xml")).toBeUndefined();
  });
});
