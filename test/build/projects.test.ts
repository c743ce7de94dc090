/** Which globals which part of src/ knows. */
import path from "node:path";
import ts from "typescript";

const ROOT = path.join(__dirname, "../..");

/** The files and options of one of the projects that `npm run typecheck` builds. */
function project(name: string): ts.ParsedCommandLine {
  const config = ts.getParsedCommandLineOfConfigFile(path.join(ROOT, `tsconfig.${name}.json`), undefined, {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: () => undefined,
  });
  if (!config) throw new Error(name);
  return config;
}

describe("the projects of TypeScript", () => {
  test("every source file is in one of them", () => {
    const all = ts.sys.readDirectory(path.join(ROOT, "src"), [".ts", ".tsx"]);
    const taken = ["core", "pane", "cli"].flatMap((name) => project(name).fileNames);
    expect(taken.filter((file) => /\.tsx?$/.test(file)).sort()).toEqual(all.sort());
  });

  test("the core knows neither a browser, nor Node, nor Word", () => {
    const { fileNames, options } = project("core");
    const lines = {
      "window.ts": "export const x = window.name;",
      "node.ts": "export const x = process.argv;",
      "word.ts": "export const x = Office.context;",
      "both.ts": "export const x = new TextDecoder('gb18030');",
    };
    const inRoom = (name: string) => path.join(ROOT, "src/reading", name);
    const sources = new Map(Object.entries(lines).map(([name, line]) => [inRoom(name), line]));
    const host = ts.createCompilerHost(options);
    const read = host.getSourceFile.bind(host);
    host.getSourceFile = (name, ...rest) => {
      const line = sources.get(name);
      return line ? ts.createSourceFile(name, line, ts.ScriptTarget.ES2022) : read(name, ...rest);
    };
    const globals = fileNames.filter((file) => file.endsWith("globals.d.ts"));
    const program = ts.createProgram([...sources.keys(), ...globals], options, host);
    const wrong = [...sources.keys()].filter(
      (name) => program.getSemanticDiagnostics(program.getSourceFile(name)).length > 0,
    );
    expect(wrong).toEqual(["window.ts", "node.ts", "word.ts"].map(inRoom));
  });

  test("the command knows no browser, and the pane no Node", () => {
    expect(project("cli").options).toMatchObject({ lib: ["lib.es2023.d.ts"], types: ["node"] });
    expect(project("pane").options.types).toEqual(["office-js"]);
  });
});
