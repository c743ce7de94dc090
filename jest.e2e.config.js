/** The tests in a real browser, against the production build that scripts/test.ts makes and serves. */
module.exports = {
  testEnvironment: "node",
  testMatch: ["<rootDir>/test/e2e/**/*.test.ts"],
  transform: { "^.+\\.(t|j)sx?$": ["@swc/jest", {}] },
  testTimeout: 60_000,
  maxWorkers: 2,
};
