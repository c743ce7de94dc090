/** Jest's environment for tests of mutants: once a test of a file has failed, the rest of the file is skipped. */
const OfficeEnvironment = require("../../testing/office/environment");

module.exports = class BailingEnvironment extends OfficeEnvironment {
  hasFailed = false;

  /** @param {import("@jest/types").Circus.Event} event */
  handleTestEvent(event) {
    if (event.name === "test_done") this.hasFailed ||= event.test.errors.length > 0;
    if (event.name === "test_start" && this.hasFailed) event.test.mode = "skip";
  }
};
