import { byId } from "./dom";

/** The bar that asks before changes to a file of the user's are lost. */
export class UnsavedQuestion {
  private go: (() => void) | null = null;

  /** @param save what 先保存 does */
  constructor(private readonly save: () => void) {
    byId("discard-save").addEventListener("click", () => this.answer("save"));
    byId("discard-go").addEventListener("click", () => this.answer("go"));
    byId("discard-stay").addEventListener("click", () => this.answer("stay"));
    byId("question").addEventListener("keydown", ({ key }) => key === "Escape" && this.answer("stay"));
  }

  /** Shows the bar; `go` is done once the user has said that it may, or never. */
  ask(go: () => void): void {
    this.go = go;
    byId("question").hidden = false;
    byId("discard-save").focus();
  }

  private answer(answer: "save" | "go" | "stay"): void {
    const { go } = this;
    this.go = null;
    byId("question").hidden = true;
    byId("desk").focus();
    if (answer === "save") this.save();
    if (answer !== "stay") go?.();
  }
}
