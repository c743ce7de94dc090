/** The drawer of the developer options. */

import { DEFAULT_SWITCHES, type Switches } from "../../host";
import { byId, create, type Language } from "../shell/texts";
import { formatSwitch, SWITCH_FIELDS, SWITCH_NAMES, type SwitchName } from "../switchFields";

/**
 * Lists all switches of the host as form fields.
 *
 * @param list the element to fill
 * @param onChange told of each text that the user gave a switch; answers whether it is a value of that switch
 */
export function showSwitches(
  list: HTMLElement,
  switches: Switches,
  language: Language,
  onChange: (name: SwitchName, text: string) => boolean,
): void {
  const focused = document.activeElement?.id;
  list.replaceChildren(...SWITCH_NAMES.map((name) => row(name, switches, language, onChange)));
  // A change fills the list anew; the keyboard stays where it was.
  if (focused?.startsWith("switch-")) document.getElementById(focused)?.focus();
}

function row(
  name: SwitchName,
  switches: Switches,
  language: Language,
  onChange: (name: SwitchName, text: string) => boolean,
): HTMLElement {
  const { about, choices } = SWITCH_FIELDS[name];
  const text = formatSwitch(name, switches);
  const isChanged = text !== formatSwitch(name, DEFAULT_SWITCHES);
  const field = choices ? select(choices, text) : input(text);
  field.id = `switch-${name}`;
  field.addEventListener("change", () => {
    const isValue = onChange(name, field.value);
    field.setAttribute("aria-invalid", String(!isValue));
  });
  const label = create("label", { htmlFor: field.id }, create("code", {}, name));
  if (isChanged)
    label.append(create("span", { className: "changed" }, language === "zh" ? "已改" : "changed"));
  const description = create("p", { id: `about-${name}` }, about[language]);
  field.setAttribute("aria-describedby", description.id);
  return create("div", { className: "switch" }, label, field, description);
}

function select(choices: readonly string[], value: string): HTMLSelectElement {
  const all = choices.includes(value) ? choices : [...choices, value];
  return create("select", {}, ...all.map((choice) => new Option(choice, choice, false, choice === value)));
}

function input(value: string): HTMLInputElement {
  return create("input", { type: "text", value, autocomplete: "off", spellcheck: false });
}

/**
 * Connects the drawer's own controls: its button in the header, its close button, Escape.
 *
 * @param reset what brings all switches back to their defaults
 */
export function connectDrawer(reset: () => void): void {
  const [drawer, button] = [byId("drawer"), byId("switches")];
  const close = () => setOpen(drawer, button, false);
  button.addEventListener("click", () => setOpen(drawer, button, drawer.hidden !== false));
  byId("switches-close").addEventListener("click", close);
  byId("switches-reset").addEventListener("click", reset);
  drawer.addEventListener("keydown", ({ key }) => key === "Escape" && close());
}

/** Closed, nothing in the drawer can be reached. */
function setOpen(drawer: HTMLElement, button: HTMLElement, isOpen: boolean): void {
  drawer.hidden = !isOpen;
  button.setAttribute("aria-expanded", String(isOpen));
  if (isOpen) drawer.querySelector<HTMLElement>("button, select, input")?.focus();
  else button.focus();
}
