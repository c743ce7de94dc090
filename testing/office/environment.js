/** The environment of tests that boot office.js. */
const { TestEnvironment } = require("jest-environment-node");

/**
 * Jest's environment for Node, with jsdom from outside of it: loaded once a worker instead of once a test file, which
 * takes most of a second each time. `testing/office/boot.ts` opens its windows with it.
 */
module.exports = class OfficeEnvironment extends TestEnvironment {
  /** @override */
  async setup() {
    await super.setup();
    Object.defineProperty(this.global, "loadJsdom", { value: () => require("jsdom") });
  }
};
