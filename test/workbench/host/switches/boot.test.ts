import type { Switches } from "../../../../src/workbench/host";
import { bootOffice } from "../../../../testing/office/boot";
import { rawDocx } from "../../rawDocx";
import { type Ask, BODY, threeWrites } from "./support";

describe("switches that office.js reads at boot, or keeps for some time", () => {
  const boot = async (switches: Partial<Switches>, ask: Ask) => {
    const office = await bootOffice(rawDocx(BODY), switches);
    const answer = await ask(office);
    office.close();
    return answer;
  };

  test("readOnly", async () => {
    const ask: Ask = async (office) => [office.Office.context.document.mode, await threeWrites(office)];
    const denied = ["AccessDenied", "AccessDenied", "AccessDenied"];
    expect(await boot({}, ask)).toEqual(["readWrite", ["none", "none", "none"]]);
    expect(await boot({ readOnly: "yes" }, ask)).toEqual(["readOnly", denied]);
  });

  test("language", async () => {
    const ask: Ask = ({ Office }) => Promise.resolve(Office.context.displayLanguage);
    expect(await boot({}, ask)).toBe("zh-CN");
    expect(await boot({ language: "en-US" }, ask)).toBe("en-US");
  });

  test("platform", async () => {
    const ask: Ask = ({ Office }) => Promise.resolve(Office.context.platform);
    expect(await boot({}, ask)).toBe("PC");
    expect(await boot({ platform: "Mac" }, ask)).toBe("Mac");
    expect(await boot({ platform: "OfficeOnline" }, ask)).toBe("OfficeOnline");
  });

  test("theme", async () => {
    const ask: Ask = ({ Office }) => Promise.resolve(Office.context.officeTheme.bodyBackgroundColor);
    expect(await boot({}, ask)).toBe("#ffffff");
    expect(await boot({ theme: "dark" }, ask)).toBe("#292929");
  });

  test("paneStorage", async () => {
    const ask: Ask = async ({ window, host }) => {
      window.sessionStorage.setItem("a", "1");
      const again = window.sessionStorage.getItem("a");
      host.install(window);
      return [again, window.sessionStorage.getItem("a")];
    };
    expect(await boot({}, ask)).toEqual(["1", "1"]);
    expect(await boot({ paneStorage: "lost" }, ask)).toEqual(["1", null]);
  });

  test("requirementSets", async () => {
    const ask: Ask = ({ Office }) =>
      Promise.resolve(
        ["1.2", "1.3"].map((one) => Office.context.requirements.isSetSupported("WordApi", one)),
      );
    expect(await boot({}, ask)).toEqual([true, true]);
    expect(await boot({ requirementSets: "WordApi=1.2" }, ask)).toEqual([true, false]);
  });
});
