const { FLUENT } = require("./testing/pane/fluent");

/** Unit, property, Word-layer and component tests. The browser tests have a configuration of their own. */
module.exports = {
  testEnvironment: "<rootDir>/testing/office/environment.js",
  testMatch: ["<rootDir>/test/**/*.test.ts", "<rootDir>/test/**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/e2e/"],
  transform: { "^.+\\.(m?js|[tj]sx?)$": ["@swc/jest", {}] },
  transformIgnorePatterns: ["/node_modules/(?!pdfjs-dist/)"],
  globalSetup: "<rootDir>/testing/pane/fluent.js",
  moduleNameMapper: { "^@fluentui/react-components$": FLUENT },
  setupFiles: ["<rootDir>/test/setup.ts"],
  // Generous: what is slow is a busy machine, not a fault; tests that measure time say so themselves.
  testTimeout: 60_000,
};
