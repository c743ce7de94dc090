import { help } from "../../src/cli/args";
import { nianbaoIn } from "./support";

/** Every wrong call is told what is wrong with it, in Chinese and English, and ends with 2. */

const nianbao = (...words: string[]) => nianbaoIn(__dirname, ...words);

test.each<[string[], string, string]>([
  [[], "请说明要做什么：check、fields", "Say what to do: check, fields"],
  [["chek", "a.docx"], "没有“chek”这个命令", "no command “chek”"],
  [["constructor"], "没有“constructor”这个命令", "no command “constructor”"],
  [["check"], "请给出要核对的文件或文件夹", "Name the files or folders"],
  [["check", ""], "路径是空的，请写文件或文件夹。", "The path is empty. Name a file or a folder."],
  [["fix", "a.docx", "", "--out", "x"], "路径是空的，请写文件或文件夹。", "The path is empty."],
  [["fix", "a.docx", "--out", ""], "--out 后面要写一个值", "--out needs a value"],
  [["check", "--format"], "--format 后面要写 text 或 json", "--format needs a value: text or json"],
  [["check", "a.docx", "--lang"], "--lang 后面要写 zh 或 en", "--lang needs a value: zh or en"],
  [["check", "--format=", "a.docx"], "--format 后面要写 text 或 json", "--format needs a value"],
  [["check", "--format", "--lang", "zh", "a.docx"], "--format 后面要写", "--format needs a value"],
  [["check", "--format", "xml", "a.docx"], "--format 只能是 text 或 json，不能是“xml”", "cannot be “xml”"],
  [["check", "--lang=fr", "a.docx"], "--lang 只能是 zh 或 en，不能是“fr”", "cannot be “fr”"],
  [["check", "--what", "a.docx"], "没有“--what”这个选项", "no option “--what”"],
  [["check", "--toString", "a.docx"], "没有“--toString”这个选项", "no option “--toString”"],
  [["check", "-x", "a.docx"], "没有“-x”这个选项", "./-x"],
  [["check", "--help=yes"], "--help 后面不写值", "--help takes no value"],
  [["fields", "a.docx"], "fields 后面不写文件：“a.docx”", "takes no file"],
])("nianbao %j", async (words, zh, en) => {
  const { code, out, error } = await nianbao(...words);
  expect([code, out]).toEqual([2, ""]);
  if (!words.includes("zh")) expect(error).toContain(en);
  expect(error).toContain(zh);
  expect(error).toContain(help.zh);
});

test("speaks the one language that was asked for", async () => {
  const { error } = await nianbao("check", "--lang", "en", "--format", "xml");
  expect(error).toContain("--format is text or json");
  expect(error.split("\n\n")[0]).not.toMatch(/\p{Script=Han}/u);
  expect(error).toContain(help.en);
});

test.each([["-h"], ["--help"], ["check", "--help"], ["--help", "fields"]])(
  "nianbao %s %s helps",
  async (...words) => {
    expect(await nianbao(...words.filter((word) => word !== undefined))).toEqual({
      code: 0,
      out: help.zh,
      error: "",
    });
  },
);

test("behind -- every word is a name", async () => {
  const { code, out } = await nianbao("check", "--", "--format", "-x.docx");
  expect(code).toBe(2);
  expect(out).toMatch(/^--format\n.*没有这个文件.*\n-x\.docx\n.*没有这个文件/su);
});

test("of an option given twice the last counts", async () => {
  const { out } = await nianbao("fields", "--format", "text", "--format=json");
  expect(JSON.parse(out)).toHaveLength(out.match(/"field":/gu)?.length ?? 0);
});
