/** ESLint: TypeScript with types, the arrows and doors of the rooms, the rules of Office add-ins, React hooks. */
import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import rooms from "./eslint.rooms.js";

/** Only src/word knows that Word exists (and the tests of it, and of the host that it runs on). */
const WORD_GLOBALS = ["Office", "OfficeExtension", "Word"].map((name) => ({
  name,
  message: "Only src/word talks to Word.",
}));

export default tseslint.config(
  { ignores: ["dist/", ".cache/", "coverage/", "test-results/", "node_modules/", "**/*.d.ts"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-unnecessary-type-assertion": "error",
      "@typescript-eslint/only-throw-error": "error",
    },
  },
  {
    files: ["{src,test,testing,scripts}/**/*.{ts,tsx}"],
    plugins: { rooms: rooms.plugin },
    rules: { "rooms/doors": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    rules: {
      "rooms/arrows": "error",
      "no-console": "error",
      "no-eval": "error",
      "no-implied-eval": "error",
      "no-new-func": "error",
    },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/word/**"],
    rules: { "no-restricted-globals": ["error", ...WORD_GLOBALS] },
  },
  { files: ["src/cli/**"], rules: { "no-console": "off" } },
  {
    files: ["src/word/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: Object.fromEntries(
      Object.keys(officeAddins.rules).map((name) => [`office-addins/${name}`, "error"]),
    ),
  },
  {
    files: ["src/taskpane/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: reactHooks.configs.recommended.rules,
  },
  {
    files: ["**/*.js"],
    languageOptions: {
      sourceType: "commonjs",
      globals: nodeGlobals(["require", "module", "__dirname"]),
    },
  },
  { files: ["**/*.mjs"], languageOptions: { globals: nodeGlobals([]) } },
  {
    // Shown to old web views as it is: no transpiler between it and Internet Explorer.
    files: ["src/*/static/**/*.js", "src/*/*/static/**/*.js"],
    languageOptions: {
      ecmaVersion: 5,
      sourceType: "script",
      globals: { window: "readonly", document: "readonly" },
    },
    rules: { "no-var": "off" },
  },
);

function nodeGlobals(more) {
  return Object.fromEntries(
    ["process", "console", "URL", "Buffer", ...more].map((name) => [name, "readonly"]),
  );
}
